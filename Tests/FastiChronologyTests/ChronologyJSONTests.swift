import FastiChronology
import FastiDates
import FastiJSON
import FastiTestSupport
import Foundation
import Testing

struct ChronologyJSONTests {
    private func written(_ chronology: Chronology) -> String {
        var out = ""
        chronology.write(to: &out)
        return out
    }

    private func random(_ seed: UInt64, entries: Int = 12) -> Chronology {
        var generator = SeededGenerator(seed: seed)
        return generator.chronology(entries: entries)
    }

    @Test(arguments: UInt64(1)...40)
    func whatIsWrittenIsReadBack(_ seed: UInt64) throws {
        let chronology = random(seed)
        let text = written(chronology)
        let read = try Chronology(json: Array(text.utf8))
        #expect(read == chronology)
        // String equality overlooks how accents are composed; bytes do not.
        #expect(written(read).utf8.elementsEqual(text.utf8))
    }

    @Test func anEmptyChronologyIsReadBack() throws {
        let chronology = Chronology(made: .init(version: "0"))
        let text = written(chronology)
        #expect(
            text == """
                {"format":"fasti-chronology/1",
                "title":null,
                "made":{"version":"0","options":{},"models":{}},
                "sources":[],
                "actors":[],
                "mentions":[],
                "entries":[],
                "series":[],
                "corrections":[],
                "unread":[]}

                """)
        #expect(try Chronology(json: Array(text.utf8)) == chronology)
    }

    @Test func everyElementStandsOnItsOwnLine() {
        let chronology = random(3)
        let elements =
            chronology.sources.count + chronology.actors.count + chronology.mentions.count
            + chronology.entries.count + chronology.series.count + chronology.corrections.count
            + chronology.unread.count
        let lines = written(chronology).split(separator: "\n")
        let starts = ["{\"id\"", "{\"path\"", "{\"line\""]
        #expect(lines.count { line in starts.contains { line.hasPrefix($0) } } == elements)
    }

    @Test func anotherProgramReadsIt() throws {
        let chronology = random(5)
        let read = try JSONSerialization.jsonObject(with: Data(written(chronology).utf8))
        let top = try #require(read as? [String: Any])
        let mentions = try #require(top["mentions"] as? [[String: Any]])
        #expect(mentions.map { $0["quote"] as? String } == chronology.mentions.map(\.quote))
    }

    @Test func nothingHarmfulLeaves() {
        for seed in UInt64(1)...10 {
            let text = written(random(seed))
            #expect(!text.contains("<"))
            #expect(
                text.unicodeScalars.allSatisfy {
                    $0 == "\n" || $0.properties.generalCategory != .control
                })
        }
    }

    @Test func theFileMayBeCutAnywhere() throws {
        let chronology = random(7, entries: 3)
        let bytes = Array(written(chronology).utf8)
        for size in [1, 2, 7, 64, 1_000] {
            var reader = ChronologyReader()
            for start in stride(from: 0, to: bytes.count, by: size) {
                try reader.read(Array(bytes[start..<min(start + size, bytes.count)]).span)
            }
            #expect(try reader.finish() == chronology)
        }
    }

    @Test func spacesAndUnknownKeysArePassedOver() throws {
        let text = """
            {
              "format": "fasti-chronology/1", "made": { "version": "2", "by": [1, {}] },
              "later": { "x": [1] }, "lists": [ 1, "two" ],
              "unread": [ { "path": "a", "reason": "b", "new": null } ]
            }
            """
        let read = try Chronology(json: Array(text.utf8))
        #expect(read.unread == [.init(path: "a", reason: "b")])
        #expect(read.made.version == "2")
        #expect(read.title == nil)
    }

    /// Files of versions before `joins`, `series`, `corrections` and the user's marks were written.
    @Test func filesWithoutLaterKeysAreRead() throws {
        let text = """
            {"format":"fasti-chronology/1",
            "made":{"version":"0","options":{},"models":{}},
            "mentions":[
            {"id":"m1","source":"s1","start":3,"end":9,"quote":"q","kind":"event","title":"t","status":"asserted"},
            {"id":"m2","source":"s1","start":9,"end":12,"quote":"r","kind":"event","title":"t","status":"asserted"}
            ],
            "entries":[
            {"id":"e1","kind":"event","title":"t","salience":0.5,"mentions":["m1","m2"],"origins":1}
            ]}
            """
        let read = try Chronology(json: Array(text.utf8))
        let entry = try #require(read.entries.first)
        #expect(entry.mentions == ["m1", "m2"] && entry.joins.isEmpty && entry.relations.isEmpty)
        #expect(entry.tags.isEmpty && !entry.isReviewed && entry.corrections.isEmpty)
        #expect(read.series.isEmpty && read.corrections.isEmpty && read.sources.isEmpty)
        // Written anew they have every key, and are the same.
        #expect(try Chronology(json: Array(written(read).utf8)) == read)
        #expect(written(read).contains("\"joins\":[]"))
    }

    @Test func everyCutFileIsAnError() {
        let bytes = Array(written(random(11, entries: 2)).utf8)
        // Without the last brace and line feed it is cut; without the line feed alone it is whole.
        for length in stride(from: 0, to: bytes.count - 1, by: 3) {
            #expect(throws: JSONError.self) { try Chronology(json: Array(bytes[..<length])) }
        }
    }

    /// Flipped, lost and doubled bytes give a chronology or an error, never a trap.
    @Test(arguments: UInt64(1)...20)
    func brokenBytesNeverTrap(_ seed: UInt64) {
        let bytes = Array(written(random(seed, entries: 2)).utf8)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            var broken = bytes
            let place = Int.random(in: broken.indices, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: broken[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: broken.remove(at: place)
            default: broken.insert(generator.pick(Array("{}[]\",:\\0-".utf8)), at: place)
            }
            guard let read = try? Chronology(json: broken) else { continue }
            #expect((try? Chronology(json: Array(written(read).utf8))) == read)
        }
    }
}

struct ChronologyFaultTests {
    /// A part of a good file, what it is replaced by, and the error of the broken one.
    static let faults: [(String, String, String)] = [
        (
            "fasti-chronology/1", "fasti-chronology/2",
            "line 1, format: a value that is not allowed here "
                + "(fasti-chronology/2 instead of fasti-chronology/1)"
        ),
        ("\"format\":\"fasti-chronology/1\",", "", "line 1, format: required, but not there"),
        (
            "\"start\":3", "\"start\":30",
            "line 7, mentions[0]: a value that is not allowed here (start 30, end 9)"
        ),
        (
            "\"start\":3", "\"start\":-1",
            "line 7, mentions[0]: a value that is not allowed here (start -1, end 9)"
        ),
        (
            "\"start\":3", "\"start\":\"3\"",
            "line 7, mentions[0].start: a value of another type (expected a whole number)"
        ),
        ("\"start\":3,", "", "line 7, mentions[0].start: required, but not there"),
        (
            "\"asserted\"", "\"believed\"",
            "line 7, mentions[0].status: a value that is not allowed here (believed)"
        ),
        (
            "\"mentions\":[\"m1\"]", "\"mentions\":[]",
            "line 10, entries[0].mentions: a value that is not allowed here "
                + "(an entry without a mention)"
        ),
        (
            "\"mentions\":[\"m1\"]", "\"mentions\":[1]",
            "line 10, entries[0].mentions[0]: a value of another type (expected a string)"
        ),
        (
            "\"actors\":[]", "\"actors\":{}",
            "line 5, actors: a value of another type (expected an array)"
        ),
        ("\"actors\":[]", "\"actors\":[", "line 5, actors[0]: unexpected character"),
        ("\"unread\":[]}", "\"unread\":[]} {}", "line 13: unexpected text after the end"),
    ]

    static let good = """
        {"format":"fasti-chronology/1",
        "title":null,
        "made":{"version":"0","options":{},"models":{}},
        "sources":[],
        "actors":[],
        "mentions":[
        {"id":"m1","source":"s1","start":3,"end":9,"quote":"q","kind":"event","title":"t","status":"asserted"}
        ],
        "entries":[
        {"id":"e1","kind":"event","title":"t","salience":0.5,"mentions":["m1"],"origins":1}
        ],
        "series":[],
        "unread":[]}
        """

    @Test func theGoodFileIsGood() throws {
        #expect(try Chronology(json: Array(Self.good.utf8)).entries.count == 1)
    }

    @Test(arguments: faults)
    func faultsHavePlaceAndReason(_ part: String, _ other: String, _ message: String) throws {
        let broken = Self.good.replacingOccurrences(of: part, with: other)
        try #require(broken != Self.good)
        #expect {
            _ = try Chronology(json: Array(broken.utf8))
        } throws: {
            #expect(String(describing: $0) == message)
            return $0 is JSONError
        }
    }

    @Test func aDateThatIsNoneIsAnError() throws {
        let broken = Self.good.replacingOccurrences(
            of: "\"origins\":1", with: "\"origins\":1,\"reported\":\"soon\"")
        #expect {
            _ = try Chronology(json: Array(broken.utf8))
        } throws: {
            let error = $0 as? JSONError
            return error?.path == "entries[0].reported" && error?.reason == .unacceptable
                && error?.line == 10
        }
    }
}

struct MentionsFileTests {
    private func documents(_ seed: UInt64) -> [DocumentMentions] {
        var generator = SeededGenerator(seed: seed)
        return (0..<4).map { number in
            let source = generator.source(number)
            let actors = [generator.actor(0, sources: [source.id])]
            let mentions = (0..<3).map {
                generator.mention($0, sources: [source.id], actors: ["a0"])
            }
            return DocumentMentions(
                source: source, actors: actors, mentions: mentions,
                untold: .init(dates: number / 2, sentences: number / 3))
        }
    }

    private func lines(_ documents: [DocumentMentions]) -> String {
        var out = ""
        for document in documents { document.writeLine(to: &out) }
        return out
    }

    @Test(arguments: UInt64(1)...10)
    func whatIsWrittenIsReadBack(_ seed: UInt64) throws {
        let documents = documents(seed)
        let bytes = Array(lines(documents).utf8)
        var reader = MentionsReader()
        var read: [DocumentMentions] = []
        for start in stride(from: 0, to: bytes.count, by: 100) {
            let chunk = Array(bytes[start..<min(start + 100, bytes.count)])
            try reader.read(chunk.span) { read.append($0) }
        }
        try reader.finish { read.append($0) }
        #expect(read == documents)
    }

    @Test func linesOfFilesAndOfWhatWasNotReadArePassedOver() throws {
        let documents = documents(4)
        var text = ""
        OfferedFile(path: "a.txt", sha256: "0", size: 3, reader: "text").writeLine(to: &text)
        Unread(path: "b.bin", reason: "binary").writeLine(to: &text)
        text += lines(documents)
        var reader = MentionsReader()
        var read: [DocumentMentions] = []
        try reader.read(Array(text.utf8).span) { read.append($0) }
        try reader.finish { read.append($0) }
        #expect(read == documents)
        let first = try #require(text.split(separator: "\n").first)
        #expect(
            try MentionsLine(json: JSONValue(parsing: Array(first.utf8)))
                == .file(.init(path: "a.txt", sha256: "0", size: 3, reader: "text")))
    }

    @Test func oneLineIsOneDocument() throws {
        let documents = documents(1)
        let lines = lines(documents).split(separator: "\n")
        #expect(lines.count == documents.count)
        #expect(try DocumentMentions(jsonLine: Array(lines[2].utf8)) == documents[2])
    }

    @Test func aCutOffLastLineIsAnErrorAfterTheWholeOnes() throws {
        let documents = documents(2)
        let bytes = Array(lines(documents).utf8.dropLast(20))
        var reader = MentionsReader()
        var read: [DocumentMentions] = []
        try reader.read(bytes.span) { read.append($0) }
        #expect(read == Array(documents.dropLast()))
        #expect {
            try reader.finish { read.append($0) }
        } throws: {
            ($0 as? JSONError)?.line == 4
        }
    }

    @Test func aLineOfAnotherFormatIsAnError() throws {
        let line = lines(documents(3)).replacingOccurrences(of: "fasti-mentions/1", with: "x/1")
        var reader = MentionsReader()
        #expect {
            try reader.read(Array(line.utf8).span) { _ in }
        } throws: {
            ($0 as? JSONError)?.description
                == "line 1, format: a value that is not allowed here (x/1 instead of fasti-mentions/1)"
        }
    }
}
