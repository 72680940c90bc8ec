import FastiDates
import FastiText

/// The tagging of one document: first all expressions are found, then all are resolved; of very
/// many, so many at a time.
struct TaggingRun {
    /// So many expressions are kept before they are resolved: what tells a history from news, and
    /// the order of dates in figures, is plain from them. Any text of a few hundred pages has fewer.
    private static let pieceSize = 16_384

    let grammar: Grammar
    private let traits: Language.Traits
    private let options: Tagger.Options
    let published: Moment?
    var found: [Found] = []
    var mentions: [Mention] = []
    /// The dates that have their year and at which mention they stand.
    var explicit: [(index: Int, moment: Moment)] = []
    /// Mentions of years other than that of writing.
    var years = 0
    /// Mentions counted from the day of writing.
    private(set) var deictic = 0
    private var dayFirst = false
    private var monthFirst = false
    /// Whether the entries of a live report stand with the newest first.
    var isNewestFirst = false
    /// Goes on from piece to piece.
    private var resolver: Resolver?
    private var events = EventFinder()

    init(language: Language, options: Tagger.Options, published: EDTF?) {
        grammar = language.grammar
        traits = language.traits
        self.options = options
        self.published = published.flatMap(Moment.init)
    }

    // MARK: Finding

    /// What a text holds.
    mutating func read(_ bytes: Span<UInt8>) -> Tagging {
        var pieces: [Tagging] = []
        read(bytes) { pieces.append($0) }
        return Tagging(pieces)
    }

    /// What a text holds, in pieces that are taken one after another.
    mutating func read(_ bytes: Span<UInt8>, each take: (Tagging) -> Void) {
        var scanner = SentenceScanner(
            lexicon: grammar.book.lexicon, periodEndsNumber: traits.periodEndsNumber)
        guard let first = scanner.next(bytes) else { return }
        let tokenizer = TimeTokenizer(
            lexicon: grammar.book.lexicon, decimalComma: traits.decimalComma)
        var sentence = SentenceReader(
            book: grammar.book, isMessage: TextShape.isMessage(bytes))
        mentions.reserveCapacity(16)
        var number = 0
        var range: TextRange? = first
        while let current = range {
            sentence.words.removeAll(keepingCapacity: true)
            tokenizer.tokenize(bytes, current, into: &sentence.words)
            if sentence.read() {
                let first = mentions.count
                keep(sentence, number, current, bytes)
                if first < mentions.count, TextShape.isHeading(current, bytes) {
                    mentions[first].section = years(from: first, sentence.found)
                    let item = sentence.found[mentions[first].found].range
                    mentions[first].isHeading = item.count * 2 >= current.count
                }
            }
            number += 1
            range = scanner.next(bytes)
            if mentions.count >= Self.pieceSize {
                take(resolved(sentence.takeFound(), bytes))
            }
        }
        if !mentions.isEmpty { take(resolved(sentence.takeFound(), bytes)) }
    }

    private mutating func resolved(_ found: [Found], _ bytes: Span<UInt8>) -> Tagging {
        self.found = found
        readLiveHeads(bytes)
        markLiveHeads(bytes)
        let piece = result(bytes)
        self.found = []
        mentions.removeAll(keepingCapacity: true)
        explicit.removeAll(keepingCapacity: true)
        return piece
    }

    /// The years that mentions from one on name; the day of a date line is no section's.
    private func years(from first: Int, _ found: [Found]) -> ClosedRange<Int>? {
        let named = mentions[first...].compactMap { mention in
            found[mention.found].meaning.when.flatMap { $0.day == nil ? $0.year : nil }
        }
        guard let low = named.min(), let high = named.max() else { return nil }
        return low...high
    }

    private mutating func keep(
        _ sentence: SentenceReader, _ number: Int, _ place: TextRange, _ bytes: Span<UInt8>
    ) {
        var word = 0
        let hasPluperfect =
            !sentence.found.isEmpty && grammar.tenses.hasPluperfect(sentence.words)
        for (index, token) in sentence.tokens.enumerated() where token.meaning >= 0 {
            let found = Int(token.meaning)
            var mention = Mention(
                found: found, needsTense: sentence.found[found].meaning.needsTense,
                sentence: number)
            mention.endsRange = grammar.connectors.endsRange(sentence.tokens, index)
            mention.isMoved =
                mention.endsRange && grammar.connectors.isMoved(sentence.tokens, index)
            // "daily at 09:10 to 09:30 local time (14:10 GMT)": and so are those behind it.
            mention.isHabit =
                grammar.connectors.isHabit(sentence.tokens, index)
                || token.classes.contains(.time)
                    && mentions.last.map { $0.isHabit && $0.sentence == number } == true
            let isListed = grammar.connectors.isListed(sentence.tokens, index)
            while word < sentence.words.count, sentence.words[word].start < token.start {
                word += 1
            }
            if mention.endsRange || isListed, let begin = mentions.last, begin.needsTense {
                // "from 3 until 5 May": the word before the end says nothing of what is to come.
                // "is possible Thursday and Friday": one verb tells both.
                mention.tense = begin.tense
                mention.isDone = begin.isDone
            } else if mention.needsTense {
                mention.tense = grammar.tenses.tense(
                    around: word, to: token.end, sentence.words, bytes)
                mention.isDone =
                    mention.tense == .past
                    && grammar.tenses.isDone(on: word, sentence.words, bytes)
            }
            if hasPluperfect, case .when = sentence.found[found].meaning {
                mention.isPluperfect = grammar.tenses.isPluperfect(
                    around: word, to: token.end, sentence.words, bytes)
            }
            mention.isLeading = index <= 2
            mention.opensSentence =
                index == 1 && sentence.tokens[0].classes.contains(.preposition)
                || index <= 1 && index + 1 < sentence.tokens.count
                    && sentence.tokens[index + 1].classes.contains(.comma)
            mention.place = place
            mention.event = event(of: sentence, token, sentence.found[found].meaning, bytes)
            mention.headsLine =
                sentence.found[found].meaning.headsLines
                && TextShape.isLineHead(token.start, bytes)
            mention.goesOn = grammar.connectors.goesOn(sentence.words)
            mention.isBeside = grammar.connectors.isBeside(sentence.tokens, index)
            mention.isModifier = grammar.connectors.isModifier(sentence.tokens, index)
            mention.isClose = grammar.connectors.isClose(sentence.tokens, index)
            mention.isSince = grammar.connectors.isSince(sentence.tokens, index)
            if sentence.words.count == 1, case .when(let when) = sentence.found[found].meaning {
                mention.headingYear = when.bareYear
            }
            if isListed, !mentions.isEmpty {
                mentions[mentions.count - 1].joinsNext = true
            }
            count(sentence.found[found].meaning)
            mentions.append(mention)
        }
    }

    /// Takes note of what tells a history from news, and the order of dates in numbers.
    private mutating func count(_ meaning: Meaning) {
        switch meaning {
        case .when(let when):
            if when.count?.anchor == .speech || when.isBareDay { deictic += 1 }
            guard let year = when.year else { return }
            if year != published?.year { years += 1 }
            if !when.needsEra { explicit.append((mentions.count, Moment(said: when, year))) }
        case .numeric(let first, let second, _, _):
            if first > 12, second <= 12 { dayFirst = true }
            if second > 12, first <= 12 { monthFirst = true }
        default: return
        }
    }

    // MARK: Resolving

    private mutating func result(_ bytes: Span<UInt8>) -> Tagging {
        var expressions: [TimeExpression] = []
        var ranges: [TimeRange] = []
        expressions.reserveCapacity(mentions.count)
        var resolver =
            self.resolver
            ?? Resolver(discourse: Discourse(published: published, isNarrative: isNarrative))
        defer { self.resolver = resolver }
        resolver.dateOrder = dateOrder
        resolver.nightsLeadOn = traits.nightsLeadOn
        resolver.isNewestFirst = isNewestFirst
        let isTimeline = isTimeline
        var nextExplicit = 0
        var lastIndex: Int?
        var lastMoment: Moment?
        for index in mentions.indices {
            let mention = mentions[index]
            resolver.discourse.sentence = mention.sentence
            var meaning = found[mention.found].meaning
            resolver.discourse.isLeading = mention.isLeading
            resolver.discourse.goesOn = mention.goesOn
            resolver.discourse.isBeside = mention.isBeside || mention.isSince
            resolver.discourse.isModifier = mention.isModifier
            resolver.discourse.isPluperfect = mention.isPluperfect
            if !mention.isClose { resolver.discourse.yearAgo = nil }
            resolver.discourse.opensSentence = mention.opensSentence
            resolver.discourse.isBesideLast = index > 0 && mentions[index - 1].joinsNext
            if let year = mention.headingYear {
                resolver.discourse.headingYear = year
            } else if mention.headsLine, meaning.when?.year != nil {
                // "9 March 2021" under "2016": the list goes on without headings.
                resolver.discourse.headingYear = nil
            }
            resolver.discourse.section = mention.section ?? resolver.discourse.section
            resolver.isSince = mention.isSince
            resolver.isDone = mention.isDone
            resolver.isHabit = mention.isHabit
            resolver.isLiveHead = mention.isLiveHead
            resolver.discourse.isSince = mention.isSince && resolver.discourse.isNarrative
            while nextExplicit < explicit.count, explicit[nextExplicit].index <= index {
                nextExplicit += 1
            }
            resolver.discourse.ahead = explicit[nextExplicit...].prefix(3)
            if index + 1 < mentions.count, mention.joinsNext || mentions[index + 1].endsRange,
                let shared = meaning.sharingYear(with: found[mentions[index + 1].found].meaning)
                    ?? meaning.sharingDay(with: found[mentions[index + 1].found].meaning)
            {
                meaning = shared
            }
            resolver.rangeBegin = mention.endsRange ? lastMoment : nil
            resolver.event = mention.event.flatMap { event in
                events.moment(of: event.noun, bytes).map { (event.sign, $0) }
            }
            let isTold =
                isTimeline && meaning.when?.lacksYear == true
                && (mention.tense != .intended || mention.opensSentence)
            let tense = isTold ? .past : mention.tense
            guard let resolution = resolver.resolve(meaning, tense: tense) else {
                lastIndex = nil
                lastMoment = nil
                continue
            }
            // "the night of 14 to 15 August … the next morning": that of the 15th.
            let night = lastMoment
            lastMoment = resolution.moment
            if resolver.event == nil, let moment = resolution.moment {
                events.tell(
                    moment, at: found[mention.found].range, in: mention.place, bytes)
            }
            if mention.isHeading, let day = resolution.moment, day.exactDay != nil {
                resolver.discourse.headingDay = day
            }
            expressions.append(
                TimeExpression(
                    range: found[mention.found].range, rule: found[mention.found].rule, resolution))
            if mention.endsRange, let night, night.part == .night {
                resolver.discourse.heard(night)
            }
            if mention.endsRange, !mention.isMoved, let begin = lastIndex {
                if let range = Self.range(expressions, begin) { ranges.append(range) }
            }
            lastIndex = expressions.count - 1
        }
        return Tagging(expressions: expressions, ranges: ranges)
    }

    private static func range(_ expressions: [TimeExpression], _ begin: Int) -> TimeRange? {
        let a = expressions[begin]
        let b = expressions[begin + 1]
        guard let from = a.date, let to = b.date, !from.isInterval, !to.isInterval,
            isInOrder(from, to), let date = EDTF.interval(from: from, to: to)
        else { return nil }
        return TimeRange(
            range: a.range.lowerBound..<b.range.upperBound, begin: begin, end: begin + 1,
            date: date, basis: a.basis == .stated && b.basis == .stated ? .stated : .relative)
    }

    /// Days of no known year are told in the order of one.
    private static func isInOrder(_ from: EDTF, _ to: EDTF) -> Bool {
        if let first = from.bounds.lower, let last = to.bounds.lower { return first <= last }
        let (first, last) = (from.description, to.description)
        return first.hasPrefix("XXXX-") && last.hasPrefix("XXXX-") && first <= last
    }

    /// How the dates in numbers are to be read: as asked for, else as those that can be read in
    /// one way only are written, else as is usual where the document comes from.
    private var dateOrder: Tagger.Options.DateOrder {
        guard options.dateOrder == .auto else { return options.dateOrder }
        guard dayFirst != monthFirst else { return dayFirst ? .auto : options.usualOrder }
        return dayFirst ? .dmy : .mdy
    }
}

extension Moment {
    /// The date that a text gives with its year, no finer than the day.
    fileprivate init(said when: When, _ year: Int) {
        switch (when.month, when.day) {
        case (let month?, let day?): self.init(.day, year: year, index: month, day: day)
        case (let month?, nil): self.init(.month, year: year, index: month)
        default: self.init(.year, year: year)
        }
    }
}
