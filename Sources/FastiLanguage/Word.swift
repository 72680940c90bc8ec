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
    /// Tags the word had in training, as one value; 0 where it was rare.
    package var ambiguity: UInt64 = 0
    /// What lists of names hold of the word and its neighbours.
    package var gazetteer: UInt64 = 0

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
