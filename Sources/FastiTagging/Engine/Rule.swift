/// One form of time expression: what it looks like, what it means, and the proof.
///
/// Rules do not know each other. Of overlapping matches of one stage the longest stands, then
/// the one whose rule comes first; that is settled in the engine.
struct Rule: Sendable {
    /// When a rule is tried. A stage sees what the stages before it found as single tokens.
    enum Stage: Int, Sendable, CaseIterable, Comparable {
        /// Words to numbers: "twenty-five", "nineteen ninety-seven".
        case numbers
        /// What stands alone: "July 2020", "last week", "ten years", "5 p.m.".
        case plain
        /// Two of those together: "5 p.m. Wednesday", "two weeks ago", "the summer of 1943".
        case joined
        /// Frames around any: "early …", "the end of …", "more than …".
        case framed
        /// What is read in short messages alone, where a bare "night" is the night of writing.
        case message

        static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
    }

    /// Unique and stable; users see it.
    let name: String
    let stage: Stage
    let patterns: [Pattern]
    /// Texts and the TIMEX3 value they get; the expression is the whole text, or what stands
    /// between `[` and `]`. Written on 21 September 2021, a Tuesday.
    let examples: KeyValuePairs<String, String>
    /// Texts this rule must not read anything in.
    let counterexamples: [String]
    let meaning: @Sendable (Match) -> Meaning?

    init(
        _ name: String, _ stage: Stage, _ patterns: [Pattern],
        examples: KeyValuePairs<String, String>, counterexamples: [String],
        meaning: @escaping @Sendable (Match) -> Meaning?
    ) {
        self.name = name
        self.stage = stage
        self.patterns = patterns
        self.examples = examples
        self.counterexamples = counterexamples
        self.meaning = meaning
    }

    /// A rule of the stage `plain`.
    init(
        _ name: String, _ patterns: [Pattern], examples: KeyValuePairs<String, String>,
        counterexamples: [String], meaning: @escaping @Sendable (Match) -> Meaning?
    ) {
        self.init(
            name, .plain, patterns, examples: examples, counterexamples: counterexamples,
            meaning: meaning)
    }
}

/// The tokens that fit a pattern.
struct Match {
    let elements: [Element]
    /// The tokens of the sentence and which of them each element took.
    let sentence: [TimeToken]
    let hit: Hit
    let lexicon: Lexicon
    let found: [Found]

    /// A token for each element; `nil` where it was left out.
    var tokens: [TimeToken?] { elements.indices.map(taken) }

    private func taken(_ index: Int) -> TimeToken? {
        let distance = hit.captures[index]
        guard distance != Matcher.none, elements[index].role == .token else { return nil }
        return sentence[hit.range.lowerBound + Int(distance)]
    }

    /// The number of the first token taken by an element of a class.
    subscript(_ wanted: TokenClass) -> Int? { self[wanted, 0] }

    /// The number of the n-th (from 0) token taken by an element of a class.
    subscript(_ wanted: TokenClass, _ n: Int) -> Int? {
        token(wanted, n).map { $0.value(as: wanted, lexicon) }
    }

    func has(_ wanted: TokenClass) -> Bool { token(wanted, 0) != nil }

    /// Whether one of the words was taken.
    func has(_ words: String...) -> Bool {
        elements.indices.contains { index in
            guard let token = taken(index), token.word != 0 else { return false }
            return words.contains(lexicon.words[Int(token.word)])
        }
    }

    /// The meaning of the n-th expression of a class that an earlier stage found.
    func expression(_ wanted: TokenClass, _ n: Int = 0) -> Meaning? {
        guard let token = token(wanted, n), token.meaning >= 0 else { return nil }
        return found[Int(token.meaning)].meaning
    }

    func token(_ wanted: TokenClass, _ n: Int = 0) -> TimeToken? {
        var left = n
        for (index, element) in elements.enumerated() {
            guard let token = taken(index),
                !element.classes.union(element.required).isDisjoint(with: wanted),
                !token.classes.isDisjoint(with: wanted)
            else { continue }
            if left == 0 { return token }
            left -= 1
        }
        return nil
    }
}

/// An expression found in a sentence, not yet resolved.
struct Found: Sendable {
    var meaning: Meaning
    var rule: String
    var range: Range<Int>
}
