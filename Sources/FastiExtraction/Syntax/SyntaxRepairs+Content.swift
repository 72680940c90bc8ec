internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What is said, where the parser hangs a part of it on the verb of saying or on a noun before it.
extension SyntaxRepairs {
    mutating func mendContents(_ sentence: Range<Int>) {
        for index in sentence {
            mendSaidTakenBack(index, sentence)
            mendThatWhile(index, sentence)
            mendSaidTimeThat(index, sentence)
            mendObjectOfSaying(index, sentence)
            mendToldInReport(index, sentence)
            mendItIsThat(index, sentence)
            mendAmountEach(index, sentence)
            mendConjunctByCase(index, sentence)
            mendNounBehindVerb(index, sentence)
            mendTrailingReport(index, sentence)
        }
    }

    /// "has stated one of the blasts, at the hall, was caused by gas": a finite verb without a subject behind what
    /// somebody says tells of that, and all of it is said.
    private mutating func mendObjectOfSaying(_ saying: Int, _ sentence: Range<Int>) {
        guard words[saying].upos == "VERB",
            Self.claiming.contains(words[saying].lemma),
            let noun = child(of: saying, sentence, { $0 == "obj" }), noun > saying,
            Self.isNominal(words[noun]) || words[noun].upos == "NUM",
            let told = near(saying, sentence).first(where: {
                $0 > noun && words[$0].head == saying
                    && ["parataxis", "ccomp", "conj", "dep"].contains(words[$0].relation)
                    && words[$0].upos != "NUM"
            }),
            !(noun..<told).contains(where: { tokens[$0].isQuote || tokens[$0].text == ";" })
        else { return }
        let children = near(told, sentence).filter { words[$0].head == told && $0 < told }
        guard
            !children.contains(where: {
                words[$0].relation.hasPrefix("nsubj") || words[$0].relation == "expl"
                    || ["cc", "mark"].contains(words[$0].relation)
            }), words[told].upos == "VERB" || isHelped(children)
        else { return }
        let isPlural = ["NNS", "NNPS"].contains(words[noun].xpos)
        let isFinite =
            words[told].hasTense
            || children.contains {
                words[$0].isFinite
                    && (words[$0].relation.hasPrefix("aux") || words[$0].relation == "cop")
            }
        // "says readers too often accept": the present of many looks like the bare stem.
        guard isFinite || isPlural && words[told].xpos == "VB" && told - noun < 5 else { return }
        if !isFinite { words[told].xpos = "VBP" }
        for index in near(told, sentence)
        where words[index].head == saying && index > noun && index != told
            && words[index].relation != "punct" && tokens[saying + 1].text != ","
        {
            let isTime = words[index].relation == "obl:unmarked"
            words[index].head = index < told && !isTime ? noun : told
            if index < told, !isTime { words[index].relation = "nmod" }
        }
        let isPassive = children.contains { words[$0].relation == "aux:pass" }
        attach(noun, to: told, as: isPassive ? "nsubj:pass" : "nsubj")
        attach(told, to: saying, as: "ccomp")
    }

    /// Verbs of saying that have a clause for what is said, seldom a thing.
    private static let claiming: Set<String> = [
        "say", "state", "claim", "argue", "insist", "contend", "believe", "think", "stress",
        "maintain",
    ]

    /// "have stressed that while they saw a need, the meat was safe": what is said is the clause behind the comma.
    private mutating func mendThatWhile(_ that: Int, _ sentence: Range<Int>) {
        let link = that + 1
        guard tokens[that].lower == "that", words[that].upos == "SCONJ" || words[that].xpos == "IN",
            link + 3 < sentence.upperBound,
            ["while", "although", "though", "since", "if", "when", "because", "unless", "once"]
                .contains(tokens[link].lower),
            let told = words[that].head, told > link, let saying = words[told].head, saying < that,
            words[saying].upos == "VERB", words[told].relation == "ccomp",
            let comma = (link..<min(sentence.upperBound, link + 40)).first(where: {
                tokens[$0].text == ","
            }), comma > told,
            let main = near(told, sentence).first(where: {
                $0 > comma && [saying, told].contains(words[$0].head ?? -1)
                    && ["parataxis", "ccomp", "conj", "dep"].contains(words[$0].relation)
            }),
            let subject = child(of: main, sentence, { $0.hasPrefix("nsubj") || $0 == "expl" }),
            subject > comma,
            // "“We know that because we saw it,” Doe said": the saying is no part of what is said.
            !(comma..<subject).contains(where: { tokens[$0].isQuote }),
            child(of: main, sentence, { $0 == "cc" || $0 == "mark" }) == nil,
            let inner = words[link].head
        else { return }
        attach(main, to: saying, as: "ccomp")
        words[that].head = main
        let clause = inner > link && inner < comma ? inner : told
        attach(clause, to: main, as: "advcl")
        words[link].head = clause
        words[link].relation = "mark"
        if clause != told { attach(told, to: clause, as: "ccomp") }
    }

    /// "said this week that parking for lorries is hard to find": when something was said is not what it is about.
    private mutating func mendSaidTimeThat(_ that: Int, _ sentence: Range<Int>) {
        let time = that - 1
        guard tokens[that].lower == "that", time > sentence.lowerBound,
            Self.times.contains(words[time].lemma) || Self.days.contains(tokens[time].lower),
            words[time].relation.hasPrefix("nsubj"), let told = words[time].head, told > that,
            let saying = words[told].head, saying < time, time - saying < 4,
            words[saying].upos == "VERB", lexicon.speech[words[saying].lemma] != nil
        else { return }
        attach(time, to: saying, as: "obl:unmarked")
        if let clause = words[that].head, words[clause].head == time, clause != told {
            words[clause].upos = words[clause].xpos == "VBG" ? "NOUN" : words[clause].upos
            attach(clause, to: told, as: "nsubj")
        }
        attach(that, to: told, as: "mark")
        words[that].upos = "SCONJ"
        words[that].xpos = "IN"
    }

    /// "concluded in a report released on Monday that the police had lied": a report is released and tells nothing by
    /// that; what follows is what somebody concluded.
    private mutating func mendToldInReport(_ told: Int, _ sentence: Range<Int>) {
        guard words[told].relation == "ccomp", let release = words[told].head, release < told,
            words[release].relation == "acl", words[release].xpos == "VBN",
            ["release", "publish", "issue", "post", "file", "sign", "date", "broadcast"].contains(
                words[release].lemma),
            let report = words[release].head, report < release, let saying = words[report].head,
            saying < report, lexicon.speech[words[saying].lemma] != nil,
            child(of: saying, sentence, { $0 == "ccomp" }) == nil,
            child(of: told, sentence, { $0 == "mark" }) != nil
        else { return }
        words[told].head = saying
    }

    /// "As we change the rules, it is vital that we keep them, Doe said": what is vital is the clause behind "that".
    private mutating func mendItIsThat(_ that: Int, _ sentence: Range<Int>) {
        let adjective = that - 1
        guard tokens[that].lower == "that", words[that].relation == "mark",
            adjective > sentence.lowerBound + 1, words[adjective].upos == "ADJ",
            let told = words[that].head, told > that, words[told].head != adjective,
            words[told].relation == "ccomp", !isBelow(adjective, told),
            child(of: adjective, sentence, { $0 == "cop" }) != nil,
            near(adjective, sentence).contains(where: {
                words[$0].head == adjective && tokens[$0].lower == "it"
                    && (words[$0].relation == "expl" || words[$0].relation.hasPrefix("nsubj"))
            })
        else { return }
        attach(told, to: adjective, as: "ccomp")
    }

    /// "“The cause has not been found,” said Doe, on what was his first day": what stands in quotation marks before
    /// the verb is what was said.
    private mutating func mendSaidTakenBack(_ told: Int, _ sentence: Range<Int>) {
        guard words[told].relation == "reparandum", words[told].upos == "VERB",
            let saying = words[told].head, saying > told,
            lexicon.speech[words[saying].lemma] != nil,
            (told..<saying).contains(where: { tokens[$0].isQuote })
        else { return }
        for index in near(saying, sentence)
        where words[index].head == saying && words[index].relation == "ccomp" && index > saying {
            words[index].relation = "advcl"
        }
        words[told].relation = "ccomp"
    }

    /// "made 4 million pounds, or 6 pounds a share": the second amount is the one for each.
    private mutating func mendAmountEach(_ amount: Int, _ sentence: Range<Int>) {
        guard words[amount].upos == "SYM", amount + 3 < sentence.upperBound,
            amount - 2 > sentence.lowerBound, tokens[amount - 1].lower == "or",
            words[amount + 1].upos == "NUM", words[amount + 1].head == amount,
            ["a", "an", "per"].contains(tokens[amount + 2].lower),
            words[amount + 3].upos == "NOUN",
            let first = (max(sentence.lowerBound, amount - 6)..<amount - 1).last(where: {
                words[$0].upos == "SYM"
            }), words[first].head != amount, !isBelow(first, amount),
            words[first].head != amount + 3, !isBelow(first, amount + 3)
        else { return }
        attach(amount, to: first, as: "conj")
        attach(amount - 1, to: amount, as: "cc")
        attach(amount + 3, to: amount, as: "nmod:unmarked")
    }

    /// "Doe argues the state lost money, clerks working there said": who tells it stands behind the comma.
    private mutating func mendTrailingReport(_ saying: Int, _ sentence: Range<Int>) {
        guard words[saying].xpos == "VBD", words[saying].relation == "ccomp",
            lexicon.speech[words[saying].lemma] != nil, let root = words[saying].head,
            root < saying, words[root].head == nil,
            let subject = child(of: saying, sentence, { $0.hasPrefix("nsubj") }),
            subject < saying,
            let comma = (root + 1..<max(root + 1, subject)).last(where: { tokens[$0].text == "," }),
            subject - comma < 5,
            (saying + 1..<sentence.upperBound).allSatisfy({
                tokens[$0].kind == .punctuation || Self.days.contains(tokens[$0].lower)
                    || words[$0].upos == "ADP"
            })
        else { return }
        words[saying].relation = "parataxis"
        for index in near(saying, sentence)
        where index < comma && words[index].head == saying && words[index].relation == "ccomp" {
            words[index].head = root
        }
    }

    /// "estimated last week that prices would rise": when, and what.
    mutating func mendTimeAsSaid(_ that: Int, _ sentence: Range<Int>) {
        let time = that - 1
        guard tokens[that].lower == "that", words[that].relation == "mark",
            time > sentence.lowerBound,
            Self.times.contains(words[time].lemma) || Self.days.contains(tokens[time].lower),
            let saying = words[time].head, saying < time, time - saying < 4,
            words[saying].upos == "VERB",
            ["obj", "iobj", "obl:unmarked"].contains(words[time].relation),
            let told = words[that].head, told > that, words[told].head == saying,
            ["advcl", "ccomp"].contains(words[told].relation)
        else { return }
        words[time].relation = "obl:unmarked"
        words[told].relation = "ccomp"
    }

    /// "called the raids “blind and cowardly” and a “dark moment”": a noun is no second verb of the sentence; it is
    /// listed with what stands in front of "and".
    private mutating func mendNounBehindVerb(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].upos == "NOUN", words[noun].relation == "conj",
            let verb = words[noun].head, verb < noun, words[verb].upos == "VERB",
            let link = child(of: noun, sentence, { $0 == "cc" }), link > verb, link < noun,
            !near(noun, sentence).contains(where: {
                words[$0].head == noun
                    && (words[$0].relation.hasPrefix("nsubj") || words[$0].relation == "cop"
                        || words[$0].relation.hasPrefix("aux") || words[$0].relation == "orphan"
                        || words[$0].relation.hasPrefix("obj") || words[$0].relation == "case")
            }),
            child(of: noun, sentence, { $0 == "det" || $0 == "amod" }).map({ $0 < noun }) == true,
            let first = (verb + 1..<link).last(where: {
                words[$0].head == verb && ["obj", "obl", "xcomp"].contains(words[$0].relation)
                    && ["NOUN", "ADJ", "PROPN"].contains(words[$0].upos)
            }),
            !(verb..<link).contains(where: {
                words[$0].head == verb && words[$0].relation == "advcl"
            })
        else { return }
        words[noun].head = first
    }

    /// "a virus found in pigs and not in people": what the same preposition ties to "and" is listed with the noun
    /// behind that preposition.
    private mutating func mendConjunctByCase(_ second: Int, _ sentence: Range<Int>) {
        guard words[second].relation == "conj", Self.isNominal(words[second]),
            let top = words[second].head, top < second,
            let link = child(of: second, sentence, { $0 == "case" }), link < second,
            link > top + 2,
            child(of: top, sentence, { $0 == "case" }).map({ $0 > top }) ?? true,
            child(of: second, sentence, { $0 == "cc" }).map({ $0 > top && $0 < link }) == true,
            let first = (top + 1..<link).last(where: { index in
                Self.isNominal(words[index])
                    && child(of: index, sentence) { $0 == "case" }
                        .map({ tokens[$0].lower == tokens[link].lower && $0 < index }) == true
            }), isBelow(first, top)
        else { return }
        words[second].head = first
    }
}
