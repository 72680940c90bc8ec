internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiTagging
internal import FastiText

/// What is put off or called off: the day that it is put off to, and the day on which it will not be.
extension DateAssigner {
    /// "adjourned until 6 June", "moved to October": verbs whose date is when it is to be, and not when they
    /// were done.
    static let puttingOff: Set<String> = [
        "adjourn", "defer", "delay", "move", "postpone", "push", "put", "reschedule",
    ]
    private static let callingOff: Set<String> = ["ban", "call", "cancel", "scrap", "shelve"]

    /// The verb that puts something off to a date.
    func puttingOff(to tokens: Range<Int>) -> Int? {
        guard tokens.lowerBound > 0 else { return nil }
        let until = ["until", "till"].contains(tree.tokens[tokens.lowerBound - 1].lower)
        guard until || ["to", "for"].contains(tree.tokens[tokens.lowerBound - 1].lower) else {
            return nil
        }
        return tree.ancestors(of: tree.head(of: tokens)).prefix(until ? 3 : 1).first { word in
            let lemma = tree.words[word].lemma
            return Self.puttingOff.contains(lemma)
                // "put the cost", "pushed for peace", "delayed for a year" put nothing off to a day.
                && (until || !["push", "delay", "defer"].contains(lemma))
                && (lemma != "put" && lemma != "push"
                    || ["back", "off"].contains { tree.wholeVerb(word) == "\(lemma) \($0)" })
        }
    }

    /// The happening that a verb puts off to a date, as one to come.
    func happening(
        putOffBy verb: Int, to dated: Dated, in clauses: [Clause]
    ) -> Assignment? {
        for (number, clause) in clauses.enumerated() {
            if var trigger = clause.triggers.first(where: { $0.anchor == verb }) {
                guard trigger.status == .asserted || trigger.status == .planned else { return nil }
                trigger.status = .planned
                return Assignment(trigger: trigger, clause: number, dated: dated)
            }
        }
        return nil
    }

    /// "The talks, planned for 4 May, were called off": what was to be then will not be.
    func callingOff(_ assignments: [Assignment]) -> [Assignment] {
        func isPutOff(_ verb: Int) -> Bool {
            Self.puttingOff.contains(tree.words[verb].lemma)
                && assignments.contains {
                    $0.trigger.anchor == verb && $0.trigger.status == .planned
                }
        }
        return assignments.map { one in
            guard one.trigger.status == .planned || one.trigger.voice == .nominal,
                !isPutOff(one.trigger.anchor),
                let verb = tree.ancestors(of: one.trigger.anchor).prefix(3).first(where: {
                    isPutOff($0) || isCalledOff($0)
                }), VerbGrammar(tree, verb, lexicon).status == .asserted,
                isBelowSubject(one.trigger.anchor, of: verb)
            else { return one }
            var trigger = one.trigger
            trigger.status = .negated
            return Assignment(trigger: trigger, clause: one.clause, dated: one.dated)
        }
    }

    private func isCalledOff(_ verb: Int) -> Bool {
        let lemma = tree.words[verb].lemma
        return Self.callingOff.contains(lemma)
            && (lemma != "call" || tree.wholeVerb(verb) == "call off")
    }

    private func isBelowSubject(_ word: Int, of verb: Int) -> Bool {
        tree.children(of: verb).contains {
            tree.words[$0].relation == "nsubj:pass" && ($0 == word || tree.isBelow(word, $0))
        }
    }
}
