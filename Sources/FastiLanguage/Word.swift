package import FastiText

/// What the models see of one token: hashes of its form and of its parts.
package struct Word: Sendable, Hashable {
    /// The form as written, and in lower case with its digits made alike.
    package var form: UInt64
    package var lower: UInt64
    /// Its first letters, one to three of them, in lower case.
    var prefixes: (UInt64, UInt64, UInt64)
    /// Its last letters, one to four of them, in lower case.
    var suffixes: (UInt64, UInt64, UInt64, UInt64)
    /// Kinds of its letters, runs made short: "Xx", "XX", "0,0", "x-x".
    package var shape: UInt64
    package var isCapitalised: Bool
    package var isComma: Bool
    /// What each list of names holds of the longest name that the word stands in.
    package var listed: NameList.Kind = []
    /// Tags the word had in training, as one value; 0 where it was rare.
    package var ambiguity: UInt64 = 0
    /// What lists of names hold of the word and its neighbours.
    package var gazetteer: UInt64 = 0
    /// Whether persons are called so, by given or family name; 0 where no list has it.
    package var person: UInt64 = 0
    /// The parts of speech and senses that a dictionary has for it; 0 where it has none.
    package var sense: UInt64 = 0
    /// Words that it may be a form of, the likeliest first, as values of `lower`; 0 for none.
    var stems: (UInt64, UInt64, UInt64) = (0, 0, 0)

    package init(_ token: Token) {
        var text = token.text
        var form: UInt64 = 0xCBF2_9CE4_8422_2325
        var shape: UInt64 = 0xCBF2_9CE4_8422_2325
        var runs = 0
        var last: UInt8 = 0
        var first: UInt8 = 0
        text.withUTF8 { bytes in
            first = bytes.first ?? 0
            for byte in bytes {
                form = FeatureHash.step(form, byte)
                let kind = Self.kind(byte)
                if kind != last && runs < 8 {
                    shape = FeatureHash.step(shape, kind)
                    runs += 1
                }
                last = kind
            }
        }
        self.form = FeatureHash.finished(form)
        self.shape = FeatureHash.finished(shape &+ UInt64(text.utf8.count == 1 ? 1 : 0))
        isCapitalised = token.isCapitalised
        isComma = first == UInt8(ascii: ",")
        var lower = token.lower
        (self.lower, prefixes, suffixes) = lower.withUTF8(Self.parts)
        stems = lower.withUTF8(Self.stems)
    }

    /// - Parameter number: Of the word's class of tags; 0 where it was rare in training.
    package mutating func setAmbiguity(_ number: Int) {
        ambiguity = number == 0 ? 0 : FeatureHash.number(number)
    }

    package static func == (a: Self, b: Self) -> Bool { a.form == b.form }
    package func hash(into hasher: inout Hasher) { hasher.combine(form) }

    private static func parts(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (UInt64, (UInt64, UInt64, UInt64), (UInt64, UInt64, UInt64, UInt64)) {
        var lower: UInt64 = 0xCBF2_9CE4_8422_2325
        var prefixes: (UInt64, UInt64, UInt64) = (0, 0, 0)
        for (index, byte) in bytes.enumerated() {
            lower = FeatureHash.step(lower, Self.folded(byte))
            if index == 0 { prefixes.0 = FeatureHash.finished(lower) }
            if index == 1 { prefixes.1 = FeatureHash.finished(lower) }
            if index == 2 { prefixes.2 = FeatureHash.finished(lower) }
        }
        var suffix: UInt64 = 0x8422_2325_CBF2_9CE4
        var suffixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (index, byte) in bytes.reversed().prefix(4).enumerated() {
            suffix = FeatureHash.step(suffix, Self.folded(byte))
            switch index {
            case 0: suffixes.0 = FeatureHash.finished(suffix)
            case 1: suffixes.1 = FeatureHash.finished(suffix)
            case 2: suffixes.2 = FeatureHash.finished(suffix)
            default: suffixes.3 = FeatureHash.finished(suffix)
            }
        }
        return (FeatureHash.finished(lower), prefixes, suffixes)
    }

    /// The words that a form may come from by the endings of English, cut off or exchanged.
    private static func stems(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64, UInt64) {
        let count = bytes.count
        guard count > 3 else { return (0, 0, 0) }
        func stem(_ cut: Int, _ added: StaticString = "") -> UInt64 {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes[..<(count - cut)] { hash = FeatureHash.step(hash, folded(byte)) }
            for index in 0..<added.utf8CodeUnitCount {
                hash = FeatureHash.step(hash, added.utf8Start[index])
            }
            return FeatureHash.finished(hash)
        }
        let (last, second, third) = (bytes[count - 1], bytes[count - 2], bytes[count - 3])
        switch (third, second, last) {
        case (UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "s")):
            return (stem(3, "y"), stem(1), 0)
        case (_, UInt8(ascii: "e"), UInt8(ascii: "s")): return (stem(1), stem(2), 0)
        case (_, _, UInt8(ascii: "s")): return (stem(1), 0, 0)
        case (UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "d")):
            return (stem(3, "y"), stem(1), 0)
        case (_, UInt8(ascii: "e"), UInt8(ascii: "d")) where count > 4:
            return (stem(1), stem(2), third == bytes[count - 4] ? stem(3) : 0)
        case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")) where count > 5:
            let isDouble = bytes[count - 4] == bytes[count - 5]
            return (stem(3), stem(3, "e"), isDouble ? stem(4) : 0)
        default: return (0, 0, 0)
        }
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? UInt8(ascii: "0") : byte
    }

    private static func kind(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): 2
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 3
        case 0x80...: 4
        default: byte
        }
    }
}
