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
    private var subjects: [Int: Int] = [:]
    private var later: [Int: Int] = [:]
    /// Verbs with an auxiliary that makes them finite, and those in the passive.
    private var helped: Set<Int> = []
    private var passive: Set<Int> = []
    /// Nouns behind a preposition.
    private var cased: [Int: Int] = [:]

    init(
        _ words: [AnalyzedWord], _ tokens: [Token], _ sentences: [Sentence],
        _ quotations: Quotations, _ lexicon: Lexicon
    ) {
        self.lexicon = lexicon
        self.words = words
        self.tokens = tokens
        for index in words.indices { mendQuoted(index, quotations) }
        for index in words.indices {
            mendListedVerb(index)
            mendProperAdjective(index)
        }
        for sentence in sentences { mend(sentence.tokens) }
    }

    /// Finite verbs listed with a date or a name ("born in 1931 and died in 2019") are listed with the
    /// verb above it.
    private mutating func mendListedVerb(_ index: Int) {
        guard words[index].relation == "conj", ["VBD", "VBZ"].contains(words[index].xpos) else {
            return
        }
        var head = words[index].head
        while let above = head, words[above].upos == "NUM" || words[above].upos == "PROPN" {
            head = words[above].head
        }
        if let head, head < index, words[head].upos == "VERB" { words[index].head = head }
    }

    private mutating func mend(_ sentence: Range<Int>) {
        for index in sentence {
            mendChild(index)
            mendAmount(index, sentence)
            mendCarrying(index, sentence)
            mendParticipleRoot(index, sentence)
            mendPrefix(index, sentence)
            mendPartedByDay(index, sentence)
            mendNotedThat(index, sentence)
            mendAuxiliary(index, sentence)
            mendNoun(index, sentence)
            mendPartedAuxiliary(index, sentence)
            mendLeadingDay(index, sentence)
            mendClauseUnderTime(index, sentence)
            mendClauseUnderNoun(index, sentence)
            mendContentClause(index, sentence)
            mendReducedClause(index, sentence)
            mendInversion(index, sentence)
            mendListedPast(index, sentence)
            mendCasedSubject(index, sentence)
            mendUnhelpedParticiple(index, sentence)
            mendTwoSubjects(index, sentence)
            mendTornList(index, sentence)
            mendCasedConjunct(index, sentence)
            mendInvertedReport(index, sentence)
            mendSubjectWithOf(index, sentence)
            mendAdjectiveAsVerb(index, sentence)
            mendDetachedParticiple(index, sentence)
            mendReducedPassive(index, sentence)
            mendPlaceAsSubject(index, sentence)
            mendParticipleSentence(index, sentence)
            mendBareSentence(index, sentence)
            mendVerbAsSubject(index, sentence)
            mendSpeakerBehindQuote(index, sentence)
        }
        for index in sentence {
            mendSetOffClause(index, sentence)
            mendCarriedPast(index, sentence)
            mendBehindClause(index, sentence)
            mendRelativeObject(index, sentence)
            mendListedPresent(index, sentence)
            mendCarriedOut(index, sentence)
            mendMoney(index)
        }
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
                if ["VBD", "VBZ", "VBP", "MD"].contains(words[index].xpos) { helped.insert(head) }
                if relation == "aux:pass" { passive.insert(head) }
            } else if relation == "case", index < head {
                cased[head] = cased[head] ?? index
            }
        }
        for index in sentence where isFinite(index) { giveSubject(index, sentence) }
        for index in sentence {
            mendSwallowedSentence(index, sentence)
            mendSaidThat(index, sentence)
            mendRelativeClause(index, sentence)
            mendListedNoun(index, sentence)
            mendAnnouncement(index, sentence)
        }
    }

    private func isFinite(_ index: Int) -> Bool {
        words[index].upos == "VERB"
            && (helped.contains(index) || ["VBD", "VBZ", "VBP"].contains(words[index].xpos)
                || words[index].xpos == "VBN" && words[index].head == nil
                    && !passive.contains(index))
    }

    // MARK: Nouns

    /// "the accused", "the wounded": a participle behind an article that no noun follows is one itself.
    private mutating func mendNoun(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].upos == "VERB", ["VBN", "VBD"].contains(words[index].xpos),
            index > sentence.lowerBound, tokens[index - 1].lower == "the",
            index + 1 >= sentence.upperBound
                || !["NOUN", "PROPN", "ADJ", "NUM"].contains(words[index + 1].upos)
        else { return }
        words[index].upos = "NOUN"
        words[index - 1].head = index
        words[index - 1].relation = "det"
        guard let head = words[index].head, words[head].upos == "VERB",
            Self.clauses.contains(words[index].relation) || words[index].relation == "acl"
        else { return }
        words[index].relation = head < index ? "obj" : "nsubj"
    }

    func isObject(_ index: Int, of verb: Int) -> Bool {
        words[index].head == verb && words[index].relation == "obj"
    }

    /// Some tokens around one: no sentence, however long, is read through for each of its verbs.
    func near(_ index: Int, _ sentence: Range<Int>) -> Range<Int> {
        max(sentence.lowerBound, index - 40)..<min(sentence.upperBound, index + 60)
    }

    // MARK: Subjects

    private static let clauses: Set<String> = [
        "root", "ccomp", "xcomp", "parataxis", "advcl", "acl:relcl", "conj", "dep", "list",
    ]

    /// A finite verb without a subject takes the noun in front of it, where that has no preposition
    /// and no other verb.
    private mutating func giveSubject(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].head == nil || Self.clauses.contains(words[verb].relation) else { return }
        let own = subjects[verb]
        guard let found = noun(before: verb, in: sentence), found.noun != own else { return }
        // A subject stands unless it is inside an aside that closes right in front.
        if let own, own < found.aside.lowerBound || !found.aside.contains(own) { return }
        let isBehindQuote = verb > sentence.lowerBound && tokens[verb - 1].kind == .punctuation
        if isBehindQuote, later[verb] != nil { return }
        guard isFree(found.noun, for: verb, aside: found.aside), !isBelow(verb, found.noun) else {
            return
        }
        if let own {
            // "Her brother, the actor John Doe, was found": the one beside the other.
            let isClause = found.aside.contains { ["VERB", "AUX"].contains(words[$0].upos) }
            words[own].relation = isClause ? "parataxis" : "appos"
            words[own].head = found.noun
        }
        let isPassive = passive.contains(verb)
        words[found.noun].head = verb
        words[found.noun].relation = isPassive ? "nsubj:pass" : "nsubj"
        subjects[verb] = found.noun
        if let behind = later[verb], behind > verb, !isPassive { words[behind].relation = "obj" }
    }

    /// The noun that a verb stands behind, what is set between dashes, brackets or commas left out.
    private func noun(
        before verb: Int, in sentence: Range<Int>
    ) -> (noun: Int, aside: Range<Int>)? {
        var index = verb - 1
        var aside = verb..<verb
        for _ in 0..<12 {
            guard index > sentence.lowerBound else { break }
            if ["AUX", "ADV"].contains(words[index].upos)
                || Self.negations.contains(tokens[index].lower)
            {
                index -= 1
            } else if aside.isEmpty, let start = opening(of: index, in: sentence) {
                aside = start..<(index + 1)
                index = start - 1
            } else {
                break
            }
        }
        // "Strikes this week in the north killed five": phrases that only say when or where.
        for _ in 0..<4 {
            guard index >= sentence.lowerBound,
                Self.isNominal(words[index]) || words[index].upos == "NUM",
                !["WDT", "WP"].contains(words[index].xpos)
            else { return nil }
            let top = top(of: index, before: verb, sentence)
            if let preposition = cased[top], preposition > sentence.lowerBound {
                index = preposition - 1
            } else if words[top].relation.hasSuffix(":unmarked")
                || Self.times.contains(words[top].lemma)
            {
                let start = (max(sentence.lowerBound, top - 3)..<top).first {
                    words[$0].head == top
                }
                index = (start ?? top) - 1
            } else {
                return Self.isNominal(words[top]) ? (top, aside) : nil
            }
        }
        return nil
    }

    static let times: Set<String> = [
        "week", "month", "year", "day", "morning", "night", "afternoon", "evening", "today",
        "yesterday",
    ]

    private static let negations: Set<String> = ["not", "n't", "n’t"]

    static func isNominal(_ word: AnalyzedWord) -> Bool {
        ["NOUN", "PROPN", "PRON"].contains(word.upos)
    }

    /// Where an aside begins that a mark closes; `nil` where the mark closes none.
    private func opening(of mark: Int, in sentence: Range<Int>) -> Int? {
        let opens: String
        switch tokens[mark].text {
        case ")": opens = "("
        case "—", "–", ",": opens = tokens[mark].text
        default: return nil
        }
        let reach = opens == "," ? 12 : 25
        return (max(sentence.lowerBound + 1, mark - reach)..<mark).last {
            tokens[$0].text == opens
        }
    }

    /// The noun that heads the phrase which ends at a token.
    private func top(of index: Int, before verb: Int, _ sentence: Range<Int>) -> Int {
        var top = index
        for _ in 0..<12 {
            guard let head = words[top].head, sentence.contains(head), head < verb,
                Self.isNominal(words[head]) || words[head].upos == "NUM"
            else { break }
            let relation = words[top].relation
            // "10.05 pm: Jane Doe is asking": what stands before the colon is no part of her name.
            guard !relation.hasPrefix("nsubj"),
                !(min(head, top)..<max(head, top)).contains(where: { tokens[$0].text == ":" })
            else { break }
            // "On Sunday, the United States": two phrases, not one list.
            if relation == "conj" || relation == "appos" || relation.hasPrefix("parataxis"),
                head < top
            {
                let between = (head + 1)..<top
                let isListed = between.contains { words[$0].upos == "CCONJ" }
                if !isListed, cased[head] != nil,
                    between.contains(where: { tokens[$0].text == "," })
                {
                    break
                }
            }
            top = head
        }
        return top
    }

    /// Whether a noun has no other part that fits it.
    private func isFree(_ noun: Int, for verb: Int, aside: Range<Int>) -> Bool {
        if cased[noun] != nil { return false }
        guard let head = words[noun].head else {
            return words[verb].head == noun
        }
        if head == verb || aside.contains(head) { return true }
        switch words[noun].relation {
        case "nsubj", "nsubj:pass", "nsubj:outer", "obl", "nmod", "nmod:poss", "compound",
            "obl:agent":
            return false
        case "obj", "iobj": return words[verb].head == head
        default: return true
        }
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
