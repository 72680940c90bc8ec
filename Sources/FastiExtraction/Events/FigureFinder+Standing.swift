internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// Numbers without a noun of their own, counted by what is said to stand at them.
extension FigureFinder {
    /// "The toll rose to 50", "bringing the number of cases to 1,200": what a number counts, by the subject
    /// or the object of its verb.
    func standing(at number: Range<Int>) -> (unit: String, of: String)? {
        let head = tree.head(of: number)
        // "The final toll was 635".
        if tree.child(of: head, ["cop"]) != nil, let toll = tree.child(of: head, ["nsubj"]),
            tree.words[toll].lemma == "toll"
        {
            return ("person", "killed")
        }
        // "gave a toll of 373".
        if tree.preposition(of: head) == "of", let toll = tree.words[head].head,
            tree.words[toll].lemma == "toll"
        {
            return ("person", "killed")
        }
        guard let verb = tree.words[head].head, tree.isVerb(verb) else { return nil }
        // "45 were taken to hospital".
        if tree.words[head].relation == "nsubj:pass",
            ["take", "admit", "rush"].contains(tree.words[verb].lemma),
            tree.children(of: verb).contains(where: {
                ["hospital", "clinic"].contains(tree.words[$0].lemma)
            })
        {
            return ("person", "injured")
        }
        if let thing = changed(to: head, by: verb) { return thing }
        switch tree.relation(head) {
        case "obl" where ["to", "at"].contains(tree.preposition(of: head) ?? ""): break
        case "obj": break
        default: return nil
        }
        let object = tree.child(of: verb, ["obj"]).flatMap { $0 == head ? nil : $0 }
        guard let noun = object ?? tree.child(of: verb, ["nsubj"]) else { return nil }
        switch tree.words[noun].lemma {
        case "toll": return ("person", "killed")
        case "number", "total", "count":
            guard
                let counted = tree.children(of: noun).first(where: {
                    tree.preposition(of: $0) == "of"
                        && (tree.words[$0].xpos == "NNS"
                            || Self.harmWords[tree.tokens[$0].lower] != nil)
                })
            else { return nil }
            if let harm = Self.harmWords[tree.tokens[counted].lower] { return ("person", harm) }
            let word = tree.words[counted].lemma
            let harm = tree.span(of: counted).lazy.compactMap { index in
                Self.harmWords[tree.tokens[index].lower]
            }.first
            return (
                Self.persons.contains(word) ? "person" : word,
                [tree.tokens[counted].lower, harm].compactMap(\.self).joined(separator: " ")
            )
        default: return nil
        }
    }

    /// "Circulation fell to 30,500", "attendance dropped below 5,000": what rose or fell.
    private func changed(to number: Int, by verb: Int) -> (unit: String, of: String)? {
        guard tree.relation(number) == "obl",
            ["to", "below", "above", "under", "over"].contains(tree.preposition(of: number) ?? ""),
            Self.changing.contains(tree.words[verb].lemma),
            let subject = tree.child(of: verb, ["nsubj"]), tree.words[subject].upos == "NOUN",
            !["number", "total", "count", "toll"].contains(tree.words[subject].lemma)
        else { return nil }
        let front = tree.children(of: subject).filter {
            $0 < subject && ["compound", "amod"].contains(tree.relation($0))
        }
        let words = (front + [subject]).map { tree.tokens[$0].lower }
        return (tree.words[subject].lemma, words.joined(separator: " "))
    }

    private static let changing: Set<String> = [
        "climb", "decline", "double", "drop", "fall", "grow", "halve", "increase", "jump", "rise",
        "shrink", "sink", "swell",
    ]

    /// "killed 12 people in March and nine in April": a number alone counts what the one in the words it stands
    /// for does.
    func elliptic(in own: Range<Int>, like first: Range<Int>, of clause: Clause) -> Mention.Figure?
    {
        guard let start = own.first(where: { numerals.numeral(at: $0, in: own) != nil }),
            let number = numerals.numeral(at: start, in: own), number.end == own.upperBound,
            let counted = figures(in: clause.tokens, where: first.contains).first
        else { return nil }
        return Mention.Figure(
            value: number.value, bound: bound(before: start, in: own), unit: counted.unit,
            of: counted.of)
    }
}
