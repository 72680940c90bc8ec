internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Brings together the names that rules find in a sentence and those that the recogniser knows.
///
/// The rules know offices, demonyms and the words that head a body; the recogniser knows from the
/// surroundings what a bare name is, and where a body's name ends.
struct NameMerger {
    let finder: NameFinder
    /// All of the document, in the order of the text.
    let recognized: [Name]

    func merged(_ spans: [NameSpan], in sentence: Sentence) -> [NameSpan] {
        let first = recognized.partitioningIndex {
            $0.tokens.upperBound > sentence.tokens.lowerBound
        }
        var result = spans
        for name in recognized[first...].prefix(while: {
            $0.tokens.lowerBound < sentence.tokens.upperBound
        }) {
            guard let name = withoutArticle(name) else { continue }
            withoutOpening(name, sentence, &result)
            merge(name, sentence, into: &result)
        }
        for name in AcronymNames(tokens: finder.tokens).names(in: sentence) {
            let inside = result.filter { $0.tokens.overlaps(name) }
            guard !inside.contains(where: { $0.tokens == name }) else { continue }
            let kind = inside.last { $0.kind != .person && $0.kind != .state }?.kind
            result.removeAll { $0.tokens.overlaps(name) }
            result.append(span(name, kind ?? .organization))
        }
        return result.map(whole).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "People's Republic", of which the first word was left out.
    private func whole(_ name: NameSpan) -> NameSpan {
        let first = name.tokens.lowerBound
        guard name.tokens.count > 1, first > 0, finder.tokens[first].lower == "'s",
            finder.tokens[first - 1].isCapitalised
        else { return name }
        return span(first - 1..<name.tokens.upperBound, name.kind)
    }

    /// "The Verge" as "Verge", "Council [of Elders" as "Council": neither articles nor what a bracket opens
    /// are part of a name here; `nil` where nothing is left, or nobody's name.
    private func withoutArticle(_ name: Name) -> Name? {
        var tokens = name.tokens
        if let bracket = tokens.dropFirst().first(where: {
            ["[", "("].contains(finder.tokens[$0].text)
        }) {
            tokens = tokens.lowerBound..<bracket
        }
        while let first = tokens.first, Self.leading.contains(finder.tokens[first].lower) {
            tokens = tokens.dropFirst()
        }
        // "South Ruritanian troops".
        guard !tokens.isEmpty,
            finder.lexicon.demonyms[finder.text(of: tokens).lowercased()] == nil
        else { return nil }
        return Name(tokens: tokens, kind: name.kind)
    }

    private static let leading: Set<String> = [
        "the", "a", "an", "in", "on", "at", "by", "for", "from", "with", "after", "since", "during",
    ]

    /// "Retailer Karst filed": a word for people that opens a sentence, which the recogniser leaves out of
    /// the name behind it, is no part of it.
    private func withoutOpening(_ name: Name, _ sentence: Sentence, _ spans: inout [NameSpan]) {
        guard let found = spans.firstIndex(where: { $0.tokens.overlaps(name.tokens) }),
            spans[found].tokens.lowerBound == sentence.tokens.lowerBound,
            spans[found].front == nil, name.tokens.lowerBound == sentence.tokens.lowerBound + 1,
            spans[found].tokens.upperBound == name.tokens.upperBound,
            isForPeople(finder.tokens[sentence.tokens.lowerBound].lower)
        else { return }
        spans[found] = span(name.tokens, name.kind == .person ? .person : .organization)
    }

    private func isForPeople(_ word: String) -> Bool {
        finder.lexicon.people.contains(word) || word.hasSuffix("maker")
    }

    private func merge(_ name: Name, _ sentence: Sentence, into spans: inout [NameSpan]) {
        let inside = spans.indices.filter { spans[$0].whole.overlaps(name.tokens) }
        switch name.kind {
        case .person:
            // "The Karst said": persons have no article.
            let first = finder.tokens[name.tokens.lowerBound].lower
            guard
                name.tokens.count > 1 && finder.lexicon.givenNames.gender(of: first) != nil
                    || !finder.hasArticle(name.tokens, in: sentence),
                // "a Karst Roadster".
                name.tokens.count == 1 || !finder.isOneOfMany(name.tokens)
            else { return }
            mergePerson(name, inside, &spans)
        case .organization: mergeBody(name, inside, &spans)
        case .place:
            // "Lopburg" in front of a sentence, where rules cannot tell a name.
            if inside.isEmpty, finder.tokens[name.tokens.lowerBound].isCapitalised {
                spans.append(span(name.tokens, .organization).asPlace)
            }
            for index in inside
            where spans[index].kind == .organization
                || spans[index].kind == .person
            {
                // "New Lopburg" has the look of a person's name.
                guard spans[index].isPlaceLike || spans[index].office == nil,
                    spans[index].isPlaceLike || spans[index].kind == .person,
                    spans[index].tokens == name.tokens
                else { continue }
                spans[index].kind = .organization
                spans[index].isPlace = true
            }
        case .other: mergeOther(name, inside, &spans)
        }
    }

    /// "Frame Semantics", "the Karst Awards": works, prizes and the like have the look of a person's name.
    private func mergeOther(_ name: Name, _ inside: [Int], _ spans: inout [NameSpan]) {
        // "the weekly Karst Voice", "the aid group Open Quay": what it is stands in front.
        let front = name.tokens.lowerBound - 1
        if front >= 0,
            finder.lexicon.heads[finder.tokens[front].lower] != nil
                || ["weekly", "daily", "paper"].contains(finder.tokens[front].lower)
        {
            return
        }
        for index in inside
        where spans[index].office == nil && spans[index].front == nil
            && name.tokens.contains(spans[index].tokens.lowerBound)
            && name.tokens.contains(spans[index].tokens.upperBound - 1)
            && (spans[index].kind == .person
                || spans[index].kind == .organization && spans[index].isPlaceLike
                    && isFollowedByYear(name.tokens))
        {
            spans[index] = spans[index].asPlace
        }
    }

    /// "Leap Day (2010)": so works are cited.
    private func isFollowedByYear(_ range: Range<Int>) -> Bool {
        let next = range.upperBound
        return next + 2 < finder.tokens.count && finder.tokens[next].text == "("
            && finder.tokens[next + 1].kind == .number && finder.tokens[next + 1].text.count == 4
            && finder.tokens[next + 2].text == ")"
    }

    private func mergePerson(_ name: Name, _ inside: [Int], _ spans: inout [NameSpan]) {
        if inside.isEmpty {
            let first = finder.tokens[name.tokens.lowerBound]
            // "Jane Doe, President of …": an office is nobody by itself.
            guard first.isCapitalised, name.tokens.count <= 5,
                !finder.isLeadingParticiple(name.tokens),
                name.tokens.count > 1 || !finder.lexicon.offices.contains(first.lower)
            else { return }
            spans.append(span(name.tokens, .person))
        } else if let only = inside.first, inside.count == 1, isHeaded(name, spans[only]) {
            let body = spans[only].tokens.lowerBound..<name.tokens.lowerBound
            spans[only] = span(body, .organization)
            spans.append(span(name.tokens, .person))
        } else if let only = inside.first, inside.count == 1,
            spans[only].tokens.lowerBound == name.tokens.lowerBound, spans[only].office == nil,
            name.tokens.count == spans[only].tokens.count + 1,
            NameFinder.calendar.contains(finder.tokens[name.tokens.upperBound - 1].lower)
        {
            // "Jane May", "John June".
            spans[only] = span(name.tokens, .person)
        } else if let only = inside.first, inside.count == 1, spans[only].isPlaceLike,
            spans[only].kind == .organization,
            spans[only].tokens == name.tokens
                || isLongName(spans[only].tokens, beginning: name.tokens)
        {
            spans[only].kind = .person
            spans[only].isPlaceLike = false
            spans[only].isPlace = false
        }
    }

    /// "head of Karstnet Jane Doe": whether rules have taken a body for a part of the name of who heads it.
    private func isHeaded(_ name: Name, _ whole: NameSpan) -> Bool {
        let first = whole.tokens.lowerBound
        return whole.front == nil && whole.office == nil && first > 1 && name.tokens.count > 1
            && first < name.tokens.lowerBound
            && whole.tokens.upperBound == name.tokens.upperBound
            && finder.tokens[first - 1].lower == "of"
            && (finder.lexicon.offices.contains(finder.tokens[first - 2].lower)
                || finder.lexicon.people.contains(finder.tokens[first - 2].lower))
    }

    /// "John Robert Doe al-Karsti": capitalised words and particles, of which the recogniser knows those in front.
    private func isLongName(_ range: Range<Int>, beginning front: Range<Int>) -> Bool {
        front.lowerBound == range.lowerBound && front.count > 1
            && front.upperBound < range.upperBound
            && range.allSatisfy {
                finder.tokens[$0].isCapitalised || finder.tokens[$0].text == "-"
                    || NameFinder.particles.contains(finder.tokens[$0].lower)
            }
    }

    private func mergeBody(_ name: Name, _ inside: [Int], _ spans: inout [NameSpan]) {
        guard name.tokens.contains(where: { finder.tokens[$0].isCapitalised }) else { return }
        if inside.isEmpty {
            spans.append(span(name.tokens, .organization))
        } else if inside.count == 1, let only = inside.first, spans[only].isPlaceLike,
            !finder.tokens[name.tokens.lowerBound].isCapitalised,
            spans[only].tokens.upperBound == name.tokens.upperBound
        {
            // "al-Qaida": a name may begin with a small letter.
            spans[only] = span(name.tokens, .organization)
        } else if inside.count > 1,
            inside.allSatisfy({
                name.tokens.lowerBound <= spans[$0].tokens.lowerBound
                    && spans[$0].tokens.upperBound <= name.tokens.upperBound
                    && spans[$0].kind != .person && spans[$0].kind != .state
            }), name.tokens.allSatisfy({ finder.tokens[$0].text != "," })
        {
            let whole = span(name.tokens, spans[inside[inside.count - 1]].kind)
            spans.removeAll { $0.tokens.overlaps(name.tokens) }
            spans.append(whole)
        } else if let only = inside.first, spans[only].isPlaceLike,
            spans[only].tokens == name.tokens,
            spans[only].kind == .organization
        {
            spans[only].isPlaceLike = false
        }
    }

    private func span(_ tokens: Range<Int>, _ kind: Actor.Kind) -> NameSpan {
        NameSpan(
            tokens: tokens, text: finder.text(of: tokens), kind: kind,
            key: finder.foldedKey(tokens))
    }
}
