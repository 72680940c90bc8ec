internal import FastiLanguage
internal import FastiText

/// Cuts one clear line for an entry from the words of its source: who did what to whom, without what
/// is told beside it.
struct TitleWriter {
    private let tokens: [Token]
    private let tree: SyntaxTree
    private let references: References
    /// The longest title, in characters.
    static let limit = 90

    init(_ analysis: DocumentAnalysis) {
        tokens = analysis.tokens
        tree = analysis.tree
        references = analysis.references
    }

    /// The clause without what ties it to its sentence; its subject by name where it has a pronoun or
    /// none.
    ///
    /// - Parameter agents: who acts, in the order of the text; many are told as the first and a number.
    func title(of clause: Clause, _ trigger: Trigger?, agents: [NameSpan]) -> String {
        let head = predicate(of: clause, trigger)
        let subject = tree.child(of: head, ["nsubj", "csubj", "expl"])
        var spoken = ""
        var left: Set<Int> = []
        var names: [Int: String] = [:]
        if agents.count > 2, let first = agents.first {
            spoken = "\(first.text) and \(agents.count - 1) others"
            left = subject.map { Set(tree.span(of: $0)) } ?? []
        } else if let subject, tree.words[subject].upos == "PRON" {
            let name = name(of: subject, head)
            if !name.isEmpty { names[subject] = name }
        } else if let subject, let owner = tree.children(of: subject).first(where: isOwner) {
            let name = references.names(at: owner).map(\.text).joined(separator: " and ")
            if !name.isEmpty { names[owner] = name.hasSuffix("s") ? "\(name)'" : "\(name)'s" }
        } else if subject == nil {
            spoken = sharedSubject(of: head, agents)
        }
        let length = spoken.count + names.values.reduce(0) { $0 + $1.count }
        let words = chosen(under: head, isTop: true, room: Self.limit - length).subtracting(left)
        return shortened(capitalised(joined(spoken, text(of: words, names))))
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

    // MARK: Words

    /// The tokens told of a phrase: what cannot be left out, then as much of the rest, in the order of
    /// the text, as there is room for.
    private func chosen(under head: Int, isTop: Bool, room: Int) -> Set<Int> {
        var words: Set<Int> = [head]
        var open = [head]
        var details: [Int] = []
        while let index = open.popLast() {
            for child in tree.children(of: index) {
                switch weight(of: child, below: index, isTop: isTop && index == head) {
                case .needed:
                    words.insert(child)
                    open.append(child)
                case .detail: details.append(child)
                case .left: break
                }
            }
        }
        var length = text(of: words).count
        for detail in details.sorted() {
            let more = words.union(needed(under: detail))
            let longer = text(of: more).count
            if longer <= room {
                (words, length) = (more, longer)
            }
        }
        return length <= room || words.count > 1 ? words : [head]
    }

    /// A detail with what it cannot do without.
    private func needed(under head: Int) -> Set<Int> {
        var words: Set<Int> = [head]
        var open = [head]
        while let index = open.popLast() {
            for child in tree.children(of: index)
            where weight(of: child, below: index, isTop: false) != .left {
                words.insert(child)
                open.append(child)
            }
        }
        return words
    }

    private enum Weight { case needed, detail, left }

    private func weight(of child: Int, below head: Int, isTop: Bool) -> Weight {
        switch tree.words[child].relation {
        case "punct", "discourse", "parataxis", "dep", "vocative", "acl:relcl", "reparandum",
            "list":
            return .left
        case "appos": return tree.isNoun(head) && abs(child - head) == 1 ? .needed : .left
        case "cc": return isTop ? .left : .needed
        case "mark": return isTop ? .left : .needed
        case "case" where isTop && tree.child(of: head, ["cop"]) != nil: return .needed
        case "case" where isTop || tree.relation(head) == "nsubj": return .left
        case "conj" where tree.isNoun(head) && ["ADV", "VERB"].contains(tree.words[child].upos):
            return .left
        case "conj":
            if tree.isVerb(child) || tree.isVerb(head) {
                return isTop || tree.child(of: child, ["nsubj"]) != nil ? .left : .detail
            }
            return isTop && !tree.isNoun(head) ? .left : .needed
        case "advmod":
            if Self.negations.contains(tokens[child].lower) { return .needed }
            return isTop && Self.links.contains(tokens[child].lower)
                ? .left
                : tree.isVerb(head) ? .detail : .needed
        case "advcl", "advcl:relcl": return child > head ? .detail : .left
        case "obl"
        where tree.children(of: child).contains {
            $0 < child && ["WDT", "WP"].contains(tree.words[$0].xpos)
        } || ["WDT", "WP"].contains(tree.words[child].xpos):
            return .left
        case "acl", "obl", "obl:unmarked", "obl:agent", "nmod:unmarked": return .detail
        case "nmod": return tree.preposition(of: child) == "of" ? .needed : .detail
        default: return .needed
        }
    }

    private static let negations: Set<String> = [
        "not", "n't", "n’t", "never", "no", "neither", "nor",
    ]

    private static let links: Set<String> = [
        "also", "however", "meanwhile", "moreover", "furthermore", "therefore", "thus", "then",
        "instead", "further", "additionally", "finally", "so",
    ]

    /// Some tokens in their order, with the marks that stand between two of them.
    ///
    /// - Parameter names: What stands in the place of some of them.
    private func text(of words: Set<Int>, _ names: [Int: String] = [:]) -> String {
        var result = ""
        var last: Int?
        for index in words.sorted() where tokens[index].kind != .punctuation {
            if let last {
                let between = (last + 1)..<index
                if between.count == 1, let mark = between.first, tokens[mark].kind != .word,
                    !["(", ")", ":", ";", "[", "]"].contains(tokens[mark].text),
                    !tokens[mark].isQuote
                {
                    result += (tokens[mark].spaceBefore ? " " : "") + tokens[mark].text
                    if tokens[index].spaceBefore { result += " " }
                } else if !between.isEmpty || tokens[index].spaceBefore {
                    result += " "
                }
            }
            result += names[index] ?? tokens[index].text
            last = index
        }
        return result
    }

    private func joined(_ a: String, _ b: String) -> String {
        a.isEmpty ? b : b.isEmpty ? a : "\(a) \(b)"
    }

    // MARK: Nouns

    /// An episode is titled by its name.
    func episode(_ name: Range<Int>) -> String {
        shortened(capitalised(text(of: Set(name))))
    }

    /// What a noun tells of: its phrase with what is said of it.
    func title(ofNoun trigger: Trigger) -> String {
        let noun = tree.head(of: trigger.tokens)
        let words = chosen(under: noun, isTop: true, room: Self.limit).union(trigger.tokens)
        return shortened(capitalised(text(of: withoutArticle(words))))
    }

    private func withoutArticle(_ words: Set<Int>) -> Set<Int> {
        guard let first = words.min(), words.count > 1,
            ["the", "a", "an", "this", "that", "these", "those"].contains(tokens[first].lower)
        else { return words }
        return words.subtracting([first])
    }

    // MARK: Length

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private func shortened(_ text: String) -> String {
        guard text.count > Self.limit else { return text }
        let front = text.prefix(Self.limit)
        // Better a whole part of the sentence than half of the next.
        for border in [", ", " that ", " after ", " while ", " and "] {
            if let place = Self.last(border, in: front), front[..<place].count >= 45 {
                return String(front[..<place])
            }
        }
        let cut = text.prefix(Self.limit - 1)
        let space = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<space].trimmingSuffix { !$0.isLetter && !$0.isNumber } + "…"
    }

    /// Where a border of ASCII characters stands last in a text.
    private static func last(_ border: String, in text: Substring) -> String.Index? {
        let bytes = text.utf8
        var place = bytes.index(
            bytes.endIndex, offsetBy: -border.utf8.count, limitedBy: bytes.startIndex)
        while let here = place {
            if bytes[here...].starts(with: border.utf8) { return here }
            place = here == bytes.startIndex ? nil : bytes.index(before: here)
        }
        return nil
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, matches(last) { text.removeLast() }
        return String(text)
    }
}
