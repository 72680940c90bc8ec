internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Finds the words that stand for who does what a trigger tells of and to whom or what, actors or not:
/// the heads of PropBank's ARG0 and ARG1.
struct ArgumentFinder {
    private let tree: SyntaxTree
    private let lexicon: Lexicon
    private let references: References

    init(_ analysis: DocumentAnalysis) {
        tree = analysis.tree
        lexicon = analysis.lexicon
        references = analysis.references
    }

    /// Indices of the text's tokens.
    struct Arguments {
        var agents: [Int] = []
        var objects: [Int] = []
    }

    func arguments(of trigger: Trigger) -> Arguments {
        var result: Arguments
        switch trigger.effectiveVoice {
        case .active: result = active(trigger)
        case .passive: result = passive(trigger.anchor)
        case .nominal: result = nominal(trigger)
        }
        if trigger.lightVerb != nil {
            let inner = nominal(trigger)
            // "carried out attacks on the town": the verb has the doer, the noun what was done to.
            if result.agents.isEmpty { result.agents = inner.agents }
            result.objects = inner.objects
        }
        result.agents = listed(result.agents.filter { !isTime($0) })
        result.objects = listed(result.objects.filter { !isTime($0) })
        return result
    }

    /// "Wednesday", "2009", "last year": when, not who or what.
    private func isTime(_ index: Int) -> Bool {
        let token = tree.tokens[index]
        return NameFinder.calendar.contains(token.lower)
            || token.kind == .number && token.text.count == 4
                && ["1", "2"].contains(token.text.prefix(1))
            || [
                "year", "month", "week", "day", "morning", "evening", "night", "yesterday", "today",
            ]
            .contains(tree.words[index].lemma)
    }

    /// Each with those listed after it; what stands for a name, by the name.
    private func listed(_ heads: [Int]) -> [Int] {
        var result: [Int] = []
        for head in heads.flatMap(tree.conjuncts) {
            let meant = meant(at: antecedent(of: head))
            if !result.contains(meant) { result.append(meant) }
        }
        return result
    }

    /// Where the fullest name stands of whom a token means: "he", "the spokesperson, Jane Doe", "Doe".
    private func meant(at head: Int) -> Int {
        let named = references.names(at: head)
        let beside =
            named.isEmpty && tree.isNoun(head)
            ? references.actors(at: head, owners: false).filter { $0.kind == .person } : []
        guard let name = named.first ?? beside.first else {
            return references.unnamed[head] ?? head
        }
        let same = references.names.filter { $0.key == name.key && !$0.isDescription }
        let fullest = same.max {
            ($0.tokens.count, $1.tokens.lowerBound) < ($1.tokens.count, $0.tokens.lowerBound)
        }
        return tree.head(of: (fullest ?? name).tokens)
    }

    // MARK: Verbs

    private func active(_ trigger: Trigger) -> Arguments {
        let verb = trigger.anchor
        var result = Arguments()
        let subject = subject(of: verb)
        if let object = tree.child(of: verb, ["obj"]) ?? governed(by: verb, trigger) {
            result.agents = subject.map { [$0] } ?? []
            result.objects = [object]
        } else if Self.undergone.contains(trigger.word.lemma)
            || lexicon.suffered.contains(trigger.word.lemma)
        {
            result.objects = subject.map { [$0] } ?? []
        } else {
            result.agents = subject.map { [$0] } ?? []
            result.objects = tree.child(of: verb, ["ccomp", "xcomp"]).map { [$0] } ?? []
        }
        return result
    }

    /// The subject of a verb, also one that it shares with another or that it describes.
    private func subject(of verb: Int, depth: Int = 0) -> Int? {
        if let subject = tree.child(of: verb, ["nsubj"]) { return antecedent(of: subject) }
        guard depth < 8, let head = tree.words[verb].head else { return nil }
        switch tree.relation(verb) {
        case "conj", "advcl", "parataxis":
            return tree.isVerb(head) ? subject(of: head, depth: depth + 1) : nil
        case "xcomp":
            return tree.child(of: head, ["obj", "iobj"]) ?? subject(of: head, depth: depth + 1)
        case "acl": return tree.words[verb].xpos == "VB" ? nil : head
        default: return nil
        }
    }

    /// The noun that "who" or "which" goes back to.
    private func antecedent(of subject: Int) -> Int {
        guard
            ["WP", "WDT"].contains(tree.words[subject].xpos) || tree.tokens[subject].lower == "that"
        else { return subject }
        for above in tree.ancestors(of: subject).prefix(6)
        where tree.words[above].relation == "acl:relcl" {
            return tree.words[above].head ?? subject
        }
        return subject
    }

    /// What stands behind the preposition that a verb goes with: "called for", "responded to".
    private func governed(by verb: Int, _ trigger: Trigger) -> Int? {
        tree.children(of: verb).first { child in
            guard tree.relation(child) == "obl", child > verb,
                let preposition = tree.preposition(of: child)
            else { return false }
            if trigger.tokens.contains(where: { tree.tokens[$0].lower == preposition && $0 > verb })
            {
                return true
            }
            return ["statement"].contains(trigger.word.kind)
                ? ["for", "on", "to", "about", "of"].contains(preposition)
                : ["into", "against"].contains(preposition)
                    && trigger.word.category == "INVESTIGATE"
        }
    }

    private func passive(_ verb: Int) -> Arguments {
        var result = Arguments()
        if let subject = subject(of: verb) { result.objects = [subject] }
        result.agents = doers(of: verb)
        // "was shot and killed by police": whoever did the one did the other.
        if result.agents.isEmpty, tree.relation(verb) == "conj", let other = tree.words[verb].head {
            result.agents = doers(of: other)
        }
        if result.agents.isEmpty, let other = tree.child(of: verb, ["conj"]), tree.isVerb(other) {
            result.agents = doers(of: other)
        }
        return result
    }

    private func doers(of verb: Int) -> [Int] {
        tree.children(of: verb).filter {
            tree.relation($0) == "obl" && tree.preposition(of: $0) == "by"
        }
    }

    /// Verbs whose subject undergoes what they tell.
    private static let undergone: Set<String> = [
        "crash", "explode", "collapse", "sink", "capsize", "erupt", "occur", "happen", "fall",
        "rise",
        "derail", "burn", "begin", "end", "start", "break out", "take place", "close", "open",
    ]

    // MARK: Nouns

    private func nominal(_ trigger: Trigger) -> Arguments {
        let noun = tree.head(of: trigger.tokens)
        let isSuffered =
            lexicon.suffered.contains(trigger.word.lemma)
            || Self.undergone.contains(trigger.word.lemma)
        var result = Arguments()
        for child in tree.children(of: noun) {
            switch tree.words[child].relation {
            case "nmod:poss":
                if isSuffered { result.objects.append(child) } else { result.agents.append(child) }
            case "amod", "compound":
                let isName = !references.names(at: child).isEmpty
                if isName, !isSuffered {
                    result.agents.append(child)
                } else if tree.words[child].relation == "compound", !trigger.tokens.contains(child)
                {
                    result.objects.append(child)
                }
            case "nmod", "obl":
                switch tree.preposition(of: child) {
                case "by": result.agents.append(child)
                case "of", "against", "on", "into": result.objects.append(child)
                default: continue
                }
            default: continue
            }
        }
        return result
    }
}
