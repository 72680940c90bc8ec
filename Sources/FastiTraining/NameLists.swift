import FastiLanguage
import FastiLexicon
import FastiText

/// Makes the list of names that the recogniser looks up from the project's tables.
enum NameLists {
    /// Smaller places share their names with too many persons and things.
    private static let leastPopulation = 15_000
    /// Other names only of places that texts in other languages speak of.
    private static let leastForOtherNames = 100_000

    static func slots(_ lexicon: Lexicon, _ gazetteer: Gazetteer) -> [UInt32] {
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
        for name in lexicon.states.keys { add(name, .state) }
        for name in lexicon.demonyms.keys { add(name, .demonym) }
        for name in lexicon.offices { add(name, .office) }
        for (name, head) in lexicon.heads where head.kind != "person" { add(name, .headWord) }
        for name in lexicon.bodies.keys { add(name, .body) }
        return NameList.slots(names)
    }
}
