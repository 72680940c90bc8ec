/// The words a language knows, looked up by their lower-cased bytes.
///
/// Words of up to eight bytes are one machine word, longer ones of up to 24 bytes three, so that
/// a lookup compares numbers; a table of first letters and lengths turns most long words away
/// before that.
final class Lexicon: Sendable {
    /// The bytes of a word, each with the bit set that makes an ASCII letter small, zero-filled.
    ///
    /// The same bit set in the bytes of other letters maps capitals of Latin-1 ("Ä") onto their
    /// small ones too; words that it makes alike by accident do not occur.
    struct Key: Hashable, Sendable {
        var a: UInt64 = 0
        var b: UInt64 = 0
        var c: UInt64 = 0

        static let capacity = 24
        private static let small: UInt64 = 0x2020_2020_2020_2020

        @inline(__always)
        mutating func set(_ byte: UInt8, at index: Int) {
            let shifted = UInt64(byte | 0x20) &<< UInt64((index & 7) &* 8)
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
            var index = 0
            for byte in word {
                if index == Self.capacity { return }
                set(byte, at: index)
                index &+= 1
            }
        }

        /// The key of a stretch of at most `capacity` bytes.
        @inline(__always)
        init(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) {
            guard start &+ Self.capacity <= bytes.count else {
                for k in 0..<length { set(bytes[start &+ k], at: k) }
                return
            }
            let raw = bytes.bytes
            a = Self.masked(raw, start, length)
            if length > 8 { b = Self.masked(raw, start &+ 8, length &- 8) }
            if length > 16 { c = Self.masked(raw, start &+ 16, length &- 16) }
        }

        @inline(__always)
        private static func masked(_ raw: RawSpan, _ start: Int, _ length: Int) -> UInt64 {
            let word = unsafe raw.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start, as: UInt64.self)
            let mask: UInt64 = length >= 8 ? .max : (1 &<< UInt64(length &* 8)) &- 1
            return (UInt64(littleEndian: word) | small) & mask
        }
    }

    let words: [String]
    /// By the number of a word: what it can be.
    let classes: [TokenClass]
    /// What it can be only with a capital letter.
    let proper: [TokenClass]
    let isAbbreviation: [Bool]
    /// The values of word `i` are those from `valueStarts[i]` to before `valueStarts[i + 1]`.
    private let valueStarts: [Int]
    private let valueClasses: [TokenClass]
    private let valueNumbers: [Int]
    private let short: ShortWords
    /// The pivots among the short words.
    private let shortPivots: ShortWords
    private let keys: [Key]
    private let slots: [UInt16]
    private let mask: Int
    /// For each first byte, the lengths (bit = length) of the words that begin with it.
    private let lengths: [UInt32]
    /// The same for pivots alone.
    private let pivotLengths: [UInt32]
    /// For each last byte, the lengths of the pivots that end with it.
    private let pivotEndings: [UInt32]

    /// - Parameters:
    ///   - pivots: classes of words that make a sentence worth reading.
    ///   - literals: words that rules name.
    ///   - elected: words that are pivots beside those of the classes `pivots`.
    init(
        _ table: WordTable, pivots: TokenClass, literals: Set<String>, elected: Set<String>
    ) {
        var table = table
        for word in literals.sorted() { _ = table.id(of: Substring(word).utf8) }
        for id in table.entries.indices where !table.entries[id].classes.isDisjoint(with: pivots) {
            table.insert(.pivot, at: id)
        }
        for word in elected.sorted() {
            table.insert(.pivot, at: table.id(of: Substring(word).utf8))
        }
        let entries = table.entries
        words = table.words
        classes = entries.map(\.classes)
        proper = entries.map(\.proper)
        isAbbreviation = entries.map(\.isAbbreviation)
        valueStarts = entries.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.values.count) }
        valueClasses = entries.flatMap { $0.values.map(\.0) }
        valueNumbers = entries.flatMap { $0.values.map(\.1) }

        let shortWords = words.enumerated().dropFirst().filter { $0.element.utf8.count <= 8 }.map {
            (key: Key($0.element.utf8).a, value: UInt16($0.offset))
        }
        short = ShortWords(shortWords)
        shortPivots = ShortWords(
            shortWords.filter { entries[Int($0.value)].classes.contains(.pivot) })
        (keys, slots) = table.table
        mask = keys.count - 1
        var lengths = [UInt32](repeating: 0, count: 256)
        var pivotLengths = lengths
        var pivotEndings = lengths
        for (word, entry) in zip(words, entries).dropFirst() {
            guard let first = word.utf8.first, let last = word.utf8.last else { continue }
            let bit: UInt32 = 1 << UInt32(word.utf8.count)
            lengths[Int(first | 0x20)] |= bit
            guard entry.classes.contains(.pivot) else { continue }
            pivotLengths[Int(first | 0x20)] |= bit
            pivotEndings[Int(last | 0x20)] |= bit
        }
        self.lengths = lengths
        self.pivotLengths = pivotLengths
        self.pivotEndings = pivotEndings
    }

    /// The number of the word that a run of bytes is, 0 where it is not known.
    @inline(__always)
    func find(_ run: Bytes.Run, from start: Int, _ bytes: Span<UInt8>) -> UInt16 {
        let length = run.end &- start
        if length <= 8 { return short[run.key] }
        guard length <= Key.capacity, lengths[Int(bytes[start] | 0x20)] &>> UInt32(length) & 1 == 1
        else { return 0 }
        return findLong(Key(bytes, start, length))
    }

    /// Whether a run of bytes is a pivot.
    @inline(__always)
    func isPivot(_ run: Bytes.Run, from start: Int, _ bytes: Span<UInt8>) -> Bool {
        let length = run.end &- start
        if length <= 8 { return shortPivots[run.key] != 0 }
        guard length <= Key.capacity else { return false }
        let both =
            pivotLengths[Int(bytes[start] | 0x20)] & pivotEndings[Int(bytes[run.end &- 1] | 0x20)]
        guard both &>> UInt32(length) & 1 == 1 else { return false }
        return classes[Int(findLong(Key(bytes, start, length)))].contains(.pivot)
    }

    /// The word's number, 0 where it is not known.
    @inline(__always)
    func find(_ key: Key) -> UInt16 { key.b == 0 ? short[key.a] : findLong(key) }

    private func findLong(_ key: Key) -> UInt16 {
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while slots[slot] != 0 {
            if keys[slot] == key { return slots[slot] }
            slot = (slot &+ 1) & mask
        }
        return 0
    }

    func id(of word: String) -> UInt16 { find(Key(word.utf8)) }

    /// The numbers of those words that are known.
    func ids(of words: some Sequence<String>) -> Set<UInt16> {
        Set(words.map(id)).subtracting([0])
    }

    func value(of word: UInt16, as wanted: TokenClass) -> Int? {
        for index in valueStarts[Int(word)]..<valueStarts[Int(word) + 1]
        where !valueClasses[index].isDisjoint(with: wanted) {
            return valueNumbers[index]
        }
        return nil
    }
}
