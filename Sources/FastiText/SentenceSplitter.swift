/// Groups tokens into sentences: first by lines, then by marks that end a sentence.
///
/// A line's end is a border where the text does not wrap its lines by hand; titles, datelines and
/// items of lists are units of their own.
struct SentenceSplitter {
    let document: Document
    let tokens: [Token]

    /// The most tokens a sentence has; a longer one is cut, so that no text makes work that grows
    /// faster than it does.
    private static let limit = 400

    func sentences() -> [Sentence] {
        let wraps = wrapsByHand
        var result: [Sentence] = []
        var start = 0
        var paragraph = 0
        for index in tokens.indices {
            let next = index + 1
            guard next < tokens.count else {
                append(start..<next, paragraph, to: &result)
                break
            }
            let breaks = lineBreaks(between: tokens[index], and: tokens[next])
            let endsBlock = breaks >= 2 || breaks == 1 && (!wraps || startsItem(next))
            if endsBlock || endsSentence(at: index) || startsCredit(next)
                || endsShouting(start..<next)
                || next - start == Self.limit
            {
                append(start..<next, paragraph, to: &result)
                start = next
            }
            if breaks >= 2 || breaks == 1 && endsBlock { paragraph += 1 }
        }
        return result
    }

    private func append(_ range: Range<Int>, _ paragraph: Int, to result: inout [Sentence]) {
        var range = range
        let isItem = startsItem(range.lowerBound)
        if isItem { range = (range.lowerBound + 1)..<range.upperBound }
        guard let first = range.first, let last = range.last else { return }
        guard range.contains(where: { tokens[$0].kind == .word || tokens[$0].kind == .number })
        else { return }
        let bounds = tokens[first].range.lowerBound..<tokens[last].range.upperBound
        result.append(
            Sentence(
                range: bounds, tokens: range,
                kind: isItem ? .listItem : endsWithMark(range) ? .prose : .heading,
                paragraph: paragraph))
    }

    /// Whether most long lines of the text end in the middle of a sentence, at much one width.
    private var wrapsByHand: Bool {
        var broken = 0
        var long = 0
        var width = 0
        var last: UInt8 = 0x0A
        for byte in document.bytes {
            guard byte == 0x0A else {
                width += byte & 0xC0 == 0x80 ? 0 : 1
                if byte > 0x20 { last = byte }
                continue
            }
            if width >= 50 {
                long += 1
                if width <= 110, !".!?:\"”".utf8.contains(last) { broken += 1 }
            }
            width = 0
        }
        return long >= 4 && broken * 2 > long
    }

    private func lineBreaks(between a: Token, and b: Token) -> Int {
        document.bytes[a.range.upperBound..<b.range.lowerBound].reduce(0) {
            $0 + ($1 == 0x0A ? 1 : 0)
        }
    }

    private func startsItem(_ index: Int) -> Bool {
        guard index < tokens.count,
            ["•", "‣", "◦", "▪", "*", "-", "–", "·"].contains(tokens[index].text)
        else { return false }
        guard index + 1 < tokens.count, tokens[index + 1].spaceBefore else { return false }
        return index == 0 || lineBreaks(between: tokens[index - 1], and: tokens[index]) > 0
    }

    /// "TOWN CUT OFF BY FLOODS The town was flooded": a headline in capitals in front of its text.
    private func endsShouting(_ range: Range<Int>) -> Bool {
        let next = range.upperBound
        guard next + 1 < tokens.count, tokens[next - 1].isAllCapitals, tokens[next].isCapitalised,
            !tokens[next].isAllCapitals, tokens[next].kind == .word,
            tokens[next + 1].kind == .word, !tokens[next + 1].isCapitalised
        else { return false }
        let words = tokens[range].filter { $0.kind == .word && $0.text.utf8.count > 1 }
        return words.count >= 4 && words.allSatisfy(\.isAllCapitals)
    }

    private func endsWithMark(_ range: Range<Int>) -> Bool {
        var index = range.upperBound - 1
        for _ in 0..<Self.mostReferences {
            guard let before = reference(endingAt: index), before > range.lowerBound else { break }
            index = before - 1
        }
        while index > range.lowerBound,
            tokens[index].isClosingQuote || [")", "]", "'", "’"].contains(tokens[index].text)
        {
            index -= 1
        }
        let text = tokens[index].text
        return text.hasSuffix(".") || ["!", "?", "…", ":", ";", ","].contains(text)
            || endsWithQuotation(range)
    }

    /// "The president said: “These attacks mark another low”": a sentence without its stop, not a heading.
    private func endsWithQuotation(_ range: Range<Int>) -> Bool {
        guard range.count > 11, tokens[range.upperBound - 1].isClosingQuote,
            let open = range.dropFirst(2).dropLast().first(where: { tokens[$0].isOpeningQuote })
        else { return false }
        return [":", ","].contains(tokens[open - 1].text)
    }

    /// Whether a sentence ends with the token at an index: a closing mark, with quotation marks and
    /// brackets after it, and a beginning behind.
    private func endsSentence(at index: Int) -> Bool {
        let next = tokens[index + 1]
        if (next.isClosingQuote || [")", "]", "’", "'"].contains(next.text)) && !next.spaceBefore {
            return false
        }
        var end = index
        // References stand behind the mark that ends a sentence.
        for _ in 0..<Self.mostReferences {
            guard let before = reference(endingAt: end), before > 0 else { break }
            end = before - 1
        }
        while end > 0,
            tokens[end].isClosingQuote || [")", "]", "’", "'"].contains(tokens[end].text),
            !tokens[end].spaceBefore
        {
            end -= 1
        }
        let mark = tokens[end]
        guard next.spaceBefore || next.isCapitalised && mark.text == "." || next.text == "[" else {
            return false
        }
        if ["!", "?", "…"].contains(mark.text) || mark.text.hasPrefix("..") {
            return startsSentence(index + 1)
        }
        if mark.text == "." {
            if isLifeMark(end, before: next) { return false }
            // A bracket with a number in it is a reference to a note, one with words a remark.
            return next.text == "["
                ? next.spaceBefore && index + 2 < tokens.count && tokens[index + 2].isCapitalised
                : startsSentence(index + 1)
        }
        guard mark.kind == .word, mark.text.hasSuffix(".") else { return false }
        return endsAfterAbbreviation(mark, at: index)
    }

    /// "(b. March 2009)", "d. 1999", "c. 1510": letters in front of a date.
    private func isLifeMark(_ mark: Int, before next: Token) -> Bool {
        mark > 0 && !tokens[mark].spaceBefore
            && ["b", "d", "c", "r", "fl", "m", "div"].contains(tokens[mark - 1].text)
            && (next.kind == .number || Abbreviations.months.contains(next.lower))
    }

    /// No sentence has more in a row.
    private static let mostReferences = 20

    /// Where a reference of an encyclopedia to a note begins that ends at a token: "[3]", "[a]", "[citation needed]".
    private func reference(endingAt end: Int) -> Int? {
        guard tokens[end].text == "]",
            let open = (max(0, end - 3)..<end).last(where: { tokens[$0].text == "[" }),
            open + 1 < end
        else { return nil }
        let inside = tokens[open + 1..<end]
        let isNote =
            inside.count == 1
            ? inside.allSatisfy {
                $0.kind == .number || $0.text.utf8.count == 1 && !$0.isCapitalised
            }
            : inside.last.map { ["needed", "note"].contains($0.lower) || $0.kind == .number }
                == true
                && inside.first.map { $0.kind == .word && !$0.isCapitalised } == true
        return isNote ? open : nil
    }

    private func endsAfterAbbreviation(_ mark: Token, at index: Int) -> Bool {
        let bare = String(mark.lower.dropLast())
        let next = tokens[index + 1]
        // "No. The engineers", but "No. 7".
        if bare == "no", mark.isCapitalised, next.kind == .word, next.isCapitalised,
            SentenceOpeners.words.contains(next.lower)
        {
            return true
        }
        if Abbreviations.leading.contains(bare) { return false }
        // Behind "U.S." or "Inc." only a common opening word shows that a sentence begins, behind
        // an initial one that is no initial itself.
        let opens = next.isCapitalised && SentenceOpeners.words.contains(next.lower)
        if bare.unicodeScalars.count == 1 { return opens && next.text.utf8.count > 1 }
        if !opens, next.isCapitalised, ["a.m", "p.m"].contains(bare) {
            // "At 3 p.m. Mr. Lee left": an hour that begins a sentence does not end it.
            let front = tokens[max(index - 4, 0)..<index]
            return index > 4 && front.allSatisfy { $0.kind == .word || $0.kind == .number }
                && !front.contains { $0.text.hasSuffix(".") }
                && !Abbreviations.goesOn(behindHour: next)
        }
        return opens || next.isOpeningQuote && next.spaceBefore
    }

    /// Whether the line that says whose a picture is begins at an index: "Image: A. Photographer."
    /// It stands behind what the picture shows, often without a mark between them.
    private func startsCredit(_ index: Int) -> Bool {
        index + 2 < tokens.count && tokens[index + 1].kind == .punctuation
            && tokens[index + 1].text == ":" && !tokens[index + 1].spaceBefore
            && tokens[index + 2].spaceBefore && tokens[index].isCapitalised
            && ["image", "images", "photo", "photos", "photograph", "picture", "credit"]
                .contains(tokens[index].lower)
    }

    private func startsSentence(_ index: Int) -> Bool {
        var index = index
        while index < tokens.count,
            tokens[index].isQuote || ["(", "[", "—", "-", "‘"].contains(tokens[index].text)
        {
            index += 1
        }
        guard index < tokens.count else { return true }
        let token = tokens[index]
        return token.kind == .number || token.kind == .symbol
            || token.kind == .word
                && (token.text.unicodeScalars.first?.properties.isLowercase == false
                    || isNameInLowerCase(index))
    }

    /// "al-Karst was", "eKarst said": names that begin with a small letter wherever they stand.
    private func isNameInLowerCase(_ index: Int) -> Bool {
        let text = tokens[index].text
        if text.utf8.count <= 4, index + 2 < tokens.count, tokens[index + 1].text == "-",
            !tokens[index + 1].spaceBefore
        {
            return tokens[index + 2].isCapitalised && !tokens[index + 2].spaceBefore
        }
        return text.unicodeScalars.dropFirst().first?.properties.isUppercase == true
    }
}

/// Words that commonly open a sentence.
enum SentenceOpeners {
    static let words = Set(
        """
        the a an this that these those he she it they we i you in on at after before when while
        but and however as for from since there his her its their our according meanwhile earlier
        later last another both some many most no not if although despite during under
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
