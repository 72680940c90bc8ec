internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Who holds an office, without a name, and the office itself.
extension References {
    /// "A law enforcement official said … . The official": the noun by which one without a name was told of first,
    /// with words that tell which.
    func introduced(by index: Int) -> Int? {
        guard tree.words[index].xpos == "NN", isPerson(index),
            let determiner = tree.child(of: index, ["det"]),
            tree.tokens[determiner].lower == "the", determiner == index - 1,
            tree.child(of: index, ["nmod", "acl", "appos", "flat"]) == nil
        else { return nil }
        let lemma = tree.words[index].lemma
        return (max(0, index - 250)..<index - 1).last { token in
            tree.words[token].lemma == lemma && tree.words[token].xpos == "NN"
                && nameAt[token] < 0
                && tree.children(of: token).contains {
                    ["a", "an", "another"].contains(tree.tokens[$0].lower)
                }
                && tree.children(of: token).contains {
                    $0 < token && ["amod", "compound"].contains(tree.relation($0))
                }
        }
    }

    /// "his office said": that of whom it means, and not himself.
    func officeOfPronoun(at index: Int) -> NameSpan? {
        guard tree.words[index].lemma == "office",
            let owner = tree.children(of: index).first(where: {
                tree.words[$0].relation == "nmod:poss" && tree.words[$0].upos == "PRON"
            }), nameAt[owner] >= 0
        else { return nil }
        let name = names[Int(nameAt[owner])]
        guard name.kind == .person || name.kind == .office else { return nil }
        return NameSpan(
            tokens: index..<(index + 1), text: "\(name.text)’s office", kind: .organization,
            key: "\(name.key)’s office")
    }

    /// "the office of the attorney general of Karst": a body, not the one who holds it.
    func officeOfHolder(at index: Int) -> NameSpan? {
        guard tree.words[index].lemma == "office",
            let holder = tree.children(of: index).first(where: {
                tree.preposition(of: $0) == "of" && tree.span(of: $0).lowerBound == index + 1
            }), lexicon.offices.contains(tree.tokens[holder].lower), holder - index <= 5,
            tree.words[holder].upos == "NOUN" || tree.words[holder].upos == "PROPN"
        else { return nil }
        var end =
            names(at: holder).first.map {
                $0.tokens.contains(holder) ? $0.tokens.upperBound : holder + 1
            } ?? holder + 1
        // "attorney general".
        if end < tree.tokens.count,
            lexicon.offices.contains("\(tree.tokens[end - 1].lower) \(tree.tokens[end].lower)")
                || tree.tokens[end].lower == "general"
        {
            end += 1
        }
        return span(index..<end, .organization)
    }
}
