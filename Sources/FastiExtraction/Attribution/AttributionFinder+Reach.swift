internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// How far what somebody says reaches in a sentence.
extension AttributionFinder {
    /// What is said, without what whoever tells of it adds behind a comma: "…, while another said",
    /// "…, a day after protesters stormed the hall".
    func withoutAddition(_ content: Range<Int>, behind cue: Int) -> Range<Int> {
        guard content.lowerBound > cue else { return content }
        let end = content.dropFirst().first { comma in
            tokens[comma].text == "," && comma + 3 < content.upperBound
                && quotations.index(containing: comma) == nil
                && (isContrast(comma + 1, in: content) || isDistance(comma + 1, in: content))
        }
        return end.map { content.lowerBound..<$0 } ?? content
    }

    /// "while the other firm said".
    private func isContrast(_ link: Int, in content: Range<Int>) -> Bool {
        guard ["while", "whereas"].contains(tokens[link].lower) else { return false }
        return (link + 1..<content.upperBound).contains { verb in
            tree.isVerb(verb) && lexicon.speech[tree.words[verb].lemma] != nil
                && tree.child(of: verb, ["nsubj"]).map { $0 > link } == true
        }
    }

    /// "a day after", "just months before".
    private func isDistance(_ first: Int, in content: Range<Int>) -> Bool {
        for unit in first..<min(first + 5, content.upperBound - 2) {
            if tree.isNoun(unit) {
                return SyntaxTree.timeUnits.contains(tree.words[unit].lemma)
                    && ["after", "before"].contains(tokens[unit + 1].lower)
                    && tree.words[unit + 1].head.map(tree.isVerb) == true
            }
            guard ["DET", "NUM", "ADV", "ADJ"].contains(tree.words[unit].upos) else { return false }
        }
        return false
    }
}
