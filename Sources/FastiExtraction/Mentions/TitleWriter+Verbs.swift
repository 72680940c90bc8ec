internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Verbs that a title has to make finite.
extension TitleWriter {
    /// Participles in the place of a verb told as one: "while addressing the press" as "addressed",
    /// "after being held" as "was held", "were attacked and looted" as "were looted".
    func finite(_ head: Int, _ subject: String) -> [Int: String] {
        var words = asFinite(head, subject)
        // "re-designated": "was" stands in front of the whole word.
        if let told = words[head], head > 1, tokens[head - 1].text == "-",
            !tokens[head].spaceBefore, !tokens[head - 1].spaceBefore,
            let helper = ["was", "were"].first(where: { told.hasPrefix("\($0) ") })
        {
            words[head] = nil
            words[head - 2] = "\(helper) \(tokens[head - 2].text)"
        }
        return words
    }

    private func asFinite(_ head: Int, _ subject: String) -> [Int: String] {
        guard !subject.isEmpty else { return [:] }
        let auxiliaries = tree.children(of: head).filter { tree.relation($0) == "aux" }
        // "having visited the town": "had visited".
        if let having = auxiliaries.first(where: { tokens[$0].lower == "having" }) {
            return [having: "had"]
        }
        if tree.relation(head) == "conj", auxiliaries.isEmpty, tree.words[head].xpos == "VBN",
            let first = listStart(of: head), ownSubject(of: head) == nil
        {
            // "the pact, brokered by Karst and signed in May".
            if let noun = tree.words[first].head, tree.relation(first) == "acl",
                tree.words[first].xpos == "VBN", tree.child(of: first, ["aux", "nsubj"]) == nil
            {
                let isMany = ["NNS", "NNPS"].contains(tree.words[noun].xpos)
                return [head: "\(isMany ? "were" : "was") \(tokens[head].lower)"]
            }
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
        if tree.relation(head) == "acl", auxiliaries.isEmpty, ownSubject(of: head) == nil,
            let above = tree.words[head].head, ["VBN", "VBG"].contains(tree.words[head].xpos),
            tree.isNoun(above), tree.child(of: above, ["cop", "nsubj"]) == nil
        {
            // "flight seen during the crisis", "residents protesting in the square", not "mass shooting".
            if tree.words[head].xpos == "VBG" {
                let isNoun = lexicon.events[tokens[head].lower]?.contains { !$0.isVerb } == true
                guard !isNoun else { return [:] }
                // "the plane falling and ceasing to report".
                let all =
                    [head]
                    + tree.children(of: head).filter {
                        tree.relation($0) == "conj" && tree.words[$0].xpos == "VBG"
                    }
                return Dictionary(
                    uniqueKeysWithValues: all.map {
                        ($0, lexicon.past(ofGerund: tokens[$0].lower, tree.words[$0].lemma))
                    })
            }
            let isMany = ["NNS", "NNPS"].contains(tree.words[above].xpos)
            return [head: "\(isMany ? "were" : "was") \(tokens[head].lower)"]
        }
        if tree.words[head].xpos == "VBN", auxiliaries.isEmpty, tree.words[head].head != nil,
            ownSubject(of: head) == nil
        {
            // "Born in Lopburg, Doe studied law".
            return [head: "\(isPlural ? "were" : "was") \(tokens[head].lower)"]
        }
        guard tree.words[head].relation == "advcl", tree.child(of: head, ["cop"]) == nil else {
            return [:]
        }
        if tree.words[head].xpos == "VBG", auxiliaries.isEmpty {
            return [head: lexicon.past(ofGerund: tokens[head].lower, tree.words[head].lemma)]
        }
        if auxiliaries.count == 1, let being = auxiliaries.first, tokens[being].lower == "being" {
            return [being: isPlural ? "were" : "was"]
        }
        return [:]
    }

    /// The first of the verbs that a verb is listed with and that has what they share: "was elected, praised
    /// and impeached".
    func listStart(of verb: Int) -> Int? {
        var first = verb
        for _ in 0..<6 where tree.relation(first) == "conj" && tree.child(of: first, ["aux"]) == nil
        {
            guard let above = tree.words[first].head else { break }
            first = above
        }
        return first == verb ? nil : first
    }
}
