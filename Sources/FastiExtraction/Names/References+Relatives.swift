internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Whom a relative pronoun means.
extension References {
    /// "who", "which": the noun that the clause describes.
    func relativeAntecedent(of index: Int, _ depth: Int) -> [NameSpan] {
        guard
            ["WP", "WDT"].contains(tree.words[index].xpos)
                || tree.words[index].upos == "PRON" && tree.tokens[index].lower == "that"
        else { return [] }
        for above in tree.ancestors(of: index).prefix(6)
        where tree.words[above].relation == "acl:relcl" {
            guard let noun = tree.words[above].head else { return [] }
            // "Jane Doe is a lawyer who founded a party": she did.
            if tree.child(of: noun, ["cop"]) != nil, isPerson(noun),
                tree.words[noun].xpos == "NN", tree.tokens[index].lower == "who",
                let subject = tree.child(of: noun, ["nsubj"])
            {
                let persons = actors(at: subject, owners: false, depth: depth + 1)
                    .filter { $0.kind == .person }
                if !persons.isEmpty { return persons }
            }
            // "Jane Doe, a lawyer who founded a party": she did.
            if tree.relation(noun) == "appos", tree.words[noun].xpos.hasPrefix("NN"),
                let determiner = tree.child(of: noun, ["det"]),
                ["a", "an", "the"].contains(tree.tokens[determiner].lower),
                let above = tree.words[noun].head, let person = names(at: above).first,
                person.kind == .person, names(at: noun).first?.kind != .person
            {
                return [person]
            }
            return actors(at: noun, owners: true, depth: depth + 1)
        }
        return []
    }
}
