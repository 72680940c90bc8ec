internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// Firms and other bodies whose names look like persons' or places'.
extension NameHarmony {
    /// "Karst" of "Karst Motors" where nobody's name ends in it; and names of one word that look like a person's
    /// in one place and like a body's in others, or stand before what only firms have ("Karst shares").
    mutating func learnFirms(_ names: [[NameSpan]]) {
        var full: [String: Set<String>] = [:]
        var first: [String: NameSpan] = [:]
        var persons: [String: Int] = [:]
        var others: [String: Int] = [:]
        for name in names.joined() where !name.isDescription && !name.isPlace {
            let words = name.key.split(separator: " ")
            // "Doe" of "the Doe administration" is no short form.
            if name.kind == .organization, !name.isPlaceLike, words.count > 1, words[0].count > 2,
                tokens[name.tokens.upperBound - 1].isCapitalised
            {
                let word = String(words[0])
                full[word, default: []].insert(name.key)
                first[word] = first[word] ?? name
                // "Karst" of "Racing Karst".
                if let last = words.last.map(String.init), lexicon.heads[word]?.isAtFront == true {
                    full[last, default: []].insert(name.key)
                    first[last] = first[last] ?? name
                }
                learnFronts(of: name)
            }
            guard name.tokens.count == 1, words.count == 1, name.office == nil else { continue }
            if name.kind == .person {
                persons[name.key, default: 0] += isTitled(name) ? 1000 : 1
            } else if name.kind == .organization {
                others[name.key, default: 0] += 1
            }
            if isFirm(name) || name.kind == .organization && !name.isPlaceLike {
                firms[name.key] = true
            }
        }
        for (word, count) in persons
        where self.persons[word] == nil && bodies[word] == nil && lexicon.heads[word] == nil
            && lexicon.states[word] == nil
        {
            if count < 1000, full[word]?.count == 1, let name = first[word] {
                bodies[word] = name
            } else if others[word, default: 0] + (firms[word] == true ? 1 : 0) < count {
                firms[word] = nil
            } else if firms[word] == nil {
                firms[word] = false
            }
        }
    }

    /// "Blue Karst" of "Blue Karst Capital".
    private mutating func learnFronts(of name: NameSpan) {
        let words = name.key.split(separator: " ")
        guard words.count > 2, lexicon.heads[String(words[words.count - 1])] != nil,
            lexicon.givenNames.gender(of: String(words[0])) == nil
        else { return }
        let front = words.dropLast().joined(separator: " ")
        if let known = fronts[front] {
            if known?.key != name.key { fronts[front] = .some(nil) }
        } else {
            fronts[front] = .some(name)
        }
    }

    private func isTitled(_ name: NameSpan) -> Bool {
        guard name.tokens.lowerBound > 0 else { return false }
        let title = tokens[name.tokens.lowerBound - 1].lower
        return References.gender(of: title) != nil || ["dr", "dr."].contains(title)
    }

    /// Whether a noun stands behind a name that goes with firms alone.
    private func isFirm(_ name: NameSpan) -> Bool {
        let next = name.tokens.upperBound
        return next < tokens.count && Self.firmNouns.contains(tokens[next].lower)
    }

    private static let firmNouns: Set<String> = [
        "shares", "stock", "executives", "shareholders", "stockholders", "bondholders",
        "investors", "subsidiary", "employees", "headquarters", "plant", "plants", "factory",
        "refinery",
    ]

    /// "Karst Motors, Lopburg, Tarn and Mellin": in a list of four and more of which half are bodies for
    /// certain, those that could be places or persons are bodies too.
    func listedFirms(_ names: [NameSpan]) -> [NameSpan] {
        var result = names
        var start = 0
        for index in names.indices {
            let next = index + 1
            if next < names.count,
                names[index].tokens.upperBound < names[next].tokens.lowerBound,
                (names[index].tokens.upperBound..<names[next].tokens.lowerBound).allSatisfy({
                    [",", "and"].contains(tokens[$0].lower)
                })
            {
                continue
            }
            let list = start..<next
            start = next
            let certain = list.count { number in
                names[number].kind == .organization && !names[number].isPlaceLike
                    && !names[number].isPlace
            }
            guard list.count > 3, certain * 2 >= list.count else { continue }
            for number in list
            where names[number].isPlaceLike && names[number].kind == .organization
                && lexicon.demonyms[names[number].key] == nil
                || names[number].kind == .person && names[number].tokens.count == 1
            {
                result[number].kind = .organization
                result[number].isPlaceLike = false
                result[number].isPlace = false
            }
        }
        return result
    }
}
