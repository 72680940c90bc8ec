internal import FastiLanguage
internal import FastiText

/// Which words of a phrase a title has, and how they are written.
extension TitleWriter {
    // MARK: Words

    /// The tokens told of a phrase: what cannot be left out, then as much of the rest, in the order of
    /// the text, as there is room for.
    func chosen(under head: Int, isTop: Bool, room: Int) -> Set<Int> {
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
        case "punct", "parataxis", "dep", "vocative", "acl:relcl", "reparandum",
            "list":
            return .left
        case "discourse":
            let isInside =
                child > 0 && child + 1 < tokens.count && tokens[child - 1].kind == .word
                && tokens[child + 1].kind == .word
            return isInside ? .detail : .left
        case "nmod:unmarked"
        where child < head && SyntaxRepairs.times.contains(tree.words[child].lemma)
            && tree.child(of: head, ["case"]).map { $0 > child } == true:
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
                && tree.child(of: child, ["fixed"]) == nil
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

    static let negations: Set<String> = [
        "not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely",
    ]

    static let links: Set<String> = [
        "also", "however", "meanwhile", "moreover", "furthermore", "therefore", "thus", "then",
        "instead", "further", "additionally", "finally", "so",
    ]

    /// Some tokens in their order, with the marks that stand between two of them.
    ///
    /// - Parameter names: What stands in the place of some of them.
    func text(of words: Set<Int>, _ names: [Int: String] = [:]) -> String {
        var result = ""
        var last: Int?
        for index in hyphened(words).sorted() where tokens[index].kind != .punctuation {
            if let last {
                let between = (last + 1)..<index
                if between.count == 1, let mark = between.first, tokens[mark].kind != .word,
                    !["(", ")", ":", ";", "[", "]"].contains(tokens[mark].text),
                    !tokens[mark].isQuote
                {
                    result += (tokens[mark].spaceBefore ? " " : "") + tokens[mark].text
                    if tokens[index].spaceBefore { result += " " }
                } else if between.count > 1, tokens[index - 1].text == ",",
                    tree.words[index].xpos == "VBG"
                        || ["up", "down"].contains(tokens[index].lower)
                {
                    // "hit a school on Monday, killing six".
                    result += ", "
                } else if !between.isEmpty || tokens[index].spaceBefore {
                    result += " "
                }
            }
            result += names[index] ?? tokens[index].text
            last = index
        }
        return result
    }

    /// "anti-doping rules", "later re-notified": whatever a hyphen ties to a word goes with it.
    private func hyphened(_ words: Set<Int>) -> Set<Int> {
        var result = words
        for index in words {
            var first = index
            while first > 1, tokens[first - 1].text == "-", !tokens[first].spaceBefore,
                !tokens[first - 1].spaceBefore, tokens[first - 2].kind == .word
            {
                first -= 2
                // Another word's walk goes on from there.
                guard result.insert(first).inserted else { break }
            }
        }
        return result
    }

    func joined(_ a: String, _ b: String) -> String {
        if a.isEmpty || b.isEmpty { return a + b }
        // "It's over", "they're late".
        let isClitic =
            (b.first == "'" || b.first == "’") && b.dropFirst().first?.isLowercase == true
        return isClitic ? a + b : "\(a) \(b)"
    }

    /// Without the articles and prepositions that a phrase begins with.
    func withoutFront(_ words: Set<Int>) -> Set<Int> {
        var left = words
        while left.count > 1, let first = left.min(),
            // "at least one further shock".
            !(tokens[first].lower == "at" && left.contains(first + 1)
                && ["least", "most"].contains(tokens[first + 1].lower)),
            tokens[first].kind == .punctuation || tree.relation(first) == "case"
                || ["ADP", "SCONJ", "CCONJ"].contains(tree.words[first].upos)
                || ["the", "a", "an", "this", "that", "these", "those"].contains(
                    tokens[first].lower)
        {
            left.remove(first)
        }
        return left
    }

    /// "Tourism, a key industry, took a hit": the comma behind what one comma, and no list, opens.
    func closing(_ words: Set<Int>, before head: Int) -> String {
        let told = words.filter { tokens[$0].kind != .punctuation }
        guard let first = told.min(), let last = told.max(), last + 1 < head,
            tokens[last + 1].text == ","
        else { return "" }
        let commas = (first..<last).filter { tokens[$0].text == "," && told.contains($0 + 1) }
        guard commas.count == 1, let comma = commas.first, told.contains(comma - 1) else {
            return ""
        }
        return (comma..<last).contains { tree.words[$0].upos == "CCONJ" } ? "" : ","
    }
}
