import FastiText

/// What is told by the words right before an expression.
extension TenseFinder {
    func tense(
        rightBefore position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Tense? {
        // "until the November election", "until nearly 2 a.m."
        var start = position
        while start > 0, position - start < 2,
            !words[start - 1].classes.isDisjoint(with: [.determiner, .bound])
        {
            start -= 1
        }
        if start > 0, words[start - 1].word != 0 {
            if until.contains(words[start - 1].word) {
                return isOver(before: start - 1, words, bytes)
                    || start == 1 && isOver(behind: position, words, bytes) ? .past : .future
            }
            if through.contains(words[start - 1].word),
                nearest(to: position, words, bytes) != nil
            {
                return isOver(before: start - 1, words, bytes) ? .past : .future
            }
            if starts.contains(words[start - 1].word) { return .future }
            if since.contains(words[start - 1].word) { return .past }
        }
        if phrases.contains(where: { stands($0, behind: start, words) })
            || isAppointed(position, words) || isEntered(position, words)
            || isUnderWay(before: position, words, bytes)
            || scheduled.stand(before: position, words, bytes)
        {
            return .future
        }
        if earlyPhrases.contains(where: { stands($0, behind: start, words) }) {
            return nearest(to: position, words, bytes) == .past ? .past : .future
        }
        // "25 days to Christmas": it is to come.
        if position > 1, words[position - 1].word == infinitive, infinitive != 0,
            words[position - 2].classes.contains(.unit),
            // "profit for the six months to the end of June"
            !words[max(0, position - 5)..<position - 2].contains(where: {
                $0.classes.contains(.determiner)
            })
        {
            return .future
        }
        return nil
    }

    /// Whether a phrase ends right before a token: "ahead of Sunday's vote".
    private func stands(_ phrase: [UInt16], behind position: Int, _ words: [TimeToken]) -> Bool {
        var place = position - 1
        for word in phrase.reversed() {
            while place >= 0, words[place].classes.contains(.dash) { place -= 1 }
            guard place >= 0, words[place].word == word else { return false }
            place -= 1
        }
        return true
    }

    /// "setting a hearing on damages for 4 May".
    private func isAppointed(_ position: Int, _ words: [TimeToken]) -> Bool {
        // "A service planned for Saturday was cancelled": over.
        guard position > 2,
            position + 1 == words.count || !words[position + 1].classes.contains(.past)
        else { return false }
        let preposition = words[position - 1].word
        // "called for" is another verb.
        for i in stride(from: position - 3, through: max(0, position - 10), by: -1) {
            if words[i].classes.contains(.comma) { return false }
            guard let prepositions = appointing[words[i].word], words[i].word != 0 else { continue }
            return prepositions.contains(preposition) && !isPluperfect(before: i, words)
                && !(i > 0 && words[i - 1].classes.contains(.determiner))
        }
        return false
    }

    /// "is voting on Friday", "is meeting Friday": a verb of what is going on right before a day.
    private func isUnderWay(
        before position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Bool {
        guard let progressiveEnding, position >= 3 else { return false }
        let verb = position - (words[position - 1].classes.contains(.preposition) ? 2 : 1)
        guard words[verb - 1].classes.contains(.present) else { return false }
        return ends(words[verb], progressiveEnding, bytes, beyond: 2)
    }

    /// Whether what went on until then is over: "she worked there until May", not "it was postponed
    /// until May" nor "it is closed until May".
    private func isOver(
        before position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Bool {
        for i in stride(from: position - 1, through: max(0, position - 8), by: -1) {
            let token = words[i]
            // "14 days until Christmas".
            if i == position - 1, token.classes.contains(.unit) { return false }
            if token.classes.contains(.comma) { return false }
            if aheadStems.contains(where: { begins(token, $0, bytes) }) { return false }
            if let tense = cue(words, i, bytes) { return tense == .past }
        }
        return false
    }

    /// "Until Thursday, they had not called": whether the clause behind a comma tells what is over.
    private func isOver(
        behind position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Bool {
        var isBehindComma = false
        for i in words.indices.dropFirst(position + 1).prefix(16) {
            if words[i].classes.contains(.comma) {
                if isBehindComma { return false }
                isBehindComma = true
            } else if isBehindComma, let tense = cue(words, i, bytes) {
                return tense == .past
            }
        }
        return false
    }

    /// "is finished in August", which is not over yet.
    func isPassive(_ verb: Int, before position: Int, _ words: [TimeToken]) -> Bool {
        verb > 0 && position - verb == 2 && words[position - 1].classes.contains(.preposition)
            && scheduled.isCopula(words[verb - 1])
    }

    private func begins(_ token: TimeToken, _ stem: [UInt8], _ bytes: Span<UInt8>) -> Bool {
        token.end - token.start >= stem.count
            && stem.indices.allSatisfy { bytes[token.start + $0] == stem[$0] }
    }
}
