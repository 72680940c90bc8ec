internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What is asked for, put off or only imagined, by the verb above and the words beside.
extension VerbGrammar {
    /// What the word above says of whether a verb's happening came about; `nil` where it says nothing.
    static func governed(
        _ tree: SyntaxTree, _ verb: Int, by head: Int, _ lexicon: Lexicon, _ depth: Int
    ) -> Mention.Status? {
        let lemma = tree.words[head].lemma
        guard let status = lexicon.governors[lemma].flatMap(Mention.Status.init),
            // "are more likely to say" compares.
            head == 0 || !["more", "less", "most"].contains(tree.tokens[head - 1].lower)
        else { return nil }
        let isOwn =
            tree.relation(verb) == "xcomp" && tree.child(of: head, ["obj"]) == nil
            && tree.child(of: head, ["nsubj"]).map { tree.words[$0].relation == "nsubj" } == true
        guard isOwn else { return status }
        // "wants to open a school": asked of nobody.
        if wishing.contains(lemma) { return .planned }
        // "stopped working in 2005" has happened, as little as "working" did from then on.
        if lemma == "stop", tree.words[verb].xpos == "VBG" { return ownStatus(tree, head) }
        return status
    }

    private static let wishing: Set<String> = ["want", "wish", "seek"]

    /// Verbs whose clause is never told as a fact.
    static let asking: Set<String> = [
        "ask", "demand", "order", "propose", "recommend", "request", "require", "urge",
    ]

    /// "did not open until May", "will not open until May": opened then, or will.
    static func heldBack(_ tree: SyntaxTree, _ verb: Int) -> Mention.Status? {
        guard isHeldBack(tree, verb) else { return nil }
        let helpers = tree.children(of: verb).filter { tree.relation($0) == "aux" }.map {
            tree.tokens[$0].lower
        }
        if helpers.contains(where: { ["will", "would", "wo", "'ll"].contains($0) }) {
            return .planned
        }
        return helpers.contains("did") || helpers.contains("was") || helpers.contains("were")
            ? .asserted : nil
    }

    static func isHeldBack(_ tree: SyntaxTree, _ verb: Int) -> Bool {
        let children = tree.children(of: verb)
        return children.contains { ["not", "n't", "’t"].contains(tree.tokens[$0].lower) }
            && children.contains {
                $0 > verb && ["until", "till"].contains(tree.preposition(of: $0) ?? "")
            }
    }

    /// "would have collapsed": it did not, or nobody knows; but "would have to".
    static func isUnreal(_ modal: Int, _ tree: SyntaxTree, _ verb: Int) -> Bool {
        ["would", "'d"].contains(tree.tokens[modal].lower)
            && tree.children(of: verb).contains {
                tree.tokens[$0].lower == "have" && tree.relation($0) == "aux" && $0 > modal
            }
    }

    /// "Had the army attacked, the city would have fallen", "Should the talks fail, …": a condition without "if".
    static func isInverted(_ tree: SyntaxTree, _ verb: Int) -> Bool {
        let lowest = max(0, verb - 12)
        guard
            let front = (lowest..<verb).last(where: {
                ["Had", "Should", "Were"].contains(tree.tokens[$0].text)
                    && ["AUX", "VERB"].contains(tree.words[$0].upos)
            }),
            ["DET", "PRON", "PROPN", "NOUN"].contains(tree.words[front + 1].upos),
            (front..<verb).allSatisfy({ tree.tokens[$0].text != "," }),
            front == 0 || tree.tokens[front - 1].text != ","
        else { return false }
        let behind = (verb..<min(verb + 15, tree.tokens.count)).map { tree.tokens[$0].text }
        guard let comma = behind.firstIndex(of: ",") else { return false }
        return !behind.prefix(comma).contains { [".", "?"].contains($0) }
    }
}
