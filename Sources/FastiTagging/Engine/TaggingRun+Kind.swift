/// What kind of text it is.
extension TaggingRun {
    /// Whether the text goes by its own dates: a history, a chronicle, minutes.
    ///
    /// Such a text says its years, and seldom counts from the day of writing.
    var isNarrative: Bool {
        if isChronicle { return true }
        if years >= 5, years > deictic * 8 { return true }
        // A short one tells nothing of the time of writing, but for a quotation.
        guard years >= 3, deictic == 0 || deictic <= 2 && years > max(4, deictic * 3) else {
            return false
        }
        guard let now = published?.year else { return false }
        return explicit.allSatisfy { $0.moment.year.map { $0 < now - 2 } ?? false }
    }

    /// Whether the text tells, day after day, what has happened, though in the present: "On 4 April the general orders
    /// an attack. … On 26 June his troops are driven back."
    ///
    /// Its days have no year and stand in the order of the calendar, several at the beginning of a sentence; something
    /// is told as over, and nothing as to come.
    var isTimeline: Bool {
        var days: [(month: Int, day: Int)] = []
        var openings = 0
        var isOver = false
        for mention in mentions {
            guard let when = found[mention.found].meaning.when else { continue }
            if let year = when.year, let now = published?.year, year < now { isOver = true }
            guard when.lacksYear, let month = when.month, let day = when.day, !mention.isBeside,
                !mention.isModifier
            else { continue }
            if mention.tense == .future { return false }
            if mention.tense == .past || mention.isDone { isOver = true }
            if mention.opensSentence { openings += 1 }
            days.append((month, day))
        }
        let falls = zip(days, days.dropFirst()).count { $0 > $1 }
        return days.count >= 4 && openings >= 3 && isOver && deictic * 3 < days.count && falls < 2
    }

    /// Whether the text is a list of dates with what happened on each: three lines or more begin
    /// with one, some of them with its year and some without, and hardly anything counts from the
    /// day of writing.
    private var isChronicle: Bool {
        let heads = mentions.filter(\.headsLine).compactMap { found[$0.found].meaning.when }
        guard heads.count >= 3, deictic * 3 < heads.count else { return false }
        return heads.contains { $0.year != nil } && heads.contains { $0.lacksYear }
    }
}
