import FastiTestSupport
import Foundation
import Testing

/// What is kept from run to run changes nothing but the time.
@Suite struct CacheTests {
    private func run(_ folder: TemporaryFolder, _ arguments: String..., output: String = "out")
        throws -> [String: Data]
    {
        let outcome = try Program.fasti.run(
            ["build", folder.path("in"), "--output", folder.path(output)] + arguments,
            environment: ["XDG_CACHE_HOME": folder.path("caches")])
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try folder.files(in: output)
    }

    private func seeded() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: seeds) {
            try folder.add("in/\(name)", Data(contentsOf: URL(filePath: "\(seeds)/\(name)")))
        }
        return folder
    }

    private func caches(_ folder: TemporaryFolder) throws -> [String: Data] {
        try folder.files(in: "caches/fasti")
    }

    @Test func theBytesAreTheSameWithAndWithout() throws {
        let folder = try seeded()
        let first = try run(folder)
        #expect(try caches(folder).count == 1)
        let kept = try caches(folder)
        #expect(try run(folder) == first)
        #expect(try caches(folder) == kept)
        #expect(try run(folder, "--no-cache") == first)
        // One document changed, one renamed, one gone, one new.
        try folder.add("in/new.txt", "The court met on 3 May 2020.")
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds).sorted()
        let old = try folder.text("in/\(names[0])")
        try folder.add("in/\(names[0])", old + "\nThe minister resigned on 3 May 2020.\n")
        try FileManager.default.moveItem(
            atPath: folder.path("in/\(names[1])"), toPath: folder.path("in/zz.txt"))
        try FileManager.default.removeItem(atPath: folder.path("in/\(names[2])"))
        for arguments in [[], ["--published", "2001-02-03"], ["--title", "T"]] {
            let program = ["build", folder.path("in"), "--output"]
            let environment = ["XDG_CACHE_HOME": folder.path("caches")]
            for output in ["out", "fresh"] {
                let flags = output == "fresh" ? ["--no-cache"] : []
                let outcome = try Program.fasti.run(
                    program + [folder.path(output)] + arguments + flags, environment: environment)
                #expect(outcome.code == 0)
            }
            #expect(try folder.files(in: "out") == folder.files(in: "fresh"))
        }
    }

    @Test(arguments: [0, 1, 2, 3])
    func adamagedFileDoesNoHarm(_ kind: Int) throws {
        let folder = try seeded()
        let first = try run(folder)
        let (name, data) = try #require(try caches(folder).first)
        var bytes = Array(data)
        switch kind {
        case 0: bytes = []
        case 1: bytes.removeLast(bytes.count / 3)
        case 2: for place in stride(from: 0, to: bytes.count, by: 5_003) { bytes[place] ^= 0xFF }
        default: bytes += Array("more of it".utf8)
        }
        try folder.add("caches/fasti/\(name)", bytes)
        #expect(try run(folder) == first)
        #expect(try run(folder) == first)
    }

    @Test func aFolderThatOthersCanWriteToIsNotUsed() throws {
        let folder = try seeded()
        _ = try folder.add("caches/fasti/x", "")
        #expect(chmod(folder.path("caches/fasti"), 0o777) == 0)
        _ = try run(folder)
        #expect(try caches(folder).keys.sorted() == ["x"])
    }

    @Test func filesOfLongAgoAreRemoved() throws {
        let folder = try seeded()
        _ = try run(folder, output: "one")
        let first = try #require(try caches(folder).keys.first)
        let old = [
            timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0),
        ]
        #expect(utimes(folder.path("caches/fasti/\(first)"), old) == 0)
        _ = try run(folder, output: "two")
        let names = try caches(folder).keys
        #expect(names.count == 1 && !names.contains(first))
    }
}
