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

    @inline(__always)
    private func isIn(_ set: Int, _ word: UInt16) -> Bool {
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
    /// The hottest loop: a token that no pattern begins with costs a few instructions.
    ///
    /// - Parameter sentence: all classes that the tokens have.
    mutating func hits(
        _ tokens: Span<TimeToken>, _ sentence: TokenClass, into hits: inout [Hit]
    ) {
        let classes = index.classes
        let wordBits = index.starters
        let starters = wordBits.span
        let allEntries = index.entries
        let entries = allEntries.span
        for position in tokens.indices {
            let word = Int(tokens[position].word)
            var bits = tokens[position].classes.intersection(classes).rawValue
            let startsPattern = starters[word &>> 6] &>> UInt64(word & 63) & 1 == 1
            if bits == 0, !startsPattern { continue }
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits &- 1
                attempt(index.byClass[bit], entries, position, tokens, sentence, &hits)
            }
            if startsPattern {
                attempt(index.byWord[word], entries, position, tokens, sentence, &hits)
            }
        }
    }

    /// Tries the patterns that can begin with a token, where the next one allows them.
    private mutating func attempt(
        _ branch: StageIndex.Branch, _ entries: Span<StageIndex.Entry>, _ position: Int,
        _ tokens: Span<TimeToken>, _ sentence: TokenClass, _ hits: inout [Hit]
    ) {
        let hasNext = position &+ 1 < tokens.count
        let next = hasNext ? tokens[position &+ 1].classes : []
        let nextWord = hasNext ? tokens[position &+ 1].word : 0
        guard !branch.next.isDisjoint(with: next) || isIn(branch.nextWords, nextWord) else {
            return
        }
        for number in branch.list {
            let entry = entries[number]
            guard !entry.next.isDisjoint(with: next) || isIn(Int(entry.nextWords), nextWord),
                !entry.needed.isDisjoint(with: sentence)
            else { continue }
            let end = match(Int(entry.pattern), at: position, tokens)
            guard end > position else { continue }
            hits.append(
                Hit(pattern: Int(entry.pattern), range: position..<end, captures: captures))
        }
    }
}
