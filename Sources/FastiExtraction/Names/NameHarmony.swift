internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// Makes the names of one document agree: a word that is part of a person's full name elsewhere is that
/// person, whatever it looks like by itself.
struct NameHarmony {
    /// Full names by their last word, and by their first where no other person's begins with it.
    var persons: [String: NameSpan] = [:]
    /// Bodies by the first word of their name, where a person's name ends in it, too.
    var bodies: [String: NameSpan] = [:]
    /// Bodies of several words that end or begin with a word for a body, in the order of the text.
    private var named: [NameSpan] = []
    /// Bodies known by one word that can look like a person's name; whether they are no place for certain.
    var firms: [String: Bool] = [:]
    /// Bodies by all of their names but the last word; `nil` where several share it.
    var fronts: [String: NameSpan?] = [:]
    /// Names of storms, by themselves.
    private var storms: Set<String> = []
    /// Persons' names of two words.
    private var full: Set<String> = []
    /// Those of more words by their first and last, where one alone has them.
    private var longer: [String: NameSpan] = [:]
    private let kinds: NameKinds
    let tokens: [Token]
    let lexicon: Lexicon

    init(_ found: [[NameSpan]], tokens: [Token], lexicon: Lexicon) {
        self.tokens = tokens
        self.lexicon = lexicon
        let kinds = NameKinds(found, tokens: tokens, lexicon: lexicon)
        self.kinds = kinds
        let names = found.map { $0.map(kinds.settled) }
        named = names.joined().filter { name in
            name.tokens.count > 1 && name.kind != .person && name.kind != .office
                && !name.isDescription && !name.isPlace
        }
        storms = Set(
            names.joined().compactMap { name in
                let words = name.key.split(separator: " ")
                return words.count == 2 && Self.stormWords.contains(String(words[0]))
                    ? String(words[1]) : nil
            })
        full = Set(
            names.joined().filter { $0.kind == .person && $0.tokens.count == 2 }.map(\.key))
        longer = Self.longer(names)
        var first: [String: Set<String>] = [:]
        var whole: [String: NameSpan] = [:]
        for name in names.joined() where name.kind == .person && !name.isDescription {
            let words = name.key.split(separator: " ")
            guard let last = words.last, words.count > 1, last.count > 2 else { continue }
            if persons[String(last)] == nil { persons[String(last)] = name }
            first[String(words[0]), default: []].insert(name.key)
            whole[String(words[0])] = whole[String(words[0])] ?? name
        }
        for (word, keys) in first where keys.count == 1 && persons[word] == nil && word.count > 2 {
            guard lexicon.offices.contains(word) == false, lexicon.heads[word] == nil else {
                continue
            }
            persons[word] = whole[word]
        }
        // "Doe" of "Jane Doe", who is "Jane M. Doe" elsewhere.
        persons = persons.mapValues { longer[$0.key] ?? $0 }
        // "Halden" of "Halden Foods", which was spoken of before Arthur Halden was.
        for name in names.joined()
        where name.kind == .organization && !name.isPlace && !name.isDescription
            && tokens[name.tokens.upperBound - 1].isCapitalised
        {
            let words = name.key.split(separator: " ")
            guard words.count > 1, let word = words.first.map(String.init),
                let person = persons[word], name.tokens.lowerBound < person.tokens.lowerBound
            else { continue }
            persons[word] = nil
            bodies[word] = bodies[word] ?? name
        }
        learnFirms(names)
        for word in persons.keys
        where lexicon.states[word] != nil || lexicon.bodies[word] != nil {
            persons[word] = nil
        }
    }

    private static func longer(_ names: [[NameSpan]]) -> [String: NameSpan] {
        var result: [String: NameSpan] = [:]
        var several: Set<String> = []
        for name in names.joined() where name.kind == .person && !name.isDescription {
            let words = name.key.split(separator: " ")
            guard words.count > 2, let first = words.first, let last = words.last else { continue }
            let short = "\(first) \(last)"
            if let other = result[short], other.key != name.key { several.insert(short) }
            result[short] = result[short] ?? name
        }
        return result.filter { !several.contains($0.key) }
    }

    func settled(_ names: [NameSpan]) -> [NameSpan] {
        listedFirms(places(names.map(kinds.settled).map(settled))).filter { !isShortForm($0) }
    }

    /// "statements of objections (“SO”)": the short form of common nouns is nobody.
    private func isShortForm(_ name: NameSpan) -> Bool {
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard name.tokens.count == 1, first > 2, end + 1 < tokens.count,
            tokens[first - 1].isOpeningQuote, tokens[first - 2].text == "(",
            tokens[end].isClosingQuote, tokens[end + 1].text == ")"
        else { return false }
        return tokens[first - 3].kind == .word && !tokens[first - 3].isCapitalised
    }

    /// "in Lopburg, Tarn, Karstad and other towns": names of one word that go on with a list of places, or
    /// before "other towns", are places whatever they look like.
    private func places(_ names: [NameSpan]) -> [NameSpan] {
        var result = names
        // "Lopburg, N.Y.," the state of a town.
        for index in names.indices {
            let first = names[index].tokens.lowerBound
            guard names[index].tokens.count == 1, first > 1, tokens[first].text.hasSuffix("."),
                tokens[first].text.utf8.count <= 6, tokens[first - 1].text == ",",
                tokens[first - 2].isCapitalised
            else { continue }
            result[index] = result[index].asPlace
        }
        for index in names.indices where isAddress(index, names) || isDateline(names[index]) {
            result[index] = result[index].asPlace
        }
        for index in names.indices where names[index].kind == .person {
            let name = names[index]
            guard name.tokens.count == 1, name.office == nil, persons[name.key] == nil else {
                continue
            }
            let before = index > 0 ? result[index - 1] : nil
            let isListed =
                before.map {
                    $0.isPlaceLike && $0.tokens.count == 1
                        && $0.tokens.upperBound + 1 == name.tokens.lowerBound
                        && [",", "and"].contains(tokens[$0.tokens.upperBound].lower)
                } ?? false
            let next = name.tokens.upperBound
            let isBeforeOthers =
                next + 2 < tokens.count && tokens[next].lower == "and"
                && tokens[next + 1].lower == "other"
                && NameFinder.placeNouns.contains(tokens[next + 2].lower)
            guard isBeforeOthers || isListed && isLed(index, in: result) else { continue }
            result[index] = result[index].asPlace
        }
        return result
    }

    /// "Jane Doe, of Oak Lodge, Mill Street,": what a street follows lies there.
    private func isAddress(_ index: Int, _ names: [NameSpan]) -> Bool {
        let name = names[index]
        let first = name.tokens.lowerBound
        if isHome(index, names) || index > 0 && isHome(index - 1, names) { return true }
        guard name.kind == .person || name.isPlaceLike, first > 0, index + 1 < names.count,
            ["of", "at", "in"].contains(tokens[first - 1].lower), name.office == nil,
            lexicon.givenNames.gender(of: tokens[first].lower) == nil
        else { return false }
        let next = names[index + 1]
        return next.isPlace && tokens[name.tokens.upperBound].text == ","
            && next.tokens.lowerBound == name.tokens.upperBound + 1
            && lexicon.heads[tokens[next.tokens.upperBound - 1].lower]?.kind == "place"
    }

    /// "Doe, of Oak Court, Lopburg, was jailed": where somebody who stands in front of it lives.
    private func isHome(_ index: Int, _ names: [NameSpan]) -> Bool {
        guard index > 0, index + 1 < names.count else { return false }
        let (name, next, before) = (names[index], names[index + 1], names[index - 1])
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard first > 2, tokens[first - 1].lower == "of", tokens[first - 2].text == ",",
            tokens[end].text == ",", next.tokens.lowerBound == end + 1,
            next.tokens.upperBound < tokens.count, tokens[next.tokens.upperBound].text == ",",
            name.office == nil, next.kind != .person || next.tokens.count == 1,
            lexicon.bodies[name.key] == nil,
            lexicon.heads[tokens[end - 1].lower].map({
                $0.kind == "place" || tokens[end - 1].lower == "court"
            }) ?? true
        else { return false }
        // "Jane Doe, 34, of".
        let isAged =
            tokens[first - 3].kind == .number && before.tokens.upperBound == first - 4
        return before.kind == .person && (before.tokens.upperBound == first - 2 || isAged)
    }

    /// "LOPBURG: Two men were", at the front of a text.
    private func isDateline(_ name: NameSpan) -> Bool {
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        return name.isPlaceLike && name.tokens.count < 3 && end < tokens.count && first < 60
            && tokens[end].text == ":" && name.tokens.allSatisfy { tokens[$0].isAllCapitals }
            && (first == 0 || ![",", "-"].contains(tokens[first - 1].text))
    }

    /// Whether the list that a name stands in begins behind "in" or the like.
    private func isLed(_ index: Int, in names: [NameSpan]) -> Bool {
        var first = index
        while first > 0, names[first - 1].isPlaceLike,
            names[first - 1].tokens.upperBound + 1 == names[first].tokens.lowerBound,
            [",", "and"].contains(tokens[names[first - 1].tokens.upperBound].lower)
        {
            first -= 1
        }
        guard first < index, names[first].tokens.lowerBound > 0 else { return false }
        return ["in", "near", "around", "from"].contains(
            tokens[names[first].tokens.lowerBound - 1].lower)
    }

    /// "the Department", behind "the Karst Department of Works": the last that its word begins or ends.
    private func namesake(of name: NameSpan) -> NameSpan? {
        let first = name.tokens.lowerBound
        let word = tokens[first].lower
        guard name.tokens.count == 1, first > 0, hasArticle(first) else { return nil }
        return named.last { other in
            other.tokens.upperBound <= first
                && other.tokens.contains { index in
                    tokens[index].lower == word && tokens[index].isCapitalised
                        && (lexicon.heads[word] != nil
                            // "the Karst Observatory for Human Rights".
                            || index > other.tokens.lowerBound
                                && index + 1 < other.tokens.upperBound
                                && ["for", "of", "on"].contains(tokens[index + 1].lower))
                }
        }
    }

    /// "the Observatory", "the Ruritania-based Observatory".
    private func hasArticle(_ index: Int) -> Bool {
        let front =
            index > 4 && tokens[index - 1].lower == "based" && tokens[index - 2].text == "-"
            ? index - 4 : index - 1
        return ["the", "this"].contains(tokens[front].lower)
    }

    /// "Crisis Jane Doe" of a headline run in, where "Jane Doe" stands by herself elsewhere.
    private func withoutFront(_ name: NameSpan) -> NameSpan? {
        let words = name.key.split(separator: " ")
        guard name.kind == .person, name.tokens.count == words.count, words.count > 2,
            full.contains(words.suffix(2).joined(separator: " ")),
            !NameFinder.particles.contains(String(words[words.count - 2]))
        else { return nil }
        let range = (name.tokens.upperBound - 2)..<name.tokens.upperBound
        return NameSpan(
            tokens: range,
            text: "\(tokens[range.lowerBound].text) \(tokens[range.lowerBound + 1].text)",
            kind: .person, key: words.suffix(2).joined(separator: " "))
    }

    /// "Hurricane Jane", and "Jane" behind it: nobody.
    private func isStorm(_ name: NameSpan) -> Bool {
        let words = name.key.split(separator: " ")
        return words.first.map { Self.stormWords.contains(String($0)) } == true && words.count > 1
            || name.tokens.count == 1 && storms.contains(name.key)
    }

    private static let stormWords: Set<String> = ["hurricane", "typhoon", "cyclone", "storm"]

    private func settled(_ name: NameSpan) -> NameSpan {
        if isStorm(name) { return name.asPlace }
        if let person = withoutFront(name) { return person }
        if let body = namesake(of: name) {
            var name = name
            name.kind = body.kind
            name.isPlaceLike = body.isPlaceLike
            name.isDescription = false
            name.key = body.key
            return name
        }
        if name.tokens.count == 1, !name.isDescription, name.office == nil,
            let body = bodies[name.key]
        {
            var name = name
            name.kind = body.kind
            name.isPlaceLike = false
            name.key = body.key
            return name
        }
        if name.kind == .person, name.tokens.count == 1, name.office == nil,
            let isCertain = firms[name.key]
        {
            var name = name
            name.kind = .organization
            name.isPlaceLike = !isCertain
            return name
        }
        if name.kind == .person, name.tokens.count > 1, name.office == nil,
            let body = fronts[name.key] ?? nil
        {
            var name = name
            name.kind = body.kind
            name.isPlaceLike = false
            name.key = body.key
            return name
        }
        // "Jane Doe" where she is taken for a work or a place.
        if name.kind == .organization, name.isPlaceLike, full.contains(name.key) {
            var name = name
            name.kind = .person
            name.isPlaceLike = false
            name.isPlace = false
            return name
        }
        // "Jane Doe" of "Jane Maria Doe".
        if name.kind == .person, name.tokens.count == 2, let person = longer[name.key] {
            var name = name
            name.key = person.key
            return name
        }
        guard name.tokens.count == 1, !name.isDescription,
            name.kind == .person || name.kind == .organization,
            let person = persons[name.key], person.key != name.key,
            // "in Jackson" is the town.
            name.kind == .person || !isWhere(name)
        else { return name }
        var name = name
        name.kind = .person
        name.isPlaceLike = false
        name.isPlace = false
        name.key = person.key
        return name
    }

    private func isWhere(_ name: NameSpan) -> Bool {
        guard name.isPlace, name.tokens.lowerBound > 0 else { return false }
        return ["in", "at", "near", "from", "of", "to"].contains(
            tokens[name.tokens.lowerBound - 1].lower)
    }
}
