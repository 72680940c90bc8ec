import FastiChronology
import FastiDates
import FastiTestSupport
import Testing

@testable import FastiRendering

/// What every renderer owes, run over all of them.
struct RendererContractTests {
    /// The renderers by their format, since test arguments are shown by name.
    static let formats = Renderers.all.map { type(of: $0).format }

    private static let tenThousand: Chronology = {
        var generator = SeededGenerator(seed: 99, isHostile: false)
        var chronology = generator.chronology(entries: 10_000)
        chronology.unread = [.init(path: "last.txt", reason: "the-last-words")]
        return chronology
    }()

    private func renderer(_ format: String) throws -> any Renderer {
        try #require(Renderers.renderer(for: format))
    }

    @Test func formatsAndFilesAreUnique() {
        #expect(Set(Self.formats).count == Renderers.all.count)
        #expect(Set(Renderers.all.map { type(of: $0).fileName }).count == Renderers.all.count)
        #expect(Renderers.renderer(for: "no such format") == nil)
    }

    @Test(arguments: formats)
    func anEmptyChronologyGivesAnOutput(_ format: String) throws {
        let text = try renderer(format).text(Chronology(made: .init(version: "1")))
        #expect(!text.isEmpty)
        #expect(text.utf8.last == 0x0A)
    }

    @Test(arguments: formats)
    func twoRunsGiveEqualBytes(_ format: String) throws {
        for seed in UInt64(1)...5 {
            var generator = SeededGenerator(seed: seed)
            let chronology = generator.chronology(entries: 20)
            let first = try renderer(format).text(chronology)
            #expect(try renderer(format).text(chronology).utf8.elementsEqual(first.utf8))
        }
    }

    /// Quotes, tags, line breaks, controls, right-to-left text, years before Christ, ids that lead
    /// nowhere: whatever stands in the documents, no control character leaves.
    @Test(arguments: formats)
    func hostileTextIsHarmless(_ format: String) throws {
        for seed in UInt64(1)...20 {
            var generator = SeededGenerator(seed: seed)
            let text = try renderer(format).text(generator.chronology(entries: 15))
            // CR LF ends the rows of CSV.
            let harmful = text.replacing("\r\n", with: "\n").unicodeScalars.first {
                $0 != "\n" && isHarmful($0)
            }
            #expect(harmful == nil, "seed \(seed)")
        }
    }

    private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200E, 0x200F, 0x61C, 0x2028...0x202E, 0x2066...0x2069: true
        default: scalar.properties.generalCategory == .control
        }
    }

    /// A chronology whose every text is the given one.
    private func chronology(of text: String) -> Chronology {
        Chronology(
            title: text, made: .init(version: "1"),
            sources: [
                Source(
                    id: "s1", path: text, fileSHA256: "", text: text, textSHA256: "", title: text,
                    url: text, characters: 1, origin: "s1")
            ],
            actors: [Actor(id: "a1", name: text, kind: .person)],
            mentions: [
                Mention(
                    id: "m1", source: "s1", start: 0, end: 1, quote: text, kind: .event,
                    title: text, participants: [.init(actor: "a1", role: .agent)])
            ],
            entries: [Entry(id: "e1", kind: .event, title: text, mentions: ["m1"], origins: 1)],
            unread: [.init(path: text, reason: text)])
    }

    /// A sign with an accent on it is another character, and still what it is to other programs.
    @Test(arguments: [",\u{301}", "\"\u{301},\"", "a\"\u{301}b"])
    func noTextBreaksOutOfItsCell(_ text: String) throws {
        #expect(CSV.row([text, "b"]) == "\"\(doubled(text))\",b\r\n")
    }

    private func doubled(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }))
    }

    @Test(arguments: [
        "=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", " =1", "＝1", "=\u{301}1",
    ])
    func noCellIsAFormula(_ text: String) throws {
        for format in [EntriesCSVRenderer.format, MentionsCSVRenderer.format] {
            let table = try renderer(format).text(chronology(of: text))
            let cells = table.split(separator: "\r\n").dropFirst().joined()
                .split(separator: ",").map { $0.unicodeScalars.drop { $0 == "\"" } }
            for cell in cells {
                let first = cell.first { !$0.properties.isWhitespace }
                #expect(first.map { !"=+-@＝".unicodeScalars.contains($0) } ?? true, "\(cell)")
            }
        }
    }

    @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=y>", "&lt;b&gt;", "]]>"])
    func noTextIsMarkupInHTML(_ text: String) throws {
        let page = try renderer(HTMLDigestRenderer.format).text(chronology(of: text))
        #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"))
        #expect(!page.contains("href=\"\""))
        #expect(page.contains(HTML.escaped(text)))
    }

    @Test(arguments: [
        "# head", "- item", "1. item", "> quote", "*a* _b_ `c`", "[a](http://b)", "<b>", "![a](b)",
        "www.example.org http://example.org", "| a | b |", "---", "===", "a~~b~~",
    ])
    func noTextIsMarkupInMarkdown(_ text: String) throws {
        let escaped = Markdown.escaped(text)
        // Every letter of syntax is escaped where it could be read as such.
        let bare = escaped.replacing(/\\[!-\/:-@\[-`{-~]/, with: "")
        #expect(!bare.contains { "`*_[]<>#|~".contains($0) })
        #expect(escaped.prefixMatch(of: /\s*([-+=]|\d+[.)])/) == nil)
        #expect(!bare.contains("www.") && !bare.contains("http:"))
    }

    @Test(arguments: formats)
    func datesBeforeChristAreDrawn(_ format: String) throws {
        let date = Entry.SupportedDate(edtf: .year(-43), basis: .stated, support: [])
        let mention = Mention(
            id: "m1", source: "s1", start: 0, end: 8, quote: "The Ides", kind: .event,
            title: "The Ides", date: .init(edtf: .year(-43), basis: .stated))
        let entry = Entry(
            id: "e1", kind: .event, title: "The Ides", mentions: ["m1"], origins: 1, dates: [date])
        let text = try renderer(format).text(
            Chronology(made: .init(version: "1"), mentions: [mention], entries: [entry]))
        #expect(text.contains("The Ides"))
        #expect(text.contains("44 BC") || text.contains("-0043"))
    }

    @Test(arguments: formats)
    func tenThousandEntriesAreWritten(_ format: String) throws {
        let chronology = Self.tenThousand
        let text = try renderer(format).text(chronology)
        // Nothing is cut short: each entry has its line, and the end is reached.
        #expect(text.utf8.count(where: { $0 == 0x0A }) > 10_000)
        let tail = String(decoding: text.utf8.suffix(2_000), as: UTF8.self)
        // Tables have their own rows to the last, and no list of what could not be read.
        let last =
            switch format {
            case EntriesCSVRenderer.format: chronology.entries.last?.id
            case MentionsCSVRenderer.format: chronology.mentions.last?.id
            default: "the-last-words"
            }
        #expect(tail.contains(try #require(last)))
    }
}
