internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// How far what somebody says reaches in a sentence.
extension AttributionFinder {
    /// What is said, without what whoever tells of it adds behind a comma: "…, while another said",
    /// "…; the army said", "…, a day after protesters stormed the hall".
    func withoutAddition(_ content: Range<Int>, behind cue: Int) -> Range<Int> {
        guard content.lowerBound > cue else { return content }
        let end = content.dropFirst().first { mark in
            [",", ";"].contains(tokens[mark].text) && mark + 3 < content.upperBound
                && quotations.index(containing: mark) == nil
                && (isContrast(behind: mark, in: content) || isDistance(mark + 1, in: content))
        }
        return end.map { content.lowerBound..<$0 } ?? content
    }

    /// ", while the other firm said", "; the army put the toll at".
    private func isContrast(behind mark: Int, in content: Range<Int>) -> Bool {
        let isLinked = ["while", "whereas", "but"].contains(tokens[mark + 1].lower)
        guard isLinked || tokens[mark].text == ";" else { return false }
        let behind = mark + 1..<content.upperBound
        let end = behind.dropFirst().first { [",", ";"].contains(tokens[$0].text) }
        return (behind.lowerBound..<(end ?? behind.upperBound)).contains { verb in
            tree.isVerb(verb)
                && (lexicon.speech[tree.words[verb].lemma] != nil || isCounting(verb))
                && tree.child(of: verb, ["nsubj"]).map { $0 > mark } == true
        }
    }

    /// "put the toll at".
    func isCounting(_ verb: Int) -> Bool {
        tree.words[verb].lemma == "put" && tree.isVerb(verb)
            && tree.child(of: verb, ["obj"]).map {
                $0 > verb && lexicon.sayings[tree.words[$0].lemma]?.sort == .figure
            } == true
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
