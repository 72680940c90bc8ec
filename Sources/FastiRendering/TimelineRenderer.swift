public import FastiChronology
internal import FastiDates

/// Writes the chronology as plain text, for a terminal and for print.
///
/// Every text of a document is reduced to visible characters first, so no output of it can
/// change a terminal, a line or the direction of the text around it.
public struct TimelineRenderer: Renderer {
    public static let format = "text"
    public static let fileName = "timeline.txt"

    /// Unit: cells of a terminal.
    public static let defaultWidth = 80
    public static let narrowest = 20

    /// Lines are not wider than this.
    public let width: Int
    /// Whether only ASCII is written.
    public let isASCII: Bool

    public init(width: Int = defaultWidth, isASCII: Bool = false) {
        self.width = max(width, Self.narrowest)
        self.isASCII = isASCII
    }

    public func render(_ chronology: Chronology, to out: inout some TextOutputStream) {
        let page = TimelinePage(chronology, width: width, isASCII: isASCII)
        page.write(to: &out)
    }
}

/// One timeline being written.
struct TimelinePage {
    let chronology: Chronology
    let width: Int
    let isASCII: Bool
    let index: ChronologyIndex
    let wording: EntryWording
    let dated: [Entry]
    let withoutYear: [Entry]
    let undated: [Entry]
    /// Cells of the column of dates; 0 where the page is too narrow for one.
    let dateWidth: Int

    private static let gap = 2

    init(_ chronology: Chronology, width: Int, isASCII: Bool) {
        self.chronology = chronology
        self.width = width
        self.isASCII = isASCII
        index = ChronologyIndex(chronology)
        wording = EntryWording(index: index, dates: DateWording(isASCII: isASCII))
        dated = Self.inOrder(chronology.entries.filter { Self.day(of: $0) != nil })
        undated = chronology.entries.filter { $0.dates.isEmpty }
        withoutYear = chronology.entries.filter { !$0.dates.isEmpty && Self.day(of: $0) == nil }
        let words = wording.dates
        let widest =
            (dated + withoutYear).compactMap { $0.dates.first }
            .map { TextLayout.width(words.words($0.edtf)) }.max() ?? 0
        // A third of the page at most; longer dates are broken.
        dateWidth = width < 48 ? 0 : max(11, min(widest, width / 3, 25))
    }

    /// The day by which an entry is put in order: where it begins, or ends if that is all there is.
    private static func day(of entry: Entry) -> Day? {
        guard let bounds = entry.dates.first?.edtf.bounds else { return nil }
        return bounds.lower ?? bounds.lastDay
    }

    /// By that day; entries of one day stay as the chronology has them.
    private static func inOrder(_ entries: [Entry]) -> [Entry] {
        entries.enumerated().map { (day: day(of: $1)?.number ?? 0, place: $0, entry: $1) }
            .sorted { ($0.day, $0.place) < ($1.day, $1.place) }
            .map(\.entry)
    }

    func write(to out: inout some TextOutputStream) {
        writeHead(to: &out)
        for section in sections {
            heading(section.heading, to: &out)
            for entry in section.entries { write(entry, to: &out) }
        }
        writeEnd(to: &out)
    }

    /// A year each, then what has no year and what has no date.
    var sections: [(heading: String, entries: [Entry])] {
        var result: [(heading: String, entries: [Entry])] = []
        var year: Int?
        for entry in dated {
            let entryYear = Self.day(of: entry)?.civil.year
            if let entryYear, entryYear != year {
                result.append((wording.dates.words(DateYear.year(entryYear)), []))
                year = entryYear
            }
            if !result.isEmpty { result[result.count - 1].entries.append(entry) }
        }
        result += [("Year unknown", withoutYear), ("Undated", undated)]
            .filter { !$0.1.isEmpty }
        return result
    }

    // MARK: Lines

    /// Text of a document as it may stand in the output.
    func plain(_ text: String) -> String {
        let line = PlainText.line(text)
        return isASCII ? PlainText.line(PlainText.ascii(line)) : line
    }

    func heading(_ title: String, to out: inout some TextOutputStream) {
        out.write("\n\(title)\n")
        out.write(String(repeating: "-", count: TextLayout.width(title)) + "\n")
    }

    /// Writes lines wrapped to the whole width.
    func paragraph(_ text: String, indent: Int = 0, to out: inout some TextOutputStream) {
        for line in TextLayout.wrapped(text, width: width, indent: indent) {
            out.write(line + "\n")
        }
    }

    /// Writes a date and the lines beside it; below it where the page is narrow.
    private func write(_ entry: Entry, to out: inout some TextOutputStream) {
        out.write("\n")
        let date = entry.dates.first.map { plain(wording.dates.words($0.edtf)) } ?? ""
        let texts = TimelineEntry(entry, page: self).texts
        guard dateWidth > 0 else {
            if !date.isEmpty { paragraph(date, to: &out) }
            for text in texts {
                for line in TextLayout.wrapped(text, width: width - 2, indent: 2) {
                    out.write("  \(line)\n")
                }
            }
            return
        }
        // Undated entries keep the column, so that what is aligned stays so.
        let left = date.isEmpty ? [] : TextLayout.wrapped(date, width: dateWidth)
        let column = width - dateWidth - Self.gap
        let right = texts.flatMap { TextLayout.wrapped($0, width: column, indent: 2) }
        for row in 0..<max(left.count, right.count) {
            let start = row < left.count ? left[row] : ""
            guard row < right.count else {
                out.write(start + "\n")
                continue
            }
            out.write(TextLayout.padded(start, to: dateWidth + Self.gap) + right[row] + "\n")
        }
    }
}
