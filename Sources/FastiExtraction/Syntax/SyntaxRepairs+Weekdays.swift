internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Days hung on the nouns and verbs beside them, and names hung on days.
extension SyntaxRepairs {
    /// "heard about the deal Wednesday afternoon", "voiced amazement at the case Friday": a weekday at the end of a
    /// sentence is when, and no part of the noun in front of it.
    mutating func mendTrailingDay(_ day: Int, _ sentence: Range<Int>) {
        guard Self.days.contains(tokens[day].lower), day - 2 > sentence.lowerBound,
            Self.isNominal(words[day - 1]), !Self.days.contains(tokens[day - 1].lower),
            !NameFinder.calendar.contains(tokens[day - 1].lower)
        else { return }
        var last = day
        if day + 1 < sentence.upperBound,
            ["morning", "afternoon", "evening", "night"].contains(tokens[day + 1].lower)
        {
            last = day + 1
        }
        // "told “Lopburg Sunday”": what a quotation mark closes is a name.
        guard
            last + 1 == sentence.upperBound || tokens[last + 1].lower == "that"
                || tokens[last + 1].kind == .punctuation && !tokens[last + 1].isQuote
        else { return }
        let noun = day - 1
        // The noun hangs on the day, and what stands before the noun, too.
        guard [day, last].contains(words[noun].head ?? noun),
            ["compound", "nmod", "amod", "flat"].contains(where: words[noun].relation.hasPrefix),
            words[noun].upos != "PROPN" || words[day].relation != "flat",
            let front = near(day, sentence).first(where: {
                [day, last].contains(words[$0].head ?? -1) && $0 < noun
            }), words[front].upos != "VERB"
        else { return }
        var top = day
        for _ in 0..<8 where words[top].upos != "VERB" || top == day {
            guard let head = words[top].head else { return }
            top = head
        }
        guard words[top].upos == "VERB", top < noun else { return }
        let above = words[day].head == last ? words[last].head : words[day].head
        guard let above, above != noun, above < noun else { return }
        let isCased = near(day, sentence).contains {
            $0 < noun && [day, last].contains(words[$0].head ?? -1) && words[$0].upos == "ADP"
        }
        for index in near(day, sentence)
        where index < noun && [day, last].contains(words[index].head ?? -1) {
            words[index].head = noun
            if words[index].upos == "ADP" { words[index].relation = "case" }
        }
        attach(
            noun, to: above,
            as: !isCased ? "obj" : words[above].upos == "VERB" ? "obl" : "nmod")
        if last > day { attach(day, to: last, as: "compound") }
        attach(last, to: top, as: "obl:unmarked")
    }

    /// "began digging Thursday into the files": a weekday right behind a verb is when.
    mutating func mendDayAsObject(_ day: Int, _ sentence: Range<Int>) {
        guard Self.days.contains(tokens[day].lower), day > sentence.lowerBound,
            ["obj", "iobj"].contains(words[day].relation), words[day].head == day - 1,
            words[day - 1].upos == "VERB", day + 1 < sentence.upperBound,
            words[day + 1].upos == "ADP" || tokens[day + 1].kind == .punctuation
                || ["to", "that"].contains(tokens[day + 1].lower)
        else { return }
        words[day].relation = "obl:unmarked"
    }

    /// "said on Wednesday that Acme had failed": "that" is no part of a name.
    mutating func mendThatInName(_ that: Int, _ sentence: Range<Int>) {
        guard tokens[that].text == "that", ["flat", "compound"].contains(words[that].relation),
            let name = words[that].head, name > that, words[name].relation.hasPrefix("nsubj"),
            let verb = words[name].head, verb > name, that - 1 > sentence.lowerBound,
            Self.days.contains(tokens[that - 1].lower)
        else { return }
        attach(that, to: verb, as: "mark")
        words[that].upos = "SCONJ"
        words[that].xpos = "IN"
        let day = that - 1
        guard Self.days.contains(tokens[day].lower), words[day].head == name,
            let saying = words[verb].head, saying < day
        else { return }
        attach(day, to: saying, as: "obl")
        let link = day - 1
        if link > saying, words[link].upos == "ADP" { attach(link, to: day, as: "case") }
        words[verb].relation = "ccomp"
    }

    /// "hit $1.31 on Tuesday, its highest level since July": since when is told of the level.
    mutating func mendSinceHighest(_ since: Int, _ sentence: Range<Int>) {
        let noun = since - 1
        guard tokens[since].lower == "since", words[since].relation == "case",
            noun > sentence.lowerBound, words[noun].upos == "NOUN",
            let time = words[since].head, time > since, let above = words[time].head,
            above < noun, words[above].upos == "VERB",
            near(noun, sentence).contains(where: {
                $0 < noun && words[$0].head == noun
                    && (words[$0].xpos == "JJS" || tokens[$0].lower == "first")
            }), !isBelow(noun, time)
        else { return }
        attach(time, to: noun, as: "nmod")
    }

    /// "was seen on 3 May, the day before officers issued a warrant": a clause, and who does it.
    mutating func mendDayBeforeClause(_ link: Int, _ sentence: Range<Int>) {
        guard ["before", "after"].contains(tokens[link].lower), link > sentence.lowerBound,
            Self.times.contains(words[link - 1].lemma), words[link].relation == "case",
            let subject = words[link].head, subject > link, Self.isNominal(words[subject]),
            words[subject].relation.hasPrefix("obl"), let verb = words[subject].head,
            verb > subject, words[verb].hasTense,
            child(of: verb, sentence, { $0.hasPrefix("nsubj") }) == nil,
            (subject + 1..<max(subject + 1, verb)).allSatisfy({
                ["AUX", "ADV"].contains(words[$0].upos)
            })
        else { return }
        attach(subject, to: verb, as: "nsubj")
        attach(link, to: verb, as: "mark")
        var top = link - 1
        for _ in 0..<6 where words[top].upos != "VERB" {
            guard let head = words[top].head, head < link else { return }
            top = head
        }
        guard words[top].upos == "VERB", top != verb, !isBelow(top, verb) else { return }
        attach(verb, to: top, as: "advcl")
    }

    /// "In a statement on Thursday, Karst and Tarn called it illegal": countries are not listed with a day.
    mutating func mendNamesBehindDay(_ day: Int, _ sentence: Range<Int>) {
        guard
            Self.days.contains(tokens[day].lower)
                || NameFinder.calendar.contains(tokens[day].lower),
            day + 3 < sentence.upperBound, tokens[day + 1].text == ",",
            let first = (day + 2..<min(day + 8, sentence.upperBound)).first(where: {
                words[$0].head == day && words[$0].relation == "conj" && words[$0].upos == "PROPN"
            }), !NameFinder.calendar.contains(tokens[first].lower),
            !Self.days.contains(tokens[first].lower),
            let verb = near(day, sentence).first(where: {
                $0 > first && words[$0].upos == "VERB"
            }), words[verb].hasTense,
            child(of: verb, sentence, { $0.hasPrefix("nsubj") }) == nil,
            (first..<verb).allSatisfy({
                Self.isNominal(words[$0])
                    || ["CCONJ", "ADV", "AUX", "PUNCT", "ADJ", "DET"]
                        .contains(words[$0].upos)
            }), !isBelow(verb, day)
        else { return }
        attach(first, to: verb, as: "nsubj")
        for index in first + 1..<verb where words[index].head == day {
            words[index].head = first
        }
        // What stands at the head of the sentence is not what somebody calls something.
        for index in near(verb, sentence)
        where index < day && words[index].head == verb && words[index].relation == "ccomp" {
            words[index].relation = "obl"
        }
    }
}
