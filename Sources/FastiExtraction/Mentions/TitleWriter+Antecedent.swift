internal import FastiLanguage
internal import FastiText

/// The noun that a clause describes, in the clause told by itself.
extension TitleWriter {
    /// "a bill he sponsored", "the town where riots broke out": the noun that a clause describes, in the place
    /// that it has in the clause; empty where the clause has all it needs.
    ///
    /// - Returns: What the verb acts on, and what stands behind all of the clause.
    func antecedent(of head: Int) -> (object: String, behind: String) {
        guard tree.relation(head) == "acl", tree.isVerb(head), let noun = tree.words[head].head,
            noun < head, let subject = ownSubject(of: head),
            !["WDT", "WP"].contains(tree.words[subject].xpos),
            tokens[subject].lower != "that", tree.child(of: noun, ["cop", "nsubj"]) == nil
        else { return ("", "") }
        // "whose husband died": the noun stands with its own.
        if tree.span(of: subject).contains(where: { tree.words[$0].xpos == "WP$" }) {
            return ("", "")
        }
        var preposition = ""
        if let link = tree.children(of: head).first(where: {
            ["WDT", "WP", "WRB"].contains(tree.words[$0].xpos) && $0 < subject
        }) {
            switch tree.relation(link) {
            case "obl": preposition = tree.preposition(of: link) ?? ""
            case "advmod":
                guard tokens[link].lower == "where" else { return ("", "") }
                let own = tree.preposition(of: noun) ?? "in"
                preposition = ["in", "at", "near", "on", "outside"].contains(own) ? own : "in"
            case "obj": break
            default: return ("", "")
            }
        } else if tree.child(of: head, ["obj", "ccomp", "xcomp", "cop"]) != nil
            || tree.words[head].relation != "acl:relcl" || isPassive(head)
        {
            return ("", "")
        }
        let name = references.names(at: noun).first.map(\.text)
        let text = name ?? self.noun(above: head, withArticle: true)
        // "The admiral whom the president put in charge": "put the admiral in charge".
        return preposition.isEmpty
            ? (withSmallArticle(text), "") : ("", joined(preposition, withSmallArticle(text)))
    }

    /// "The admiral" in the middle of a line.
    private func withSmallArticle(_ text: String) -> String {
        ["The ", "A ", "An "].contains(where: text.hasPrefix)
            ? text.prefix(1).lowercased() + text.dropFirst() : text
    }

    private func isPassive(_ verb: Int) -> Bool {
        tree.children(of: verb).contains { tree.words[$0].relation.hasSuffix(":pass") }
    }
}
