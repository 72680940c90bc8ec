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
            throws: DigestPrinter.Failure.noProgram(
                name: "pandoc", packages: "pandoc pandoc-data")
        ) { try printer.document(of: SampleChronology().chronology, as: .docx) }
    }

    @Test func withoutTheProgramThatDrawsThereIsNoPDF() {
        var printer = DigestPrinter()
        printer.client.helper = "/nowhere/fasti-draw"
        #expect(throws: DigestPrinter.Failure.notDrawn(.noHelper(path: "/nowhere/fasti-draw"))) {
            try printer.document(of: SampleChronology().chronology, as: .pdf)
        }
    }

    @Test(.enabled(if: isInstalled("pandoc")))
    func aDocumentToEditIsMade() throws {
        let bytes = try DigestPrinter().document(
            of: SampleChronology().chronology, as: .docx
        ).bytes
        #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        // The names of its parts stand in it as they are: pages have a head and a foot.
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("word/header1.xml") && text.contains("word/footer1.xml"))
    }

    @Test func htmlAndMarkdownNeedNoProgram() throws {
        let printer = DigestPrinter(path: "/nowhere")
        for format in [DigestPrinter.Format.html, .md] {
            let bytes = try printer.document(of: SampleChronology().chronology, as: format).bytes
            #expect(String(decoding: bytes, as: UTF8.self).contains("The Varden valley dispute"))
        }
    }
}
