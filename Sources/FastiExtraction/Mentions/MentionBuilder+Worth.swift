internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// What of a sentence without a date is worth an entry.
extension MentionBuilder {
    /// Of a sentence without a date, the first happening worth an entry, and others that are counted.
    func worthTelling(_ candidates: [Candidate]) -> [Candidate] {
        let told = candidates.filter { candidate in
            guard let trigger = candidate.trigger,
                trigger.isListed || candidate.isSaid
                    // "The bank has raised its rate", as the news of the document.
                    || candidate.dated?.time.rule == "document-date",
                trigger.isFinite || !candidate.figures.isEmpty, !isEmptySaying(trigger),
                // "will contest the result if Doe was elected".
                trigger.status != .hypothetical || trigger.word.kind == "statement",
                !isUnclear(trigger, candidate), isHarm(candidate) || tellsOfDeed(trigger)
            else { return false }
            // Somebody in particular, or something counted: "residents say" tells nobody anything.
            return candidate.participants.contains {
                $0.name.kind != .group || trigger.word.category != nil
                    || trigger.word.kind == "statement"
            } || !candidate.figures.isEmpty || candidate.isSaid && trigger.word.category != nil
                || isManyHarmed(trigger) || isThere(trigger)
                // "A 19-year-old man has been charged with the murder".
                || trigger.effectiveVoice == .passive && trigger.status == .asserted
                    && ["ACCUSE", "COERCE", "SANCTION"].contains(trigger.word.category ?? "")
        }
        // What the sentence is about before what it only adds ("despite being captured").
        let isAdded = { (candidate: Candidate) in
            ["advcl", "acl"].contains(analysis.tree.relation(candidate.clause.head))
        }
        let ordered = told.filter { !isAdded($0) } + told.filter(isAdded)
        guard var first = ordered.first else { return [] }
        // What only describes something of the sentence adds its figures, and is nothing by itself.
        for added in ordered.dropFirst() where isAdded(added) { first.figures += added.figures }
        return [first]
            + ordered.dropFirst().filter { !isAdded($0) && !$0.figures.isEmpty }
    }

    /// "Hundreds of residents were evacuated": harm to people whom nobody has counted.
    private func isManyHarmed(_ trigger: Trigger) -> Bool {
        let tree = analysis.tree
        guard trigger.effectiveVoice == .passive, trigger.status == .asserted,
            FigureFinder.harmWords[analysis.tokens[trigger.anchor].lower] != nil,
            let subject = tree.child(of: trigger.anchor, ["nsubj"])
        else { return false }
        return References.quantities.contains(tree.words[subject].lemma)
    }

    /// "There was another attack": what only is told to have been.
    private func isThere(_ trigger: Trigger) -> Bool {
        trigger.lightVerb.map { analysis.tree.words[$0].lemma == "be" } == true
            && trigger.status == .asserted
    }

    /// "Agencies say", "she agrees": a word of saying without anything said.
    func isEmptySaying(_ trigger: Trigger) -> Bool {
        let tree = analysis.tree
        guard trigger.lightVerb == nil, trigger.voice == .active,
            analysis.lexicon.speech[trigger.word.lemma] != nil,
            // What stands before it in a sentence of its own is said.
            tree.words[trigger.anchor].relation != "parataxis"
                || tree.words[trigger.anchor].head.map({ tree.span(of: $0).count < 9 }) == true
        else { return false }
        return !tree.children(of: trigger.anchor).contains { child in
            ["ccomp", "xcomp", "obj", "parataxis", "iobj"].contains(tree.relation(child))
                || tree.relation(child) == "obl" && child > trigger.anchor
                    && Self.aboutWhat.contains(tree.preposition(of: child) ?? "")
        }
    }

    private static let aboutWhat: Set<String> = [
        "for", "to", "on", "about", "against", "of", "with", "over", "in", "regarding",
        "concerning",
    ]

    /// "They flew out", "seven of whom left": whoever it was, nobody can tell from the passage.
    private func isUnclear(_ trigger: Trigger, _ candidate: Candidate) -> Bool {
        let tree = analysis.tree
        guard !candidate.participants.contains(where: { $0.role == .agent }) else { return false }
        guard let subject = tree.child(of: trigger.anchor, ["nsubj"]), subject < trigger.anchor
        else {
            // "were reported": of what, the passage does not show.
            if trigger.voice != .nominal, trigger.isFinite, candidate.participants.isEmpty,
                candidate.figures.isEmpty, tree.words[trigger.anchor].relation != "conj",
                tree.words[trigger.anchor].relation != "xcomp"
            {
                return true
            }
            // "Tell them": asked of whoever reads.
            return trigger.status == .demanded && tree.words[trigger.anchor].xpos == "VB"
                && tree.words[trigger.anchor].head == nil
        }
        let words = tree.span(of: subject)
        return words.count == 1
            && [
                "they", "he", "she", "this", "that", "these", "those", "you", "some", "many",
                "others",
            ].contains(tree.tokens[subject].lower)
            || words.contains { ["WP", "WDT"].contains(tree.words[$0].xpos) } && words.count > 1
    }

    /// Whether a sentence without a date tells what somebody did or said once: not what always is, could be
    /// or is asked, and in somebody's words only what happened by them.
    private func tellsOfDeed(_ trigger: Trigger) -> Bool {
        let tree = analysis.tree
        let verb = trigger.anchor
        let helpers = tree.children(of: verb).filter { tree.relation($0) == "aux" }
        let isStatement = trigger.word.kind == "statement"
        if onlyDescribes(verb) || isTakenForOne(verb) || isCondition(verb) { return false }
        // "Banks lend less": what is told in the present, but by a word of saying, is always so.
        if !isStatement, trigger.isFinite, helpers.isEmpty,
            ["VBP", "VBZ"].contains(tree.words[verb].xpos)
        {
            return false
        }
        if helpers.contains(where: { Self.modals.contains(tree.tokens[$0].lower) }) { return false }
        // "as they try to prevent it": said of a verb that is none of ours.
        if !isStatement, tree.words[verb].relation == "advcl",
            tree.child(of: verb, ["mark", "advmod"]) != nil
        {
            return false
        }
        if analysis.isPersonal, speakers.lead == nil { return false }
        guard analysis.quotations.index(containing: verb) != nil else { return true }
        return trigger.word.category != nil && !isSpokenTo(verb)
    }

    /// "toddlers who have been abroad": without a comma a clause only says which are meant.
    private func onlyDescribes(_ verb: Int) -> Bool {
        let tree = analysis.tree
        var index = verb
        for _ in 0..<6 {
            guard let above = tree.words[index].head else { return false }
            switch tree.relation(index) {
            case "conj", "ccomp", "parataxis", "xcomp": index = above
            case "acl":
                let start = tree.span(of: index).lowerBound
                return start > 0 && tree.tokens[start - 1].text != ","
                    && tree.tokens[start].text != ","
            default: return false
            }
        }
        return false
    }

    /// "They" of a verb, where only one body was spoken of: somebody else is meant; "it", where nothing was.
    private func isTakenForOne(_ verb: Int) -> Bool {
        guard let subject = analysis.tree.child(of: verb, ["nsubj"]),
            ["it", "they"].contains(analysis.tokens[subject].lower)
        else { return false }
        return analysis.references.actors(at: subject).isEmpty
    }

    /// "Get the news of the day": asked of whoever reads.
    func isCommand(_ trigger: Trigger) -> Bool {
        let tree = analysis.tree
        return tree.words[trigger.anchor].xpos == "VB" && tree.words[trigger.anchor].head == nil
            && tree.child(of: trigger.anchor, ["nsubj", "aux"]) == nil
            && analysis.quotations.index(containing: trigger.anchor) == nil
    }

    /// "has a history of floods in the last century": what is told in the present, by no word for a happening,
    /// is not of the day in the past that stands with it.
    func isState(_ trigger: Trigger, _ dated: DateAssigner.Dated) -> Bool {
        guard !trigger.isListed,
            ["VBZ", "VBP"].contains(analysis.tree.words[trigger.anchor].xpos),
            analysis.tree.child(of: trigger.anchor, ["aux"]) == nil,
            let end = dated.date.bounds.upper,
            let now = analysis.tagged.source.published?.edtf.bounds.lower
        else { return false }
        return end <= now && !isHeading(dated.time, trigger.anchor)
    }

    /// "12 May 1947 – The brothers open a yard": a chronology tells in the present.
    private func isHeading(_ time: TimeExpression, _ anchor: Int) -> Bool {
        let sentence = analysis.units[analysis.unitIndex(of: anchor)].sentence.tokens
        guard
            let next = sentence.first(where: {
                analysis.tokens[$0].range.lowerBound >= time.range.upperBound
            })
        else { return false }
        return analysis.tokens[sentence.lowerBound].range.overlaps(time.range)
            && analysis.tokens[next].kind == .punctuation && analysis.tokens[next].text != ","
    }

    /// "if the talks fail": nothing has happened, and nobody plans it.
    func isCondition(_ verb: Int) -> Bool {
        let tree = analysis.tree
        var index = verb
        for _ in 0..<4 {
            let isOpen = tree.children(of: index).contains {
                tree.relation($0) == "mark" && ["if", "unless"].contains(tree.tokens[$0].lower)
            }
            if isOpen, tree.relation(index) == "advcl" { return true }
            // "if officials had the power to seize it".
            let isBelow =
                tree.relation(index) == "conj"
                || tree.words[index].xpos == "VB"
                    && ["acl", "xcomp"].contains(tree.relation(index))
                || index != verb && tree.relation(index) == "obj"
            guard isBelow, let above = tree.words[index].head else { return false }
            index = above
        }
        return false
    }

    private func isSpokenTo(_ verb: Int) -> Bool {
        analysis.tree.child(of: verb, ["nsubj"]).map {
            ["you", "it", "that", "this"].contains(analysis.tokens[$0].lower)
        } ?? false
    }

    private static let modals: Set<String> = [
        "would", "could", "might", "may", "can", "should", "must", "'d", "ca", "wo",
    ]

    /// "It has a history of floods": nobody can tell what of, and no word tells of a happening.
    func isAboutNothing(_ trigger: Trigger) -> Bool {
        // "Page last updated at 16:51": the page's own.
        if ["update", "modify", "publish", "appear"].contains(trigger.word.lemma),
            let subject = analysis.tree.child(of: trigger.anchor, ["nsubj"]),
            ["page", "article", "story"].contains(analysis.tokens[subject].lower),
            ["page", "last", "this"].contains(analysis.tokens[max(0, subject - 1)].lower)
                || analysis.tokens[subject].isCapitalised
        {
            return true
        }
        // "This is the fourth deal in six years": no happening of its own.
        let noun = analysis.tree.head(of: trigger.tokens)
        if trigger.effectiveVoice == .nominal, analysis.tree.child(of: noun, ["cop"]) != nil,
            let subject = analysis.tree.child(of: noun, ["nsubj"]),
            ["this", "that", "it", "these", "those"].contains(analysis.tokens[subject].lower)
        {
            return true
        }
        guard let subject = analysis.tree.child(of: trigger.anchor, ["nsubj"]),
            analysis.tree.span(of: subject).count == 1,
            // "although this was accepted in May": of what, only the sentence before tells.
            ["this", "that"].contains(analysis.tokens[subject].lower)
                && analysis.tree.child(of: trigger.anchor, ["mark"]) != nil
                || !trigger.isListed && analysis.tokens[subject].lower == "it",
            analysis.references.unnamed[subject] == nil
        else { return false }
        return analysis.references.actors(at: subject).isEmpty
    }

    /// Whether it is told of oneself or to another: "we're meeting on Saturday", "you began with that".
    func isPersonal(_ verb: Int) -> Bool {
        guard let subject = analysis.tree.child(of: verb, ["nsubj"]) else { return false }
        return analysis.tokens[subject].isFirstPerson || analysis.tokens[subject].lower == "you"
            || analysis.tree.children(of: subject).contains {
                ["my", "your", "our"].contains(analysis.tokens[$0].lower)
            }
    }

    /// Whether the text shows whose words a happening is told in.
    func isSpeakerKnown(_ trigger: Trigger, _ unit: DocumentAnalysis.Unit) -> Bool {
        speakers.lead != nil
            || !speakers.claims(at: trigger.anchor, in: unit).isEmpty
    }

    /// "What happened on 3 March?": what it was is asked.
    func isAsked(_ trigger: Trigger) -> Bool {
        let before = max(0, trigger.anchor - 1)
        return analysis.tree.words[before].xpos.hasPrefix("WP")
            || isInverted(trigger.anchor)
            || analysis.tree.child(of: trigger.anchor, ["nsubj", "obj"]).map {
                analysis.tree.words[$0].xpos.hasPrefix("W")
            } == true
    }

    /// "Has one paper been closed?"
    private func isInverted(_ verb: Int) -> Bool {
        let tree = analysis.tree
        guard let subject = tree.child(of: verb, ["nsubj"]) else { return false }
        return tree.children(of: verb).contains {
            tree.relation($0) == "aux" && $0 < subject && tree.words[$0].isFinite
        }
    }

    /// "When did it end?" tells of nothing by itself.
    func isQuestion(_ unit: DocumentAnalysis.Unit) -> Bool {
        let last = unit.sentence.tokens.last { analysis.tokens[$0].kind == .punctuation }
        return last.map {
            analysis.tokens[$0].text == "?" && $0 + 1 == unit.sentence.tokens.upperBound
                && (analysis.quotations.index(containing: $0) == nil || opensAsking(unit))
        } ?? false
    }

    /// "Has one paper been closed?", somebody's own words.
    private func opensAsking(_ unit: DocumentAnalysis.Unit) -> Bool {
        unit.sentence.tokens.first { analysis.tokens[$0].kind == .word }.map {
            analysis.tree.words[$0].isFinite
                && ["aux", "cop"].contains(analysis.tree.relation($0))
        } ?? false
    }
}
