internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Dates of what something is only compared with.
extension DateAssigner {
    /// "17 seats, up from nine in 2019", "compared with 95 million in 2022": what is compared with has that date.
    func isCompared(_ tokens: Range<Int>) -> Bool {
        let front = (max(0, tokens.lowerBound - 14)..<tokens.lowerBound).reversed().prefix {
            ![".", ";"].contains(tree.tokens[$0].text)
                && !tree.words[$0].isFinite
        }
        // "up from 23 deaths in Report No. 2 of 14 July": the report is of that day.
        let isOfReport =
            tree.tokens[max(0, tokens.lowerBound - 1)].lower == "of"
            && front.prefix(6).contains {
                lexicon.sayings[tree.tokens[$0].lower]?.sort == .document
            }
        return !isOfReport && front.contains { Self.compares($0, tree.tokens) }
    }

    /// Whether a comparison ends with a word: "compared with", "up from".
    static func compares(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index > 0 else { return false }
        switch (tokens[index - 1].lower, tokens[index].lower) {
        case ("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"),
            ("against", "with"):
            return true
        default: return false
        }
    }

    /// "its first victory since 1958", "the worst flood since 2010": when the one before was.
    func isOfTheOneBefore(_ tokens: Range<Int>) -> Bool {
        // "the worst crisis of the past half-century".
        let head = tree.head(of: tokens)
        if tree.preposition(of: head) == "of", let noun = tree.words[head].head,
            tokens.contains(where: { ["past", "last"].contains(tree.tokens[$0].lower) }),
            tree.children(of: noun).contains(where: {
                ["JJS", "RBS"].contains(tree.words[$0].xpos) && $0 < noun
            })
        {
            return true
        }
        guard tokens.lowerBound > 0, tree.tokens[tokens.lowerBound - 1].lower == "since" else {
            return false
        }
        return (max(0, tokens.lowerBound - 14)..<tokens.lowerBound - 1).reversed().prefix {
            tree.tokens[$0].kind != .punctuation
        }.contains {
            ["JJS", "RBS"].contains(tree.words[$0].xpos)
                || ["first", "second", "third", "last"].contains(tree.tokens[$0].lower)
                    && tree.words[$0].upos == "ADJ"
                // "unchanged since", "than in any year since".
                || ["any", "unchanged", "unseen"].contains(tree.tokens[$0].lower)
        }
    }

    private static let amounts: Set<String> = [
        "%", "percent", "cent", "million", "billion", "bn", "points", "tonnes",
    ]

    /// "from 30.7 percent in June", "(2022: £1,117 million)", "than they were last night": when what is compared
    /// with was.
    func isComparedWith(_ tokens: Range<Int>) -> Bool {
        let first = tokens.lowerBound
        if first > 0, tree.tokens[first - 1].text == "(", tokens.upperBound < tree.tokens.count,
            tree.tokens[tokens.upperBound].text == ":"
        {
            return true
        }
        // "$750 million versus the third quarter of 2017".
        if (max(0, first - 2)..<first).contains(where: {
            ["versus", "vs", "vs."].contains(tree.tokens[$0].lower)
        }) {
            return true
        }
        // "surged 42 percent from a year ago", "down from the same quarter last year".
        if first > 1, tree.tokens[first - 1].lower == "from",
            Self.amounts.contains(tree.tokens[first - 2].lower)
                || tokens.contains(where: {
                    ["same", "ago", "earlier"].contains(tree.tokens[$0].lower)
                })
        {
            return true
        }
        // "six fewer than in 2020", "up 4% on 2022".
        if (max(0, first - 2)..<first).contains(where: { tree.tokens[$0].lower == "than" }) {
            return true
        }
        if first > 2, tree.tokens[first - 1].lower == "on",
            ["%", "percent", "cent"].contains(tree.tokens[first - 2].lower),
            tree.tokens[tokens.lowerBound].kind == .number
        {
            return true
        }
        // "an increase from last year's $1.55 billion".
        if first > 0, tree.tokens[first - 1].lower == "from",
            tokens.upperBound + 1 < tree.tokens.count,
            ["'s", "’s"].contains(tree.tokens[tokens.upperBound].lower),
            ["SYM", "NUM"].contains(tree.words[tokens.upperBound + 1].upos)
        {
            return true
        }
        let front = (max(0, first - 9)..<first).reversed().prefix {
            ![",", "(", ";", ".", ":"].contains(tree.tokens[$0].text) && !tree.isVerb($0)
        }
        if let from = front.first(where: { tree.tokens[$0].lower == "from" }), from + 1 < first,
            tree.tokens[first - 1].lower != "of",
            (from + 1..<first).contains(where: { Self.amounts.contains(tree.tokens[$0].lower) })
                || (from + 1..<min(from + 4, first)).contains(where: {
                    tree.words[$0].upos == "SYM"
                }),
            !(from + 1..<first).contains(where: { tree.tokens[$0].lower == "to" })
        {
            return true
        }
        let head = tree.head(of: tokens)
        return ([head] + tree.ancestors(of: head).prefix(4)).contains { word in
            tree.children(of: word).contains {
                tree.tokens[$0].lower == "than" && $0 < first
                    && ["mark", "case"].contains(tree.relation($0))
            } && tree.child(of: word, ["nsubj"]).map { $0 < word } == true
        }
    }
}
