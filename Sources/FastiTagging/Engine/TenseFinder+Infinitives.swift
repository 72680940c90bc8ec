import FastiText

/// What is meant to be: verbs behind "to", and what tells that they were done.
extension TenseFinder {
    /// Whether "to" and a verb stand at a place: "to close", not "to court", "to the end", "to reporters".
    func isInfinitive(_ words: [TimeToken], _ i: Int, _ bytes: Span<UInt8>) -> Bool {
        guard infinitive != 0, i + 1 < words.count, words[i].word == infinitive else {
            return false
        }
        if i > 0, prepositional.contains(words[i - 1].word) { return false }
        let verb = words[i + 1]
        guard verb.classes.contains(.word),
            verb.classes.isDisjoint(with: [
                .capital, .determiner, .preposition, .number, .month, .weekday, .direction, .bound,
                .indefinite,
            ]), verb.word == 0 || !nouns.contains(verb.word)
        else { return false }
        guard let pluralEnding, verb.end - verb.start > 3 else { return true }
        return bytes[verb.end - 1] != pluralEnding || bytes[verb.end - 2] == pluralEnding
    }

    /// Whether a word of the future stands shortly before a verb: "would have had".
    func isAhead(before i: Int, _ words: [TimeToken]) -> Bool {
        words[max(0, i - 3)..<i].contains {
            $0.classes.contains(.future) && !$0.classes.contains(.month)
        }
    }

    /// "had planned to", "had been due to": what was to come at a time that is over.
    func isPluperfect(before i: Int, _ words: [TimeToken]) -> Bool {
        words[max(0, i - 2)..<i].contains { isPluperfectWord($0) }
    }

    /// "would declare its intention to leave by June": what is meant to be, told as to come.
    func isWilled(before place: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Bool {
        for i in stride(from: place - 1, through: max(0, place - 10), by: -1) {
            if words[i].classes.contains(.comma) { return false }
            if let tense = cue(words, i, bytes), tense != .intended { return tense == .future }
        }
        return false
    }

    /// "by June".
    func isDeadline(_ position: Int, _ words: [TimeToken]) -> Bool {
        var start = position - 1
        while start >= 0, position - start < 4,
            !words[start].classes.isDisjoint(with: [.determiner, .bound, .phase])
        {
            start -= 1
        }
        return start >= 0 && deadlines.contains(words[start].word)
    }

    /// Whether "flying out on Friday" stands before a token, where no other verb tells the tense.
    func hasProgressive(before position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>)
        -> Bool
    {
        guard let progressiveEnding else { return false }
        // Near by: a picture shows "workers taking part in the clean-up on the coast on Friday".
        return words[max(0, position - 4)..<position].contains { token in
            token.word == 0 && token.classes.contains(.word)
                && ends(token, progressiveEnding, bytes, beyond: 2)
        }
    }

    /// "was the first official to arrive": what is told so was done.
    func isDone(_ place: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Bool {
        for i in stride(from: place - 1, through: max(0, place - 8), by: -1) {
            if words[i].classes.contains(.comma) { return false }
            guard ranks.contains(words[i].word) || words[i].classes.contains(.ordinal) else {
                continue
            }
            for j in stride(from: i - 1, through: max(0, i - 3), by: -1) {
                // Infinitives do not ask for each other: a chain of them would never end.
                if isInfinitive(words, j, bytes) { return isBroughtAbout(j, words, bytes) }
                if let tense = cue(words, j, bytes) { return tense == .past }
            }
            // "Among the first to join on Friday were".
            for j in place + 2..<max(place + 2, min(place + 12, words.count)) {
                if isInfinitive(words, j, bytes) { return false }
                if let tense = cue(words, j, bytes) { return tense == .past }
            }
            return false
        }
        return false
    }

    /// "forced the firm to close", "went to the port to meet him": what came of what was done.
    func isBroughtAbout(_ place: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Bool {
        for i in stride(from: place - 2, through: max(0, place - 6), by: -1) {
            guard words[i].classes.contains(.word) else { return false }
            if done.contains(words[i].word) { return !isAhead(before: i, words) }
            if isInfinitive(words, i, bytes) || cue(words, i, bytes) != nil { return false }
        }
        return false
    }

    /// "the earthquake on Tuesday", "the quake Tuesday".
    func isUnplanned(before position: Int, _ words: [TimeToken]) -> Bool {
        let gap = position > 0 && words[position - 1].classes.contains(.preposition) ? 2 : 1
        guard position > gap, !words[position - 1].classes.contains(.comma) else { return false }
        let noun = words[position - gap]
        return noun.word != 0 && unplanned.contains(noun.word)
            && words[position - gap - 1].classes.isDisjoint(with: [.future, .present])
            && words[position - gap - 1].word != infinitive
    }

    /// "Tuesday's earthquake": what nobody plans is over.
    func isUnplanned(from end: Int, _ words: [TimeToken]) -> Bool {
        guard var i = words.firstIndex(where: { $0.start >= end }) else { return false }
        if words[i].classes.isSuperset(of: [.apostrophe, .joined]) { i += 2 }
        for token in words[min(i, words.count)..<min(i + 3, words.count)] {
            guard token.classes.contains(.word),
                token.classes.isDisjoint(with: [.preposition, .determiner, .future, .present])
            else { return false }
            if token.word != 0, unplanned.contains(token.word) { return true }
        }
        return false
    }

    /// Whether a sentence has a word that tells what had been.
    func hasPluperfect(_ words: [TimeToken]) -> Bool {
        guard pluperfect != 0 else { return false }
        for token in words where token.word == pluperfect { return true }
        return false
    }

    /// Whether the clause around an expression tells what was over before the story: "In 1992 they
    /// had armed them"; not "By June they had lost".
    func isPluperfect(
        around position: Int, to end: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Bool {
        guard !isDeadline(position, words) else { return false }
        for i in stride(from: position - 1, through: max(0, position - 25), by: -1) {
            if let isSo = isPluperfect(verb: i, words, bytes) { return isSo }
        }
        guard let next = words[position...].firstIndex(where: { $0.start >= end }) else {
            return false
        }
        for i in next..<min(words.count, next + 25) {
            // "In June, after they had left, it rained."
            if words[i].word != 0, subordinating.contains(words[i].word) { return false }
            if let isSo = isPluperfect(verb: i, words, bytes) { return isSo }
        }
        return false
    }

    /// The same of a single word; `nil` where it is no verb.
    private func isPluperfect(verb i: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Bool? {
        guard cue(words, i, bytes) != nil else { return nil }
        if isPluperfectWord(words[i]) {
            return words[(i + 1)..<min(i + 3, words.count)].contains { isPastForm($0, bytes) }
        }
        return isPastForm(words[i], bytes)
            && words[max(0, i - 3)..<i].contains { isPluperfectWord($0) }
    }

    private func isPluperfectWord(_ token: TimeToken) -> Bool {
        token.word == pluperfect && pluperfect != 0
    }
}
