internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Whom a pronoun means that says something.
extension Speakers {
    /// "A mechanic said …. “…,” he said": whoever spoke just before, where that one has no name and so
    /// was passed over for a name further up.
    func described(before found: Attribution) -> [NameSpan]? {
        guard found.source.count == 1,
            ["he", "she"].contains(analysis.tokens[found.source.lowerBound].lower),
            let last = attribution(before: found), let name = last.speakers.first,
            last.speakers.count == 1, !found.content.contains(last.cue.lowerBound),
            name.kind == .group || name.kind == .office,
            last.source.contains(where: {
                analysis.tree.words[$0].xpos == "NN" && name.tokens.contains($0)
            })
        else { return nil }
        return last.speakers
    }

    /// "…, according to residents. The raid wounded ten, they said": a pronoun that tells what stands before it
    /// goes back to who told something last, and not to who did something.
    func tellers(before found: Attribution) -> [NameSpan]? {
        let pronoun = found.source.lowerBound
        let word = analysis.tokens[pronoun].lower
        guard found.source.count == 1, word == "they" || word == "it",
            analysis.references.isTelling(pronoun)
        else { return nil }
        let unit = analysis.unitIndex(of: pronoun)
        guard analysis.units.indices.contains(unit) else { return nil }
        let kinds = Self.pronouns[word] ?? []
        let last = analysis.units[max(0, unit - 3)..<unit].lazy.flatMap(\.attributions).last {
            $0.sort == .says && (word == "it") == isOne($0)
        }
        guard let last, last.speakers.allSatisfy({ kinds.contains($0.kind) }) else { return nil }
        return last.speakers
    }

    /// "“The president is working,” she said": nobody whom a quotation speaks of speaks it.
    func speaker(outsideOfQuotation found: Attribution, _ depth: Int) -> [NameSpan]? {
        let pronoun = found.source.lowerBound
        let word = analysis.tokens[pronoun].lower
        guard found.source.count == 1, ["he", "she"].contains(word),
            let name = found.speakers.first,
            found.content.contains(name.tokens.lowerBound),
            analysis.quotations.index(containing: name.tokens.lowerBound) != nil,
            analysis.quotations.index(containing: pronoun) == nil
        else { return nil }
        return antecedent(of: word, found, depth)
    }

    /// "Doe said Roe never came. He added …", "The bank said the board had met. It also said …": whoever spoke in
    /// the sentence before goes on, and not somebody spoken of there.
    func goingOn(_ found: Attribution) -> [NameSpan]? {
        let pronoun = found.source.lowerBound
        let unit = analysis.unitIndex(of: pronoun)
        guard found.source.count == 1, unit > 0, analysis.units.indices.contains(unit),
            let kinds = Self.pronouns[analysis.tokens[pronoun].lower],
            pronoun - analysis.units[unit].sentence.tokens.lowerBound < 2,
            let name = found.speakers.first, found.speakers.count == 1,
            let last = analysis.units[unit - 1].attributions.last(where: { $0.sort == .says }),
            let speaker = last.speakers.first, last.speakers.count == 1,
            kinds.contains(speaker.kind), speaker.key != name.key,
            last.content.contains(name.tokens.lowerBound),
            speaker.kind != .person
                || analysis.references.canBe(speaker, analysis.tokens[pronoun].lower)
        else { return nil }
        return last.speakers
    }

    /// "In the club's announcement, they said": a pronoun for those whose statement it is.
    func owners(ofStatementBefore found: Attribution) -> [NameSpan]? {
        let pronoun = found.source.lowerBound
        guard found.source.count == 1, Self.pronouns[analysis.tokens[pronoun].lower] != nil
        else { return nil }
        for child in analysis.tree.children(of: found.cue.lowerBound)
        where child < pronoun && analysis.tree.preposition(of: child) == "in"
            && analysis.lexicon.sayings[analysis.tree.words[child].lemma] != nil
        {
            guard
                let owner = analysis.tree.children(of: child).first(where: {
                    analysis.tree.words[$0].relation == "nmod:poss"
                        && analysis.tree.words[$0].upos != "PRON"
                })
            else { continue }
            let names = analysis.references.actors(at: owner, owners: false)
            if !names.isEmpty { return names }
        }
        return nil
    }

    /// Whether one body speaks, not several and not a number of persons.
    func isOne(_ found: Attribution) -> Bool {
        guard let name = found.speakers.first, found.speakers.count == 1 else { return false }
        return name.kind != .group
            && analysis.tree.words[analysis.tree.head(of: name.tokens)].xpos != "NNS"
    }

    /// The attribution before another in its paragraph, at most one sentence up.
    func attribution(before found: Attribution) -> Attribution? {
        let unit = analysis.unitIndex(of: found.source.lowerBound)
        guard analysis.units.indices.contains(unit) else { return nil }
        let paragraph = analysis.units[unit].sentence.paragraph
        return analysis.units[max(0, unit - 1)...unit].lazy
            .filter { $0.sentence.paragraph == paragraph }.flatMap(\.attributions)
            .last { $0.sort == .says && $0.cue.upperBound <= found.source.lowerBound }
    }

    static let pronouns: [String: Set<Actor.Kind>] = [
        "it": [.organization, .intergovernmental, .media, .state, .armedForce, .office],
        "he": [.person, .office], "she": [.person, .office],
        "they": [.group, .organization, .armedForce, .intergovernmental, .person],
    ]

    /// "The ministry rejected this. It said …": the subject before that the pronoun can mean, where
    /// nobody with a name was found.
    func antecedent(of pronoun: String, _ found: Attribution, _ depth: Int) -> [NameSpan] {
        let kinds = Self.pronouns[pronoun] ?? []
        // "He said that she said that he said": of a few, not of thousands.
        if depth < 4, let last = attribution(before: found), last.description != pronoun {
            let names = speaker(of: last, depth: depth + 1)
            if let name = names.first,
                kinds.contains(name.kind) || pronoun == "it" && last.description != nil
            {
                return names
            }
        }
        let unit = analysis.unitIndex(of: found.source.lowerBound)
        guard analysis.units.indices.contains(unit) else { return [] }
        let first = analysis.units[max(0, unit - 1)]
        let start =
            first.sentence.paragraph == analysis.units[unit].sentence.paragraph
            ? first.sentence.tokens.lowerBound : analysis.units[unit].sentence.tokens.lowerBound
        for token in (start..<found.source.lowerBound).reversed()
        where analysis.tree.relation(token) == "nsubj" && analysis.tree.isNoun(token)
            // "“The president is working,” she said": not the president.
            && analysis.quotations.index(containing: token) == nil
        {
            let names = analysis.references.actors(at: token)
            if let name = names.first, kinds.contains(name.kind), !name.isPlace { return names }
        }
        return []
    }
}
