internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Mends slips of the parser that are frequent and that the words around them show.
///
/// Each repair asks for a tree that is plainly amiss, such as a finite verb without a subject behind
/// a noun that has no other part in the sentence.
struct SyntaxRepairs {
    let tokens: [Token]
    let lexicon: Lexicon
    var words: [AnalyzedWord]
    /// The subject in front of each verb that has one, and one behind it.
    var subjects: [Int: Int] = [:]
    var later: [Int: Int] = [:]
    /// Verbs with an auxiliary that makes them finite, and those in the passive.
    private var helped: Set<Int> = []
    var passive: Set<Int> = []
    /// Nouns behind a preposition.
    var cased: [Int: Int] = [:]

    init(
        _ words: [AnalyzedWord], _ tokens: [Token], _ sentences: [Sentence],
        _ quotations: Quotations, _ lexicon: Lexicon
    ) {
        self.lexicon = lexicon
        self.words = words
        self.tokens = tokens
        for index in words.indices { mendQuoted(index, quotations) }
        for index in words.indices {
            mendTag(index)
            mendListedVerb(index)
            mendProperAdjective(index)
        }
        for sentence in sentences {
            mend(sentence.tokens)
            breakCircles(sentence.tokens)
        }
    }

    /// Hangs a word on another, or makes it its sentence's root.
    mutating func attach(_ word: Int, to head: Int?, as relation: String) {
        words[word].head = head
        words[word].relation = relation
    }

    private mutating func mend(_ sentence: Range<Int>) {
        mendDayLabel(sentence)
        mendMisreadings(sentence)
        mendInsides(sentence)
        mendContents(sentence)
        mendSpans(sentence)
        for index in sentence {
            mendChild(index)
            mendNounAsClause(index, sentence)
            mendAmount(index, sentence)
            mendNumberBeforeComma(index, sentence)
            mendListedNumber(index, sentence)
            mendMarkOfSubject(index, sentence)
            mendLengthBeforeClause(index, sentence)
            mendTakenBack(index, sentence)
            mendLifeBracket(index, sentence)
            mendThatAsMark(index, sentence)
            mendEmptySubject(index, sentence)
            mendSaidNoun(index, sentence)
            mendOwnerAsSubject(index, sentence)
            mendTimeBehindSubject(index, sentence)
            mendTimeAsSubject(index, sentence)
            mendPlanAsNoun(index, sentence)
            mendDayAsSubject(index, sentence)
            mendDayBehindVerb(index, sentence)
            mendSharedPassive(index, sentence)
            mendHappening(index, sentence)
            mendSayingAsParticiple(index, sentence)
            mendContentOfNoun(index, sentence)
            mendInsteadOf(index, sentence)
            mendHardly(index, sentence)
            mendTimeBeforePurpose(index, sentence)
            mendDayOfSubject(index, sentence)
            mendDayBehindParticiple(index, sentence)
            mendAgoBeforeComma(index, sentence)
            mendWeekOfNoun(index, sentence)
            mendNumberOfInjured(index, sentence)
            mendAccording(index, sentence)
            mendCarrying(index, sentence)
            mendLeadingParticiple(index, sentence)
            mendRelationRelative(index, sentence)
            mendListedParticiple(index, sentence)
            mendToldPast(index, sentence)
            mendSecondThat(index, sentence)
            mendLowAgent(index, sentence)
            mendParticipleRoot(index, sentence)
            mendPrefix(index, sentence)
            mendPartedByDay(index, sentence)
            mendNotedThat(index, sentence)
            mendSaidWhere(index, sentence)
            mendFrontOfTold(index, sentence)
            mendAuxiliary(index, sentence)
            mendPredicateUnderSubject(index, sentence)
            mendDoneAsState(index, sentence)
            mendNoun(index, sentence)
            mendPartedAuxiliary(index, sentence)
            mendLeadingDay(index, sentence)
            mendLeadingYear(index, sentence)
            mendClauseUnderTime(index, sentence)
            mendClauseUnderNoun(index, sentence)
            mendContentClause(index, sentence)
            mendToldClause(index, sentence)
            mendReducedClause(index, sentence)
            mendInversion(index, sentence)
            mendListedPast(index, sentence)
            mendPredicateAsObject(index, sentence)
            mendWhose(index, sentence)
            mendAskingWhere(index, sentence)
            mendVerbUnderSubject(index, sentence)
            mendAccordingSubject(index, sentence)
            mendApposedOffice(index, sentence)
            mendNameAsCase(index, sentence)
            mendTimesBehindName(index, sentence)
            mendCountedSubject(index, sentence)
            mendNumberAsSubject(index, sentence)
            mendParticipleAsCase(index, sentence)
            mendCasedSubject(index, sentence)
            mendUnhelpedParticiple(index, sentence)
            mendTwoSubjects(index, sentence)
            mendKinBesideName(index, sentence)
            mendInWhich(index, sentence)
            mendJoinedSubject(index, sentence)
            mendJoinedOblique(index, sentence)
            mendFirstOfList(index, sentence)
            mendBetween(index, sentence)
            mendObjectAsPredicate(index, sentence)
            mendTornList(index, sentence)
            mendBareOblique(index, sentence)
            mendTermBeforePhrase(index, sentence)
            mendObjectBehindAside(index, sentence)
            mendCasedConjunct(index, sentence)
            mendInvertedReport(index, sentence)
            mendSubjectWithOf(index, sentence)
            mendAdjectiveAsVerb(index, sentence)
            mendDetachedParticiple(index, sentence)
            mendDoneBy(index, sentence)
            mendInfinitiveRoot(index, sentence)
            mendRelativeSwallowing(index, sentence)
            mendPastBehindRelative(index, sentence)
            mendClauseBeforeAnd(index, sentence)
            mendSwallowedTeller(index, sentence)
            mendCalledName(index, sentence)
            mendToldBehindTime(index, sentence)
            mendAsClause(index, sentence)
            mendReducedPassive(index, sentence)
            mendPlaceAsSubject(index, sentence)
            mendParticipleSentence(index, sentence)
            mendBareSentence(index, sentence)
            mendVerbAsSubject(index, sentence)
            mendSpeakerBehindQuote(index, sentence)
        }
        for index in sentence {
            mendHearer(index, sentence)
            mendNamedAs(index, sentence)
            mendInsertedReport(index, sentence)
            if !isClosed(index, sentence) { mendSetOffClause(index, sentence) }
            mendForAsMark(index, sentence)
            mendObjectAsSubject(index, sentence)
            mendReducedRoot(index, sentence)
            mendFoundGuilty(index, sentence)
            mendGerundNoun(index, sentence)
            mendThereHadBeen(index, sentence)
            mendHitBy(index, sentence)
            mendWhichThing(index, sentence)
            mendCarriedPast(index, sentence)
            mendPastBeforeTime(index, sentence)
            mendTimeBeforeParticiple(index, sentence)
            mendBehindClause(index, sentence)
            mendRelativeObject(index, sentence)
            mendListedPresent(index, sentence)
            mendCarriedOut(index, sentence)
            mendMoney(index)
            mendTorn(index, sentence)
        }
        mendLeadingGerund(sentence)
        mendPeopleAsAdverb(sentence)
        mendBareReport(sentence)
        mendVerblessSentence(sentence)
        mendSubjectBeforeAside(sentence)
        (subjects, later, helped, passive, cased) = ([:], [:], [], [], [:])
        for index in sentence {
            guard let head = words[index].head else { continue }
            let relation = words[index].relation
            if relation.hasPrefix("nsubj") || relation.hasPrefix("csubj") || relation == "expl" {
                if index < head { subjects[head] = index } else { later[head] = index }
            } else if relation.hasPrefix("aux") {
                if words[index].isFinite { helped.insert(head) }
                if relation == "aux:pass" { passive.insert(head) }
            } else if relation == "case", index < head {
                cased[head] = cased[head] ?? index
            }
        }
        for index in sentence where isFinite(index) { giveSubject(index, sentence) }
        for index in sentence {
            mendSwallowedSentence(index, sentence)
            mendParentRelative(index, sentence)
            mendSaidBefore(index, sentence)
            mendSwallowedSpeaker(index, sentence)
            mendListedLow(index, sentence)
            mendToldOfOwn(index, sentence)
            mendSaidThat(index, sentence)
            mendSaidOnDay(index, sentence)
            mendRelativeClause(index, sentence)
            mendRelativeOfSeveral(index, sentence)
            mendReportedRelative(index, sentence)
            mendPhraseAsSubject(index, sentence)
            mendFrontedInReport(index, sentence)
            mendListedNoun(index, sentence)
            mendFrontedSecond(index, sentence)
            mendAnnouncement(index, sentence)
            mendCasedBehindBare(index, sentence)
            mendTimeAsSaid(index, sentence)
        }
    }

    private func isFinite(_ index: Int) -> Bool {
        words[index].upos == "VERB"
            && (helped.contains(index) || words[index].hasTense
                || words[index].xpos == "VBN" && words[index].head == nil
                    && !passive.contains(index))
    }

    func isObject(_ index: Int, of verb: Int) -> Bool {
        words[index].head == verb && words[index].relation == "obj"
    }

    /// Some tokens around one: no sentence, however long, is read through for each of its verbs.
    func near(_ index: Int, _ sentence: Range<Int>) -> Range<Int> {
        max(sentence.lowerBound, index - 40)..<min(sentence.upperBound, index + 60)
    }

    /// Whether what hangs on a word makes a finite verb or a predicate of it.
    func isHelped(_ children: [Int]) -> Bool {
        children.contains { words[$0].relation.hasPrefix("aux") || words[$0].relation == "cop" }
    }

    func isBelow(_ index: Int, _ ancestor: Int) -> Bool {
        var current = index
        var steps = 0
        while let head = words[current].head, steps < 100 {
            if head == ancestor { return true }
            current = head
            steps += 1
        }
        return steps == 100
    }
}
