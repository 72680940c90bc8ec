internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Whether a line can stand as a title, and what stands in the place of one that cannot.
extension TitleWriter {
    /// A title, and whether the cut is well formed: whose deed it is, a finite verb with all that the verb asks
    /// for, nothing left over at the end.
    struct Line {
        var text: String
        var isSound: Bool
        /// Whether the word that had to stay has stayed.
        var keeps = true
        var hasSubject = true

        /// With other words in the place of some, where those stand in it as they are in the text.
        func replacing(_ words: String, by others: String) -> Line {
            guard !words.isEmpty, let found = text.ranges(of: words).last else { return self }
            var line = self
            line.text.replaceSubrange(found, with: others)
            line.text = line.text.prefix(1).uppercased() + line.text.dropFirst()
            return line
        }
    }

    /// Whether some words of a clause, with a subject in front, make a sentence.
    ///
    /// - Parameter names: What stands in the place of some words.
    func isSound(
        _ kept: Set<Int>, under head: Int, _ subject: String, _ names: [Int: String],
        isSpoken: Bool = false
    ) -> Bool {
        hasSubject(head, subject, kept, isSpoken: isSpoken)
            // "Whose price has fallen": whose, stands in front of the clause.
            && !subject.lowercased().hasPrefix("whose ") && isTold(head, subject, kept, names)
            && hasWhatItAsksFor(kept, under: head) && endsWell(kept) && agrees(head)
            && !hasOpenObject(head, kept, names) && !isEmptySaying(head, kept)
            && !kept.contains {
                isBareVerb($0, in: kept) || isListedTorn($0, in: kept)
                    || isLooseLink($0, behind: head, in: kept)
                    || isRunOn($0, behind: head, in: kept)
            }
    }

    /// "The attacks in Lopburg was": several things by themselves, with a verb for one, are no subject of it.
    private func agrees(_ head: Int) -> Bool {
        guard let subject = ownSubject(of: head), tree.words[subject].xpos == "NNS",
            tree.child(of: subject, ["conj", "nummod"]) == nil,
            !["%", "percent"].contains(tokens[subject].lower),
            let verb = tree.children(of: head).first(where: {
                ["aux", "cop"].contains(tree.relation($0))
            })
        else { return true }
        return !["was", "is", "has"].contains(tokens[verb].lower)
    }

    /// "Doe tried to channel anger spill into support": a noun taken for a verb, what it stood with is gone.
    private func isBareVerb(_ index: Int, in kept: Set<Int>) -> Bool {
        guard tree.words[index].xpos == "VB", tree.relation(index) == "xcomp",
            !kept.contains(index - 1), let above = tree.words[index].head,
            !["make", "let", "help", "have", "see", "hear", "watch"].contains(
                tree.words[above].lemma)
        else { return false }
        return !tree.children(of: index).contains { ["mark", "aux"].contains(tree.relation($0)) }
    }

    /// "The ministry said in a document": what?
    private func isEmptySaying(_ head: Int, _ kept: Set<Int>) -> Bool {
        // Any clause in it may be what is said, whatever it hangs on.
        ["say", "tell", "add", "state"].contains(tree.words[head].lemma)
            && !kept.contains { $0 != head && (tree.isVerb($0) || tree.relation($0) == "cop") }
            && !tree.children(of: head).contains { child in
                ["ccomp", "xcomp"].contains(tree.relation(child))
                    && tokens[child].kind != .punctuation
                    || tree.relation(child) == "parataxis" && kept.contains(child)
                    || tree.relation(child) == "obj" && tree.words[head].lemma != "tell"
                    || tree.preposition(of: child) == "of" || tree.preposition(of: child) == "about"
            }
    }

    /// "47 percent opposed it": of what, only the sentence before tells.
    private func hasOpenObject(_ head: Int, _ kept: Set<Int>, _ names: [Int: String]) -> Bool {
        guard let object = tree.child(of: head, ["obj"]), kept.contains(object),
            names[object] == nil
        else { return false }
        return ["it", "them", "this", "that", "these", "those", "so"].contains(tokens[object].lower)
            && tree.span(of: object).count == 1
    }

    private func hasSubject(
        _ head: Int, _ subject: String, _ kept: Set<Int>, isSpoken: Bool
    ) -> Bool {
        guard !subject.isEmpty else {
            // "Among the dead were ten children": the subject stands behind, or the clause has one inside.
            return kept.contains { tree.relation($0) == "nsubj" && isPlain($0) }
        }
        let word = subject.prefix { $0 != " " }
        let first = word.lowercased()
        // "WHO", "IT": names.
        if word.count > 1, word == word.uppercased() { return true }
        if Self.asking.contains(first) { return false }
        // "Sunday dressed immaculately": a day does nothing.
        if subject.count == first.count, SyntaxRepairs.days.contains(first) { return false }
        // "These countries", "such cases": of which only the sentence before tells.
        if subject.count > first.count { return !Self.demonstrative.contains(first) }
        guard Self.pointing.contains(first) else { return true }
        if first == "it" || first == "there" {
            return isSpoken || tree.child(of: head, ["expl", "ccomp", "csubj"]) != nil
        }
        return isSpoken && !["he", "she", "they"].contains(first)
    }

    /// Whether a subject names or describes somebody or something.
    private func isPlain(_ subject: Int) -> Bool { tree.words[subject].upos != "PRON" }

    private static let asking: Set<String> = [
        "who", "whom", "whose", "which", "what", "that", "when", "where", "while", "how", "why",
        "if",
        "because", "than",
    ]
    private static let demonstrative: Set<String> = ["this", "these", "those", "that", "such"]
    private static let pointing: Set<String> = [
        "i", "we", "you", "he", "she", "it", "they", "this", "these", "those", "there", "one",
        "some", "others", "many", "both", "all",
    ]

    /// Whether a predicate is finite.
    private func isTold(
        _ head: Int, _ subject: String, _ kept: Set<Int>, _ names: [Int: String]
    ) -> Bool {
        if names[head] != nil || isFinite(head) { return true }
        // "issued", "killed": the past and the participle look alike.
        if tree.words[head].xpos == "VBN", !subject.isEmpty, tree.relation(head) != "acl",
            lexicon.past(ofVerb: tree.words[head].lemma) == tokens[head].lower
        {
            return true
        }
        if subject.isEmpty, kept.contains(where: isFinite) { return true }
        return kept.contains { index in
            (names[index] != nil || isFinite(index)) && tree.isBelow(index, head)
                && (["aux", "cop"].contains(tree.relation(index)) || index < head)
        }
    }

    private func isFinite(_ index: Int) -> Bool {
        tree.words[index].isFinite
    }

    /// Whether the objects of the verbs, and what is said, are there; and no noun that points to what is gone.
    func hasWhatItAsksFor(_ kept: Set<Int>, under head: Int) -> Bool {
        kept.allSatisfy { index in
            let isVerb = tree.isVerb(index)
            let isPointer = Self.pointers.contains(tree.tokens[index].lower)
            let isOpen = tree.words[index].upos == "ADJ" && tree.child(of: index, ["cop"]) != nil
            let isAim = Self.aiming.contains(tree.words[index].lemma)
            guard isVerb || isPointer || isOpen || isAim || index == head else { return true }
            return tree.children(of: index).allSatisfy { child in
                if times.contains(child) || tree.span(of: child).contains(where: kept.contains) {
                    return true
                }
                switch tree.relation(child) {
                case "obj", "xcomp": return ["WDT", "WP"].contains(tree.words[child].xpos)
                case "ccomp": return child < index
                case "acl" where isAim && tree.words[child].xpos == "VB": return false
                case "nmod", "acl": return !isPointer
                case "obl": return !leans(child, on: index)
                default: return true
                }
            }
        }
    }

    /// Nouns and pronouns that say nothing without what hangs on them.
    static let pointers: Set<String> = [
        "that", "those", "one", "ones", "number", "series", "part", "lot", "kind", "sort", "type",
        "group", "majority", "evidence", "fact", "worst", "request", "behest", "invitation",
        "center",
        "centre", "middle", "heart", "edge", "outskirts", "aftermath", "wake", "course", "face",
        "absence", "presence", "event", "lack", "brink", "verge", "favor", "favour", "terms",
    ]

    /// Whether the last word belongs to nothing that should follow.
    func endsWell(_ kept: Set<Int>) -> Bool {
        guard let last = kept.filter({ tokens[$0].kind != .punctuation }).max() else {
            return false
        }
        if last + 1 < tokens.count, tokens[last + 1].text == "-", !tokens[last + 1].spaceBefore {
            return false
        }
        // "the conflict between the church" of "the conflict between the church and its critics".
        if kept.contains(where: { isHalfOfTwo($0, in: kept) }) { return false }
        // "are stored in “approved cabinets”": the words in quotation marks are what it is about.
        if last + 1 < tokens.count, tokens[last + 1].isOpeningQuote,
            ["ADP", "RP", "IN"].contains(tree.words[last].xpos) || tree.words[last].upos == "ADP"
        {
            return false
        }
        if ["case", "mark", "cc", "det"].contains(tree.relation(last)) {
            // "was sworn in", "it was all that": no noun was to follow.
            return tree.words[last].head.map { $0 < last } ?? true
        }
        if ["CCONJ", "SCONJ", "SYM"].contains(tree.words[last].upos), tokens[last].text != "%" {
            return false
        }
        // "alive, with almost 100" of "with almost 100 rescued", "the relief effort and more".
        if last + 1 < tokens.count, tokens[last + 1].kind == .word, !times.contains(last + 1),
            tree.words[last].upos == "NUM" && !tree.words[last + 1].xpos.hasPrefix("IN")
                && !tokens[last + 1].isCapitalised
                || tokens[last].lower == "more" && kept.contains(last - 1)
                    && tree.words[last - 1].upos == "CCONJ"
        {
            return false
        }
        // "an organisation allied" of "an organisation allied with the party".
        if tree.words[last].xpos == "VBN", tree.relation(last) == "acl", last + 1 < tokens.count,
            tree.isBelow(last + 1, last), tree.words[last + 1].upos == "ADP"
        {
            return false
        }
        // "Acme offers" of "Acme, which offers loans": what follows the verb is hung elsewhere.
        if tree.isVerb(last), last + 1 < tokens.count, tokens[last + 1].kind != .punctuation,
            !times.contains(last + 1),
            !["CCONJ", "SCONJ", "ADV"].contains(tree.words[last + 1].upos),
            !tree.isBelow(last + 1, last),
            kept.allSatisfy({ !tree.isVerb($0) || !tree.isBelow(last + 1, $0) })
        {
            return false
        }
        return !["aux", "cop", "amod", "compound", "nummod"].contains(tree.relation(last))
            || tree.words[last].head.map { $0 < last || kept.contains($0) } ?? true
    }

    private func isHalfOfTwo(_ noun: Int, in kept: Set<Int>) -> Bool {
        tree.preposition(of: noun) == "between" && tree.words[noun].xpos != "NNS"
            && tree.children(of: noun).contains {
                tree.relation($0) == "conj" && !kept.contains($0)
            }
    }

    // MARK: In its place

    /// What stands in the place of a broken cut: the clause above, if it tells of the happening and can
    /// be cut well; else, where nobody is the subject, the clause's own words in their order.
    func replacement(for broken: Line, of clause: Clause, _ head: Int, keeping kept: Int?) -> Line {
        // "retook the town, three days after rebels had seized it": the sentence is of another day.
        guard !isApart(head) else { return broken }
        if let above = clauseAbove(head, keeping: kept ?? head) { return above }
        // "while most were doing their best, Doe had bills printed": the sentence is told by its own verb.
        if ["advcl", "csubj"].contains(tree.relation(head)), let main = tree.words[head].head,
            ownSubject(of: main) != nil
        {
            let line = line(subject(of: main, []), main, keeping: nil)
            if line.isSound { return line }
        }
        let first = broken.text.prefix { $0 != " " }.lowercased()
        guard !broken.hasSubject || Self.subordinating.contains(first) else {
            return goingOn(behind: head).map { Line(text: $0, isSound: false) } ?? broken
        }
        let own = ownWords(of: clause, head)
        // "When it blew up has told": better the sentence itself, as far as there is room.
        if Self.subordinating.contains(own.isEmpty ? first : own.prefix { $0 != " " }.lowercased())
        {
            return Line(text: sentence(around: head), isSound: false, hasSubject: false)
        }
        return Line(
            text: own.isEmpty ? broken.text : own, isSound: false, hasSubject: false)
    }

    /// Whether a clause tells of what was some time before or after what its sentence tells of.
    private func isApart(_ head: Int) -> Bool {
        tree.children(of: head).contains { length in
            tree.relation(length) == "obl" && length + 1 < head && tree.isNoun(length)
                && ["after", "before"].contains(tokens[length + 1].lower)
                && tree.words[length + 1].head == head
        }
    }

    /// The line of a clause above that tells of a happening below it and can be cut well.
    ///
    /// - Parameter highest: The only one to look at.
    func clauseAbove(_ head: Int, keeping kept: Int, upTo highest: Int? = nil) -> Line? {
        for above in tree.ancestors(of: head).prefix(8)
        where ownSubject(of: above) != nil && highest.map({ $0 == above }) ?? true
            && (tree.isVerb(above) || tree.child(of: above, ["cop"]) != nil)
        {
            let line = line(subject(of: above, []), above, keeping: kept)
            if line.isSound, line.keeps { return line }
        }
        return nil
    }

    /// The words of a clause as they stand, up to where a phrase ends.
    private func ownWords(of clause: Clause, _ head: Int) -> String {
        let span = near(head)
        let start = max(min(clause.tokens.lowerBound, span.lowerBound), near(head).lowerBound)
        let left = left(under: head)
        let told = (start..<span.upperBound).filter { !left.contains($0) }.drop { index in
            tokens[index].kind == .punctuation
                || ["cc", "mark"].contains(tree.relation(index)) && index < head
                || Self.links.contains(tokens[index].lower)
        }
        guard told.count > 2 else { return "" }
        return capitalised(cut(Array(told), to: Self.longest))
    }
}
