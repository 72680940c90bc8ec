import FastiDates
import FastiText

/// The tagging of one document: first all expressions are found, then all are resolved.
struct TaggingRun {
    private let language: Language
    private let options: Tagger.Options
    private let published: Moment?
    private var mentions: [Mention] = []

    /// An expression found, with what its sentence tells of it.
    struct Mention {
        var found: Found
        var tense: Tense?
        var sentence: Int
        /// Whether it stands at the beginning of its sentence.
        var isLeading = false
        /// Whether "and" or a comma joins it to the next mention.
        var joinsNext = false
        /// Whether it and the mention before are the ends of a range.
        var endsRange = false
    }

    init(language: Language, options: Tagger.Options, published: EDTF?) {
        self.language = language
        self.options = options
        self.published = published.flatMap(Moment.init)
    }

    // MARK: Finding

    /// Whether a text is a short message: one paragraph, no longer than such services allow.
    private static func isMessage(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count <= 320 else { return false }
        var end = bytes.count
        while end > 0, Bytes.isBlank(bytes[end - 1]) { end -= 1 }
        var start = 0
        while start < end, Bytes.isBlank(bytes[start]) { start += 1 }
        var i = start + 1
        while i < end {
            if bytes[i] == 0x0A, bytes[i - 1] == 0x0A { return false }
            i += 1
        }
        return true
    }

    mutating func read(_ bytes: Span<UInt8>) {
        var scanner = SentenceScanner(
            lexicon: language.book.lexicon, periodEndsNumber: language.traits.periodEndsNumber)
        guard let first = scanner.next(bytes) else { return }
        let tokenizer = TimeTokenizer(
            lexicon: language.book.lexicon, decimalComma: language.traits.decimalComma)
        let tenses = TenseFinder(
            traits: language.traits, lexicon: language.book.lexicon)
        var sentence = SentenceReader(
            book: language.book, isMessage: Self.isMessage(bytes))
        var number = 0
        var range: TextRange? = first
        while let current = range {
            sentence.clear()
            tokenizer.tokenize(bytes, current, into: &sentence.words)
            sentence.read()
            if !sentence.found.isEmpty { keep(sentence, number, tenses, bytes) }
            number += 1
            range = scanner.next(bytes)
        }
    }

    private mutating func keep(
        _ sentence: SentenceReader, _ number: Int, _ tenses: TenseFinder, _ bytes: Span<UInt8>
    ) {
        var word = 0
        for (index, token) in sentence.tokens.enumerated() where token.meaning >= 0 {
            let found = sentence.found[Int(token.meaning)]
            while word < sentence.words.count, sentence.words[word].start < token.start {
                word += 1
            }
            var mention = Mention(found: found, sentence: number)
            mention.endsRange = endsRange(sentence.tokens, index)
            if mention.endsRange, let begin = mentions.last, begin.found.meaning.needsTense {
                // "from 3 until 5 May": the word before the end says nothing of what is to come.
                mention.tense = begin.tense
            } else if found.meaning.needsTense {
                mention.tense = tenses.tense(around: word, sentence.words, bytes)
            }
            mention.isLeading = index <= 2
            if isListed(sentence.tokens, index), !mentions.isEmpty {
                mentions[mentions.count - 1].joinsNext = true
            }
            mentions.append(mention)
        }
    }

    /// Whether a token and the expression before it are members of one list.
    private func isListed(_ tokens: [TimeToken], _ index: Int) -> Bool {
        guard index >= 2, tokens[index - 2].meaning >= 0 else { return false }
        let joint = tokens[index - 1]
        return joint.classes.contains(.comma)
            || joint.word != 0
                && language.traits.listWords.contains(language.book.lexicon.words[Int(joint.word)])
    }

    /// Whether a token and the expression before it are joined by "to", "through", a dash.
    private func endsRange(_ tokens: [TimeToken], _ index: Int) -> Bool {
        let kinds: TokenClass = [.date, .time]
        guard index >= 2, tokens[index - 2].meaning >= 0,
            !tokens[index].classes.isDisjoint(with: kinds),
            !tokens[index - 2].classes.isDisjoint(with: kinds)
        else { return false }
        let joint = tokens[index - 1]
        if joint.classes.contains(.dash) { return true }
        guard joint.word != 0 else { return false }
        let lexicon = language.book.lexicon
        let word = lexicon.words[Int(joint.word)]
        if language.traits.rangeWords.contains(word) { return true }
        guard index >= 3, tokens[index - 3].word != 0 else { return false }
        return language.traits.rangePairs[lexicon.words[Int(tokens[index - 3].word)]] == word
    }

    /// For each expression, the rules that read it and its parts.
    var rules: [TextRange: [String]] {
        Dictionary(
            mentions.map { ($0.found.range, $0.found.parts + [$0.found.rule]) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: Resolving

    func result() -> Tagging {
        var expressions: [TimeExpression] = []
        var ranges: [TimeRange] = []
        var resolver = Resolver(
            discourse: Discourse(published: published, isNarrative: isNarrative))
        resolver.dateOrder = dateOrder
        let explicit = explicitDates
        var nextExplicit = 0
        var lastIndex: Int?
        for index in mentions.indices {
            let mention = mentions[index]
            resolver.discourse.sentence = mention.sentence
            var meaning = mention.found.meaning
            resolver.discourse.isLeading = mention.isLeading
            while nextExplicit < explicit.count, explicit[nextExplicit].index <= index {
                nextExplicit += 1
            }
            resolver.discourse.ahead = explicit[nextExplicit...].prefix(3).map(\.moment)[...]
            if index + 1 < mentions.count, mention.joinsNext || mentions[index + 1].endsRange,
                let shared = meaning.sharingYear(with: mentions[index + 1].found.meaning)
            {
                meaning = shared
            }
            guard let resolution = resolver.resolve(meaning, tense: mention.tense) else {
                lastIndex = nil
                continue
            }
            expressions.append(expression(mention, resolution))
            if mention.endsRange, let begin = lastIndex {
                if let range = Self.range(expressions, begin) { ranges.append(range) }
            }
            lastIndex = expressions.count - 1
        }
        return Tagging(expressions: expressions, ranges: ranges)
    }

    /// The dates that have their year, in the order of the text.
    private var explicitDates: [(index: Int, moment: Moment)] {
        mentions.indices.compactMap { index in
            guard let when = mentions[index].found.meaning.when, let year = when.year,
                !when.needsEra
            else { return nil }
            var moment = Moment(.year, year: year)
            if let month = when.month { moment = Moment(.month, year: year, index: month) }
            if when.month != nil, let day = when.day {
                moment = Moment(.day, year: year, index: when.month, day: day)
            }
            return (index, moment)
        }
    }

    private func expression(_ mention: Mention, _ resolution: Resolution) -> TimeExpression {
        TimeExpression(
            range: mention.found.range, kind: resolution.kind, value: resolution.value,
            mod: resolution.mod?.text, date: resolution.date, basis: resolution.basis,
            rule: mention.found.rule, steps: resolution.steps)
    }

    private static func range(_ expressions: [TimeExpression], _ begin: Int) -> TimeRange? {
        let a = expressions[begin]
        let b = expressions[begin + 1]
        guard let from = a.date, let to = b.date, !from.isInterval, !to.isInterval,
            let first = from.bounds.lower, let last = to.bounds.lower, first <= last,
            let date = EDTF.interval(from: from, to: to)
        else { return nil }
        return TimeRange(
            range: a.range.lowerBound..<b.range.upperBound, begin: begin, end: begin + 1,
            date: date, basis: a.basis == .stated && b.basis == .stated ? .stated : .relative)
    }

    /// How the dates in numbers are to be read: as asked for, else as those that can be read in
    /// one way only are written.
    private var dateOrder: Tagger.Options.DateOrder {
        guard options.dateOrder == .auto else { return options.dateOrder }
        var dayFirst = false
        var monthFirst = false
        for mention in mentions {
            guard case .numeric(let first, let second, _, _) = mention.found.meaning else {
                continue
            }
            if first > 12, second <= 12 { dayFirst = true }
            if second > 12, first <= 12 { monthFirst = true }
        }
        if dayFirst == monthFirst { return .auto }
        return dayFirst ? .dmy : .mdy
    }

    /// Whether the text goes by its own dates: a history, a chronicle, minutes.
    ///
    /// Such a text says its years, and seldom counts from the day of writing.
    private var isNarrative: Bool {
        var years = 0
        var deictic = 0
        for mention in mentions {
            guard let when = mention.found.meaning.when else { continue }
            if when.count?.anchor == .speech || when.isBareDay { deictic += 1 }
            if let year = when.year, year != published?.year { years += 1 }
        }
        return years >= 5 && years > deictic * 3
    }
}

extension When {
    /// A weekday or day with nothing else to place it.
    var isBareDay: Bool { weekday != nil && lacksYear && month == nil }
}

extension Meaning {
    /// Whether its date can depend on the tense of the clause.
    var needsTense: Bool {
        switch self {
        case .when(let when):
            when.lacksYear || when.weekend || when.count?.anchor == .discourse
        case .soon, .ahead: true
        default: false
        }
    }

    /// "September 27" before "through November 10, 2020": in the year of the other end.
    func sharingYear(with other: Meaning) -> Meaning? {
        guard case .when(var first) = self, case .when(let second) = other, first.lacksYear,
            first.month != nil || first.season != nil || first.quarter != nil,
            let year = second.year
        else { return nil }
        first.year =
            second.month.flatMap { end in
                first.month.map { $0 > end ? year - 1 : year }
            } ?? year
        first.isYearShared = true
        return .when(first)
    }
}
