/// The rules of a language made ready: words numbered, patterns indexed by their first token.
struct RuleBook: Sendable {
    struct Compiled: Sendable {
        let pattern: Pattern
        let rule: Rule
        /// Place in the language's list of rules: the earlier wins.
        let order: Int
    }

    let lexicon: Lexicon
    private let stages: [StageIndex]

    init(rules: [Rule], words: String, pivots: TokenClass, more: Set<String> = []) {
        var literals = more
        for rule in rules {
            for pattern in rule.patterns {
                for element in pattern.elements { literals.formUnion(element.words) }
            }
        }
        let elected = Self.elected(rules, pivots, smallWords: Lexicon.smallWords(in: words))
        let lexicon = Lexicon(table: words, pivots: pivots, literals: literals, elected: elected)
        var stages = Rule.Stage.allCases.map { _ in StageIndex(words: lexicon.entries.count) }
        for (order, rule) in rules.enumerated() {
            for var pattern in rule.patterns {
                for i in pattern.elements.indices {
                    pattern.elements[i].wordIDs = pattern.elements[i].words.map(lexicon.id)
                }
                stages[rule.stage.rawValue].add(
                    Compiled(pattern: pattern, rule: rule, order: order))
            }
        }
        self.lexicon = lexicon
        self.stages = stages
    }

    /// Words that make a sentence worth reading because a pattern without a pivot needs them.
    private static func elected(
        _ rules: [Rule], _ pivots: TokenClass, smallWords: Set<String>
    ) -> Set<String> {
        let telling = pivots.union([.year, .clockDigits, .minute, .twoDigits])
        var elected: Set<String> = []
        for rule in rules where rule.stage == .plain {
            for pattern in rule.patterns {
                let needed = pattern.elements.filter { $0.role == .token && !$0.isOptional }
                if needed.contains(where: {
                    !$0.classes.union($0.required).isDisjoint(with: telling) && $0.words.isEmpty
                }) {
                    continue
                }
                let words = needed.map(\.words).filter {
                    !$0.isEmpty && smallWords.isDisjoint(with: $0)
                }
                if let fewest = words.min(by: { $0.count < $1.count }) {
                    elected.formUnion(fewest)
                }
            }
        }
        return elected
    }

    subscript(stage: Rule.Stage) -> StageIndex { stages[stage.rawValue] }
}

/// The patterns of one stage, found by what their first token can be.
struct StageIndex: Sendable {
    private(set) var patterns: [RuleBook.Compiled] = []
    private(set) var table = PatternTable()
    /// For each class (bit), the patterns that can begin with it.
    private(set) var byClass: [[Int]] = Array(repeating: [], count: 64)
    private(set) var byWord: [[Int]]
    /// The classes that a pattern begins with.
    private(set) var classes: TokenClass = []
    /// Elements of the longest pattern.
    private(set) var longest = 0

    init(words: Int) { byWord = Array(repeating: [], count: words) }

    mutating func add(_ compiled: RuleBook.Compiled) {
        let index = patterns.count
        patterns.append(compiled)
        table.add(compiled.pattern)
        longest = max(longest, compiled.pattern.elements.count)
        let firsts = compiled.pattern.firsts
        classes.formUnion(firsts.classes)
        var bits = firsts.classes.rawValue
        while bits != 0 {
            byClass[bits.trailingZeroBitCount].append(index)
            bits &= bits - 1
        }
        for word in Set(firsts.words).sorted() { byWord[Int(word)].append(index) }
    }
}
