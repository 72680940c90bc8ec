/// Gathers the patterns of one stage and numbers their word sets.
struct StageCompiler {
    private let lexicon: Lexicon
    private var sets: [[UInt16]: Int] = [[]: StageIndex.noWord]
    private var setCount = 2
    /// For each pattern, what its second token can be, and of which classes the sentence must
    /// hold one.
    private var seconds: [(next: Next, needed: TokenClass)] = []
    private(set) var steps: [PatternStep] = []
    private(set) var patterns: [StageIndex.Compiled] = []
    private(set) var byClass = [[Int]](repeating: [], count: 64)
    private(set) var byWord: [[Int]]
    private(set) var entries: [StageIndex.Entry] = []
    private(set) var classes: TokenClass = []

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        byWord = Array(repeating: [], count: lexicon.words.count)
    }

    mutating func add(_ rule: Rule, _ order: Int) {
        for (number, pattern) in rule.patterns.enumerated() {
            precondition(pattern.elements.count <= StageIndex.limit, "too long: \(rule.name)")
            let first = steps.count
            for element in pattern.elements { steps.append(step(element)) }
            let firsts = firsts(pattern)
            for bit in 0..<64 where firsts.classes.rawValue >> UInt64(bit) & 1 == 1 {
                byClass[bit].append(patterns.count)
            }
            for word in firsts.words {
                byWord[Int(word)].append(patterns.count)
            }
            classes.formUnion(firsts.classes)
            seconds.append((next(pattern), Self.needed(pattern)))
            patterns.append(
                StageIndex.Compiled(
                    steps: first..<steps.count, rule: order, pattern: number,
                    isCut: pattern.elements.contains { $0.role == .begin || $0.role == .end }))
        }
    }

    /// Lists some patterns as what a token can begin.
    mutating func branch(_ list: [Int]) -> StageIndex.Branch {
        let start = entries.count
        var all = Next()
        for index in list {
            let (next, needed) = seconds[index]
            entries.append(
                StageIndex.Entry(
                    next: next.classes, needed: needed, nextWords: Int32(words(of: next)),
                    pattern: Int32(index)))
            all.classes.formUnion(next.classes)
            all.words += next.words
            all.canEnd = all.canEnd || next.canEnd
        }
        all.words = Self.unique(all.words)
        return StageIndex.Branch(
            list: start..<entries.count, next: all.classes, nextWords: words(of: all))
    }

    private mutating func words(of next: Next) -> Int {
        next.canEnd ? StageIndex.anyWord : set(next.words)
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

    private mutating func step(_ element: Element) -> PatternStep {
        PatternStep(
            classes: element.classes, required: element.required, excluded: element.excluded,
            low: element.values?.lowerBound ?? 0, high: element.values?.upperBound ?? 0,
            wordSet: set(Self.unique(element.words.map(lexicon.id))), role: element.role,
            isOptional: element.isOptional,
            hasValues: element.values != nil,
            isBare: element.classes.isEmpty && element.words.isEmpty && !element.required.isEmpty)
    }

    /// What a first token can be: the classes and the words of all elements it can begin with.
    private func firsts(_ pattern: Pattern) -> (classes: TokenClass, words: [UInt16]) {
        var classes: TokenClass = []
        var words: [UInt16] = []
        for element in pattern.elements where element.role == .token {
            if element.classes.isEmpty, element.words.isEmpty {
                // One of the required classes is enough to look the pattern up by.
                classes.formUnion(element.required.first)
            }
            classes.formUnion(element.classes)
            words += element.words.map(lexicon.id)
            if !element.isOptional { break }
        }
        return (classes, Self.unique(words))
    }

    private static func unique(_ words: [UInt16]) -> [UInt16] {
        var result: [UInt16] = []
        for word in words.sorted() where result.last != word { result.append(word) }
        return result
    }

    /// The number of a set of words.
    private mutating func set(_ words: [UInt16]) -> Int {
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

    /// What the token after the first one taken can be, and whether there need be none.
    private struct Next {
        var classes: TokenClass = []
        var words: [UInt16] = []
        var canEnd = false
    }

    private func next(_ pattern: Pattern) -> Next {
        var result = Next()
        let elements = pattern.elements.filter { $0.role == .token }
        for first in elements.indices {
            var end = true
            for element in elements[(first + 1)...] {
                result.classes.formUnion(
                    element.classes.isEmpty && element.words.isEmpty
                        ? element.required.first : element.classes)
                result.words += element.words.map(lexicon.id)
                if !element.isOptional {
                    end = false
                    break
                }
            }
            result.canEnd = result.canEnd || end
            if !elements[first].isOptional { break }
        }
        result.words = Self.unique(result.words)
        return result
    }
}

extension TokenClass {
    /// The lowest of the classes alone.
    fileprivate var first: TokenClass { TokenClass(rawValue: rawValue & (0 &- rawValue)) }
}
