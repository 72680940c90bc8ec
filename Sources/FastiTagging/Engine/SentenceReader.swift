/// The tokens of one sentence after another, and what the stages make of them.
///
/// One reader serves a whole document, so that its buffers are made once.
struct SentenceReader {
    let book: RuleBook
    /// Whether the text is a short message.
    let isMessage: Bool
    /// Tokens as they stand in the text.
    var words: [TimeToken] = []
    /// Tokens with what was found put in place of its parts.
    private(set) var tokens: [TimeToken] = []
    /// What was found, in all sentences so far; tokens name it by its place.
    private(set) var found: [Found] = []
    /// All classes that tokens of the sentence have or had.
    private var classes: TokenClass = []
    private var hits: [Hit] = []
    private var candidates: [Candidate] = []
    /// The meanings of the candidates, which are large and stay where they are.
    private var meanings: [Meaning] = []

    /// A match not yet chosen; half-open range of tokens.
    private struct Candidate {
        var range: Range<Int>
        var rule: Int
        var meaning: Int
    }

    init(book: RuleBook, isMessage: Bool) {
        self.book = book
        self.isMessage = isMessage
        // Enough for most sentences: growing step by step costs more than reading one.
        words.reserveCapacity(128)
        tokens.reserveCapacity(128)
        hits.reserveCapacity(16)
        candidates.reserveCapacity(16)
        meanings.reserveCapacity(8)
        found.reserveCapacity(8)
    }

    /// Runs all stages over the tokens; whether anything was found in them.
    @discardableResult
    mutating func read() -> Bool {
        tokens.removeAll(keepingCapacity: true)
        tokens.append(contentsOf: words)
        classes = []
        for position in tokens.indices { classes.formUnion(tokens[position].classes) }
        let before = found.count
        for stage in Rule.Stage.allCases {
            // Later stages build on what was found.
            if stage > .plain, found.count == before, stage != .message { continue }
            if stage == .message, !isMessage { continue }
            collect(stage)
            if candidates.isEmpty { continue }
            choose()
            replace()
            if stage == .plain { readDayRuns() }
        }
        return found.count > before
    }

    /// Hands over what was found and begins anew.
    mutating func takeFound() -> [Found] {
        defer { found.removeAll(keepingCapacity: true) }
        return found
    }

    // MARK: Matching

    private mutating func collect(_ stage: Rule.Stage) {
        if !candidates.isEmpty {
            candidates.removeAll(keepingCapacity: true)
            meanings.removeAll(keepingCapacity: true)
        }
        let index = book[stage]
        var matcher = Matcher(index, book.lexicon)
        var hits: [Hit] = []
        // The buffer of the last stage is used again.
        swap(&hits, &self.hits)
        if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
        matcher.hits(tokens.span, classes, into: &hits)
        for position in hits.indices { accept(hits[position], index) }
        swap(&hits, &self.hits)
    }

    /// Asks the rule what a match means and keeps it if it means something.
    private mutating func accept(_ hit: Hit, _ index: StageIndex) {
        let rule = index.patterns[hit.pattern].rule
        let elements = index.elements[hit.pattern]
        var range = hit.range
        if index.patterns[hit.pattern].isCut {
            for (index, element) in elements.enumerated() {
                let position = hit.range.lowerBound + Int(hit.captures[index])
                if element.role == .begin { range = position..<range.upperBound }
                if element.role == .end { range = range.lowerBound..<position }
            }
        }
        guard !range.isEmpty else { return }
        let match = Match(
            elements: elements, sentence: tokens, hit: hit, lexicon: book.lexicon, found: found)
        guard let meaning = book.rules[rule].meaning(match) else { return }
        candidates.append(Candidate(range: range, rule: rule, meaning: meanings.count))
        meanings.append(meaning)
    }

    // MARK: Overlap

    /// Keeps what does not overlap: the longest first, then the earliest rule, then the leftmost.
    private mutating func choose() {
        if candidates.count == 1 { return }
        candidates.sort {
            if $0.range.count != $1.range.count { return $0.range.count > $1.range.count }
            if $0.rule != $1.rule { return $0.rule < $1.rule }
            return $0.range.lowerBound < $1.range.lowerBound
        }
        var taken = Array(repeating: false, count: tokens.count)
        var kept = 0
        for index in candidates.indices {
            let candidate = candidates[index]
            if candidate.range.contains(where: { taken[$0] }) { continue }
            for position in candidate.range { taken[position] = true }
            candidates[kept] = candidate
            kept += 1
        }
        candidates.removeLast(candidates.count - kept)
        candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Puts one token in place of the tokens of each match.
    private mutating func replace() {
        var write = 0
        var read = 0
        for candidate in candidates {
            move(read..<candidate.range.lowerBound, to: write)
            write += candidate.range.lowerBound - read
            tokens[write] = merged(candidate)
            classes.formUnion(tokens[write].classes)
            write += 1
            read = candidate.range.upperBound
        }
        move(read..<tokens.count, to: write)
        tokens.removeLast(read - write)
    }

    /// Moves tokens down to a place.
    private mutating func move(_ range: Range<Int>, to place: Int) {
        guard place < range.lowerBound else { return }
        var write = place
        for read in range {
            tokens[write] = tokens[read]
            write += 1
        }
    }

    private mutating func merged(_ candidate: Candidate) -> TimeToken {
        let first = tokens[candidate.range.lowerBound]
        let last = tokens[candidate.range.upperBound - 1]
        let place = first.classes.intersection([.joined, .lineStart, .capital])
        var token = TimeToken(
            start: first.start, end: last.end,
            classes: place.union(meanings[candidate.meaning].classes))
        switch meanings[candidate.meaning] {
        case .nothing: break
        case .number(let number):
            token.value = number
        case .year(let year):
            token.value = year
        default:
            token.meaning = Int32(found.count)
            found.append(
                Found(
                    meaning: meanings[candidate.meaning], rule: book.rules[candidate.rule].name,
                    range: first.start..<last.end))
        }
        return token
    }
}

extension SentenceReader {
    /// Makes one token stand for a meaning.
    mutating func keep(_ meaning: Meaning, at position: Int, rule: String) {
        tokens[position].classes = tokens[position].classes.intersection([.joined, .lineStart])
            .union(meaning.classes)
        classes.formUnion(tokens[position].classes)
        tokens[position].meaning = Int32(found.count)
        let range = tokens[position].start..<tokens[position].end
        found.append(Found(meaning: meaning, rule: rule, range: range))
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
            length.side == nil && length.edge != 0 && length.first?.tenths != nil
                ? [.duration, .counted] : .duration
        case .set: .set
        case .vague: .reference
        case .away, .besideEvent: [.date, .calendarDay]
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
