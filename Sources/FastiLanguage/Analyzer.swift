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
    public func analyze(_ text: SegmentedText) -> Analysis {
        model.withTables { tables in
            var run = AnalysisRun(text: text, tables: tables, tags: model.tags, effort: effort)
            return run.analysis(relations: model.relations)
        }
    }
}

/// The work on one text, with the memory that its sentences share.
private struct AnalysisRun {
    let text: SegmentedText
    let tables: ModelTables
    let tagNames: TagNames
    let effort: Analyzer.Effort
    var tagger: PartOfSpeechTagger
    var search: ParserSearch
    var recognizer: NameRecognizer

    init(text: SegmentedText, tables: ModelTables, tags: TagNames, effort: Analyzer.Effort) {
        self.text = text
        self.tables = tables
        tagNames = tags
        self.effort = effort
        tagger = tables.tagger
        search = ParserSearch(actions: tables.actions, labels: tables.labels)
        recognizer = NameRecognizer(weights: tables.names, transitions: tables.transitions)
    }

    mutating func analysis(relations: [String]) -> Analysis {
        // Bullets and the like stand in no sentence.
        var result = text.tokens.map {
            AnalyzedWord(upos: "PUNCT", xpos: "NFP", lemma: $0.lower, head: nil, relation: "root")
        }
        var looks: [NameLook] = []
        looks.reserveCapacity(text.sentences.count)
        for sentence in text.sentences {
            let words = tables.words(of: text.tokens[sentence.tokens])
            let tagging = tagger.tagging(of: words)
            looks.append(look(at: words, tagging.tags))
            parse(sentence.tokens, words, tagging, relations, into: &result)
        }
        return Analysis(text: text, words: result, names: names(looks))
    }

    private mutating func parse(
        _ tokens: Range<Int>, _ words: [Word], _ tagging: PartOfSpeechTagger.Tagging,
        _ relations: [String], into result: inout [AnalyzedWord]
    ) {
        let tags = tagging.tags
        let segments = SentenceSegments(tokens: text.tokens[tokens], tags: tags, names: tagNames)
        var root: Int?
        for segment in segments.segments {
            let range = segment.range
            let arcs = search.parse(
                ParserSentence(
                    words: words[range], tags: tags[range], others: tagging.others[range],
                    universal: tagNames.universalNumbers),
                width: effort.width, margin: tables.margin)
            let first = tokens.lowerBound + range.lowerBound
            for offset in 0..<range.count {
                let index = first + offset
                let tag = tags[range.lowerBound + offset]
                let head = arcs.heads[offset]
                let token = text.tokens[index]
                result[index] = AnalyzedWord(
                    upos: tagNames.universal[tag], xpos: tagNames.penn[tag],
                    lemma: tagNames.universal[tag] == "PROPN"
                        ? token.text
                        : tables.lemmatizer.lemma(token.lower, penn: tagNames.penn[tag]),
                    head: head < 0 ? nil : first + head,
                    relation: head < 0 ? "root" : relations[arcs.labels[offset]])
                if head < 0, segment.relation == nil { root = index }
            }
        }
        Self.markRelativeClauses(tokens, in: &result)
        // What was parsed apart hangs on the root of the rest.
        for segment in segments.segments {
            guard let relation = segment.relation, let root else { continue }
            for index in segment.range.map({ tokens.lowerBound + $0 })
            where result[index].head == nil {
                result[index].head = root
                result[index].relation = relation
            }
        }
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
