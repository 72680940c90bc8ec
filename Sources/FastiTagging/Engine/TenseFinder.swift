import FastiText

/// Finds how the clause around an expression is told, from words alone.
struct TenseFinder: Sendable {
    private let endings: [[UInt8]]
    /// Beginnings and endings of participles: "ge…t".
    private let participles: (prefixes: [[UInt8]], endings: [[UInt8]])
    /// The word "to" before a verb.
    let infinitive: UInt16
    /// "until": what follows is to come.
    let until: [UInt16]
    /// "through": what follows is to come where a verb tells so.
    let through: [UInt16]
    /// "starting": what follows is to come.
    let starts: [UInt16]
    /// "since": what follows is over.
    let since: [UInt16]
    /// "ahead of": what follows is to come.
    let phrases: [[UInt16]]
    /// "as early as": what follows is to come unless the clause is told as past.
    let earlyPhrases: [[UInt16]]
    /// "by": what follows is to come unless the clause is told as past.
    let deadlines: [UInt16]
    /// "first": what is done by the first to do it.
    let ranks: Set<UInt16>
    /// "earthquake": what nobody plans.
    let unplanned: Set<UInt16>
    /// "had": what is told by it is over.
    let pluperfect: UInt16
    /// "after", "who": what they begin is beside the clause.
    let subordinating: Set<UInt16>
    /// "being": the participle behind it tells nothing as past.
    private let progressives: [UInt16]
    let possibility: Set<UInt16>
    let denials: Set<UInt16>
    private let silence: Set<UInt16>
    /// Words and those behind them that tell what follows as to come.
    private let aheadPairs: [UInt16: Set<UInt16>]
    /// Verbs that put something off to what is to come, whenever they are told.
    let aheadStems: [[UInt8]]

    /// Verbs before the word "to" that tell what follows as done.
    let done: Set<UInt16>
    /// What follows the word "to" and is no verb.
    let nouns: [UInt16]
    /// Verbs that appoint a day, and what stands between them and it.
    let appointing: [UInt16: Set<UInt16>]
    /// Verbs that tell a day right behind them as to come.
    let scheduled: ScheduledVerbs
    /// What tells the day of an act from that of what it is to bring about.
    let acts: PastActs
    /// What stands between an article and a participle.
    private let degrees: Set<UInt16>
    /// What stands before it where it is a preposition.
    let prepositional: Set<UInt16>
    let pluralEnding: UInt8?
    let progressiveEnding: [UInt8]?

    private let verbsEndClauses: Bool

    init(traits: Language.Traits, lexicon: Lexicon) {
        endings = traits.pastEndings.map { Array($0.utf8) }
        participles = (
            traits.participlePrefixes.map { Array($0.utf8) },
            traits.participleEndings.map { Array($0.utf8) }
        )
        verbsEndClauses = traits.verbsEndClauses
        infinitive = lexicon.id(of: traits.infinitive)
        done = lexicon.ids(of: traits.doneBeforeInfinitive)
        nouns = traits.nounsAfterInfinitive.sorted().map(lexicon.id).filter { $0 != 0 }
        appointing = Dictionary(
            uniqueKeysWithValues: traits.appointing.map { verb, prepositions in
                (lexicon.id(of: verb), lexicon.ids(of: prepositions))
            })
        scheduled = ScheduledVerbs(traits, lexicon)
        acts = PastActs(traits, lexicon)
        degrees = lexicon.ids(of: traits.degrees)
        prepositional = lexicon.ids(of: traits.beforeNouns)
        pluralEnding = traits.pluralEnding
        progressiveEnding = traits.progressiveEnding.map { Array($0.utf8) }
        aheadStems = traits.aheadStems.map { Array($0.utf8) }
        until = traits.untilWords.map(lexicon.id).filter { $0 != 0 }
        through = traits.throughWords.map(lexicon.id).filter { $0 != 0 }
        starts = traits.startWords.map(lexicon.id).filter { $0 != 0 }
        since = traits.sinceWords.sorted().map(lexicon.id).filter { $0 != 0 }
        phrases = traits.aheadPhrases.map { $0.map(lexicon.id) }
        earlyPhrases = traits.earlyPhrases.map { $0.map(lexicon.id) }
        deadlines = traits.deadlineWords.sorted().map(lexicon.id).filter { $0 != 0 }
        ranks = lexicon.ids(of: traits.rankWords)
        unplanned = lexicon.ids(of: traits.unplannedEvents)
        pluperfect = traits.pluperfect.isEmpty ? 0 : lexicon.id(of: traits.pluperfect)
        let openings = traits.eventWords.filter { $0.value != 0 }.map(\.key)
        subordinating = lexicon.ids(of: openings + traits.sinceWords + traits.relativeWords)
        progressives = traits.beforeParticiples.sorted().map(lexicon.id).filter { $0 != 0 }
        possibility = Set(traits.possibility.map(lexicon.id))
        denials = Set(traits.denials.map(lexicon.id))
        silence = Set(traits.silence.map(lexicon.id))
        aheadPairs = Dictionary(
            uniqueKeysWithValues: traits.aheadPairs.map { word, next in
                (lexicon.id(of: word), Set(next.map(lexicon.id)))
            })
    }

    /// The tense told by the nearest cue before an expression, else by the first after it.
    ///
    /// - Parameters:
    ///   - position: its first token.
    ///   - end: where it ends. Unit: UTF-8 bytes into the document.
    func tense(
        around position: Int, to end: Int, _ words: [TimeToken], _ bytes: Span<UInt8>
    ) -> Tense? {
        if let tense = tense(rightBefore: position, words, bytes) { return tense }
        if isUnplanned(from: end, words) || isActAfterAside(position, to: end, words, bytes) {
            return .past
        }
        // "It soon will be over".
        if !verbsEndClauses, let next = words[position...].first(where: { $0.start >= end }),
            next.classes.contains(.future)
        {
            return .future
        }
        if verbsEndClauses, let tense = tense(inClauseOf: position, words, bytes) { return tense }
        let tense = nearest(to: position, words, bytes)
        if tense != .past, isDeadline(position, words) { return .future }
        if tense != .future, isUnplanned(before: position, words) { return .past }
        if tense == .intended, isDayOfAct(position, to: end, words, bytes) { return .past }
        if tense == .past, isPerfectTense(before: position, words, bytes) { return .present }
        return tense ?? (hasProgressive(before: position, words, bytes) ? .intended : nil)
    }

    /// The tense told by the nearest cue before a token, else by the first after it.
    func nearest(to position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>) -> Tense? {
        var i = position - 1
        while i >= 0, position - i < 40 {
            if let tense = cue(words, i, bytes) {
                if tense == .past, isPassive(i, before: position, words) { return .present }
                return tense == .intended && isWilled(before: i, words, bytes) ? .future : tense
            }
            i -= 1
        }
        i = position + 1
        while i < words.count, i - position < 40 {
            if let tense = cue(words, i, bytes) { return tense }
            i += 1
        }
        return nil
    }

    /// Whether a verb of the future or of what may be is denied, so that it tells what was: "could not
    /// be reached", "would not comment".
    private func isDenied(_ words: [TimeToken], _ i: Int) -> Bool {
        for j in stride(from: i, through: max(0, i - 3), by: -1)
        where possibility.contains(words[j].word) {
            return words[max(0, j - 8)..<min(j + 2, words.count)].contains {
                denials.contains($0.word)
            }
        }
        return i + 2 < words.count && denials.contains(words[i + 1].word)
            && silence.contains(words[i + 2].word)
    }

    /// The tense told between the commas around a token.
    private func tense(inClauseOf position: Int, _ words: [TimeToken], _ bytes: Span<UInt8>)
        -> Tense?
    {
        var i = position - 1
        while i >= 0, position - i < 40, !words[i].classes.contains(.comma) {
            if let tense = cue(words, i, bytes) { return tense }
            i -= 1
        }
        i = position + 1
        while i < words.count, i - position < 40, !words[i].classes.contains(.comma) {
            if let tense = cue(words, i, bytes) { return tense }
            i += 1
        }
        return nil
    }

    func cue(_ words: [TimeToken], _ i: Int, _ bytes: Span<UInt8>) -> Tense? {
        let token = words[i]
        guard token.classes.contains(.word), !token.classes.contains(.month) else { return nil }
        // "9 a.m.": not the verb.
        if token.classes.contains(.meridiem), i > 0, words[i - 1].classes.contains(.number) {
            return nil
        }
        // "kept going": what went on is over.
        if i > 0, words[i - 1].classes.contains(.past), let progressiveEnding,
            ends(token, progressiveEnding, bytes, beyond: 1), !isInfinitive(words, i + 1, bytes)
        {
            return nil
        }
        if token.classes.contains(.future) || possibility.contains(token.word) {
            if isPlanNoun(i, words, bytes) { return nil }
            return isDenied(words, i) || isPerfect(words, i, bytes) ? .past : .future
        }
        if isInfinitive(words, i, bytes) {
            // "expects to close", "plans to meet", "is to open": as good as "will".
            let isPlanned =
                i > 0 && !words[i - 1].classes.isDisjoint(with: [.future, .present])
                && !isPlanNoun(i - 1, words, bytes)
            if i > 0, done.contains(words[i - 1].word), !isAhead(before: i - 1, words),
                i < 2 || !scheduled.isCopula(words[i - 2])
            {
                return .past
            }
            if isDone(i, words, bytes) || isBroughtAbout(i, words, bytes) { return .past }
            // "had planned to spend Thursday": what came of it is told.
            if i > 0, isPlanned || words[i - 1].classes.contains(.prospective),
                isPluperfect(before: i - 1, words)
            {
                return .past
            }
            return isPlanned ? .future : .intended
        }
        if token.classes.contains(.prospective), isInfinitive(words, i + 1, bytes) {
            return isPluperfect(before: i, words) ? .past : .future
        }
        // "the planned vote", "a still unnamed buyer": no verb.
        if i > 0,
            words[i - 1].classes.contains(.determiner)
                || i > 1 && degrees.contains(words[i - 1].word)
                    && words[i - 2].classes.contains(.determiner)
        {
            return nil
        }
        // "is due to appear in court", but "did not appear in court".
        if isAheadPair(words, i),
            !words[max(0, i - 3)..<i].contains(where: {
                $0.classes.contains(.past) && !$0.classes.contains(.comma)
            })
        {
            return .future
        }
        let isPast = isPastForm(token, bytes)
        // "is to cut": told by what stands before it.
        if i > 0, infinitive != 0, words[i - 1].word == infinitive { return nil }
        // "now being drilled": told by the verb before it.
        if isPast, i > 0, progressives.contains(words[i - 1].word) { return nil }
        guard isPast || token.classes.contains(.present) else { return nil }
        // "will be held", "to be signed", "would have been sent", "will have".
        for j in stride(from: i - 1, through: max(0, i - (isPast ? 4 : 2)), by: -1) {
            if words[j].classes.contains(.comma) { break }
            // "On May 18 it passed": a month, not the verb.
            if words[j].classes.isDisjoint(with: .month), words[j].classes.contains(.future) {
                return isDenied(words, j) || isPerfect(words, j, bytes) ? .past : .future
            }
            // "could hit the coast on Friday": the word for what was is that for what may be.
            if j == i - 1, possibility.contains(words[j].word) { return nil }
        }
        return isPast ? .past : .present
    }

    /// Whether two words tell what follows as to come: "due in court on", "set for".
    private func isAheadPair(_ words: [TimeToken], _ i: Int) -> Bool {
        guard i + 1 < words.count, words[i].word != 0, let next = aheadPairs[words[i].word] else {
            return false
        }
        return next.contains(words[i + 1].word)
    }

    /// Whether a word is the past or the participle of a verb, by its form.
    func isPastForm(_ token: TimeToken, _ bytes: Span<UInt8>) -> Bool {
        token.classes.contains(.past) || hasPastEnding(token, bytes)
    }

    private func hasPastEnding(_ token: TimeToken, _ bytes: Span<UInt8>) -> Bool {
        guard token.classes.isDisjoint(with: [.capital]) else { return false }
        if endings.contains(where: { ends(token, $0, bytes, beyond: 2) }) { return true }
        return participles.prefixes.contains { prefix in
            guard token.end - token.start > prefix.count + 3 else { return false }
            for (k, byte) in prefix.enumerated() where bytes[token.start + k] != byte {
                return false
            }
            return participles.endings.contains { ends(token, $0, bytes, beyond: prefix.count + 2) }
        }
    }

    /// Whether a token ends so and is longer by more than so many bytes.
    func ends(
        _ token: TimeToken, _ ending: [UInt8], _ bytes: Span<UInt8>, beyond length: Int
    ) -> Bool {
        guard token.end - token.start > ending.count + length else { return false }
        for (k, byte) in ending.enumerated()
        where bytes[token.end - ending.count + k] != byte {
            return false
        }
        return true
    }
}
