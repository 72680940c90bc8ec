internal import FastiDates

/// A digest as plain text.
struct DigestPage {
    private let wording: DigestWording
    private let width: Int
    private let isASCII: Bool

    private static let gap = 2

    init(_ digest: Digest, width: Int, isASCII: Bool) {
        wording = DigestWording(digest: digest, dates: DateWording(isASCII: isASCII))
        self.width = width
        self.isASCII = isASCII
    }

    func write(to out: inout some TextOutputStream) {
        heading(wording.title, "=", to: &out)
        out.write("\n")
        paragraph(wording.scope, to: &out)
        if !wording.digest.days.isEmpty { paragraph(wording.legend, to: &out) }
        let labels = wording.digest.days.map { wording.words($0.day) }
        let widest = labels.map(TextLayout.width).max() ?? 0
        for (chosen, label) in zip(wording.digest.days, labels) {
            out.write("\n")
            let texts =
                chosen.passages.map { "\(plain($0.text)) [\(wording.citation($0))]" }
                + ["(\(wording.support(chosen)))"]
            write(
                texts, beside: TextLayout.padded(label, to: widest), hanging: 2, to: &out)
        }
        if !wording.leftOut.isEmpty {
            out.write("\n")
            heading("Left out", "-", to: &out)
            for line in wording.leftOut { paragraph(line, indent: 2, to: &out) }
        }
        writeSources(to: &out)
    }

    private func writeSources(to out: inout some TextOutputStream) {
        guard !wording.cited.isEmpty else { return }
        out.write("\n")
        heading("Sources", "-", to: &out)
        for (number, source, passages) in wording.cited {
            out.write("\n")
            write(
                wording.lines(of: source).map(plain) + [passages], beside: "[\(number)]",
                hanging: 0, to: &out)
        }
    }

    /// Texts one below another, with a label to the left of the first; above it on a narrow page.
    private func write(
        _ texts: [String], beside label: String, hanging: Int, to out: inout some TextOutputStream
    ) {
        let column = TextLayout.width(label) + Self.gap
        guard width - column >= 30 else {
            paragraph(label, to: &out)
            for text in texts { paragraph(text, indent: hanging, to: &out) }
            return
        }
        var start = TextLayout.padded(label, to: column)
        for text in texts {
            for line in TextLayout.wrapped(text, width: width - column, indent: hanging) {
                out.write("\(start)\(line)\n")
                start = TextLayout.spaces(column)
            }
        }
    }

    private func heading(_ text: String, _ line: Character, to out: inout some TextOutputStream) {
        let lines = TextLayout.wrapped(plain(text), width: width)
        for line in lines { out.write(line + "\n") }
        out.write(String(repeating: line, count: lines.map(TextLayout.width).max() ?? 0) + "\n")
    }

    private func paragraph(
        _ text: String, indent: Int = 0, to out: inout some TextOutputStream
    ) {
        for line in TextLayout.wrapped(plain(text), width: width, indent: indent) {
            out.write(line + "\n")
        }
    }

    private func plain(_ text: String) -> String {
        let line = PlainText.line(text)
        return isASCII ? PlainText.line(PlainText.ascii(line)) : line
    }
}
