import FastiText

/// Finds how the clause around an expression is told, from words alone.
struct TenseFinder: Sendable {
    private let endings: [[UInt8]]
    /// Beginnings and endings of participles: "ge…t".
    private let participles: (prefixes: [[UInt8]], endings: [[UInt8]])
    /// The word "to" before a verb.
    private let infinitive: UInt16
    /// "until": what follows is to come.
    private let until: [UInt16]

    private let verbsEndClauses: Bool

    init(traits: Language.Traits, lexicon: Lexicon) {
        endings = traits.pastEndings.map { Array($0.utf8) }
        participles = (
            traits.participlePrefixes.map { Array($0.utf8) },
            traits.participleEndings.map { Array($0.utf8) }
        )
        verbsEndClauses = traits.verbsEndClauses
        infinitive = lexicon.id(of: traits.infinitive)
        until = traits.untilWords.map(lexicon.id).filter { $0 != 0 }
    }

    /// The tense told by the nearest cue before a token of a sentence, else by the first after it.
    func tense(around position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Tense? {
        if position > 0, words[position - 1].word != 0, until.contains(words[position - 1].word) {
            return .future
        }
        if verbsEndClauses, let tense = tense(inClauseOf: position, words, bytes) { return tense }
        var i = position - 1
        while i >= 0, position - i < 40 {
            if let tense = cue(words, i, bytes) { return tense }
            i -= 1
        }
        i = position + 1
        while i < words.count, i - position < 25 {
            if let tense = cue(words, i, bytes) { return tense }
            i += 1
        }
        return nil
    }

    /// The tense told between the commas around a token.
    private func tense(inClauseOf position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>)
        -> Tense?
    {
        var i = position - 1
        while i >= 0, position - i < 40, !words[i].classes.contains(.comma) {
            if let tense = cue(words, i, bytes) { return tense }
            i -= 1
        }
        i = position + 1
        while i < words.count, i - position < 40, !words[i].classes.contains(.comma) {
            if let tense = cue(words, i, bytes) { return tense }
            i += 1
        }
        return nil
    }

    private func cue(_ words: [TimeToken], _ i: Int, _ bytes: Span<UInt8>) -> Tense? {
        let token = words[i]
        guard token.classes.contains(.word), !token.classes.contains(.month) else { return nil }
        if token.classes.contains(.future) { return .future }
        if token.word == infinitive, infinitive != 0, i + 1 < words.count,
            words[i + 1].classes.contains(.word),
            words[i + 1].classes.isDisjoint(with: [
                .capital, .determiner, .preposition, .number, .month, .weekday, .direction, .past,
            ])
        {
            return .intended
        }
        if token.classes.contains(.prospective), infinitive != 0, i + 1 < words.count,
            words[i + 1].word == infinitive
        {
            return .future
        }
        let isPast = token.classes.contains(.past) || hasPastEnding(token, bytes)
        if isPast {
            // "will be held", "to be signed", "would have been sent".
            for j in stride(from: i - 1, through: max(0, i - 4), by: -1) {
                if words[j].classes.contains(.future) { return .future }
            }
            return .past
        }
        return token.classes.contains(.present) ? .present : nil
    }

    private func hasPastEnding(_ token: TimeToken, _ bytes: Span<UInt8>) -> Bool {
        guard token.classes.isDisjoint(with: [.capital]) else { return false }
        if endings.contains(where: { ends(token, $0, bytes, beyond: 2) }) { return true }
        return participles.prefixes.contains { prefix in
            guard token.end - token.start > prefix.count + 3 else { return false }
            for (k, byte) in prefix.enumerated() where bytes[token.start + k] != byte {
                return false
            }
            return participles.endings.contains { ends(token, $0, bytes, beyond: prefix.count + 2) }
        }
    }

    /// Whether a token ends so and is longer by more than so many bytes.
    private func ends(
        _ token: TimeToken, _ ending: [UInt8], _ bytes: Span<UInt8>, beyond length: Int
    ) -> Bool {
        guard token.end - token.start > ending.count + length else { return false }
        for (k, byte) in ending.enumerated()
        where bytes[token.end - ending.count + k] != byte {
            return false
        }
        return true
    }
}
