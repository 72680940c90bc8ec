import FastiReading

/// PDF, read by poppler's programs.
enum PDFFile {
    private static let package = "poppler-utils"
    /// Pages that are read from their picture, at most.
    private static let picturedPages = 300

    static func read(_ bytes: [UInt8], recognisingText: Bool) throws(ReadingFailure) -> ReadingReply
    {
        guard bytes.prefix(1_024).firstRange(of: Array("%PDF-".utf8)) != nil else {
            throw ReadingFailure(.damaged, "no PDF")
        }
        let programs = try PDFPrograms(bytes)
        let info = String(
            decoding: try programs.run("pdfinfo", ["-enc", "UTF-8", "FILE"], package: package),
            as: UTF8.self)
        let output = try programs.run(
            "pdftotext", ["-q", "-enc", "UTF-8", "-eol", "unix", "FILE", "-"], package: package)
        var pages = String(decoding: output, as: UTF8.self).split(
            separator: "\u{0C}", omittingEmptySubsequences: false
        ).map(String.init)
        // One stands behind each page.
        if pages.count > 1, pages.last?.isEmpty ?? false { pages.removeLast() }
        var notes: [String] = []
        try readPictures(programs, &pages, recognisingText, &notes)
        let text = PDFText(pages)
        guard !text.isEmpty else { throw ReadingFailure(pages.isEmpty ? .empty : .scanned) }
        var metadata = SourceRecord.Metadata()
        metadata.title = title(in: info, of: text)
        metadata.author = value("Author", in: info).flatMap {
            $0.lowercased().contains("anonymous") ? nil : $0
        }
        return ReadingReply(
            bytes: Array(text.text.utf8), metadata: metadata, pages: text.pages, notes: notes)
    }

    /// Pages without text are scanned: they are read from their picture, or reported.
    private static func readPictures(
        _ programs: borrowing PDFPrograms, _ pages: inout [String], _ isWanted: Bool,
        _ notes: inout [String]
    ) throws(ReadingFailure) {
        let empty = pages.indices.filter { pages[$0].nonEmptyLine == nil }
        guard !empty.isEmpty else { return }
        let numbers = empty.prefix(20).map { String($0 + 1) }.joined(separator: ", ")
        let list = numbers + (empty.count > 20 ? ", …" : "")
        let word = empty.count == 1 ? "page" : "pages"
        guard isWanted else {
            notes.append("no text on \(word) \(list); --ocr reads scanned ones")
            return
        }
        for index in empty.prefix(picturedPages) {
            let number = String(index + 1)
            let picture = try programs.run(
                "pdftoppm", ["-r", "200", "-gray", "-f", number, "-l", number, "FILE"],
                package: package)
            let words = try programs.run(
                "tesseract", ["stdin", "stdout"], input: picture, package: "tesseract-ocr")
            pages[index] = String(decoding: words, as: UTF8.self)
        }
        notes.append("read from the picture: \(word) \(list)")
    }

    /// The title that the file gives, where its own text has it too: programs write all sorts of
    /// things there.
    private static func title(in info: String, of text: PDFText) -> String? {
        guard let title = value("Title", in: info) else { return nil }
        let words = PageMetadata.Words(title)
        let head = PageMetadata.Words(String(text.text.prefix(3_000)))
        return title.split(separator: " ").count >= 3 && words.share(in: head) > 0.8 ? title : nil
    }

    private static func value(_ name: String, in info: String) -> String? {
        for line in info.split(separator: "\n") where line.hasPrefix("\(name):") {
            return String(line.dropFirst(name.utf8.count + 1)).nonEmptyLine
        }
        return nil
    }
}
