import FastiLanguage
import FastiLexicon
import FastiText
import FoundationEssentials

/// The lists of words of a model.
struct TrainedLists: Sendable {
    let names: [UInt32]
    let persons: [UInt32]
    let senses: [UInt32]

    /// - Parameter tables: The folder of `persons.tsv` and `senses.tsv`, which
    ///   `script/word-tables` makes.
    init(_ lexicon: Lexicon, tables: String) throws {
        func rows(_ name: String) throws -> [[Substring]] {
            let data = try Data(contentsOf: URL(filePath: "\(tables)/\(name).tsv"))
            return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst().map {
                $0.split(separator: "\t")
            }
        }
        names = NameLists.slots(
            lexicon, .builtIn, bodies: try rows("organizations").map { String($0[0]) })
        func hash(_ word: Substring) -> UInt64 { Word(Token(form: String(word))).lower }
        var persons: [UInt64: NameList.Kind] = [:]
        for row in try rows("persons") where row.count == 2 {
            let kind = (row[1].contains("given") ? 1 : 0) + (row[1].contains("family") ? 2 : 0)
            persons[hash(row[0])] = NameList.Kind(rawValue: UInt8(kind))
        }
        self.persons = NameList.slots(persons)
        var senses: [UInt64: NameList.Kind] = [:]
        for (number, row) in try rows("senses").prefix(255).enumerated() where row.count == 2 {
            for word in row[1].split(separator: " ") {
                senses[hash(word)] = NameList.Kind(rawValue: UInt8(number + 1))
            }
        }
        self.senses = NameList.slots(senses)
    }

    /// Runs a body with the lists.
    func withLists<Result>(_ body: (WordLists) -> Result) -> Result {
        Self.withList(names) { names in
            Self.withList(persons) { persons in
                Self.withList(senses) { senses in
                    body(WordLists(names: names, persons: persons, senses: senses))
                }
            }
        }
    }

    private static func withList<Result>(
        _ slots: [UInt32], _ body: (NameList) -> Result
    ) -> Result {
        slots.withUnsafeBufferPointer { slots in
            guard let base = slots.baseAddress else {
                preconditionFailure("a list is never without slots")
            }
            return body(NameList(slots: base, count: slots.count))
        }
    }
}

/// Makes the list of names that the recogniser looks up from the project's tables.
enum NameLists {
    /// Smaller places share their names with too many persons and things.
    private static let leastPopulation = 15_000
    /// Other names only of places that texts in other languages speak of.
    private static let leastForOtherNames = 100_000

    static func slots(
        _ lexicon: Lexicon, _ gazetteer: Gazetteer, bodies: [String]
    ) -> [UInt32] {
        var names: [UInt64: NameList.Kind] = [:]
        func add(_ name: String, _ kind: NameList.Kind) {
            let words = SegmentedText(Document(text: name)).tokens
            guard (1...4).contains(words.count) else { return }
            let hash = words.reduce(UInt64(0)) { NameList.joined($0, Word($1).lower) }
            names[hash, default: []].formUnion(kind)
        }
        for place in gazetteer.places where place.population >= leastPopulation {
            let large = place.population >= leastForOtherNames
            add(place.name, large ? [.place, .largePlace] : .place)
            if large { for name in place.otherNames { add(name, .place) } }
        }
        for (name, state) in lexicon.states where state.exists { add(name, .state) }
        for (name, state) in lexicon.demonyms where state.exists { add(name, .demonym) }
        for name in lexicon.offices { add(name, .office) }
        for (name, head) in lexicon.heads where head.kind != "person" { add(name, .headWord) }
        for name in lexicon.bodies.keys { add(name, .body) }
        for name in bodies { add(name, .body) }
        return NameList.slots(names)
    }
}
