internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Deeds that harm, by whose they are.
extension ParticipantFinder {
    /// "Air strikes by the coalition killed ten", "a series of Ruritanian raids": whose deeds did it.
    func doers(ofDeed subject: Int) -> [NameSpan] {
        guard let noun = deed(of: subject) else { return [] }
        return references.owners(of: noun) + doers(by: noun)
    }

    /// "… by the coalition": whoever a verb or a noun names as its doer.
    func doers(by word: Int) -> [NameSpan] {
        tree.children(of: word).filter { tree.preposition(of: $0) == "by" }
            .flatMap { references.actors(at: $0) }
    }

    /// "strikes", "a series of strikes".
    func deed(of subject: Int) -> Int? {
        var noun = subject
        if let inner = tree.children(of: subject).first(where: { tree.preposition(of: $0) == "of" }
        ),
            lexicon.events[tree.tokens[subject].lower] == nil
        {
            noun = inner
        }
        return isDeed(noun) ? noun : nil
    }

    func isDeed(_ noun: Int) -> Bool {
        lexicon.tells(tree.tokens[noun].lower, asVerb: false, of: ["ASSAULT", "COERCE"])
    }

    private static let causes: Set<String> = ["in", "as", "because of", "due to", "during", "from"]

    /// The harm that another was the result of: "in strikes", "as a result of strikes".
    func deed(at index: Int, _ preposition: String) -> Int? {
        guard Self.causes.contains(preposition) else { return nil }
        var noun = index
        if preposition == "as" {
            guard tree.words[index].lemma == "result",
                let inner = tree.children(of: index).first(where: {
                    tree.preposition(of: $0) == "of"
                })
            else { return nil }
            noun = inner
        }
        return isDeed(noun) ? noun : nil
    }
}
