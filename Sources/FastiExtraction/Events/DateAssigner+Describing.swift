internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Dates that only describe a thing, and those that a noun in front of them or a clause behind them has.
extension DateAssigner {
    /// "the 1918 flu was deadlier", "a 20th-century model", "today's views": a year or more that tells which of
    /// the things is meant dates nothing, unless the thing is itself a happening.
    func onlyDescribes(_ tokens: Range<Int>, _ date: EDTF, _ clauses: [Clause]) -> Bool {
        let head = tree.head(of: tokens)
        guard ["amod", "compound", "nummod", "nmod:poss"].contains(tree.words[head].relation),
            let noun = tree.words[head].head, noun >= tokens.upperBound, tree.isNoun(noun),
            !clauses.contains(where: { $0.triggers.contains { $0.tokens.contains(noun) } }),
            // "His 2010 season was cut short".
            !Self.yearly.contains(tree.words[noun].lemma)
        else { return false }
        // "won the 1939 prize", "wrote in a 2012 article".
        if let verb = tree.words[noun].head, tree.isVerb(verb),
            Self.winning.contains(tree.words[verb].lemma)
                && ["obj", "nsubj", "xcomp"].contains(tree.relation(noun))
                || lexicon.speech[tree.words[verb].lemma] != nil
                    && lexicon.sayings[tree.words[noun].lemma] != nil
        {
            return false
        }
        // "dominates Sunday's papers", "are anticipating Saturday's bout".
        let isNow = tree.words[noun].head.map { verb in
            ["VBZ", "VBP"].contains(tree.words[verb].xpos)
                || tree.words[verb].xpos == "VBG"
                    && tree.children(of: verb).contains {
                        ["is", "are"].contains(tree.tokens[$0].lower)
                    }
        }
        return date.days.map { $0.count > 300 } ?? true || tree.tokens[head].lower == "today"
            || (isNow == true || isObjectOfOpinion(noun))
                && tree.words[head].relation == "nmod:poss"
    }

    /// What has a year for its name and happens in it.
    private static let yearly: Set<String> = [
        "season", "tournament", "championship", "campaign", "edition", "tour",
    ]

    private static let winning: Set<String> = ["award", "win", "receive", "share"]

    /// "used bags made in 2001": when what is only described came about.
    func isOfDescribed(_ head: Int, _ date: EDTF, _ clauses: [Clause]) -> Bool {
        guard let participle = tree.words[head].head, tree.words[participle].xpos == "VBN",
            tree.words[participle].relation == "acl", tree.words[participle].lemma != "date",
            !clauses.contains(where: {
                $0.triggers.contains { $0.isListed && $0.tokens.contains(participle) }
            }),
            date.days.map({ $0.count > 20 }) ?? true, let noun = tree.words[participle].head,
            // "a promise made in 2017".
            !clauses.contains(where: { $0.triggers.contains { $0.tokens.contains(noun) } })
        else { return false }
        return tree.relation(noun) != "nsubj"
    }

    /// "resigned on Monday over the spill in the Gulf last April": a second date that no "and" ties to the first is
    /// that of a noun in front of it.
    ///
    /// - Returns: The words between the two dates.
    func somethingElse(
        _ tokens: Range<Int>, _ date: EDTF, _ trigger: Trigger, beside found: [Assignment]
    ) -> Range<Int>? {
        guard trigger.voice != .nominal, let days = date.days,
            let first = found.last(where: { $0.trigger == trigger }),
            let firstDays = first.dated.date.days,
            // "began a search on Monday for those lost over the last five years".
            !days.overlaps(firstDays) || firstDays.count == 1 && days.count > 300
        else { return nil }
        let start = tree.tokens.partitioningIndex {
            $0.range.lowerBound >= first.dated.time.range.upperBound
        }
        let between =
            max(start, trigger.anchor + 1)..<max(start, trigger.anchor + 1, tokens.lowerBound)
        let isApart =
            between.contains(where: tree.isNoun)
            && !between.contains {
                ["and", "or", "then", ",", ";", "until"].contains(tree.tokens[$0].lower)
            }
        return isApart ? between : nil
    }

    /// "began a search on Monday for the killers of nine over five years": the killings, over such a span.
    func noun(in words: Range<Int>, of date: EDTF, _ clauses: [Clause]) -> (Trigger, Int)? {
        guard date.isInterval, date.days.map({ $0.count > 300 }) == true else { return nil }
        for (number, clause) in clauses.enumerated() {
            if let noun = clause.triggers.last(where: {
                $0.voice == .nominal && $0.lightVerb == nil && $0.isListed
                    && $0.word.kind == "event" && words.contains($0.tokens.lowerBound)
            }) {
                return (noun, number)
            }
        }
        return nil
    }

    /// "widening a recall from 2013": of the recall, whatever the parser hangs the date on.
    func happening(from tokens: Range<Int>, in clauses: [Clause]) -> (Trigger, Int)? {
        guard tree.preposition(of: tree.head(of: tokens)) == "from", tokens.lowerBound > 1,
            tree.words[tokens.lowerBound - 2].upos == "NOUN"
        else { return nil }
        let noun = tokens.lowerBound - 2
        return happening(in: clauses) {
            $0.voice == .nominal && $0.tokens.contains(noun)
        }
    }

    /// "since April, when the army removed him": what happened then.
    func happening(when tokens: Range<Int>, in clauses: [Clause]) -> (Trigger, Int)? {
        var behind = tokens.upperBound
        if behind < tree.tokens.count, tree.tokens[behind].text == "," { behind += 1 }
        guard behind < tree.tokens.count, tree.tokens[behind].lower == "when" else { return nil }
        return happening(in: clauses) {
            $0.isFinite && $0.isListed && $0.anchor > behind
                && tree.span(of: $0.anchor).contains(behind)
        }
    }

    /// "Doe, who has been in power since 2006, called a meeting": what somebody is, with a date of its own.
    func isState(_ predicate: Int, until tokens: Range<Int>) -> Bool {
        tree.words[predicate].relation == "acl:relcl" && tokens.lowerBound > predicate
            && tree.child(of: predicate, ["cop"]) != nil
            && !(predicate..<tokens.lowerBound).contains { tree.tokens[$0].text == "," }
    }

    /// Whether a verb in the present progressive is told long after a date.
    func isGoingOn(_ trigger: Trigger, wellBehind date: EDTF) -> Bool {
        guard tree.words[trigger.anchor].xpos == "VBG",
            let days = date.days, let now = published?.days?.lowerBound,
            // "is weighing versions passed last month": a month is over when it is over.
            days.upperBound + (days.count > 7 ? 0 : 14) < now
        else { return false }
        let first =
            tree.relation(trigger.anchor) == "conj"
            ? tree.words[trigger.anchor].head ?? trigger.anchor : trigger.anchor
        let helpers = tree.children(of: first).filter { tree.relation($0) == "aux" }
        return !helpers.isEmpty
            && helpers.allSatisfy { ["is", "are", "'s", "'re"].contains(tree.tokens[$0].lower) }
    }

    /// The last happening in the past between another and a date.
    func told(
        before tokens: Range<Int>, behind other: Trigger, in clauses: [Clause]
    ) -> (Trigger, Int)? {
        var last: (Trigger, Int)?
        for (number, clause) in clauses.enumerated() {
            for trigger in clause.triggers
            where trigger.isListed && trigger.anchor > other.anchor
                && trigger.anchor < tokens.lowerBound
                && (trigger.voice == .nominal || tree.words[trigger.anchor].xpos == "VBD")
                && trigger.anchor > last?.0.anchor ?? -1
            {
                last = (trigger, number)
            }
        }
        return last
    }

    /// "known for her 1994 hit": when a work came out.
    func isOfWork(_ tokens: Range<Int>) -> Bool {
        tokens.upperBound < tree.tokens.count
            && Self.works.contains(tree.tokens[tokens.upperBound].lower) && isBehindArticle(tokens)
    }

    private static let works: Set<String> = [
        "album", "article", "bestseller", "book", "documentary", "drama", "essay", "film", "hit",
        "memoir", "movie", "musical", "novel", "opera", "painting", "paper", "play", "poem",
        "record", "recording", "series", "single", "sitcom", "song", "study",
    ]

    /// "the 1996 murder", "his 2019 arrest": what stands between an article and a noun for a happening dates that.
    func noun(behind tokens: Range<Int>, in clauses: [Clause]) -> (Trigger, Int)? {
        guard isBehindArticle(tokens) else { return nil }
        return happening(in: clauses) {
            $0.voice == .nominal && $0.lightVerb == nil
                && $0.tokens.lowerBound == tokens.upperBound && $0.isListed
        }
    }

    private func isBehindArticle(_ tokens: Range<Int>) -> Bool {
        guard tokens.lowerBound > 0 else { return false }
        let before = tokens.lowerBound - 1
        return ["the", "a", "an"].contains(tree.tokens[before].lower)
            || tree.words[before].xpos == "PRP$" || tree.tokens[before].lower.hasSuffix("'s")
    }

    /// "a promise not to cut jobs before 2022": what is not to be has no date, and gives none to what it hangs on;
    /// "on 4 March, not on 3 March" is of the other day.
    func isOfDenied(_ tokens: Range<Int>) -> Bool {
        let front = max(0, tokens.lowerBound - 3)..<tokens.lowerBound
        if let not = front.last(where: { tree.tokens[$0].lower == "not" }), not > 0,
            [",", "and", "but"].contains(tree.tokens[not - 1].lower),
            (not + 1..<tokens.lowerBound).allSatisfy({ tree.words[$0].upos == "ADP" })
        {
            return true
        }
        let head = tree.head(of: tokens)
        guard ["before", "until", "till"].contains(tree.preposition(of: head) ?? ""),
            let verb = tree.words[head].head, tree.words[verb].xpos == "VB"
        else { return false }
        return tree.children(of: verb).contains { tree.tokens[$0].lower == "not" }
            && tree.children(of: verb).contains { tree.tokens[$0].lower == "to" }
    }

    /// "in 2005 and 2006".
    func isListed(_ a: TimeExpression, _ b: TimeExpression) -> Bool {
        let between = tree.tokens.partitioningIndex { $0.range.lowerBound >= a.range.upperBound }
        return tree.tokens[between...].prefix { $0.range.upperBound <= b.range.lowerBound }
            .allSatisfy { ["and", ",", "&"].contains($0.lower) || $0.lower == "in" }
    }
}
