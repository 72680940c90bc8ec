import FastiTestSupport
import Foundation
import Testing

/// `output/` holds what `make run` makes of `seeds/`.
@Suite struct RepositoryTests {
    @Test func theOutputsOfTheSeedsAreUpToDate() throws {
        let folder = try TemporaryFolder()
        #expect(try build(seeds, into: folder).code == 0)
        let made = try folder.files(in: "out")
        let kept = try Self.kept()
        #expect(made.keys.sorted() == kept.keys.sorted(), "make run, and commit output/")
        for (name, bytes) in made where !Self.isPicture(name) {
            #expect(kept[name] == bytes, "\(name): make run, and commit output/")
        }
        for (name, bytes) in made where Self.isPicture(name) {
            let other = try #require(kept[name])
            try #expect(Self.sight(of: name, bytes) == Self.sight(of: name, other), "\(name)")
        }
    }

    private static func kept() throws -> [String: Data] {
        let root = "\(Program.package)/output"
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder),
                !isFolder.boolValue
            {
                files[name] = try Data(contentsOf: URL(filePath: "\(root)/\(name)"))
            }
        }
        return files
    }

    private static func isPicture(_ name: String) -> Bool {
        [".svg", ".png", ".pdf"].contains { name.hasSuffix($0) }
    }

    /// What a person would see alike: sizes, pages and words, not the compression of the day.
    private static func sight(of name: String, _ picture: Data) throws -> [String] {
        let bytes = Array(picture)
        switch name.suffix(4) {
        case ".png":
            // Width and height, eight bytes of the first chunk (PNG, 11.2.2).
            return bytes[16..<24].map { "\($0)" }
        case ".svg":
            let text = String(decoding: bytes, as: UTF8.self)
            return text.matches(of: /<text[^>]*>([^<]*)<|<svg width="(\d+)|height="(\d+)/)
                .map { String($0.output.1 ?? $0.output.2 ?? $0.output.3 ?? "") }
        default:
            let folder = try TemporaryFolder()
            try folder.add("a.pdf", picture)
            let info = try Program(path: "/usr/bin/pdfinfo").run([folder.path("a.pdf")])
            let text = try Program(path: "/usr/bin/pdftotext").run([folder.path("a.pdf"), "-"])
            let words = info.output.split(separator: "\n").filter {
                $0.hasPrefix("Pages:") || $0.hasPrefix("Page size:") || $0.hasPrefix("Title:")
            }
            return words.map(String.init) + [text.output]
        }
    }
}
