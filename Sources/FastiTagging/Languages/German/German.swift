extension Language {
    public static let german = Language(
        tag: "de", words: GermanWords.table,
        rules: NumericDates.rules + GermanCalendar.rules,
        traits: Traits(
            pastEndings: [],
            infinitive: "zu",
            untilWords: ["bis"],
            rangeWords: ["bis"],
            listWords: ["und", "oder", "sowie"],
            rangePairs: ["zwischen": "und"],
            periodEndsNumber: false,
            headWords: ["datum", "stand", "veröffentlicht", "aktualisiert", "vom"],
            decimalComma: true,
            participlePrefixes: [
                "ge", "abge", "ange", "aufge", "ausge", "einge", "festge", "hinge", "mitge",
                "nachge", "stattge", "teilge", "umge", "vorge", "weiterge", "zuge", "zurückge",
                "zusammenge",
            ],
            participleEndings: ["t", "en"]),
        commonWords: """
            der die das und ist nicht von mit den zu dem sich auf für ein eine einen einem einer
            auch als wird hat werden dass daß bei aus nach sind wurde wurden über noch wie zum zur
            im haben aber oder durch nur vor bis sie es ich wir er uhr jahr jahre jahren tag tage
            woche monat gestern heute januar jänner februar märz juni juli oktober dezember montag
            dienstag mittwoch donnerstag freitag samstag sonntag
            """)
}
