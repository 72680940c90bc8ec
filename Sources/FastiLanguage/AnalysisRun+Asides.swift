internal import FastiText

/// On what the parts of a sentence hang that are parsed apart.
extension AnalysisRun {
    /// What an aside is told beside: the token in front of it, a unit's head where that is in one.
    func host(of aside: Range<Int>, from first: Int, _ words: [AnalyzedWord]) -> Int {
        var before = aside.lowerBound - 1
        // "Jane Doe (76), who".
        if text.tokens[before].text == ")",
            let open = text.tokens[..<before].suffix(7).lastIndex(where: { $0.text == "(" }),
            open > first
        {
            before = open - 1
        }
        guard words[before].relation == "flat", let head = words[before].head, head >= first else {
            return before
        }
        return head
    }

    /// What a clause between commas describes: "the head of the office, who", but "a vote of the council, which".
    func described(
        by aside: Range<Int>, _ host: Int, _ words: [AnalyzedWord]
    ) -> (host: Int, relation: String) {
        let opening = words[aside.lowerBound + 1].xpos
        guard opening != "WDT" else { return (host, "acl:relcl") }
        // "The ministry, in a statement on Friday, denied": when or where the verb behind it was.
        if opening == "IN" {
            var subject = host
            for _ in 0..<8 where !words[subject].relation.hasPrefix("nsubj") {
                guard let above = words[subject].head, above < aside.lowerBound else { break }
                subject = above
            }
            return (words[subject].head ?? host, words[subject].head == nil ? "nmod" : "obl")
        }
        var noun = host
        for _ in 0..<8 {
            guard
                ["nmod", "nmod:unmarked", "appos", "flat", "compound"].contains(
                    words[noun].relation),
                let above = words[noun].head, above < aside.lowerBound
            else { break }
            noun = above
        }
        return switch opening {
        case "WP", "WP$": (noun, "acl:relcl")
        case "VBN", "VBG": (noun, "acl")
        default: (noun, "appos")
        }
    }
}
