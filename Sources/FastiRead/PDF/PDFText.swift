/// Paragraphs out of the lines of pages: lines joined, words put together again that were parted
/// at a line's end, headers and footers left out.
struct PDFText {
    private(set) var text = ""
    /// Where each page begins. Unit: code points.
    private(set) var pages: [Int] = []

    private var length = 0
    private var paragraph = ""

    var isEmpty: Bool { text.isEmpty }

    init(_ pages: [String]) {
        let lines = Self.withoutRunningLines(
            pages.map { page in
                page.split(separator: "\n", omittingEmptySubsequences: false).map {
                    String($0).oneLine
                }
            })
        for page in lines.map(Self.trimmed) {
            let isContinued = continues(on: page)
            if !isContinued { endParagraph() }
            // What is still to be written stands in front of this page.
            let pending = paragraph.unicodeScalars.count
            self.pages.append(length + (paragraph.isEmpty ? gap : gap + pending + 1))
            add(page, isContinued: isContinued)
        }
        endParagraph()
        let last = length
        self.pages = self.pages.map { min($0, last) }
        if !self.pages.isEmpty { self.pages[0] = 0 }
    }

    /// Code points between what is written and the next paragraph.
    private var gap: Int { text.isEmpty ? 0 : 2 }

    /// Whether a paragraph goes on over the page's end: no sentence ends there, and a small letter
    /// comes next.
    private func continues(on page: [String]) -> Bool {
        guard !paragraph.isEmpty, !Self.endsSentence(paragraph),
            let first = page.first(where: { !$0.isEmpty })?.first
        else { return false }
        return first.isLowercase || paragraph.hasSuffix("-") || paragraph.hasSuffix(",")
    }

    private mutating func add(_ lines: [String], isContinued: Bool) {
        let width = Self.width(of: lines)
        var isFirst = true
        var last = 0
        for (index, line) in lines.enumerated() {
            guard !line.isEmpty else {
                if !isFirst, !isBullet { endParagraph() }
                continue
            }
            if Self.hasLeaders(line) { continue }
            // Its first word had room on the line before: that ended a paragraph.
            let word = line.prefix { $0 != " " }.count
            let isShort = last + 1 + word + 2 <= width
            let isBreak =
                isShort && !Self.startsSmall(line)
                && (Self.endsSentence(paragraph)
                    || standsAlone(last, before: index, of: lines))
            if !isFirst, isBreak && !isBullet || Self.bullets.contains(String(line.prefix(1))) {
                endParagraph()
            }
            append(line)
            last = line.count
            isFirst = false
        }
    }

    /// Whether there is but a bullet so far, which some set apart from what it opens.
    private var isBullet: Bool { Self.bullets.contains(paragraph) }

    /// Whether the line before one is a heading, a dateline or the like: much shorter than those
    /// around it, and nothing in it shows that it goes on.
    private func standsAlone(_ length: Int, before index: Int, of lines: [String]) -> Bool {
        guard !paragraph.hasSuffix(","), !paragraph.hasSuffix("-") else { return false }
        let near = max(0, index - Self.nearLines)..<min(lines.count, index + Self.nearLines)
        let longest = near.map { lines[$0].count }.max() ?? 0
        return length * 4 <= longest * 3
    }

    private static let nearLines = 3

    /// "Introduction . . . . . . 1": a line of a table of contents.
    private static func hasLeaders(_ line: String) -> Bool {
        line.contains(". . . . .") || line.contains("........")
    }

    private static let bullets: Set<String> = ["•", "◦", "▪", "●", "‣", "■", "\u{F0B7}"]

    private mutating func append(_ line: String) {
        if paragraph.isEmpty {
            paragraph = line
        } else if paragraph.hasSuffix("-"), Self.startsSmall(line),
            paragraph.dropLast().last?.isLetter ?? false
        {
            paragraph.removeLast()
            paragraph += line
        } else {
            paragraph += " " + line
        }
    }

    private mutating func endParagraph() {
        guard !paragraph.isEmpty else { return }
        length += gap + paragraph.unicodeScalars.count
        if !text.isEmpty { text += "\n\n" }
        text += paragraph
        paragraph = ""
    }

    /// Without the empty lines at both ends.
    private static func trimmed(_ page: [String]) -> [String] {
        Array(page.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed())
    }

    private static func startsSmall(_ line: String) -> Bool { line.first?.isLowercase ?? false }

    private static func endsSentence(_ text: String) -> Bool {
        let last = text.last { !"\"'”’»)]".contains($0) }
        return last.map { ".!?:…。".contains($0) } ?? false
    }

    /// The width of full lines: that which one in ten is wider than.
    private static func width(of lines: [String]) -> Int {
        let lengths = lines.map(\.count).filter { $0 > 0 }.sorted()
        return lengths.isEmpty ? 0 : lengths[lengths.count * 9 / 10]
    }

    // MARK: Headers and footers

    /// Lines at the top and bottom of pages that stand on many of them, but for their numbers.
    private static func withoutRunningLines(_ pages: [[String]]) -> [[String]] {
        guard pages.count >= 2 else { return pages.map(withoutPageNumber) }
        var counts: [String: Int] = [:]
        for page in pages {
            for line in Set(edges(of: page).map { shape(page[$0]) }) {
                counts[line, default: 0] += 1
            }
        }
        let often = pages.count == 2 ? 2 : max(3, pages.count / 2)
        return pages.map { page in
            let running = Set(
                edges(of: page).filter { counts[shape(page[$0]), default: 0] >= often })
            let rest = page.indices.filter { !running.contains($0) }.map { page[$0] }
            return withoutPageNumber(rest.allSatisfy(\.isEmpty) ? page : rest)
        }
    }

    /// The places of the first two and the last two lines that are not empty.
    private static func edges(of page: [String]) -> [Int] {
        let filled = page.indices.filter { !page[$0].isEmpty }
        return Array(filled.prefix(2))
            + Array(filled.suffix(2).filter { !filled.prefix(2).contains($0) })
    }

    private static func shape(_ line: String) -> String {
        String(line.lowercased().map { $0.isNumber ? "0" : $0 })
    }

    private static func withoutPageNumber(_ page: [String]) -> [String] {
        var page = page
        for index in edges(of: page).reversed() {
            let line = page[index]
            let bare = line.filter { !" -–—.|/".contains($0) }.lowercased()
            let number = bare.hasPrefix("page") ? bare.dropFirst(4) : bare[...]
            if !number.isEmpty, number.count <= 9,
                number.allSatisfy({ $0.isNumber || $0 == "o" || $0 == "f" }),
                number.first?.isNumber ?? false
            {
                page[index] = ""
            }
        }
        return page
    }
}
