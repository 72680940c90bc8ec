public import FastiText

/// Finds parts of speech, dependencies and names: text in, analysis out, the same every time.
public struct Analyzer: Sendable {
    /// How much work is spent on a sentence.
    public enum Effort: String, Sendable, CaseIterable {
        case fast, `default`, best

        /// The most partial parses that are kept.
        package var width: Int {
            switch self {
            case .fast: 2
            case .default: 8
            case .best: 24
            }
        }
    }

    private let model: LanguageModel
    private let effort: Effort

    public init(model: LanguageModel, effort: Effort = .default) {
        self.model = model
        self.effort = effort
    }

    /// The analysis of a text. Time grows with the length of the text, and with no sentence's
    /// square: sentences have a greatest length.
    ///
    /// - Parameter joining: Which tokens the parser takes for one, asked when the names are known: a
    ///   name with its title, a date, a list. In the order of the text, none within or over another;
    ///   one that does not lie in one sentence is not looked at.
    public func analyze(
        _ text: SegmentedText, joining: (([Name]) -> [TokenUnit])? = nil
    ) -> Analysis {
        model.withTables { tables in
            var run = AnalysisRun(
                text: text, tables: tables, tags: model.tags, relations: model.relations,
                effort: effort)
            return run.analysis(joining: joining)
        }
    }
}

/// Tokens that stand in a sentence for one noun, or that are no part of its syntax.
public struct TokenUnit: Sendable, Hashable {
    /// Indices of the text's tokens.
    public let tokens: Range<Int>
    /// The one of them on which the others hang.
    public let head: Int
    /// For what the parser does not see at all, its relation to the root of the sentence: "obl" of
    /// "On 6 October,"; nil for what it sees as one noun.
    public let relation: String?

    public init(tokens: Range<Int>, head: Int, relation: String? = nil) {
        self.tokens = tokens
        self.head = head
        self.relation = relation
    }
}
