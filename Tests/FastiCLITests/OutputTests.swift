import FastiChronology
import FastiDates
import FastiTestSupport
import Foundation
import Testing

@Suite struct OutputTests {
    @Test func theSameBytesComeOfAnyOrderZoneLocaleAndNumberOfJobs() throws {
        let folder = try TemporaryFolder()
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds).sorted()
        let files = names.map { "\(seeds)/\($0)" }
        let runs: [([String], [String: String])] = [
            (files + ["--jobs", "1"], ["TZ": "UTC", "LC_ALL": "C"]),
            (files.reversed() + ["--jobs", "7"], ["TZ": "Pacific/Kiritimati"]),
            (Array(files[2...] + files[..<2]), ["TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8"]),
            ([seeds], ["LC_ALL": "ar_EG.UTF-8", "HOME": "/nonexistent", "COLUMNS": "30"]),
        ]
        var results: [[String: Data]] = []
        for (index, (arguments, environment)) in runs.enumerated() {
            let output = folder.path("out\(index)")
            let outcome = try Program.fasti.run(
                ["build", "--output", output] + arguments, environment: environment)
            #expect(outcome.code == 0)
            results.append(try folder.files(in: "out\(index)"))
        }
        for result in results.dropFirst() {
            #expect(result.keys.sorted() == results[0].keys.sorted())
            for (name, bytes) in result { #expect(bytes == results[0][name], "\(name)") }
        }
    }

    @Test func theOutputsAreTrueToTheSeeds() throws {
        let folder = try TemporaryFolder()
        #expect(try build(seeds, into: folder).code == 0)
        #expect(try faults(of: folder) == [])
        let chronology = try chronology(folder)
        #expect(chronology.sources.count == 5)
        #expect(!chronology.entries.isEmpty && !chronology.mentions.isEmpty)
        for source in chronology.sources {
            let kept = try folder.text("out/\(source.text)")
            let original = try String(contentsOfFile: "\(seeds)/\(source.path)", encoding: .utf8)
            #expect(Array(kept.utf8) == Array(original.utf8))
        }
    }

    @Test func widthAndASCIIShapeTheTimelineAlone() throws {
        let folder = try TemporaryFolder()
        let text = "Łukasz Żak resigned on 3 May 2020, the town hall of Gdańsk said – at last."
        try folder.add("in/a.txt", text)
        let outcome = try build(folder.path("in"), "--ascii", "--width", "40", into: folder)
        #expect(outcome.code == 0)
        let timeline = try folder.text("out/timeline.txt")
        #expect(timeline.utf8.allSatisfy { $0 < 0x80 })
        #expect(timeline.contains("Lukasz Zak"))
        #expect(timeline.split(separator: "\n").allSatisfy { $0.utf8.count <= 40 })
        #expect(try chronology(folder).mentions.contains { $0.quote.contains("Łukasz Żak") })
    }

    @Test func whatAnEarlierRunLeftIsRemovedAndNothingElse() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The court met on 3 May 2020.")
        try folder.add("in/b.txt", "The court met on 4 May 2020.")
        try folder.add("out/mine.txt", "mine")
        try folder.add("out/actors-9.svg", "mine too")
        #expect(try build(folder.path("in"), into: folder).code == 0)
        try FileManager.default.removeItem(atPath: folder.path("in/b.txt"))
        try folder.add("out/texts/my notes.txt", "mine")
        #expect(try build(folder.path("in"), into: folder).code == 0)
        let after = try folder.files(in: "out")
        let texts = after.keys.filter { $0.hasPrefix("texts/s") }
        #expect(texts == [try chronology(folder).sources[0].text])
        for name in ["mine.txt", "actors-9.svg", "texts/my notes.txt"] {
            #expect(after[name] != nil, "\(name)")
        }
    }

    @Test func anOutputInsideAnInputFolderIsNotReadAgain() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The court met on 3 May 2020.")
        #expect(try build(folder.path("in"), into: folder, output: "in/out").code == 0)
        let first = try folder.files(in: "in/out")
        #expect(try build(folder.path("in"), into: folder, output: "in/out").code == 0)
        #expect(try folder.files(in: "in/out") == first)
        // Nor by a run that writes elsewhere.
        #expect(try build(folder.path("in"), into: folder, output: "other").code == 0)
        #expect(try chronology(folder, "other").sources.map(\.path) == ["a.txt"])
    }

    @Test func documentsWithOneTextAreKeptApart() throws {
        let folder = try TemporaryFolder()
        let text =
            "The court met on Tuesday, as had been expected by all who follow it, and the "
            + "minister of justice resigned on 3 May 2020, the press office of the ministry said."
        try folder.add("in/a.txt", text)
        try folder.add("in/b/a.txt", text)
        let record = "{\"id\":\"1\",\"text\":\"\(text)\",\"published\":"
        try folder.add(
            "in/c.jsonl", "\(record)\"2021-03-25\"}\n\(record)\"2021-04-01\"}\n\(record)null}\n")
        #expect(try build(folder.path("in"), into: folder).code == 0)
        #expect(try faults(of: folder) == [])
        let sources = try chronology(folder).sources
        #expect(sources.map(\.path) == ["a.txt", "b/a.txt", "c.jsonl", "c.jsonl", "c.jsonl"])
        #expect(Set(sources.map(\.origin)).count == 1)
        #expect(
            sources.compactMap { $0.published?.edtf.description }.sorted()
                == ["2021-03-25", "2021-04-01"])
    }

    @Test func standardInputIsReadAsTextAndAsJSONLines() throws {
        let folder = try TemporaryFolder()
        let text = try folder.add("a", "{braces} are no JSON.\r\nThe court met on 3 May 2020.")
        let lines = try folder.add(
            "b", "{\"id\":\"x\",\"text\":\"The court met on 3 May 2020.\"}\n{\"text\":1}\n")
        #expect(try build("-", into: folder, input: text).code == 0)
        #expect(try chronology(folder).sources.map(\.path) == ["-"])
        #expect(try build("-", into: folder, input: lines).code == 3)
        #expect(try chronology(folder).sources.map(\.record) == ["x"])
        let direct = try folder.files(in: "out")
        let piped = try Program(path: "/bin/sh").run([
            "-c", "cat \"$1\" | \"$2\" build - --output \"$3\"", "sh", lines, Program.fasti.path,
            folder.path("piped"),
        ])
        #expect(piped.code == 3)
        #expect(try folder.files(in: "piped") == direct)
        #expect(try build("-", into: folder, output: "none").code == 65)
    }

    @Test func theUsersDateServesDocumentsWithoutOne() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The court met yesterday.")
        try folder.add(
            "in/b.jsonl", #"{"text":"The court sat yesterday.","published":"2021-03-25"}"#)
        #expect(try build(folder.path("in"), "--published", "2020-05-04", into: folder).code == 0)
        let chronology = try chronology(folder)
        #expect(
            chronology.sources.map { $0.published?.edtf.description } == [
                "2020-05-04", "2021-03-25",
            ])
        #expect(chronology.sources.map { $0.published?.basis } == [.curated, .stated])
        #expect(chronology.made.options["published"] == "2020-05-04")
    }
}
