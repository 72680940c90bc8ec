import FastiChronology
import FastiHashing
import FastiJSON
import FastiTestSupport
import Testing

@testable import FastiRendering

struct PageRendererTests {
    /// The page without what is the same for all chronologies.
    private func own(_ page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<noscript>"))
        return String(page[start.lowerBound...])
    }

    private func data(_ page: String) throws -> [UInt8] {
        let start = try #require(page.firstRange(of: "id=\"data\">\n"))
        let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
        return Array(page[start.upperBound..<end.lowerBound].utf8)
    }

    @Test func theSampleLooksAsRecorded() throws {
        try expectSnapshot(try own(PageRenderer().text(try SmallCase.make())), "page.html")
    }

    /// What documents say ends no element and begins none: all markup is the same for any text.
    @Test func noTextIsMarkup() throws {
        for seed in UInt64(1)...40 {
            var hostile = SeededGenerator(seed: seed)
            let page = PageRenderer().text(hostile.chronology(entries: 12))
            let text = try own(page)
            let names = text.matches(of: /<\/?([a-zA-Z!?][^\s>]*)/).map { String($0.1) }
            let known: Set = [
                "noscript", "p", "h2", "ul", "li", "script", "body", "html",
            ]
            #expect(known.isSuperset(of: names), "seed \(seed)")
            #expect(text.ranges(of: "<script").count == 1, "seed \(seed)")
            #expect(!(try data(page)).contains(UInt8(ascii: "<")), "seed \(seed)")
        }
    }

    @Test func theDataIsJSON() throws {
        var generator = SeededGenerator(seed: 7)
        for entries in [0, 1, 30] {
            let bytes = try data(PageRenderer().text(generator.chronology(entries: entries)))
            var count = 0
            var scanner = JSONObjectScanner()
            try scanner.feed(bytes.span) { (part) throws(JSONError) in
                if part.key == "entries", part.index != nil { count += 1 }
            }
            try scanner.finish()
            #expect(count == entries)
        }
    }

    /// Only addresses of the web and the texts beside the page are led to.
    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "../x"])
    func noLinkLeadsElsewhere(_ address: String) throws {
        var chronology = try SmallCase.make()
        for place in chronology.sources.indices {
            chronology.sources[place].url = address
            chronology.sources[place].text = address
        }
        let text = try own(PageRenderer().text(chronology))
        #expect(text.contains("\"url\":null,\"text\":null"))
        #expect(!text.contains("\"url\":\"") && !text.contains("\"text\":\""))
    }

    /// The browser runs what has this digest and nothing else.
    @Test func theDigestsAreThoseOfStyleAndProgram() throws {
        let page = PageRenderer().text(try SmallCase.make())
        for name in ["style", "script"] {
            let start = try #require(page.firstRange(of: "<\(name)>"))
            let end = try #require(page.firstRange(of: "</\(name)>"))
            let digest = SHA256.base64(Array(page[start.upperBound..<end.lowerBound].utf8))
            #expect(page.contains("\(name)-src 'sha256-\(digest)'"))
        }
        #expect(!page.contains("'unsafe-inline'") && !page.contains("innerHTML"))
    }

    @Test func ofVeryManyEntriesTheMostSalientAreThere() throws {
        var generator = SeededGenerator(seed: 3, isHostile: false)
        let chronology = generator.chronology(entries: PageRenderer.mostEntries + 5)
        #expect(PageRenderer().text(chronology).contains("10,000 of 10,005 entries"))
    }

    @Test(arguments: [
        // Text, passage, what stands before and after it.
        ("One two. Three four. Five.", "Three four.", "One two.", "Five."),
        ("Three four.", "Three four.", "", ""),
        ("a\n\nb \u{202E}Three four.\u{0}", "Three four.", "a b", "\u{FFFD}"),
    ])
    func contextIsWhatStandsAround(
        _ text: String, _ quote: String, _ before: String, _ after: String
    )
        throws
    {
        let scalars = Array(text.unicodeScalars)
        let start = try #require(
            scalars.indices.first { scalars[$0...].starts(with: quote.unicodeScalars) })
        let context = try #require(
            try self.context(of: start..<start + quote.unicodeScalars.count, in: text))
        #expect(context.before == before && context.after == after)
    }

    @Test func contextIsCutBetweenWords() throws {
        let text = String(repeating: "word ", count: 400)
        let context = try #require(try self.context(of: 1_000..<1_004, in: text))
        #expect(context.before.hasPrefix("… word") && context.after.hasSuffix("word …"))
        #expect(context.before.count < 250 && context.after.count < 250)
    }

    /// A text that is not the one the passages were counted in.
    @Test func noContextWherePassagesDoNotFit() throws {
        #expect(try context(of: 5..<9, in: "short") == nil)
    }

    private func context(
        of range: Range<Int>, in text: String
    ) throws -> PassageContexts.Context? {
        var chronology = try SmallCase.make()
        chronology.mentions = [
            Mention(
                id: "m1", source: "s1", start: range.lowerBound, end: range.upperBound, quote: "",
                kind: .event, title: "")
        ]
        return PassageContexts(of: chronology) { $0.id == "s1" ? Array(text.utf8) : nil }["m1"]
    }
}
