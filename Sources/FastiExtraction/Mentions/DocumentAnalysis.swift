internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// One document with all that its sentences show by themselves.
struct DocumentAnalysis {
    /// A sentence with its names, happenings and attributions.
    struct Unit {
        let sentence: Sentence
        let names: [NameSpan]
        let clauses: [Clause]
        let attributions: [Attribution]
        let times: [TimeExpression]
        /// Where its numbers count nothing and its words tell nothing: its dates, those of its sources too.
        let taken: [TextRange]
        /// The date of the heading that it stands under, in a document headed by dates.
        let heading: TimeExpression?
        let isDateHeading: Bool

        /// The sentence as one clause.
        var whole: Clause {
            Clause(
                head: clauses.first?.head ?? sentence.tokens.lowerBound, tokens: sentence.tokens,
                owned: Array(sentence.tokens), triggers: clauses.flatMap(\.triggers))
        }
    }

    let tagged: TaggedDocument
    let text: SegmentedText
    let lexicon: Lexicon
    let tree: SyntaxTree
    let references: References
    let quotations: Quotations
    let stamps: SourceStamps
    let units: [Unit]
    /// The first unit of the readers' comments under it.
    let comments: Int?
    /// Whether its author speaks for himself or to his readers, as in columns, letters and chats.
    let isPersonal: Bool
    /// Offsets in code points, as the chronology has them.
    let codePoints: CodePointMap

    var tokens: [Token] { text.tokens }

    /// The sentence that the text begins with, behind its headings.
    var lead: Sentence? { units.first { $0.sentence.kind == .prose }?.sentence }

    init(_ tagged: TaggedDocument, lexicon: Lexicon, analyzer: Analyzer) {
        let cut = FrontMatter(SegmentedText(tagged.document))
        let text = cut.text
        let expressions =
            Self.tellsOfGame(text)
            ? tagged.timeExpressions.filter { $0.rule != "half" } : tagged.timeExpressions
        let allTimes = text.sentences.map { Self.times(of: $0, in: expressions) }
        let times = allTimes.indices.map { cut.fronts.contains($0) ? [] : allTimes[$0] }
        let finder = NameFinder(
            tokens: text.tokens, lexicon: lexicon, properWords: Self.properWords(of: text))
        var names: [[NameSpan]] = []
        let analysis = analyzer.analyze(text) { recognized in
            let merger = NameMerger(finder: finder, recognized: recognized)
            let found = text.sentences.map { merger.merged(finder.names(in: $0), in: $0) }
            let harmony = NameHarmony(found, tokens: text.tokens, lexicon: lexicon)
            names = found.indices.map { number in
                // "LOPBURG, May 7 (Wire) -": nobody is spoken of there.
                guard !cut.fronts.contains(number) else { return [] }
                return harmony.settled(found[number]).filter {
                    !Self.isDate($0, times[number], text.tokens)
                }
            }
            return TokenUnits(text, names: names, times: times).units
        }
        names = names.map {
            $0.map { name in Self.isPeople(name, analysis.words, text.tokens) ? name.asPeople : name
            }
        }
        let quotations = Quotations(text)
        let tree = SyntaxTree(analysis, names: names, quotations: quotations, lexicon: lexicon)
        let references = References(
            tree, lexicon: lexicon, names: names, sentences: text.sentences,
            quotations: quotations)
        let attributions = AttributionFinder(
            tree: tree, lexicon: lexicon, references: references, quotations: quotations)
        let stamps = SourceStamps(text.tokens, names: names, times: allTimes)
        let stamped = Set(stamps.stamps.map(\.time.range.lowerBound))
        let told = times.map { $0.filter { !stamped.contains($0.range.lowerBound) } }
        let headings = DateHeadings(
            text.sentences, tokens: text.tokens, tree: tree, times: times,
            documentDate: tagged.source.published?.edtf)
        units = text.sentences.indices.map { number in
            let (sentence, names) = (text.sentences[number], names[number])
            let taken = times[number].map(\.range)
            let triggers = TriggerFinder(tree: tree, lexicon: lexicon, taken: taken)
            return Unit(
                sentence: sentence, names: names,
                clauses: ClauseSplitter(tree: tree).clauses(
                    of: sentence.tokens, triggers: triggers.triggers(in: sentence.tokens)),
                attributions: attributions.attributions(in: sentence), times: told[number],
                taken: taken,
                heading: headings.dates[number], isDateHeading: headings.isHeading[number])
        }
        comments = ReaderComments(text, times: allTimes).start
        isPersonal = Self.isPersonal(text, quotations)
        self.tagged = tagged
        self.text = text
        self.lexicon = lexicon
        self.tree = tree
        self.references = references
        self.quotations = quotations
        self.stamps = stamps
        codePoints = CodePointMap(tagged.document.bytes)
    }

    /// Whether one sentence in eight, outside quotations, has "I" or "you".
    private static func isPersonal(_ text: SegmentedText, _ quotations: Quotations) -> Bool {
        var all = 0
        var personal = 0
        for sentence in text.sentences where sentence.kind == .prose {
            all += 1
            let isOwn = sentence.tokens.contains { index in
                ["i", "me", "my", "you", "your"].contains(text.tokens[index].lower)
                    && quotations.index(containing: index) == nil
            }
            if isOwn { personal += 1 }
        }
        return personal >= 3 && personal * 8 > all
    }

    /// Whether a text tells of a game, whose halves are not the year's: words of games in three sentences.
    private static func tellsOfGame(_ text: SegmentedText) -> Bool {
        var all = 0
        for sentence in text.sentences {
            if sentence.tokens.contains(where: { games.contains(text.tokens[$0].lower) }) {
                all += 1
                if all == 3 { return true }
            }
        }
        return false
    }

    private static let games: Set<String> = [
        "goal", "goals", "scored", "match", "referee", "striker", "goalkeeper", "midfielder",
        "kickoff", "halftime", "touchdown", "equaliser", "equalizer", "penalty", "innings",
        "quarterback", "rebound", "rebounds", "coach",
    ]

    /// "Thanksgiving Day". O(log n).
    private static func isDate(
        _ name: NameSpan, _ times: [TimeExpression], _ tokens: [Token]
    ) -> Bool {
        let start = tokens[name.tokens.lowerBound].range.lowerBound
        let end = tokens[name.tokens.upperBound - 1].range.upperBound
        let behind = times.partitioningIndex { $0.range.lowerBound > start }
        return behind > 0 && times[behind - 1].range.upperBound >= end
    }

    /// "the Karstians", "East Karstians": one or two words, a plural that names people.
    private static func isPeople(_ name: NameSpan, _ words: [AnalyzedWord], _ tokens: [Token])
        -> Bool
    {
        let last = name.tokens.upperBound - 1
        return name.tokens.count <= 2 && words[last].xpos == "NNPS"
            && ["ans", "ards", "ites", "men"].contains { tokens[last].lower.hasSuffix($0) }
            && (name.kind == .person || name.kind == .organization)
    }

    /// The expressions of a sentence, out of all of a document in their order. O(log n + found).
    private static func times(
        of sentence: Sentence, in all: [TimeExpression]
    ) -> [TimeExpression] {
        let first = all.partitioningIndex { $0.range.upperBound > sentence.range.lowerBound }
        return Array(all[first...].prefix { $0.range.lowerBound < sentence.range.upperBound })
    }

    /// The index of the sentence that holds a token, or of the first behind it. O(log n).
    func unitIndex(of token: Int) -> Int {
        units.partitioningIndex { $0.sentence.tokens.upperBound > token }
    }

    /// Words that are capitalised where no sentence begins.
    private static func properWords(of text: SegmentedText) -> Set<String> {
        var result: Set<String> = []
        for sentence in text.sentences where sentence.kind == .prose {
            for index in sentence.tokens.dropFirst()
            where text.tokens[index].isCapitalised && !text.tokens[index - 1].isOpeningQuote {
                result.insert(text.tokens[index].lower)
            }
        }
        return result
    }

    /// The text of some tokens, white space folded to single blanks.
    func words(_ range: Range<Int>) -> String {
        range.reduce(into: "") { result, index in
            if index > range.lowerBound, tokens[index].spaceBefore { result += " " }
            result += tokens[index].text
        }
    }

    /// The bytes from the first to the last of some tokens.
    func bytes(_ range: Range<Int>) -> TextRange {
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }
}
