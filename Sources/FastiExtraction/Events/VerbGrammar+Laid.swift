internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Deeds that are laid at somebody's door: "accused Doe of taking the money", "charged with having stolen it".
extension VerbGrammar {
    /// The verb that lays a deed at somebody's door; `nil` for other verbs.
    ///
    /// - Parameter keeping: Whether verbs count that keep somebody from it: "banned her from playing".
    static func laying(_ tree: SyntaxTree, _ deed: Int, keeping: Bool = false) -> Int? {
        let isPerfect =
            tree.words[deed].xpos == "VBN"
            && tree.child(of: deed, ["aux"]).map { tree.tokens[$0].lower == "having" } == true
        guard tree.words[deed].xpos == "VBG" || isPerfect, let above = tree.words[deed].head,
            above < deed, tree.isVerb(above),
            let link = tree.children(of: deed).first(where: { $0 < deed }),
            ["of", "with", "for", "to"].contains(tree.tokens[link].lower)
                || keeping && tree.tokens[link].lower == "from",
            let borne = bearer(tree, above), borne < deed,
            // "pleaded guilty to stealing", but "objected to paying".
            tree.tokens[link].lower != "to" || tree.words[above].lemma == "plead"
        else { return nil }
        return above
    }

    /// Whom a verb lays something at the door of.
    static func bearer(_ tree: SyntaxTree, _ laying: Int) -> Int? {
        if tree.words[laying].lemma == "plead" { return tree.child(of: laying, ["nsubj"]) }
        // "fined the company 40 million euros for".
        if let receiver = tree.child(of: laying, ["iobj"]) { return receiver }
        if let object = tree.child(of: laying, ["obj"]) { return object }
        return tree.children(of: laying).first { tree.words[$0].relation == "nsubj:pass" }
    }

    private static let acquitting: Set<String> = ["acquit", "clear", "exonerate", "absolve"]

    /// Whether a deed that is laid at a door is told as done: not where one is acquitted of it, and where
    /// nobody is named who says so only perhaps.
    static func laidStatus(_ tree: SyntaxTree, _ deed: Int) -> Mention.Status? {
        guard let above = laying(tree, deed) else { return nil }
        let lemma = tree.words[above].lemma
        if acquitting.contains(lemma) { return .negated }
        let isNameless =
            tree.children(of: above).contains { tree.words[$0].relation == "nsubj:pass" }
            && !tree.children(of: above).contains { tree.preposition(of: $0) == "by" }
        return isNameless && ["accuse", "suspect", "charge", "indict"].contains(lemma)
            ? .hypothetical : nil
    }
}
