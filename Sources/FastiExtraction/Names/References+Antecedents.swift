internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Whom a pronoun goes back to, of those spoken of before it.
extension References {
    /// The last spoken of that fits; of the latest sentence with one, its subject first.
    ///
    /// - Parameters:
    ///   - isSubject: Whether only a subject is meant: "the firm's accounts, seen by the bank, show that it paid".
    ///   - fits: Told also whether the name is the subject of the same sentence.
    func antecedent(
        in sentence: Int, within sentences: Int, for pronoun: Int? = nil, isSubject: Bool = false,
        where fits: (NameSpan, Bool) -> Bool
    ) -> Int32? {
        // "said that “he would leave”": told in the teller's words, whatever marks stand around them.
        let quote = pronoun.flatMap({ quotations.index(containing: $0) }).flatMap { number in
            let open = quotations.ranges[number].lowerBound - 1
            return open > 0 && tree.tokens[open - 1].lower == "that" ? nil : number
        }
        let isThing = pronoun.map { tree.tokens[$0].lower == "it" } == true
        let actsItself =
            pronoun.map { ["he", "she"].contains(tree.tokens[$0].lower) && self.isSubject($0) }
            ?? false
        let isSpoken =
            pronoun.map { self.isSubject($0) } == true
            && pronoun.flatMap { tree.words[$0].head }.map {
                lexicon.speech[tree.words[$0].lemma] != nil
            } == true
        let speaks = actsItself && isSpoken
        // "Officers who had searched for Doe concluded he had died".
        let isTold =
            pronoun.flatMap { tree.words[$0].head }.map { tree.relation($0) == "ccomp" } ?? false
        var best: Spoken?
        var subject: Spoken?
        for candidate in spoken.suffix(Self.reach).reversed() {
            guard sentence - candidate.sentence <= sentences else { break }
            if let best, best.sentence != candidate.sentence {
                // "Placed in the care of a Dr Roe, he was": a subject goes on with the subject before.
                guard actsItself, !isTold, best.sentence == sentence,
                    candidate.sentence == sentence - 1
                else {
                    break
                }
                guard candidate.isSubject, candidate.isNamed || isProtagonist(candidate.name)
                else {
                    continue
                }
            }
            // What is quoted speaks of "it" that was spoken of in the quotation.
            if isThing, let quote, quotations.index(containing: candidate.token) != quote {
                continue
            }
            if pronoun != nil, quote == nil, isOnlyQuoted(candidate) { continue }
            // Nobody says "he" of himself.
            if quote != nil, quotations.index(containing: candidate.token) != quote,
                isSpeaking(candidate)
            {
                continue
            }
            // "“John is late,” he said", "John was late, he said": who says it is not whom it is about.
            if let pronoun, quote == nil, candidate.sentence == sentence,
                quotations.index(containing: candidate.token) != nil || isTelling(pronoun)
            {
                continue
            }
            // "In an interview with Doe, she said": nobody is told by himself.
            if speaks, candidate.sentence == sentence, !candidate.isSubject { continue }
            // "told the Lopburg Post": who only heard it is not spoken of.
            if names[Int(candidate.name)].kind == .media, !candidate.isSubject { continue }
            let isActing = candidate.isSubject && candidate.sentence == sentence
            guard fits(names[Int(candidate.name)], isActing) else { continue }
            if let main = mainSubject(besides: candidate, sentence, actsItself, fits) {
                return main
            }
            if candidate.isSubject, candidate.isNamed || isProtagonist(candidate.name) {
                // "Doe said the firm had a week to decide. She said": who spoke before goes on.
                let teller =
                    isSpoken && !isSpeaking(candidate)
                    ? spoken.suffix(Self.reach).last {
                        $0.sentence == candidate.sentence && isSpeaking($0)
                            && fits(names[Int($0.name)], false)
                    } : nil
                return teller?.name ?? candidate.name
            }
            if candidate.isSubject { subject = subject ?? candidate }
            if isSubject, !candidate.isSubject { continue }
            // Of those that are no subject, the one the text has been about most.
            if best.map({ isAbout($0.name) < isAbout(candidate.name) }) ?? true { best = candidate }
        }
        // "He was released by another": whom the sentence was about.
        if let subject, protagonist == nil { return subject.name }
        if let protagonist, fits(names[Int(protagonist)], false),
            best.map({ $0.sentence < sentence || actsItself }) ?? true
        {
            return protagonist
        }
        return best?.name
    }

    /// "He was Roe's clerk when Roe fell ill. He": a subject goes on with the main one of the sentence before, not with
    /// that of a clause which says when or describes another.
    private func mainSubject(
        besides candidate: Spoken, _ sentence: Int, _ actsItself: Bool,
        _ fits: (NameSpan, Bool) -> Bool
    ) -> Int32? {
        guard actsItself, candidate.isSubject, candidate.sentence < sentence,
            let verb = tree.words[nameHead(candidate.name, at: candidate.token)].head,
            ["advcl", "acl"].contains(tree.relation(verb))
        else { return nil }
        return spoken.suffix(Self.reach).last { other in
            guard other.sentence == candidate.sentence, other.isSubject,
                other.name != candidate.name,
                let above = tree.words[nameHead(other.name, at: other.token)].head
            else { return false }
            return tree.words[above].head == nil && tree.isBelow(verb, above)
                && fits(names[Int(other.name)], false)
        }?.name
    }

    /// "“Dora saved me,” a man said. He": whom only quotations have spoken of is not told of outside of them.
    private func isOnlyQuoted(_ candidate: Spoken) -> Bool {
        guard quotations.index(containing: candidate.token) != nil else { return false }
        let key = names[Int(candidate.name)].key
        return !spoken.suffix(Self.reach).contains {
            names[Int($0.name)].key == key && quotations.index(containing: $0.token) == nil
        }
    }

    private func isProtagonist(_ name: Int32) -> Bool {
        protagonist.map { names[Int($0)].key == names[Int(name)].key } ?? false
    }

    private func isSpeaking(_ candidate: Spoken) -> Bool {
        candidate.isSubject
            && tree.words[nameHead(candidate.name, at: candidate.token)].head.map {
                lexicon.speech[tree.words[$0].lemma] != nil
            } == true
    }

    /// How often somebody was the subject so far.
    private func isAbout(_ name: Int32) -> Int {
        let key = names[Int(name)].key
        return spoken.suffix(Self.reach).count { $0.isSubject && names[Int($0.name)].key == key }
    }
}
