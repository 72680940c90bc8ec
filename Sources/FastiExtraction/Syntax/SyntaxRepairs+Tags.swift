internal import FastiLanguage
internal import FastiText

/// Words of another kind than the tagger took them for.
extension SyntaxRepairs {
    /// "reopened" is no gerund, whatever an unknown word was taken for.
    mutating func mendTag(_ index: Int) {
        if words[index].xpos == "VBG", tokens[index].lower.hasSuffix("ed") {
            words[index].xpos = "VBD"
        }
        // "guilty to conspiring": no base form.
        if words[index].xpos == "VB", tokens[index].lower.hasSuffix("ing"),
            words[index].lemma != tokens[index].lower
        {
            words[index].xpos = "VBG"
        }
    }

    /// Finite verbs listed with a date or a name ("born in 1931 and died in 2019") are listed with the
    /// verb above it.
    mutating func mendListedVerb(_ index: Int) {
        guard words[index].relation == "conj" else { return }
        // "arrested on 11 September and interned in camps", taken for a noun.
        if words[index].upos == "NOUN", tokens[index].lower.hasSuffix("ed"),
            let above = words[index].head,
            let verb = words[above].upos == "NUM" ? words[above].head : above,
            verb < index, words[verb].upos == "VERB"
        {
            words[index].upos = "VERB"
            words[index].xpos = words[verb].xpos
            attach(index, to: verb, as: "conj")
            for later in index + 1..<min(index + 40, words.count)
            where words[later].head == verb && words[later].relation == "obl" {
                words[later].head = index
            }
            return
        }
        guard ["VBD", "VBZ"].contains(words[index].xpos) else { return }
        var head = words[index].head
        while let above = head, words[above].upos == "NUM" || words[above].upos == "PROPN" {
            head = words[above].head
        }
        if let head, head < index, words[head].upos == "VERB" { words[index].head = head }
    }

    /// "the accused", "the wounded": a participle behind an article that no noun follows is one itself.
    mutating func mendNoun(_ index: Int, _ sentence: Range<Int>) {
        // "called the ruling a farce".
        if words[index].xpos == "VBG", index > sentence.lowerBound,
            words[index - 1].relation == "det", words[index - 1].head == index,
            ["obj", "nsubj", "nsubj:pass", "obl"].contains(words[index].relation)
        {
            words[index].upos = "NOUN"
            words[index].xpos = "NN"
        }
        // "declared three days of mourning".
        if words[index].xpos == "VBG", index > sentence.lowerBound + 1,
            tokens[index - 1].lower == "of", words[index - 1].head == index,
            SyntaxTree.timeUnits.contains(words[index - 2].lemma),
            !sentence.contains(index + 1)
                || !(["DET", "NUM", "ADJ"].contains(words[index + 1].upos)
                    || Self.isNominal(words[index + 1]))
        {
            words[index].upos = "NOUN"
            words[index].xpos = "NN"
            words[index - 1].relation = "case"
            attach(index, to: index - 2, as: "nmod")
        }
        // "expanding last year's recalls".
        if words[index].xpos == "VBZ", words[index].relation == "obj", index > sentence.lowerBound,
            words[index - 1].head == index,
            ["compound", "amod", "nmod:poss", "det", "nummod"].contains(words[index - 1].relation)
        {
            words[index].upos = "NOUN"
            words[index].xpos = "NNS"
        }
        guard words[index].upos == "VERB", ["VBN", "VBD"].contains(words[index].xpos),
            index > sentence.lowerBound, tokens[index - 1].lower == "the",
            index + 1 >= sentence.upperBound
                || !["NOUN", "PROPN", "ADJ", "NUM"].contains(words[index + 1].upos)
        else { return }
        words[index].upos = "NOUN"
        // "in the injured are": hung on its article, which had the noun's place.
        if words[index].head == index - 1 {
            let isCased = index - 2 >= sentence.lowerBound && words[index - 2].upos == "ADP"
            attach(index, to: words[index - 1].head, as: isCased ? "obl" : "dep")
        }
        attach(index - 1, to: index, as: "det")
        guard let head = words[index].head, words[head].upos == "VERB",
            Self.clauses.contains(words[index].relation) || words[index].relation == "acl"
        else { return }
        words[index].relation = head < index ? "obj" : "nsubj"
    }
}
