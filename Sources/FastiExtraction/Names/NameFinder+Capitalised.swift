internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// Names by their capitals.
extension NameFinder {
    func isNameWord(_ index: Int, in sentence: Sentence) -> Bool {
        let token = tokens[index]
        // "arrested Jan Doe": no month.
        if token.text == "Jan", index + 1 < sentence.tokens.upperBound,
            isInnerName(tokens[index + 1])
        {
            return true
        }
        guard token.isCapitalised, !Self.never.contains(token.lower),
            token.range.count <= Self.longestWord
        else { return false }
        if ownsBody(index, sentence.tokens.upperBound) { return true }
        // A body by initials that are a small word elsewhere.
        if index > sentence.tokens.lowerBound, token.isAllCapitals, token.text.utf8.count > 2,
            tokens[index - 1].lower == "the", lexicon.bodies[token.lower] != nil
        {
            return true
        }
        guard index == sentence.tokens.lowerBound || tokens[index - 1].isOpeningQuote else {
            if Self.epithets.contains(token.lower) || token.lower == "the" { return false }
            // "02:53 UTC The master called", "4.2 Between March and May".
            return !Self.openers.contains(token.lower) || token.lower == "state"
                || index + 1 < sentence.tokens.upperBound && tokens[index + 1].isCapitalised
        }
        // The first word of a sentence is capitalised anyway.
        let end = sentence.tokens.upperBound
        let following = index + 1 < end ? tokens[index + 1] : nil
        // "Former Karst Bank chief".
        if Self.epithets.contains(token.lower) { return false }
        if Self.adjectives.contains(token.lower), following?.isCapitalised != true { return false }
        if isLeadingParticiple(index..<(index + 1)) { return false }
        if properWords.contains(token.lower) && !Self.openers.contains(token.lower)
            || token.isAllCapitals
        {
            return true
        }
        // "Karst & Sons".
        if let following, following.text == "&", index + 2 < end, isInnerName(tokens[index + 2]) {
            return true
        }
        // "Al-Karst".
        if let following, following.text == "-", !following.spaceBefore,
            index + 2 < sentence.tokens.upperBound, isInnerName(tokens[index + 2]),
            !tokens[index + 2].spaceBefore,
            token.text.count < 4
                // "Nils-Erik Doe".
                || lexicon.demonyms[tokens[index + 2].lower] == nil
                    && index + 3 < sentence.tokens.upperBound && isInnerName(tokens[index + 3])
                    && lexicon.heads[tokens[index + 3].lower] == nil
                    && tokens[index + 3].kind == .word && tokens[index + 3].spaceBefore
        {
            return true
        }
        if match(index, sentence.tokens.upperBound, in: lexicon.states) != nil { return true }
        if match(index, sentence.tokens.upperBound, in: lexicon.bodies) != nil { return true }
        guard !Self.openers.contains(token.lower), lexicon.events[token.lower] == nil else {
            return false
        }
        return following?.isCapitalised == true || nameBehindParticles(index + 1, end) != nil
            || lexicon.offices.contains(token.lower)
            || following.map { lexicon.speech[$0.lower] != nil } == true
    }

    func capitalised(at index: Int, in sentence: Sentence) -> NameSpan? {
        let end = sentence.tokens.upperBound
        var last = index + 1
        while last < end, let next = continuation(of: index..<last, in: sentence) { last = next }
        if let verb = verb(in: index..<last, ofHeadline: sentence) { last = verb }
        if let holder = holder(in: index..<last) { last = holder }
        if let office = officeBehind(in: index..<last) { last = office }
        // "Detachment 12".
        if last < end, isNumbered(last - 1), tokens[last].kind == .number,
            tokens[last].text.utf8.count <= 4
        {
            last += 1
        }
        // A possessive belongs to the name only inside it.
        while last > index + 1, ["'s", "'"].contains(tokens[last - 1].lower) { last -= 1 }
        // "The ferry Princess Anna", "human rights group Free Voice": what it is stands in front.
        if let kind = kindBefore(index, sentence), last - index < 5,
            let name = classify(index..<last, in: sentence), name.kind != kind,
            name.kind == .person || name.kind == .office
                || kind == .person && name.kind == .organization
                    && (name.isPlaceLike || last - index == 2 && !hasHead(index..<last))
        {
            let range = index..<last
            return NameSpan(
                tokens: range, text: text(of: range), kind: kind, key: foldedKey(range))
        }
        if let end = commonEnd(of: index..<last, in: sentence) {
            let range = index..<end
            return NameSpan(
                tokens: range, text: text(of: range), kind: .organization, key: foldedKey(range))
        }
        return classify(index..<last, in: sentence)
    }

    /// "Acme Says Vaccine Works", "Acme To Buy Roe": where the verb of a headline in capitals ends a name.
    private func verb(in range: Range<Int>, ofHeadline sentence: Sentence) -> Int? {
        guard range.count > 1, sentence.tokens.count < 30 else { return nil }
        let words = sentence.tokens.filter { tokens[$0].kind == .word }
        let capitals = words.filter { tokens[$0].isCapitalised }
        guard words.count > 3, capitals.count * 5 >= words.count * 4,
            let last = sentence.tokens.last, tokens[last].text != "."
        else { return nil }
        return range.dropFirst().first { index in
            let word = tokens[index].lower
            return word == "to" || lexicon.speech[word]?.forms.contains(.present) == true
                || word.hasSuffix("s") && index + 1 < sentence.tokens.upperBound
                    && lexicon.heads[word] == nil
                    && lexicon.events[word]?.contains(where: \.isVerb) == true
        }
    }

    /// "Assigned to the corps, he": no name, though the text has the word capitalised elsewhere, too.
    func isLeadingParticiple(_ range: Range<Int>) -> Bool {
        let (word, next) = (tokens[range.lowerBound].lower, range.upperBound)
        return range.count == 1 && word.hasSuffix("ed") && next < tokens.count
            && !tokens[next].isCapitalised && tokens[next].kind == .word
            && lexicon.events[word]?.contains(where: \.isVerb) == true
    }

    /// "appointed Doe Prime Minister of Karst": where an office behind somebody's name begins.
    private func officeBehind(in range: Range<Int>) -> Int? {
        let first = range.lowerBound
        guard range.count > 3, first > 1, Self.appointing.contains(tokens[first - 1].lower),
            // "was appointed Health Minister of Karst".
            !["was", "were", "be", "been", "being", "is", "are"].contains(tokens[first - 2].lower),
            !lexicon.offices.contains("\(tokens[first].lower) \(tokens[first + 1].lower)"),
            let tie = range.first(where: { tokens[$0].lower == "of" }),
            tie > first + 1,
            let office = (first + 1..<tie).first(where: { index in
                lexicon.offices.contains(tokens[index].lower)
                    || index + 1 < tie
                        && lexicon.offices.contains(
                            "\(tokens[index].lower) \(tokens[index + 1].lower)")
            }), office - first <= 3, !hasHead(first..<office),
            (first..<office).allSatisfy({ index in
                let word = tokens[index].lower
                return isInnerName(tokens[index]) && !lexicon.offices.contains(word)
                    && lexicon.demonyms[word] == nil && lexicon.states[word] == nil
                    && lexicon.bodies[word] == nil && !tokens[index].isAllCapitals
                    && !Self.epithets.contains(word) && !Self.adjectives.contains(word)
            })
        else { return nil }
        return office
    }

    private static let appointing: Set<String> = [
        "appoint", "appointed", "appoints", "appointing", "name", "named", "names", "naming",
        "elect", "elected", "elects", "electing", "make", "made", "makes", "making", "nominate",
        "nominated", "nominates", "nominating", "declare", "declared", "declares", "proclaim",
        "proclaimed", "proclaims", "chose", "choose", "chosen", "call", "called",
    ]

    /// "Secretary of State for Justice Jane Doe": where who holds an office begins in a name of its own.
    private func holder(in range: Range<Int>) -> Int? {
        guard range.count > 4, hasTie(range),
            range.prefix(3).contains(where: { lexicon.offices.contains(tokens[$0].lower) }),
            let first = (2...4).lazy.map({ range.upperBound - $0 }).first(where: {
                lexicon.givenNames.gender(of: tokens[$0].lower) != nil
                    // "Secretary of State James A. Doe III": not the middle of a name.
                    && tokens[$0 - 1].text.utf8.last != UInt8(ascii: ".")
                    && lexicon.givenNames.gender(of: tokens[$0 - 1].lower) == nil
            }), isInnerName(tokens[first - 1])
        else { return nil }
        return first
    }

    /// Whether a word heads the name of a unit, which a number can tell from others.
    private func isNumbered(_ index: Int) -> Bool {
        tokens[index].isCapitalised
            && [
                "detachment", "unit", "squadron", "brigade", "battalion", "regiment", "division",
                "local",
            ]
            .contains(tokens[index].lower)
    }

    /// The kind that a noun right before a name gives it, where that is a ship or a body.
    private func kindBefore(_ index: Int, _ sentence: Sentence) -> Actor.Kind? {
        guard index > sentence.tokens.lowerBound, !tokens[index - 1].isCapitalised else {
            return nil
        }
        let word = tokens[index - 1].lower
        // "chief executive Ruth Marsh".
        if lexicon.offices.contains(word) || word == "executive" { return .person }
        // "march organiser Samoa Roe".
        if lexicon.people.contains(word), lexicon.descriptions[word] == nil,
            lexicon.heads[word] == nil, word.last != "s"
        {
            return .person
        }
        switch lexicon.descriptions[word] {
        case .vessel: return .organization
        case .body:
            return lexicon.heads[word].flatMap { Actor.Kind(rawValue: $0.kind) } ?? .organization
        default: return nil
        }
    }

    /// Where a name goes on to, or `nil` at its end.
    func continuation(of range: Range<Int>, in sentence: Sentence) -> Int? {
        let (next, end) = (range.upperBound, sentence.tokens.upperBound)
        let token = tokens[next]
        // "Minister Jan Doe": no month, with a name behind it.
        if token.text == "Jan", next + 1 < end, isInnerName(tokens[next + 1]) { return next + 2 }
        if isInnerName(token) || Self.suffixes.contains(token.lower) { return next + 1 }
        if token.text == "-", !token.spaceBefore, next + 1 < end, !tokens[next + 1].spaceBefore,
            tokens[next + 1].isCapitalised
                || range.count > 1 && tokens[next + 1].kind == .word
                    && tokens[next + 1].range.count <= 5
                    && !Self.joinedBehind.contains(tokens[next + 1].lower)
        {
            return next + 2
        }
        // "Stoke-upon-Karst".
        if token.text == "-", !token.spaceBefore, next + 3 < end, tokens[next + 1].kind == .word,
            tokens[next + 2].text == "-", isInnerName(tokens[next + 3]),
            (next + 1...next + 3).allSatisfy({ !tokens[$0].spaceBefore })
        {
            return next + 4
        }
        // "Kronberg & Sons".
        if token.text == "&", next + 1 < end, isInnerName(tokens[next + 1]) { return next + 2 }
        // "Kronberg, Inc."
        if token.text == ",", next + 1 < end, Self.firmForms.contains(tokens[next + 1].lower),
            tokens[next + 1].isCapitalised
        {
            return next + 2
        }
        // "Teachers' Union".
        if ["'", "’"].contains(token.text), next + 1 < end, isInnerName(tokens[next + 1]),
            lexicon.heads[tokens[next + 1].lower] != nil || startsBody(next + 1, end)
        {
            return next + 2
        }
        if ownsBody(next - 1, end) { return next + 2 }
        if !endsInBody(range), let last = nameBehindParticles(next, end) { return last + 1 }
        // "the NGO “Anchor” Jane Doe" is a body and its head.
        if !hasHead(range), !tokens[next - 1].isAllCapitals,
            let last = nameBehindNickname(next, end)
        {
            return last + 1
        }
        if token.lower == "and", let end = commonHead(of: range, in: sentence) { return end }
        guard endsInBody(range) || hasHead(range) else { return nil }
        // "Centre for the Duty to Help,".
        if token.lower == "to", hasTie(range), next + 1 < end, isInnerName(tokens[next + 1]),
            next + 2 >= end || tokens[next + 2].kind == .punctuation
        {
            return next + 2
        }
        var index = next
        if ["of", "for", "on", "against", "'s", "'", "and"].contains(token.lower) {
            if token.lower == "and", !hasTie(range) { return nil }
            index += 1
            if index < end, tokens[index].lower == "the", token.lower != "and" { index += 1 }
            guard index < end, isInnerName(tokens[index]), !startsPerson(index),
                // "the Institute of Affairs' Jane Doe".
                !["'s", "'", "’s", "’"].contains(token.lower) || startsBody(index, end)
            else { return nil }
            // "the President of the Fund and …": "and" ties words, not bodies.
            if token.lower == "and", !isShortened(range.lowerBound..<(index + 1), in: sentence),
                lexicon.states[tokens[index].lower] != nil || startsBody(index, end)
            {
                return nil
            }
            return index + 1
        }
        return nil
    }

    /// Whose bodies are named after them.
    private static let owners: Set<String> = [
        "children", "king", "men", "people", "prince", "princess", "queen", "women",
    ]

    /// What firms are before the law.
    private static let firmForms: Set<String> = [
        "corp", "corp.", "inc", "inc.", "incorporated", "l.p.", "limited", "llc", "llp", "ltd",
        "ltd.", "n.v.", "plc", "s.a.",
    ]

    /// "New People's Army", "the Women's Health Council": whether a word names those whose body it is.
    private func ownsBody(_ index: Int, _ end: Int) -> Bool {
        let next = index + 1
        return next + 1 < end && Self.owners.contains(tokens[index].lower)
            && ["'s", "’s"].contains(tokens[next].lower) && isInnerName(tokens[next + 1])
            && (next + 1..<min(next + 4, end)).prefix(while: { isInnerName(tokens[$0]) })
                .contains { lexicon.heads[tokens[$0].lower] != nil }
    }

    /// What a hyphen ties to a name without being of it: "Karst-led", "Lorm-based".
    private static let joinedBehind: Set<String> = [
        "led", "based", "born", "run", "held", "made", "owned", "style", "wide", "era", "like",
        "built", "area", "bound", "type", "aided", "going", "free", "only", "level", "war", "all",
        "first", "class", "grade", "year", "day", "week", "month", "mile", "seat", "size", "sized",
        "plus", "up", "off", "in", "out", "to", "on",
    ]

    /// "van der Roe", "al-Roe": the word of a name that one or two small words lead to, the first of them at
    /// an index.
    private func nameBehindParticles(_ index: Int, _ end: Int) -> Int? {
        var next = index
        while next < min(index + 2, end), Self.particles.contains(tokens[next].lower) { next += 1 }
        guard next > index else { return nil }
        if next < end, tokens[next].text == "-" { next += 1 }
        return next < end && isInnerName(tokens[next]) ? next : nil
    }

    /// "John “Jack” Doe": the word of a name behind a nickname of at most three words, whose mark opens at
    /// an index.
    private func nameBehindNickname(_ index: Int, _ end: Int) -> Int? {
        guard tokens[index].isOpeningQuote, index + 1 < end, isInnerName(tokens[index + 1]),
            let close = (index + 2..<min(index + 5, end)).first(where: { tokens[$0].isClosingQuote }
            ),
            !tokens[close].spaceBefore, close + 1 < end, tokens[close + 1].spaceBefore,
            isInnerName(tokens[close + 1])
        else { return nil }
        return close + 1
    }
}
