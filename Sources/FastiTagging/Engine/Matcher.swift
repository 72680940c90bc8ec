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

    @inline(__always)
    private func isIn(_ set: Int, _ word: UInt16, _ rows: Span<UInt64>) -> Bool {
        let row = Int(word) &* index.rowLength &+ set &>> 6
        return rows[row] &>> UInt64(set & 63) & 1 == 1
    }

    /// The token after the last one that fits the rest of a pattern, or -1.
    ///
    /// Elements are few and optional ones fewer, so trying both ways is bounded.
    private mutating func match(
        _ number: Int, _ pattern: Range<Int>, _ start: Int, _ position: Int,
        _ tokens: Span<TimeToken>, _ steps: Span<PatternStep>, _ rows: Span<UInt64>
    ) -> Int {
        var number = number
        var position = position
        while number < pattern.upperBound {
            let step = steps[number]
            let capture = number &- pattern.lowerBound
            captures[capture] = Self.none
            number &+= 1
            guard step.role == .token else {
                if !look(step, capture, start, position, tokens, rows) { return -1 }
                continue
            }
            guard position < tokens.count, fits(step, tokens[position], rows) else {
                if step.isOptional { continue }
                return -1
            }
            captures[capture] = UInt8(truncatingIfNeeded: position &- start)
            if step.isOptional {
                let end = match(number, pattern, start, position &+ 1, tokens, steps, rows)
                if end >= 0 { return end }
                captures[capture] = Self.none
            } else {
                position &+= 1
            }
        }
        return position
    }

    /// Whether an element that takes no token holds at a place.
    private mutating func look(
        _ step: PatternStep, _ capture: Int, _ start: Int, _ position: Int,
        _ tokens: Span<TimeToken>, _ rows: Span<UInt64>
    ) -> Bool {
        switch step.role {
        case .before: return position < tokens.count && fits(step, tokens[position], rows)
        case .notBefore: return position >= tokens.count || !fits(step, tokens[position], rows)
        case .after: return position > 0 && fits(step, tokens[position &- 1], rows)
        case .notAfter: return position <= 0 || !fits(step, tokens[position &- 1], rows)
        case .begin, .end, .token:
            captures[capture] = UInt8(truncatingIfNeeded: position &- start)
            return true
        }
    }

    @inline(__always)
    private func fits(_ step: PatternStep, _ token: TimeToken, _ rows: Span<UInt64>) -> Bool {
        guard token.classes.isSuperset(of: step.required),
            token.classes.isDisjoint(with: step.excluded)
        else { return false }
        if !step.isBare, token.classes.isDisjoint(with: step.classes) {
            return isIn(Int(step.wordSet), token.word, rows)
        }
        guard step.hasValues else { return true }
        let value = token.value(as: step.classes.union(step.required), lexicon)
        return Int(step.low) <= value && value <= Int(step.high)
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
        let wordStarters = index.starters
        let starters = wordStarters.span
        let allEntries = index.entries
        let entries = allEntries.span
        let allSteps = index.steps
        let steps = allSteps.span
        let allRows = index.wordRows
        let rows = allRows.span
        for position in tokens.indices {
            let word = Int(tokens[position].word)
            var bits = tokens[position].classes.intersection(classes).rawValue
            let startsPattern = starters[word]
            if bits == 0, !startsPattern { continue }
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                bits &= bits &- 1
                attempt(
                    index.byClass[bit], entries, position, tokens, sentence, steps, rows, &hits)
            }
            if startsPattern {
                attempt(
                    index.byWord[word], entries, position, tokens, sentence, steps, rows, &hits)
            }
        }
    }

    /// Tries the patterns that can begin with a token, where the next one allows them.
    private mutating func attempt(
        _ branch: StageIndex.Branch, _ entries: Span<StageIndex.Entry>, _ position: Int,
        _ tokens: Span<TimeToken>, _ sentence: TokenClass, _ steps: Span<PatternStep>,
        _ rows: Span<UInt64>, _ hits: inout [Hit]
    ) {
        let hasNext = position &+ 1 < tokens.count
        let next = hasNext ? tokens[position &+ 1].classes : []
        let nextWord = hasNext ? tokens[position &+ 1].word : 0
        guard !branch.next.isDisjoint(with: next) || isIn(branch.nextWords, nextWord, rows) else {
            return
        }
        for number in branch.list {
            let entry = entries[number]
            guard
                !entry.next.isDisjoint(with: next) || isIn(Int(entry.nextWords), nextWord, rows),
                !entry.needed.isDisjoint(with: sentence)
            else { continue }
            let pattern = index.patterns[Int(entry.pattern)].steps
            let end = match(
                pattern.lowerBound, pattern, position, position, tokens, steps, rows)
            guard end > position else { continue }
            hits.append(
                Hit(pattern: Int(entry.pattern), range: position..<end, captures: captures))
        }
    }
}
