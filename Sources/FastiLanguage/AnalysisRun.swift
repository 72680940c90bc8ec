internal import FastiLexicon
internal import FastiText

/// The work on one text, with the memory that its sentences share.
struct AnalysisRun: ~Copyable {
    let text: SegmentedText
    let tables: ModelTables
    let tagNames: TagNames
    let relations: [String]
    let effort: Analyzer.Effort
    let classes: TagClasses
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
        classes = TagClasses(tags)
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
            var units = Self.apart(joining(names))[...]
            for (sentence, tagging) in zip(text.sentences, kept) {
                let words = tables.words(of: text.tokens[sentence.tokens])
                units = units.drop { $0.tokens.lowerBound < sentence.tokens.lowerBound }
                let own = units.prefix { $0.tokens.upperBound <= sentence.tokens.upperBound }
                parse(sentence.tokens, words, tagging, own, into: &result)
            }
        }
        return Analysis(text: text, words: result, names: names)
    }

    /// Those that begin behind the end of the one before, and hold their head.
    private static func apart(_ units: [TokenUnit]) -> [TokenUnit] {
        var result: [TokenUnit] = []
        for unit in units where unit.tokens.contains(unit.head) {
            if let last = result.last, unit.tokens.lowerBound < last.tokens.upperBound { continue }
            result.append(unit)
        }
        return result
    }

    /// Parses a sentence, part by part.
    private mutating func parse(
        _ tokens: Range<Int>, _ words: [Word], _ tagging: PartOfSpeechTagger.Tagging,
        _ units: ArraySlice<TokenUnit>, into result: inout [AnalyzedWord]
    ) {
        var tags = tagging.tags
        TagCorrections(tokens: text.tokens[tokens], names: tagNames, classes: classes).correct(
            &tags, of: words)
        for unit in units { name(unit, from: tokens.lowerBound, in: &tags) }
        let segments = SentenceSegments(tokens: text.tokens[tokens], tags: tags, names: tagNames)
        let first = tokens.lowerBound
        if classes.past >= 0, let main = segments.segments.first(where: { $0.relation == nil }),
            let verb = MissingVerb(
                tokens: text.tokens[
                    (first + main.range.lowerBound)..<(first + main.range.upperBound)],
                names: tagNames, isSentence: text.tokens[tokens.upperBound - 1].text == "."
            ).place(in: Array(tags[main.range])).map({ $0 + main.range.lowerBound }),
            !units.contains(where: { $0.tokens.contains(first + verb) })
        {
            tags[verb] = classes.past
        }
        func range(_ part: Range<Int>) -> Range<Int> {
            (first + part.lowerBound)..<(first + part.upperBound)
        }
        let asides = segments.asides.map(range)
        for aside in segments.asides where classes.past >= 0 && aside.upperBound < tags.count {
            // "The rulers, in a statement, denied the charges": the past, not a participle.
            if text.tokens[first + aside.lowerBound].text == ",",
                tags[aside.upperBound] == classes.participle
            {
                tags[aside.upperBound] = classes.past
            }
        }
        var root: Int?
        for segment in segments.segments {
            let top = parse(
                range(segment.range), without: asides, words, tagging.others, tags, units,
                from: first, into: &result)
            if segment.relation == nil { root = top }
        }
        for aside in asides {
            let top = parse(
                aside, without: [], words, tagging.others, tags, units, from: first, into: &result)
            guard let top else { continue }
            let host = host(of: aside, from: first, result)
            result[top].head = host
            result[top].relation = "parataxis"
            if text.tokens[aside.lowerBound].text == "," {
                (result[top].head, result[top].relation) = described(by: aside, host, result)
            }
        }
        Self.markRelativeClauses(tokens, in: &result)
        // What was parsed apart, or not at all, hangs on the root of the rest.
        for unit in units
        where unit.relation != nil && result[unit.head].head == nil && unit.head != root {
            result[unit.head].head = root
        }
        for segment in segments.segments {
            guard let relation = segment.relation, let root else { continue }
            for index in segment.range.map({ tokens.lowerBound + $0 })
            where result[index].head == nil {
                result[index].head = root
                result[index].relation = relation
            }
        }
    }

    /// What stands in a unit is no verb; its head is a name where it is no noun and no "later".
    private func name(_ unit: TokenUnit, from first: Int, in tags: inout [Int]) {
        for index in unit.tokens {
            let upos = tagNames.universal[tags[index - first]]
            if upos == "VERB" || upos == "AUX"
                || index == unit.head && unit.tokens.count > 1
                    && !["NOUN", "PROPN", "NUM"].contains(upos)
                    && !(upos == "ADV" && !text.tokens[index].isCapitalised)
            {
                tags[index - first] = classes.properNoun
            }
        }
    }

    /// Parses one part of a sentence by itself.
    ///
    /// - Returns: Its root.
    private mutating func parse(
        _ range: Range<Int>, without asides: [Range<Int>], _ words: [Word], _ others: [Int],
        _ tags: [Int], _ units: ArraySlice<TokenUnit>, from first: Int,
        into result: inout [AnalyzedWord]
    ) -> Int? {
        let inside = units.filter { unit in
            range.lowerBound <= unit.tokens.lowerBound && unit.tokens.upperBound <= range.upperBound
                && !asides.contains { $0.overlaps(unit.tokens) }
        }
        let places = Self.places(range, inside).filter { index in
            !asides.contains { $0.contains(index) }
        }
        guard !places.isEmpty else {
            for unit in inside { write(unit, tags, from: first, into: &result) }
            return nil
        }
        let arcs = search.parse(
            ParserSentence(
                words: places.map { words[$0 - first] }, tags: places.map { tags[$0 - first] },
                others: places.map { others[$0 - first] },
                names: tagNames),
            width: effort.width, margin: tables.margin)
        var root: Int?
        for (offset, index) in places.enumerated() {
            let head = arcs.heads[offset]
            result[index] = word(
                at: index, tags[index - first], head: head < 0 ? nil : places[head],
                head < 0 ? "root" : relations[arcs.labels[offset]])
            if head < 0 { root = index }
        }
        for unit in inside { write(unit, tags, from: first, into: &result) }
        return root
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
