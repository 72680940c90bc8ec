internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// How much each part of a sentence says, for a title that has no room for all.
extension TitleWriter {
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
        "regard", "respect", "accordance", "connection",
    ]

    /// Nouns that say nothing without what was to be done.
    static let aiming: Set<String> = [
        "ability", "attempt", "bid", "chance", "decision", "effort", "failure", "inability",
        "intention", "obligation", "opportunity", "order", "pledge", "promise", "readiness",
        "refusal", "right", "threat", "vow", "willingness",
    ]

    /// Verbs that say nothing without "as".
    private static let judging: Set<String> = [
        "describe", "regard", "portray", "characterise", "characterize", "depict", "brand",
        "define",
        "dismiss", "view", "treat", "hail", "consider", "see",
    ]

    /// Adverbs without which a sentence is not true any more.
    private static let limiting: Set<String> = [
        "almost", "nearly", "barely", "hardly", "scarcely", "roughly", "virtually", "practically",
        "partly", "partially", "allegedly", "reportedly", "only",
    ]

    /// "must hand over its papers", "depend on these jobs": what stands right behind a verb without an object
    /// is told with it.
    func leans(_ index: Int, on verb: Int) -> Bool {
        // "began digging on Friday into the files".
        tree.isVerb(verb) && index > verb
            && (verb + 1..<max(verb + 1, tree.span(of: index).lowerBound)).allSatisfy(
                times.contains)
            && tree.child(of: verb, ["obj", "ccomp", "xcomp"]) == nil
            && ["on", "over", "to", "into", "for", "with", "about", "of", "against"].contains(
                tree.preposition(of: index) ?? "")
    }

    /// Whether a noun, nobody's name, is the second of a list which the first can stand for.
    func isListed(_ index: Int, behind first: Int) -> Bool {
        guard tree.relation(index) == "conj", tree.isNoun(index), tree.isNoun(first),
            tree.relation(first) != "nsubj", references.names(at: index).isEmpty,
            !["between", "among"].contains(tree.preposition(of: first) ?? ""),
            tree.children(of: first).first(where: { tree.relation($0) == "conj" }) == index
        else { return false }
        let list = [first] + tree.children(of: first).filter { tree.relation($0) == "conj" }
        let links = list.flatMap(tree.children(of:)).filter { tree.relation($0) == "cc" }
        return links.allSatisfy { tokens[$0].lower == "and" }
    }

    /// "It is certain that …", "It is the case that …".
    private func isEmptySubject(of predicate: Int) -> Bool {
        tree.child(of: predicate, ["cop"]) != nil
            && ownSubject(of: predicate).map { tokens[$0].lower == "it" } == true
    }

    /// How much a part says that a title can go without; `nil` for what it cannot.
    func weight(of index: Int, below above: Int, top: Int) -> Int? {
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
        if ["in", "with"].contains(tree.preposition(of: index) ?? ""),
            Self.tying.contains(tree.words[index].lemma)
        {
            return nil
        }
        if Self.tying.contains(tree.words[above].lemma),
            ["in", "with"].contains(tree.preposition(of: above) ?? "")
        {
            return nil
        }
        switch tree.words[index].relation {
        // "about what it called a threat", "those who left".
        case "acl:relcl" where tree.words[above].upos == "PRON": return nil
        // "It is the case that": what follows is all that is said.
        case "acl:relcl" where isEmptySubject(of: above): return nil
        case "acl:relcl", "appos", "advcl:relcl": return 2
        // "as carriers grappled with prices", whatever the parser makes of it.
        case "acl" where tree.preposition(of: above) == "as": return nil
        // "to discuss how to help".
        case "acl" where ["WRB", "WP", "WDT"].contains(tree.words[above].xpos): return nil
        // "sent a letter alleging theft": what it says is what matters.
        case "acl" where tree.words[index].xpos == "VBG" && isSaying(index): return 9
        // "found the work confusing".
        case "acl"
        where tree.words[index].xpos == "VBG" && index == above + 1
            && tree.relation(above) == "obj"
            && tree.words[above].head.map {
                ["find", "keep", "leave", "consider"].contains(tree.words[$0].lemma)
            } == true:
            return nil
        // "in an attempt to end the war".
        case "acl"
        where tree.words[index].xpos == "VB" && Self.aiming.contains(tree.words[above].lemma):
            return nil
        case "acl": return tree.words[index].xpos == "VB" ? 5 : 3
        // "was uncertain when the work would resume": of what.
        case "advcl"
        where tree.words[above].upos == "ADJ"
            && ["WRB", "WP"].contains(tree.words[min(above + 1, tokens.count - 1)].xpos)
            && tree.isBelow(above + 1, index):
            return nil
        case "advcl": return isCondition(index) ? nil : tellsOfHarm(index) ? 7 : 3
        case "conj" where tree.isVerb(index) && tree.isVerb(above): return 3
        case "conj" where tree.child(of: index, ["cop"]) != nil: return 3
        // "an end to the war, respect for the border and the return of refugees": the first says most.
        case "conj"
        where above != top && isListed(index, behind: above)
            // "ten dollars and half a share for each".
            && tree.child(of: index, ["nummod"]) == nil:
            return 4
        // "described the raids as cowardly".
        case "obl"
        where tree.preposition(of: index) == "as"
            && Self.judging.contains(tree.words[above].lemma):
            return nil
        case "obl", "obl:unmarked", "obl:agent", "obl:tmod":
            // Where something was said matters less than what was said.
            if above == top, tree.child(of: top, ["ccomp"]) != nil { return 3 }
            let start = tree.span(of: index).lowerBound
            if index > above, start > 0, tokens[start - 1].text == "," { return 3 }
            // "voted in favour of the deal".
            if index > above, ["favor", "favour"].contains(tokens[index].lower) { return 9 }
            let isReached = ["against", "to", "into", "with", "at", "as"].contains(
                tree.preposition(of: index) ?? "")
            return leans(index, on: above) ? 9 : above == top ? isReached ? 9 : 6 : 5
        // "considers the order as unlawful", hung on the object.
        case "nmod"
        where tree.preposition(of: index) == "as" && tree.relation(above) == "obj"
            && tree.words[above].head.map { Self.judging.contains(tree.words[$0].lemma) } == true:
            return nil
        // "the village of Teska".
        case "nmod"
        where tree.words[index].upos == "PROPN"
            && NameFinder.placeNouns.contains(tokens[above].lower):
            return nil
        // "Thirteen of the breaches", "some of the crew".
        case "nmod"
        where tree.preposition(of: index) == "of"
            && ["NUM", "DET"].contains(tree.words[above].upos):
            return nil
        case "nmod" where tree.preposition(of: index) == "of":
            // "ordered the closure of schools".
            return tree.words[above].head == top && tree.relation(above) == "obj"
                || Self.pointers.contains(tokens[above].lower) ? nil : 8
        case "nmod", "nmod:unmarked": return 5
        case "advmod"
        where Self.limiting.contains(tokens[index].lower)
            // "was no longer trying".
            || tree.children(of: index).contains { Self.negations.contains(tokens[$0].lower) }:
            return nil
        case "advmod":
            return tree.isVerb(above) && !Self.negations.contains(tokens[index].lower) ? 5 : nil
        default: return nil
        }
    }
}
