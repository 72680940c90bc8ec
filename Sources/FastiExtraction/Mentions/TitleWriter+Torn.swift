internal import FastiLanguage
internal import FastiText

/// Cuts that a line must not have, and the sentence's own words in their place.
extension TitleWriter {
    /// "has agreed to waive tax have waived fees": a second finite verb with nothing that ties it to the first.
    func isRunOn(_ verb: Int, behind head: Int, in kept: Set<Int>) -> Bool {
        guard verb > head, tree.isVerb(verb), tree.words[verb].relation != "acl",
            ownSubject(of: head) != nil
        else { return false }
        let children = tree.children(of: verb).filter(kept.contains)
        let helper = children.first {
            tree.relation($0) == "aux" && $0 < verb
                && tree.words[$0].isFinite
        }
        guard helper != nil || ["VBZ", "VBP"].contains(tree.words[verb].xpos) else { return false }
        let first = helper ?? verb
        return first > 0 && tokens[first - 1].kind == .word && !kept.contains(first - 1)
            && !children.contains(where: ties)
    }

    /// "were left homeless … has killed 200,000": a finite verb that no word ties to the one before it is another
    /// sentence's, whatever the parser hangs it on.
    func isStray(_ child: Int, behind head: Int) -> Bool {
        guard child > head, tree.isVerb(head), tree.isVerb(child) else { return false }
        let children = tree.children(of: child)
        let isFinite =
            tree.words[child].hasTense
            || children.contains {
                tree.relation($0) == "aux" && tree.words[$0].hasTense
            }
        return isFinite
            && !children.contains { link in
                link < child && ties(link)
            }
            // "entered, shot and left".
            && !tree.children(of: head).contains {
                $0 > child && tree.relation($0) == "conj" && tree.child(of: $0, ["cc"]) != nil
            }
            // "hit a wall, killing two": and "so tired they slept".
            && tree.relation(child) != "ccomp"
    }

    /// Whether a word below a verb gives it a subject or ties it to what stands before.
    private func ties(_ link: Int) -> Bool {
        ["cc", "mark", "nsubj", "csubj", "expl"].contains(tree.relation(link))
            || tree.words[link].xpos.hasPrefix("W")
    }

    /// "It will guard and mend the wall": of verbs that share an object neither stands without it; "not to cuts but
    /// and to settling": two links with nothing between are what a cut has left.
    func isListedTorn(_ index: Int, in kept: Set<Int>) -> Bool {
        guard index + 2 < tokens.count, !times.contains(index + 1) else { return false }
        if tree.words[index].upos == "CCONJ", let next = kept.filter({ $0 > index }).min(),
            next > index + 1, tree.words[next].upos == "CCONJ"
        {
            return true
        }
        let second = index + 2
        return ["VB", "VBG"].contains(tree.words[index].xpos)
            && tree.words[index + 1].upos == "CCONJ" && !kept.contains(second)
            && tree.words[second].head == index && tree.relation(second) == "conj"
            && tree.child(of: second, ["obj"]) != nil
            && tree.child(of: index, ["obj", "ccomp", "xcomp", "obl"]) == nil
    }

    /// "involved 30,000 people or a shot", "had one crash and injured 900": of a cut, without what "and" or "or" ties
    /// on behind words that are gone, where it may go on from one of those.
    ///
    /// - Parameter kept: A word that stays.
    func withoutTorn(_ words: [Int], keeping kept: Int?) -> [Int] {
        let all = Set(words)
        var torn: Set<Int> = []
        for link in words where tree.relation(link) == "cc" && !all.contains(link - 1) {
            guard let second = tree.words[link].head, second > link, all.contains(second),
                tree.relation(second) == "conj", let first = tree.words[second].head, first < link
            else { continue }
            let gap = (first + 1..<link).reversed().prefix { !all.contains($0) }
            let isRival =
                tree.isVerb(second)
                ? tokens[link - 1].text != ","
                    && gap.contains { tree.words[$0].xpos == tree.words[second].xpos }
                : gap.contains { tree.isVerb($0) && !times.contains($0) }
            let part = span(of: second)
            if isRival, kept.map({ !part.contains($0) }) ?? true { torn.formUnion(part) }
        }
        return words.filter { !torn.contains($0) }
    }

    /// "said but about how to judge it": a link to what is gone.
    func isLooseLink(_ index: Int, behind head: Int, in kept: Set<Int>) -> Bool {
        guard index > head, tree.relation(index) == "cc", !kept.contains(index - 1),
            let second = tree.words[index].head
        else { return false }
        return tree.relation(second) != "conj"
    }

    /// "asked how papers that are to be kept in": where what is told of a clause ends before it may, the subject with
    /// the sentence's own words from its verb on, broken off where there is no more room.
    func goingOn(behind head: Int) -> String? {
        let told = told(by: head)
        let kept = Set(told)
        guard let start = told.first,
            let last = told.last(where: { tokens[$0].kind != .punctuation }),
            last + 1 < tokens.count,
            !times.contains(last + 1), ownSubject(of: head).map({ $0 < start }) == true,
            !endsWell(kept)
                || !hasWhatItAsksFor(kept, under: head)
                    && (tokens[last + 1].kind == .word || tokens[last + 1].isQuote
                        || isSaying(head))
        else { return nil }
        let top = tree.ancestors(of: head).last ?? head
        var words: [Int] = []
        var depth = 0
        for index in start..<max(start, near(top).upperBound) {
            if ["(", "["].contains(tokens[index].text) { depth += 1 }
            if depth == 0, !times.contains(index) { words.append(index) }
            if [")", "]"].contains(tokens[index].text) { depth = max(0, depth - 1) }
        }
        let subject = subject(of: head, [])
        let text = brokenOff(capitalised(joined(subject, text(of: Set(words)))))
        guard !subject.isEmpty, words.count > told.count,
            otherDates.isDisjoint(with: words) || isSaying(head)
        else { return nil }
        return text
    }

    static let subordinating: Set<String> = [
        "when", "while", "as", "after", "before", "since", "because", "if", "although", "than",
    ]

    /// The words of the sentence that a token stands in, broken off where there is no more room.
    func sentence(around index: Int) -> String {
        let top = tree.ancestors(of: index).last ?? index
        return brokenOff(capitalised(text(of: Set(near(top)))))
    }
}
