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

/// The work on one text, with the memory that its sentences share.
private struct AnalysisRun {
    let text: SegmentedText
    let tables: ModelTables
    let tagNames: TagNames
    let relations: [String]
    let effort: Analyzer.Effort
    /// The class of a name's noun.
    let properNoun: Int
    var tagger: PartOfSpeechTagger
    var search: ParserSearch
    var recognizer: NameRecognizer

    init(
        text: SegmentedText, tables: ModelTables, tags: TagNames, relations: [String],
        effort: Analyzer.Effort
    ) {
        self.text = text
        self.tables = tables
        tagNames = tags
        self.relations = relations
        properNoun = tags.names.firstIndex(of: "PROPN|NNP") ?? 0
        self.effort = effort
        tagger = tables.tagger
        search = ParserSearch(actions: tables.actions, labels: tables.labels)
        recognizer = NameRecognizer(weights: tables.names, transitions: tables.transitions)
    }

    mutating func analysis(joining: (([Name]) -> [TokenUnit])?) -> Analysis {
        // Bullets and the like stand in no sentence.
        var result = text.tokens.map {
            AnalyzedWord(upos: "PUNCT", xpos: "NFP", lemma: $0.lower, head: nil, relation: "root")
        }
        var looks: [NameLook] = []
        looks.reserveCapacity(text.sentences.count)
        var kept: [PartOfSpeechTagger.Tagging] = []
        for sentence in text.sentences {
            let words = tables.words(of: text.tokens[sentence.tokens])
            let tagging = tagger.tagging(of: words)
            looks.append(look(at: words, tagging.tags))
            if joining == nil {
                parse(sentence.tokens, words, tagging, [], into: &result)
            } else {
                kept.append(.init(tags: tagging.tags, others: tagging.others))
            }
        }
        let names = names(looks)
        if let joining {
            looks = []
            var units = joining(names)[...]
            for (sentence, tagging) in zip(text.sentences, kept) {
                let words = tables.words(of: text.tokens[sentence.tokens])
                units = units.drop { $0.tokens.lowerBound < sentence.tokens.lowerBound }
                let own = units.prefix { $0.tokens.upperBound <= sentence.tokens.upperBound }
                parse(sentence.tokens, words, tagging, own, into: &result)
            }
        }
        return Analysis(text: text, words: result, names: names)
    }

    /// Parses a sentence, part by part.
    private mutating func parse(
        _ tokens: Range<Int>, _ words: [Word], _ tagging: PartOfSpeechTagger.Tagging,
        _ units: ArraySlice<TokenUnit>, into result: inout [AnalyzedWord]
    ) {
        var tags = tagging.tags
        for unit in units { name(unit, from: tokens.lowerBound, in: &tags) }
        let segments = SentenceSegments(tokens: text.tokens[tokens], tags: tags, names: tagNames)
        var root: Int?
        for segment in segments.segments {
            let first = tokens.lowerBound
            let range = (first + segment.range.lowerBound)..<(first + segment.range.upperBound)
            let inside = units.filter {
                range.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= range.upperBound
            }
            let places = Self.places(range, inside)
            let arcs = search.parse(
                ParserSentence(
                    words: places.map { words[$0 - first] },
                    tags: places.map { tags[$0 - first] },
                    others: places.map { tagging.others[$0 - first] },
                    universal: tagNames.universalNumbers),
                width: effort.width, margin: tables.margin)
            for (offset, index) in places.enumerated() {
                let head = arcs.heads[offset]
                result[index] = word(
                    at: index, tags[index - first], head: head < 0 ? nil : places[head],
                    head < 0 ? "root" : relations[arcs.labels[offset]])
                if head < 0, segment.relation == nil { root = index }
            }
            for unit in inside { write(unit, tags, from: first, into: &result) }
        }
        Self.markRelativeClauses(tokens, in: &result)
        // What was parsed apart, or not at all, hangs on the root of the rest.
        for unit in units where unit.relation != nil { result[unit.head].head = root }
        for segment in segments.segments {
            guard let relation = segment.relation, let root else { continue }
            for index in segment.range.map({ tokens.lowerBound + $0 })
            where result[index].head == nil {
                result[index].head = root
                result[index].relation = relation
            }
        }
    }

    /// What stands in a unit is no verb; its head is a name where it is no noun.
    private func name(_ unit: TokenUnit, from first: Int, in tags: inout [Int]) {
        for index in unit.tokens {
            let upos = tagNames.universal[tags[index - first]]
            if upos == "VERB" || upos == "AUX"
                || index == unit.head && !["NOUN", "PROPN", "NUM"].contains(upos)
            {
                tags[index - first] = properNoun
            }
        }
    }

    private func write(
        _ unit: TokenUnit, _ tags: [Int], from first: Int, into result: inout [AnalyzedWord]
    ) {
        if let relation = unit.relation {
            result[unit.head] = word(at: unit.head, tags[unit.head - first], head: nil, relation)
        }
        for index in unit.tokens where index != unit.head {
            let relation =
                text.tokens[index].kind == .punctuation
                ? "punct"
                : index < unit.head && tagNames.universal[tags[index - first]] == "ADP"
                    ? "case" : "flat"
            result[index] = word(at: index, tags[index - first], head: unit.head, relation)
        }
    }

    /// The tokens of a range that the parser sees: of each unit its head alone.
    private static func places(_ range: Range<Int>, _ units: [TokenUnit]) -> [Int] {
        guard !units.isEmpty else { return Array(range) }
        var result: [Int] = []
        var next = range.lowerBound
        for unit in units {
            result += next..<unit.tokens.lowerBound
            if unit.relation == nil { result.append(unit.head) }
            next = unit.tokens.upperBound
        }
        return result + (next..<range.upperBound)
    }

    private func word(
        at index: Int, _ tag: Int, head: Int?, _ relation: String
    ) -> AnalyzedWord {
        let token = text.tokens[index]
        let (upos, penn) = (tagNames.universal[tag], tagNames.penn[tag])
        return AnalyzedWord(
            upos: upos, xpos: penn,
            lemma: upos == "PROPN"
                ? token.text : tables.lemmatizer.lemma(token.lower, penn: penn), head: head,
            relation: relation)
    }

    /// A clause on a noun with a relative pronoun between them is a relative one: the parser mistakes
    /// "the report, which was written" for "the report written".
    private static func markRelativeClauses(
        _ tokens: Range<Int>, in words: inout [AnalyzedWord]
    ) {
        for index in tokens where ["WDT", "WP", "WP$"].contains(words[index].xpos) {
            guard let verb = words[index].head, verb > index, words[verb].relation == "acl",
                let noun = words[verb].head, noun < index
            else { continue }
            words[verb].relation = "acl:relcl"
        }
    }

    /// What a first look at a sentence leaves for the second.
    private struct NameLook {
        let words: [NameWord]
        let scores: [Int16]
        let classes: [Int]
    }

    private mutating func look(at words: [Word], _ tags: [Int]) -> NameLook {
        let own = words.map(NameWord.init)
        let scores = recognizer.scores(of: words, tags: tags)
        return NameLook(
            words: own, scores: scores,
            classes: recognizer.classes(
                of: own, scores: scores, elsewhere: [UInt64](repeating: 0, count: words.count)))
    }

    /// Names, the document looked at twice so that what is clear in one place helps in another.
    private mutating func names(_ looks: [NameLook]) -> [Name] {
        var agreement = NameAgreement()
        for look in looks { agreement.add(look.words, look.classes) }
        let correction = NameCorrection(tables.lists)
        var found: [Name] = []
        for (sentence, look) in zip(text.sentences, looks) {
            let elsewhere = agreement.values(for: look.words)
            // Where nothing is known from elsewhere, a second look would see what the first saw.
            let classes =
                elsewhere.allSatisfy { $0 == 0 }
                ? look.classes
                : recognizer.classes(of: look.words, scores: look.scores, elsewhere: elsewhere)
            let first = sentence.tokens.lowerBound
            for (range, kind) in correction.names(in: classes, of: look.words) {
                let tokens = (first + range.lowerBound)..<(first + range.upperBound)
                found.append(Name(tokens: tokens, kind: kind))
            }
        }
        return found
    }
}
