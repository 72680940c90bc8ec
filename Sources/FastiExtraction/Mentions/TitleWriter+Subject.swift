internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Who a title is about, and what a noun tells of.
extension TitleWriter {
    func subject(of head: Int, _ agents: [NameSpan]) -> String {
        guard let subject = ownSubject(of: head) else { return sharedSubject(of: head, agents) }
        // "The bill was backed by Karst, Tarn and Lopburg": they are not what it is about.
        if agents.count > 2, let first = agents.first, first.tokens.lowerBound < head {
            return "\(first.text) and \(agents.count - 1) others"
        }
        if tree.words[subject].upos == "PRON", tree.span(of: subject).count == 1 {
            let name = name(of: subject, head)
            return name.isEmpty ? tokens[subject].text : name
        }
        return phrase(subject, before: head)
    }

    /// The subject in front of a predicate.
    func ownSubject(of head: Int) -> Int? {
        // "16 June – Rain falls": no date does anything.
        tree.children(of: head).first {
            ["nsubj", "csubj", "expl"].contains(tree.relation($0)) && !times.contains($0)
        }.flatMap { $0 < head ? $0 : nil }
    }

    /// A noun with what belongs to it; by the name where an apposition gives one: "an Australian, John
    /// Doe".
    func phrase(_ noun: Int, before head: Int, room: Int = 55) -> String {
        var names: [Int: String] = [:]
        if let owner = tree.children(of: noun).first(where: isOwner) {
            let name =
                tree.words[owner].xpos == "WP$"
                ? owned(by: owner, head)
                : references.names(at: owner).map(\.text).joined(separator: " and ")
            if !name.isEmpty { names[owner] = possessive(name) }
        }
        if references.names(at: noun).isEmpty || tree.words[noun].upos == "NOUN",
            tree.words[noun].xpos != "NNS",
            // "the head, Jane Doe, and her deputy".
            tree.child(of: noun, ["conj"]) == nil,
            let named = tree.children(of: noun).first(where: {
                tree.words[$0].relation == "appos"
                    && references.names(at: $0).first?.kind == .person
            }), let person = references.names(at: named).first
        {
            return person.text
        }
        // "The first country to confirm a case, Ruritania has closed its schools."
        if references.names(at: noun).isEmpty, let last = tree.children(of: noun).last,
            tree.relation(last) == "appos", last < head, last > noun + 1,
            tree.words[noun].xpos == "NN",
            let name = references.names(at: last).first, name.whole.contains(last),
            tokens[name.whole.lowerBound - 1].text == ",",
            (name.whole.upperBound..<head).allSatisfy({
                ["AUX", "ADV"].contains(tree.words[$0].upos)
            })
        {
            return name.text
        }
        let left = left(under: noun)
        var whole = Set(span(of: noun).filter { $0 < head && !left.contains($0) })
        // "On Ruritania": no subject has a preposition; the day that had it is gone.
        if let first = whole.min(), tree.relation(first) == "case" {
            whole.subtract(tree.children(of: noun).filter { tree.relation($0) == "case" })
        }
        while let first = whole.min(), whole.count > 1,
            tokens[first].kind == .punctuation
                || tree.words[first].upos == "CCONJ" && tokens[first].lower != "neither"
        {
            whole.remove(first)
        }
        let fitting = fromEdge(fitted(whole, under: noun, to: room), of: noun)
        return shortList(fitting, of: noun, to: room, names)
            ?? text(of: fitting, names) + closing(fitting, before: head)
    }

    /// "the firm, whose price fell": the noun that the clause hangs on, else the one in front of it.
    private func owned(by owner: Int, _ head: Int) -> String {
        let above = noun(above: head, withArticle: true)
        guard above.isEmpty, owner > 1 else { return above }
        let front = tokens[owner - 1].text == "," ? owner - 2 : owner - 1
        guard tree.isNoun(front) else { return "" }
        return references.names(at: front).first?.text
            ?? text(of: chosen(under: front, isTop: true, room: 40))
    }

    /// "More than 200 houses, 3 schools and others": of a list that there is no room for, those in front.
    private func shortList(
        _ words: Set<Int>, of noun: Int, to room: Int, _ names: [Int: String]
    ) -> String? {
        guard text(of: words, names).count > room else { return nil }
        let listed = tree.children(of: noun).filter {
            tree.relation($0) == "conj" && tree.isNoun($0) && words.contains($0)
        }
        guard listed.count > 1 else { return nil }
        var left = words
        for (number, last) in listed.enumerated().reversed() {
            left.subtract(span(of: last))
            let front = text(of: left, names)
            if number == 0 || front.count <= room { return "\(front) and others" }
        }
        return nil
    }

    /// Whom a pronoun in the place of a subject means; empty where nobody knows.
    func name(of pronoun: Int, _ head: Int) -> String {
        // "It's amazing", "it was late": what "it" means there is guessed wrong as often as right.
        if tokens[pronoun].lower == "it", tree.child(of: head, ["cop"]) != nil { return "" }
        // "one of the parties, who opposes this": not the parties.
        if ["WDT", "WP"].contains(tree.words[pronoun].xpos), tree.relation(head) == "acl",
            let noun = tree.words[head].head, isPart(noun)
        {
            return self.noun(above: head, withArticle: true)
        }
        let meant = references.actors(at: pronoun)
        if meant.isEmpty, tokens[pronoun].lower == "it", let thing = references.unnamed[pronoun] {
            let noun = withoutFront([thing]).union(
                tree.children(of: thing).filter {
                    $0 < thing && ["amod", "compound"].contains(tree.relation($0))
                })
            return "the " + text(of: noun)
        }
        // "the firm's offer, which was approved": the offer, not whose it is.
        if ["WDT", "WP"].contains(tree.words[pronoun].xpos), tree.relation(head) == "acl",
            let noun = tree.words[head].head, tree.words[noun].upos == "NOUN",
            references.names(at: noun).isEmpty,
            tree.child(of: noun, ["nmod"]).map({ tree.words[$0].relation == "nmod:poss" }) == true
        {
            return self.noun(above: head)
        }
        if !meant.isEmpty { return meant.map(\.text).joined(separator: " and ") }
        guard ["WDT", "WP"].contains(tree.words[pronoun].xpos) else { return "" }
        let above = noun(above: head, withArticle: true)
        // "Mr Doe, who denied it, …": where the parser hangs the clause elsewhere, the name in front.
        let before = max(0, pronoun - 2)..<pronoun
        return above.isEmpty
            ? before.lazy.flatMap { references.names(at: $0) }.first?.text ?? "" : above
    }

    /// "one of", "none of", "half of": some of those behind the preposition, or nobody.
    private func isPart(_ index: Int) -> Bool {
        guard !tree.isNoun(index) || ["half", "third", "none"].contains(tokens[index].lower) else {
            return false
        }
        return tree.child(of: index, ["nmod"]).map { tree.preposition(of: $0) == "of" } == true
    }

    /// A phrase from where it begins: what describes a noun right in front of it stays ("former", "half").
    private func fromEdge(_ words: Set<Int>, of noun: Int) -> Set<Int> {
        var result = words
        guard var first = words.min() else { return words }
        while first > 0, !times.contains(first - 1), tree.isBelow(first - 1, noun),
            ["ADJ", "NOUN", "PROPN", "NUM", "ADV"].contains(tree.words[first - 1].upos),
            tree.relation(first - 1) != "case", tree.words[first].upos != "DET"
        {
            first -= 1
            result.insert(first)
        }
        return result
    }

    /// The subject that stands with another verb, or the noun that the clause describes.
    func sharedSubject(of head: Int, _ agents: [NameSpan]) -> String {
        if let laying = VerbGrammar.laying(tree, head),
            let bearer = VerbGrammar.bearer(tree, laying)
        {
            let names = references.actors(at: bearer)
            return names.first?.text ?? phrase(bearer, before: head)
        }
        if tree.relation(head) == "acl" { return noun(above: head, withArticle: true) }
        if let first = listStart(of: head), tree.relation(first) == "acl",
            tree.child(of: first, ["nsubj"]) == nil
        {
            return noun(above: first, withArticle: true)
        }
        if !agents.isEmpty, agents.allSatisfy({ !tree.isBelow(tree.head(of: $0.tokens), head) }) {
            return agents.map(\.text).joined(separator: " and ")
        }
        guard let shared = subjectWord(of: head), let verb = tree.words[shared].head else {
            return ""
        }
        guard tree.words[shared].upos == "PRON" else { return phrase(shared, before: verb) }
        let name = name(of: shared, verb)
        // "She resigned in 2011 and joined a bank in 2013": whoever she is, she did both.
        return name.isEmpty && tree.words[shared].xpos == "PRP" ? tokens[shared].text : name
    }

    /// "and killed two", "while addressing the press": the subject of the verb itself or of one above.
    func subjectWord(of head: Int) -> Int? {
        var verb = head
        for _ in 0..<6 {
            if let own = ownSubject(of: verb) { return own }
            guard ["conj", "advcl", "xcomp"].contains(tree.relation(verb)),
                let above = tree.words[verb].head,
                // "was old and had passed a test".
                tree.isVerb(above) || tree.child(of: above, ["cop"]) != nil
            else { return nil }
            verb = above
        }
        return nil
    }

    func noun(above head: Int, withArticle: Bool = false) -> String {
        guard let noun = tree.words[head].head, tree.relation(head) == "acl" else { return "" }
        var words = chosen(under: noun, isTop: true, room: 40).subtracting(tree.span(of: head))
        if withArticle {
            words.subtract(tree.children(of: noun).filter { tree.relation($0) == "case" })
            return text(of: words)
        }
        return text(of: withoutFront(words))
    }

    func possessive(_ name: String) -> String {
        name.hasSuffix("s") ? "\(name)'" : "\(name)'s"
    }

    /// "his", "its": whose, by a pronoun.
    func isOwner(_ index: Int) -> Bool {
        tree.words[index].relation == "nmod:poss" && tree.words[index].upos == "PRON"
    }

    /// An episode is titled by its name.
    func episode(_ name: Range<Int>) -> String {
        shortened(capitalised(text(of: Set(name))))
    }
}
