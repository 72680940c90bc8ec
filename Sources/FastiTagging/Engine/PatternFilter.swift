/// What a sentence must hold for a pattern to match, in three machine words.
///
/// Most patterns that begin with a common word or a number fail at the next token. That is seen
/// here without walking the pattern. It may admit what does not match, never the reverse.
struct PatternFilter: Sendable {
    /// What the token after the first has to be: one of these classes, or a word whose bit is set.
    private var classes: TokenClass = []
    private var words: UInt64 = 0
    /// Whether the first token can be all there is.
    private var canEnd = false
    /// Of these classes the sentence must hold one, wherever it stands.
    private var needed = TokenClass(rawValue: .max)

    /// The token after the one at which a pattern is tried.
    struct Next {
        var classes: TokenClass = []
        var word: UInt64 = 0
        var isEnd = true

        init() {}

        init(_ token: TimeToken) {
            classes = token.classes
            word = token.word == 0 ? 0 : PatternFilter.bit(token.word)
            isEnd = false
        }
    }

    init(_ pattern: Pattern) {
        let elements = pattern.elements.filter { $0.role == .token }
        for first in elements.indices {
            addSeconds(elements[(first + 1)...])
            if !elements[first].isOptional { break }
        }
        let common: TokenClass = [
            .word, .capital, .number, .day, .determiner, .preposition, .comma, .period, .joined,
        ]
        for element in elements where !element.isOptional && element.words.isEmpty {
            let classes = element.classes.isEmpty ? element.required.first : element.classes
            guard !classes.isEmpty, classes.isDisjoint(with: common) else { continue }
            if classes.rawValue.nonzeroBitCount < needed.rawValue.nonzeroBitCount {
                needed = classes
            }
        }
    }

    /// Takes in all that can follow a first token: up to the first element that must be there.
    private mutating func addSeconds(_ rest: ArraySlice<Element>) {
        for element in rest {
            classes.formUnion(element.classes)
            if element.classes.isEmpty, element.words.isEmpty {
                classes.formUnion(element.required.first)
            }
            for word in element.wordIDs { words |= Self.bit(word) }
            if !element.isOptional { return }
        }
        canEnd = true
    }

    @inline(__always)
    static func bit(_ word: UInt16) -> UInt64 { 1 &<< UInt64(word & 63) }

    @inline(__always)
    func admits(_ next: Next, in sentence: TokenClass) -> Bool {
        guard !needed.isDisjoint(with: sentence) else { return false }
        if canEnd { return true }
        return !next.isEnd && (!classes.isDisjoint(with: next.classes) || words & next.word != 0)
    }
}
