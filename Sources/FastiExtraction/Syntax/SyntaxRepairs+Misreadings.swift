internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Words read as another kind of word, or hung on the wrong neighbour.
extension SyntaxRepairs {
    /// "Doe said the spill would go on": "the" is an article, and no verb follows it.
    mutating func mendThe(_ article: Int, _ sentence: Range<Int>) {
        let noun = article + 1
        guard tokens[article].lower == "the", words[article].xpos != "DT",
            sentence.contains(noun), words[noun].xpos == "VB" || words[noun].xpos == "VBP",
            let above = words[noun].head
        else { return }
        words[article].upos = "DET"
        words[article].xpos = "DT"
        attach(article, to: noun, as: "det")
        words[noun].upos = "NOUN"
        words[noun].xpos = "NN"
        let helper = near(noun, sentence).first {
            $0 > noun && words[$0].head == noun && words[$0].relation.hasPrefix("aux")
        }
        guard let helper else {
            // "overstated the spill": the verb in front has it for its object.
            let verb = article - 1
            if sentence.contains(verb), words[verb].upos == "VERB", verb != noun,
                !isBelow(verb, noun)
            {
                attach(noun, to: verb, as: "obj")
                for index in near(noun, sentence)
                where words[index].head == noun && words[index].relation == "obl" {
                    words[index].head = verb
                }
            }
            return
        }
        guard
            let verb = near(helper, sentence).first(where: {
                $0 > helper && words[$0].head == noun && words[$0].upos == "VERB"
            })
        else { return }
        attach(verb, to: above, as: "ccomp")
        attach(noun, to: verb, as: "nsubj")
        attach(helper, to: verb, as: "aux")
        for index in near(verb, sentence) where words[index].head == noun && index > helper {
            words[index].head = verb
        }
        for index in near(noun, sentence)
        where words[index].head == noun && index > noun && index < helper
            && words[index].relation == "obj"
        {
            words[index].relation = "appos"
        }
    }

    /// "before the well was capped": behind an article and before a verb "well" is a noun.
    mutating func mendWell(_ well: Int, _ sentence: Range<Int>) {
        guard tokens[well].lower == "well", words[well].upos == "ADV",
            well - 1 >= sentence.lowerBound, well + 1 < sentence.upperBound,
            words[well - 1].upos == "DET", ["the", "a", "an"].contains(tokens[well - 1].lower),
            words[well + 1].upos == "AUX"
        else { return }
        let article = well - 1
        let (above, relation) = (words[article].head, words[article].relation)
        words[well].upos = "NOUN"
        words[well].xpos = "NN"
        guard let verb = words[well + 1].head, verb > well,
            child(of: article, sentence, { $0 == "cop" }) == nil
        else { return }
        // "The flow from the well was cut off": somebody else is the subject.
        if words[verb].head != article,
            let subject = child(of: verb, sentence, { $0.hasPrefix("nsubj") }), subject != article
        {
            if words[article].relation != "det" {
                attach(well, to: above, as: relation)
                for index in near(article, sentence) where words[index].head == article {
                    words[index].head = well
                }
            }
            attach(article, to: well, as: "det")
            let link = article - 1
            if link > sentence.lowerBound, words[link].upos == "ADP", words[well].head == verb {
                let isOfNoun = Self.isNominal(words[link - 1]) && !isBelow(link - 1, well)
                attach(well, to: isOfNoun ? link - 1 : verb, as: isOfNoun ? "nmod" : "obl")
                attach(link, to: well, as: "case")
            }
            return
        }
        // The article had the noun's place, the verb behind described it.
        if words[verb].head == article {
            let link = (max(sentence.lowerBound, article - 2)..<article).last {
                words[$0].head == article
                    && ["before", "after", "until", "since"].contains(tokens[$0].lower)
                    || $0 + 1 == article
                        && ["before", "after", "until", "since"].contains(tokens[$0].lower)
            }
            attach(verb, to: above, as: link == nil && relation != "obl" ? relation : "advcl")
            if let link { attach(link, to: verb, as: "mark") }
        }
        for index in near(article, sentence)
        where words[index].head == article && index != well && index > article {
            words[index].head = verb
        }
        let isPassive = child(of: verb, sentence) { $0 == "aux:pass" } != nil
        attach(well, to: verb, as: isPassive ? "nsubj:pass" : "nsubj")
        attach(article, to: well, as: "det")
    }

    /// "former light heavyweight champion": nobody takes a word back in writing; it belongs to the noun behind.
    mutating func mendTakenNoun(_ stray: Int, _ sentence: Range<Int>) {
        guard words[stray].relation == "reparandum", words[stray].upos == "NOUN",
            let noun = words[stray].head, noun > stray, noun - stray < 8,
            Self.isNominal(words[noun]),
            (stray + 1..<noun).allSatisfy({
                ["NOUN", "PROPN", "ADJ"].contains(words[$0].upos)
            })
        else { return }
        words[stray].relation = "compound"
    }

    /// "more than half the tax was paid": both words belong to the number.
    mutating func mendMoreThan(_ more: Int, _ sentence: Range<Int>) {
        let than = more + 1
        guard ["more", "less", "fewer"].contains(tokens[more].lower),
            than + 1 < sentence.upperBound,
            tokens[than].lower == "than", words[more].relation == "advmod",
            ["half", "third", "quarter"].contains(tokens[than + 1].lower)
                || words[than + 1].upos == "NUM",
            let noun = words[than].head, noun > than, Self.isNominal(words[noun]),
            let verb = words[more].head, verb > noun
        else { return }
        // "No fewer than 71 children have died".
        if words[noun].head == more {
            let isPassive = near(verb, sentence).contains {
                words[$0].head == verb && words[$0].relation == "aux:pass"
            }
            attach(noun, to: verb, as: isPassive ? "nsubj:pass" : "nsubj")
        }
        attach(more, to: noun, as: "advmod")
        attach(than, to: more, as: "fixed")
    }

    /// "The fund, under increasing pressure, …": a preposition, whatever follows it.
    mutating func mendUnder(_ under: Int, _ sentence: Range<Int>) {
        guard ["under", "amid"].contains(tokens[under].lower), words[under].relation == "mark",
            words[under].head == under + 1, words[under + 1].xpos == "VBG",
            words[under + 1].head == nil
        else { return }
        words[under].upos = "ADP"
    }

    /// "A pile of plans for a building for the army were found": the noun that the phrases begin with is the
    /// subject, none behind a preposition.
    mutating func mendCasedBehindBare(_ subject: Int, _ sentence: Range<Int>) {
        guard words[subject].relation.hasPrefix("nsubj"), let verb = words[subject].head,
            verb > subject, let link = child(of: subject, sentence, { $0 == "case" }),
            link < subject, link - 1 > sentence.lowerBound, words[link].upos == "ADP",
            Self.isNominal(words[link - 1]),
            let bare = near(verb, sentence).first(where: {
                $0 < link && words[$0].head == verb
                    && ["obl:unmarked", "dislocated", "dep"].contains(words[$0].relation)
            }), words[bare].upos == "NOUN", !Self.times.contains(words[bare].lemma),
            !Self.days.contains(tokens[bare].lower),
            !(bare..<subject).contains(where: { tokens[$0].kind == .punctuation }),
            !isBelow(link - 1, subject)
        else { return }
        let relation = words[subject].relation
        attach(subject, to: link - 1, as: "nmod")
        attach(bare, to: verb, as: relation)
    }

    /// Slips to mend before all others, which would take them for something else.
    mutating func mendMisreadings(_ sentence: Range<Int>) {
        for index in sentence {
            mendThe(index, sentence)
            mendWell(index, sentence)
            mendTakenNoun(index, sentence)
            mendMoreThan(index, sentence)
            mendThatInName(index, sentence)
            mendUnder(index, sentence)
            mendDayAsObject(index, sentence)
            mendTrailingDay(index, sentence)
            mendSinceHighest(index, sentence)
            mendLastSeen(index, sentence)
            mendDayBeforeClause(index, sentence)
            mendNamesBehindDay(index, sentence)
            mendClauseBehindName(index, sentence)
        }
    }

    /// "She was last seen on 3 May": "last" says when she was seen.
    mutating func mendLastSeen(_ last: Int, _ sentence: Range<Int>) {
        let seen = last + 1
        guard ["last", "first"].contains(tokens[last].lower), words[last].upos == "ADJ",
            sentence.contains(seen), words[seen].xpos == "VBN", words[seen].head == last,
            let copula = child(of: last, sentence, { $0 == "cop" }), copula < last
        else { return }
        for index in near(last, sentence) where words[index].head == last && index != seen {
            words[index].head = seen
            if words[index].relation == "nsubj" { words[index].relation = "nsubj:pass" }
        }
        attach(seen, to: words[last].head, as: words[last].relation)
        words[copula].relation = "aux:pass"
        attach(last, to: seen, as: "advmod")
        words[last].upos = "ADV"
        for index in seen + 1..<min(seen + 4, sentence.upperBound)
        where words[index].head == seen && words[index].relation == "obj"
            && NameFinder.calendar.contains(tokens[index].lower)
        {
            words[index].relation = "obl:unmarked"
        }
    }

    /// "Acme has stopped its trains and the rail firm Tarn has shut its network": what has an object of its own behind
    /// "and" and a name is a clause, and describes nothing.
    mutating func mendClauseBehindName(_ name: Int, _ sentence: Range<Int>) {
        guard words[name].relation.hasPrefix("nsubj"), name - 2 > sentence.lowerBound,
            tokens[name].text.first?.isUppercase == true,
            !["who", "which", "that", "what"].contains(tokens[name].lower),
            let verb = words[name].head, verb > name,
            ["acl:relcl", "acl"].contains(words[verb].relation), let noun = words[verb].head,
            noun + 1 == name, words[noun].upos == "NOUN", words[noun].relation == "conj",
            let object = child(of: verb, sentence, { $0 == "obj" }), object > verb,
            let link = child(of: noun, sentence, { $0 == "cc" }),
            tokens[link].lower == "and" || tokens[link].lower == "but",
            let first = words[noun].head, let main = words[first].head,
            words[first].relation == "obj" || words[first].relation == "obl",
            words[main].upos == "VERB", main < first
        else { return }
        if ["WDT", "WP"].contains(words[name].xpos) {
            words[name].upos = "PROPN"
            words[name].xpos = "NNP"
        }
        attach(noun, to: verb, as: "nsubj")
        attach(name, to: noun, as: "appos")
        attach(verb, to: main, as: "conj")
        attach(link, to: verb, as: "cc")
    }

    /// Whether a comma closes what stands beside a noun, a finite verb follows it and "and" with another subject
    /// behind: "the head, Jane Doe, resigned and her deputy, John Roe, is stepping in" are two clauses.
    func isClosed(_ comma: Int, _ sentence: Range<Int>) -> Bool {
        guard tokens[comma].text == ",", comma + 1 < sentence.upperBound,
            words[comma + 1].xpos == "VBD",
            (max(sentence.lowerBound, comma - 6)..<comma).contains(where: {
                tokens[$0].text == ","
            }), words[comma - 1].upos == "PROPN"
        else { return false }
        let verb = comma + 1
        return near(verb, sentence).contains { second in
            second > verb && words[second].head == verb && words[second].relation == "conj"
                && child(of: second, sentence, { $0.hasPrefix("nsubj") }).map { $0 > verb } == true
        }
    }
}
