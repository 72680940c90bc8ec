import FastiDates
import FastiProcesses
import FastiReading
import FastiTestSupport
import Foundation
import Testing

@testable import FastiRead

private let hasTesseract = HelperProcess.path(of: "tesseract") != nil

private let corpus = "\(Program.package)/Tests/Corpora/readers"

private func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(corpus)/\(name)")))
}

/// The text of a file, in the format of its name.
private func read(_ name: String, _ bytes: [UInt8]? = nil) throws -> ReadingReply {
    let bytes = try bytes ?? file(name)
    return switch name.split(separator: ".").last {
    case "pdf": try PDFFile.read(bytes)
    case "docx": try DOCXFile.read(bytes)
    case "odt": try ODTFile.read(bytes)
    case "gz": try ReadingReply(bytes: Archive.unpacked(bytes))
    default: try HTMLPage.read(bytes)
    }
}

private func failure(_ name: String, _ bytes: [UInt8]? = nil) throws -> ReadingFailure.Reason? {
    do {
        _ = try read(name, bytes)
        return nil
    } catch let error as ReadingFailure { return error.reason }
}

@Suite struct DocumentTests {
    /// One article in every format has one text.
    @Test(arguments: ["html", "pdf", "docx", "odt"])
    func oneArticleHasOneText(_ format: String) throws {
        let wanted = String(decoding: try file("article/article.txt"), as: UTF8.self)
        let reply = try read("article/article.\(format)")
        #expect(reply.text + "\n" == wanted)
        if format == "pdf" {
            #expect(reply.pages.count == 2 && reply.pages[0] == 0)
            let scalars = Array(reply.text.unicodeScalars)
            var second = String.UnicodeScalarView()
            second.append(contentsOf: scalars[reply.pages[1]...])
            #expect(String(second).hasPrefix("police had offered"))
        } else {
            #expect(reply.metadata.title == "Association condemns attack on radio journalist")
        }
    }

    @Test func columnsAreReadOneAfterAnother() throws {
        let wanted = String(decoding: try file("pdf/columns.txt"), as: UTF8.self)
        let text = try read("pdf/columns.pdf").text
        #expect(
            text.split(whereSeparator: \.isWhitespace)
                == wanted.split(whereSeparator: \.isWhitespace))
    }

    @Test(arguments: ["docx", "odt"])
    func changesAreTaken(_ format: String) throws {
        let wanted = String(decoding: try file("office/changes.txt"), as: UTF8.self)
        #expect(try read("office/changes.\(format)").text + "\n" == wanted)
    }

    /// As LibreOffice writes them: with notes, a text box, a table with joined cells, a running
    /// head, tracked changes and a remark.
    @Test(arguments: ["docx", "odt"])
    func whatAWordProcessorWritesIsRead(_ format: String) throws {
        let wanted = String(decoding: try file("office/writer.txt"), as: UTF8.self)
        let reply = try read("office/writer.\(format)")
        #expect(reply.text + "\n" == wanted)
        #expect(reply.metadata.title == "Annual report of the mountain rescue")
        #expect(reply.metadata.author == "Tora Lind")
    }

    @Test(.enabled(if: hasTesseract, "tesseract is not installed: apt-get install tesseract-ocr"))
    func scannedPagesAreReadFromTheirPicture() throws {
        let scanned = try file("pdf/scanned-text.pdf")
        let reply = try PDFFile.read(scanned, pictured: "eng")
        #expect(reply.notes == ["read from the picture: page 1"])
        let overlap = Overlap(
            of: reply.text, with: String(decoding: try file("article/article.txt"), as: UTF8.self))
        #expect(overlap.precision > 0.9, "\(overlap)")
        #expect(reply.text.contains("28 September 2020"))
    }

    @Test(.enabled(if: hasTesseract, "tesseract is not installed: apt-get install tesseract-ocr"))
    func aLanguageThatTesseractLacksIsTold() throws {
        let failure = #expect(throws: ReadingFailure.self) {
            try PDFFile.read(file("pdf/scanned-text.pdf"), pictured: "xyz")
        }
        #expect(failure?.reason == .noProgram)
    }

    @Test func scannedPagesBeyondTheLimitAreTold() throws {
        var limits = Limits()
        limits.scannedPages = 0
        let reply = try PDFFile.read(file("pdf/partly-scanned.pdf"), limits, pictured: "eng")
        #expect(reply.notes == ["not read: page 2; more with --max-scanned and --read-timeout"])
    }

    @Test(arguments: [
        ("pdf/scanned.pdf", "scanned"), ("pdf/encrypted.pdf", "encrypted"),
        ("office/encrypted.odt", "encrypted"), ("office/encrypted.docx", "damaged"),
        ("office/entities.docx", "damaged"), ("office/external.odt", "damaged"),
        ("packed/bomb.docx", "bomb"), ("packed/many.docx", "tooMany"),
        ("packed/bomb.txt.gz", "bomb"),
    ])
    func whatCannotBeReadIsToldFrom(_ name: String, _ reason: String) throws {
        #expect(try failure(name)?.rawValue == reason)
    }

    @Test func aScannedPageAmongOthersIsNoted() throws {
        let reply = try read("pdf/partly-scanned.pdf")
        #expect(reply.text == "It rained on the town all day long.")
        #expect(reply.notes == ["no text on page 2; --ocr reads scanned ones"])
    }

    /// Members whose names lead elsewhere are neither written nor read.
    @Test func namesInsideLeadNowhere() throws {
        #expect(try read("packed/names.docx").text == read("office/changes.docx").text)
    }

    @Test(arguments: ["pdf", "docx", "odt", "gz"])
    func otherContentIsRefused(_ format: String) throws {
        let contents: [[UInt8]] = [
            Array("text".utf8), [0], Array("%PDF-1.4".utf8), Array("PK\u{3}\u{4}".utf8),
            [0x1F, 0x8B, 8], (0...255).map { UInt8($0) }, try file("article/article.html"),
        ]
        for content in contents {
            let reason = try failure("x.\(format)", content)
            #expect(reason == .damaged || reason == .empty || reason == .bomb)
        }
    }

    /// Cut off at every kilobyte: a text or a reason, and no crash.
    @Test(arguments: ["article.pdf", "article.docx", "article.odt", "article.jsonl.gz"])
    func cutFilesAreBorne(_ name: String) throws {
        let bytes = try file("article/\(name)")
        for end in stride(from: 1, to: bytes.count, by: 1_024) {
            let reason = try failure(name, Array(bytes[..<end]))
            #expect(reason != .badJob)
        }
    }

    /// Ten thousand pages, none of them with text.
    @Test func manyPagesAreBorne() throws {
        var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        let kids = (0..<10_000).map { "\($0 + 3) 0 R" }.joined(separator: " ")
        pdf += "2 0 obj<</Type/Pages/Count 10000/MediaBox[0 0 9 9]/Kids[\(kids)]>>endobj\n"
        for number in 0..<10_000 { pdf += "\(number + 3) 0 obj<</Type/Page/Parent 2 0 R>>endobj\n" }
        pdf += "trailer<</Root 1 0 R>>\n%%EOF"
        #expect(try failure("x.pdf", Array(pdf.utf8)) == .scanned)
    }
}

@Suite struct PDFTextTests {
    @Test func linesBecomeParagraphs() {
        let text = PDFText([
            "The bridge was closed on\nTuesday, since it had be-\ncome unsafe.\n\nNobody knew."
        ])
        #expect(
            text.text
                == "The bridge was closed on Tuesday, since it had become unsafe.\n\nNobody knew.")
        #expect(text.pages == [0])
    }

    @Test func shortLinesAmongLongOnesStandAlone() {
        let text = PDFText([
            """
            Report on the water of the lower valley
            Hadrin, 3 February 2020
            The year in figures
            The rescuers went out 214 times in the year, which is nineteen times more than before,
            and they brought 187 people to safety, most of them from the north wall of Mount
            Hadrin, where the path was closed.
            • a second helicopter from March on
            • forty radios
            """
        ])
        #expect(
            text.text.split(separator: "\n\n").dropFirst().map { $0.prefix(18) } == [
                "Hadrin, 3 February", "The year in figure", "The rescuers went ",
                "• a second helicop", "• forty radios",
            ])
    }

    @Test func headersFootersAndNumbersAreLeftOut() {
        let lines = [
            "It rained on Monday.", "It snowed a day later.", "Then came fog.", "All dried.",
        ]
        let pages = lines.enumerated().map { number, line in
            "Courier of 5 May 2020\n\n\(line)\n\n– \(number + 1) –\n"
        }
        let text = PDFText(pages)
        #expect(text.text == lines.joined(separator: "\n\n"))
        #expect(text.pages == [0, 22, 46, 62])
    }

    @Test func aParagraphGoesOnOverThePage() {
        let text = PDFText(["The bridge was closed\n", "on Tuesday.\n"])
        #expect(text.text == "The bridge was closed on Tuesday.")
        #expect(text.pages == [0, 22])
    }
}
