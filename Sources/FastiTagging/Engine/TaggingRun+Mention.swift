import FastiText

extension TaggingRun {
    /// An expression found, with what its sentence tells of it.
    struct Mention {
        /// Its place in what was found.
        var found: Int
        /// Whether its date can depend on the tense of its clause.
        var needsTense: Bool
        var tense: Tense?
        /// Whether a verb in the past stands right before it: "was killed on 5 May".
        var isDone = false
        /// Whether it is the time at the head of an entry of a live report.
        var isLiveHead = false
        /// Whether it makes up most of a line that is a heading.
        var isHeading = false
        var sentence: Int
        /// Whether it stands at the beginning of its sentence.
        var isLeading = false
        /// Whether its sentence begins with it, behind a preposition or before a comma: "In 1979 …".
        var opensSentence = false
        /// The year that it is, where its sentence holds nothing else: a heading.
        var headingYear: Int?
        /// The years that the heading it stands in names.
        var section: ClosedRange<Int>?
        /// Whether its sentence goes on about what the one before told.
        var goesOn = false
        /// Whether it stands in a clause beside the story.
        var isBeside = false
        /// Whether it only says which thing is meant: "the November 27 agreement".
        var isModifier = false
        /// Whether its clause tells what was over before the story: "had signed in March".
        var isPluperfect = false
        /// Whether nothing but commas and prepositions stands between it and the mention before.
        var isClose = false
        /// Whether it says since when something was so.
        var isSince = false
        /// Whether "and" or a comma joins it to the next mention.
        var joinsNext = false
        /// Whether it and the mention before are the ends of a range.
        var endsRange = false
        /// Whether those ends are the old day and the new: "postponed from 3 to 10 May".
        var isMoved = false
        /// Whether it is a time of every day: "daily at 9 p.m."
        var isHabit = false
        /// Whether it is a date at the head of a line.
        var headsLine = false
        /// What it lies after or before, where an event is named.
        var event: Event?
        /// Where its sentence stands in the text.
        var place: TextRange = 0..<0
    }

    /// An event that something lies after (+1) or before (-1), and the word that names it.
    struct Event {
        let sign: Int
        let noun: TextRange
    }

    /// The event that an expression lies after or before.
    func event(
        of sentence: SentenceReader, _ token: TimeToken, _ meaning: Meaning, _ bytes: Span<UInt8>
    ) -> Event? {
        switch meaning {
        case .span(let length) where length.side == nil && length.edge == nil:
            grammar.events.event(
                behind: token.end, sentence.words, bytes, isInside: false, isLength: true)
        case .besideEvent(_, let sign, _):
            grammar.events.event(
                behind: token.end, sentence.words, bytes, isInside: sign != 0, isLength: false)
        default: nil
        }
    }
}
