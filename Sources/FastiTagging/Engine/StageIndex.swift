/// An element ready to match: plain numbers, so that trying one costs a few instructions.
struct PatternStep: Sendable {
    let classes: TokenClass
    let required: TokenClass
    let excluded: TokenClass
    let low: Int
    let high: Int
    /// Row of a word set, -1 for none.
    let wordSet: Int
    let role: Element.Role
    let isOptional: Bool
    let hasValues: Bool
    /// It asks for required classes and nothing else.
    let isBare: Bool
}

/// The patterns of one stage, compiled and found by what their first token can be.
final class StageIndex: Sendable {
    struct Compiled: Sendable {
        let steps: Range<Int>
        /// Place of its rule in the language's list: of equally long matches the earlier wins.
        let rule: Int
        /// The pattern as it was written, for the names of what it captures.
        let pattern: Int
        /// What the token after the first one taken can be; most patterns fail on it.
        let next: TokenClass
        /// Row of the words it can be, -1 for none.
        let nextWords: Int
        /// Of these classes the sentence must hold one, wherever it stands.
        let needed: TokenClass
        /// Whether the pattern can be complete with its first token.
        let canEnd: Bool
        /// Whether it marks where the expression begins or ends inside it.
        let isCut: Bool
    }

    /// The patterns that can begin with a token, and what can follow it in any of them.
    struct Branch: Sendable {
        var list: Range<Int>
        var next: TokenClass
        var nextWords: Int
        var canEnd: Bool
    }

    /// The most elements of a pattern.
    static let limit = 40

    let steps: [PatternStep]
    let patterns: [Compiled]
    /// For each class (its bit), the patterns that can begin with it.
    let byClass: [Branch]
    /// For each word (its number), the patterns that can begin with it.
    let byWord: [Branch]
    /// What the branches are ranges of.
    let lists: [Int]
    /// The classes that a pattern begins with.
    let classes: TokenClass
    /// For each word a row of bits: the word sets it belongs to.
    let wordRows: [UInt64]
    let rowLength: Int

    init(rules: [Rule], stage: Rule.Stage, lexicon: Lexicon) {
        var compiler = StageCompiler(lexicon)
        for (order, rule) in rules.enumerated() where rule.stage == stage {
            compiler.add(rule, order)
        }
        let classLists = compiler.byClass
        byClass = classLists.map { compiler.branch($0) }
        let wordLists = compiler.byWord
        byWord = wordLists.map { compiler.branch($0) }
        steps = compiler.steps
        patterns = compiler.patterns
        lists = compiler.lists
        classes = compiler.classes
        (wordRows, rowLength) = compiler.rows()
    }
}
