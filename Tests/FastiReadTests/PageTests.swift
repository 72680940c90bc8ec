import FastiDates
import FastiReading
import FastiTestSupport
import Testing

@testable import FastiRead

@Suite struct PageTests {
    @Test func mainTextIsFound() throws {
        var precision = 0.0
        var recall = 0.0
        let pages = try Page.all()
        #expect(pages.count >= 30)
        for page in pages {
            let overlap = Overlap(of: try HTMLPage.read(page.bytes).text, with: try page.text)
            #expect(overlap.f1 > 0.8, "\(page): \(overlap)")
            precision += overlap.precision / Double(pages.count)
            recall += overlap.recall / Double(pages.count)
        }
        #expect(2 * precision * recall / (precision + recall) >= 0.95)
    }

    @Test func datesAreRightAndNeverInvented() throws {
        let pages = try Page.all()
        var right = 0
        for page in pages {
            let date = try HTMLPage.read(page.bytes).metadata.published?.description
            if date == page.date { right += 1 }
            if page.date == nil { #expect(date == nil, "\(page)") }
        }
        #expect(Double(right) >= 0.9 * Double(pages.count))
    }

    @Test func titlesAreRight() throws {
        let pages = try Page.all()
        let right = try pages.filter { try HTMLPage.read($0.bytes).metadata.title == $0.title }
        #expect(Double(right.count) >= 0.9 * Double(pages.count))
    }

    /// A page may be cut off anywhere: no crash, and what is read is of its text.
    @Test func cutPagesAreRead() throws {
        for page in try Page.all() {
            let bytes = try page.bytes
            for end in stride(from: 1, to: bytes.count, by: 1_024) {
                do throws(ReadingFailure) {
                    let reply = try HTMLPage.read(Array(bytes[..<end]))
                    #expect(!reply.text.isEmpty)
                } catch { #expect(error.reason == .empty) }
            }
        }
    }

    @Test(arguments: [
        "", "<html>", "<!--", "<p", "<title></title>", "\u{0}", "<table><tr><td>",
        "<script type=\"application/ld+json\">{</script>", "<meta property=\"\" content=\"\">",
        "<a href=\"#\">", "<script>", "<textarea>", "<svg><p>", "<plaintext>",
        "<script type='application/ld+json'>[[[[[[[[{}]]]]]]]]</script>",
    ])
    func fragmentsAreEmpty(_ page: String) {
        #expect(throws: ReadingFailure.self) { try HTMLPage.read(Array(page.utf8)) }
    }

    @Test(arguments: ["div", "b", "table", "font", "blockquote", "ul", "svg", "x-y"])
    func deepNestingIsBorne(_ tag: String) {
        let page = String(repeating: "<\(tag)>", count: 100_000) + "text"
        #expect(throws: ReadingFailure(.tooDeep)) { try HTMLPage.read(Array(page.utf8)) }
    }

    @Test func nestingOfTheLimitIsRead() throws {
        let depth = Limits.standard.nesting - 10
        let page =
            String(repeating: "<div>", count: depth) + "<p>It rained on the town all day long.</p>"
        #expect(
            try HTMLPage.read(Array(page.utf8)).text == "It rained on the town all day long.")
    }

    /// Elements that end by themselves do not nest, however many there are.
    @Test func manyUnclosedParagraphsAreRead() throws {
        let page = String(repeating: "<p>It rained on the town all day long.\n", count: 20_000)
        let text = try HTMLPage.read(Array(page.utf8)).text
        #expect(text.split(separator: "\n\n").count == 20_000)
    }

    @Test func nothingIsFetched() throws {
        let page = """
            <!DOCTYPE html SYSTEM "file:///etc/passwd"><html><head>
            <link rel="canonical" href="file:///etc/passwd"></head><body>
            <iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object>
            <p>A sentence that is long enough to be one, with a comma in it.</p></body></html>
            """
        let reply = try HTMLPage.read(Array(page.utf8))
        #expect(reply.text == "A sentence that is long enough to be one, with a comma in it.")
        #expect(reply.metadata.url == nil)
    }

    @Test func aPressReleaseKeepsItsHead() throws {
        let page = try #require(try Page.all().first { $0.name == "government" })
        let lines = try HTMLPage.read(page.bytes).text.split(separator: "\n\n")
        #expect(lines.prefix(2) == ["PRESS RELEASE", Substring(page.title)])
    }
}

@Suite struct CharsetTests {
    private static let sentence = "Über Zürich lag am Morgen dichter Nebel, sagte André Müller."

    private func page(_ head: String) -> String {
        "<html><head>\(head)</head><body><p>\(Self.sentence)</p></body></html>"
    }

    private func latin(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    @Test func aMarkWins() throws {
        let text = page("<meta charset='iso-8859-1'>")
        #expect(try HTMLPage.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).text == Self.sentence)
        let units = Array(text.utf16)
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in units {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        #expect(try HTMLPage.read(little).text == Self.sentence)
        #expect(try HTMLPage.read(big).text == Self.sentence)
    }

    @Test func whatThePageSaysIsBelieved() throws {
        let text = latin(page("<meta http-equiv=content-type content='text/html; charset=latin1'>"))
        let reply = try HTMLPage.read(text)
        #expect(reply.text == Self.sentence && reply.notes == [])
    }

    @Test(arguments: ["iso-8859-1", "windows-1251", "shift_jis", "nonsense-1", "utf-7"])
    func utf8IsTold(_ name: String) throws {
        let text = page("<meta charset='\(name)'>")
        #expect(try HTMLPage.read(Array(text.utf8)).text == Self.sentence)
    }

    /// Says UTF-8 and is not.
    @Test func aLieIsToldAndNoted() throws {
        let reply = try HTMLPage.read(latin(page("<meta charset='utf-8'>")))
        #expect(reply.text == Self.sentence)
        #expect(reply.notes.count == 1)
    }
}
