import FastiText

/// Words that tell whether a weekday behind an infinitive is that of an act told before it: "The court
/// ordered the firm to pay on Monday", but not "They agreed to meet on Monday".
struct PastActs: Sendable {
    /// Verbs whose infinitive is still to come, and its day with it: "planned to".
    let planning: Set<UInt16>
    /// What is set for a day: "to meet".
    let meetings: Set<UInt16>
    /// Plurals that are verbs as well: "plans".
    let planNouns: Set<UInt16>
    /// Prepositions before the day of an act: "on".
    let dayWords: Set<UInt16>
    /// "was": with "-ing" it tells what went on.
    let copulas: Set<UInt16>
    /// "may have begun": what is guessed of the past.
    let guesses: Set<UInt16>
    let perfect: Set<UInt16>
    /// "appointed": what begins on a day behind "from".
    let entering: Set<UInt16>
    /// "from".
    let openings: Set<UInt16>

    init(_ traits: Language.Traits, _ lexicon: Lexicon) {
        planning = lexicon.ids(of: traits.acts.planning)
        meetings = lexicon.ids(of: traits.acts.meetings)
        planNouns = lexicon.ids(of: traits.acts.planNouns)
        dayWords = lexicon.ids(of: traits.acts.dayWords)
        copulas = lexicon.ids(of: traits.acts.copulas)
        guesses = lexicon.ids(of: traits.acts.guesses)
        perfect = lexicon.ids(of: traits.acts.perfect)
        entering = lexicon.ids(of: traits.acts.entering)
        openings = lexicon.ids(of: traits.rangeOpeners)
    }
}

extension TenseFinder {
    /// Whether a weekday behind an infinitive is the day of a past act before that: news put the day
    /// last, "Parliament passed a bill to lower the voting age on Thursday".
    ///
    /// Other dates are left alone: "agreed to buy the firm in March" is told of both.
    func isDayOfAct(
        _ position: Int, to end: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Bool {
        guard !acts.dayWords.isEmpty, isBareWeekday(position, to: end, words) else { return false }
        // The infinitive is the nearest that tells a tense.
        var i = position - 1
        while i >= 0, position - i < 40, cue(words, i, bytes) == nil { i -= 1 }
        guard i > 0, isInfinitive(words, i, bytes) else { return false }
        if isTold(behind: position, to: end, words, bytes) { return true }
        return !acts.meetings.contains(words[i + 1].word) && isAct(before: i, words, bytes)
    }

    /// "The talks to end the strike on Monday failed", not "a rally on Monday organised by".
    private func isTold(
        behind position: Int, to end: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Bool {
        guard let i = words[position...].firstIndex(where: { $0.start >= end }) else {
            return false
        }
        return isPastForm(words[i], bytes)
            && words[i].classes.isDisjoint(with: [.prospective, .future])
            && !(i + 1 < words.count && deadlines.contains(words[i + 1].word))
    }

    /// "on Monday", "Monday", "late on Monday"; not "by Monday", "Monday's vote", "the Monday vote".
    private func isBareWeekday(_ position: Int, to end: Int, _ words: [TimeToken]) -> Bool {
        guard position > 0, words[position].classes.isDisjoint(with: .number) else { return false }
        let isWeekday = words[position..<min(words.count, position + 3)].contains {
            $0.classes.contains(.weekday) && $0.start < end
        }
        let before = words[position - 1]
        let isOn = acts.dayWords.contains(before.word)
        guard isWeekday, isOn || before.classes.isDisjoint(with: [.preposition, .determiner])
        else { return false }
        guard let next = words[position...].first(where: { $0.start >= end }) else { return true }
        return !next.classes.contains(.apostrophe)
            // "to watch Monday games"
            && (isOn || !next.classes.contains(.word)
                || next.word != 0 && next.classes.isDisjoint(with: [.unit, .number]))
    }

    /// Whether what stands before an infinitive is told as done, and is no plan.
    private func isAct(before place: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Bool {
        if words[place - 1].classes.contains(.prospective) { return false }
        // Infinitives do not ask for each other: a chain of them would never end.
        for i in stride(from: place - 1, through: max(0, place - 16), by: -1) {
            let token = words[i]
            guard isInClause(token) else { return false }
            if acts.copulas.contains(token.word) {
                // "were trying to reach them on Monday", not "was to appear on Monday".
                return i + 1 < place && isGoingOn(words[i + 1], bytes)
            }
            if acts.planning.contains(token.word) { return false }
            if isInfinitive(words, i, bytes) {
                // "agreed to meet to discuss it on Monday"
                if acts.meetings.contains(words[i + 1].word) { return false }
                continue
            }
            if acts.planNouns.contains(token.word) {
                guard isPlanNoun(i, words, bytes) else { return false }
                continue
            }
            guard let tense = cue(words, i, bytes) else { continue }
            return tense == .past && isFinite(i, words)
        }
        return false
    }

    /// Words, numbers and names: no comma, quote or bracket.
    private func isInClause(_ token: TimeToken) -> Bool {
        !token.classes.isDisjoint(with: [.word, .number, .apostrophe, .dash, .symbol, .period])
            && !(token.word != 0 && subordinating.contains(token.word))
    }

    /// "trying", not "planning".
    private func isGoingOn(_ token: TimeToken, _ bytes: Span<UInt8>) -> Bool {
        guard let progressiveEnding, !token.classes.contains(.future) else { return false }
        return !acts.planning.contains(token.word)
            && ends(token, progressiveEnding, bytes, beyond: 2)
    }

    /// "approved plans to build", "its plans to build", not "the firm plans to build".
    func isPlanNoun(_ i: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Bool {
        guard i > 0, words[i].word != 0, acts.planNouns.contains(words[i].word) else {
            return false
        }
        let before = words[i - 1]
        if before.classes.contains(.determiner) || isPastForm(before, bytes) { return true }
        // "approved new plans to build", not "did not plan to build"
        return i > 1 && before.classes.contains(.word)
            && before.classes.isDisjoint(with: [.capital, .weekday, .deictic])
            && !denials.contains(before.word)
            && (words[i - 2].classes.contains(.determiner) || isPastForm(words[i - 2], bytes))
    }

    /// Whether a past form tells what was done then: not "has ordered them to leave on Monday", whose
    /// day is that of leaving, "is allowed to return on Monday", nor "will vote on a law passed to …".
    private func isFinite(_ verb: Int, _ words: [TimeToken]) -> Bool {
        for i in stride(from: verb - 1, through: max(0, verb - 10), by: -1) {
            guard isInClause(words[i]) else { return true }
            if words[i].classes.contains(.present), verb - i <= 3 { return false }
            if words[i].classes.isDisjoint(with: .month),
                words[i].classes.contains(.future) || possibility.contains(words[i].word)
            {
                return false
            }
        }
        return true
    }

    /// "could have begun on Thursday", "may not have been seen": no word of the future there, but "would
    /// have opened on Sunday" may be either.
    func isPerfect(_ words: [TimeToken], _ modal: Int, _ bytes: Span<UInt8>) -> Bool {
        guard acts.guesses.contains(words[modal].word) else { return false }
        let near = words[(modal + 1)..<min(words.count, modal + 3)]
        guard let have = near.firstIndex(where: { acts.perfect.contains($0.word) }) else {
            return false
        }
        return words[(have + 1)..<min(words.count, have + 4)].contains { isPastForm($0, bytes) }
    }

    /// "The mayor, whose term ends in May, on Friday unveiled a plan": what is told before the comma
    /// says nothing of the day.
    func isActAfterAside(
        _ position: Int, to end: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Bool {
        guard position > 1, !acts.dayWords.isEmpty, words[position].classes.contains(.weekday),
            let next = words[position...].first(where: { $0.start >= end }),
            next.classes.isDisjoint(with: [.prospective, .future]), isPastForm(next, bytes)
        else { return false }
        let before = position - (acts.dayWords.contains(words[position - 1].word) ? 2 : 1)
        return before > 0 && words[before].classes.contains(.comma)
    }

    /// "was killed on 5 May", "died between 3 and 5 May": a verb in the past right before a day, so that
    /// it cannot be ahead.
    func isDone(on position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Bool {
        guard position > 1, acts.dayWords.contains(words[position - 1].word) else { return false }
        let verb = words[position - 2]
        return isPastForm(verb, bytes) && verb.classes.isDisjoint(with: [.prospective, .future])
            && !acts.planning.contains(verb.word) && !acts.copulas.contains(verb.word)
            && cue(words, position - 2, bytes) == .past && isFinite(position - 2, words)
    }

    /// "appointed her from 1 July", not "worked there from 1 July to 5 August".
    func isEntered(_ position: Int, _ words: [TimeToken]) -> Bool {
        guard position > 1, acts.openings.contains(words[position - 1].word),
            !words[position..<min(words.count, position + 6)].contains(where: {
                $0.word != 0
                    && ($0.word == infinitive || until.contains($0.word)
                        || through.contains($0.word))
            })
        else { return false }
        for i in stride(from: position - 2, through: max(0, position - 14), by: -1) {
            if words[i].classes.contains(.comma) { return false }
            if acts.entering.contains(words[i].word) { return true }
        }
        return false
    }

    /// "have signed a deal and a payment in April": the perfect goes with no month that is over, so it
    /// may well be ahead.
    func isPerfectTense(
        before position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Bool {
        // "in April", "the summer"; not "December 07".
        let name = words[position].classes.contains(.determiner) ? position + 1 : position
        guard name < words.count, !words[name].classes.isDisjoint(with: [.month, .season]),
            name + 1 == words.count || !words[name + 1].classes.contains(.number)
        else { return false }
        for i in stride(from: position - 1, through: max(0, position - 40), by: -1) {
            if words[i].classes.contains(.comma) { return false }
            guard cue(words, i, bytes) != nil else { continue }
            return isPastForm(words[i], bytes)
                && words[max(0, i - 2)..<i].contains { acts.perfect.contains($0.word) }
        }
        return false
    }
}
