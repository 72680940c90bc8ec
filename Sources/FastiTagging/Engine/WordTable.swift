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

    private(set) var entries = [Entry()]
    private(set) var words = [""]
    private var index = KeyIndex()

    init(_ table: String) {
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            var fields = line.split(separator: UInt8(ascii: " "))[...]
            guard let name = fields.popFirst().flatMap(String.init),
                let named = TokenClass.named[name],
                let value = fields.popFirst().flatMap(String.init).flatMap({ Int($0) })
            else { preconditionFailure("bad line in a word table: \(String(line) ?? "")") }
            for field in fields { add(field, named, value) }
        }
    }

    private mutating func add(_ field: Substring.UTF8View, _ named: TokenClass, _ value: Int) {
        var name = field
        let proper = name.first == UInt8(ascii: "^")
        if proper { name = name.dropFirst() }
        let abbreviation = name.last == UInt8(ascii: ".")
        if abbreviation { name = name.dropLast() }
        let id = id(of: name)
        if abbreviation { entries[id].isAbbreviation = true }
        if proper { entries[id].proper.formUnion(named) }
        entries[id].classes.formUnion(named)
        entries[id].values.append((named, value))
    }

    /// The number of a word, which is added if it is new.
    mutating func id(of word: Substring.UTF8View) -> Int {
        precondition(1...Lexicon.Key.capacity ~= word.count, "bad word: \(Substring(word))")
        let key = Lexicon.Key(word)
        if let known = index[key] { return known }
        entries.append(Entry())
        words.append(String(Substring(word)))
        index.add(key, entries.count - 1)
        return entries.count - 1
    }

    mutating func insert(_ classes: TokenClass, at id: Int) {
        entries[id].classes.formUnion(classes)
    }

    /// Keys and numbers for looking up.
    var table: (keys: [Lexicon.Key], slots: [UInt16]) { (index.keys, index.slots) }

    /// The determiners, prepositions and small numbers: too common to look out for.
    var smallWords: Set<String> {
        Set(
            words.indices.filter {
                !entries[$0].classes.isDisjoint(with: [.determiner, .preposition, .ones, .every])
            }.map { words[$0] })
    }
}

/// A hash table from the bytes of words to their numbers; at most a quarter full.
private struct KeyIndex {
    private(set) var keys = Array(repeating: Lexicon.Key(), count: 2048)
    private(set) var slots = [UInt16](repeating: 0, count: 2048)
    private var count = 0

    subscript(_ key: Lexicon.Key) -> Int? {
        let slot = slot(key)
        return slots[slot] == 0 ? nil : Int(slots[slot])
    }

    mutating func add(_ key: Lexicon.Key, _ id: Int) {
        count += 1
        if count * 4 > keys.count { grow() }
        let slot = slot(key)
        keys[slot] = key
        slots[slot] = UInt16(id)
    }

    private func slot(_ key: Lexicon.Key) -> Int {
        var slot = Int(truncatingIfNeeded: key.hash) & (keys.count - 1)
        while slots[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, slots).filter { $0.1 != 0 }
        keys = Array(repeating: Lexicon.Key(), count: keys.count * 2)
        slots = Array(repeating: 0, count: slots.count * 2)
        for (key, id) in old {
            let slot = slot(key)
            keys[slot] = key
            slots[slot] = id
        }
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
        "prospective": .prospective, "preposition": .preposition, "title": [],
    ]
}
