internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// The sentence with which a document tells of the statement that it reports or is: its first, with a
/// verb of declaring ("appealed", "condemned") or a word for a statement ("issued an appeal").
struct LeadStatement {
    /// Index of its sentence in the document.
    let unit: Int
    /// The whole sentence, as one clause.
    let clause: Clause
    let trigger: Trigger
    let issuers: [NameSpan]

    init?(_ analysis: DocumentAnalysis) {
        guard
            let unit = analysis.units.firstIndex(where: {
                $0.sentence.kind == .prose && $0.sentence.tokens.count >= 8
            })
        else { return nil }
        let found = analysis.units[unit]
        let clause = found.whole
        let finder = ParticipantFinder(analysis)
        guard
            let (trigger, issuers) = Self.verb(clause, found, finder)
                ?? Self.noun(clause, found, finder)
        else { return nil }
        self.unit = unit
        self.clause = clause
        self.trigger = trigger
        self.issuers = issuers
    }

    /// "X appealed to …", "X issued a statement": the sentence's first verb declares.
    private static func verb(
        _ clause: Clause, _ unit: DocumentAnalysis.Unit, _ finder: ParticipantFinder
    ) -> (Trigger, [NameSpan])? {
        guard
            let trigger = clause.triggers.first(where: {
                $0.isFinite && $0.effectiveVoice == .active && $0.status == .asserted
            }),
            declares(trigger.word),
            // "was sacked after she criticised the minister": not what the sentence is about.
            finder.tree.relation(trigger.anchor) != "advcl"
                || trigger.anchor < (finder.tree.words[trigger.anchor].head ?? 0)
        else { return nil }
        var issuers = finder.subjects(of: trigger.anchor).filter { $0.kind != .office }
        // A long list of signatories, which the parser took apart: all named in front of the verb.
        let before = unit.names.filter {
            $0.end <= trigger.anchor && !finder.references.isOffice($0)
        }
        let persons = before.filter { $0.kind == .person }
        if issuers.isEmpty { issuers = before }
        if persons.count > max(2, issuers.count) { issuers = persons }
        return issuers.isEmpty ? nil : (trigger, issuers)
    }

    private static func declares(_ word: Lexicon.EventWord) -> Bool {
        ["REQUEST", "ACCUSE", "PROTEST", "REJECT", "THREATEN"].contains(word.category ?? "")
            || word.kind == "statement"
                && ["answer", "respond", "reply", "declare", "statement", "declaration", "letter"]
                    .contains(word.lemma)
    }

    /// "X turned to Y with an appeal": the noun says what it was; whoever the sentence begins with
    /// did it.
    private static func noun(
        _ clause: Clause, _ unit: DocumentAnalysis.Unit, _ finder: ParticipantFinder
    ) -> (Trigger, [NameSpan])? {
        guard
            let found = clause.triggers.first(where: {
                $0.voice == .nominal
                    && ["statement", "appeal", "letter", "declaration", "petition"].contains(
                        $0.word.lemma)
            }), let first = unit.names.first,
            first.tokens.lowerBound - clause.tokens.lowerBound <= 3,
            finder.tree.preposition(of: finder.tree.head(of: first.tokens)) == nil,
            first.end < found.tokens.lowerBound,
            // "If the court rejects the appeal": nobody made one by that.
            finder.tree.ancestors(of: found.anchor).prefix(3).allSatisfy({ above in
                !finder.tree.isVerb(above)
                    || VerbGrammar(finder.tree, above, finder.lexicon).status != .hypothetical
            })
        else { return nil }
        var trigger = Trigger(
            tokens: found.tokens, word: found.word, voice: .nominal, isFinite: true,
            status: .asserted)
        trigger.lightVerb = clause.head
        return (trigger, [first])
    }

    /// The statement that this one answers: "in protest at the statement of …", "a statement on what
    /// was released by …".
    func answered(_ tokens: [Token]) -> Trigger? {
        let answers = ["answer", "respond", "reply", "object"].contains(trigger.word.lemma)
        return clause.triggers.first { found in
            guard found.anchor > trigger.tokens.upperBound, found.tokens != trigger.tokens,
                found.word.kind == "statement"
                    && !(found.word.lemma == "report" && found.word.isVerb)
                    || found.voice == .passive
                        && ["release", "publish", "issue", "make"].contains(found.word.lemma)
            else { return false }
            return answers
                || Self.isGoverned(found.anchor, after: trigger.tokens.upperBound, tokens)
        }
    }

    /// Whether "on", "against", "at" … stands a few words in front.
    private static func isGoverned(_ noun: Int, after start: Int, _ tokens: [Token]) -> Bool {
        (max(start, noun - 6)..<noun).contains {
            [
                "on", "about", "against", "regarding", "concerning", "at", "over", "response",
                "protest",
            ]
            .contains(tokens[$0].lower)
        }
    }
}
