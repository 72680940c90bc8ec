/// An element ready to match: plain numbers, so that trying one costs a few instructions.
struct PatternStep: Sendable {
    let classes: TokenClass
    let required: TokenClass
    let excluded: TokenClass
    let low: Int32
    let high: Int32
    /// Row of a word set.
    let wordSet: Int32
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
        /// Whether it marks where the expression begins or ends inside it.
        let isCut: Bool
    }

    /// A pattern in the list of a branch, with what most patterns fail on.
    struct Entry: Sendable {
        /// As in `Compiled`.
        let next: TokenClass
        let needed: TokenClass
        /// Row of the words that the next token can be; `anyWord` where the pattern can be complete
        /// without one.
        let nextWords: Int32
        let pattern: Int32
    }

    /// The patterns that can begin with a token, and what can follow it in any of them.
    struct Branch: Sendable {
        var list: Range<Int>
        var next: TokenClass
        var nextWords: Int
    }

    /// The rows of no word, and of any word and none.
    static let noWord = 0
    static let anyWord = 1

    /// The most elements of a pattern.
    static let limit = 40

    let steps: [PatternStep]
    let patterns: [Compiled]
    /// The elements of each pattern as they were written.
    let elements: [[Element]]
    /// For each class (its bit), the patterns that can begin with it.
    let byClass: [Branch]
    /// For each word (its number), the patterns that can begin with it.
    let byWord: [Branch]
    /// What the branches are ranges of.
    let entries: [Entry]
    /// The classes that a pattern begins with.
    let classes: TokenClass
    /// For each word (its number): whether a pattern begins with it.
    let starters: [Bool]
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
        starters = wordLists.map { !$0.isEmpty }
        steps = compiler.steps
        patterns = compiler.patterns
        elements = compiler.patterns.map { rules[$0.rule].patterns[$0.pattern].elements }
        entries = compiler.entries
        classes = compiler.classes
        (wordRows, rowLength) = compiler.rows()
    }
}
