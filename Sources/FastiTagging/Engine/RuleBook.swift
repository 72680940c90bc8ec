/// The rules of a language made ready: words numbered, patterns compiled.
struct RuleBook: Sendable {
    let lexicon: Lexicon
    let rules: [Rule]
    /// Words that join the members of a list or the ends of a range.
    let joints: Set<UInt16>
    private let stages: [StageIndex]

    init(
        rules: [Rule], words: String, pivots: TokenClass, more: Set<String> = [],
        joints: Set<String> = []
    ) {
        var literals = more
        for rule in rules {
            for pattern in rule.patterns {
                for element in pattern.elements { literals.formUnion(element.words) }
            }
        }
        let table = WordTable(words)
        let lexicon = Lexicon(
            table, pivots: pivots, literals: literals,
            elected: Self.elected(rules, pivots, smallWords: table.smallWords))
        stages = Rule.Stage.allCases.map { stage in
            StageIndex(rules: rules, stage: stage, lexicon: lexicon)
        }
        self.lexicon = lexicon
        self.joints = lexicon.ids(of: joints)
        self.rules = rules
    }

    subscript(stage: Rule.Stage) -> StageIndex { stages[stage.rawValue] }

    /// Words that make a sentence worth reading because a pattern without a pivot needs them.
    private static func elected(
        _ rules: [Rule], _ pivots: TokenClass, smallWords: Set<String>
    ) -> Set<String> {
        let telling = pivots.union([.year, .clockDigits, .minute, .twoDigits])
        var elected: Set<String> = []
        for pattern in rules.filter({ $0.stage == .plain }).flatMap(\.patterns) {
            let needed = pattern.elements.filter { $0.role == .token && !$0.isOptional }
            let isFound = needed.contains {
                !$0.classes.union($0.required).isDisjoint(with: telling) && $0.words.isEmpty
            }
            if isFound { continue }
            let words = needed.map(\.words).filter {
                !$0.isEmpty && smallWords.isDisjoint(with: $0)
            }
            elected.formUnion(words.min { $0.count < $1.count } ?? [])
        }
        return elected
    }
}
