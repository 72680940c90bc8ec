/// Gathers the patterns of one stage and numbers their word sets.
struct StageCompiler {
    private let lexicon: Lexicon
    private var sets: [[UInt16]: Int] = [[]: StageIndex.noWord]
    private var setCount = 2
    private(set) var steps: [PatternStep] = []
    private(set) var patterns: [StageIndex.Compiled] = []
    private(set) var byClass = [[Start]](repeating: [], count: 64)
    private(set) var byWord: [[Start]]
    private(set) var entries: [StageIndex.Entry] = []
    private(set) var classes: TokenClass = []

    /// A pattern that can begin with a token of one class, or with one word.
    struct Start {
        let pattern: Int
        /// What follows that token.
        var next: Next
        /// Of these classes the sentence must hold one, wherever it stands.
        let needed: TokenClass
    }

    /// What the token after the first one taken can be, and whether there need be none.
    struct Next {
        var classes: TokenClass = []
        var words: [UInt16] = []
        var canEnd = false

        mutating func formUnion(_ other: Next) {
            classes.formUnion(other.classes)
            words += other.words
            canEnd = canEnd || other.canEnd
        }
    }

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        byWord = Array(repeating: [], count: lexicon.words.count)
    }

    mutating func add(_ rule: Rule, _ order: Int) {
        for (number, pattern) in rule.patterns.enumerated() {
            precondition(pattern.elements.count <= StageIndex.limit, "too long: \(rule.name)")
            let first = steps.count
            let words = pattern.elements.map { element in
                element.words.isEmpty ? [] : Self.unique(element.words.map(lexicon.id))
            }
            for (element, words) in zip(pattern.elements, words) {
                steps.append(step(element, words))
            }
            addStarts(of: pattern, words)
            patterns.append(
                StageIndex.Compiled(
                    steps: first..<steps.count, rule: order, pattern: number,
                    isCut: pattern.elements.contains { $0.role == .begin || $0.role == .end }))
        }
    }

    /// Notes which tokens the pattern at hand can begin with, and what can follow each.
    ///
    /// - Parameter words: the words of each element.
    private mutating func addStarts(of pattern: Pattern, _ words: [[UInt16]]) {
        let needed = Self.needed(pattern)
        let elements = zip(pattern.elements, words).filter { $0.0.role == .token }
        for (place, (element, words)) in elements.enumerated() {
            let start = Start(
                pattern: patterns.count, next: Self.next(after: place, in: elements),
                needed: needed)
            let classes = Self.telling(element)
            var bits = classes.rawValue
            while bits != 0 {
                Self.add(start, to: &byClass[bits.trailingZeroBitCount])
                bits &= bits - 1
            }
            for word in words { Self.add(start, to: &byWord[Int(word)]) }
            self.classes.formUnion(classes)
            if !element.isOptional { return }
        }
    }

    private static func add(_ start: Start, to list: inout [Start]) {
        if let last = list.indices.last, list[last].pattern == start.pattern {
            list[last].next.formUnion(start.next)
        } else {
            list.append(start)
        }
    }

    /// Lists some patterns as what a token can begin.
    mutating func branch(_ list: [Start]) -> StageIndex.Branch {
        guard !list.isEmpty else {
            return StageIndex.Branch(list: 0..<0, next: [], nextWords: StageIndex.noWord)
        }
        let first = entries.count
        var all = Next()
        for start in list {
            entries.append(
                StageIndex.Entry(
                    next: start.next.classes, needed: start.needed,
                    nextWords: Int32(words(of: start.next)), pattern: Int32(start.pattern)))
            all.formUnion(start.next)
        }
        return StageIndex.Branch(
            list: first..<entries.count, next: all.classes, nextWords: words(of: all))
    }

    private mutating func words(of next: Next) -> Int {
        next.canEnd ? StageIndex.anyWord : set(Self.unique(next.words))
    }

    /// For each word of the lexicon a row of bits, one for each word set.
    func rows() -> (rows: [UInt64], length: Int) {
        let length = setCount / 64 + 1
        var rows = [UInt64](repeating: 0, count: length * lexicon.words.count)
        for word in lexicon.words.indices { rows[word * length] = 1 << UInt64(StageIndex.anyWord) }
        for (words, set) in sets {
            for word in words where word != 0 {
                rows[Int(word) * length + set / 64] |= 1 << UInt64(set % 64)
            }
        }
        return (rows, length)
    }

    private mutating func step(_ element: Element, _ words: [UInt16]) -> PatternStep {
        PatternStep(
            classes: element.classes, required: element.required, excluded: element.excluded,
            low: Int32(element.values?.lowerBound ?? 0),
            high: Int32(element.values?.upperBound ?? 0),
            wordSet: Int32(set(words)), role: element.role,
            isOptional: element.isOptional,
            hasValues: element.values != nil,
            isBare: element.classes.isEmpty && element.words.isEmpty && !element.required.isEmpty)
    }

    /// The classes to look an element up by.
    private static func telling(_ element: Element) -> TokenClass {
        // One of the required classes is enough.
        element.classes.isEmpty && element.words.isEmpty ? element.required.first : element.classes
    }

    private static func unique(_ words: [UInt16]) -> [UInt16] {
        if words.count < 2 { return words }
        var result: [UInt16] = []
        for word in words.sorted() where result.last != word { result.append(word) }
        return result
    }

    /// The number of a set of words.
    private mutating func set(_ words: [UInt16]) -> Int {
        if words.isEmpty { return StageIndex.noWord }
        if let known = sets[words] { return known }
        sets[words] = setCount
        setCount += 1
        return setCount - 1
    }

    /// The rarest classes that an element of a pattern asks for.
    private static func needed(_ pattern: Pattern) -> TokenClass {
        let common: TokenClass = [
            .word, .capital, .number, .day, .determiner, .preposition, .comma, .period, .joined,
        ]
        var needed = TokenClass(rawValue: .max)
        for element in pattern.elements
        where element.role == .token && !element.isOptional && element.words.isEmpty {
            let classes = element.classes.isEmpty ? element.required.first : element.classes
            guard !classes.isEmpty, classes.isDisjoint(with: common) else { continue }
            if classes.rawValue.nonzeroBitCount < needed.rawValue.nonzeroBitCount {
                needed = classes
            }
        }
        return needed
    }

    /// What can follow the element at a place.
    private static func next(after place: Int, in elements: [(Element, [UInt16])]) -> Next {
        var result = Next(canEnd: true)
        for (element, words) in elements[(place + 1)...] {
            result.classes.formUnion(telling(element))
            result.words += words
            if !element.isOptional {
                result.canEnd = false
                break
            }
        }
        return result
    }
}

extension TokenClass {
    /// The lowest of the classes alone.
    fileprivate var first: TokenClass { TokenClass(rawValue: rawValue & (0 &- rawValue)) }
}
