/// Names of lists (places, states, offices, …), found by the hashes of their words.
///
/// A table with open addressing; a slot holds 24 bits of the name's hash and eight of what it
/// names, so that one name in some millions is taken for another.
package struct NameList {
    /// What a list says of a name; one can be several things.
    package struct Kind: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let place = Kind(rawValue: 1)
        package static let state = Kind(rawValue: 2)
        package static let demonym = Kind(rawValue: 4)
        package static let office = Kind(rawValue: 8)
        /// A word that names a kind of body: "ministry", "police".
        package static let headWord = Kind(rawValue: 16)
        package static let body = Kind(rawValue: 32)
        package static let largePlace = Kind(rawValue: 64)
        /// How many of them there are.
        package static let count = 7
    }

    private let slots: UnsafePointer<UInt32>
    private let mask: Int

    /// - Parameter count: Number of slots, a power of two.
    package init(slots: UnsafePointer<UInt32>, count: Int) {
        self.slots = slots
        mask = count - 1
    }

    /// The longest name has this many words.
    static let longest = 4

    /// The hash of a name from those of its words in lower case.
    @inline(__always)
    package static func joined(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        (hash &* 0x9E37_79B9_7F4A_7C15) ^ (word &+ (hash >> 29))
    }

    /// What a name is, empty where no list has it.
    @inline(__always)
    func kind(_ hash: UInt64) -> Kind {
        var index = Int(truncatingIfNeeded: hash) & mask
        let mark = UInt32(truncatingIfNeeded: hash >> 40)
        for _ in 0..<32 {
            let slot = slots[index]
            if slot == 0 { return [] }
            if slot >> 8 == mark { return Kind(rawValue: UInt8(truncatingIfNeeded: slot)) }
            index = (index + 1) & mask
        }
        return []
    }

    /// The slots of a list of names by their hashes.
    package static func slots(_ names: [UInt64: Kind]) -> [UInt32] {
        var count = 1024
        while count < names.count * 4 / 3 { count *= 2 }
        var slots = [UInt32](repeating: 0, count: count)
        for (hash, kind) in names.sorted(by: { $0.key < $1.key }) {
            var index = Int(truncatingIfNeeded: hash) & (count - 1)
            let mark = UInt32(truncatingIfNeeded: hash >> 40)
            for _ in 0..<32 {
                if slots[index] == 0 || slots[index] >> 8 == mark {
                    slots[index] = slots[index] | mark << 8 | UInt32(kind.rawValue)
                    break
                }
                index = (index + 1) & (count - 1)
            }
        }
        return slots
    }

    /// Writes into each word what the lists say of it: as a word, and as part of the longest name
    /// that it stands in.
    package func mark(_ words: inout [Word]) {
        var inside = 0
        for index in words.indices {
            let word = words[index]
            let single = kind(Self.joined(0, word.lower))
            var value = FeatureHash.number(Int(single.rawValue))
            if word.isCapitalised, inside <= index {
                let (length, kind) = longest(words, index)
                for offset in 0..<length where length > 1 {
                    words[index + offset].listed = kind
                    words[index + offset].gazetteer = FeatureHash.number(
                        Int(kind.rawValue) << 8 | (offset == 0 ? 1 : offset == length - 1 ? 2 : 3)
                            << 16)
                }
                inside = index + max(length, 1)
                if length > 1 { continue }
            } else if inside > index {
                continue
            }
            if single.isEmpty { value = 0 }
            words[index].gazetteer = value
            words[index].listed = single
        }
    }

    private func longest(_ words: [Word], _ start: Int) -> (length: Int, kind: Kind) {
        var hash: UInt64 = 0
        var best: (Int, Kind) = (0, [])
        for length in 1...Self.longest where start + length <= words.count {
            hash = Self.joined(hash, words[start + length - 1].lower)
            let kind = kind(hash)
            if !kind.isEmpty { best = (length, kind) }
        }
        return best
    }
}
