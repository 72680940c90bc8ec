/// The tokens of one sentence and what the stages make of them.
struct SentenceReader {
    let book: RuleBook
    /// Whether the text is a short message.
    let isMessage: Bool
    /// Tokens as they stand in the text.
    var words: [TimeToken] = []
    /// Tokens with what was found put in place of its parts.
    var tokens: [TimeToken] = []
    var found: [Found] = []
    private var captures: [Int] = []
    private var candidates: [Candidate] = []

    /// A match not yet chosen; half-open range of tokens.
    private struct Candidate {
        var range: Range<Int>
        var order: Int
        var rule: String
        var meaning: Meaning
    }

    init(book: RuleBook, isMessage: Bool) {
        self.book = book
        self.isMessage = isMessage
    }

    mutating func clear() {
        words.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
    }

    /// Runs all stages over the tokens.
    mutating func read() {
        tokens.removeAll(keepingCapacity: true)
        tokens += words
        for stage in Rule.Stage.allCases where isMessage || stage != .message {
            collect(book[stage])
            if candidates.isEmpty { continue }
            choose()
            replace()
        }
    }

    // MARK: Matching

    private mutating func collect(_ stage: StageIndex) {
        candidates.removeAll(keepingCapacity: true)
        if captures.count < stage.longest {
            captures = Array(repeating: -1, count: stage.longest)
        }
        let tokens = self.tokens
        let sentence = tokens.reduce(into: TokenClass()) { $0.formUnion($1.classes) }
        for position in tokens.indices {
            let token = tokens[position]
            let next =
                position + 1 < tokens.count
                ? PatternFilter.Next(tokens[position + 1]) : PatternFilter.Next()
            var bits = token.classes.intersection(stage.classes).rawValue
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                for i in 0..<stage.byClass[bit].count {
                    let pattern = stage.byClass[bit][i]
                    if stage.table.mayMatch(pattern, before: next, in: sentence) {
                        attempt(stage, pattern, position, tokens.span)
                    }
                }
                bits &= bits - 1
            }
            if token.word != 0 {
                let word = Int(token.word)
                for i in 0..<stage.byWord[word].count {
                    let pattern = stage.byWord[word][i]
                    if stage.table.mayMatch(pattern, before: next, in: sentence) {
                        attempt(stage, pattern, position, tokens.span)
                    }
                }
            }
        }
    }

    private mutating func attempt(
        _ stage: StageIndex, _ index: Int, _ position: Int, _ tokens: Span<TimeToken>
    ) {
        guard
            let end = stage.table.match(
                index, at: position, tokens, book.lexicon, captures: &captures),
            end > position
        else { return }
        accept(stage.patterns[index], position..<end)
    }

    /// Makes a candidate of a match, if its rule finds a meaning in it.
    private mutating func accept(_ compiled: RuleBook.Compiled, _ matched: Range<Int>) {
        let elements = compiled.pattern.elements
        var range = matched
        for (index, element) in elements.enumerated() {
            if element.role == .begin { range = captures[index]..<range.upperBound }
            if element.role == .end { range = range.lowerBound..<captures[index] }
        }
        guard !range.isEmpty else { return }
        let match = Match(
            elements: elements,
            tokens: elements.indices.map {
                elements[$0].role == .token && captures[$0] >= 0 ? tokens[captures[$0]] : nil
            },
            lexicon: book.lexicon, found: found)
        guard let meaning = compiled.rule.meaning(match) else { return }
        candidates.append(
            Candidate(
                range: range, order: compiled.order, rule: compiled.rule.name, meaning: meaning))
    }

    // MARK: Overlap

    /// Keeps what does not overlap: the longest first, then the earliest rule, then the leftmost.
    private mutating func choose() {
        if candidates.count == 1 { return }
        candidates.sort {
            if $0.range.count != $1.range.count { return $0.range.count > $1.range.count }
            if $0.order != $1.order { return $0.order < $1.order }
            return $0.range.lowerBound < $1.range.lowerBound
        }
        var taken = Array(repeating: false, count: tokens.count)
        var kept: [Candidate] = []
        for candidate in candidates where !candidate.range.contains(where: { taken[$0] }) {
            for position in candidate.range { taken[position] = true }
            kept.append(candidate)
        }
        kept.sort { $0.range.lowerBound < $1.range.lowerBound }
        candidates = kept
    }

    /// Puts one token in place of the tokens of each match.
    private mutating func replace() {
        var result: [TimeToken] = []
        result.reserveCapacity(tokens.count)
        var next = 0
        for candidate in candidates {
            result += tokens[next..<candidate.range.lowerBound]
            result.append(merged(candidate))
            next = candidate.range.upperBound
        }
        result += tokens[next...]
        tokens = result
    }

    private mutating func merged(_ candidate: Candidate) -> TimeToken {
        let first = tokens[candidate.range.lowerBound]
        let last = tokens[candidate.range.upperBound - 1]
        let place = first.classes.intersection([.joined, .lineStart, .capital])
        var token = TimeToken(
            start: first.start, end: last.end, classes: place.union(candidate.meaning.classes))
        switch candidate.meaning {
        case .nothing: break
        case .number(let number):
            token.value = number
        case .year(let year):
            token.value = year
        default:
            token.meaning = Int32(found.count)
            let parts = tokens[candidate.range].filter { $0.meaning >= 0 }
                .map { found[Int($0.meaning)] }
            found.append(
                Found(
                    meaning: candidate.meaning, rule: candidate.rule, range: first.start..<last.end,
                    parts: parts.flatMap { $0.parts + [$0.rule] }))
        }
        return token
    }
}

extension Meaning {
    /// What a token that stands for it can be.
    var classes: TokenClass {
        switch self {
        case .number(let number): 1...31 ~= number ? [.number, .day] : .number
        case .year: [.number, .year]
        case .when(let when): when.classes
        case .span(let length):
            length.side == nil && length.whole?.number != nil ? [.duration, .counted] : .duration
        case .set: .set
        case .vague: .reference
        case .away: [.date, .calendarDay]
        case .interval: .duration
        case .nothing: []
        case .soon, .inHistory: .reference
        case .ahead: .duration
        case .numeric: [.date, .calendarDay]
        }
    }
}

extension When {
    fileprivate var classes: TokenClass {
        var classes: TokenClass = isTime ? .time : .date
        if isTimeOnly { return classes }
        if isTime { classes.insert(.date) }
        if isDay { classes.insert(.calendarDay) }
        if isYear, !needsEra { classes.insert(.calendarYear) }
        if lacksYear { classes.insert(.yearless) }
        return classes
    }
}
