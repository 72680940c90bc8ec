import FastiText

/// Verbs in the present that tell a day right behind them as to come: "The president leaves Saturday",
/// "Talks end Thursday", "The funeral is Saturday".
///
/// A day cannot be past there, since what is over is told in the past; only headlines do else.
struct ScheduledVerbs: Sendable {
    private let singular: Set<UInt16>
    private let plural: Set<UInt16>
    private let subjects: Set<UInt16>
    private let between: Set<UInt16>
    private let copulas: Set<UInt16>
    private let pluralEnding: UInt8?
    private let participles: [[UInt8]]

    init(_ traits: Language.Traits, _ lexicon: Lexicon) {
        singular = lexicon.ids(of: traits.scheduled.singular)
        plural = lexicon.ids(of: traits.scheduled.plural)
        subjects = lexicon.ids(of: traits.scheduled.subjects)
        between = lexicon.ids(of: traits.scheduled.between)
        copulas = lexicon.ids(of: traits.scheduled.copulas)
        pluralEnding = traits.pluralEnding
        participles = (traits.pastEndings + [traits.progressiveEnding].compactMap(\.self))
            .map { Array($0.utf8) }
    }

    /// Whether one stands right before the token at a position.
    func stand(before position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Bool {
        var i = position - 1
        // "comes out in", "begins here on": two words at most.
        while i > 0, i > position - 3, between.contains(words[i].word) { i -= 1 }
        guard i > 0, !isPossessive(position, words) else { return false }
        let verb = words[i]
        let before = words[i - 1]
        if copulas.contains(verb.word) { return true }
        if copulas.contains(before.word), isPlain(verb, bytes) { return true }
        guard !verb.classes.contains(.capital),
            before.classes.isDisjoint(with: [.determiner, .number, .preposition, .future])
        else { return false }
        if singular.contains(verb.word) { return true }
        guard plural.contains(verb.word) else { return false }
        // "The talks, which began Monday, end Thursday."
        return before.classes.contains(.comma) || subjects.contains(before.word)
            || isPlural(before, bytes)
    }

    func isCopula(_ token: TimeToken) -> Bool { copulas.contains(token.word) }

    /// "This is Friday's paper."
    private func isPossessive(_ position: Int, _ words: [TimeToken]) -> Bool {
        position + 1 < words.count
            && words[position + 1].classes.isSuperset(of: [.apostrophe, .joined])
    }

    /// "is possible Thursday", not "is closed Monday" nor "is dying Friday", which may be today's.
    private func isPlain(_ token: TimeToken, _ bytes: Span<UInt8>) -> Bool {
        guard token.classes.contains(.word),
            token.classes.isDisjoint(with: [
                .past, .present, .determiner, .preposition, .capital, .bound, .prospective,
            ])
        else { return false }
        return !participles.contains { ending in
            token.end - token.start > ending.count
                && ending.indices.allSatisfy {
                    bytes[token.end - ending.count + $0] == ending[$0]
                }
        }
    }

    private func isPlural(_ token: TimeToken, _ bytes: Span<UInt8>) -> Bool {
        guard let pluralEnding, token.classes.contains(.word), token.end - token.start > 3,
            token.classes.isDisjoint(with: [.past, .present, .date])
        else { return false }
        return bytes[token.end - 1] == pluralEnding && bytes[token.end - 2] != pluralEnding
    }
}
