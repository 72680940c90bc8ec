internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Spans of accounts, days and verbs that the parser hangs the wrong way round.
extension SyntaxRepairs {
    mutating func mendSpans(_ sentence: Range<Int>) {
        for index in sentence {
            mendYearEnded(index, sentence)
            mendTakenVerb(index, sentence)
            mendDayOfDescribed(index, sentence)
        }
    }

    /// "publishes its results for the year ended 31 December": the year ended, and nothing else in the sentence.
    private mutating func mendYearEnded(_ ended: Int, _ sentence: Range<Int>) {
        let year = ended - 1
        guard tokens[ended].lower == "ended", words[ended].upos == "VERB",
            year - 1 > sentence.lowerBound || year == sentence.lowerBound + 2,
            Self.accounted.contains(words[year].lemma),
            let link = (max(sentence.lowerBound, year - 4)..<year).last(where: {
                ["for", "in", "of"].contains(tokens[$0].lower)
            }),
            (link + 1..<year).allSatisfy({
                ["DET", "NUM", "ADJ", "NOUN"].contains(words[$0].upos)
            }),
            let main = words[ended].head ?? told(before: link, under: ended, sentence),
            main != year, words[main].upos == "VERB" || words[main].upos == "NOUN",
            words[ended].relation != "acl"
        else { return }
        if words[ended].head == nil {
            attach(main, to: nil, as: "root")
            for index in near(ended, sentence)
            where words[index].head == ended && index != main && (index < link || index > ended) {
                let isDate = words[index].upos == "NUM" || words[index].upos == "PROPN"
                guard index < link || !isDate else { continue }
                words[index].head = main
                if index > main, index < link { words[index].relation = "obj" }
            }
        } else if isBelow(main, ended) {
            return
        }
        for index in near(ended, sentence)
        where words[index].head == ended && index > link && index < year {
            words[index].head = year
        }
        attach(year, to: main, as: words[main].upos == "VERB" ? "obl" : "nmod")
        attach(link, to: year, as: "case")
        // It tells which year, as "last" would, and is no happening.
        attach(ended, to: year, as: "amod")
        words[ended].upos = "ADJ"
        words[ended].xpos = "JJ"
        for index in ended + 1..<min(ended + 4, sentence.upperBound)
        where words[index].head == ended && words[index].relation == "obj" {
            words[index].relation = "obl:unmarked"
        }
    }

    private static let accounted: Set<String> = [
        "year", "quarter", "month", "week", "period", "half",
    ]

    /// The finite verb in front of a phrase that was hung below a word behind it.
    private func told(before link: Int, under word: Int, _ sentence: Range<Int>) -> Int? {
        near(word, sentence).last {
            $0 < link && words[$0].head == word && words[$0].upos == "VERB"
                && words[$0].hasTense
        }
    }

    /// "The heads will meet Doe on Friday prepared to give way": a verb with its subject is the sentence's, and a
    /// participle behind it is not.
    private mutating func mendTakenVerb(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "reparandum", words[verb].upos == "VERB",
            let behind = words[verb].head, behind > verb, words[behind].upos == "VERB",
            ["VBD", "VBN"].contains(words[behind].xpos),
            let subject = child(of: verb, sentence, { $0.hasPrefix("nsubj") }), subject < verb,
            child(
                of: behind, sentence,
                { $0.hasPrefix("nsubj") || $0.hasPrefix("aux") || $0 == "cc" || $0 == "mark" })
                == nil
        else { return }
        attach(verb, to: words[behind].head, as: words[behind].relation)
        attach(behind, to: verb, as: "advcl")
        words[behind].xpos = "VBN"
        for index in near(behind, sentence) where words[index].head == behind && index < behind {
            words[index].head = verb
        }
        for index in near(behind, sentence)
        where words[index].head == behind && words[index].relation == "punct" {
            words[index].head = verb
        }
    }

    /// "went to church on Sunday dressed in black": a day is when, and wears nothing.
    private mutating func mendDayOfDescribed(_ day: Int, _ sentence: Range<Int>) {
        guard Self.days.contains(tokens[day].lower), words[day].relation.hasPrefix("nsubj"),
            let verb = words[day].head, verb == day + 1, ["VBD", "VBN"].contains(words[verb].xpos),
            words[verb].relation == "advcl", let main = words[verb].head, main < day,
            let link = child(of: verb, sentence, { $0 == "mark" }), link == day - 1,
            tokens[link].lower == "on"
        else { return }
        attach(day, to: main, as: "obl")
        attach(link, to: day, as: "case")
        words[verb].xpos = "VBN"
    }
}
