internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
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
        // "the flooded well a mile away": what no mark sets off is a word that was read wrongly.
        case "discourse":
            return isSetOff || start == 0 || tokens[start - 1].kind != .word
                || [",", "!"].contains(tokens[min(span.upperBound, tokens.count - 1)].text)
        // "former light heavyweight boxer": nobody takes a word back in writing.
        case "reparandum" where child < head && tree.isNoun(child):
            return (child..<head).contains { tokens[$0].kind == .punctuation }
        case "parataxis", "vocative", "reparandum", "list", "dep": return true
        // "three months after the earthquake".
        case "nmod:unmarked"
        where child < head && SyntaxRepairs.times.contains(tree.words[child].lemma)
            && tree.child(of: head, ["case"]).map { $0 > child && tokens[$0].lower != "of" }
                == true:
            return true
        case "appos":
            // "her brother, the actor John Doe": the name says who is meant.
            let isNaming =
                references.names(at: head).allSatisfy {
                    !tokens[$0.tokens.lowerBound].isCapitalised
                }
                && span.contains { references.names(at: $0).first?.kind == .person }
            return isSetOff && !isNaming
        case "amod", "acl:relcl", "acl", "advcl:relcl": return isSetOff && child > head
        case "advcl":
            return isStray(child, behind: head)
                || (isSetOff || isFronted(span, of: child, below: head))
                    && !isCondition(child) && !tellsOfHarm(child)
        case "conj":
            // Another sentence, or ", and also about a confirmed case".
            return tree.child(of: child, ["nsubj", "expl"]) != nil
                || isSetOff && tree.isVerb(head)
                // "joined the firm in 1984 and became its head in 2003": another entry's.
                || tree.isVerb(head) && tree.isVerb(child)
                    && span.contains(where: otherDates.contains)
                || isStray(child, behind: head) || isPresent(child, behind: head)
        case "obl": return (isSetOff || isFronted(span, of: child, below: head)) && child < head
        // "As soon as one opens, it fills".
        case "advmod":
            return tree.child(of: child, ["advcl"]).map { isBeside($0, below: child) } ?? false
        default: return false
        }
    }

    /// "was founded in 1991 and now has forty members": what is so today has another day.
    private func isPresent(_ child: Int, behind head: Int) -> Bool {
        guard child > head, tree.isVerb(head), !times.isEmpty,
            ["VBD", "VBN"].contains(tree.words[head].xpos),
            tree.child(of: head, ["aux"]).map({ ["was", "were", "had"].contains(tokens[$0].lower) })
                ?? (tree.words[head].xpos == "VBD")
        else { return false }
        return tree.isSimplePresent(child)
    }

    /// "said that “before drilling begins, operators must …”": a phrase of some words that a comma parts from the
    /// clause behind it.
    private func isFronted(_ span: Range<Int>, of child: Int, below head: Int) -> Bool {
        child < head && tree.words[head].head != nil && span.count > 2
            && span.upperBound < head && tokens[span.upperBound].text == ","
    }

    /// "…, killing five people": what a happening did to people is told with it.
    func tellsOfHarm(_ participle: Int) -> Bool {
        guard tree.words[participle].xpos == "VBG",
            let object = tree.child(of: participle, ["obj"]),
            lexicon.tells(tree.words[participle].lemma, asVerb: true, of: ["ASSAULT"])
        else { return false }
        return tree.words[object].upos == "NUM" || tree.child(of: object, ["nummod"]) != nil
    }

    /// "if the talks fail": what is said only under a condition is not said without it.
    func isCondition(_ clause: Int) -> Bool {
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
        var own = span(of: index)
        if isListed(index, behind: above) {
            own += tree.children(of: above).filter { tree.relation($0) == "conj" }.flatMap(span)
            guard kept.map({ !own.contains($0) }) ?? true else { return nil }
        }
        let part = whole(words.intersection(own), of: words, at: index, head, kept)
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
        // "as soon as one is opened".
        if let above = tree.words[index].head, above != head, isFree(above),
            tree.relation(index) == "advcl", tree.words[above].upos == "ADV"
        {
            part.formUnion(words.intersection(span(of: above)))
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

    private static let persons: Set<String> = ["he", "she", "him", "her", "his"]

    /// Whom "him" and "her" behind a verb mean, by name where that is another than the subject. What "it" and
    /// "they" mean there is guessed wrong as often as right.
    func named(in words: [Int], _ subject: String) -> [Int: String] {
        var result: [Int: String] = [:]
        for index in words where Self.persons.contains(tokens[index].lower) {
            let meant = references.actors(at: index)
            guard let first = meant.first, !subject.contains(first.text) else { continue }
            let isNamedBefore = words.contains {
                $0 < index && references.names(at: $0).contains(first)
                    && tree.words[$0].upos != "PRON"
            }
            guard !isNamedBefore else { continue }
            let name = meant.map(\.text).joined(separator: " and ")
            switch tree.relation(index) {
            case "obj", "iobj":
                // "demanded her release".
                let isOwner =
                    tokens[index].lower == "her" && index + 1 < tokens.count
                    && tree.isNoun(index + 1) && words.contains(index + 1)
                result[index] = isOwner ? possessive(name) : name
            // "said it had sent a letter".
            case "nsubj" where tree.words[index].relation != "expl": result[index] = name
            case "obl" where tree.preposition(of: index) != nil: result[index] = name
            case "nmod" where tree.words[index].relation == "nmod:poss":
                result[index] = possessive(name)
            default: break
            }
        }
        return result
    }
}
