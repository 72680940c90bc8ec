/// A sentence as the parser sees it: words with their tags, the root behind the last of them.
///
/// A class, because all that looks at it keeps it: to share one object costs less than eight arrays.
package final class ParserSentence: Sendable {
    package let count: Int
    /// Values of features by place, shifted by one: first "no word", then the words, then the root.
    let words: [UInt64]
    /// Values of the whole classes of words, and of their universal tags alone.
    let tags: [UInt64]
    let universal: [UInt64]
    let both: [UInt64]
    /// The classes that came second; 0 where there was no doubt.
    let others: [UInt64]
    let suffixes: [UInt64]
    /// The senses of words, of names what lists of names hold of them; 0 for none.
    let senses: [UInt64]
    /// The tag of the next verb at or behind each place, and the same with what stands in between.
    let verbs: [UInt64]
    let verbsApart: [UInt64]
    /// Commas before each place.
    let commas: [Int32]

    /// - Parameter names: Names of the classes that `tags` numbers.
    package init(
        words source: some RandomAccessCollection<Word>,
        tags sourceTags: some RandomAccessCollection<Int>,
        others sourceOthers: some RandomAccessCollection<Int>,
        names: TagNames
    ) {
        count = source.count
        words = [0x0FF] + source.map(\.lower) + [0x4007]
        tags =
            [FeatureHash.number(-2)] + sourceTags.map(FeatureHash.number)
            + [FeatureHash.number(-3)]
        universal =
            [FeatureHash.number(-2)]
            + sourceTags.map { FeatureHash.number(names.universalNumbers[$0]) }
            + [FeatureHash.number(-3)]
        both = zip(words, tags).map { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ ($1 &+ ($0 >> 17)) }
        others = [0] + sourceOthers.map { $0 < 0 ? 0 : FeatureHash.number($0) } + [0]
        suffixes = [0] + source.map(\.suffixes.2) + [0]
        senses = [0] + source.map(Self.sense) + [0]
        (verbs, verbsApart) = Self.ahead(source, sourceTags, names.ahead)
        var seen: Int32 = 0
        var before: [Int32] = [0]
        for word in source {
            before.append(seen)
            if word.isComma { seen += 1 }
        }
        commas = before + [seen]
    }

    /// What a parser that reads word by word would not see in time: whether the sentence has a verb
    /// yet to come ("peacekeepers deployed in the town were evacuated"), and what parts it from here.
    private static func ahead(
        _ words: some RandomAccessCollection<Word>, _ tags: some RandomAccessCollection<Int>,
        _ marks: [AheadMark]
    ) -> (verbs: [UInt64], apart: [UInt64]) {
        var verb = FeatureHash.number(-3)
        var between: AheadMark = []
        var verbs = [verb]
        var apart = [verb]
        for (word, tag) in zip(words.reversed(), tags.reversed()) {
            let mark = word.isComma ? .comma : marks[tag]
            if mark == .verb {
                verb = FeatureHash.number(tag)
                between = []
            } else {
                between.formUnion(mark)
            }
            verbs.append(verb)
            apart.append(verb ^ FeatureHash.number(Int(between.rawValue) + 256))
        }
        return ([0] + verbs.reversed(), [0] + apart.reversed())
    }

    private static func sense(_ word: Word) -> UInt64 {
        let listed = word.isCapitalised ? word.gazetteer ^ word.person : 0
        return listed == 0 ? word.sense : listed
    }

    @inline(__always) func word(_ place: Int) -> UInt64 { words[place &+ 1] }
    @inline(__always) func tag(_ place: Int) -> UInt64 { tags[place &+ 1] }
    @inline(__always) func coarse(_ place: Int) -> UInt64 { universal[place &+ 1] }
    @inline(__always) func wordAndTag(_ place: Int) -> UInt64 { both[place &+ 1] }
    @inline(__always) func other(_ place: Int) -> UInt64 { others[place &+ 1] }
    @inline(__always) func suffix(_ place: Int) -> UInt64 { suffixes[place &+ 1] }

    @inline(__always) func sense(_ place: Int) -> UInt64 { senses[place &+ 1] }

    @inline(__always) func verb(from place: Int) -> UInt64 { verbs[place &+ 1] }
    @inline(__always) func verbApart(from place: Int) -> UInt64 { verbsApart[place &+ 1] }

    /// Whether a comma stands between two places.
    @inline(__always) func hasComma(_ from: Int, _ to: Int) -> Bool {
        commas[max(from, to) &+ 1] > commas[min(from, to) &+ 1]
    }
}

/// What a word is to whoever looks ahead for the next verb.
struct AheadMark: OptionSet {
    let rawValue: UInt8
    static let verb = AheadMark(rawValue: 1)
    static let comma = AheadMark(rawValue: 2)
    static let coordination = AheadMark(rawValue: 4)
    static let subordination = AheadMark(rawValue: 8)
    static let pronoun = AheadMark(rawValue: 16)
    static let punctuation = AheadMark(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// - Parameter universal: The word's universal tag.
    init(universal: String) {
        switch universal {
        case "VERB", "AUX": self = .verb
        case "CCONJ": self = .coordination
        case "SCONJ": self = .subordination
        case "PRON": self = .pronoun
        case "PUNCT": self = .punctuation
        default: self = []
        }
    }
}
