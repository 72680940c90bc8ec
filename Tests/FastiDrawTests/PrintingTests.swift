import Fasti
import FastiChronology
import FastiGraphs
import FastiRendering
import FastiTestSupport
import Testing

@testable import FastiDraw

/// Texts that are set on pages.
@Suite struct PrintingTests {
    // MARK: Pages

    /// Blocks of one to some lines, every few of them a heading; some higher than a page.
    private func blocks(_ numbers: inout SeededGenerator) -> [PageFilling.Block] {
        numbers.list(upTo: 60) { numbers in
            let isHeading = numbers.once(in: 5)
            let most = isHeading ? 1 : numbers.once(in: 8) ? 30 : 5
            let lines = (0...Int.random(in: 0...most, using: &numbers)).map { _ in
                Double.random(in: 5...25, using: &numbers)
            }
            return PageFilling.Block(
                before: Double.random(in: 0...15, using: &numbers), lines: lines,
                least: lines.prefix(2).reduce(0, +), goesWithNext: isHeading)
        }
    }

    @Test func pagesHoldEveryLineOnceAndNoneTooMuch() {
        let height = 150.0
        for seed in 0..<100 {
            var numbers = SeededGenerator(seed: UInt64(seed))
            let blocks = blocks(&numbers)
            let pages = PageFilling.pages(of: blocks, height: height)
            let slices = pages.flatMap(\.self)
            let lines = slices.flatMap { slice in slice.lines.map { slice.block * 100 + $0 } }
            #expect(
                lines
                    == blocks.indices.flatMap { block in
                        blocks[block].lines.indices.map { block * 100 + $0 }
                    })
            for page in pages {
                #expect(page.allSatisfy { $0.y >= 0 } && page.first?.y ?? 0 == 0)
                for (slice, next) in zip(page, page.dropFirst()) {
                    #expect(bottom(of: slice, blocks) <= next.y + 0.001)
                }
                if let last = page.last {
                    #expect(bottom(of: last, blocks) <= height + 0.001)
                    #expect(isLeftAlone(last.block, blocks, height))
                }
            }
            for (number, block) in blocks.enumerated() where block.height <= height {
                #expect(slices.filter { $0.block == number }.count == 1)
            }
        }
    }

    /// Whether nothing has to stand below a block: it is no heading, or the last of all, or it has no
    /// room on a page together with what it goes with.
    private func isLeftAlone(
        _ number: Int, _ blocks: [PageFilling.Block], _ height: Double
    ) -> Bool {
        let headings = blocks[number...].prefix { $0.goesWithNext }
        let next = number + headings.count
        guard !headings.isEmpty, next < blocks.count else { return true }
        let last = blocks[next].height > height ? blocks[next].least : blocks[next].height
        let distances = blocks[number...next].dropFirst().reduce(0) { $0 + $1.before }
        return headings.reduce(last + distances) { $0 + $1.height } > height
    }

    private func bottom(of slice: PageFilling.Slice, _ blocks: [PageFilling.Block]) -> Double {
        slice.y + blocks[slice.block].lines[slice.lines].reduce(0, +)
    }

    // MARK: The PDF

    private let chronology = SampleChronology(times: 12).chronology

    private func pdf(of text: PrintedText) throws -> [UInt8] {
        let drawing = DrawingClient().print(text)
        #expect(drawing.errors == [])
        return try #require(drawing.pictures.first).bytes
    }

    @Test func theSameTextIsTheSamePDF() throws {
        let text = PagedDigestRenderer().text(of: chronology)
        let bytes = try pdf(of: text)
        #expect(bytes.starts(with: "%PDF-".utf8))
        #expect(try pdf(of: text) == bytes)
    }

    @Test func thePDFSaysWhatTheDigestSays() throws {
        let text = PagedDigestRenderer(leftOut: "Some are left out.").text(of: chronology)
        let pdf = try pdf(of: text)
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
        let told = try poppler("pdftotext", ["-layout"], pdf)
        let read = Set(words(told))
        let wanted = text.blocks.flatMap { block in
            words(block.label.description)
                + block.paragraphs.flatMap(\.pieces).flatMap { words($0.text.description) }
        }
        // What is wider than its line is divided.
        #expect(wanted.filter { $0.count < 20 && !read.contains($0) } == [])
        let pages = try poppler("pdfinfo", [], pdf)
        #expect(pages.contains("595.276 x 841.89 pts"))
        let count =
            pages.split(separator: "\n").first { $0.hasPrefix("Pages:") }
            .flatMap { Int($0.split(separator: " ").last ?? "") } ?? 0
        #expect(count > 1 && told.contains("\(count) of \(count)"))
    }

    @Test func numbersLeadToTheirSources() throws {
        let pdf = try pdf(of: PagedDigestRenderer().text(of: chronology))
        let places = try poppler("pdfinfo", ["-dests"], pdf)
        for number in chronology.sources.indices {
            #expect(places.contains("\"source\(number + 1)\""))
        }
        let links = try poppler("pdfinfo", ["-url"], pdf)
        for url in chronology.sources.compactMap(\.url) where url.hasPrefix("https://") {
            #expect(links.contains(url))
        }
    }

    @Test func aLinkToNowhereIsAnError() {
        let text = PrintedText(
            title: CleanText("t"),
            blocks: [
                PrintedText.Block(
                    .entry, [.init(.plain, [PrintedText.Piece("x", link: Link("#gone"))])])
            ])
        guard case .graph(let error)? = DrawingClient().print(text).errors.first else {
            Issue.record("it was set")
            return
        }
        #expect(error.reason == .unknownPlace && error.place == "#gone")
    }

    @Test func anyTextCanBeSet() throws {
        for seed in 0..<20 {
            var numbers = SeededGenerator(seed: UInt64(seed))
            let blocks = (0..<40).map { number in
                PrintedText.Block(
                    numbers.pick(PrintedText.Block.Kind.allCases),
                    label: CleanText(numbers.pick(HostileText.all)),
                    anchor: number % 3 == 0 ? Identifier("a", number) : nil,
                    numbers.list(upTo: 4) { numbers in
                        PrintedText.Paragraph(
                            numbers.pick(PrintedText.Paragraph.Style.allCases),
                            numbers.list(upTo: 3) { numbers in
                                PrintedText.Piece(
                                    numbers.pick(HostileText.all),
                                    link: numbers.once(in: 2) ? Link("#a0") : nil)
                            })
                    })
            }
            let text = PrintedText(title: CleanText(numbers.pick(HostileText.all)), blocks: blocks)
            #expect(try pdf(of: text).starts(with: "%PDF-".utf8))
        }
    }
}
