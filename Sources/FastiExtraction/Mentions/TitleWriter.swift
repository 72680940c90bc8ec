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
        for detail in Detail.allCases {
            let words = words(under: head, isTop: true, detail)
                .subtracting(subject.map { self.words(under: $0, isTop: false, .all) } ?? [])
            let text = joined(
                subjectText(subject, of: head, agents, detail), self.text(of: words))
            if text.count <= Self.limit || detail == .bare { return shortened(capitalised(text)) }
        }
        return ""
    }

    /// How much of a clause is told.
    private enum Detail: CaseIterable {
        /// All that hangs on its predicate but other clauses.
        case all
        /// No clauses that describe a noun, no remarks between commas.
        case plain
        /// Objects and what is said; nothing of the circumstances.
        case bare
    }

    /// Where the words of a title hang: the clause's predicate, or the happening's own verb in it.
    private func predicate(of clause: Clause, _ trigger: Trigger?) -> Int {
        guard let trigger, trigger.anchor != clause.head, trigger.isFinite else {
            return clause.head
        }
        return tree.relation(trigger.anchor) == "xcomp" ? clause.head : trigger.anchor
    }

    // MARK: Subjects

    private func subjectText(
        _ subject: Int?, of head: Int, _ agents: [NameSpan], _ detail: Detail
    ) -> String {
        if agents.count > 2, let first = agents.first {
            return "\(first.text) and \(agents.count - 1) others"
        }
        if let subject {
            guard tree.words[subject].upos == "PRON" else {
                return text(of: words(under: subject, isTop: false, detail))
            }
            let meant = references.actors(at: subject)
            if !meant.isEmpty { return meant.map(\.text).joined(separator: " and ") }
            if ["WDT", "WP"].contains(tree.words[subject].xpos) { return noun(above: head, detail) }
            return tokens[subject].text
        }
        if let noun = tree.words[head].head, tree.relation(head) == "acl" {
            return text(of: words(under: noun, isTop: false, .plain).subtracting(tree.span(of: head)))
        }
        if !agents.isEmpty, agents.allSatisfy({ !isBelow($0, head) }) {
            return agents.map(\.text).joined(separator: " and ")
        }
        // "and killed two": the subject of the clause before.
        guard tree.relation(head) == "conj", let before = tree.words[head].head,
            let shared = tree.child(of: before, ["nsubj"]), shared < head
        else { return "" }
        return subjectText(shared, of: before, [], detail)
    }

    private func isBelow(_ name: NameSpan, _ head: Int) -> Bool {
        tree.span(of: head).contains(name.tokens.lowerBound)
            && tree.isBelow(tree.head(of: name.tokens), head)
    }

    private func noun(above head: Int, _ detail: Detail) -> String {
        guard let noun = tree.words[head].head, tree.relation(head) == "acl" else { return "" }
        return text(of: words(under: noun, isTop: false, .plain).subtracting(tree.span(of: head)))
    }

    // MARK: Words

    /// The tokens that are told of a phrase.
    private func words(under head: Int, isTop: Bool, _ detail: Detail) -> Set<Int> {
        var result: Set<Int> = [head]
        var open = [(head, isTop, 0)]
        while let (index, top, depth) = open.popLast() {
            for child in tree.children(of: index)
            where isTold(child, of: index, isTop: top, depth, detail) {
                result.insert(child)
                open.append((child, false, depth + 1))
            }
        }
        return result
    }

    private func isTold(
        _ child: Int, of head: Int, isTop: Bool, _ depth: Int, _ detail: Detail
    ) -> Bool {
        let relation = tree.words[child].relation
        switch relation {
        case "punct", "discourse", "parataxis", "dep", "vocative", "acl:relcl": return false
        case "appos": return tree.isNoun(head) && abs(child - head) == 1
        case "cc":
            // A conjunction is told with what it ties on.
            return !isTop || child > head
        case "mark": return !isTop
        case "conj": return !isTop && !tree.isVerb(child) || tree.isNoun(head)
        case "advmod": return detail != .bare && !(isTop && Self.links.contains(tokens[child].lower))
        case "advcl": return detail == .all && child > head
        case "acl": return detail == .all || detail == .plain && depth > 0
        case "obl", "obl:unmarked": return detail != .bare || !isTop || child > head && depth > 0
        case "nmod" where detail == .bare: return depth < 2
        default: return true
        }
    }

    private static let links: Set<String> = [
        "also", "however", "meanwhile", "moreover", "furthermore", "therefore", "thus", "then",
        "instead", "further", "additionally", "finally", "so",
    ]

    /// Some tokens in their order, with the marks that stand between two of them.
    private func text(of words: Set<Int>) -> String {
        var result = ""
        var last: Int?
        for index in words.sorted() where tokens[index].kind != .punctuation {
            if let last {
                let between = (last + 1)..<index
                if between.count == 1, let mark = between.first, tokens[mark].kind == .punctuation,
                    !["(", ")", ":", ";"].contains(tokens[mark].text)
                {
                    result += (tokens[mark].spaceBefore ? " " : "") + tokens[mark].text
                    if tokens[index].spaceBefore { result += " " }
                } else if !between.isEmpty || tokens[index].spaceBefore {
                    result += " "
                }
            }
            result += tokens[index].text
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
        let noun = trigger.tokens.upperBound - 1
        for detail in Detail.allCases {
            var words = words(under: noun, isTop: false, detail)
            if let first = words.min(),
                ["the", "a", "an", "this", "that"].contains(tokens[first].lower)
                    || tree.relation(first) == "case"
            {
                words.remove(first)
                if let next = words.min(), ["the", "a", "an"].contains(tokens[next].lower) {
                    words.remove(next)
                }
            }
            let text = text(of: words)
            if text.count <= Self.limit || detail == .bare { return shortened(capitalised(text)) }
        }
        return ""
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
