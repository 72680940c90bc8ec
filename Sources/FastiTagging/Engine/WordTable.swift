/// The words of a language as its tables give them.
///
/// Lines of `class value word …`: `^` before a word asks for a capital letter, a period after it
/// marks an abbreviation.
struct WordTable {
    struct Entry {
        var classes: TokenClass = []
        /// Classes the word has only with a capital letter: "March", "Sat".
        var proper: TokenClass = []
        /// Takes a period that follows as its own: "Sept."
        var isAbbreviation = false
        var values: [(TokenClass, Int)] = []
    }

    private(set) var ids: [String: Int] = [:]
    private(set) var words = [""]
    private(set) var entries = [Entry()]

    init(_ table: String) {
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: " ")).map { String($0) ?? "" }
            guard fields.count > 2, let named = TokenClass.named[fields[0]],
                let value = Int(fields[1])
            else { preconditionFailure("bad line in a word table: \(String(line) ?? "")") }
            for field in fields[2...] { add(field, named, value) }
        }
    }

    private mutating func add(_ field: String, _ named: TokenClass, _ value: Int) {
        var name = field.utf8[...]
        let proper = name.first == UInt8(ascii: "^")
        if proper { name = name.dropFirst() }
        let abbreviation = name.last == UInt8(ascii: ".")
        if abbreviation { name = name.dropLast() }
        let word = String(name) ?? ""
        let id = ids[word] ?? entries.count
        if id == entries.count {
            entries.append(Entry())
            words.append(word)
            ids[word] = id
        }
        if abbreviation { entries[id].isAbbreviation = true }
        if proper { entries[id].proper.formUnion(named) }
        entries[id].classes.formUnion(named)
        entries[id].values.append((named, value))
    }

    /// The determiners, prepositions and small numbers: too common to look out for.
    var smallWords: Set<String> {
        Set(
            words.indices.filter {
                !entries[$0].classes.isDisjoint(with: [.determiner, .preposition, .ones, .every])
            }.map { words[$0] })
    }
}

extension TokenClass {
    /// The names that word tables use.
    static let named: [String: TokenClass] = [
        "month": .month, "weekday": .weekday, "season": .season, "part": .part, "unit": .unit,
        "units": [.unit, .plural], "direction": .direction, "sequence": .sequence,
        "deictic": .deictic, "determiner": .determiner, "ones": [.ones, .number],
        "tens": [.tens, .number], "number": .number, "indefinite": .indefinite,
        "holiday": .holiday, "meridiem": .meridiem, "zone": .zone, "every": .every,
        "vague": .vague, "phase": .phase, "bound": .bound, "frequency": .frequency, "era": .era,
        "past": .past, "present": .present, "future": .future, "decade": .decade,
        "ordinal": .ordinal, "ambiguous": .ambiguous,
        "prospective": .prospective, "preposition": .preposition,
    ]
}
