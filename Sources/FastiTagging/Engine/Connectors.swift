/// Tells by the words between two expressions how they belong together.
struct Connectors: Sendable {
    private let range: [UInt16]
    private let openers: [UInt16]
    private let list: [UInt16]
    private let since: [UInt16]
    private let relative: Set<UInt16>
    private let pronouns: Set<UInt16>
    private let moving: Set<UInt16>
    /// Words before the first end of a range and those between the ends.
    private let pairs: [(open: UInt16, between: UInt16)]

    init(_ traits: Language.Traits, _ lexicon: Lexicon) {
        range = traits.rangeWords.sorted().map(lexicon.id)
        openers = traits.rangeOpeners.sorted().map(lexicon.id).filter { $0 != 0 }
        list = traits.listWords.sorted().map(lexicon.id)
        since = traits.sinceWords.sorted().map(lexicon.id).filter { $0 != 0 }
        relative = lexicon.ids(of: traits.relativeWords)
        pronouns = lexicon.ids(of: traits.storyPronouns)
        moving = lexicon.ids(of: traits.movingVerbs)
        pairs = traits.rangePairs.sorted { $0.key < $1.key }.map {
            (lexicon.id(of: $0.key), lexicon.id(of: $0.value))
        }
    }

    /// Whether a token says since when something was so.
    func isSince(_ tokens: [TimeToken], _ index: Int) -> Bool {
        index >= 1 && tokens[index - 1].word != 0 && since.contains(tokens[index - 1].word)
    }

    /// Whether a sentence goes on about what the one before told: "It was halted in March."
    func goesOn(_ words: [TimeToken]) -> Bool {
        words.first.map { pronouns.contains($0.word) } ?? false
    }

    /// Whether a token stands in a clause beside the story: "elections which were held on 21 June".
    func isBeside(_ tokens: [TimeToken], _ index: Int) -> Bool {
        guard !relative.isEmpty else { return false }
        for place in stride(from: index - 1, through: max(0, index - 8), by: -1) {
            if tokens[place].meaning >= 0 { return false }
            if tokens[place].word != 0, relative.contains(tokens[place].word) { return true }
        }
        return false
    }

    /// Whether a token only says which thing is meant: "the November 27 agreement".
    func isModifier(_ tokens: [TimeToken], _ index: Int) -> Bool {
        guard index >= 1, index + 1 < tokens.count,
            tokens[index - 1].classes.contains(.determiner)
        else { return false }
        let next = tokens[index + 1]
        return next.classes.contains(.word)
            && next.classes.isDisjoint(with: [
                .capital, .preposition, .comma, .past, .present, .future, .unit, .part,
            ])
    }

    /// Whether nothing but commas and prepositions stands between a token and the expression before
    /// it: "two years ago, in April".
    func isClose(_ tokens: [TimeToken], _ index: Int) -> Bool {
        for place in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if tokens[place].meaning >= 0 { return true }
            guard !tokens[place].classes.isDisjoint(with: [.comma, .preposition]) else {
                return false
            }
        }
        return false
    }

    /// Whether a token and the expression before it are members of one list.
    func isListed(_ tokens: [TimeToken], _ index: Int) -> Bool {
        guard index >= 2, tokens[index - 2].meaning >= 0 else { return false }
        let joint = tokens[index - 1]
        return joint.classes.contains(.comma) || joint.word != 0 && list.contains(joint.word)
    }

    /// Whether a token and the expression before it are joined by "to", "through", a dash.
    func endsRange(_ tokens: [TimeToken], _ index: Int) -> Bool {
        let kinds: TokenClass = [.date, .time]
        guard index >= 2, !tokens[index].classes.isDisjoint(with: kinds) else { return false }
        let joint = tokens[index - 1]
        guard tokens[index - 2].meaning >= 0 else {
            // "from July 1, 1960, to June 14, 1964".
            return index >= 4 && joint.word != 0 && range.contains(joint.word)
                && tokens[index - 2].classes.contains(.comma) && tokens[index - 3].meaning >= 0
                && !tokens[index - 3].classes.isDisjoint(with: kinds)
                && openers.contains(tokens[index - 4].word)
        }
        guard !tokens[index - 2].classes.isDisjoint(with: kinds) else { return false }
        if joint.classes.contains(.dash) { return true }
        guard joint.word != 0 else { return false }
        if range.contains(joint.word) { return true }
        guard index >= 3, tokens[index - 3].word != 0 else { return false }
        return pairs.contains { $0.open == tokens[index - 3].word && $0.between == joint.word }
    }

    /// Whether the two ends of a range are the old day and the new: "postponed from 3 to 10 May".
    func isMoved(_ tokens: [TimeToken], _ index: Int) -> Bool {
        guard index >= 4, tokens[index - 2].meaning >= 0,
            openers.contains(tokens[index - 3].word)
        else { return false }
        return tokens[max(0, index - 7)..<index - 3].contains { moving.contains($0.word) }
    }

    /// Whether a time is that of every day: "daily at 9 p.m.", "at 8 p.m. every night".
    func isHabit(_ tokens: [TimeToken], _ index: Int) -> Bool {
        guard tokens[index].classes.contains(.time) else { return false }
        // "1:00 PM⏎Every hour …" is none.
        if index + 1 < tokens.count, tokens[index + 1].classes.contains(.set),
            tokens[index + 1].classes.isDisjoint(with: [.capital, .lineStart])
        {
            return true
        }
        var before = index - 1
        if before > 0, tokens[before].classes.contains(.preposition) { before -= 1 }
        return before >= 0 && tokens[before].classes.contains(.set)
    }
}
