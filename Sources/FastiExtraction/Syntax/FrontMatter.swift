internal import FastiText

/// What is run in with a sentence and is no part of it: an agency's line ("OSLO, May 7 (Agency) -"), the credit
/// of a picture in brackets, a headline up to the day and hour when its page was put up.
///
/// Each becomes a heading of its own. A date in it is that of the page and dates nothing told behind it.
struct FrontMatter {
    /// The text with such fronts cut off.
    private(set) var text: SegmentedText
    /// The numbers of the sentences that are fronts.
    private(set) var fronts: Set<Int> = []

    init(_ whole: SegmentedText) {
        text = whole
        tokens = whole.tokens
        var sentences: [Sentence] = []
        var hasLead = false
        for sentence in whole.sentences {
            let start = sentence.tokens.lowerBound
            let isLead = sentence.kind == .prose && !hasLead
            if sentence.kind == .prose { hasLead = true }
            let end = end(of: sentence, isLead: isLead)
            guard end > start else {
                sentences.append(sentence)
                continue
            }
            fronts.insert(sentences.count)
            sentences.append(part(start..<end, .heading, of: sentence))
            sentences.append(part(end..<sentence.tokens.upperBound, sentence.kind, of: sentence))
        }
        if !fronts.isEmpty {
            text = SegmentedText(
                document: whole.document, tokens: whole.tokens, sentences: sentences)
        }
    }

    private let tokens: [Token]

    private func part(
        _ range: Range<Int>, _ kind: Sentence.Kind, of sentence: Sentence
    ) -> Sentence {
        Sentence(
            range: tokens[range.lowerBound].range
                .lowerBound..<tokens[range.upperBound - 1].range.upperBound,
            tokens: range, kind: kind, paragraph: sentence.paragraph)
    }

    /// Where the sentence proper begins.
    ///
    /// - Parameter isLead: Whether it is the first of the text proper.
    private func end(of sentence: Sentence, isLead: Bool) -> Int {
        var start = sentence.tokens.lowerBound
        for _ in 0..<4 {
            let rest = start..<sentence.tokens.upperBound
            guard rest.count > 5,
                let end = label(rest) ?? credit(rest) ?? picture(rest) ?? agency(rest) ?? city(rest)
                    ?? cityAndDay(rest) ?? (isLead ? place(rest) : nil) ?? stamp(rest)
                        ?? headline(rest),
                rest.upperBound - end >= 4
            else { break }
            start = end
        }
        return start
    }

    /// "Correction: An earlier version", "UPDATE: Police said": what a sentence is there for.
    private func label(_ rest: Range<Int>) -> Int? {
        let end = rest.prefix(4).first { tokens[$0].text == ":" }
        guard let end, end > rest.lowerBound,
            Self.labels.contains(
                (rest.lowerBound..<end).map { tokens[$0].lower }.joined(separator: " "))
        else { return nil }
        return end + 1
    }

    private static let labels: Set<String> = [
        "breaking", "clarification", "correction", "corrections", "editor 's note",
        "editor ’s note", "fact check", "live", "note", "update",
        "updated",
    ]

    /// "(By Jane Doe -- Agency) The": a bracket in front of a sentence, also where a stop has cut it in two.
    private func credit(_ rest: Range<Int>) -> Int? {
        guard let close = rest.prefix(16).first(where: { tokens[$0].text == ")" }),
            close + 2 < rest.upperBound
        else { return nil }
        // "(AGENCY) – Lopburg".
        let end = isDash(close + 1) ? close + 2 : close + 1
        guard tokens[end].isCapitalised || tokens[end].kind == .number else { return nil }
        let isOpen = rest.prefix(upTo: close).contains { tokens[$0].text == "(" }
        let first = tokens[rest.lowerBound]
        return first.text == "(" || !isOpen && first.text == "By" ? end : nil
    }

    /// "Photograph: Jane Doe/Agency Two men": up to the agency's name.
    private func picture(_ rest: Range<Int>) -> Int? {
        guard Self.pictures.contains(tokens[rest.lowerBound].lower),
            tokens[rest.lowerBound + 1].text == ":",
            let slash = rest.prefix(14).last(where: { tokens[$0].text == "/" }),
            (rest.lowerBound + 2..<slash).allSatisfy({ isFrontWord(tokens[$0]) }),
            slash + 2 < rest.upperBound, tokens[slash + 1].isCapitalised
        else { return nil }
        return Self.endings.contains(tokens[slash + 2].lower) ? slash + 3 : slash + 2
    }

    private static let pictures: Set<String> = ["photograph", "photo", "picture", "image"]
    private static let endings: Set<String> = [
        "images", "features", "press", "pictures", "photos", "news", "wire",
    ]

    /// "Storm cuts off villages It is not clear": a headline in front of a sentence, without a mark between.
    private func headline(_ rest: Range<Int>) -> Int? {
        rest.prefix(25).dropFirst(3).first { index in
            Self.openers.contains(tokens[index].text) && index + 1 < rest.upperBound
                && tokens[index + 1].kind == .word && !tokens[index + 1].isCapitalised
                && tokens[index - 1].kind == .word && !tokens[index - 1].isCapitalised
                && !Self.prepositions.contains(tokens[index - 1].lower)
        }
    }

    private static let openers: Set<String> = [
        "The", "It", "He", "She", "They", "There", "This", "These", "An", "More", "In", "On",
    ]

    /// "CITY | Thu May 7, 2009 1:13 am CITY (Agency) -", "CITY, 7 May (Agency) --".
    private func agency(_ rest: Range<Int>) -> Int? {
        var isBarred = false
        for index in rest.prefix(40) where index > rest.lowerBound {
            let token = tokens[index]
            if token.text == "|" { isBarred = true }
            guard token.text == "(" else {
                if !isBarred, !isFrontWord(token) { return nil }
                continue
            }
            guard
                let close = (index + 1..<min(index + 6, rest.upperBound)).first(where: {
                    tokens[$0].text == ")"
                }), close + 1 < rest.upperBound,
                isDash(close + 1) || tokens[close + 1].text == ":",
                (index + 1..<close).allSatisfy({ isFrontWord(tokens[$0]) })
            else { return nil }
            return close + 2
        }
        return nil
    }

    /// "CITY, May 7 --", "[CITY]".
    private func city(_ rest: Range<Int>) -> Int? {
        let first = tokens[rest.lowerBound]
        // "[CITY] Two men".
        if first.text == "[", tokens[rest.lowerBound + 1].isAllCapitals,
            let close = rest.prefix(7).first(where: { tokens[$0].text == "]" }),
            close - rest.lowerBound > 1, tokens[close - 1].isCapitalised,
            close + 1 < rest.upperBound, tokens[close + 1].isCapitalised
        {
            return close + 1
        }
        guard
            let dash = rest.prefix(14).first(where: { isDash($0) || tokens[$0].text == ":" }),
            dash > rest.lowerBound + (isDash(dash) ? 0 : 1)
        else { return nil }
        let front = rest.lowerBound..<dash
        let isDated =
            front.contains { NameFinder.calendar.contains(tokens[$0].lower) }
            && front.contains { tokens[$0].kind == .number }
        guard front.allSatisfy({ isFrontWord(tokens[$0]) }), isDated || isDash(dash) else {
            return nil
        }
        if isCapitals(rest.lowerBound) {
            let hasComma = front.contains { tokens[$0].text == "," }
            return hasComma || first.text.utf8.count > 4 ? dash + 1 : nil
        }
        // "Lopburg, March 8 —".
        return isDated && first.kind == .word && !isOpener(first)
            && tokens[rest.lowerBound + 1].text == "," ? dash + 1 : nil
    }

    /// A name in capitals: "LOPBURG", "LA KARST".
    private func isCapitals(_ index: Int) -> Bool {
        tokens[index].isAllCapitals
            && (tokens[index].text.utf8.count > 2
                || tokens[index + 1].isAllCapitals && tokens[index + 1].text.utf8.count > 2)
    }

    private func isOpener(_ token: Token) -> Bool {
        NameFinder.calendar.contains(token.lower) || Self.prepositions.contains(token.lower)
            || Self.openers.contains(token.text)
    }

    /// "Lopburg - Two men", "Lopburg, N.K. – Two men", in front of a text: a place alone, up to a dash.
    private func place(_ rest: Range<Int>) -> Int? {
        guard let dash = rest.prefix(7).first(where: isDash), dash > rest.lowerBound,
            tokens[dash + 1].spaceBefore, tokens[dash + 1].isCapitalised,
            // Two dashes more are those of an aside.
            rest.dropFirst(dash + 1 - rest.lowerBound).count(where: isDash) % 2 == 0,
            (rest.lowerBound..<dash).allSatisfy({
                tokens[$0].kind == .word && tokens[$0].isCapitalised
                    || [",", "."].contains(tokens[$0].text)
            }), !isOpener(tokens[rest.lowerBound])
        else { return nil }
        return dash + 1
    }

    /// "CITY/CITY, May 7 Two men", from which the agency and the dash were taken.
    private func cityAndDay(_ rest: Range<Int>) -> Int? {
        let first = tokens[rest.lowerBound]
        guard first.isAllCapitals, first.text.utf8.count > 2,
            let comma = rest.prefix(8).first(where: { tokens[$0].text == "," }),
            (rest.lowerBound..<comma).allSatisfy({
                tokens[$0].isAllCapitals || tokens[$0].text == "/"
            }), comma + 3 < rest.upperBound,
            [comma + 1, comma + 2].contains(where: {
                NameFinder.calendar.contains(tokens[$0].lower)
            }),
            [comma + 1, comma + 2].contains(where: { tokens[$0].kind == .number }),
            tokens[comma + 3].isCapitalised
        else { return nil }
        return comma + 3
    }

    /// "… Saturday 25 April 2009 22.09 BST A man": up to a full date with an hour behind which a
    /// sentence begins without a mark.
    private func stamp(_ rest: Range<Int>) -> Int? {
        var isBarred = false
        for index in rest.prefix(60) {
            if tokens[index].text == "|" { isBarred = true }
            guard isYear(tokens[index]), let first = dateStart(before: index, in: rest) else {
                continue
            }
            guard first == rest.lowerBound || !Self.prepositions.contains(tokens[first - 1].lower)
            else { continue }
            var end = index + 1
            var hasHour = false
            while end < rest.upperBound, isPartOfHour(end, hasHour) {
                hasHour = hasHour || isHour(tokens[end])
                end += 1
            }
            guard hasHour || isBarred, end < rest.upperBound, tokens[end].isCapitalised else {
                continue
            }
            return end
        }
        return nil
    }

    /// Where the day and the month in front of a year begin.
    private func dateStart(before year: Int, in rest: Range<Int>) -> Int? {
        var index = year
        var hasMonth = false
        while index > rest.lowerBound {
            let token = tokens[index - 1]
            let isMonth = NameFinder.calendar.contains(token.lower)
            guard isMonth || token.text == "," || token.kind == .number && !isYear(token) else {
                break
            }
            hasMonth = hasMonth || isMonth
            index -= 1
        }
        return hasMonth ? index : nil
    }

    private func isPartOfHour(_ index: Int, _ hasHour: Bool) -> Bool {
        let token = tokens[index]
        if isHour(token) { return true }
        if hasHour {
            return token.isAllCapitals && token.text.utf8.count <= 4
                || ["am", "pm", "a.m.", "p.m."].contains(token.lower)
        }
        return [",", ";", "|", "at", "-", "–", "last", "updated", "published", "posted"]
            .contains(token.lower)
    }

    private func isHour(_ token: Token) -> Bool {
        guard token.kind == .number else { return false }
        let digits = token.text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
        let rest = token.text.utf8.dropFirst(digits.count)
        guard digits.count <= 2, let mark = rest.first, mark == 0x3A || mark == 0x2E else {
            return false
        }
        return rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }.count == 2
    }

    private func isYear(_ token: Token) -> Bool {
        token.kind == .number && token.text.utf8.count == 4
            && (token.text.hasPrefix("19") || token.text.hasPrefix("20"))
    }

    private func isDash(_ index: Int) -> Bool {
        ["—", "–", "--", "_", "-", "―"].contains(tokens[index].text) && tokens[index].spaceBefore
            // "LOPBURG—A man was sentenced".
            || index > 0 && ["—", "―", "_"].contains(tokens[index].text)
                && (tokens[index - 1].isAllCapitals || tokens[index - 1].text == ")")
    }

    /// Capitals, numbers and marks, and the small words of an hour.
    private func isFrontWord(_ token: Token) -> Bool {
        switch token.kind {
        case .number, .symbol: return true
        case .punctuation: return [",", ".", "|", ";", ":"].contains(token.text)
        case .word:
            return token.isCapitalised || NameFinder.calendar.contains(token.lower)
        }
    }

    private static let prepositions: Set<String> = [
        "on", "at", "of", "in", "since", "until", "till", "by", "from", "to", "before", "after",
        "for", "dated", "and", "between", "with", "as", "that", "or", "called", "than",
    ]
}
