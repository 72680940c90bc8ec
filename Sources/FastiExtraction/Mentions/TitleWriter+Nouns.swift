internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Titles of happenings that a noun tells.
extension TitleWriter {
    /// What a noun tells of: the clause that it is the subject of ("the strike hit two cars"), or its
    /// phrase with what is said of it.
    func title(ofNoun trigger: Trigger) -> Line {
        let noun = tree.head(of: trigger.tokens)
        if let verb = tree.words[noun].head, tree.relation(noun) == "nsubj", noun < verb,
            isHappening(verb)
        {
            let line = line(subject(of: verb, []), verb, keeping: noun)
            return line.isSound ? line : clauseAbove(verb, keeping: noun) ?? line
        }
        // "There had been reports of oil".
        let being = tree.relation(noun) == "nsubj" ? tree.words[noun].head ?? noun : noun
        if let there = tree.children(of: being).first, there < noun, being <= noun,
            tokens[there].lower == "there"
        {
            let line = line(tokens[there].text, being, keeping: noun)
            if line.isSound { return line }
        }
        // "saw a rise in searches", "ordered the closure of schools": what was done to it is told too.
        if trigger.status == .asserted, let verb = verb(above: noun),
            let line = clauseAbove(noun, keeping: noun, upTo: verb)
        {
            return line
        }
        var words = chosen(under: noun, isTop: true, room: Self.limit).union(trigger.tokens)
        // "the 1949 conventions, in Karst and Tarn": what is only referred to is told by its name.
        if trigger.word.kind == "reference",
            let comma = (noun..<(words.max() ?? noun)).first(where: { tokens[$0].text == "," })
        {
            words = words.filter { $0 < comma }
        }
        var told = withoutFront(words.subtracting(times))
        if told.count == 1 {
            // "Protest" alone tells nothing: with whatever there is room for.
            let all = Set(span(of: noun)).subtracting(left(under: noun))
            words.formUnion(withoutFront(fitted(withoutFront(all), under: noun, to: Self.limit)))
            told = withoutFront(words.subtracting(times))
        }
        let written = told.count > 1 ? told : withoutFront(words)
        return Line(
            text: shortened(capitalised(text(of: written, owners(in: written)))),
            isSound: told.count > 1)
    }

    /// "his defeat": whose, by name, where words open with a pronoun.
    private func owners(in words: Set<Int>) -> [Int: String] {
        guard let first = words.min(), isOwner(first), ["his", "her"].contains(tokens[first].lower)
        else { return [:] }
        let name = references.names(at: first).map(\.text).joined(separator: " and ")
        return name.isEmpty ? [:] : [first: possessive(name)]
    }

    /// The verb that a noun is the object of, by itself or by the noun that it completes.
    private func verb(above noun: Int) -> Int? {
        var index = noun
        for _ in 0..<3 {
            guard let above = tree.words[index].head else { return nil }
            switch tree.relation(index) {
            case "obj":
                return tree.isVerb(above) && ownSubject(of: above) != nil
                    && tree.child(of: above, ["ccomp", "mark"]) == nil ? above : nil
            // "The number of deaths has risen".
            case "nsubj" where index != noun && index < above:
                return tree.isVerb(above) && isHappening(above) ? above : nil
            // "jailed two men for their role in the bombing": another happening.
            case "nmod"
            where ["in", "of", "for"].contains(tree.preposition(of: index) ?? "")
                && !lexicon.people.contains(tree.words[above].lemma):
                break
            default: return nil
            }
            index = above
        }
        return nil
    }

    /// Whether a verb tells of what its subject did or was, not of what somebody says of it.
    func isHappening(_ verb: Int) -> Bool {
        let word =
            (lexicon.events[tree.wholeVerb(verb)] ?? lexicon.events[tree.words[verb].lemma])?
            .first(where: \.isVerb)
        return tree.child(of: verb, ["nsubj"]) != nil && word?.kind != "statement"
            && !isSaying(verb)
    }
}
