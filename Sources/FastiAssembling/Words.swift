/// The words of a text that say what it is about, as numbers that are quick to compare.
///
/// A word is the FNV-1a hash of its lower-case stem, so that no table of words is kept. What only
/// holds a sentence together, and the names of days and months, are left out: dates are compared
/// as dates.
enum Words {
    struct Word {
        /// Of the stem.
        let hash: UInt64
        /// Begins with a capital and does not begin the text.
        let isName: Bool
        let isNumber: Bool
        /// Letters and digits, a letter first: "H5N1", "p21".
        let isCode: Bool
        /// Where it stands, in UTF-8 bytes.
        let range: Range<Int>
    }

    /// The words in their order, with repeats.
    static func all(of text: String) -> [Word] {
        var text = text
        return text.withUTF8 { words(in: $0) }
    }

    /// What one word of a text becomes: `nil` for a word that is left out.
    static func hash(of word: String) -> UInt64? { all(of: word).first?.hash }

    private static func words(in bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
        var result: [Word] = []
        var position = 0
        var isFirst = true
        var word: [UInt8] = []
        while position < bytes.count {
            guard isLetterOrDigit(bytes[position]) else {
                position += 1
                continue
            }
            let start = position
            word.removeAll(keepingCapacity: true)
            while position < bytes.count {
                let byte = bytes[position]
                if isLetterOrDigit(byte) {
                    word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
                } else if isInsideNumber(bytes, position) {
                    // "3,410" and "3410" are one number; "1.5" keeps its point.
                    if byte == 0x2E { word.append(byte) }
                } else {
                    break
                }
                position += 1
            }
            let isNumber = word.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
            let isCode =
                !isNumber && !(0x30...0x39).contains(word[0])
                && word.contains { (0x30...0x39).contains($0) }
            let isName = !isFirst && (0x41...0x5A).contains(bytes[start])
            isFirst = false
            guard isNumber || word.count > 2, !left.contains(fnv(word[...])) else { continue }
            result.append(
                Word(
                    hash: isNumber ? fnv(word[...]) : fnv(stem(word)), isName: isName,
                    isNumber: isNumber, isCode: isCode, range: start..<position))
        }
        return result
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    /// A comma or a point between digits.
    private static func isInsideNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        (bytes[at] == 0x2C || bytes[at] == 0x2E) && at > 0 && at + 1 < bytes.count
            && (0x30...0x39).contains(bytes[at - 1]) && (0x30...0x39).contains(bytes[at + 1])
    }

    private static let endings = ["ing", "ied", "ies", "ed", "es", "s", "d", "e", "y"].map {
        Array($0.utf8)
    }

    /// Without its ending, where three letters are left: "destroyed" and "destroys" are one.
    private static func stem(_ word: [UInt8]) -> ArraySlice<UInt8> {
        for ending in endings
        where word.count >= ending.count + 3 && word.suffix(ending.count).elementsEqual(ending) {
            return word.dropLast(ending.count)
        }
        return word[...]
    }

    static func fnv(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// Two numbers as one.
    static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
        var value = a ^ (b &* 0x9E37_79B9_7F4A_7C15)
        value ^= value >> 29
        return value &* 0xBF58_476D_1CE4_E5B9
    }

    private static let left: Set<UInt64> = Set(
        (functionWords + timeWords + escapes).split { $0 == " " || $0 == "\n" }.map {
            fnv(Array($0.utf8)[...])
        })

    /// Words by which a text tells one thing from another of its kind.
    static let settingApart: Set<UInt64> = Set(
        ["another", "separate", "second", "third", "fourth", "further", "additional"].map {
            fnv(stem(Array($0.utf8)))
        })

    private static let functionWords = """
        the and for with from that this these those which who whom whose what when where while was
        were are been being has have had having will would could should may might must can shall
        did does done not nor but out off over under about into onto upon than then them they their
        there its his her hers him she our ours you your yours all any both each few more most other
        some such only own same too very just also after before during since until between through
        against among within without because according amid toward towards per via how why here
        been said says say told tells tell almost nearly around least
        """

    private static let timeWords = """
        monday tuesday wednesday thursday friday saturday sunday january february march april may
        june july august september october november december jan feb mar apr jun jul aug sep sept
        oct nov dec today yesterday tomorrow tonight last next week month year day ago earlier later
        morning afternoon evening night gmt est edt utc local time late early
        """

    /// Brackets as corpora write them.
    private static let escapes = "lrb rrb"
}
