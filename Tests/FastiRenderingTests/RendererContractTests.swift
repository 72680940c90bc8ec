import FastiChronology
import FastiDates
import FastiRendering
import FastiTestSupport
import Testing

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
        #expect(text.hasSuffix("\n"))
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
            let harmful = text.unicodeScalars.first { $0 != "\n" && isHarmful($0) }
            #expect(harmful == nil, "seed \(seed)")
        }
    }

    private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200E, 0x200F, 0x61C, 0x2028...0x202E, 0x2066...0x2069: true
        default: scalar.properties.generalCategory == .control
        }
    }

    @Test(arguments: formats)
    func datesBeforeChristAreDrawn(_ format: String) throws {
        let date = Entry.SupportedDate(edtf: .year(-43), basis: .stated, support: [])
        let entry = Entry(
            id: "e1", kind: .event, title: "The Ides", mentions: ["m1"], origins: 1, dates: [date])
        let text = try renderer(format).text(
            Chronology(made: .init(version: "1"), entries: [entry]))
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
        #expect(tail.contains("the-last-words"))
    }
}
