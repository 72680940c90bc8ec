internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Gives each time expression of a sentence to the happening it dates: the nearest above it in the
/// sentence's syntax.
struct DateAssigner {
    let tree: SyntaxTree
    let lexicon: Lexicon
    private let quotations: Quotations
    /// The day of the document.
    let published: EDTF?

    init(_ analysis: DocumentAnalysis) {
        published = analysis.tagged.source.published?.edtf
        tree = analysis.tree
        lexicon = analysis.lexicon
        quotations = analysis.quotations
    }

    /// What a time expression says of a happening.
    struct Dated: Hashable {
        let time: TimeExpression
        let date: EDTF
        let steps: [String]
    }

    /// A happening with what dates it.
    struct Assignment {
        let trigger: Trigger
        let clause: Int
        let dated: Dated
    }

    /// The dated happenings of a sentence, in the order of its dates.
    ///
    /// - Parameter recalled: When what a noun speaks of again was ("the attack"), if the text has told it.
    func assign(
        _ times: [TimeExpression], to clauses: [Clause],
        recalled: (Int) -> Dated? = { _ in nil }
    ) -> [Assignment] {
        var result: [Assignment] = []
        // What is counted from, and not told.
        var known: [Assignment] = []
        for time in times where time.kind != .set {
            guard let tokens = tokens(of: time, in: clauses),
                let meant = meant(time, tokens, recalled)
            else { continue }
            let date = meant.date
            guard !onlyDescribes(tokens, date, clauses), !isOfDenied(tokens), !isCompared(tokens),
                !isOfTheOneBefore(tokens), !isComparedWith(tokens), !isOfThing(tokens, clauses)
            else { continue }
            if let both = besideDay(time, date, tokens, in: clauses) {
                result += both
                continue
            }
            if let verb = puttingOff(to: tokens) {
                let dated = Dated(
                    time: time, date: date, steps: time.steps + ["put off to then"])
                if let later = happening(putOffBy: verb, to: dated, in: clauses) {
                    result.append(later)
                }
                continue
            }
            guard
                var (trigger, clause) = happening(above: tokens, date, in: clauses, beside: result),
                !isToCome(time, date, beyond: trigger, tokens),
                !isAhead(time, date, of: trigger, tokens)
            else { continue }
            if let before = somethingElse(tokens, date, trigger, beside: result) {
                if let (noun, number) = self.noun(in: before, of: date, clauses) {
                    result.append(Assignment(trigger: noun, clause: number, dated: meant))
                }
                continue
            }
            switch holding(trigger, date, tokens, in: clauses) {
            case .own: break
            case .none:
                known.append(Assignment(trigger: trigger, clause: clause, dated: meant))
                continue
            case .held(let holder, let number, let moved):
                let steps =
                    moved == date ? meant.steps : meant.steps + ["counted from there: \(moved)"]
                result.append(
                    Assignment(
                        trigger: holder, clause: number,
                        dated: Dated(time: time, date: moved, steps: steps)))
                continue
            }
            (trigger, clause) = cuttingIn(on: trigger, in: clauses) ?? (trigger, clause)
            result.append(
                Assignment(
                    trigger: trigger, clause: clause, dated: dated(meant, tokens, of: trigger)))
            if let (trigger, clause) = happening(when: tokens, in: clauses)
                ?? done(when: trigger, in: clauses)
            {
                result.append(Assignment(trigger: trigger, clause: clause, dated: meant))
            }
        }
        result = callingOff(result)
        return joined(result) + distant(times, from: result + known, in: clauses, recalled)
            + goingOn(since: result, in: clauses)
    }

    func tokens(of time: TimeExpression, in clauses: [Clause]) -> Range<Int>? {
        let all = clauses.lazy.flatMap(\.owned).filter {
            tree.tokens[$0].range.overlaps(time.range)
        }
        guard let first = all.min(), let last = all.max() else { return nil }
        return first..<(last + 1)
    }

    /// The happening nearest above a date; else what its clause is about.
    private func happening(
        above tokens: Range<Int>, _ date: EDTF, in clauses: [Clause], beside found: [Assignment]
    ) -> (Trigger, Int)? {
        let head = tree.head(of: tokens)
        if let saying = saying(before: tokens, in: clauses) { return saying }
        var isOwn = tree.preposition(of: head) == "of"
        if isOfDescribed(head, date, clauses) || isOfWork(tokens) { return nil }
        if let noun = noun(behind: tokens, in: clauses) ?? noun(thatIsOn: head, in: clauses)
            ?? happening(since: tokens, in: clauses) ?? accused(over: tokens, date, in: clauses)
        {
            return noun
        }
        if let noun = happening(from: tokens, in: clauses) { return noun }
        var describing: Int?
        var below = head
        for above in tree.ancestors(of: head) {
            defer { below = above }
            // "a letter dated 4 May" is of that date.
            if tree.words[above].lemma == "date", tree.relation(above) == "acl" {
                isOwn = true
                continue
            }
            for (number, clause) in clauses.enumerated() {
                guard
                    let trigger = clause.triggers.first(where: {
                        $0.tokens.contains(above) || $0.lightVerb == above
                    })
                else { continue }
                // "is investigating the raids which killed nine in 1998": what goes on now was not then.
                if isGoingOn(trigger, wellBehind: date) {
                    return told(before: tokens, behind: trigger, in: clauses)
                }
                if isGeneral(trigger, date) { continue }
                if let content = content(below: trigger, by: below, tokens) {
                    return (content, number)
                }
                if let main = done(about: trigger, date, in: clauses) { return main }
                // "settlements located far from the front": only says which.
                if !trigger.isListed, tree.words[trigger.anchor].relation == "acl" { continue }
                // "said Doe, whose brother was one of the victims in 1992": not of the saying.
                if let describing,
                    trigger.word.kind == "statement" || isState(describing, until: tokens)
                {
                    return nil
                }
                // What stands outside a quotation dates nothing that is told inside it.
                guard !isQuoted(trigger.anchor, apartFrom: head) else { continue }
                if let main = accompanied(by: trigger, date, in: clauses, found) ?? led(
                    to: trigger, in: clauses)
                    ?? spoken(in: trigger, clauses) ?? ordered(trigger, date, head, in: clauses)
                    ?? met(by: trigger, in: clauses) ?? aim(trigger, date, head, in: clauses)
                    ?? judged(for: trigger, date, in: clauses)
                {
                    return main
                }
                if let main = charged(with: trigger, date, in: clauses, found) { return main }
                return (preferred(to: trigger, isOwn: isOwn, in: clause), number)
            }
            // "was found guilty of taking bribes between 2014 and 2018": then they were taken.
            if let deed = deed(at: above, date),
                let number = clauses.firstIndex(where: { $0.owned.contains(above) })
            {
                return (deed, number)
            }
            // "founded the group in 1932, a force of the 1930s": what it was is not founding it.
            if tree.relation(above) == "appos", !found.isEmpty, above < head,
                tree.tokens[max(0, tree.span(of: above).lowerBound - 1)].text == ",",
                let noun = tree.words[above].head,
                found.contains(where: { tree.isBelow(noun, $0.trigger.anchor) })
            {
                return nil
            }
            if tree.words[above].relation == "acl:relcl"
                || tree.relation(above) == "appos" && tree.child(of: above, ["cop"]) != nil
            {
                describing = describing ?? above
            }
        }
        guard let number = clauses.firstIndex(where: { $0.owned.contains(head) }) else {
            return nil
        }
        if let main = clauses[number].main, isQuoted(main.anchor, apartFrom: head),
            let outer = outermost(in: clauses, apartFrom: head)
        {
            return outer
        }
        guard let main = clauses[number].main, !isAside(main, clauses[number]) else {
            return (state(of: clauses[number]), number)
        }
        // "Nine were hurt tonight by a blast": the hurt, and not the blast.
        if main.voice == .nominal, main.lightVerb == nil,
            tree.words[head].head == clauses[number].head,
            let harm = harm(at: clauses[number].head)
        {
            return (harm, number)
        }
        return (main, number)
    }

    /// "was mayor from 3 May 1999 until her death": the noun only says how long.
    private func isAside(_ main: Trigger, _ clause: Clause) -> Bool {
        let noun = tree.head(of: main.tokens)
        return main.voice == .nominal && main.lightVerb == nil && noun != clause.head
            && tree.child(of: clause.head, ["cop"]) != nil
            && ["until", "till", "before", "after", "since"].contains(
                tree.preposition(of: noun) ?? "")
    }

    private func isQuoted(_ token: Int, apartFrom other: Int) -> Bool {
        guard let quote = quotations.index(containing: token) else { return false }
        return quotations.index(containing: other) != quote
    }

    /// The sentence's own verb, outside the quotation.
    private func outermost(in clauses: [Clause], apartFrom head: Int) -> (Trigger, Int)? {
        return happening(in: clauses) {
            $0.isFinite && !isQuoted($0.anchor, apartFrom: head)
        }
    }

    /// "said at a conference on Monday the laws should change", "said on Monday that …": a date right
    /// behind a verb of saying is of the saying.
    private func saying(before tokens: Range<Int>, in clauses: [Clause]) -> (Trigger, Int)? {
        guard let first = clauses.first?.owned.first, tokens.lowerBound > 0,
            tokens.upperBound >= tree.tokens.count
                || !["'s", "’s", "'", "’"].contains(tree.tokens[tokens.upperBound].lower)
        else { return nil }
        var index = tokens.lowerBound - 1
        let lowest = max(first, tokens.lowerBound - 9)
        while index > lowest, Self.between.contains(tree.words[index].upos),
            lexicon.events[tree.tokens[index].lower]?.contains(where: {
                !$0.isVerb && $0.category == "ASSAULT"
            }) != true
        {
            index -= 1
        }
        guard index >= first, tree.isVerb(index), lexicon.speech[tree.words[index].lemma] != nil,
            // Behind the verb and in front of the date, no noun without a preposition.
            index + 1 == tokens.lowerBound || tree.words[index + 1].upos == "ADP"
        else { return nil }
        return happening(in: clauses) { $0.anchor == index && $0.isFinite }
    }

    private static let between: Set<String> = ["ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM"]

    /// "was president from 2001 to 2005", "1917: Born in Paris": what a clause without a happening says.
    private func state(of clause: Clause) -> Trigger { state(at: clause.head) }

    /// The first happening that fits, with the number of its clause.
    func happening(in clauses: [Clause], where fits: (Trigger) -> Bool) -> (Trigger, Int)? {
        for (number, clause) in clauses.enumerated() {
            if let trigger = clause.triggers.first(where: fits) { return (trigger, number) }
        }
        return nil
    }

    func state(at predicate: Int) -> Trigger {
        Trigger(
            tokens: predicate..<(predicate + 1),
            word: Lexicon.EventWord(lemma: tree.words[predicate].lemma, isVerb: true),
            voice: .active, isFinite: true,
            status: VerbGrammar.ownStatus(tree, predicate) ?? .asserted, isListed: false)
    }

    /// "fired rockets, wounding five, on 10 March": what a participle adds has the date of its verb, unless
    /// that has another: "bought the firm in 2008, entering the market in 2012".
    private func accompanied(
        by trigger: Trigger, _ date: EDTF, in clauses: [Clause], _ found: [Assignment]
    ) -> (Trigger, Int)? {
        guard trigger.voice == .active, !trigger.isFinite, trigger.lightVerb == nil,
            tree.words[trigger.anchor].xpos == "VBG",
            ["advcl", "acl"].contains(tree.relation(trigger.anchor)), trigger.anchor > 0,
            tree.child(of: trigger.anchor, ["mark"]) == nil
                && tree.tokens[trigger.anchor - 1].text == ","
                // "was executed by hanging".
                || tree.tokens[trigger.anchor - 1].lower == "by"
        else { return nil }
        for above in tree.ancestors(of: trigger.anchor) where tree.isVerb(above) {
            for (number, clause) in clauses.enumerated() {
                if let main = clause.triggers.first(where: { $0.anchor == above && $0.isFinite }) {
                    let isOther = found.contains { other in
                        guard other.trigger == main, let a = other.dated.date.days,
                            let b = date.days
                        else { return false }
                        // "returned in 1920, marrying her that year": told with a date of its own.
                        return !a.overlaps(b)
                            || trigger.isListed
                                && other.dated.time.range.upperBound
                                    < tree.tokens[trigger.anchor].range.lowerBound
                    }
                    return isOther ? nil : (main, number)
                }
            }
        }
        return nil
    }
}
