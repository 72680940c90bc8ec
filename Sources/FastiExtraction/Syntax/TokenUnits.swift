internal import FastiChronology
internal import FastiLanguage
internal import FastiTagging
internal import FastiText

/// Names with their titles, dates of several words and short brackets, each given to the parser as one
/// token: what stands inside them is no syntax of the sentence, and misleads it.
struct TokenUnits {
    let text: SegmentedText
    private(set) var units: [TokenUnit] = []

    /// - Parameters:
    ///   - names: By sentence, in the order of the text.
    ///   - times: By sentence, in the order of the text.
    init(_ text: SegmentedText, names: [[NameSpan]], times: [[TimeExpression]]) {
        self.text = text
        for (number, sentence) in text.sentences.enumerated() {
            let placed = placed(names[number])
            let named = placed + names[number].filter { !$0.isDescription }.map(unit)
            let dated = times[number].compactMap { unit($0, in: sentence) }
            var own = withBrackets(
                Self.apart(
                    named + dated + measured(in: sentence) + quoted(in: sentence)
                        + asides(in: sentence) + prefixed(in: sentence)),
                in: sentence)
            if let front = front(of: sentence, times[number], own) {
                own.removeAll { $0.tokens.overlaps(front.tokens) }
                own.insert(front, at: 0)
            }
            // A name of one word is no verb, whatever it looks like.
            units += own
        }
    }

    /// The first of those that overlap, in the order of the text.
    private static func apart(_ units: [TokenUnit]) -> [TokenUnit] {
        var result: [TokenUnit] = []
        for unit in units.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
        where result.last.map({ $0.tokens.upperBound <= unit.tokens.lowerBound }) ?? true {
            result.append(unit)
        }
        return result
    }

    private func unit(_ name: NameSpan) -> TokenUnit {
        // "Ministry of Justice" hangs on "Ministry", "Jane Doe" on her last name.
        let words = name.tokens.filter { text.tokens[$0].kind != .punctuation }
        let linked =
            name.kind == .person
            ? nil : words.dropFirst().first { Self.links.contains(text.tokens[$0].lower) }
        let head = linked.map { $0 - 1 } ?? words.last ?? name.tokens.lowerBound
        return TokenUnit(tokens: name.whole, head: head)
    }

    private static let links: Set<String> = [
        "of", "for", "on", "in", "to", "against", "at", "from", "de", "with",
    ]

    /// "in Lopburg, Ruritania": a town and the state or province that it lies in.
    private func placed(_ names: [NameSpan]) -> [TokenUnit] {
        zip(names, names.dropFirst()).compactMap { town, state in
            let comma = town.tokens.upperBound
            let end = state.tokens.upperBound
            guard comma + 1 == state.whole.lowerBound, text.tokens[comma].text == ",",
                Self.isTown(town), Self.isTown(state) || state.kind == .state,
                town.whole.lowerBound > 0,
                Self.locating.contains(text.tokens[town.whole.lowerBound - 1].lower),
                end < text.tokens.count, !isListed(behind: end, names)
            else { return nil }
            return TokenUnit(tokens: town.whole.lowerBound..<end, head: unit(town).head)
        }
    }

    private static func isTown(_ name: NameSpan) -> Bool {
        name.office == nil && (name.isPlaceLike || name.isPlace)
    }

    /// "in Lopburg, Karst and Ostby": whether a list goes on.
    private func isListed(behind end: Int, _ names: [NameSpan]) -> Bool {
        var next = end
        if text.tokens[next].text == ",", next + 1 < text.tokens.count { next += 1 }
        return ["and", "or", "&"].contains(text.tokens[next].lower)
            || next > end && names.contains { $0.whole.contains(next) && Self.isTown($0) }
    }

    private static let locating: Set<String> = [
        "in", "at", "near", "from", "to", "of", "around", "outside", "into", "through",
    ]

    /// "co-founder", "ex-president", "passer-by", "brother-in-law": one noun.
    private func prefixed(in sentence: Sentence) -> [TokenUnit] {
        sentence.tokens.dropLast(2).compactMap { index in
            if let end = joinedBehind(index, sentence.tokens.upperBound) {
                return TokenUnit(tokens: index..<end, head: index)
            }
            guard ["co", "ex", "vice"].contains(text.tokens[index].lower),
                text.tokens[index + 1].text == "-", !text.tokens[index + 1].spaceBefore,
                text.tokens[index + 2].kind == .word, !text.tokens[index + 2].spaceBefore
            else { return nil }
            return TokenUnit(tokens: index..<index + 3, head: index + 2)
        }
    }

    /// "magnitude-7.8", "Boeing-747", "a magnitude 7 earthquake".
    private func measured(in sentence: Sentence) -> [TokenUnit] {
        sentence.tokens.dropLast(2).compactMap { index in
            if let old = aged(index, sentence.tokens.upperBound) { return old }
            if ["magnitude", "category"].contains(text.tokens[index].lower),
                text.tokens[index + 1].kind == .number, text.tokens[index + 2].kind == .word
            {
                return TokenUnit(tokens: index..<(index + 2), head: index + 1)
            }
            guard text.tokens[index].kind == .word, text.tokens[index + 1].text == "-",
                !text.tokens[index + 1].spaceBefore, text.tokens[index + 2].kind == .number,
                !text.tokens[index + 2].spaceBefore
            else { return nil }
            return TokenUnit(tokens: index..<(index + 3), head: index + 2)
        }
    }

    /// 'the H1N1 “swine flu” outbreak': some words in quotation marks inside a sentence are one word of it.
    private func quoted(in sentence: Sentence) -> [TokenUnit] {
        var result: [TokenUnit] = []
        var open: Int?
        for index in sentence.tokens.dropFirst()
        where text.tokens[index].isQuote || isSingleQuote(index) {
            if let start = open, text.tokens[index].isClosingQuote || isSingleQuote(index),
                !isSingleQuote(index)
                    || text.tokens[start].text != "\"" && !text.tokens[index].spaceBefore
            {
                let inside = start + 1..<index
                if (1...4).contains(inside.count), start > sentence.tokens.lowerBound + 1,
                    text.tokens[start - 1].kind == .word,
                    inside.allSatisfy({ text.tokens[$0].kind == .word }),
                    !inside.contains(where: { Self.speaking.contains(text.tokens[$0].lower) })
                {
                    result.append(TokenUnit(tokens: start..<index + 1, head: index - 1))
                }
                open = nil
            } else {
                open = index
            }
        }
        return result
    }

    /// "a 'disgruntled clerk' shot": a mark that may open or close a few words.
    private func isSingleQuote(_ index: Int) -> Bool {
        guard ["'", "‘", "’"].contains(text.tokens[index].text), index + 1 < text.tokens.count
        else { return false }
        return text.tokens[index].spaceBefore != text.tokens[index + 1].spaceBefore
    }

    /// "what role, if any, it played": an aside that goes with the word in front.
    private func asides(in sentence: Sentence) -> [TokenUnit] {
        sentence.tokens.dropFirst().dropLast(4).compactMap { index in
            guard text.tokens[index].text == ",", text.tokens[index + 1].lower == "if",
                ["any", "anything", "anyone", "ever"].contains(text.tokens[index + 2].lower),
                text.tokens[index + 3].text == ","
            else { return nil }
            return TokenUnit(tokens: index - 1..<index + 4, head: index - 1)
        }
    }

    private static let speaking: Set<String> = [
        "i", "we", "you", "he", "she", "it", "they", "me", "us", "him", "them", "is", "was", "are",
        "were", "be", "not", "n't",
    ]

    /// "6 October 2020", "Wednesday night".
    private func unit(_ time: TimeExpression, in sentence: Sentence) -> TokenUnit? {
        guard time.kind == .date || time.kind == .time || time.kind == .duration && time.date != nil
        else { return nil }
        let first = sentence.tokens.partitioningIndex {
            text.tokens[$0].range.upperBound > time.range.lowerBound
        }
        let inside = sentence.tokens[first...].prefix {
            text.tokens[$0].range.lowerBound < time.range.upperBound
        }
        guard inside.count > 1, inside.count < 7,
            !inside.contains(where: { Self.joins.contains(text.tokens[$0].lower) })
        else { return nil }
        // "and, one year later, returned": an adverb.
        if let last = inside.last, ["later", "earlier", "ago"].contains(text.tokens[last].lower) {
            return TokenUnit(tokens: inside.startIndex..<inside.endIndex, head: last)
        }
        // A number is seldom taken for somebody.
        let number = inside.first { text.tokens[$0].kind == .number }
        return TokenUnit(
            tokens: inside.startIndex..<inside.endIndex,
            head: number ?? inside.last { text.tokens[$0].kind != .punctuation } ?? first)
    }

    /// "On 6 October," in front of a sentence.
    private func front(
        of sentence: Sentence, _ times: [TimeExpression], _ units: [TokenUnit]
    ) -> TokenUnit? {
        guard let time = times.first, time.kind != .set, time.date != nil else { return nil }
        let tokens = sentence.tokens.prefix(10)
        let inside = tokens.filter { text.tokens[$0].range.overlaps(time.range) }
        guard let first = inside.first, let last = inside.last, first - tokens.startIndex < 3,
            last + 3 < sentence.tokens.upperBound,
            let end = endOfFront(last, first > tokens.startIndex, sentence),
            (tokens.startIndex..<first).allSatisfy({
                Self.fronts.contains(text.tokens[$0].lower)
            }),
            units.allSatisfy({ $0.tokens.upperBound <= end || $0.tokens.lowerBound >= end })
        else { return nil }
        let head = units.first { $0.tokens.contains(last) }?.head ?? last
        return TokenUnit(tokens: tokens.startIndex..<end, head: head, relation: "obl")
    }

    /// Where the front ends whose date ends at a token: at its comma, where the sentence begins anew, or
    /// behind what it was the date of ("On Wednesday during the opening of the line,").
    private func endOfFront(_ last: Int, _ isLed: Bool, _ sentence: Sentence) -> Int? {
        if text.tokens[last + 1].text == "," { return last + 2 }
        if isLed || isAdverbial(sentence.tokens.lowerBound...last), isFree(last + 1) {
            return last + 1
        }
        guard isLed, ["during", "at", "after", "following"].contains(text.tokens[last + 1].lower),
            let comma = sentence.tokens.dropLast(3).drop(while: { $0 < last + 2 }).prefix(12).first(
                where: {
                    text.tokens[$0].kind == .punctuation && text.tokens[$0].text != "-"
                }), text.tokens[comma].text == ",",
            text.tokens[comma + 1].isCapitalised || isFree(comma + 1),
            !(last + 2..<comma).contains(where: { Self.clausal.contains(text.tokens[$0].lower) })
        else { return nil }
        return comma + 1
    }

    /// "Three months ago", "last week", "yesterday": what says when without a preposition, and is seldom a part
    /// of a name.
    private func isAdverbial(_ time: ClosedRange<Int>) -> Bool {
        let first = text.tokens[time.lowerBound].lower
        let last = text.tokens[time.upperBound].lower
        return ["ago", "later", "earlier", "afterwards"].contains(last)
            || time.count == 1 && ["yesterday", "today"].contains(last)
            || ["last", "this"].contains(first) && SyntaxTree.timeUnits.contains(last)
    }

    /// Words of clauses: where one stands, more than a date and its occasion is in front.
    private static let clausal: Set<String> = [
        "who", "which", "that", "when", "where", "he", "she", "it", "they", "was", "were", "had",
        "has", "is", "being", "having", "to",
    ]

    /// "On Monday the": whether a sentence begins anew behind a date in front.
    private func isFree(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .word
            && (token.isCapitalised && !NameFinder.calendar.contains(token.lower)
                || ["the", "a", "an", "he", "she", "it", "they", "we", "police", "his", "her"]
                    .contains(token.lower))
    }

    private static let fronts: Set<String> = [
        "on", "in", "at", "by", "since", "until", "from", "late", "early", "the", "about", "around",
        "before", "after", "during", "also", "over", "within", "for", "between",
    ]

    private static let joins: Set<String> = ["to", "and", "or", "of", "after", "before", "in"]

    /// "Forces (SDF)", "ministers (13 May)", "town.[2]": a bracket of some words goes with what stands before.
    private func withBrackets(_ units: [TokenUnit], in sentence: Sentence) -> [TokenUnit] {
        var result = units
        var open: Int?
        for index in sentence.tokens {
            switch text.tokens[index].text {
            case "(", "[": open = index
            case ")", "]":
                guard let start = open, start > sentence.tokens.lowerBound, index - start < 8,
                    text.tokens[start - 1].kind != .punctuation
                else { break }
                let before = result.firstIndex { $0.tokens.contains(start - 1) }
                let host =
                    before.map { result[$0] }
                    ?? TokenUnit(tokens: start - 1..<start, head: start - 1)
                let whole = host.tokens.lowerBound..<max(index + 1, host.tokens.upperBound)
                result.removeAll { whole.overlaps($0.tokens) }
                result.append(TokenUnit(tokens: whole, head: host.head))
                open = nil
            default: continue
            }
        }
        return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
