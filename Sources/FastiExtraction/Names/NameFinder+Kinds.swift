internal import FastiChronology
internal import FastiLexicon
internal import FastiText

extension NameFinder {
    /// A well-known body by one of its names.
    func knownBody(_ range: Range<Int>) -> NameSpan? {
        let whole = text(of: range)
        guard let body = lexicon.bodies[whole.lowercased()] else { return nil }
        let kind = Actor.Kind(rawValue: body.kind) ?? .organization
        return NameSpan(tokens: range, text: whole, kind: kind, key: body.name.lowercased())
    }

    /// What a capitalised name names, by its words and what stands around it.
    func classify(_ range: Range<Int>, in sentence: Sentence) -> NameSpan? {
        // "of Ruritania John Doe": two names without anything between.
        if let (_, length) = match(range.lowerBound, range.upperBound, in: lexicon.states),
            range.count - length >= 2, isPersonName((range.lowerBound + length)..<range.upperBound),
            range.lowerBound > sentence.tokens.lowerBound,
            tokens[range.lowerBound - 1].lower == "of"
        {
            return classify((range.lowerBound + length)..<range.upperBound, in: sentence)
        }
        // "Director-General of the agency Dr Jane Doe".
        if let title = range.dropFirst().first(where: startsPerson), title + 1 < range.upperBound {
            var name = classify((title + 1)..<range.upperBound, in: sentence)
            name?.kind = .person
            name?.isPlaceLike = false
            name?.front = range.lowerBound..<(title + 1)
            name?.office = text(of: range.lowerBound..<title)
            return name
        }
        if let name = withoutLetters(range, in: sentence) { return name }
        if let first = nameBehindPeople(range) {
            var name = classify(first..<range.upperBound, in: sentence)
            name?.front = range.lowerBound..<first
            return name
        }
        if let end = endOfHolder(range) { return classify(range.lowerBound..<end, in: sentence) }
        if let office = leadingOffice(range) ?? officeOfBody(range) {
            return person(range, afterOffice: office, in: sentence)
        }
        let whole = text(of: range)
        let lower = whole.lowercased()
        if let state = lexicon.states[lower] {
            return NameSpan(tokens: range, text: whole, kind: .state, key: state.name.lowercased())
        }
        if let body = knownBody(range) { return body }
        if range.count == 1, lexicon.demonyms[lower] != nil {
            // "Ruritanians" are not Ruritania.
            return properNoun(range)
                ? NameSpan(tokens: range, text: whole, kind: .group, key: lower) : nil
        }
        let key = foldedKey(range)
        if let kind = kindByHead(range) {
            return NameSpan(tokens: range, text: whole, kind: kind, key: key)
        }
        // "Karst & Sons".
        if range.contains(where: { tokens[$0].text == "&" }) {
            return NameSpan(tokens: range, text: whole, kind: .organization, key: key)
        }
        if isHeadedByPlace(range) {
            return NameSpan(
                tokens: range, text: whole, kind: .organization, isPlaceLike: true, isPlace: true,
                key: key)
        }
        // "on the outskirts of Lopburg", "the village of Teska".
        if isPlaceByNoun(range, in: sentence) {
            return NameSpan(
                tokens: range, text: whole, kind: .organization, isPlaceLike: true, isPlace: true,
                key: key)
        }
        // "the Lopburg Gate": persons have no article.
        if isPersonName(range), !hasArticle(range, in: sentence) {
            if isOneOfMany(range) {
                return NameSpan(tokens: range, text: whole, kind: .organization, key: key).asThing
            }
            return NameSpan(
                tokens: range, text: whole, kind: .person,
                isPlaceLike: followsPlacePreposition(range, in: sentence), key: key)
        }
        // "Doe Advocates Sweeping Change After Crisis": a headline run in.
        let isHeadline =
            range.count > 4
            && range.allSatisfy { tokens[$0].isCapitalised && tokens[$0].kind == .word }
        return NameSpan(
            tokens: range, text: whole, kind: .organization, isPlaceLike: true,
            isPlace: isHeadline, key: key)
    }

    /// Nouns behind whose "of" the name of a place stands.
    static let placeNouns: Set<String> = [
        "outskirts", "suburb", "suburbs", "outside", "village", "villages", "town", "towns",
        "city", "cities", "port", "district", "province", "island", "north", "south", "east",
        "west", "northeast", "northwest", "southeast", "southwest", "vicinity", "places", "areas",
        "regions", "districts", "provinces",
    ]

    /// Whether the noun in front of "of" says that a place follows.
    private func isPlaceByNoun(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        let tie = range.lowerBound - 1
        guard tie > sentence.tokens.lowerBound, tokens[tie].lower == "of",
            range.count < 4
        else { return false }
        return Self.placeNouns.contains(tokens[tie - 1].lower)
    }

    /// A demonym used as a noun ("the Afghans").
    private func properNoun(_ range: Range<Int>) -> Bool {
        tokens[range.lowerBound].lower.hasSuffix("s")
            && !tokens[range.lowerBound].lower.hasSuffix("ss")
    }

    /// "President John Doe of Ruritania": where the person's name ends; `nil` where it is no such name.
    private func endOfHolder(_ range: Range<Int>) -> Int? {
        guard let tie = range.first(where: { tokens[$0].lower == "of" }), tie > range.lowerBound,
            leadingOffice(range.lowerBound..<tie) != nil || isPersonOf(range, tie),
            !lexicon.offices.contains(tokens[tie - 1].lower),
            lexicon.heads[tokens[tie - 1].lower] == nil
        else { return nil }
        return tie
    }

    /// "Jane Doe of the Harbour Front": a person by her given name, and whom she belongs to.
    private func isPersonOf(_ range: Range<Int>, _ tie: Int) -> Bool {
        let front = range.lowerBound..<tie
        return (2...3).contains(front.count) && isPersonName(front) && !hasHead(front)
            && lexicon.givenNames.gender(of: tokens[front.lowerBound].lower) != nil
            && lexicon.givenNames.gender(of: tokens[tie - 1].lower) == nil
            && tie + 2 < range.upperBound && hasHead(tie + 1..<range.upperBound)
    }

    /// How many words at the front are an office ("US President", "Judge"); `nil` where none or all are.
    private func leadingOffice(_ range: Range<Int>) -> Int? {
        var last: Int?
        for index in range {
            let word = tokens[index].lower
            let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
            // "Presidents Jane Doe and John Roe", "Midfielder Jane Doe".
            if lexicon.offices.contains(bare)
                || index == range.lowerBound
                    && (lexicon.offices.contains(singular(bare)) || isTrade(index, of: range))
            {
                last = index
            }
            if ["of", "for"].contains(word) { return nil }
        }
        guard let last, last + 1 < range.upperBound else { return nil }
        let rest = (last + 1)..<range.upperBound
        guard rest.count <= 4, kindByHead(rest) == nil,
            // "General" is no rank of "Motors".
            rest.count > 1 || lexicon.heads[tokens[last + 1].lower]?.isOnlyInNames != true
        else { return nil }
        return last
    }

    /// "President of the … Fund Jane Doe": the last word of the office with its body.
    private func officeOfBody(_ range: Range<Int>) -> Int? {
        guard lexicon.offices.contains(tokens[range.lowerBound].lower),
            range.contains(where: { tokens[$0].lower == "of" }),
            let head = range.last(where: {
                lexicon.heads[tokens[$0].lower] != nil || lexicon.states[tokens[$0].lower] != nil
            })
        else { return nil }
        let rest = (head + 1)..<range.upperBound
        return (2...3).contains(rest.count) && isPersonName(rest) ? head : nil
    }

    private func person(
        _ range: Range<Int>, afterOffice last: Int, in sentence: Sentence
    ) -> NameSpan? {
        let name = (last + 1)..<range.upperBound
        // "Rescuer Jane Doe" holds no office: "the rescuers" are others.
        let isTrade =
            last == range.lowerBound && !lexicon.offices.contains(tokens[last].lower)
            && isTrade(last, of: range)
        return NameSpan(
            tokens: name, text: text(of: name), kind: .person,
            office: isTrade ? nil : text(of: range.lowerBound..<(last + 1)),
            front: range.lowerBound..<(last + 1), key: foldedKey(name))
    }

    /// By the word that heads the name: its last, or the one before "of" or "for".
    private func kindByHead(_ range: Range<Int>) -> Actor.Kind? {
        let tie =
            range.first { ["of", "for", "on", "against"].contains(tokens[$0].lower) }
            ?? range.upperBound
        let main = range.lowerBound..<tie
        for length in [2, 1] where main.count >= length {
            let from = tie - length
            let words = (from..<tie).map { tokens[$0].lower }.joined(separator: " ")
            let bare = words.hasSuffix(".") ? String(words.dropLast()) : words
            if isIntergovernmental(range),
                lexicon.heads[bare] != nil || lexicon.offices.contains(bare)
            {
                return lexicon.offices.contains(bare) ? .office : .intergovernmental
            }
            // "Islamic State of Karst": what calls itself a state and is none of those listed.
            if bare == "state", tie < range.upperBound { return .organization }
            if let head = lexicon.heads[bare], isHead(head, main) {
                return Actor.Kind(rawValue: head.kind)
            }
            if lexicon.offices.contains(bare), !isSurname(bare, in: main) { return .office }
        }
        if range.count == 1, tokens[range.lowerBound].isAllCapitals { return .organization }
        // "Radio Lopburg", "Bank Karst".
        if main.count > 1, let head = lexicon.heads[tokens[main.lowerBound].lower],
            ["media", "organization"].contains(head.kind), !head.isOnlyInNames || head.isAtFront
        {
            return Actor.Kind(rawValue: head.kind)
        }
        // "Halden AG".
        if range.count > 1, Self.legalForms.contains(tokens[range.upperBound - 1].text) {
            return .organization
        }
        return nil
    }

    /// "Long Street", "the Strait of Ruritania", "Lake Placid".
    private func isHeadedByPlace(_ range: Range<Int>) -> Bool {
        let end = range.first { tokens[$0].lower == "of" } ?? range.upperBound
        guard range.count > 1, end > range.lowerBound else { return false }
        return lexicon.heads[tokens[end - 1].lower]?.kind == "place"
            || ["lake", "mount", "cape", "port"].contains(tokens[range.lowerBound].lower)
    }

    private func isIntergovernmental(_ range: Range<Int>) -> Bool {
        guard let first = range.first, range.count > 1 else { return false }
        return
            (lexicon.bodies[tokens[first].lower] ?? lexicon.bodies[tokens[first].lower + " nations"])?
            .kind
            == "intergovernmental"
    }

    func isPersonName(_ range: Range<Int>) -> Bool {
        let hyphens = range.count { tokens[$0].text == "-" }
        let particles = range.count { Self.particles.contains(tokens[$0].lower) }
        guard
            (2...4).contains(range.count - 2 * hyphens)
                || particles > 1 && (2...4).contains(range.count - 2 * hyphens - particles),
            tokens[range.lowerBound].lower != "the"
        else {
            return false
        }
        return range.allSatisfy { index in
            let token = tokens[index]
            // "Jean-Luc Doe".
            if token.text == "-" { return true }
            return token.kind == .word && !token.isAllCapitals
                && lexicon.demonyms[token.lower] == nil && lexicon.states[token.lower] == nil
                || Self.particles.contains(token.lower)
                || token.text.count == 2 && token.text.hasSuffix(".")
        }
    }

    /// Whether "the" stands before a name that is not itself before a noun, as in "the John Doe case".
    func hasArticle(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        guard range.lowerBound > sentence.tokens.lowerBound,
            tokens[range.lowerBound - 1].lower == "the"
        else { return false }
        guard range.upperBound < sentence.tokens.upperBound else { return true }
        let next = tokens[range.upperBound]
        return next.kind != .word || Self.borders.contains(next.lower)
            || lexicon.events[next.lower]?.contains(where: \.isVerb) == true
            || Lexicon.irregularVerbs[next.lower] != nil
    }

    private func followsPlacePreposition(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        guard range.lowerBound > sentence.tokens.lowerBound else { return false }
        return ["in", "at", "near", "from", "into", "across", "around", "outside", "to"].contains(
            tokens[range.lowerBound - 1].lower)
    }

    /// Lower-case words without accents and small words; names of states for their demonyms.
    func foldedKey(_ range: Range<Int>) -> String {
        range.map { tokens[$0].lower }
            .filter { word in
                !["the", "'s", "'"].contains(word)
                    // "Halden Foods plc" and "Halden Foods" are one.
                    && !(range.count > 1 && Self.suffixes.contains(word))
            }
            .map {
                lexicon.demonyms[$0]?.name.lowercased() ?? lexicon.bodies[$0]?.name.lowercased()
                    ?? $0
            }
            .joined(separator: " ")
    }

    /// The body in "President of the International Fund".
    func body(in office: Range<Int>) -> NameSpan? {
        guard let tie = office.first(where: { ["of", "for"].contains(tokens[$0].lower) }) else {
            return nil
        }
        let start =
            tie + 1 < office.upperBound && tokens[tie + 1].lower == "the" ? tie + 2 : tie + 1
        guard start < office.upperBound else { return nil }
        let range = start..<office.upperBound
        let name = text(of: range)
        if let state = lexicon.states[name.lowercased()] {
            return NameSpan(tokens: range, text: name, kind: .state, key: state.name.lowercased())
        }
        return NameSpan(
            tokens: range, text: name, kind: kindByHead(range) ?? .organization,
            key: foldedKey(range))
    }
}
