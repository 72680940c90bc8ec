internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Cuts one clear line for an entry from the words of its source: who did what to whom, without what
/// is told beside it and without when, which an entry gives by itself.
struct TitleWriter {
    let tokens: [Token]
    let tree: SyntaxTree
    let references: References
    let lexicon: Lexicon
    /// Tokens that only say when.
    let times: Set<Int>
    /// The longest title, in characters.
    static let limit = 90

    /// - Parameters:
    ///   - unit: The sentence that titles are cut from.
    ///   - time: What dates the entry.
    init(_ analysis: DocumentAnalysis, of unit: DocumentAnalysis.Unit, time: TimeExpression?) {
        tokens = analysis.tokens
        tree = analysis.tree
        references = analysis.references
        lexicon = analysis.lexicon
        times = TimeWords(analysis).left(out: unit, time: time)
    }

    /// The clause without what ties it to its sentence; its subject by name where it has a pronoun or
    /// none.
    ///
    /// - Parameters:
    ///   - agents: who acts, in the order of the text; many are told as the first and a number.
    ///   - speaker: whose own words the clause is, set in front: "Jane Doe: We have found nothing".
    func title(
        of clause: Clause, _ trigger: Trigger?, agents: [NameSpan], speaker: String? = nil
    ) -> String {
        var head = predicate(of: clause, trigger)
        let front = speaker.map { "\($0): " } ?? ""
        if speaker == nil, let (who, words) = quoted(by: head, agents) {
            let room = max(30, Self.limit - who.count - 2)
            return "\(who): \(capitalised(cut(words, to: room)))"
        }
        let subject = subject(of: head, agents)
        if subject.isEmpty, let above = told(above: head) { head = above }
        return line(
            subject.isEmpty ? self.subject(of: head, []) : subject, head,
            keeping: trigger?.anchor, behind: front, or: agents.count == 1 ? agents.first : nil)
    }

    /// - Parameter name: Who acts: stands alone where that with an office or the like is too long.
    func line(
        _ subject: String, _ head: Int, keeping kept: Int?, behind front: String = "",
        or name: NameSpan? = nil
    ) -> String {
        let told = told(by: head)
        func fit(_ subject: String) -> (line: String, isWhole: Bool) {
            let room = max(30, Self.limit - front.count - subject.count - 1)
            let fitting = fitted(Set(told), under: head, keeping: kept, to: room)
            let predicate = cut(told.filter(fitting.contains), to: room, finite(head, subject))
            return (
                shortened(front + capitalised(joined(subject, predicate))),
                fitting.count == told.count
            )
        }
        let full = fit(subject)
        guard !full.isWhole, let name, name.kind == .person, subject.hasSuffix(name.text),
            subject.count > name.text.count
        else { return full.line }
        return fit(name.text).line
    }

    /// "which …, will not be stopped": where nobody knows who is meant, what the sentence tells.
    func told(above head: Int) -> Int? {
        guard
            ["VBD", "VBZ", "VBP", "VBN"].contains(tree.words[head].xpos)
                || tree.child(of: head, ["aux"]) != nil
        else { return nil }
        return tree.ancestors(of: head).first { tree.isVerb($0) && ownSubject(of: $0) != nil }
    }

    // MARK: Predicate

    /// The tokens from a predicate's auxiliaries to the end of its clause, without what is told beside
    /// it.
    func told(by head: Int) -> [Int] {
        let subject = ownSubject(of: head)
        let left = left(under: head)
        var start = head
        for child in tree.children(of: head) where child < head {
            let isBehindSubject = subject.map { child > tree.span(of: $0).upperBound - 1 } ?? true
            let relation = tree.relation(child)
            let isNeeded =
                Self.fronted.contains(relation)
                || relation == "advmod" && (subject != nil || head - child == 1)
            if isBehindSubject, isNeeded { start = min(start, tree.span(of: child).lowerBound) }
        }
        if let subject { start = max(start, tree.span(of: subject).upperBound) }
        // "also", "however" tie the clause to another.
        let end = max(head + 1, near(head).upperBound)
        let told = (min(start, end)..<end).filter {
            !left.contains($0) && ($0 == head || tree.isBelow($0, head))
                && !(Self.links.contains(tokens[$0].lower) && $0 < head
                    && tree.words[$0].upos == "ADV")
        }
        return whole(Set(told), under: head).sorted()
    }

    private static let fronted: Set<Substring> = [
        "aux", "cop", "det", "amod", "compound", "nummod", "case", "obj", "xcomp", "fixed", "nmod",
    ]

    /// Participles in the place of a verb told as one: "while addressing the press" as "addressed",
    /// "after being held" as "was held", "were attacked and looted" as "were looted".
    func finite(_ head: Int, _ subject: String) -> [Int: String] {
        guard !subject.isEmpty else { return [:] }
        let auxiliaries = tree.children(of: head).filter { tree.relation($0) == "aux" }
        if tree.relation(head) == "conj", auxiliaries.isEmpty, tree.words[head].xpos == "VBN",
            let first = tree.words[head].head, ownSubject(of: head) == nil
        {
            let shared = tree.children(of: first).filter {
                tree.relation($0) == "aux" && $0 < first
            }
            guard let last = shared.last, tree.words[last].xpos != "MD" || shared.count > 1 else {
                return [:]
            }
            var start = head
            while start > first + 1, tree.words[start - 1].upos == "ADV",
                tree.words[start - 1].head == head
            {
                start -= 1
            }
            let words = shared.map { tokens[$0].text } + [tokens[start].text]
            return [start: words.joined(separator: " ")]
        }
        let noun = subjectWord(of: head)
        let isPlural =
            subject.contains(" and ")
            || noun.map { ["NNS", "NNPS"].contains(tree.words[$0].xpos) } == true
        if tree.words[head].xpos == "VBN", auxiliaries.isEmpty, tree.words[head].head != nil,
            tree.relation(head) != "acl", ownSubject(of: head) == nil
        {
            // "Born in Lopburg, Doe studied law".
            return [head: "\(isPlural ? "were" : "was") \(tokens[head].lower)"]
        }
        guard tree.words[head].relation == "advcl" else { return [:] }
        if tree.words[head].xpos == "VBG", auxiliaries.isEmpty {
            return [head: lexicon.past(ofVerb: tree.words[head].lemma)]
        }
        if auxiliaries.count == 1, let being = auxiliaries.first, tokens[being].lower == "being" {
            return [being: isPlural ? "were" : "was"]
        }
        return [:]
    }

    /// Who is quoted with which words: a quotation behind a verb of saying ("said, 'We won'"), or before
    /// it or around it ("'We won', said Jane Doe").
    func quoted(by head: Int, _ agents: [NameSpan]) -> (who: String, words: [Int])? {
        guard isSaying(head), let agent = agents.first, agents.count <= 2 else { return nil }
        let who = agents.count == 2 ? "\(agent.text) and \(agents[1].text)" : agent.text
        let told = told(by: head)
        let inverted = tree.children(of: head).first { tree.relation($0) == "nsubj" && $0 > head }
        let behind = told.filter { index in
            index > head
                && inverted.map { index != $0 && !tree.isBelow(index, $0) } ?? true
        }
        if let start = behind.first(where: { tokens[$0].kind == .word }), start > head + 1,
            (head + 1..<start).contains(where: { tokens[$0].isQuote })
        {
            guard let content = tree.child(of: head, ["ccomp", "obj", "parataxis"]) else {
                return nil
            }
            let words = Set(span(of: content)).subtracting(left(under: content))
            let room = max(30, Self.limit - who.count - 2)
            return (who, fitted(words, under: content, to: room).sorted())
        }
        guard
            behind.count(where: {
                tokens[$0].kind == .word && !["ADV", "ADP", "DET"].contains(tree.words[$0].upos)
            }) < 2
        else { return nil }
        let content =
            tree.children(of: head).first {
                $0 < head && ["ccomp", "parataxis", "obj", "root"].contains(tree.relation($0))
            }
            // "She is blessed, said Jane Doe": the saying hangs on what is said.
            ?? (tree.words[head].relation == "parataxis" ? tree.words[head].head : nil)
        guard let content else { return nil }
        let left = left(under: content)
        let words = span(of: content).filter { $0 < head && !left.contains($0) }
        guard words.count(where: { tokens[$0].kind == .word }) > 2 else { return nil }
        return (who, words)
    }

    func isSaying(_ verb: Int) -> Bool {
        lexicon.speech[tree.words[verb].lemma] != nil || tree.words[verb].lemma == "say"
    }

    /// Where the words of a title hang: the clause's predicate, or the happening's own verb in it.
    func predicate(of clause: Clause, _ trigger: Trigger?) -> Int {
        var head = clause.head
        if let trigger, trigger.anchor != head, trigger.isFinite,
            tree.relation(trigger.anchor) != "xcomp"
        {
            head = trigger.anchor
        }
        // "calls on them to open an inquiry", "is interested in signing a treaty and opening the
        // border": an infinitive or a gerund says nothing without what it hangs on.
        for _ in 0..<20 where tree.child(of: head, ["nsubj"]) == nil {
            guard let above = tree.words[head].head, isDependent(head, on: above) else { break }
            head = above
        }
        // "some have sued, claiming that …": neither does a participle.
        if tree.words[head].xpos == "VBG", tree.relation(head) == "advcl",
            tree.child(of: head, ["nsubj", "mark", "aux"]) == nil,
            let above = tree.words[head].head,
            tree.isVerb(above)
        {
            head = above
        }
        return head
    }

    func isDependent(_ verb: Int, on above: Int) -> Bool {
        let relation = tree.relation(verb)
        let isInfinitive = tree.children(of: verb).contains {
            tokens[$0].lower == "to" && $0 < verb
        }
        if tree.isVerb(above), isInfinitive {
            return ["xcomp", "ccomp", "advcl", "conj"].contains(relation)
        }
        // "it is impossible to reach them".
        if isInfinitive, ["csubj", "ccomp", "xcomp", "advcl"].contains(relation) {
            return tree.child(of: above, ["cop"]) != nil
        }
        guard tree.words[verb].xpos == "VBG", tree.child(of: verb, ["aux"]) == nil else {
            return false
        }
        return relation == "conj" && tree.words[above].xpos == "VBG"
            || relation == "xcomp" && tree.isVerb(above)
            || ["advcl", "ccomp", "obl", "acl"].contains(relation)
                && tree.children(of: verb).contains {
                    ["mark", "case"].contains(tree.relation($0)) && $0 < verb
                        && ["in", "of", "for", "to", "from", "with"].contains(tokens[$0].lower)
                }
    }
}
