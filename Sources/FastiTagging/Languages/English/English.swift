extension Language {
    public static let english = Language(
        tag: "en", words: EnglishWords.table,
        rules: EnglishNumbers.rules + NumericDates.rules + EnglishCalendar.rules
            + EnglishYears.rules + EnglishSeasons.rules + EnglishHolidays.rules
            + EnglishClock.rules + EnglishParts.rules + EnglishRelative.rules
            + EnglishSequence.rules + EnglishSets.rules + EnglishDurations.rules
            + EnglishVague.rules + EnglishJoined.rules + EnglishFramed.rules,
        traits: Traits(
            pastEndings: ["ed"],
            rangeWords: ["to", "through", "until", "till"],
            rangePairs: ["between": "and"],
            periodEndsNumber: true,
            headWords: ["date", "posted", "published", "updated", "modified", "dated"]))
}
