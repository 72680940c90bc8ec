internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// A part of a sentence with a predicate and a happening of its own.
struct Clause: Hashable {
    /// Its predicate; index of the text's tokens.
    let head: Int
    /// From its first to its last token; a clause inside it may lie between.
    var tokens: Range<Int>
    /// The tokens that are its own and no inner clause's.
    var owned: [Int]
    var triggers: [Trigger]

    /// The trigger that tells what the clause is about.
    var main: Trigger? {
        triggers.first { $0.isListed && $0.anchor == head && $0.word.kind != "reference" }
            ?? triggers.first { $0.isListed && $0.isFinite && $0.word.kind != "reference" }
            ?? triggers.first { $0.isListed && $0.voice != .nominal }
            ?? triggers.first { $0.anchor == head }
            ?? triggers.first { $0.voice != .nominal } ?? triggers.first
    }
}

/// Cuts sentences into clauses: every predicate with its own words, inner clauses apart.
struct ClauseSplitter {
    let tree: SyntaxTree

    func clauses(of sentence: Range<Int>, triggers: [Trigger]) -> [Clause] {
        let anchors = Set(triggers.flatMap { [$0.anchor, $0.tokens.lowerBound] })
        var heads = sentence.filter { isHead($0, anchors) }
        if heads.isEmpty {
            heads = [sentence.first { tree.words[$0].head == nil } ?? sentence.lowerBound]
        }
        let isHeadOf = Set(heads)
        var owned: [Int: [Int]] = [:]
        var owner = [Int](repeating: -1, count: sentence.count)
        for index in sentence {
            owned[self.owner(of: index, isHeadOf, heads[0], sentence, &owner), default: []]
                .append(index)
        }
        var result: [Clause] = []
        for head in heads {
            let own = owned[head] ?? [head]
            let inside = triggers.filter {
                own.contains($0.tokens.lowerBound) && !isAlternative($0.anchor)
            }
            result.append(
                Clause(head: head, tokens: hull(own), owned: own, triggers: inside))
        }
        return withoutEmpty(result).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// The clause head nearest above a token; what was found on the way is kept.
    private func owner(
        of index: Int, _ heads: Set<Int>, _ fallback: Int, _ sentence: Range<Int>,
        _ known: inout [Int]
    ) -> Int {
        var path: [Int] = []
        var current = index
        var found = fallback
        while path.count <= sentence.count {
            if known[current - sentence.lowerBound] >= 0 {
                found = known[current - sentence.lowerBound]
                break
            }
            path.append(current)
            if heads.contains(current) {
                found = current
                break
            }
            guard let head = tree.words[current].head, sentence.contains(head) else { break }
            current = head
        }
        for token in path { known[token - sentence.lowerBound] = found }
        return found
    }

    private func isHead(_ index: Int, _ anchors: Set<Int>) -> Bool {
        guard tree.words[index].head != nil else {
            return isPredicate(index) || anchors.contains(index)
        }
        switch tree.words[index].relation {
        case "conj" where isAlternative(index): return false
        case "conj", "ccomp", "advcl", "parataxis", "acl:relcl", "advcl:relcl", "csubj", "root":
            return isPredicate(index)
        case "acl": return tree.isVerb(index) && anchors.contains(index)
        default: return false
        }
    }

    /// "were killed or seriously injured": one thing happened, told with two words.
    private func isAlternative(_ index: Int) -> Bool {
        guard let or = tree.child(of: index, ["cc"]), tree.tokens[or].lower == "or",
            let first = tree.words[index].head, tree.isVerb(first), first < index
        else { return false }
        return tree.child(of: index, ["nsubj"]) == nil && tree.child(of: index, ["aux"]) == nil
    }

    private func isPredicate(_ index: Int) -> Bool {
        tree.isVerb(index) || tree.child(of: index, ["cop", "nsubj"]) != nil
    }

    private func hull(_ owned: [Int]) -> Range<Int> {
        // Marks at the edges are no part of what is told.
        let inner = owned.filter { tree.tokens[$0].kind != .punctuation }
        guard let first = inner.first, let last = inner.last else {
            return owned[0]..<(owned[0] + 1)
        }
        return first..<(last + 1)
    }

    /// A clause that tells of nothing goes to the one it hangs on.
    private func withoutEmpty(_ clauses: [Clause]) -> [Clause] {
        var result = clauses
        for clause in clauses where clause.triggers.isEmpty {
            let above = tree.ancestors(of: clause.head)
            guard result.count > 1,
                let own = result.firstIndex(where: { $0.head == clause.head }),
                let target = above.lazy.compactMap({ head in
                    result.firstIndex { $0.owned.contains(head) && $0.head != clause.head }
                }).first
            else { continue }
            result[target].owned = (result[target].owned + result[own].owned).sorted()
            result[target].tokens = hull(result[target].owned)
            result.remove(at: own)
        }
        return result
    }
}
