internal import FastiDates
internal import FastiLanguage
internal import FastiTagging
internal import FastiText

/// The dates that stand as headings over parts of a document: diaries, chronologies, live reports.
///
/// What is told under such a heading without a date of its own was on the heading's date. One alone
/// is a dateline, not a heading; two make a document headed by dates.
struct DateHeadings {
    /// For each sentence the date over it.
    private(set) var dates: [TimeExpression?]
    /// Whether a sentence is itself such a heading.
    private(set) var isHeading: [Bool]

    init(
        _ sentences: [Sentence], tokens: [Token], tree: SyntaxTree, times: [[TimeExpression]],
        documentDate: EDTF?
    ) {
        dates = Array(repeating: nil, count: sentences.count)
        isHeading = Array(repeating: false, count: sentences.count)
        readParagraphs(sentences, tokens, times)
        readLists(sentences, tokens, tree, times)
        var found: [(sentence: Int, time: TimeExpression)] = []
        for (number, sentence) in sentences.enumerated() {
            guard
                let time = Self.heading(sentence, tokens, tree, times[number])
            else { continue }
            isHeading[number] = true
            found.append((number, time))
        }
        let distinct = Set(found.compactMap { $0.time.date?.description })
            .subtracting([documentDate?.description].compactMap(\.self))
        guard distinct.count >= 2 else { return }
        for (index, heading) in found.enumerated() {
            let end = index + 1 < found.count ? found[index + 1].sentence : sentences.count
            for number in (heading.sentence + 1)..<max(end, heading.sentence + 1) {
                // A heading of another kind ends the part.
                if sentences[number].kind == .heading { break }
                dates[number] = heading.time
            }
        }
    }

    /// In "28 January – The face collapses. Two workers are killed." the date heads its paragraph.
    private mutating func readParagraphs(
        _ sentences: [Sentence], _ tokens: [Token], _ times: [[TimeExpression]]
    ) {
        var current: (paragraph: Int, time: TimeExpression)?
        for (number, sentence) in sentences.enumerated() {
            if let current, current.paragraph == sentence.paragraph {
                dates[number] = dates[number] ?? current.time
                continue
            }
            current = nil
            guard let time = times[number].first(where: { $0.kind == .date && $0.date != nil }),
                let behind = sentence.tokens.first(where: {
                    tokens[$0].range.lowerBound >= time.range.upperBound
                }), behind - sentence.tokens.lowerBound <= 4,
                tokens[sentence.tokens.lowerBound].range.overlaps(time.range),
                ["–", "—", "-", ":"].contains(tokens[behind].text)
            else { continue }
            current = (sentence.paragraph, time)
        }
    }

    /// "In operations yesterday:" heads the items that follow.
    private mutating func readLists(
        _ sentences: [Sentence], _ tokens: [Token], _ tree: SyntaxTree, _ times: [[TimeExpression]]
    ) {
        var current: TimeExpression?
        var item = -1
        for (number, sentence) in sentences.enumerated() {
            let first = sentence.tokens.lowerBound
            let isItem =
                sentence.kind == .listItem
                || ["--", "—", "–", "-", "•", "*", "·"].contains(tokens[first].text)
            if isItem { item = sentence.paragraph }
            if isItem || item == sentence.paragraph {
                dates[number] = dates[number] ?? current
                continue
            }
            let found = times[number].filter { $0.kind != .set && $0.date != nil }
            let isOpen =
                tokens[sentence.tokens.upperBound - 1].text == ":" && found.count == 1
                && sentence.tokens.count <= 20
                && !sentence.tokens.contains {
                    tree.words[$0].hasTense
                }
            current = isOpen ? found[0] : nil
        }
    }

    /// The date of a line that holds little else.
    private static func heading(
        _ sentence: Sentence, _ tokens: [Token], _ tree: SyntaxTree, _ times: [TimeExpression]
    ) -> TimeExpression? {
        guard sentence.tokens.count <= 14,
            let time = times.first(where: { $0.kind != .set && $0.date != nil })
        else { return nil }
        let others = sentence.tokens.filter { index in
            tokens[index].kind != .punctuation
                && !times.contains { $0.range.overlaps(tokens[index].range) }
        }
        guard others.count <= 5,
            !others.contains(where: { tree.isVerb($0) || tokens[$0].lower == "by" }),
            let date = time.date, date.isDayOrMonth
        else { return nil }
        return time
    }
}

extension EDTF {
    /// Whether it is exact enough to head what is told.
    fileprivate var isDayOrMonth: Bool {
        guard let first = bounds.lower, let last = bounds.upper else {
            return description.hasPrefix("XXXX-")
        }
        return last.number - first.number <= 31
    }
}
