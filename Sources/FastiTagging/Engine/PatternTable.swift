/// The patterns of one stage as plain values in two flat arrays.
///
/// Trying a pattern at a token is what the tagger does most. Here it reads numbers only: no array
/// of an element is retained, and a pattern whose first element does not fit costs one step.
struct PatternTable: Sendable {
    /// An element without its words, which stand in `words`.
    struct Step: Sendable {
        var classes: TokenClass
        var required: TokenClass
        var excluded: TokenClass
        var lowest: Int
        var highest: Int
        var words: Range<Int>
        var role: Element.Role
        var isOptional: Bool
        var hasValues: Bool
    }

    private var steps: ContiguousArray<Step> = []
    private var words: ContiguousArray<UInt16> = []
    /// For each pattern its steps.
    private var ranges: ContiguousArray<Range<Int>> = []
    private var filters: ContiguousArray<PatternFilter> = []

    mutating func add(_ pattern: Pattern) {
        let start = steps.count
        filters.append(PatternFilter(pattern))
        for element in pattern.elements {
            let firstWord = words.count
            words += element.wordIDs
            steps.append(
                Step(
                    classes: element.classes, required: element.required,
                    excluded: element.excluded, lowest: element.values?.lowerBound ?? 0,
                    highest: element.values?.upperBound ?? 0, words: firstWord..<words.count,
                    role: element.role, isOptional: element.isOptional,
                    hasValues: element.values != nil))
        }
        ranges.append(start..<steps.count)
    }

    /// Whether a pattern can match at a token, as far as the token after it and the sentence tell.
    @inline(__always)
    func mayMatch(_ pattern: Int, before next: PatternFilter.Next, in sentence: TokenClass) -> Bool
    {
        filters[pattern].admits(next, in: sentence)
    }

    /// The token after the last one that fits a pattern, or `nil`; `captures` gets the place of a
    /// token for each element, or -1.
    func match(
        _ pattern: Int, at start: Int, _ tokens: Span<TimeToken>, _ lexicon: Lexicon,
        captures: inout [Int]
    ) -> Int? {
        let range = ranges[pattern]
        guard let first = range.first else { return start }
        let steps = steps.span
        let words = words.span
        if steps[first].role == .token, !steps[first].isOptional,
            !Self.fits(steps[first], words, tokens[start], lexicon)
        {
            return nil
        }
        let view = View(first: first, end: range.upperBound)
        return Self.step(first, start, view, steps, words, tokens, lexicon, &captures)
    }

    /// Which steps are a pattern's.
    private struct View {
        let first: Int
        let end: Int
    }

    /// Elements are few and optional ones fewer, so trying both ways is bounded.
    private static func step(
        _ index: Int, _ position: Int, _ view: View, _ steps: Span<Step>, _ words: Span<UInt16>,
        _ tokens: Span<TimeToken>, _ lexicon: Lexicon, _ captures: inout [Int]
    ) -> Int? {
        guard index < view.end else { return position }
        let place = index - view.first
        captures[place] = -1
        let current = steps[index]
        guard current.role == .token else {
            if current.role == .begin || current.role == .end {
                captures[place] = position
            } else if !holds(current, position, words, tokens, lexicon) {
                return nil
            }
            return step(index + 1, position, view, steps, words, tokens, lexicon, &captures)
        }
        if position < tokens.count, fits(current, words, tokens[position], lexicon) {
            captures[place] = position
            if let end = step(
                index + 1, position + 1, view, steps, words, tokens, lexicon, &captures)
            {
                return end
            }
            captures[place] = -1
        }
        guard current.isOptional else { return nil }
        return step(index + 1, position, view, steps, words, tokens, lexicon, &captures)
    }

    private static func holds(
        _ step: Step, _ position: Int, _ words: Span<UInt16>, _ tokens: Span<TimeToken>,
        _ lexicon: Lexicon
    ) -> Bool {
        switch step.role {
        case .token, .begin, .end: true
        case .before:
            position < tokens.count && fits(step, words, tokens[position], lexicon)
        case .notBefore:
            position >= tokens.count || !fits(step, words, tokens[position], lexicon)
        case .after: position > 0 && fits(step, words, tokens[position - 1], lexicon)
        case .notAfter: position == 0 || !fits(step, words, tokens[position - 1], lexicon)
        }
    }

    @inline(__always)
    private static func fits(
        _ step: Step, _ words: Span<UInt16>, _ token: TimeToken, _ lexicon: Lexicon
    ) -> Bool {
        guard token.classes.isSuperset(of: step.required),
            token.classes.isDisjoint(with: step.excluded)
        else { return false }
        if step.classes.isEmpty, step.words.isEmpty {
            guard !step.required.isEmpty else { return false }
        } else if token.classes.isDisjoint(with: step.classes) {
            guard token.word != 0 else { return false }
            for i in step.words where words[i] == token.word { return true }
            return false
        }
        guard step.hasValues else { return true }
        let value = token.value(as: step.classes.union(step.required), lexicon)
        return step.lowest <= value && value <= step.highest
    }
}
