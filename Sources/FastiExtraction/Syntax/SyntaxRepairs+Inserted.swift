internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Whoever tells something in the middle of it.
extension SyntaxRepairs {
    /// "The ferry, witnesses said, capsized": who tells it stands between the subject and its verb.
    mutating func mendInsertedReport(_ saying: Int, _ sentence: Range<Int>) {
        guard words[saying].upos == "VERB",
            lexicon.speech[words[saying].lemma] != nil
                || lexicon.attitudes[words[saying].lemma] != nil,
            words[saying].hasTense, saying + 2 < sentence.upperBound,
            tokens[saying + 1].text == ",",
            let speaker = near(saying, sentence).last(where: {
                $0 < saying && words[$0].head == saying && words[$0].relation.hasPrefix("nsubj")
            }),
            speaker > sentence.lowerBound + 1,
            let comma = (sentence.lowerBound + 1..<speaker).last(where: { tokens[$0].text == "," }),
            speaker - comma < 6,
            !(sentence.lowerBound..<saying).contains(where: {
                $0 < comma && (words[$0].upos == "VERB" || tokens[$0].isQuote)
                    || $0 > comma && tokens[$0].text == ","
            }),
            let subject = describedNoun(before: comma, sentence),
            words[subject].head == saying || words[subject].head == nil,
            let told = toldVerb(behind: saying + 1, sentence), told != saying
        else { return }
        let before = words
        for index in near(told, sentence) where index != told && index != speaker {
            guard words[index].head == saying, index < comma || index > saying + 1 else { continue }
            words[index].head = told
        }
        attach(told, to: nil, as: "root")
        attach(saying, to: told, as: "parataxis")
        let isPassive = near(told, sentence).contains {
            words[$0].head == told && words[$0].relation == "aux:pass"
        }
        attach(subject, to: told, as: isPassive ? "nsubj:pass" : "nsubj")
        if ["VB", "VBN"].contains(words[told].xpos), !isPassive { words[told].xpos = "VBD" }
        if isRound(told) || isRound(subject) || isRound(saying) { words = before }
    }

    /// The verb behind a comma, which may look like a participle or a bare stem.
    private func toldVerb(behind comma: Int, _ sentence: Range<Int>) -> Int? {
        if let verb = verb(behind: comma, sentence) { return verb }
        let next = comma + 1
        return next < sentence.upperBound && words[next].upos == "VERB"
            && ["VB", "VBN"].contains(words[next].xpos) && tokens[next].lower.hasSuffix("ed")
            && !(next + 1 < sentence.upperBound && tokens[next + 1].lower == "by")
            ? next : nil
    }
}
