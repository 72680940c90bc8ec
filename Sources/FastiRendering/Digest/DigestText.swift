public import FastiChronology
internal import FastiDates
internal import FastiTagging
public import FastiText

/// One document as a digest reads it: its sentences, and the days that each speaks of.
public struct DigestText: Sendable {
    struct Sentence: Sendable {
        /// UTF-8 bytes into the document.
        let range: TextRange
        /// Its place among the sentences of the document, from 0.
        let position: Int
        /// The words that say something, in order, as hashes of their letters in lower case; none
        /// where it is but a date, as above an article.
        let words: [UInt64]
        /// The days that its words name. Numbers of days, sorted, each once.
        let days: [Int]
        /// Words and marks.
        let length: Int
        /// 0...1: less where it does not tell what happened, or cannot stand alone.
        let manner: Double
        /// Whether the user changed an entry that it tells of.
        let isChanged: Bool
    }

    let source: Source
    /// The day of its publication; `nil` where that is not known to the day.
    let published: Int?
    /// Where a digest is about something, those that speak of it. Those that tell only of what the
    /// user has hidden are left out.
    let sentences: [Sentence]

    /// - Parameters:
    ///   - mentions: Those of the document. Where another document, a lexicon or the user gave a
    ///     date to words of it or to what it tells, that date counts.
    ///   - dateOrder: How "03/04/2021" was read when the chronology was made.
    public init(
        _ document: Document, of source: Source, mentions: [HeldMention], dateOrder: String?,
        about: [String]
    ) {
        self.source = source
        published = source.published.flatMap { Self.day(of: $0.edtf) }
        let language = source.language.flatMap { Language.named($0) } ?? .undetermined
        let order = dateOrder.flatMap { Tagger.Options.DateOrder(rawValue: $0) } ?? .auto
        let expressions = Tagger(language: language, options: .init(dateOrder: order))
            .timeExpressions(in: document, published: source.published?.edtf)
        let places = HeldPlaces(mentions)
        let map = places.isEmpty ? nil : CodePointMap(document.bytes)
        let dates = expressions.filter { $0.kind == .date || $0.kind == .time }
        let named = dates.flatMap { expression -> [NamedDay] in
            let start = expression.range.lowerBound
            let given = map.flatMap { places.dates(ofWordsAt: $0.codePoint(at: start)) }
            return (given ?? expression.date.map { [$0] } ?? []).compactMap { date in
                Self.day(of: date).map { NamedDay(start: start, day: $0) }
            }
        }
        sentences = Self.sentences(
            of: SegmentedText(document), naming: named, dates: dates.map(\.range), about: about,
            held: map.map { (places, $0) })
    }

    /// A day, and where the words that name it begin, in bytes.
    private struct NamedDay {
        let start: Int
        let day: Int
    }

    private static func day(of date: EDTF) -> Int? {
        date.bounds.count == 1 ? date.bounds.lower?.number : nil
    }

    private static func sentences(
        of text: SegmentedText, naming named: [NamedDay], dates: [TextRange], about: [String],
        held: (places: HeldPlaces, map: CodePointMap)?
    ) -> [Sentence] {
        var result: [Sentence] = []
        var next = 0
        var nextDate = 0
        for (position, sentence) in text.sentences.enumerated() {
            var days: Set<Int> = []
            while next < named.count, named[next].start < sentence.range.upperBound {
                if named[next].start >= sentence.range.lowerBound { days.insert(named[next].day) }
                next += 1
            }
            let tokens = text.tokens[sentence.tokens]
            guard about.isEmpty || tokens.contains(where: { isOne($0, of: about) })
            else { continue }
            var isChanged = false
            if let (places, map) = held {
                let range = map.codePoints(in: sentence.range)
                guard !places.isHidden(range) else { continue }
                isChanged = places.isChanged(range)
                days.formUnion(places.dates(toldIn: range).compactMap(day))
            }
            while nextDate < dates.count, dates[nextDate].upperBound <= sentence.range.lowerBound {
                nextDate += 1
            }
            let own = dates[nextDate...].prefix { $0.lowerBound < sentence.range.upperBound }
            // A date alone, or a line of a head with one: "The Norland Post, 4 March 2019".
            let isDate =
                tokens.allSatisfy { token in
                    token.kind != .word || own.contains { $0.contains(token.range.lowerBound) }
                }
                || sentence.kind == .heading && !own.isEmpty && tokens.count <= Self.longestLine
            result.append(
                Sentence(
                    range: sentence.range, position: position,
                    words: isDate ? [] : words(of: tokens),
                    days: days.sorted(), length: tokens.count, manner: manner(of: tokens),
                    isChanged: isChanged))
        }
        return result
    }

    /// How many tokens a line of a head has at most that tells nothing.
    private static let longestLine = 12

    /// "protest" finds "protests" and "protesters"; short words are found as they stand.
    private static func isOne(_ token: Token, of about: [String]) -> Bool {
        about.contains { word in
            word.utf8.count < 4 ? token.lower == word : token.lower.hasPrefix(word)
        }
    }

    private static func words(of tokens: ArraySlice<Token>) -> [UInt64] {
        tokens.compactMap { token in
            guard token.kind == .word || token.kind == .number, token.lower.utf8.count > 1,
                !CommonWords.all.contains(token.lower)
            else { return nil }
            return hash(token.lower)
        }
    }

    /// FNV-1a, 64 bits: the same on every machine, unlike `Hasher`.
    private static func hash(_ word: String) -> UInt64 {
        word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Questions, speech of oneself, and what begins by pointing back, are worth less.
    private static func manner(of tokens: ArraySlice<Token>) -> Double {
        var worth = 1.0
        let words = tokens.lazy.filter { $0.kind == .word }
        if tokens.suffix(2).contains(where: { $0.text == "?" }) { worth *= 0.5 }
        if words.contains(where: { CommonWords.speaking.contains($0.lower) && $0.text != "US" }) {
            worth *= 0.8
        }
        if let first = words.first, CommonWords.pointing.contains(first.lower) { worth *= 0.9 }
        return worth
    }
}
