import FastiAssembling
import FastiChronology
import FastiDates
import Testing

/// Documents that each tell of one thing, in words of their own where they are told apart.
@Suite struct SalienceTests {
    private static func told(
        _ name: String, of title: String, on date: String, published: String,
        kind: Mention.Kind = .event, status: Mention.Status = .asserted, actor: String = "a1",
        figures: Bool = false, start: Int = 0
    ) throws -> DocumentMentions {
        let source = Source(
            id: "s-\(name)", path: "\(name).txt", fileSHA256: "", text: "texts/\(name).txt",
            textSHA256: name, characters: 1_000,
            published: .init(edtf: try EDTF(published), basis: .stated), origin: "o-\(name)")
        let mention = Mention(
            id: "m-\(name)", source: source.id, start: start, end: start + 10, quote: title,
            kind: kind,
            trigger: .init(
                start: start, end: start + 1, text: String(title.split(separator: " ").last ?? "")),
            title: title, status: status, date: .init(edtf: try EDTF(date), basis: .stated),
            participants: [.init(actor: actor, role: .agent)],
            figures: figures
                ? [.init(value: 3, unit: "house", of: "houses under water")] : [])
        return DocumentMentions(
            source: source, actors: [Actor(id: actor, name: actor, kind: .state)],
            mentions: [mention])
    }

    private static func salience(_ documents: [DocumentMentions]) -> [String: Double] {
        let made = Assembler().assemble(
            documents, title: nil, made: .init(version: "test"), unread: [])
        var result: [String: Double] = [:]
        for entry in made.entries {
            for mention in entry.mentions { result[mention] = entry.salience }
        }
        return result
    }

    /// Two reports in which one thing differs: the first matters more.
    @Test(arguments: [
        ("a fact", "a reference", Mention.Kind.event, Mention.Kind.reference),
        ("a statement", "a reference", .statement, .reference),
    ])
    func whatIsOnlyReferredToMattersLess(
        _ more: String, _ less: String, _ first: Mention.Kind, _ second: Mention.Kind
    ) throws {
        let salience = Self.salience([
            try Self.told(
                "1", of: "Gates opened", on: "2021-03-22", published: "2021-03-23",
                kind: first),
            try Self.told(
                "2", of: "Bridge closed", on: "2021-03-28", published: "2021-03-29",
                kind: second),
        ])
        #expect(try #require(salience["m-1"]) > #require(salience["m-2"]))
    }

    @Test func eachPartCounts() throws {
        func pair(
            _ change: (DocumentMentions, DocumentMentions) -> [DocumentMentions]
        ) throws -> (Double, Double) {
            let documents = change(
                try Self.told("1", of: "Gates opened", on: "2021-03-22", published: "2021-03-23"),
                try Self.told(
                    "2", of: "Bridge closed", on: "2021-03-28", published: "2021-03-29",
                    actor: "a2"))
            let salience = Self.salience(documents)
            return (try #require(salience["m-1"]), try #require(salience["m-2"]))
        }
        let equal = try pair { [$0, $1] }
        #expect(equal.0 == equal.1)

        let again = try Self.told(
            "3", of: "Gates opened", on: "2021-03-22", published: "2021-03-23")
        let more = try pair { [$0, $1, again] }
        #expect(more.0 > more.1, "origins")

        let later = try Self.told(
            "3", of: "Gates opened", on: "2021-03-22", published: "2021-09-23")
        let lasting = try pair { [$0, $1, later] }
        #expect(lasting.0 > more.0, "how long it is told of")

        let figures = try Self.told(
            "1", of: "Gates opened", on: "2021-03-22", published: "2021-03-23", figures: true)
        #expect(try pair { [figures, $1] }.0 > equal.0, "figures")

        let late = try Self.told(
            "1", of: "Gates opened", on: "2021-03-22", published: "2021-03-23", start: 900)
        #expect(try pair { [late, $1] }.0 < equal.0, "its place in the document")

        let planned = try Self.told(
            "1", of: "Gates opened", on: "2021-03-22", published: "2021-03-23", status: .planned)
        #expect(try pair { [planned, $1] }.0 < equal.0, "what was only planned")

        let actor = try Self.told(
            "3", of: "Market moved", on: "2021-05-02", published: "2021-05-03")
        let known = try pair { [$0, $1, actor] }
        #expect(known.0 > known.1, "an actor who is spoken of more")

        let sameDay = try Self.told(
            "3", of: "Church burned", on: "2021-03-22", published: "2021-03-23", actor: "a3")
        let day = try pair { [$0, $1, sameDay] }
        #expect(day.0 > day.1, "a day of which more is told")
    }

    @Test func itIsAShareOfOne() throws {
        let documents = try (0..<40).map {
            try Self.told(
                "\($0)", of: "Gates opened", on: "2021-03-22",
                published: "20\(21 + $0 % 5)-03-23", figures: true)
        }
        let salience = Self.salience(documents)
        #expect(salience.count == 40)
        #expect(salience.values.allSatisfy { 0.9 < $0 && $0 <= 1 })
    }
}
