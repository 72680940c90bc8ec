internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Clauses of a verb in "-ing" at the front of a sentence.
extension SyntaxRepairs {
    /// "Paving the way for a merger, a majority voted down the offer": the verb in front was taken for a
    /// preposition, or for the sentence's own verb.
    mutating func mendLeadingGerund(_ sentence: Range<Int>) {
        let gerund = sentence.lowerBound
        guard words[gerund].xpos == "VBG", !Self.prepositionsInIng.contains(tokens[gerund].lower)
        else { return }
        if words[gerund].relation == "case" {
            mendGerundAsCase(gerund, sentence)
        } else if words[gerund].head == nil {
            mendGerundAsRoot(gerund, sentence)
        }
    }

    private mutating func mendGerundAsCase(_ gerund: Int, _ sentence: Range<Int>) {
        guard let object = words[gerund].head, object > gerund, object - gerund <= 6,
            let main = near(gerund, sentence).first(where: {
                words[$0].head == nil && words[$0].upos == "VERB" && $0 > object + 1
            }),
            let comma = (object + 1..<main).first(where: { tokens[$0].text == "," })
        else { return }
        let relation = words[object].relation
        words[gerund].upos = "VERB"
        attach(gerund, to: main, as: "advcl")
        if ["nmod", "obl", "nsubj"].contains(relation) {
            attach(object, to: gerund, as: "obj")
        }
        for index in gerund + 1..<comma where words[index].head == main {
            words[index].head = gerund
        }
        let hasSubject = near(main, sentence).contains {
            words[$0].head == main && $0 < main && words[$0].relation.hasPrefix("nsubj")
        }
        // The noun behind the comma, which was listed with those in front of it.
        guard !hasSubject,
            let subject = (comma + 1..<main).first(where: {
                guard let head = words[$0].head else { return false }
                return Self.isNominal(words[$0]) && head < comma
                    && ["conj", "appos"].contains(words[$0].relation)
            })
        else { return }
        attach(subject, to: main, as: "nsubj")
    }

    private mutating func mendGerundAsRoot(_ gerund: Int, _ sentence: Range<Int>) {
        guard
            let main = near(gerund, sentence).first(where: {
                words[$0].head == gerund && words[$0].upos == "VERB" && $0 > gerund + 3
                    && ["parataxis", "ccomp", "conj"].contains(words[$0].relation)
                    && words[$0].hasTense
            }),
            let subject = near(main, sentence).first(where: {
                words[$0].head == main && $0 < main && words[$0].relation.hasPrefix("nsubj")
            }),
            let comma = (gerund + 1..<subject).last(where: { tokens[$0].text == "," }),
            subject - comma <= 12,
            !near(gerund, sentence).contains(where: {
                words[$0].head == gerund
                    && (words[$0].relation.hasPrefix("nsubj")
                        || words[$0].relation.hasPrefix("aux"))
            })
        else { return }
        attach(main, to: nil, as: "root")
        attach(gerund, to: main, as: "advcl")
        for index in near(main, sentence) where index > main && words[index].head == gerund {
            words[index].head = main
        }
    }

    private static let prepositionsInIng: Set<String> = [
        "according", "barring", "beginning", "concerning", "considering", "depending", "during",
        "excluding", "following", "including", "notwithstanding", "owing", "pending", "regarding",
        "starting",
    ]

    /// "The talks failed on Monday as the president accused the opposition": "as" opens a clause where a finite verb
    /// without a subject stands behind its noun.
    mutating func mendAsClause(_ link: Int, _ sentence: Range<Int>) {
        guard tokens[link].lower == "as", words[link].relation == "case",
            let noun = words[link].head, noun > link, noun - link <= 8,
            Self.isNominal(words[noun]), let above = words[noun].head,
            ["nmod", "obl", "obj"].contains(words[noun].relation)
        else { return }
        let around = near(noun, sentence)
        guard
            let verb = around.first(where: {
                $0 > noun && words[$0].upos == "VERB"
                    && words[$0].hasTense
            }), ["parataxis", "ccomp", "conj", "advcl", "dep"].contains(words[verb].relation),
            // Behind the noun and what is listed with it, nothing but helpers.
            (noun + 1..<verb).allSatisfy({ isBelow($0, noun) || words[$0].head == verb }),
            !around.contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }),
            !(noun + 1..<verb).contains(where: { tokens[$0].text == "," })
        else { return }
        var main = above < link ? above : words[verb].head ?? verb
        for _ in 0..<6 where words[main].upos != "VERB" { main = words[main].head ?? main }
        guard above < link || above == verb, words[main].upos == "VERB", main < link,
            !isBelow(main, verb)
        else { return }
        for index in around where index < link && words[index].head == verb {
            words[index].head = main
        }
        attach(verb, to: main, as: "advcl")
        attach(noun, to: verb, as: "nsubj")
        attach(link, to: verb, as: "mark")
    }

    /// "Medics later announced": the word that a sentence begins with names persons, and is no adverb.
    mutating func mendPeopleAsAdverb(_ sentence: Range<Int>) {
        let first = sentence.lowerBound
        let word = tokens[first].lower
        guard words[first].xpos == "RB", word.hasSuffix("s"),
            lexicon.people.contains(String(word.dropLast())),
            let verb = words[first].head, verb > first, words[verb].upos == "VERB",
            !near(verb, sentence).contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        words[first].upos = "NOUN"
        words[first].xpos = "NNS"
        words[first].relation = "nsubj"
    }
}
