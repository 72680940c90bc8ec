extension Language {
    public static let english = Language(
        tag: "en", words: EnglishWords.table,
        rules: EnglishNumbers.rules + NumericDates.rules + EnglishCalendar.rules
            + EnglishClock.rules + EnglishRelative.rules + EnglishDurations.rules
            + EnglishSets.rules + EnglishVague.rules + EnglishJoined.rules
            + EnglishFramed.rules,
        traits: Traits(
            pastEndings: ["ed"],
            rangeWords: ["to", "through", "until", "till"],
            rangePairs: ["between": "and"],
            periodEndsNumber: true,
            headWords: ["date", "posted", "published", "updated", "modified", "dated"]))
}
