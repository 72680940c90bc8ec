internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// What stands in front of a person's name and behind it without being of it.
extension NameFinder {
    /// "Jane Doe KC", "John Roe Jr.": the same person as Doe or Roe; `nil` where no such letters stand behind.
    func withoutLetters(_ range: Range<Int>, in sentence: Sentence) -> NameSpan? {
        guard range.count > 1 else { return nil }
        let last = range.upperBound - 1
        let isRank = Self.letters.contains(tokens[last].text)
        // "King John III" is another than King John.
        guard
            isRank
                || range.count > 2 && Self.generations.contains(tokens[last].text)
                    && !hasArticle(range, in: sentence),
            let name = classify(range.lowerBound..<last, in: sentence),
            name.kind == .person || isRank && name.tokens.count == 1 && name.isPlaceLike
        else { return nil }
        let own = name.tokens.lowerBound..<range.upperBound
        return NameSpan(
            tokens: own, text: isRank ? name.text : text(of: own), kind: .person,
            office: name.office, front: name.front, key: name.key)
    }

    /// Degrees, orders and seats whose letters stand behind a name.
    private static let letters: Set<String> = [
        "KC", "QC", "MP", "MEP", "MSP", "MLA", "OBE", "MBE", "CBE", "KBE", "DBE", "GBE", "CMG",
        "MD", "M.D.", "PhD", "Ph.D.", "Ph.D", "DPhil", "MBA", "FRS", "RN", "Esq", "Esq.", "SJ",
    ]

    private static let generations: Set<String> = [
        "Jr", "Jr.", "Sr", "Sr.", "Snr", "Jnr", "II", "III", "IV",
    ]

    /// "Jane Bishop": what is an office elsewhere is a last name behind a given one.
    func isSurname(_ word: String, in name: Range<Int>) -> Bool {
        (2...3).contains(name.count) && Self.surnamesOfOffices.contains(word)
            && lexicon.givenNames.gender(of: tokens[name.lowerBound].lower) != nil
    }

    private static let surnamesOfOffices: Set<String> = [
        "king", "prince", "pope", "bishop", "judge", "major", "lord", "constable", "chancellor",
        "archbishop",
    ]

    /// "Midfielder Jane Doe", "recalled Pastor John Roe": a noun for persons in front of a whole name, which
    /// has a capital for opening the sentence or as a title.
    func isTrade(_ index: Int, of range: Range<Int>) -> Bool {
        let word = tokens[index].lower
        let name = (index + 1)..<range.upperBound
        guard name.count > 1, lexicon.people.contains(word),
            lexicon.givenNames.gender(of: word) == nil, isPersonName(name),
            // "Doctors Without Borders", "Mothers Against Drugs".
            !["without", "against", "for", "of", "and", "with", "in"].contains(
                tokens[index + 1].lower)
        else { return false }
        if lexicon.givenNames.gender(of: tokens[index + 1].lower) != nil { return true }
        guard index > 0 else { return true }
        return [".", "?", "!"].contains(tokens[index - 1].text) || tokens[index - 1].isQuote
    }

    /// "Ruritanian Jane Doe": where the name of one called by her people begins.
    func nameBehindPeople(_ range: Range<Int>) -> Int? {
        let first = range.lowerBound + 1
        guard (3...4).contains(range.count), lexicon.demonyms[tokens[first - 1].lower] != nil,
            isPersonName(first..<range.upperBound), !hasHead(first..<range.upperBound),
            // "Ruritanian Red Cross".
            lexicon.bodies[text(of: first..<range.upperBound).lowercased()] == nil,
            lexicon.givenNames.gender(of: tokens[first].lower) != nil
        else { return nil }
        return first
    }

    /// "Karst state Governor Jane Doe": a province in front of an office is of it.
    func withProvince(_ name: NameSpan, after last: NameSpan) -> NameSpan? {
        guard name.kind == .person, let front = name.front,
            last.tokens.upperBound + 1 == front.lowerBound, last.office == nil,
            last.kind == .person || last.kind == .organization,
            Self.provinces.contains(tokens[last.tokens.upperBound].lower)
        else { return nil }
        var name = name
        let whole = last.tokens.lowerBound..<front.upperBound
        name.front = whole
        name.office = text(of: whole)
        return name
    }

    private static let provinces: Set<String> = [
        "state", "province", "provincial", "county", "district", "region", "regional", "city",
        "town", "municipal", "opposition",
    ]

    /// "a 2007 Karst Roadster", "a Karst Roadster": nobody, but one of many things or somebody's.
    func isOneOfMany(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > 1 else { return false }
        let before = tokens[range.lowerBound - 1]
        if before.kind == .number, before.text.utf8.count == 4 {
            return ["a", "an", "the", "his", "her", "their", "s"].contains(
                tokens[range.lowerBound - 2].lower)
        }
        return ["a", "an"].contains(before.lower)
    }

    /// "the Doe administration", "the Lopburg harbour fire commission": where a body ends whose name goes on in
    /// common nouns.
    func commonEnd(of range: Range<Int>, in sentence: Sentence) -> Int? {
        guard range.lowerBound > sentence.tokens.lowerBound,
            ["the", "’s", "'s"].contains(tokens[range.lowerBound - 1].lower), range.count < 4
        else { return nil }
        var index = range.upperBound
        while index < min(range.upperBound + 3, sentence.tokens.upperBound - 1) {
            let token = tokens[index]
            guard token.kind == .word, !token.isCapitalised,
                !Self.borders.contains(token.lower), lexicon.speech[token.lower] == nil
            else { return nil }
            if Self.commonHeads.contains(token.lower) {
                let next = tokens[index + 1]
                // "the Doe administration officials", "administration's".
                guard
                    next.kind != .word || next.isCapitalised
                        || Self.borders.contains(next.lower)
                        || lexicon.events[next.lower]?.contains(where: \.isVerb) == true
                        || lexicon.speech[next.lower] != nil || lexicon.attitudes[next.lower] != nil
                else { return nil }
                return index + 1
            }
            index += 1
        }
        return nil
    }

    private static let commonHeads: Set<String> = [
        "administration", "commission", "committee", "inquiry", "panel",
    ]
}
