import FastiTestSupport
import Foundation
import Testing

@testable import FastiReading

@Suite struct FindingTests {
    @Test func filesAreFoundInBytewiseOrderWhateverTheOrderOfArguments() throws {
        let folder = try TemporaryFolder()
        for name in ["b/2.txt", "b/10.txt", "B/x.md", "a.txt", "ä.txt", "b.txt", "b/sub/deep.txt"] {
            try folder.add(name, name)
        }
        let expected = [
            "B/x.md", "a.txt", "b.txt", "b/10.txt", "b/2.txt", "b/sub/deep.txt", "ä.txt",
        ]
        #expect(paths([folder.path]) == expected)
        let single = ["a.txt", "b", "B", "ä.txt", "b.txt"].map { folder.path($0) }
        #expect(paths(single) == paths(single.reversed()))
        #expect(
            paths(single) == ["10.txt", "2.txt", "a.txt", "b.txt", "sub/deep.txt", "x.md", "ä.txt"])
    }

    @Test func hiddenNamesAndTheOutputFolderArePassedOver() throws {
        let folder = try TemporaryFolder()
        for name in [".git/x.txt", ".hidden.txt", "out/timeline.txt", "a.txt", "sub/.x/y.txt"] {
            try folder.add(name, name)
        }
        #expect(paths([folder.path], excluding: folder.path("out")) == ["a.txt"])
        #expect(paths([folder.path], excluding: folder.path("sub/../out/")) == ["a.txt"])
        #expect(paths([folder.path(".hidden.txt")]) == [".hidden.txt"])
    }

    @Test func outputsOfEarlierRunsAreNotRead() throws {
        let folder = try TemporaryFolder()
        try folder.add("old/texts/s.txt", "text")
        try folder.add("old/timeline.txt", "text")
        try folder.add("old/my notes.txt", "text")
        try folder.add(
            "old/\(OutputMark.fileName)", OutputMark.text(of: ["texts/", "timeline.txt"]))
        #expect(paths([folder.path]) == ["old/my notes.txt"])
    }

    @Test func eachFileIsReadOnceAndLoopsOfLinksEnd() throws {
        let folder = try TemporaryFolder()
        let elsewhere = try TemporaryFolder()
        try folder.add("z/file.txt", "text")
        try folder.link("a-loop", to: folder.path)
        try folder.link("z/up", to: "..")
        try folder.link("self", to: "self")
        try folder.link("dangling", to: "nowhere")
        try folder.link("a-alias.txt", to: "z/file.txt")
        try elsewhere.add("far.txt", "text")
        try elsewhere.link("back", to: folder.path)
        try folder.link("other", to: elsewhere.path)
        try FileManager.default.linkItem(
            atPath: folder.path("z/file.txt"), toPath: folder.path("z/same.txt"))
        let found = FileFinder.find([folder.path, folder.path("z"), folder.path("z/file.txt")])
        #expect(found.files.map(\.path) == ["other/far.txt", "z/file.txt"])
        #expect(found.unread.map(\.path) == ["dangling", "self"])
        #expect(found.unread.first?.reason == .missing)
    }

    @Test func samePathsUnderDifferentArgumentsAreToldApart() throws {
        let folder = try TemporaryFolder()
        for name in ["p/docs/a.txt", "q/docs/a.txt", "q/docs/b.txt", "r/c.txt", "d.txt"] {
            try folder.add(name, name)
        }
        let arguments = ["p/docs", "q/docs/", "r", "d.txt"].map { folder.path($0) }
        let expected = ["c.txt", "d.txt", "p/docs/a.txt", "q/docs/a.txt", "q/docs/b.txt"]
        #expect(paths(arguments) == expected)
        #expect(paths(arguments.reversed()) == expected)
        #expect(
            paths([folder.path("p/docs/a.txt"), folder.path("q/docs/a.txt")])
                == ["p/docs/a.txt", "q/docs/a.txt"])
    }

    @Test func pathsAreNeverAbsolute() throws {
        let folder = try TemporaryFolder()
        try folder.add("x/a.txt", "text")
        #expect(paths([folder.path("x/a.txt")]) == ["a.txt"])
        let missing = FileFinder.find([folder.path("none.txt")]).missing
        #expect(missing.map(\.description) == ["none.txt: no such file or folder"])
    }

    @Test func streamsAndDevicesAreReportedUnopened() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path("pipe.txt"), 0o600) == 0)
        try folder.link("zero.txt", to: "/dev/zero")
        try folder.add("a.txt", "text")
        let items = read(folder.path)
        #expect(items.compactMap { $0.record?.path } == ["a.txt"])
        #expect(
            items.compactMap(\.problem) == [
                ReadingProblem(path: "pipe.txt", reason: .namedPipe),
                ReadingProblem(path: "zero.txt", reason: .device),
            ])
        #expect(read("/dev/null").map(\.problem?.reason) == [.device])
        #expect(read(folder.path("pipe.txt")).map(\.problem?.reason) == [.namedPipe])
    }

    @Test func namesNeedNotBeUTF8() throws {
        let folder = try TemporaryFolder()
        let name = Array(folder.path.utf8) + Array("/caf".utf8) + [0xE9] + Array(".txt".utf8)
        let descriptor = open(name.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o600)
        #expect(descriptor >= 0 && write(descriptor, "text", 4) == 4)
        close(descriptor)
        try folder.add("two\nlines.txt", "text")
        #expect(read(folder.path).map { $0.record?.path } == ["caf\u{FFFD}.txt", "two\nlines.txt"])
    }
}
