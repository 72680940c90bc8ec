/// The words a language knows, looked up by their lower-cased bytes.
///
/// Words of up to 24 bytes are packed into three machine words, so that a lookup compares
/// numbers; a table of first letters and lengths turns most words away before that.
struct Lexicon: Sendable {
    /// The lower-cased bytes of a word, zero-filled.
    struct Key: Hashable, Sendable {
        var a: UInt64 = 0
        var b: UInt64 = 0
        var c: UInt64 = 0

        static let capacity = 24

        @inline(__always)
        mutating func set(_ byte: UInt8, at index: Int) {
            let shifted = UInt64(byte) &<< UInt64((index & 7) &* 8)
            if index < 8 { a |= shifted } else if index < 16 { b |= shifted } else { c |= shifted }
        }

        @inline(__always)
        var hash: UInt64 {
            var h = a &* 0x9E37_79B9_7F4A_7C15
            h ^= (b ^ (h &>> 29)) &* 0xBF58_476D_1CE4_E5B9
            h ^= (c ^ (h &>> 31)) &* 0x94D0_49BB_1331_11EB
            return h ^ (h &>> 32)
        }

        init() {}

        init(_ word: some Collection<UInt8>) {
            for (index, byte) in word.prefix(Self.capacity).enumerated() { set(byte, at: index) }
        }
    }

    struct Entry: Sendable {
        var classes: TokenClass = []
        /// Classes the word has only with a capital letter: "March", "Sat".
        var proper: TokenClass = []
        /// Takes a period that follows as its own: "Sept."
        var isAbbreviation = false
        var values: [(TokenClass, Int)] = []
    }

    private(set) var entries: [Entry] = [Entry()]
    private(set) var words: [String] = [""]
    private var keys: [Key]
    private var slots: [UInt16]
    private let mask: Int
    /// For each first byte, the lengths (bit = length) of the words that begin with it.
    private let lengths: [UInt32]
    /// The same for pivots alone.
    private let pivotLengths: [UInt32]
    /// For each last byte, the lengths of the pivots that end with it.
    private let pivotEndings: [UInt32]

    /// - Parameters:
    ///   - table: lines of `class value word …`; `^` before a word asks for a capital letter, a
    ///     period after it marks an abbreviation, `_` stands for nothing.
    ///   - literals: words that rules name.
    ///   - elected: words that are pivots beside those of the classes `pivots`.
    init(table: String, pivots: TokenClass, literals: Set<String>, elected: Set<String>) {
        var ids: [String: Int] = [:]
        var entries = [Entry()]
        var words = [""]
        func id(_ word: String) -> Int {
            if let known = ids[word] { return known }
            entries.append(Entry())
            words.append(word)
            ids[word] = entries.count - 1
            return entries.count - 1
        }
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2, let named = TokenClass.named[String(fields[0])],
                let value = Int(fields[1])
            else { preconditionFailure("bad line in a word table: \(line)") }
            for field in fields[2...] {
                let proper = field.hasPrefix("^")
                var name = proper ? field.dropFirst() : field
                let abbreviation = name.hasSuffix(".")
                if abbreviation { name = name.dropLast() }
                let i = id(String(name))
                entries[i].isAbbreviation = entries[i].isAbbreviation || abbreviation
                if proper { entries[i].proper.formUnion(named) }
                entries[i].classes.formUnion(named)
                entries[i].values.append((named, value))
                if !named.isDisjoint(with: pivots) { entries[i].classes.insert(.pivot) }
            }
        }
        for word in literals.sorted() { _ = id(word) }
        for word in elected.sorted() { entries[id(word)].classes.insert(.pivot) }
        self.entries = entries
        self.words = words

        var size = 64
        while size < entries.count * 4 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: Key(), count: size)
        slots = Array(repeating: 0, count: size)
        var lengths = [UInt32](repeating: 0, count: 256)
        var pivotLengths = lengths
        var pivotEndings = lengths
        for (i, word) in words.enumerated().dropFirst() {
            let bytes = Array(word.utf8)
            precondition(!bytes.isEmpty && bytes.count <= Key.capacity, "word too long: \(word)")
            let key = Key(bytes)
            var slot = Int(truncatingIfNeeded: key.hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            slots[slot] = UInt16(i)
            lengths[Int(bytes[0])] |= 1 << UInt32(bytes.count)
            if entries[i].classes.contains(.pivot) {
                pivotLengths[Int(bytes[0])] |= 1 << UInt32(bytes.count)
                pivotEndings[Int(bytes[bytes.count - 1])] |= 1 << UInt32(bytes.count)
            }
        }
        self.lengths = lengths
        self.pivotLengths = pivotLengths
        self.pivotEndings = pivotEndings
    }

    /// The determiners, prepositions and the like of a table: too common to look out for.
    static func smallWords(in table: String) -> Set<String> {
        var result: Set<String> = []
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard let first = fields.first,
                ["determiner", "preposition", "ones", "every"].contains(first)
            else { continue }
            result.formUnion(fields.dropFirst(2).map(String.init))
        }
        return result
    }

    @inline(__always)
    func mayContain(first: UInt8, length: Int) -> Bool {
        length <= Key.capacity && lengths[Int(first)] &>> UInt32(length) & 1 == 1
    }

    @inline(__always)
    func mayBePivot(first: UInt8, length: Int) -> Bool {
        length <= Key.capacity && pivotLengths[Int(first)] &>> UInt32(length) & 1 == 1
    }

    @inline(__always)
    func mayBePivot(last: UInt8, length: Int) -> Bool {
        pivotEndings[Int(last)] &>> UInt32(length) & 1 == 1
    }

    /// The word's number, 0 where it is not known.
    @inline(__always)
    func find(_ key: Key) -> UInt16 {
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while slots[slot] != 0 {
            if keys[slot] == key { return slots[slot] }
            slot = (slot &+ 1) & mask
        }
        return 0
    }

    func id(of word: String) -> UInt16 { find(Key(word.utf8)) }

    func value(of word: UInt16, as wanted: TokenClass) -> Int? {
        entries[Int(word)].values.first { !$0.0.isDisjoint(with: wanted) }?.1
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
