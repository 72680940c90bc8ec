import FastiReading

/// PDF, read by poppler's programs.
enum PDFFile {
    private static let package = "poppler-utils"

    static func read(
        _ bytes: [UInt8], _ limits: Limits = .standard, pictured languages: String? = nil
    ) throws(ReadingFailure) -> ReadingReply {
        guard bytes.prefix(1_024).firstRange(of: Array("%PDF-".utf8)) != nil else {
            throw ReadingFailure(.damaged, "no PDF")
        }
        let programs = try PDFPrograms(
            bytes, seconds: limits.seconds(recognisingText: languages != nil),
            outputLimit: limits.fileBytes)
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
        try readEmpty(&pages, programs, limits, pictured: languages, &notes)
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

    /// Pages without text are scanned: they are read from their picture where that is wanted, and
    /// told of.
    private static func readEmpty(
        _ pages: inout [String], _ programs: borrowing PDFPrograms, _ limits: Limits,
        pictured languages: String?, _ notes: inout [String]
    ) throws(ReadingFailure) {
        let empty = pages.indices.filter { pages[$0].nonEmptyLine == nil }
        if let languages {
            let read = try readPictures(
                programs, &pages, empty.prefix(limits.scannedPages), languages)
            if !read.isEmpty { notes.append("read from the picture: \(list(read))") }
            if read.count < empty.count {
                notes.append(
                    "not read: \(list(empty.dropFirst(read.count))); more with --max-scanned "
                        + "and --read-timeout")
            }
        } else if !empty.isEmpty {
            notes.append("no text on \(list(empty[...])); --ocr reads scanned ones")
        }
    }

    /// Reads pages from their picture, as many as there is time for; returns which.
    private static func readPictures(
        _ programs: borrowing PDFPrograms, _ pages: inout [String], _ wanted: ArraySlice<Int>,
        _ languages: String
    ) throws(ReadingFailure) -> ArraySlice<Int> {
        var read = 0
        for index in wanted where programs.hasTime {
            do throws(ReadingFailure) {
                pages[index] = try readPicture(programs, page: index + 1, languages)
            } catch {
                guard !programs.hasTime else { throw error }
                break
            }
            read += 1
        }
        return wanted.prefix(read)
    }

    private static func readPicture(
        _ programs: borrowing PDFPrograms, page: Int, _ languages: String
    ) throws(ReadingFailure) -> String {
        let picture = try programs.run(
            "pdftoppm", ["-r", "200", "-gray", "-f", "\(page)", "-l", "\(page)", "FILE"],
            package: package)
        let words = try programs.run(
            "tesseract", ["stdin", "stdout", "-l", languages], input: picture,
            package: "tesseract-ocr")
        return String(decoding: words, as: UTF8.self)
    }

    /// "pages 2, 3, 5".
    private static func list(_ pages: ArraySlice<Int>) -> String {
        let numbers = pages.prefix(20).map { String($0 + 1) }.joined(separator: ", ")
        return (pages.count == 1 ? "page " : "pages ") + numbers + (pages.count > 20 ? ", …" : "")
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
