internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Finds the words that tell of happenings: verbs, nouns, and nouns with a light verb.
struct TriggerFinder {
    let tree: SyntaxTree
    let lexicon: Lexicon
    /// Ranges of time expressions: "March" in them does not march.
    let taken: [TextRange]

    private var tokens: [Token] { tree.tokens }

    func triggers(in range: Range<Int>) -> [Trigger] {
        var result: [Trigger] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let trigger = trigger(at: index, in: range) {
                result.append(trigger)
                index = trigger.tokens.upperBound
            } else {
                index += 1
            }
        }
        return joinLightVerbs(result)
    }

    private func trigger(at index: Int, in range: Range<Int>) -> Trigger? {
        if let state = toll(index) ?? lost(index) { return state }
        guard tokens[index].kind == .word,
            !taken.contains(where: { $0.overlaps(tokens[index].range) })
        else { return nil }
        if tree.isVerb(index) {
            return isGerundNoun(index, in: range) ? noun(index, in: range) : verb(index, in: range)
        }
        return tree.isNoun(index) ? noun(index, in: range) : nil
    }

    /// "the rebels' killing of", "the bombing of": a noun, whatever the tagger says.
    private func isGerundNoun(_ index: Int, in range: Range<Int>) -> Bool {
        tree.words[index].xpos == "VBG" && index > range.lowerBound && index + 1 < range.upperBound
            && tokens[index + 1].lower == "of"
            && ["the", "'s", "’s", "'", "’", "a", "their", "his", "her", "its"].contains(
                tokens[index - 1].lower)
            && lexicon.events[tokens[index].lower]?.contains { !$0.isVerb } == true
    }

    /// "The final toll was 635".
    private func toll(_ index: Int) -> Trigger? {
        guard tree.words[index].upos == "NUM", tree.child(of: index, ["cop"]) != nil,
            let noun = tree.child(of: index, ["nsubj"]), tree.words[noun].lemma == "toll"
        else { return nil }
        return Trigger(
            tokens: index..<(index + 1), word: Lexicon.EventWord(lemma: "toll", isVerb: true),
            voice: .active, isFinite: true, status: .asserted)
    }

    /// "Twelve people are missing": a state that tells what happened to people.
    private func lost(_ index: Int) -> Trigger? {
        guard tree.words[index].upos == "ADJ", let word = Self.lost[tokens[index].lower],
            tree.child(of: index, ["cop"]) != nil,
            let subject = tree.child(of: index, ["nsubj"]), subject < index,
            tree.words[subject].upos == "NUM" || tree.child(of: subject, ["nummod"]) != nil,
            let event = lexicon.events[word]?.first(where: \.isVerb)
        else { return nil }
        return Trigger(
            tokens: index..<(index + 1), word: event, voice: .active, isFinite: true,
            status: VerbGrammar(tree, index, lexicon).status)
    }

    private static let lost = ["missing": "go missing", "dead": "die"]

    // MARK: Verbs

    private func verb(_ index: Int, in range: Range<Int>) -> Trigger? {
        let relation = tree.relation(index)
        guard !["amod", "compound", "case", "mark", "fixed", "flat"].contains(relation) else {
            return nil
        }
        // "the Mine Victims Association": a capital in mid-sentence makes a name.
        if index > range.lowerBound, !tokens[index - 1].isQuote, tokens[index].isCapitalised,
            tokens[range.lowerBound].isCapitalised, !isHeadline(range)
        {
            return nil
        }
        let (word, length) = verbWord(index, range)
        let grammar = VerbGrammar(tree, index, lexicon)
        return Trigger(
            tokens: index..<(index + length),
            word: word
                ?? Lexicon.EventWord(lemma: tree.words[index].lemma, isVerb: true),
            voice: grammar.isPassive ? .passive : .active, isFinite: grammar.isFinite,
            status: grammar.status, isListed: word != nil)
    }

    /// Whether nearly all words are capitalised, as some headlines have them.
    private func isHeadline(_ range: Range<Int>) -> Bool {
        let words = range.filter { tokens[$0].kind == .word }
        return words.count { tokens[$0].isCapitalised } * 3 > words.count * 2
    }

    /// The lexicon's word for a verb, with its particle where the two are one: "blow up".
    private func verbWord(_ index: Int, _ range: Range<Int>) -> (Lexicon.EventWord?, Int) {
        var lemma = tree.words[index].lemma
        // "The blast claimed four lives".
        if ["claim", "cost", "take"].contains(lemma), let object = tree.child(of: index, ["obj"]),
            ["life", "victim"].contains(tree.words[object].lemma)
        {
            lemma = "kill"
        }
        // "put the death toll at 15".
        if ["put", "give", "place"].contains(lemma), let object = tree.child(of: index, ["obj"]),
            object > index, lexicon.sayings[tree.words[object].lemma]?.sort == .figure
        {
            lemma = "report"
        }
        // "was quoted as saying".
        if lemma == "quote",
            tree.children(of: index).contains(where: {
                $0 > index && ["saying", "telling"].contains(tokens[$0].lower)
            })
        {
            lemma = "say"
        }
        // "were reported missing", "remain missing".
        if ["report", "remain", "list", "declare", "presume", "fear"].contains(lemma),
            let state = tree.children(of: index).lazy.filter({
                $0 > index && ["xcomp", "obl"].contains(tree.relation($0))
            }).compactMap({ Self.lost[tokens[$0].lower] }).first,
            let word = lexicon.events[state]?.first(where: \.isVerb)
        {
            return (word, 1)
        }
        if index + 1 < range.upperBound {
            let key = "\(lemma) \(tokens[index + 1].lower)"
            if let word = lexicon.events[key]?.first(where: \.isVerb) { return (word, 2) }
        }
        if let particle = tree.children(of: index).first(where: {
            tree.words[$0].relation == "compound:prt"
        }), let word = lexicon.events["\(lemma) \(tokens[particle].lower)"]?.first(where: \.isVerb)
        {
            return (word, 1)
        }
        let words = lexicon.events[lemma] ?? lexicon.events[tokens[index].lower]
        return (words?.first(where: \.isVerb), 1)
    }

    // MARK: Nouns

    private func noun(_ index: Int, in range: Range<Int>) -> Trigger? {
        // "served as its head in exile": how, not what.
        if tree.words[index].lemma == "exile", index > range.lowerBound,
            ["in", "into"].contains(tokens[index - 1].lower)
        {
            return nil
        }
        for length in [2, 1] where index + length <= range.upperBound {
            let key = (index..<(index + length)).map { tokens[$0].lower }.joined(separator: " ")
            guard let word = lexicon.events[key]?.first(where: { !$0.isVerb }) else { continue }
            let head = tree.head(of: index..<(index + length))
            guard isOwnPhrase(head) else { continue }
            return Trigger(
                tokens: index..<(index + length), word: word, voice: .nominal, isFinite: false,
                status: VerbGrammar.status(ofNoun: head, tree, lexicon))
        }
        return nil
    }

    /// "the protest movement" and "Protest Movement" are no protests.
    private func isOwnPhrase(_ index: Int) -> Bool {
        guard ["compound", "flat", "amod"].contains(tree.relation(index)),
            let head = tree.words[index].head
        else { return true }
        // Where a happening hangs on a happening, the whole is one: "bomb attack".
        return !tree.isNoun(head) || head < index
    }

    /// "There was an attack", "there were two blasts".
    private func isThere(_ verb: Int) -> Bool {
        tree.words[verb].lemma == "be" && tree.words[verb].xpos == "VBD"
            && tree.child(of: verb, ["expl"]).map { tokens[$0].lower == "there" } == true
    }

    /// "issued a statement", "carried out attacks": the noun says what happened, the verb who did it.
    private func joinLightVerbs(_ found: [Trigger]) -> [Trigger] {
        var result: [Trigger] = []
        var dropped: Set<Range<Int>> = []
        for trigger in found where trigger.voice == .nominal {
            let noun = tree.head(of: trigger.tokens)
            guard let verb = tree.words[noun].head, tree.isVerb(verb),
                lexicon.light.contains(tree.words[verb].lemma) || isThere(verb)
            else { continue }
            let relation = tree.words[noun].relation
            let grammar = VerbGrammar(tree, verb, lexicon)
            guard
                relation == "obj" || relation == "nsubj:pass" && grammar.isPassive
                    || relation == "nsubj" && isThere(verb) && trigger.word.category == "ASSAULT"
            else { continue }
            if let heavy = found.first(where: { $0.tokens.contains(verb) }) {
                dropped.insert(heavy.tokens)
            }
            dropped.insert(trigger.tokens)
            var joined = Trigger(
                tokens: trigger.tokens, word: trigger.word, voice: .nominal,
                isFinite: grammar.isFinite, status: grammar.status)
            joined.lightVerb = verb
            joined.lightVoice = grammar.isPassive ? .passive : .active
            result.append(joined)
        }
        result += found.filter { !dropped.contains($0.tokens) }
        return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
}
