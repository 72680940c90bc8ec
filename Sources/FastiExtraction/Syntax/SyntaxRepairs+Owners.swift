internal import FastiLanguage
internal import FastiText

/// Nouns in front of the subject that the parser takes for it, or for a part of it.
extension SyntaxRepairs {
    /// "The nation's leaders said": who owns is no second subject.
    mutating func mendOwnerAsSubject(_ owner: Int, _ sentence: Range<Int>) {
        guard words[owner].relation.hasPrefix("nsubj"), owner + 2 < sentence.upperBound,
            ["'s", "’s", "'", "’"].contains(tokens[owner + 1].text),
            words[owner + 1].head == owner, let verb = words[owner].head, verb > owner + 2,
            let noun = (owner + 2..<min(verb, owner + 8)).first(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }), Self.isNominal(words[noun])
        else { return }
        attach(owner, to: noun, as: "nmod:poss")
    }

    /// "Health officials last week said": when they did, not who they are.
    mutating func mendTimeBehindSubject(_ time: Int, _ sentence: Range<Int>) {
        guard SyntaxTree.timeUnits.contains(words[time].lemma), words[time].xpos == "NN",
            words[time].relation.hasPrefix("nsubj"), let verb = words[time].head, verb > time,
            time - 2 >= sentence.lowerBound,
            ["last", "this", "next"].contains(tokens[time - 1].lower),
            words[time - 2].head == time, ["NNS", "NNP", "NNPS"].contains(words[time - 2].xpos)
        else { return }
        let noun = time - 2
        for index in near(time, sentence)
        where index < noun && words[index].head == time {
            words[index].head = noun
        }
        attach(noun, to: verb, as: words[time].relation)
        attach(time, to: verb, as: "obl:unmarked")
    }
}
