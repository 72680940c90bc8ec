import FastiText

/// Reads which event stands behind an expression: "after the earthquake".
struct EventReader: Sendable {
    private let words: [(word: UInt16, sign: Int)]
    private let lasting: Set<UInt16>
    private let stops: Set<UInt16>
    private let pastEndings: [[UInt8]]
    private let nounsAreCapital: Bool

    init(_ traits: Language.Traits, _ lexicon: Lexicon) {
        words = traits.eventWords.sorted { $0.key < $1.key }.map {
            (lexicon.id(of: $0.key), $0.value)
        }.filter { $0.0 != 0 }
        lasting = lexicon.ids(of: traits.lastingEvents)
        stops = lexicon.ids(of: traits.eventStops)
        pastEndings = traits.pastEndings.map { Array($0.utf8) }
        nounsAreCapital = traits.nounsAreCapital
    }

    /// The most words of a phrase that are looked at.
    private static let longest = 8

    /// What breaks off a noun phrase.
    private static let stopClasses: TokenClass = [
        .preposition, .past, .present, .future, .number, .determiner, .comma, .period, .dash, .unit,
        .openParenthesis, .closeParenthesis, .colon,
    ]

    /// Whether an expression lies after (+1), before (-1) or at (0) an event, and the word that names the event.
    ///
    /// - Parameters:
    ///   - end: where the expression ends. Unit: UTF-8 bytes into the document.
    ///   - isInside: whether the word before the event belongs to the expression.
    ///   - isLength: whether it is a length of time, which lies after or before the event or not at all.
    func event(
        behind end: Int, _ tokens: [TimeToken], _ bytes: Span<UInt8>, isInside: Bool, isLength: Bool
    ) -> TaggingRun.Event? {
        var i = Self.last(to: end, tokens) + (isInside ? 0 : 1)
        guard i + 1 < tokens.count,
            let sign = words.first(where: { $0.word == tokens[i].word })?.sign,
            sign != 0 || !isLength
        else { return nil }
        i += 1
        let isDefinite = tokens[i].classes.contains(.determiner)
        if isDefinite { i += 1 }
        guard let noun = noun(from: i, tokens, bytes, isDefinite: isDefinite),
            noun.end - noun.start >= 3, !lasting.contains(noun.word)
        else { return nil }
        return TaggingRun.Event(sign: sign, noun: noun.start..<noun.end)
    }

    /// The last token that begins before an offset.
    private static func last(to end: Int, _ tokens: [TimeToken]) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].start < end { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The word that names what the phrase from a token on is about: its last noun, or the name behind
    /// "the Battle of".
    private func noun(
        from start: Int, _ tokens: [TimeToken], _ bytes: Span<UInt8>, isDefinite: Bool
    ) -> TimeToken? {
        var noun: TimeToken?
        var isName = true
        var i = start
        while i < tokens.count, i < start + Self.longest, tokens[i].classes.contains(.word),
            !ends(tokens[i]), noun == nil || !isVerb(tokens[i], bytes)
        {
            let isCapital = tokens[i].classes.contains(.capital)
            // "after Bridge Street burned": what follows a name is what it did.
            if !isDefinite, !isCapital { return nil }
            if noun == nil || !isCapital || isName || nounsAreCapital { noun = tokens[i] }
            isName = isName && isCapital
            i += 1
        }
        if isName, noun != nil, i + 1 < tokens.count, tokens[i].classes.contains(.preposition),
            tokens[i + 1].classes.isSuperset(of: [.word, .capital])
        {
            return tokens[i + 1]
        }
        return noun
    }

    /// "the verdict killed": a verb in the past ends the phrase, but for its first word.
    private func isVerb(_ token: TimeToken, _ bytes: Span<UInt8>) -> Bool {
        !token.classes.contains(.capital)
            && pastEndings.contains { ending in
                token.end - token.start > ending.count + 2
                    && ending.indices.allSatisfy {
                        bytes[token.end - ending.count + $0] == ending[$0]
                    }
            }
    }

    private func ends(_ token: TimeToken) -> Bool {
        !token.classes.isDisjoint(with: Self.stopClasses) || stops.contains(token.word)
    }
}
