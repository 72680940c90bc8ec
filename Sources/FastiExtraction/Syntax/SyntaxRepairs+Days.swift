internal import FastiLanguage
internal import FastiText

/// Days that stand between a subject and its verb, as agencies write: "A court Thursday granted bail".
extension SyntaxRepairs {
    /// The day does nothing; whoever stands before it does.
    mutating func mendDayAsSubject(_ day: Int, _ sentence: Range<Int>) {
        guard Self.days.contains(tokens[day].lower), day > sentence.lowerBound,
            let verb = verb(behindDay: day, sentence),
            let noun = noun(beforeDay: day, sentence), !isBelow(verb, noun),
            !near(noun, sentence).contains(where: {
                $0 < noun && words[$0].head == noun && words[$0].relation == "case"
                    && !Self.conjunctions.contains(tokens[$0].lower)
            })
        else { return }
        // "after a court Thursday refused".
        for index in near(noun, sentence)
        where index < noun && words[index].head == noun && words[index].relation == "case" {
            attach(index, to: verb, as: "mark")
            let above = words[noun].head
            if let above, above != verb, !isBelow(above, verb), words[verb].relation != "root" {
                attach(verb, to: above, as: "advcl")
            }
        }
        let around = near(day, sentence)
        let own = around.first {
            $0 < verb && $0 != day && $0 != noun && words[$0].head == verb
                && words[$0].relation.hasPrefix("nsubj")
        }
        guard own == nil else { return }
        let isPassive = around.contains {
            words[$0].head == verb && words[$0].relation == "aux:pass"
        }
        attach(noun, to: verb, as: isPassive ? "nsubj:pass" : "nsubj")
        if !isPassive, words[verb].xpos == "VBN" { words[verb].xpos = "VBD" }
        for index in around where words[index].head == day && index < day && index != noun {
            words[index].head =
                ["early", "late", "later"].contains(tokens[index].lower) ? day : noun
        }
        attach(day, to: verb, as: "obl:unmarked")
    }

    /// "The paper said Sunday that": a day right behind a verb that has its subject in front does nothing either.
    mutating func mendDayBehindVerb(_ day: Int, _ sentence: Range<Int>) {
        guard words[day].relation.hasPrefix("nsubj"), let verb = words[day].head, verb == day - 1,
            Self.days.contains(tokens[day].lower) || Self.times.contains(words[day].lemma),
            near(verb, sentence).contains(where: {
                words[$0].head == verb && $0 < verb && words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        words[day].relation = "obl:unmarked"
    }

    /// "referred to it in a speech six weeks ago, saying": what a comma parts from the verb behind it is of the one
    /// in front.
    mutating func mendAgoBeforeComma(_ ago: Int, _ sentence: Range<Int>) {
        guard ["ago", "earlier", "later"].contains(tokens[ago].lower),
            ago + 1 < sentence.upperBound,
            tokens[ago + 1].text == ",", let verb = words[ago].head, verb > ago + 1,
            var first = (sentence.lowerBound..<ago).last(where: {
                !isBelow($0, ago) && tokens[$0].kind != .punctuation
            }), first > sentence.lowerBound
        else { return }
        for _ in 0..<20 where words[first].upos != "VERB" {
            guard let above = words[first].head, above < ago else { return }
            first = above
        }
        guard words[first].upos == "VERB", first < ago, !isBelow(first, ago) else { return }
        attach(ago, to: first, as: "advmod")
    }

    /// "30 January: Thirteen hostages were released": the day that a paragraph of a diary begins with is that
    /// of its verb, and no part of the subject.
    mutating func mendDayLabel(_ sentence: Range<Int>) {
        guard
            let mark = sentence.prefix(6).first(where: {
                [":", "–", "—", "--"].contains(tokens[$0].text)
            }), mark + 1 < sentence.upperBound,
            (sentence.lowerBound..<mark).contains(where: { tokens[$0].kind == .number }),
            (sentence.lowerBound..<mark).contains(where: {
                NameFinder.calendar.contains(tokens[$0].lower)
            }),
            (sentence.lowerBound..<mark).allSatisfy({
                tokens[$0].kind != .word || NameFinder.calendar.contains(tokens[$0].lower)
            }),
            let root = sentence.first(where: { words[$0].head == nil }), root > mark,
            words[root].upos == "VERB"
        else { return }
        let day = sentence.lowerBound
        for index in sentence where words[index].head.map({ $0 <= mark }) == true {
            words[index].head = index <= mark ? day : root
        }
        attach(day, to: root, as: "obl:unmarked")
    }

    /// The verb right behind a day, its part and what helps the verb.
    private func verb(behindDay day: Int, _ sentence: Range<Int>) -> Int? {
        var index = day + 1
        while index < sentence.upperBound, index - day <= 5,
            ["AUX", "ADV"].contains(words[index].upos)
                || index == day + 1 && Self.partsOfDay.contains(tokens[index].lower)
        {
            index += 1
        }
        guard index < sentence.upperBound, words[index].upos == "VERB",
            words[index].hasTense
                // "today called on the government", read as a participle.
                || words[index].xpos == "VBN" && words[index].head == nil
                || (day + 1..<index).contains(where: { words[$0].upos == "AUX" })
        else { return nil }
        return index
    }

    /// The head of the noun phrase that ends before a day; none where the two are the name of a feast.
    private func noun(beforeDay day: Int, _ sentence: Range<Int>) -> Int? {
        var last = day - 1
        if ["early", "late", "later"].contains(tokens[last].lower) { last -= 1 }
        guard last >= sentence.lowerBound, Self.isNominal(words[last]),
            !Self.namingDays.contains(tokens[last].lower), !Self.times.contains(words[last].lemma),
            !Self.days.contains(tokens[last].lower)
        else { return nil }
        var noun = last
        for _ in 0..<6 {
            guard let head = words[noun].head, head < day, head >= sentence.lowerBound,
                Self.isNominal(words[head])
            else { break }
            noun = head
        }
        return noun
    }

    /// Prepositions that also open clauses.
    private static let conjunctions: Set<String> = ["after", "before", "since", "until", "as"]

    static let days: Set<String> = [
        "yesterday", "today", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday",
    ]

    private static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night"]

    /// What makes the name of a feast or of a happening of a day.
    private static let namingDays: Set<String> = [
        "ash", "black", "bloody", "cyber", "easter", "good", "holy", "maundy", "palm", "shrove",
        "super", "whit",
    ]

    /// "announced by the government last week": the week is no government's.
    mutating func mendWeekOfNoun(_ week: Int, _ sentence: Range<Int>) {
        guard ["week", "month", "year", "night"].contains(words[week].lemma),
            week - 2 >= sentence.lowerBound,
            ["last", "next", "this"].contains(tokens[week - 1].lower),
            let verb = words[week].head, words[verb].upos == "VERB", verb < week,
            Self.isNominal(words[week - 2]), words[week - 2].head == week,
            words[week - 2].relation == "compound"
        else { return }
        let noun = week - 2
        attach(noun, to: verb, as: words[week].relation)
        for index in near(week, sentence) where words[index].head == week && index < noun {
            words[index].head = noun
        }
        attach(week, to: verb, as: "obl:unmarked")
    }

    /// "On 4 May soldiers shot three men": the day counts no soldiers.
    mutating func mendDayOfSubject(_ day: Int, _ sentence: Range<Int>) {
        guard day == sentence.lowerBound + 1, isDate(day, sentence),
            ["on", "in", "by", "since", "during"].contains(tokens[day - 1].lower),
            ["nummod", "compound", "amod", "nmod"].contains(
                words[day].relation.prefix { $0 != ":" }),
            let noun = words[day].head, noun > day, let verb = words[noun].head,
            words[verb].upos == "VERB", words[noun].relation.hasPrefix("nsubj")
        else { return }
        attach(day, to: verb, as: "obl")
        attach(day - 1, to: day, as: "case")
    }

    /// "The strike planned for 4 May was cancelled": a day behind a preposition is nobody who does anything; whoever
    /// stands in front of the participle does.
    mutating func mendDayBehindParticiple(_ day: Int, _ sentence: Range<Int>) {
        guard day - 3 >= sentence.lowerBound,
            isDate(day, sentence) || Self.days.contains(tokens[day].lower),
            words[day].relation.hasPrefix("nsubj"),
            ["ADP", "SCONJ"].contains(words[day - 1].upos),
            let verb = words[day].head, verb > day, words[verb].upos == "VERB"
        else { return }
        // "trapped underground since Friday".
        guard
            let participle = (max(sentence.lowerBound + 1, day - 4)..<day - 1).last(where: {
                words[$0].upos == "VERB"
            }), ["VBD", "VBN"].contains(words[participle].xpos),
            tokens[participle].lower.hasSuffix("ed") || words[participle].xpos == "VBN",
            (participle + 1..<day - 1).allSatisfy({ ["ADV", "ADJ"].contains(words[$0].upos) }),
            let noun = near(participle, sentence).first(where: {
                words[$0].head == participle && $0 < participle
                    && words[$0].relation.hasPrefix("nsubj")
            }), words[verb].head == participle || words[participle].head == verb
        else { return }
        let (above, relation) = (words[participle].head, words[participle].relation)
        let isPassive = near(verb, sentence).contains {
            words[$0].head == verb && words[$0].relation == "aux:pass"
        }
        if words[verb].head == participle { attach(verb, to: above, as: relation) }
        for index in near(participle, sentence)
        where words[index].head == participle && index > day && index != verb {
            words[index].head = verb
        }
        attach(noun, to: verb, as: isPassive ? "nsubj:pass" : "nsubj")
        attach(participle, to: noun, as: "acl")
        words[participle].xpos = "VBN"
        attach(day, to: participle, as: "obl")
        attach(day - 1, to: day, as: "case")
    }

    /// "blocked the road for two days last month to demand better pay": what stands in front of "to" and tells when is
    /// of the verb above.
    mutating func mendTimeBeforePurpose(_ to: Int, _ sentence: Range<Int>) {
        guard tokens[to].lower == "to", words[to].relation == "mark", let verb = words[to].head,
            verb > to, ["advcl", "xcomp", "acl"].contains(words[verb].relation),
            var above = words[verb].head, above < to
        else { return }
        for _ in 0..<4 where words[above].upos != "VERB" { above = words[above].head ?? above }
        guard words[above].upos == "VERB", above < to else { return }
        for index in above + 1..<to where words[index].head == verb {
            let relation = words[index].relation
            guard relation.hasPrefix("obl") || relation == "nsubj" && isTime(index) else {
                continue
            }
            attach(index, to: above, as: relation == "nsubj" ? "obl:unmarked" : relation)
            // "for two days … to demand", taken for "for them to demand".
            for mark in above + 1..<index
            where words[mark].head == verb && words[mark].relation == "mark" {
                attach(mark, to: index, as: "case")
                attach(verb, to: above, as: "advcl")
            }
        }
    }

    /// "4 May", "May 4", "2019" behind a preposition.
    private func isDate(_ day: Int, _ sentence: Range<Int>) -> Bool {
        guard tokens[day].kind == .number else {
            return NameFinder.calendar.contains(tokens[day].lower) && words[day].upos == "PROPN"
        }
        if day + 1 < sentence.upperBound, words[day + 1].head == day,
            NameFinder.calendar.contains(tokens[day + 1].lower)
        {
            return true
        }
        return tokens[day].text.utf8.count == 4 && tokens[day - 1].lower == "in"
            && (tokens[day].text.hasPrefix("19") || tokens[day].text.hasPrefix("20"))
    }
}
