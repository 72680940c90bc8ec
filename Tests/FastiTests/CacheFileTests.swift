import FastiTestSupport
import Foundation
import Testing

@testable import Fasti

@Suite struct CacheFileTests {
    private static func key(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 64 - digits.utf8.count) + digits
    }

    private static func bytes(_ number: Int) -> [UInt8] {
        [UInt8](repeating: UInt8(number % 251), count: number * 37)
    }

    private func filled(_ folder: TemporaryFolder, _ count: Int) throws {
        let file = try #require(CacheFile(folder: folder.path, name: "a.cache"))
        for number in 0..<count { file.add(Self.bytes(number), for: Self.key(number)) }
        file.finish()
    }

    @Test func recordsOutliveTheRunAndUnneededOnesDoNot() throws {
        let folder = try TemporaryFolder()
        try filled(folder, 20)
        do {
            let file = try #require(CacheFile(folder: folder.path, name: "a.cache"))
            for number in 0..<20 {
                #expect(file.bytes(for: Self.key(number)) == Self.bytes(number))
            }
            #expect(file.bytes(for: Self.key(20)) == nil)
            file.add([1, 2], for: Self.key(3))
            #expect(file.bytes(for: Self.key(3)) == [1, 2])
            file.finish()
        }
        do {
            let file = try #require(CacheFile(folder: folder.path, name: "a.cache"))
            #expect(file.bytes(for: Self.key(3)) == [1, 2])
            #expect(file.bytes(for: Self.key(7)) == Self.bytes(7))
            file.finish()
        }
        let file = try #require(CacheFile(folder: folder.path, name: "a.cache"))
        #expect((0..<20).filter { file.bytes(for: Self.key($0)) != nil } == [3, 7])
        #expect(try folder.files(in: ".").keys.sorted() == ["a.cache"])
    }

    @Test func whatARunThatWasCutOffAddedIsOfUse() throws {
        let folder = try TemporaryFolder()
        do {
            let file = try #require(CacheFile(folder: folder.path, name: "a.cache"))
            for number in 0..<5 { file.add(Self.bytes(number), for: Self.key(number)) }
        }
        let whole = try #require(try folder.files(in: ".")["a.cache"])
        for length in stride(from: 0, to: whole.count, by: 13) {
            try folder.add("b.cache", whole.prefix(length))
            let file = try #require(CacheFile(folder: folder.path, name: "b.cache"))
            for number in 0..<5 {
                let found = file.bytes(for: Self.key(number))
                #expect(found == nil || found == Self.bytes(number))
            }
            file.add([9], for: Self.key(99))
            #expect(file.bytes(for: Self.key(99)) == [9])
        }
    }

    @Test(arguments: UInt64(1)...30)
    func aDamagedRecordIsAsGoodAsMissing(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        try filled(folder, 8)
        var data = Array(try #require(try folder.files(in: ".")["a.cache"]))
        for _ in 0..<3 {
            data[Int.random(in: data.indices, using: &generator)] = UInt8.random(
                in: 0...255, using: &generator)
        }
        try folder.add("a.cache", data)
        let file = try #require(CacheFile(folder: folder.path, name: "a.cache"))
        for number in 0..<8 {
            let found = file.bytes(for: Self.key(number))
            #expect(found == nil || found == Self.bytes(number))
        }
    }

    @Test func aHeadThatAnnouncesMoreThanThereIsTakesNoMemory() throws {
        let folder = try TemporaryFolder()
        let zeros = String(repeating: "0", count: 64)
        for length in [
            "7fffffffffffffff", "ffffffffffffffff", "-000000000000001", "0000000010000001",
        ] {
            try folder.add("a.cache", "fasti-cache 1\n\(zeros) \(zeros) \(length)\nabc\n")
            let file = try #require(CacheFile(folder: folder.path, name: "a.cache"))
            #expect(file.bytes(for: zeros) == nil)
        }
    }

    @Test func twoRunsDoNotShareAFileAndNoLinkIsFollowed() throws {
        let folder = try TemporaryFolder()
        let first = CacheFile(folder: folder.path, name: "a.cache")
        #expect(first != nil)
        #expect(CacheFile(folder: folder.path, name: "a.cache") == nil)
        try folder.add("mine", "mine")
        try folder.link("b.cache", to: "mine")
        #expect(CacheFile(folder: folder.path, name: "b.cache") == nil)
        #expect(mkfifo(folder.path("c.cache"), 0o600) == 0)
        #expect(CacheFile(folder: folder.path, name: "c.cache") == nil)
        #expect(CacheFile(folder: folder.path("none"), name: "a.cache") == nil)
        #expect(try folder.text("mine") == "mine")
        withExtendedLifetime(first) {}
    }
}
