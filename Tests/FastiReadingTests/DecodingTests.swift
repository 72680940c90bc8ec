import FastiTestSupport
import Testing

@testable import FastiReading

@Suite struct DecodingTests {
    /// What a text file of some bytes is read as.
    @Test(arguments: [
        ([0xEF, 0xBB, 0xBF, 0x61] as [UInt8], "a"),
        (Array("a\r\nb\rc\n\r\n\rd".utf8), "a\nb\nc\n\n\nd"),
        (Array("\r\r\n\n".utf8) + Array("x".utf8), "\n\n\nx"),
        (
            Array("1\u{A0}May\u{200B}2020\u{2028}\u{85}\u{FEFF} e\u{301}".utf8),
            "1\u{A0}May\u{200B}2020\u{2028}\u{85}\u{FEFF} e\u{301}"
        ),
        ([0xFF, 0xFE, 0x61, 0x00, 0x0D, 0x00, 0x0A, 0x00, 0x3D, 0xD8, 0x00, 0xDE], "a\n😀"),
        ([0xFE, 0xFF, 0x00, 0x61, 0x20, 0xAC], "a€"),
        ([0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x3D], "a\u{FFFD}"),
    ])
    func nothingButMarkAndLineEndsIsChanged(_ bytes: [UInt8], _ text: String) throws {
        let decoded = try #require(TextDecoding.decode(bytes))
        // Compared as bytes: strings are equal too where they are only canonically so.
        #expect(Array(decoded.text.utf8) == Array(text.utf8))
        #expect(decoded.firstInvalid == nil)
    }

    @Test(arguments: [
        ("caf\u{E9}", 3), ("\u{C0}\u{80}abcdef", 0), ("abcdefg\u{ED}\u{A0}\u{80}hijklmn", 7),
        ("abcdefghijk\u{F5}\u{80}\u{80}\u{80}", 11), ("abcd\u{E2}\u{82}", 4),
    ])
    func invalidUTF8IsReadWithReplacementAndSaid(_ latin: String, _ offset: Int) throws {
        let bytes = latin.unicodeScalars.map { UInt8($0.value) }
        let decoded = try #require(TextDecoding.decode(bytes))
        #expect(decoded.text == String(decoding: bytes, as: UTF8.self))
        #expect(decoded.text.contains("\u{FFFD}"))
        #expect(decoded.firstInvalid == offset)
    }

    @Test(arguments: [
        Array("text with a NUL\0in it".utf8), Array("%PDF-1.7 and more".utf8),
        Array("PK\u{3}\u{4}".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D], [0xFF, 0xD8, 0xFF, 0xE0],
        [0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00], [0xC8, 0xC9, 0xCA, 0xCB, 0x20, 0xCC, 0xCD, 0xCE],
    ])
    func whatIsNotTextIsNotDecoded(_ bytes: [UInt8]) {
        #expect(TextDecoding.decode(bytes) == nil)
    }

    @Test(arguments: [
        ("a.txt", "txt"), ("A.TXT", "txt"), ("a.b.Md", "md"), ("README", ""), (".profile", ""),
        ("Statement of Mr. Smith", ""), ("minutes 12.5", ""), ("a.", ""), ("x.pdf", "pdf"),
        ("a.tar.gz", "gz"), ("été.txt", "txt"), ("a.été", ""), ("v1.2b", "2b"),
    ])
    func extensionsAreTold(_ name: String, _ expected: String) {
        #expect(Readers.fileExtension(of: name) == expected)
    }
}
