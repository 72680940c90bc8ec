import Fasti
import FastiTestSupport
import Foundation
import Testing

/// Digests that other programs make of the HTML.
@Suite struct DigestPrinterTests {
    private static func isInstalled(_ name: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)")
    }

    @Test func aMissingProgramIsNamedWithItsPackage() {
        let printer = DigestPrinter(path: "/nowhere")
        #expect(
            throws: DigestPrinter.Failure.noProgram(name: "weasyprint", packages: "weasyprint")
        ) { try printer.bytes(of: SampleChronology().chronology, as: .pdf) }
        #expect(
            throws: DigestPrinter.Failure.noProgram(
                name: "pandoc", packages: "pandoc pandoc-data")
        ) { try printer.bytes(of: SampleChronology().chronology, as: .docx) }
    }

    @Test(.enabled(if: isInstalled("weasyprint")))
    func aPDFIsMadeAndTheSameTwice() throws {
        let printer = DigestPrinter()
        let bytes = try printer.bytes(of: SampleChronology().chronology, as: .pdf)
        #expect(bytes.starts(with: "%PDF-".utf8))
        #expect(try printer.bytes(of: SampleChronology().chronology, as: .pdf) == bytes)
    }

    @Test(.enabled(if: isInstalled("pandoc")))
    func aDocumentToEditIsMade() throws {
        let bytes = try DigestPrinter().bytes(of: SampleChronology().chronology, as: .docx)
        #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        // The names of its parts stand in it as they are: pages have a head and a foot.
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("word/header1.xml") && text.contains("word/footer1.xml"))
    }

    @Test func htmlAndMarkdownNeedNoProgram() throws {
        let printer = DigestPrinter(path: "/nowhere")
        for format in [DigestPrinter.Format.html, .md] {
            let bytes = try printer.bytes(of: SampleChronology().chronology, as: format)
            #expect(String(decoding: bytes, as: UTF8.self).contains("The Varden valley dispute"))
        }
    }
}
