internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Cuts one clear line for an entry from the words of its source: who did what to whom, without what
/// is told beside it.
struct TitleWriter {
    let tokens: [Token]
    let tree: SyntaxTree
    private let references: References
    private let lexicon: Lexicon
    /// The longest title, in characters.
    static let limit = 90

    init(_ analysis: DocumentAnalysis) {
        tokens = analysis.tokens
        tree = analysis.tree
        references = analysis.references
        lexicon = analysis.lexicon
    }

    /// The clause without what ties it to its sentence; its subject by name where it has a pronoun or
    /// none.
    ///
    /// - Parameters:
    ///   - agents: who acts, in the order of the text; many are told as the first and a number.
    ///   - speaker: whose own words the clause is, set in front: "Jane Doe: We have found nothing".
    func title(
        of clause: Clause, _ trigger: Trigger?, agents: [NameSpan], speaker: String? = nil
    ) -> String {
        let head = predicate(of: clause, trigger)
        let front = speaker.map { "\($0): " } ?? ""
        if speaker == nil, let (who, content) = quoted(by: head, in: clause, agents) {
            let room = max(30, Self.limit - who.count - 2)
            return "\(who): \(capitalised(cut(content, to: room)))"
        }
        let subject = subject(of: head, agents)
        let room = max(30, Self.limit - front.count - subject.count - 1)
        let told = told(by: head, in: clause, keeping: trigger?.anchor)
        let line = joined(subject, cut(told, to: room))
        return shortened(front + capitalised(line))
    }

    // MARK: Subject

    private func subject(of head: Int, _ agents: [NameSpan]) -> String {
        let subject = tree.child(of: head, ["nsubj", "csubj", "expl"]).flatMap {
            $0 < head ? $0 : nil
        }
        if agents.count > 2, let first = agents.first {
            return "\(first.text) and \(agents.count - 1) others"
        }
        guard let subject else { return sharedSubject(of: head, agents) }
        if tree.words[subject].upos == "PRON", tree.span(of: subject).count == 1 {
            let name = name(of: subject, head)
            return name.isEmpty ? tokens[subject].text : name
        }
        var names: [Int: String] = [:]
        if let owner = tree.children(of: subject).first(where: isOwner) {
            let name = references.names(at: owner).map(\.text).joined(separator: " and ")
            if !name.isEmpty { names[owner] = name.hasSuffix("s") ? "\(name)'" : "\(name)'s" }
        }
        let whole = Set(span(of: subject).filter { $0 < head }).subtracting(left(under: subject))
        let text = text(of: whole, names)
        return text.count <= 50
            ? text : self.text(of: chosen(under: subject, isTop: false, room: 45), names)
    }

    /// What hangs on a word, from its first to its last token without a gap.
    private func span(of index: Int) -> [Int] {
        near(index).filter { $0 == index || tree.isBelow($0, index) }
    }

    /// What hangs on a word, as far as a title can reach.
    private func near(_ index: Int) -> Range<Int> {
        tree.span(of: index).clamped(to: max(0, index - 150)..<(index + 150))
    }

    // MARK: Predicate

    /// The tokens from a predicate's auxiliaries to the end of its clause, without what is told beside
    /// it.
    private func told(by head: Int, in clause: Clause, keeping kept: Int? = nil) -> [Int] {
        let subject = tree.child(of: head, ["nsubj", "csubj", "expl"]).flatMap {
            $0 < head ? $0 : nil
        }
        let left = left(under: head, keeping: kept)
        var start = head
        for child in tree.children(of: head) where child < head {
            let isBehindSubject = subject.map { child > tree.span(of: $0).upperBound - 1 } ?? true
            let relation = tree.relation(child)
            let isNeeded =
                [
                    "aux", "cop", "det", "amod", "compound", "nummod", "case", "obj", "xcomp",
                    "fixed",
                ]
                .contains(relation) || relation == "nmod"
                || relation == "advmod" && (subject != nil || head - child == 1)
            if isBehindSubject, isNeeded { start = min(start, tree.span(of: child).lowerBound) }
        }
        if let subject { start = max(start, tree.span(of: subject).upperBound) }
        var result = (start..<max(head + 1, near(head).upperBound)).filter {
            !left.contains($0) && ($0 == head || tree.isBelow($0, head))
        }
        // "also", "however" tie the clause to another.
        result.removeAll {
            Self.links.contains(tokens[$0].lower) && $0 < head && tree.words[$0].upos == "ADV"
        }
        return result
    }

    /// What is told beside a clause: asides, what describes a noun behind a comma, clauses with subjects
    /// of their own, what stands in brackets.
    ///
    /// - Parameter kept: a word that is told all the same.
    private func left(under head: Int, keeping kept: Int? = nil) -> Set<Int> {
        var result: Set<Int> = []
        var open = [head]
        while let index = open.popLast() {
            for child in tree.children(of: index) {
                if child != kept, isBeside(child, below: index) {
                    result.formUnion(span(of: child))
                } else {
                    open.append(child)
                }
            }
        }
        var isBracketed = false
        for index in near(head) {
            if ["(", "["].contains(tokens[index].text) || tokens[index].lower == "-lrb-" {
                isBracketed = true
            }
            if isBracketed { result.insert(index) }
            if [")", "]"].contains(tokens[index].text) || tokens[index].lower == "-rrb-" {
                isBracketed = false
            }
        }
        return result
    }

    private func isBeside(_ child: Int, below head: Int) -> Bool {
        let start = tree.span(of: child).lowerBound
        let isSetOff =
            start > 0 && [",", "—", "–", "--", "-"].contains(tokens[start - 1].text)
            || tokens[start].text == ","
        switch tree.words[child].relation {
        case "parataxis", "discourse", "vocative", "reparandum", "list", "dep": return true
        case "appos":
            // "her brother, the actor John Doe": the name says who is meant.
            let isNaming =
                references.names(at: head).isEmpty
                && tree.span(of: child).contains { references.names(at: $0).first?.kind == .person }
            return isSetOff && !isNaming
        case "acl:relcl", "acl", "advcl", "advcl:relcl": return isSetOff
        case "conj":
            return tree.isVerb(child) && tree.child(of: child, ["nsubj", "expl"]) != nil
                || isSetOff && tree.isVerb(child) && tree.isVerb(head)
        case "obl": return isSetOff && child < head
        default: return false
        }
    }

    /// The words of a quotation that a verb of saying stands behind or between, with who says them.
    private func quoted(
        by head: Int, in clause: Clause, _ agents: [NameSpan]
    ) -> (who: String, content: [Int])? {
        guard isSaying(head), let agent = agents.first, agents.count <= 2 else { return nil }
        let behind = told(by: head, in: clause).filter {
            $0 > head && tokens[$0].kind == .word
                && !["ADV", "ADP", "DET"].contains(tree.words[$0].upos)
        }
        guard behind.count < 2 else { return nil }
        let content =
            tree.children(of: head).first {
                $0 < head && ["ccomp", "parataxis", "obj", "root"].contains(tree.relation($0))
            }
            // "She is blessed, said Jane Doe": the saying hangs on what is said.
            ?? (tree.words[head].relation == "parataxis" ? tree.words[head].head : nil)
        guard let content else { return nil }
        let left = left(under: content)
        let words = span(of: content).filter { $0 < head && !left.contains($0) }
        guard words.count(where: { tokens[$0].kind == .word }) > 2 else { return nil }
        return (agents.count == 2 ? "\(agent.text) and \(agents[1].text)" : agent.text, words)
    }

    private func isSaying(_ verb: Int) -> Bool {
        lexicon.speech[tree.words[verb].lemma] != nil || tree.words[verb].lemma == "say"
    }

    /// "his", "its": whose, by a pronoun.
    private func isOwner(_ index: Int) -> Bool {
        tree.words[index].relation == "nmod:poss" && tree.words[index].upos == "PRON"
    }

    /// Where the words of a title hang: the clause's predicate, or the happening's own verb in it.
    private func predicate(of clause: Clause, _ trigger: Trigger?) -> Int {
        var head = clause.head
        if let trigger, trigger.anchor != head, trigger.isFinite,
            tree.relation(trigger.anchor) != "xcomp"
        {
            head = trigger.anchor
        }
        // "calls on them to open an inquiry": an infinitive says nothing without its verb.
        while tree.child(of: head, ["nsubj"]) == nil, let above = tree.words[head].head,
            tree.isVerb(above), ["xcomp", "ccomp", "advcl"].contains(tree.relation(head)),
            tree.children(of: head).contains(where: { tree.tokens[$0].lower == "to" && $0 < head })
        {
            head = above
        }
        // "some have sued, claiming that …": neither does a participle.
        if tree.words[head].xpos == "VBG", tree.relation(head) == "advcl",
            tree.child(of: head, ["nsubj", "mark", "aux"]) == nil,
            let above = tree.words[head].head,
            tree.isVerb(above)
        {
            head = above
        }
        return head
    }

    // MARK: Subjects

    /// Whom a pronoun in the place of a subject means; empty where nobody knows.
    private func name(of pronoun: Int, _ head: Int) -> String {
        let meant = references.actors(at: pronoun)
        if !meant.isEmpty { return meant.map(\.text).joined(separator: " and ") }
        return ["WDT", "WP"].contains(tree.words[pronoun].xpos) ? noun(above: head) : ""
    }

    /// The subject that stands with another verb, or the noun that the clause describes.
    private func sharedSubject(of head: Int, _ agents: [NameSpan]) -> String {
        if tree.relation(head) == "acl" { return noun(above: head) }
        if !agents.isEmpty, agents.allSatisfy({ !tree.isBelow(tree.head(of: $0.tokens), head) }) {
            return agents.map(\.text).joined(separator: " and ")
        }
        // "and killed two": the subject of the clause before.
        guard tree.relation(head) == "conj", let before = tree.words[head].head,
            let shared = tree.child(of: before, ["nsubj"]), shared < head
        else { return "" }
        return tree.words[shared].upos == "PRON"
            ? name(of: shared, before) : text(of: chosen(under: shared, isTop: false, room: 40))
    }

    private func noun(above head: Int) -> String {
        guard let noun = tree.words[head].head, tree.relation(head) == "acl" else { return "" }
        let words = chosen(under: noun, isTop: true, room: 40).subtracting(tree.span(of: head))
        return text(of: withoutArticle(words))
    }
}
