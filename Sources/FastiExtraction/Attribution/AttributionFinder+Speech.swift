internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Verbs of saying, and of thinking and wanting.
extension AttributionFinder {
    func speech(_ index: Int, _ sentence: Sentence) -> Attribution? {
        guard tree.isVerb(index) || isMistaken(index) else { return nil }
        let lemma = tree.words[index].lemma
        let verb = lexicon.speech[lemma] ?? lexicon.speech[tokens[index].lower]
        guard let verb else { return finding(index, sentence) }
        if VerbGrammar.isDisowned(index, tree, lexicon) || isSacking(index)
            || isOfWork(index, sentence)
        {
            return nil
        }
        if verb.isQuoting, !isBesideQuote(index, sentence) { return nil }
        if let setOff = setOff(index, sentence) {
            return attribution(index, verb.stance, setOff, sentence)
        }
        let grammar = VerbGrammar(tree, index, lexicon)
        if grammar.isPassive { return impersonal(index, verb.stance, sentence) }
        guard grammar.status != .negated || verb.stance != "asserts",
            let subject = subject(of: index) ?? subjectBeside(index, sentence),
            let content = content(of: index, subject, sentence)
        else { return nil }
        let source = sourceRange(at: subject, in: sentence.tokens)
        return attribution(
            index, verb.stance, (nameBehind(subject, in: source) ?? subject, source, content),
            sentence)
    }

    /// "wrote “The Long River”": the title of a work is nothing that is said.
    private func isOfWork(_ verb: Int, _ sentence: Sentence) -> Bool {
        let open = verb + 1
        guard ["write", "read", "release", "publish"].contains(tree.words[verb].lemma),
            open + 1 < sentence.tokens.upperBound, tokens[open].isQuote,
            let close = (open + 1..<min(open + 12, sentence.tokens.upperBound)).first(where: {
                tokens[$0].isQuote
            })
        else { return false }
        return (open + 1..<close).allSatisfy {
            tokens[$0].isCapitalised || tokens[$0].kind != .word || tokens[$0].text.utf8.count < 5
        }
    }

    /// "dismissed the police chief": who loses a post is no claim.
    private func isSacking(_ verb: Int) -> Bool {
        guard tree.words[verb].lemma == "dismiss", let object = tree.child(of: verb, ["obj"]) else {
            return false
        }
        return lexicon.people.contains(tree.words[object].lemma)
            || lexicon.offices.contains(tokens[object].lower)
            || references.names(at: object).contains { $0.kind == .person }
    }

    typealias Content = (range: Range<Int>, isClause: Bool, isSetOff: Bool)
    typealias Saying = (subject: Int, source: Range<Int>, content: Content)

    /// "…, the ministry reports": tagged a noun where it ends the sentence.
    private func isMistaken(_ index: Int) -> Bool {
        tree.words[index].upos == "NOUN" && tokens[index].lower == "reports"
    }

    func attribution(
        _ cue: Int, _ stance: String, _ saying: Saying, _ sentence: Sentence
    ) -> Attribution? {
        let speakers = self.speakers(at: saying.subject, sentence)
        guard !speakers.names.isEmpty || speakers.description != nil else { return nil }
        // What a paper or an agency reports is told by it, and not its own statement.
        let isMedia =
            saying.content.isClause && !speakers.names.isEmpty
            && (speakers.names.allSatisfy { $0.kind == .media } || isPaper(saying.subject))
        return Attribution(
            source: saying.source, speakers: speakers.names, description: speakers.description,
            cue: cue..<(cue + 1), stance: Mention.Claim.Stance(rawValue: stance) ?? .asserts,
            content: withoutAddition(saying.content.range, behind: cue),
            isClause: saying.content.isClause,
            isSetOff: saying.content.isSetOff || isMedia)
    }

    /// "said Luna, a newspaper", "the newspaper reported": what tells what others did.
    private func isPaper(_ subject: Int) -> Bool {
        let beside = tree.children(of: subject).filter { tree.relation($0) == "appos" }
        return ([subject] + beside).contains { Self.papers.contains(tree.words[$0].lemma) }
    }

    private static let papers: Set<String> = [
        "newspaper", "paper", "magazine", "broadcaster", "radio", "station", "channel", "website",
        "daily", "weekly", "newswire",
    ]

    /// "she went on: “…”": whether a quotation begins or ends beside a verb.
    private func isBesideQuote(_ verb: Int, _ sentence: Sentence) -> Bool {
        let near =
            max(
                sentence.tokens.lowerBound, verb - 6)..<min(
                sentence.tokens.upperBound, verb + 4)
        return near.contains { tokens[$0].isQuote }
    }

    /// "wants to leave", "condemned the attack", "asked for help": somebody means something.
    func attitude(_ index: Int, _ sentence: Sentence) -> Attribution? {
        let lemma = tree.words[index].lemma
        guard tree.isVerb(index), lexicon.attitudes[lemma] != nil || lexicon.speech[lemma] != nil,
            speech(index, sentence) == nil
        else { return nil }
        let isPassive = VerbGrammar(tree, index, lexicon).isPassive
        let found =
            isPassive
            ? tree.children(of: index).first { tree.preposition(of: $0) == "by" }
            : subject(of: index)
        guard let subject = found else { return nil }
        let speakers = self.speakers(at: subject, sentence)
        guard !speakers.names.isEmpty || speakers.description != nil else { return nil }
        let below = tree.children(of: index).filter {
            $0 > index && ["obj", "obl", "xcomp", "ccomp", "advcl"].contains(tree.relation($0))
        }
        guard let last = below.last else { return nil }
        return Attribution(
            source: sourceRange(at: subject, in: sentence.tokens), speakers: speakers.names,
            description: speakers.description, cue: index..<(index + 1), stance: .asserts,
            content: (index + 1)..<tree.span(of: last).upperBound, sort: .means)
    }

    // MARK: The subject

    /// The subject of a verb of saying, through "and" and participles: "X rose and said", "X left,
    /// saying".
    func subject(of verb: Int) -> Int? {
        var current = verb
        for _ in 0..<6 {
            if let subject = tree.child(of: current, ["nsubj"]) {
                return isNominal(subject) ? subject : nil
            }
            guard let head = tree.words[current].head else { return nil }
            switch tree.relation(current) {
            case "conj", "xcomp": break
            case "advcl", "parataxis":
                guard tree.words[current].xpos == "VBG", tree.child(of: current, ["mark"]) == nil
                else { return nil }
            case "acl":
                // "a statement saying that …": the statement.
                return tree.isNoun(head) && tree.words[current].xpos == "VBG" ? head : nil
            default: return nil
            }
            current = head
        }
        return nil
    }

    /// Where the parser sees no subject: the noun phrase in front of the verb.
    private func subjectBeside(_ verb: Int, _ sentence: Sentence) -> Int? {
        guard tree.words[verb].hasTense,
            let phrase = nounPhrase(before: verb, sentence)
        else { return nil }
        return nominalHead(of: phrase)
    }

    // MARK: What is said

    /// What is said: the clause below the verb; or the rest of the sentence where the verb is set off
    /// from it or a quotation stands beside it.
    private func content(of verb: Int, _ subject: Int, _ sentence: Sentence) -> Content? {
        clauseBelow(verb, subject) ?? parsedSetOff(from: verb) ?? clauseBehind(verb, sentence)
            ?? details(of: verb) ?? quoted(beside: verb, subject, sentence)
    }

    private func clauseBelow(_ verb: Int, _ subject: Int) -> Content? {
        let below = tree.children(of: verb).filter {
            tokens[$0].kind != .punctuation
                && (["ccomp", "xcomp"].contains(tree.relation($0))
                    || tree.relation($0) == "parataxis" && tree.isVerb($0))
        }
        guard let first = below.first else { return nil }
        let range = below.dropFirst().reduce(tree.span(of: first)) { range, next in
            range.lowerBound..<max(range.upperBound, tree.span(of: next).upperBound)
        }
        // "said in a report that …": the parser hangs the report below.
        if first > verb, let start = range.first(where: { tokens[$0].lower == "that" }),
            tree.words[start].upos == "SCONJ", start - range.lowerBound <= 12,
            !(range.lowerBound..<start).contains(where: isFinite)
        {
            return (start..<range.upperBound, true, false)
        }
        // "announced investigating itself" names a deed; a clause of its own tells one.
        let isClause = below.contains { tree.relation($0) != "xcomp" }
        return (range, isClause, range.upperBound <= subject)
    }

    /// "…, X said.": what the words of saying are set off from, where the parser saw that.
    private func parsedSetOff(from verb: Int) -> Content? {
        guard ["parataxis", "discourse"].contains(tree.relation(verb)),
            tree.child(of: verb, ["obj"]) == nil || tree.words[verb].lemma == "tell",
            // ", but survivors complained": a clause of its own.
            tree.child(of: verb, ["cc"]) == nil,
            let head = tree.words[verb].head
        else { return nil }
        let (own, whole) = (tree.span(of: verb), tree.span(of: head))
        if whole.lowerBound < own.lowerBound {
            return (whole.lowerBound..<own.lowerBound, true, true)
        }
        return own.upperBound < whole.upperBound
            ? (own.upperBound..<whole.upperBound, true, true) : nil
    }

    /// "said that …", "said: “…”": what stands behind, where the parser took it for something else.
    private func clauseBehind(_ verb: Int, _ sentence: Sentence) -> Content? {
        let end = sentence.tokens.upperBound
        let rest = (verb + 1)..<max(verb + 1, end)
        let start =
            rest.prefix(12).first {
                tokens[$0].lower == "that" && tree.words[$0].upos == "SCONJ"
                    || tokens[$0].isOpeningQuote && end - $0 > 4
            } ?? (isClauseCutUp(verb) ? verb + 1 : nil)
        guard let start, (start..<end).contains(where: { tree.isVerb($0) }),
            !((verb + 1)..<start).contains(where: { isFinite($0) })
        else { return nil }
        return (start..<end, true, false)
    }

    /// "reported John Doe, the minister, left": the parser took the clause's subject for the object, and
    /// its verb for a second one beside that of saying.
    private func isClauseCutUp(_ verb: Int) -> Bool {
        guard let second = tree.child(of: verb, ["conj"]), isFinite(second), second > verb + 1,
            tree.isNoun(verb + 1),
            !tree.children(of: second).contains(where: { tree.relation($0) == "cc" })
        else { return false }
        let subject = tree.child(of: second, ["nsubj"])
        let object = tree.child(of: verb, ["obj"])
        return subject.map { (verb..<second).contains($0) }
            ?? object.map { (verb..<second).contains($0) && tree.isNoun($0) } ?? false
    }

    /// "accused X of doing", "described the attack as": what hangs on the verb.
    private func details(of verb: Int) -> Content? {
        let details = tree.children(of: verb).filter {
            $0 > verb && ["obj", "obl", "advcl"].contains(tree.relation($0))
        }
        guard let first = details.first, let last = details.last,
            // "calling from his car".
            tree.words[verb].lemma != "call" || tree.child(of: verb, ["obj"]) != nil
        else { return nil }
        let end = max(tree.span(of: first).upperBound, tree.span(of: last).upperBound)
        // A deed that somebody is accused of is claimed like any other.
        let below = details + details.flatMap { tree.children(of: $0) }
        let isDeed =
            lexicon.speech[tree.words[verb].lemma]?.stance == "alleges"
            && below.contains {
                ["advcl", "acl"].contains(tree.relation($0)) && tree.words[$0].xpos == "VBG"
                    || $0 > first && tree.preposition(of: $0) == "for"
            }
        return (tree.span(of: first).lowerBound..<end, isDeed, false)
    }

    /// A quotation before or behind, which the parser took for something else.
    private func quoted(beside verb: Int, _ subject: Int, _ sentence: Sentence) -> Content? {
        let isBehind = verb - sentence.tokens.lowerBound > sentence.tokens.upperBound - verb
        let range =
            isBehind
            ? sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, min(subject, verb))
            : (verb + 1)..<max(verb + 1, sentence.tokens.upperBound)
        // Only a mark between shows that it is said.
        let border = isBehind ? range.upperBound - 1 : range.lowerBound
        guard !range.isEmpty, tokens[border].isQuote || [",", ":"].contains(tokens[border].text)
        else { return nil }
        return (range, range.count > 3, isBehind)
    }

    /// "It is noted in the appeal that …", "was told by the ministry that", "as reported by the agency".
    private func impersonal(_ index: Int, _ stance: String, _ sentence: Sentence) -> Attribution? {
        // "a rise announced by the ministry" is all that was.
        guard tree.relation(index) != "acl" else { return nil }
        for child in tree.children(of: index) where tree.relation(child) == "obl" {
            guard let preposition = tree.preposition(of: child), ["in", "by"].contains(preposition)
            else { continue }
            let speakers = self.speakers(at: child, sentence)
            guard speakers.description != nil || preposition == "by" && !speakers.names.isEmpty
            else { continue }
            return Attribution(
                source: sourceRange(at: child, in: sentence.tokens),
                speakers: speakers.description == nil ? speakers.names : [],
                description: speakers.description, cue: index..<(index + 1),
                stance: Mention.Claim.Stance(rawValue: stance) ?? .asserts,
                content: sentence.tokens)
        }
        return nil
    }
}
