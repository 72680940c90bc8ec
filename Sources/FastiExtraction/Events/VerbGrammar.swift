internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Voice, finiteness and status of a verb, from what hangs on it and what it hangs on.
struct VerbGrammar {
    let isPassive: Bool
    let isFinite: Bool
    let status: Mention.Status

    init(_ tree: SyntaxTree, _ verb: Int, _ lexicon: Lexicon) {
        isPassive = Self.isPassive(tree, verb)
        isFinite = Self.isFinite(tree, verb)
        status = Self.status(tree, verb, lexicon, depth: 0)
    }

    private static func isPassive(_ tree: SyntaxTree, _ verb: Int) -> Bool {
        let children = tree.children(of: verb)
        if children.contains(where: { tree.words[$0].relation.hasSuffix(":pass") }) { return true }
        guard tree.words[verb].xpos == "VBN",
            !children.contains(where: { ["aux", "nsubj"].contains(tree.words[$0].relation) })
        else { return false }
        // "were killed or wounded": the second shares the first's auxiliary, active or passive.
        if tree.relation(verb) == "conj", let head = tree.words[verb].head, tree.isVerb(head),
            tree.words[head].xpos == "VBN"
        {
            return isPassive(tree, head)
        }
        return true
    }

    private static func isFinite(_ tree: SyntaxTree, _ verb: Int) -> Bool {
        let children = tree.children(of: verb)
        if children.contains(where: { ["aux", "nsubj", "csubj"].contains(tree.relation($0)) }) {
            return isToBe(tree, verb)
                || !children.contains {
                    tree.relation($0) == "mark" && tree.tokens[$0].lower == "to"
                }
        }
        if tree.words[verb].hasTense { return true }
        if tree.relation(verb) == "conj", let head = tree.words[verb].head, tree.isVerb(head) {
            return isFinite(tree, head)
        }
        return tree.words[verb].head == nil
    }

    // MARK: Status

    private static func status(
        _ tree: SyntaxTree, _ verb: Int, _ lexicon: Lexicon, depth: Int
    ) -> Mention.Status {
        if let own = ownStatus(tree, verb) ?? laidStatus(tree, verb)
            ?? doubtStatus(of: verb, tree, lexicon)
        {
            return own
        }
        guard depth < 12, let head = tree.words[verb].head else {
            return isCommand(tree, verb) ? .demanded : .asserted
        }
        switch tree.relation(verb) {
        case "conj" where tree.isVerb(head):
            // What has a subject of its own stands for itself.
            let hasSubject = tree.child(of: verb, ["nsubj", "csubj"]) != nil
            let hasAux = tree.child(of: verb, ["aux"]) != nil
            return hasSubject || hasAux && tree.words[verb].xpos != tree.words[head].xpos
                ? .asserted : status(tree, head, lexicon, depth: depth + 1)
        case "xcomp", "ccomp", "acl", "obj", "csubj":
            guard
                isInfinitive(tree, verb) || isGoverned(tree, verb)
                    // "demanded the firm paid": told with a past form, and no deed all the same.
                    || tree.relation(verb) == "ccomp" && asking.contains(tree.words[head].lemma)
            else { return .asserted }
            if let above = governed(tree, verb, by: head, lexicon, depth) { return above }
            if isFirst(tree, head) { return .asserted }
            // "will have to resign".
            if tree.relation(verb) == "xcomp", tree.words[head].lemma == "have" {
                return status(tree, head, lexicon, depth: depth + 1)
            }
            return isInfinitive(tree, verb) && tree.relation(verb) == "acl" ? .planned : .asserted
        case "advcl":
            guard isInfinitive(tree, verb) else { return .asserted }
            return lexicon.governors[tree.words[head].lemma].flatMap(Mention.Status.init)
                ?? .planned
        default:
            return .asserted
        }
    }

    /// "She was the first woman to win": whoever is the first, the last or the only one to do it has done it.
    static func isFirst(_ tree: SyntaxTree, _ noun: Int) -> Bool {
        guard let copula = tree.child(of: noun, ["cop"]), tree.words[copula].xpos == "VBD" else {
            return false
        }
        return tree.children(of: noun).contains { child in
            child < noun && tree.relation(child) == "amod"
                && (tree.words[child].xpos == "JJS"
                    || ["first", "second", "third", "last", "only"].contains(
                        tree.tokens[child].lower))
        }
    }

    /// Negation, modal or condition on the verb itself.
    static func ownStatus(_ tree: SyntaxTree, _ verb: Int) -> Mention.Status? {
        var result: Mention.Status?
        for child in tree.children(of: verb) {
            let word = tree.tokens[child].lower
            switch tree.relation(child) {
            case "advmod"
            where ["not", "n't", "never", "’t", "neither", "hardly", "scarcely"].contains(word)
                && child < verb:
                return heldBack(tree, verb) ?? .negated
            // "neither arrested nor charged".
            case "cc" where ["nor", "neither"].contains(word): return .negated
            case "nsubj", "obj":
                if let det = tree.child(of: child, ["det"]), tree.tokens[det].lower == "no",
                    det < verb || tree.relation(child) == "obj"
                {
                    return .negated
                }
                if ["nobody", "none", "nothing"].contains(word) { return .negated }
                // "Neither the army nor the rebels attacked".
                if let pair = tree.child(of: child, ["cc"]),
                    tree.tokens[pair].lower == "neither"
                {
                    return .negated
                }
                if let adverb = tree.child(of: child, ["advmod"]),
                    ["hardly", "scarcely"].contains(tree.tokens[adverb].lower)
                {
                    return .negated
                }
            case "aux":
                result = result ?? (isUnreal(child, tree, verb) ? .hypothetical : modals[word])
            case "mark" where ["if", "unless", "whether"].contains(word):
                result = .hypothetical
            default: break
            }
        }
        if result == nil, isToBe(tree, verb) { return .planned }
        return result == nil && isInverted(tree, verb) ? .hypothetical : result
    }

    /// "is to be extradited", "was to speak": arranged.
    private static func isToBe(_ tree: SyntaxTree, _ verb: Int) -> Bool {
        guard
            let to = tree.children(of: verb).last(where: {
                tree.relation($0) == "mark" && tree.tokens[$0].lower == "to" && $0 < verb
            }), to > 0
        else { return false }
        let before = tree.tokens[to - 1].lower
        guard ["is", "are", "was", "were", "'s", "’s"].contains(before) else { return false }
        return tree.words[to - 1].head == verb
            || tree.words[verb].head == to - 1 && tree.relation(verb) == "xcomp"
    }

    private static let modals: [String: Mention.Status] = [
        "will": .planned, "would": .planned, "shall": .planned, "'ll": .planned, "’ll": .planned,
        "'d": .planned, "may": .hypothetical, "might": .hypothetical, "can": .hypothetical,
        "could": .hypothetical, "should": .demanded, "must": .demanded, "ought": .demanded,
    ]

    private static func isInfinitive(_ tree: SyntaxTree, _ verb: Int) -> Bool {
        // "pleaded guilty to stealing": a preposition.
        tree.words[verb].xpos != "VBG"
            && tree.children(of: verb).contains {
                tree.relation($0) == "mark" && tree.tokens[$0].lower == "to"
            }
    }

    /// "demanded that they leave", "stopped shelling": bare stem or gerund below a verb.
    private static func isGoverned(_ tree: SyntaxTree, _ verb: Int) -> Bool {
        ["VB", "VBG"].contains(tree.words[verb].xpos)
            || tree.words[verb].xpos == "VBP"
                && tree.child(of: verb, ["mark"]).map { tree.tokens[$0].lower == "that" } == true
            // "demanded that they be released".
            || tree.children(of: verb).contains {
                tree.tokens[$0].lower == "be" && tree.relation($0) == "aux"
            }
                && !tree.children(of: verb).contains {
                    tree.words[$0].xpos == "MD" || tree.tokens[$0].lower == "to"
                }
    }

    /// "Do not support …": a bare stem without a subject asks for something.
    private static func isCommand(_ tree: SyntaxTree, _ verb: Int) -> Bool {
        tree.words[verb].xpos == "VB" && tree.child(of: verb, ["nsubj", "expl"]) == nil
    }

    private static let occurring: Set<String> = [
        "happen", "occur", "go", "come", "resume", "end", "follow", "break", "proceed",
    ]

    /// What the word above a noun says of the happening: "demanded a withdrawal", "cancelled talks".
    static func status(ofNoun noun: Int, _ tree: SyntaxTree, _ lexicon: Lexicon) -> Mention.Status {
        if let det = tree.child(of: noun, ["det"]), tree.tokens[det].lower == "no" {
            return .negated
        }
        guard let head = tree.words[noun].head else { return .asserted }
        let relation = tree.words[noun].relation
        // "if the strike goes ahead": of verbs that only say whether something takes place.
        if ["nsubj", "nsubj:pass", "obj"].contains(relation), tree.isVerb(head),
            lexicon.light.contains(tree.words[head].lemma)
                || occurring.contains(tree.words[head].lemma),
            let status = ownStatus(tree, head) ?? doubtStatus(of: head, tree, lexicon)
        {
            return status
        }
        // "if the talks fail": what is to come is not there yet.
        if relation.hasPrefix("nsubj"), ["VBP", "VBZ", "VB"].contains(tree.words[head].xpos),
            tree.child(of: head, ["mark"]).map({ ["if", "unless"].contains(tree.tokens[$0].lower) })
                == true
        {
            return .hypothetical
        }
        // "the death toll would have been a thousand".
        if relation == "nsubj", lexicon.sayings[tree.words[noun].lemma]?.sort == .figure,
            ownStatus(tree, head) == .hypothetical
        {
            return .hypothetical
        }
        let preposition = tree.preposition(of: noun)
        guard relation == "obj" || relation == "nsubj:pass" || preposition == "for",
            let governor = lexicon.governors[tree.wholeVerb(head)],
            let status = Mention.Status(rawValue: governor)
        else { return .asserted }
        // What is announced, told or warned of as a thing is not thereby planned.
        guard
            !["announce", "tell", "deny", "warn", "allow", "stop", "vote", "decide"].contains(
                tree.words[head].lemma)
        else { return .asserted }
        return status
    }
}
