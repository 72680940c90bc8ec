/// Tries compiled patterns on the tokens of a sentence.
struct Matcher {
    /// For each element the distance from the first token to the one it took.
    typealias Captures = InlineArray<40, UInt8>

    /// An element that took no token.
    static let none = UInt8.max

    let index: StageIndex
    let lexicon: Lexicon
    var captures = Captures(repeating: none)

    init(_ index: StageIndex, _ lexicon: Lexicon) {
        self.index = index
        self.lexicon = lexicon
    }

    /// The token after the last one that fits a pattern, or -1.
    mutating func match(_ pattern: Int, at start: Int, _ tokens: Span<TimeToken>) -> Int {
        let steps = index.patterns[pattern].steps
        return step(steps.lowerBound, steps, start, start, tokens)
    }

    /// Whether the token after the first allows a pattern at all.
    @inline(__always)
    func mayMatch(
        _ pattern: Int, at start: Int, _ tokens: Span<TimeToken>, _ sentence: TokenClass
    ) -> Bool {
        if index.patterns[pattern].needed.isDisjoint(with: sentence) { return false }
        if index.patterns[pattern].canEnd { return true }
        guard start &+ 1 < tokens.count else { return false }
        return !index.patterns[pattern].next.isDisjoint(with: tokens[start &+ 1].classes)
            || isIn(index.patterns[pattern].nextWords, tokens[start &+ 1].word)
    }

    @inline(__always)
    private func isIn(_ set: Int, _ word: UInt16) -> Bool {
        guard word != 0, set >= 0 else { return false }
        let row = Int(word) &* index.rowLength &+ set &>> 6
        return index.wordRows[row] &>> UInt64(set & 63) & 1 == 1
    }

    /// Elements are few and optional ones fewer, so trying both ways is bounded.
    private mutating func step(
        _ number: Int, _ steps: Range<Int>, _ start: Int, _ position: Int,
        _ tokens: Span<TimeToken>
    ) -> Int {
        guard number < steps.upperBound else { return position }
        let step = index.steps[number]
        let capture = number &- steps.lowerBound
        captures[capture] = Self.none
        guard step.role == .token else {
            switch step.role {
            case .before:
                guard position < tokens.count, fits(step, tokens[position]) else { return -1 }
            case .notBefore:
                if position < tokens.count, fits(step, tokens[position]) { return -1 }
            case .after:
                guard position > 0, fits(step, tokens[position &- 1]) else { return -1 }
            case .notAfter:
                if position > 0, fits(step, tokens[position &- 1]) { return -1 }
            case .begin, .end, .token:
                captures[capture] = UInt8(truncatingIfNeeded: position &- start)
            }
            return self.step(number &+ 1, steps, start, position, tokens)
        }
        if position < tokens.count, fits(step, tokens[position]) {
            captures[capture] = UInt8(truncatingIfNeeded: position &- start)
            let end = self.step(number &+ 1, steps, start, position &+ 1, tokens)
            if end >= 0 { return end }
            captures[capture] = Self.none
        }
        return step.isOptional ? self.step(number &+ 1, steps, start, position, tokens) : -1
    }

    @inline(__always)
    private func fits(_ step: PatternStep, _ token: TimeToken) -> Bool {
        guard token.classes.isSuperset(of: step.required),
            token.classes.isDisjoint(with: step.excluded)
        else { return false }
        if !step.isBare, token.classes.isDisjoint(with: step.classes) {
            return isIn(step.wordSet, token.word)
        }
        guard step.hasValues else { return true }
        let value = token.value(as: step.classes.union(step.required), lexicon)
        return step.low <= value && value <= step.high
    }
}

/// A pattern that fits: where, and which tokens its elements took.
struct Hit: Sendable {
    var pattern: Int
    var range: Range<Int>
    var captures: Matcher.Captures
}

extension Matcher {
    /// All fits of all patterns in the tokens of a sentence.
    ///
    /// The hottest loop: a token that no pattern begins with, or whose successor none goes on
    /// with, costs a few instructions.
    mutating func hits(_ tokens: Span<TimeToken>, into hits: inout [Hit]) {
        let classes = index.classes
        let classBranches = index.byClass
        let wordBranches = index.byWord
        let byClass = classBranches.span
        let byWord = wordBranches.span
        let last = tokens.count &- 1
        var sentence: TokenClass = []
        for position in tokens.indices { sentence.formUnion(tokens[position].classes) }
        for position in tokens.indices {
            let next = position < last ? tokens[position &+ 1].classes : []
            let nextWord = position < last ? tokens[position &+ 1].word : 0
            var bits = tokens[position].classes.intersection(classes).rawValue
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits &- 1
                if byClass[bit].canEnd || !byClass[bit].next.isDisjoint(with: next)
                    || isIn(byClass[bit].nextWords, nextWord)
                {
                    attempt(byClass[bit].list, position, tokens, sentence, &hits)
                }
            }
            let word = Int(tokens[position].word)
            guard word != 0 else { continue }
            if byWord[word].canEnd || !byWord[word].next.isDisjoint(with: next)
                || isIn(byWord[word].nextWords, nextWord)
            {
                attempt(byWord[word].list, position, tokens, sentence, &hits)
            }
        }
    }

    private mutating func attempt(
        _ list: Range<Int>, _ position: Int, _ tokens: Span<TimeToken>, _ sentence: TokenClass,
        _ hits: inout [Hit]
    ) {
        for entry in list {
            let number = index.lists[entry]
            guard mayMatch(number, at: position, tokens, sentence) else { continue }
            let end = match(number, at: position, tokens)
            guard end > position else { continue }
            hits.append(Hit(pattern: number, range: position..<end, captures: captures))
        }
    }
}
