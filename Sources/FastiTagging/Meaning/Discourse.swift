import FastiDates

/// Whether something is told as past, present or to come.
enum Tense: Sendable, Hashable {
    case past, present, future
}

/// What has been said so far: the dates an expression can lean on.
struct Discourse: Sendable {
    /// The document's own date.
    let published: Moment?
    /// Told by its own dates (a history, minutes, a chronicle), not from the day of writing.
    var isNarrative: Bool
    /// The last date spoken of whose year is known.
    var last: Moment?
    /// The last day spoken of.
    var lastDay: Moment?
    /// Where the last date was spoken of: the number of the sentence.
    var lastSentence = -1
    var sentence = 0

    init(published: Moment?, isNarrative: Bool) {
        self.published = published
        self.isNarrative = isNarrative
    }

    mutating func heard(_ moment: Moment) {
        guard moment.year != nil, moment.grain <= .year else { return }
        last = moment
        lastSentence = sentence
        if moment.exactDay != nil { lastDay = moment }
    }

    /// What "last year" and bare names of months are counted from.
    var here: Moment? { isNarrative ? last ?? published : published ?? last }

    /// The moment to count a unit from.
    func anchor(_ anchor: When.Anchor, for unit: Unit) -> Moment? {
        switch anchor {
        case .speech: return isNarrative ? published ?? last : published
        case .discourse:
            guard let last else { return published }
            if unit <= .day, last.exactDay == nil { return nil }
            return last
        }
    }
}
