internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Persons and groups that a text speaks of without a name: "the man", "two gunmen".
extension References {
    /// "the man who died when a tree fell on his van": whether a person without a name is the last spoken of
    /// in the sentence.
    func isSomebodyUnnamed(before index: Int, _ sentence: Int) -> Bool {
        let start = sentences[sentence].tokens.lowerBound
        let named = spoken.last { names[Int($0.name)].kind == .person }?.token ?? -1
        return (max(start, named + 1)..<max(start, named + 1, index)).contains { token in
            nameAt[token] < 0 && tree.words[token].xpos == "NN"
                // "a lawmaker subpoenaed him": somebody else.
                && !(tree.relation(token) == "nsubj" && tree.relation(index) == "obj"
                    && tree.words[token].head == tree.words[index].head)
                && ["nsubj", "obj", "root"].contains(tree.relation(token)) && isPerson(token)
                && tree.child(of: token, ["appos", "nmod:poss"]) == nil
                // "Mr Doe was a clerk when rebels killed him".
                && (tree.child(of: token, ["cop"]) == nil
                    || tree.child(of: token, ["nsubj"]).map { nameAt[$0] < 0 } ?? true)
        }
    }

    /// "An officer who had shot Doe claimed he aimed at the leg": the person without a name who says what "he"
    /// or "she" is the subject of.
    func teller(of index: Int) -> Int? {
        guard ["he", "she"].contains(tree.tokens[index].lower), isSubject(index),
            let clause = tree.words[index].head, tree.relation(clause) == "ccomp",
            let verb = tree.words[clause].head, verb < index,
            lexicon.speech[tree.words[verb].lemma] != nil
                || lexicon.attitudes[tree.words[verb].lemma] != nil,
            quotations.index(containing: index) == quotations.index(containing: verb),
            let subject = tree.child(of: verb, ["nsubj", "csubj"]), subject < verb,
            nameAt[subject] < 0, tree.words[subject].xpos == "NN", isPerson(subject),
            // "His father Jane Doe said he": by name.
            !tree.children(of: subject).contains(where: {
                ["appos", "flat"].contains(tree.relation($0)) && nameAt[$0] >= 0
            })
        else { return nil }
        return subject
    }

    /// "A girl shot herself": whether a reflexive speaks of a subject without a name.
    func isOfUnnamedSubject(_ index: Int) -> Bool {
        guard ["himself", "herself"].contains(tree.tokens[index].lower),
            let verb = tree.words[index].head,
            let subject = tree.child(of: verb, ["nsubj"]), subject < index
        else { return false }
        return nameAt[subject] < 0 && tree.isNoun(subject)
    }

    /// "…, he said": whether a pronoun tells what stands in front of it.
    func isTelling(_ index: Int) -> Bool {
        guard index > 2, index + 1 < tree.tokens.count, tree.tokens[index - 1].text == ",",
            let verb = tree.words[index].head, (index + 1...index + 3).contains(verb),
            tree.relation(index) == "nsubj"
        else { return false }
        return lexicon.speech[tree.words[verb].lemma] != nil
            && tree.child(of: verb, ["ccomp"]).map { $0 < index } ?? true
    }

    /// "Two gunmen fled. They …": the last subject of this sentence or the one before that a pronoun fits,
    /// where it is no name; `nil` for other words.
    ///
    /// - Parameter apart: Whether the sentence before may stand in another paragraph.
    func unnamed(meantAt index: Int, _ sentence: Int, apart: Bool = false) -> Int? {
        let isOne: Bool
        switch tree.tokens[index].lower {
        case "he", "him", "his", "she", "her": isOne = true
        case "they", "them", "their": isOne = false
        default: return nil
        }
        let first =
            sentence > 0
                && (apart
                    || sentences[sentence - 1].paragraph == sentences[sentence].paragraph)
            ? sentence - 1 : sentence
        let start = sentences[first].tokens.lowerBound
        let meant = (start..<max(start, index)).filter { token in
            tree.words[token].xpos == (isOne ? "NN" : "NNS") && nameAt[token] < 0
                && isPerson(token) && fits(tree.tokens[index].lower, token)
                // Nobody says "he" of a court.
                && !(isOne && lexicon.heads[tree.tokens[token].lower]?.isGroup == true)
        }
        return meant.last { tree.relation($0) == "nsubj" }
            // "The court freed the editor, who …; police arrested him".
            ?? (isOne && tree.relation(index) == "obj"
                ? meant.last {
                    tree.relation($0) == "obj" && tree.words[$0].head != tree.words[index].head
                } : nil)
    }

    /// "His wife left him, and he moved": not the wife.
    private func fits(_ pronoun: String, _ noun: Int) -> Bool {
        guard let gender = Self.gender(of: tree.tokens[noun].lower) else { return true }
        switch pronoun {
        case "he", "him", "his": return gender == .male
        case "she", "her": return gender == .female
        default: return true
        }
    }

    /// "The helicopter belonged to the army; radar lost it": whether the last subject is a thing without a name.
    func isThingSpoken(before index: Int, _ sentence: Int) -> Bool {
        let first = max(0, sentence - 1)
        let start = sentences[first].tokens.lowerBound
        let subject = (start..<max(start, index)).last { token in
            tree.relation(token) == "nsubj" && tree.words[token].xpos.hasPrefix("NN")
                && (sentences[sentence].tokens.contains(token)
                    || tree.words[token].head.map {
                        tree.words[$0].head == nil
                    } == true)
        }
        guard let subject, nameAt[subject] < 0, tree.words[subject].xpos == "NN",
            tree.words[subject].upos == "NOUN", group(at: subject).isEmpty,
            tree.child(of: subject, ["appos"]).map({ nameAt[$0] < 0 }) ?? true
        else { return false }
        return tree.child(of: subject, ["det"]).map { tree.tokens[$0].lower == "the" } == true
    }

    /// "A fire broke out. It was brought under control": the thing that the sentence before was about.
    func thing(meantAt index: Int, _ sentence: Int) -> Int? {
        guard isSubject(index), sentence > 0,
            sentences[sentence - 1].paragraph == sentences[sentence].paragraph,
            index == sentences[sentence].tokens.lowerBound
        else { return nil }
        let before = sentences[sentence - 1].tokens.filter { token in
            isSubject(token) && tree.words[token].head.map { tree.words[$0].head == nil } == true
        }
        guard let noun = before.first, before.count == 1, tree.words[noun].xpos == "NN",
            tree.words[noun].upos == "NOUN", nameAt[noun] < 0, !isPerson(noun),
            tree.words[noun].lemma != "version"
        else { return nil }
        return noun
    }

    /// "it is estimated that", "it was raining", "it seems": nobody is meant.
    func isExpletive(_ index: Int) -> Bool {
        if tree.relation(index) == "expl" { return true }
        // "It is estimated more than 130 have died".
        if let verb = tree.words[index].head, tree.words[index].relation == "nsubj:pass",
            lexicon.speech[tree.words[verb].lemma] != nil
                || lexicon.attitudes[tree.words[verb].lemma] != nil,
            verb + 1 < tree.tokens.count,
            !["to", "in", "by", "on", "for", "at", "as", "with", "from"].contains(
                tree.tokens[verb + 1].lower)
                && tree.tokens[verb + 1].kind == .word
        {
            return true
        }
        // "It took three years".
        if let verb = tree.words[index].head, tree.words[verb].lemma == "take",
            let length = tree.child(of: verb, ["obj"]),
            Self.lengths.contains(tree.words[length].lemma)
        {
            return true
        }
        // "denied it": what was said, no body.
        if tree.relation(index) == "obj", let verb = tree.words[index].head,
            lexicon.speech[tree.words[verb].lemma] != nil
        {
            return true
        }
        guard let head = tree.words[index].head, tree.relation(index) == "nsubj" else {
            return false
        }
        let isClausal = tree.children(of: head).contains {
            $0 > head && ["ccomp", "csubj"].contains(tree.relation($0))
        }
        // "It is clear that", "it is estimated that", not "it said that".
        return isClausal
            && tree.children(of: head).contains {
                ["cop", "aux:pass"].contains(tree.words[$0].relation)
            } || ["seem", "appear", "rain", "snow", "happen"].contains(tree.words[head].lemma)
    }

    private static let lengths = SyntaxTree.timeUnits.union(["time", "while"])

    /// "The rig, which the firm was leasing when it exploded": whether a pronoun is the subject of what only
    /// things do.
    func isThing(byDeed index: Int) -> Bool {
        guard tree.relation(index) == "nsubj", let verb = tree.words[index].head else {
            return false
        }
        return switch tree.words[verb].lemma {
        case "explode", "erupt", "burst", "sink", "capsize", "derail", "leak", "rupture",
            "detonate":
            true
        case "blow", "crash": tree.child(of: verb, ["obj"]) == nil
        // "since it came into force", "before it expires": a law or a deal.
        case "expire", "lapse": true
        case "come", "go", "take", "enter":
            tree.children(of: verb).contains {
                ["effect", "force"].contains(tree.words[$0].lemma) && $0 > verb
            }
        // Of an earthquake or a storm; "it struck at night the home of" is told otherwise.
        case "strike", "hit":
            tree.child(of: verb, ["obj", "obl"]).map { tree.relation($0) == "obl" } == true
        default: false
        }
    }

    func isPerson(_ token: Int) -> Bool {
        tree.words[token].upos == "NOUN"
            && (lexicon.people.contains(tree.words[token].lemma)
                || lexicon.heads[tree.tokens[token].lower]?.isGroup == true)
    }

    /// "Lopburg decided to leave. It said": a town that decides or speaks is those who rule from it.
    func isActingFor(_ name: NameSpan) -> Bool {
        let head = tree.head(of: name.whole)
        guard tree.relation(head) == "nsubj", let verb = tree.words[head].head else { return false }
        let lemma = tree.words[verb].lemma
        return lexicon.speech[lemma] != nil || lexicon.attitudes[lemma] != nil
    }

    /// "A retired major was sentenced today. … Jane Doe, 42, of Lopburg, was also fined": whom the first sentence
    /// tells of without a name, where one of the next begins with a new name and an age.
    func introduced() -> (noun: Int, name: Int32)? {
        guard let first = sentences.firstIndex(where: { $0.kind == .prose }),
            let noun = sentences[first].tokens.first(where: { index in
                tree.relation(index) == "nsubj" && tree.words[index].xpos == "NN"
                    && nameAt[index] < 0
                    && tree.words[index].head.map { tree.words[$0].head == nil } == true
            }), isPerson(noun),
            let article = tree.child(of: noun, ["det"]),
            ["a", "an"].contains(tree.tokens[article].lower)
        else { return nil }
        for sentence in sentences[(first + 1)...].prefix(3) {
            guard let start = sentence.tokens.first, nameAt[start] >= 0 else { continue }
            let number = nameAt[start]
            let name = names[Int(number)]
            let behind = name.tokens.upperBound
            guard name.kind == .person, name.tokens.count > 1,
                behind + 2 < sentence.tokens.upperBound, tree.tokens[behind].text == ",",
                tree.tokens[behind + 1].kind == .number, tree.tokens[behind + 2].text == ",",
                (2...3).contains(tree.tokens[behind + 1].text.utf8.count),
                !sentences[first].tokens.contains(where: {
                    nameAt[$0] >= 0 && names[Int(nameAt[$0])].key == name.key
                })
            else { continue }
            return (noun, number)
        }
        return nil
    }
}
