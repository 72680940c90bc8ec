internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Whether what is told in a clause is told as so: not in "it is not true that", "rumours that … proved false", "could
/// not prove that".
extension VerbGrammar {
    /// What the words above a clause say of whether it is so; `nil` where they say nothing against it.
    static func doubtStatus(
        of clause: Int, _ tree: SyntaxTree, _ lexicon: Lexicon
    ) -> Mention.Status? {
        var below = clause
        for _ in 0..<8 {
            if let noun = noun(of: below, tree, lexicon) {
                if let doubt = doubt(ofReport: noun, telling: below, tree, lexicon) {
                    return status(doubt)
                }
                guard let head = tree.words[noun].head,
                    ["obj", "nsubj"].contains(tree.relation(noun))
                else { return nil }
                below = head
                continue
            }
            guard let above = tree.words[below].head,
                ["ccomp", "csubj"].contains(tree.relation(below)) || isLie(above, below, tree)
            else { return nil }
            if let doubt = doubt(at: above, telling: below, tree, lexicon) { return status(doubt) }
            below = above
        }
        return nil
    }

    private static func status(_ doubt: Lexicon.Doubt) -> Mention.Status? {
        switch doubt {
        case .isFalse: .negated
        case .isOpen: .hypothetical
        case .isSo: nil
        }
    }

    /// "a report that soldiers shot three men": the noun whose content a clause is.
    private static func noun(of clause: Int, _ tree: SyntaxTree, _ lexicon: Lexicon) -> Int? {
        let that = tree.children(of: clause).first {
            tree.tokens[$0].lower == "that" && $0 < clause
        }
        guard let that, that > 0, tree.words[that - 1].upos == "NOUN" else { return nil }
        switch tree.words[that].relation {
        case "mark": break
        // "that" is neither the subject nor, beside another, the object.
        case "obj", "obl", "advmod", "det":
            guard tree.child(of: clause, ["nsubj"]) != nil,
                tree.children(of: clause).count(where: { tree.relation($0) == "obj" }) > 1
                    || tree.words[that].relation != "obj"
                    // "the rumour that the star died", but "the report that the paper published".
                    || (lexicon.doubts[tree.words[that - 1].lemma] != nil
                        || lexicon.sayings[tree.words[that - 1].lemma] != nil)
                        && !bringing.contains(tree.words[clause].lemma)
            else { return nil }
        default: return nil
        }
        return tree.words[clause].head == that - 1 || tree.relation(clause) == "advcl"
            ? that - 1 : nil
    }

    /// What is done with reports and claims themselves.
    private static let bringing: Set<String> = [
        "carry", "cite", "commission", "deny", "file", "give", "hear", "issue", "make", "publish",
        "read", "receive", "release", "repeat", "see", "send", "spread", "submit", "write",
    ]

    /// "lied when she said that": what was said was a lie.
    private static func isLie(_ above: Int, _ below: Int, _ tree: SyntaxTree) -> Bool {
        ["lied", "lie", "lying"].contains(tree.tokens[above].lower)
            && tree.relation(below) == "advcl" && tree.isVerb(above)
    }

    /// "falsely reported that", "lied when she said that", "contrary to what the ministry said": what somebody said, told
    /// as what is not so; who said so does not vouch for what the text says.
    static func isDisowned(_ saying: Int, _ tree: SyntaxTree, _ lexicon: Lexicon) -> Bool {
        if let above = tree.words[saying].head, isLie(above, saying, tree) { return true }
        if beside(saying, tree, lexicon) == .isFalse || isEarlierVersion(saying, tree) {
            return true
        }
        let start = max(2, saying - 6)
        return (start..<max(start, saying)).contains {
            tree.tokens[$0].lower == "what" && tree.tokens[$0 - 1].lower == "to"
                && tree.tokens[$0 - 2].lower == "contrary"
        }
    }

    // MARK: Words of doubt

    /// What a predicate says of the clause below it.
    private static func doubt(
        at above: Int, telling clause: Int, _ tree: SyntaxTree, _ lexicon: Lexicon
    ) -> Lexicon.Doubt? {
        if isLie(above, clause, tree) { return .isFalse }
        let own = lexicon.doubts[tree.words[above].lemma]
        let isDenied = isNegated(above, tree)
        if isDenied {
            // "did not know that", "did not deny that", "did not doubt that"; "did not explain why".
            if own != nil || tree.words[above].lemma == "deny" || isQuestion(clause, tree) {
                return .isSo
            }
            return truths.contains(tree.words[above].lemma) ? .isFalse : .isOpen
        }
        if let own, own != .isSo { return own }
        if isEarlierVersion(above, tree) { return .isFalse }
        if let beside = beside(above, tree, lexicon) { return beside }
        // "It is alleged that": nobody vouches for it.
        let isNameless =
            tree.children(of: above).contains { tree.words[$0].relation == "aux:pass" }
            && !tree.children(of: above).contains { tree.preposition(of: $0) == "by" }
        return isNameless && lexicon.speech[tree.words[above].lemma]?.stance == "alleges"
            ? .isOpen : nil
    }

    /// "An earlier version of this article said that": what a correction takes back.
    static func isEarlierVersion(_ verb: Int, _ tree: SyntaxTree) -> Bool {
        guard let subject = tree.child(of: verb, ["nsubj"]),
            tree.words[subject].lemma == "version"
        else { return false }
        return tree.children(of: subject).contains {
            ["earlier", "previous", "original", "initial"].contains(tree.tokens[$0].lower)
        }
    }

    private static let truths: Set<String> = ["true", "correct", "accurate", "right", "real"]

    /// "falsely reported", "proved false", "dismissed as untrue": words of doubt on a predicate.
    private static func beside(
        _ above: Int, _ tree: SyntaxTree, _ lexicon: Lexicon
    ) -> Lexicon.Doubt? {
        for child in tree.children(of: above)
        where ["advmod", "xcomp", "obl", "advcl"].contains(tree.relation(child))
            // "dismissed as false", but "said without doubt", "amid speculation".
            && ["as", nil].contains(tree.preposition(of: child))
        {
            let word = lexicon.doubts[tree.tokens[child].lower]
            if let word, word != .isSo, !isNegated(child, tree) { return word }
        }
        return nil
    }

    /// What is said of a claim, a rumour, a piece of evidence.
    private static func doubt(
        ofReport noun: Int, telling clause: Int, _ tree: SyntaxTree, _ lexicon: Lexicon
    ) -> Lexicon.Doubt? {
        let own = lexicon.doubts[tree.words[noun].lemma]
        let isNone = tree.child(of: noun, ["det"]).map {
            ["no", "little"].contains(tree.tokens[$0].lower)
        }
        // "no doubt that", "no secret that"; "no evidence that".
        if isNone == true { return own == nil ? .isOpen : .isSo }
        for child in tree.children(of: noun) where tree.relation(child) == "amod" {
            if let word = lexicon.doubts[tree.tokens[child].lower], word != .isSo { return word }
        }
        if let head = tree.words[noun].head, ["nsubj", "obj"].contains(tree.relation(noun)) {
            let lemma = tree.words[head].lemma
            if isNegated(head, tree) { return own == nil ? .isOpen : .isSo }
            if let word = lexicon.doubts[lemma] ?? beside(head, tree, lexicon), word != .isSo {
                return word
            }
        } else if tree.words[noun].head == nil, let behind = behind(clause, tree, lexicon) {
            return behind
        }
        return own == .isSo ? nil : own
    }

    /// "Claims that police beat prisoners were untrue", where the parser loses what is said of the claims: a word of
    /// doubt in the rest of the sentence.
    private static func behind(
        _ clause: Int, _ tree: SyntaxTree, _ lexicon: Lexicon
    ) -> Lexicon.Doubt? {
        var token = clause + 1
        while token < min(tree.tokens.count, clause + 30), tree.tokens[token].text != "." {
            let word = tree.tokens[token].lower
            if let doubt = lexicon.doubts[word], doubt != .isSo { return doubt }
            if ["not", "n't"].contains(word), token + 2 < tree.tokens.count,
                tree.tokens[token + 1].lower == "be"
            {
                return .isOpen
            }
            token += 1
        }
        return nil
    }

    private static let negations: Set<String> = [
        "not", "n't", "’t", "never", "hardly", "scarcely", "barely",
    ]
    private static let few: Set<String> = ["few", "nobody", "none", "neither", "nothing"]

    /// "do not think", "few believe", "nobody said", "no one confirmed".
    private static func isNegated(_ above: Int, _ tree: SyntaxTree) -> Bool {
        for child in tree.children(of: above) {
            let word = tree.tokens[child].lower
            switch tree.relation(child) {
            case "advmod" where negations.contains(word):
                // "not only said", "it was not until Monday that".
                let next = child + 1 < tree.tokens.count ? tree.tokens[child + 1].lower : ""
                return !["only", "just", "merely", "simply", "until", "because"].contains(next)
            case "nsubj":
                if few.contains(word) { return true }
                // "few witnesses", but "a few witnesses".
                let isNone = tree.children(of: child).contains {
                    $0 < child && ["no", "few"].contains(tree.tokens[$0].lower)
                        && ($0 == 0 || tree.tokens[$0 - 1].lower != "a")
                }
                if isNone { return true }
            default: continue
            }
        }
        return false
    }

    /// "did not explain why he left".
    private static func isQuestion(_ clause: Int, _ tree: SyntaxTree) -> Bool {
        tree.span(of: clause).prefix(3).contains {
            ["how", "why", "when", "where", "what", "who", "which"].contains(tree.tokens[$0].lower)
        }
    }
}
