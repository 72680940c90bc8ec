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
    /// Tokens of dates that are not the entry's.
    let otherDates: Set<Int>
    /// How long a title should be, in characters, and how long it is rather than broken off.
    static let limit = 90
    static let longest = 105

    /// - Parameters:
    ///   - unit: The sentence that titles are cut from.
    ///   - time: What dates the entry.
    ///   - others: Words that another entry tells.
    ///   - keepsTime: Whether the title says when as well.
    init(
        _ analysis: DocumentAnalysis, of unit: DocumentAnalysis.Unit, time: TimeExpression?,
        without others: Set<Int> = [], keepsTime: Bool = false
    ) {
        tokens = analysis.tokens
        tree = analysis.tree
        references = analysis.references
        lexicon = analysis.lexicon
        times =
            keepsTime ? others : TimeWords(analysis).left(out: unit, time: time).union(others)
        let beside = unit.times.filter {
            $0.date != nil && $0.kind != .duration && $0.kind != .set && $0.range != time?.range
        }
        otherDates =
            time == nil
            ? []
            : Set(
                unit.sentence.tokens.filter { index in
                    !others.contains(index)
                        && beside.contains { analysis.tokens[index].range.overlaps($0.range) }
                })
    }

    /// The clause without what ties it to its sentence; its subject by name where it has a pronoun or
    /// none.
    ///
    /// - Parameters:
    ///   - agents: who acts, in the order of the text; many are told as the first and a number.
    ///   - speaker: whose own words the clause is, set in front: "Jane Doe: We have found nothing".
    func title(
        of clause: Clause, _ trigger: Trigger?, agents: [NameSpan], speaker: String? = nil
    ) -> Line {
        var head = predicate(of: clause, trigger)
        let front = speaker.map { "\(capitalised($0)): " } ?? ""
        if speaker == nil, let line = quotation(by: head, agents) ?? quoted(near: head, agents) {
            return line
        }
        var subject = subject(of: head, agents)
        // "A spokesman in Karst, Jane Doe, said": the parser lost her, the speaker is known all the same.
        if subject.isEmpty, speaker == nil, isSaying(head), let agent = agents.first,
            tree.words[head].xpos == "VBD"
        {
            subject = agent.text
        }
        if subject.isEmpty, let above = told(above: head) { head = above }
        let line = line(
            subject.isEmpty ? self.subject(of: head, []) : subject, head,
            keeping: trigger?.anchor, behind: front, or: agents.count == 1 ? agents.first : nil)
        guard !line.isSound else { return line }
        if speaker != nil, let quoted = quoted(around: trigger?.anchor ?? head, behind: front) {
            return quoted
        }
        return replacement(for: line, of: clause, head, keeping: trigger?.anchor)
    }

    /// - Parameter name: Who acts: stands alone where that with an office or the like is too long.
    func line(
        _ subject: String, _ head: Int, keeping kept: Int?, behind front: String = "",
        or name: NameSpan? = nil
    ) -> Line {
        let told = withoutTorn(told(by: head), keeping: kept)
        let (object, described) = antecedent(of: head)
        func fit(_ subject: String, to limit: Int) -> (line: Line, isWhole: Bool) {
            var names = finite(head, subject).merging(named(in: told, subject)) { first, _ in first
            }
            if !object.isEmpty { names[head] = "\(names[head] ?? tokens[head].text) \(object)" }
            let whole =
                front + capitalised(joined(joined(subject, text(of: Set(told), names)), described))
            var words = told
            var text = whole
            if whole.count > Self.longest {
                let room = max(30, limit - front.count - subject.count - described.count - 1)
                words = cut(told, under: head, subject, names, keeping: kept, to: room)
                text =
                    front
                    + capitalised(
                        joined(joined(subject, self.text(of: Set(words), names)), described))
            }
            let isSound =
                isSound(Set(words), under: head, subject, names, isSpoken: !front.isEmpty)
                && text.count <= Self.longest
            // A cut that leaves a torn sentence tells less than its own words up to where they are broken off.
            let isTorn =
                !isSound && words.count < told.count && !subject.isEmpty
                && (otherDates.isDisjoint(with: told) || isSaying(head))
            return (
                Line(
                    text: isTorn ? brokenOff(whole) : shortened(text, to: Self.longest),
                    isSound: isSound,
                    keeps: kept.map(words.contains) ?? true, hasSubject: !subject.isEmpty),
                words.count == told.count
            )
        }
        let full = fit(subject, to: Self.limit)
        if full.isWhole, full.line.isSound { return full.line }
        // Better all of it without the article than a part with it.
        if subject.lowercased().hasPrefix("the ") {
            let bare = fit(String(subject.dropFirst(4)), to: Self.limit)
            if bare.isWhole, bare.line.isSound { return bare.line }
        }
        if let name, subject.hasSuffix(name.text), subject.count > name.text.count,
            // "The Lopburg-based Observatory".
            name.kind == .person || !full.line.isSound && subject.contains("-based ")
        {
            return fit(name.text, to: Self.limit).line
        }
        if full.line.isSound { return full.line }
        let longer = fit(subject, to: Self.longest)
        if longer.line.isSound { return longer.line }
        if let own = ownSubject(of: head), subject == phrase(own, before: head) {
            let shorter = fit(phrase(own, before: head, room: 25), to: Self.longest)
            if shorter.line.isSound { return shorter.line }
        }
        return full.line
    }

    /// A clause's words as far as there is room: without what says least, or from the front up to where a phrase ends,
    /// whichever tells more.
    private func cut(
        _ told: [Int], under head: Int, _ subject: String, _ names: [Int: String],
        keeping kept: Int?, to room: Int
    ) -> [Int] {
        let fitting = fitted(Set(told), under: head, keeping: kept, to: room)
        let words = withoutTorn(
            self.front(of: told.filter(fitting.contains), to: room, names), keeping: kept)
        let front = withoutTorn(self.front(of: told, to: room, names), keeping: kept)
        let length = text(of: Set(front), names).count
        guard length <= room, length > text(of: Set(words), names).count,
            kept.map(front.contains) ?? true,
            // "The council met on 1 May 1850, 2 May 1851 …": dates that other entries tell.
            otherDates.isDisjoint(with: Set(front).subtracting(words)),
            isSound(Set(front), under: head, subject, names)
        else { return words }
        return front
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
                    && tokens[child + 1].text != ","
            if isBehindSubject, isNeeded { start = min(start, tree.span(of: child).lowerBound) }
        }
        if let subject { start = max(start, tree.span(of: subject).upperBound) }
        // "also", "however" tie the clause to another.
        let end = max(head + 1, near(head).upperBound)
        let told = (min(start, end)..<end).filter {
            !left.contains($0) && ($0 == head || tree.isBelow($0, head))
                && !isLink($0, to: head)
        }
        // "married Doe; the couple had two sons": another sentence.
        let mark = told.first { $0 > head && tokens[$0].text == ";" } ?? end
        var result = whole(Set(told.prefix { $0 < mark }), under: head).sorted()
        // "was brought under control by [8 pm]": a preposition without what it stood before.
        while let last = result.last, last > head, tree.relation(last) == "case",
            tree.words[last].head.map({ $0 < last || !result.contains($0) }) == true
        {
            result.removeLast()
        }
        return result
    }

    private func isLink(_ index: Int, to head: Int) -> Bool {
        Self.links.contains(tokens[index].lower) && index < head
            && !(index + 1 < tokens.count && tokens[index + 1].lower == "of")
            && tree.words[index].upos == "ADV"
            && !(index + 1 < tokens.count && ["ADJ", "ADV"].contains(tree.words[index + 1].upos)
                && tree.words[index].head == index + 1)
    }

    private static let fronted: Set<Substring> = [
        "aux", "cop", "det", "amod", "compound", "nummod", "case", "obj", "xcomp", "fixed", "nmod",
    ]

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
            // "accused Doe of taking the money in 2014": Doe took it.
            guard VerbGrammar.laying(tree, head) == nil else { break }
            guard let above = tree.words[head].head, isDependent(head, on: above),
                // "“… is to stay,” she said".
                !isSaying(above)
                    || !(min(head, above)..<max(head, above)).contains(where: {
                        tokens[$0].isQuote
                    })
            else { break }
            head = above
        }
        // "It is believed the quake killed 200": not as if it were known.
        if ["ccomp", "csubj"].contains(tree.relation(head)), let above = tree.words[head].head,
            Self.supposing.contains(tree.words[above].lemma),
            let it = tree.children(of: above).first(where: { tokens[$0].lower == "it" }),
            it < above, VerbGrammar(tree, above, lexicon).isPassive
        {
            return above
        }
        // "She was the first woman to win": who she was.
        if tree.relation(head) == "acl", tree.words[head].xpos == "VB",
            let noun = tree.words[head].head, VerbGrammar.isFirst(tree, noun)
        {
            head = noun
        }
        // "She was among the passengers listed for the flight".
        if tree.relation(head) == "acl", tree.words[head].xpos == "VBN",
            let noun = tree.words[head].head, tree.child(of: noun, ["cop"]) != nil,
            tree.child(of: noun, ["nsubj"]) != nil, tree.child(of: head, ["nsubj", "aux"]) == nil
        {
            head = noun
        }
        // "some have sued, claiming that …": neither does a participle.
        if tree.words[head].xpos == "VBG", tree.relation(head) == "advcl",
            tree.child(of: head, ["nsubj", "mark", "aux"]) == nil,
            let above = tree.words[head].head,
            tree.isVerb(above),
            // "bought the firm in 2008, entering the market in 2012": another day's.
            !otherDates.contains(where: { tree.isBelow($0, above) && !tree.isBelow($0, head) })
        {
            head = above
        }
        return head
    }

    private static let supposing: Set<String> = [
        "allege", "assume", "believe", "estimate", "fear", "rumour", "rumor", "suppose", "suspect",
        "think", "understand",
    ]

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
