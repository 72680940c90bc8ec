internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// What a title does without.
extension TitleWriter {
    /// What hangs on a word, from its first to its last token without a gap.
    func span(of index: Int) -> [Int] {
        near(index).filter { $0 == index || tree.isBelow($0, index) }
    }

    /// What hangs on a word, as far as a title can reach.
    func near(_ index: Int) -> Range<Int> {
        tree.span(of: index).clamped(to: max(0, index - 150)..<(index + 150))
    }

    /// What is told beside a clause or a noun: when it was, asides, what describes a noun behind a comma,
    /// clauses with subjects of their own, what stands in brackets.
    func left(under head: Int) -> Set<Int> {
        var result: Set<Int> = []
        var open = [head]
        while let index = open.popLast() {
            for child in tree.children(of: index) {
                if isBeside(child, below: index) {
                    result.formUnion(span(of: child))
                } else {
                    open.append(child)
                }
            }
        }
        var bracketed: Set<Int>?
        for index in near(head) {
            if times.contains(index) { result.insert(index) }
            if ["(", "["].contains(tokens[index].text) { bracketed = [] }
            bracketed?.insert(index)
            if [")", "]"].contains(tokens[index].text), let inside = bracketed {
                // A sentence may stand in brackets itself.
                if !inside.contains(head) { result.formUnion(inside) }
                bracketed = nil
            }
        }
        result.remove(head)
        return result
    }

    private static let dividers: Set<String> = [",", "—", "–", "--", "-"]

    private func isBeside(_ child: Int, below head: Int) -> Bool {
        let span = tree.span(of: child)
        let start = span.lowerBound
        let isSetOff =
            start > 0 && Self.dividers.contains(tokens[start - 1].text)
            || tokens[start].text == ","
        // "for two reasons: the cuts and the delay".
        if child > head, start > head + 1,
            !["ccomp", "xcomp", "obj"].contains(tree.relation(child)),
            [":", ";"].contains(tokens[start - 1].text) || [":", ";"].contains(tokens[start].text)
        {
            return true
        }
        switch tree.words[child].relation {
        case "parataxis", "discourse", "vocative", "reparandum", "list", "dep": return true
        case "appos":
            // "her brother, the actor John Doe": the name says who is meant.
            let isNaming =
                references.names(at: head).isEmpty
                && span.contains { references.names(at: $0).first?.kind == .person }
            return isSetOff && !isNaming
        case "amod", "acl:relcl", "acl", "advcl:relcl": return isSetOff && child > head
        case "advcl": return isSetOff && !isCondition(child)
        case "conj":
            // Another sentence, or ", and also about a confirmed case".
            return tree.child(of: child, ["nsubj", "expl"]) != nil
                || isSetOff && tree.isVerb(head)
        case "obl": return isSetOff && child < head
        default: return false
        }
    }

    /// "if the talks fail": what is said only under a condition is not said without it.
    private func isCondition(_ clause: Int) -> Bool {
        tree.children(of: clause).contains {
            tree.relation($0) == "mark"
                && ["if", "unless", "whether"].contains(tokens[$0].lower)
        }
    }

    // MARK: Fitting

    /// Without the words that hang on others which are gone; of a name that is partly in brackets the
    /// rest stays.
    func whole(_ words: Set<Int>, under head: Int) -> Set<Int> {
        var left = words
        while true {
            let orphans = left.filter { index in
                guard index != head, let above = tree.words[index].head,
                    !["flat", "compound", "fixed"].contains(tree.relation(index))
                else { return false }
                return !left.contains(above)
            }
            if orphans.isEmpty { return left }
            left.subtract(orphans)
        }
    }

    /// Words under a head without as much as must go for the rest to fit: what describes a noun before
    /// circumstances, and the less the better; never what a verb needs.
    ///
    /// - Parameters:
    ///   - kept: A word that stays, with all above it.
    ///   - room: In characters.
    func fitted(
        _ words: Set<Int>, under head: Int, keeping kept: Int? = nil, to room: Int
    ) -> Set<Int> {
        var left = words
        while text(of: left).count > room {
            let parts = left.sorted().compactMap { index in
                part(of: left, at: index, under: head, keeping: kept, to: room)
            }
            // One that is enough, at the least loss; or else what says least; what a verb leans on last.
            let loose = parts.filter { $0.weight < 8 }
            guard
                let next = loose.filter(\.isEnough).min(by: {
                    ($0.loss, $1.index) < ($1.loss, $0.index)
                })
                    ?? (loose.isEmpty ? parts : loose).min(by: {
                        ($0.weight, -$0.words.count, $0.index)
                            < ($1.weight, -$1.words.count, $1.index)
                    })
            else { break }
            left.subtract(next.words)
        }
        return left
    }

    private struct Part {
        let index: Int
        let words: Set<Int>
        let weight: Int
        /// Its length by its weight.
        let loss: Int
        /// Whether the rest fits without it.
        let isEnough: Bool
    }

    private func part(
        of words: Set<Int>, at index: Int, under head: Int, keeping kept: Int?, to room: Int
    ) -> Part? {
        guard index != head, index != kept, let above = tree.words[index].head,
            var weight = weight(of: index, below: above, top: head),
            kept.map({ !tree.isBelow($0, index) }) ?? true
        else { return nil }
        // A part of a part that could go says no more than the whole of it.
        var outer = above
        for _ in 0..<200 where outer != head {
            guard let next = tree.words[outer].head else { break }
            weight = min(weight, self.weight(of: outer, below: next, top: head) ?? weight)
            outer = next
        }
        let part = whole(words.intersection(span(of: index)), of: words, at: index, head, kept)
        let rest = text(of: words.subtracting(part)).count
        return Part(
            index: index, words: part, weight: weight, loss: text(of: part).count * weight,
            isEnough: rest <= room)
    }

    /// A part with what cannot stand without it.
    private func whole(
        _ part: Set<Int>, of words: Set<Int>, at index: Int, _ head: Int, _ kept: Int?
    ) -> Set<Int> {
        var part = part
        func isFree(_ top: Int) -> Bool {
            top != head && top != kept && kept.map { !tree.isBelow($0, top) } ?? true
        }
        // "an organisation allied with the party": not "an organisation allied".
        if let above = tree.words[index].head, above != head, tree.relation(above) == "acl",
            isFree(above), words.intersection(span(of: above)).subtracting(part) == [above]
        {
            part.insert(above)
        }
        for _ in 0..<4 {
            guard let last = part.max(), let next = words.filter({ $0 > last }).min(),
                let top = phrase(startingAt: next, in: words, head), isFree(top)
            else { return part }
            let isOf =
                tokens[next].lower == "of" && tree.words[top].head == tree.words[index].head
            // What the parser hangs elsewhere behind a clause that goes is a part of that clause.
            let isTorn =
                part.contains(where: tree.isVerb)
                && (next == last + 1 && tokens[next].kind != .punctuation
                    ? ["obl", "nmod", "obj", "advmod", "amod"].contains(tree.relation(top))
                    : tree.relation(top) == "conj"
                        && tree.children(of: top).allSatisfy { tree.relation($0) != "cc" })
            guard isOf || isTorn else { return part }
            part.formUnion(words.intersection(span(of: top)))
        }
        return part
    }

    /// The head of the phrase that begins with a word and ends before the words it hangs on.
    private func phrase(startingAt first: Int, in words: Set<Int>, _ head: Int) -> Int? {
        guard first != head else { return nil }
        var top = first
        while let above = tree.words[top].head, above > first, above != head { top = above }
        return tree.words[top].head.map { $0 < first } == true && !tree.isVerb(top) ? top : nil
    }

    /// Whether a hyphen without blanks stands right before or behind what hangs on a word.
    private func isHyphenated(_ index: Int) -> Bool {
        let span = tree.span(of: index)
        let before = span.lowerBound - 1
        let behind = span.upperBound
        func isTie(_ place: Int) -> Bool {
            tokens.indices.contains(place) && tokens[place].text == "-"
                && !tokens[place].spaceBefore
        }
        return isTie(before) || isTie(behind) || isTie(span.lowerBound)
    }

    private static let tying: Set<String> = [
        "protest", "response", "reply", "exchange", "return", "answer", "reaction", "retaliation",
    ]

    /// "must hand over its papers", "depend on these jobs": what stands right behind a verb without an object
    /// is told with it.
    func leans(_ index: Int, on verb: Int) -> Bool {
        tree.isVerb(verb) && tree.span(of: index).lowerBound == verb + 1
            && tree.child(of: verb, ["obj", "ccomp", "xcomp"]) == nil
            && ["on", "over", "to", "into", "for", "with", "about", "of", "against"].contains(
                tree.preposition(of: index) ?? "")
    }

    /// How much a part says that a title can go without; `nil` for what it cannot.
    private func weight(of index: Int, below above: Int, top: Int) -> Int? {
        if references.names(at: above).contains(where: { $0.tokens.contains(index) }) {
            return nil
        }
        // "bodies specialised in aid": neither without the other.
        if tree.relation(above) == "acl", above != top, tree.relation(index) == "obl",
            tree.children(of: above).first(where: { ["obl", "obj"].contains(tree.relation($0)) })
                == index
        {
            return nil
        }
        // "some 20 to 40 percent".
        if tree.words[index].upos == "NUM", tree.words[above].upos == "NUM" { return nil }
        if tree.words[above].upos == "NUM", tree.relation(above) == "nummod" { return nil }
        // "responsible for planning", "concerned about the cases".
        if tree.words[above].upos == "ADJ", tree.child(of: above, ["cop"]) != nil,
            tree.relation(index) == "obl", tree.preposition(of: index) != nil, index > above
        {
            return nil
        }
        // "two-year-old": hyphens part nothing.
        if isHyphenated(index) { return nil }
        // "in protest at", "in response to": tied to what follows.
        if tree.preposition(of: index) == "in", Self.tying.contains(tree.words[index].lemma) {
            return nil
        }
        if Self.tying.contains(tree.words[above].lemma), tree.preposition(of: above) == "in" {
            return nil
        }
        switch tree.words[index].relation {
        // "about what it called a threat", "those who left".
        case "acl:relcl" where tree.words[above].upos == "PRON": return nil
        case "acl:relcl", "appos", "advcl:relcl": return 2
        // "as carriers grappled with prices", whatever the parser makes of it.
        case "acl" where tree.preposition(of: above) == "as": return nil
        case "acl": return tree.words[index].xpos == "VB" ? 5 : 3
        case "advcl": return isCondition(index) ? nil : 3
        case "conj" where tree.isVerb(index) && tree.isVerb(above): return 3
        case "conj" where tree.child(of: index, ["cop"]) != nil: return 3
        case "obl", "obl:unmarked", "obl:agent", "obl:tmod":
            // Where something was said matters less than what was said.
            if above == top, tree.child(of: top, ["ccomp"]) != nil { return 3 }
            let start = tree.span(of: index).lowerBound
            if index > above, start > 0, tokens[start - 1].text == "," { return 3 }
            let isReached = ["against", "to", "into", "with", "at"].contains(
                tree.preposition(of: index) ?? "")
            return leans(index, on: above) ? 9 : above == top ? isReached ? 9 : 6 : 5
        case "nmod" where tree.preposition(of: index) == "of":
            // "ordered the closure of schools".
            return tree.words[above].head == top && tree.relation(above) == "obj"
                || Self.pointers.contains(tokens[above].lower) ? nil : 8
        case "nmod", "nmod:unmarked": return 5
        case "advmod":
            return tree.isVerb(above) && !Self.negations.contains(tokens[index].lower) ? 5 : nil
        default: return nil
        }
    }
}
