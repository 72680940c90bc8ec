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
    private var hits: [Hit] = []
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
        tokens = words
        for stage in Rule.Stage.allCases {
            // Later stages build on what was found.
            if stage > .plain, found.isEmpty, stage != .message { continue }
            if stage == .message, !isMessage { continue }
            collect(stage)
            if candidates.isEmpty { continue }
            choose()
            replace()
        }
    }

    // MARK: Matching

    private mutating func collect(_ stage: Rule.Stage) {
        candidates.removeAll(keepingCapacity: true)
        let index = book[stage]
        var matcher = Matcher(index, book.lexicon)
        var hits: [Hit] = []
        // The buffer of the last stage is used again.
        swap(&hits, &self.hits)
        hits.removeAll(keepingCapacity: true)
        matcher.hits(tokens.span, into: &hits)
        for hit in hits { accept(hit, index) }
        swap(&hits, &self.hits)
    }

    /// Asks the rule what a match means and keeps it if it means something.
    private mutating func accept(_ hit: Hit, _ index: StageIndex) {
        let compiled = index.patterns[hit.pattern]
        let rule = book.rules[compiled.rule]
        let elements = rule.patterns[compiled.pattern].elements
        var range = hit.range
        if compiled.isCut {
            for (index, element) in elements.enumerated() {
                let position = hit.range.lowerBound + Int(hit.captures[index])
                if element.role == .begin { range = position..<range.upperBound }
                if element.role == .end { range = range.lowerBound..<position }
            }
        }
        guard !range.isEmpty else { return }
        let match = Match(
            elements: elements, sentence: tokens, hit: hit, lexicon: book.lexicon, found: found)
        guard let meaning = rule.meaning(match) else { return }
        candidates.append(
            Candidate(range: range, order: compiled.rule, rule: rule.name, meaning: meaning))
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
        var write = 0
        var read = 0
        for candidate in candidates {
            while read < candidate.range.lowerBound {
                tokens[write] = tokens[read]
                write += 1
                read += 1
            }
            tokens[write] = merged(candidate)
            write += 1
            read = candidate.range.upperBound
        }
        while read < tokens.count {
            tokens[write] = tokens[read]
            write += 1
            read += 1
        }
        tokens.removeLast(tokens.count - write)
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
            found.append(
                Found(
                    meaning: candidate.meaning, rule: candidate.rule, range: first.start..<last.end)
            )
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
            length.side == nil && length.edge != 0 && length.whole?.number != nil
                ? [.duration, .counted] : .duration
        case .set: .set
        case .vague: .reference
        case .away: [.date, .calendarDay]
        case .interval: .duration
        case .nothing: []
        case .soon, .inHistory: .reference
        case .ahead, .portion: .duration
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
