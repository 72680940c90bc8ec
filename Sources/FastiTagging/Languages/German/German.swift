extension Language {
    public static let german = Language(
        tag: "de", words: GermanWords.table,
        rules: NumericDates.rules + GermanCalendar.rules + GermanDigits.rules + GermanYears.rules
            + GermanSeasons.rules + GermanHolidays.rules + GermanClock.rules + GermanParts.rules
            + GermanVague.rules + GermanRelative.rules + GermanSequence.rules + GermanSets.rules
            + GermanDurations.rules + GermanJoined.rules + GermanFramed.rules,
        traits: Traits(
            pastEndings: [
                "ierte", "ierten", "igte", "igten", "erte", "erten", "hrte", "hrten", "lärte",
                "elte", "elten", "agte", "agten", "achte", "tete", "teten", "ckte", "ckten",
                "ellte", "ellten", "etzte", "etzten", "fand", "fanden", "nahm", "nahmen", "gann",
                "ging", "kam", "sprach", "schloss", "schlug", "hielt", "zog", "stieß", "stellte",
            ],
            infinitive: "zu",
            untilWords: ["bis"],
            rangeWords: ["bis"],
            listWords: ["und", "oder", "sowie"],
            rangeOpeners: ["von", "vom"],
            rangePairs: ["zwischen": "und"],
            eventWords: ["nach": 1, "vor": -1],
            eventStops: ["er", "sie", "es", "wir", "ich", "und", "oder", "aber", "sich"],
            lastingEvents: [
                "krieg", "kriegs", "krise", "belagerung", "besetzung", "prozess", "streik",
                "verhandlungen", "kämpfe", "kämpfen", "kampf", "saison", "spiel", "spiele",
                "arbeit",
                "arbeiten", "suche", "turnier", "dürre", "epidemie", "pandemie", "festival",
            ],
            nightsLeadOn: true,
            nounsAreCapital: true,
            periodEndsNumber: false,
            headWords: headWords,
            decimalComma: true,
            participlePrefixes: [
                "ge", "abge", "ange", "aufge", "ausge", "einge", "festge", "hinge", "mitge",
                "nachge", "stattge", "teilge", "umge", "vorge", "weiterge", "zuge", "zurückge",
                "zusammenge",
            ],
            participleEndings: ["t", "en"],
            verbsEndClauses: true),
        commonWords: """
            der die das und ist nicht von mit den zu dem sich auf für ein eine einen einem einer
            auch als wird hat werden dass daß bei aus nach sind wurde wurden über noch wie zum zur
            im haben aber oder durch nur vor bis sie es ich wir er uhr jahr jahre jahren tag tage
            woche monat gestern heute januar jänner februar märz juni juli oktober dezember montag
            dienstag mittwoch donnerstag freitag samstag sonntag
            """)

    private static let headWords = HeadWords(
        published: ["datum", "veröffentlicht", "erschienen", "publiziert", "ausgegeben"],
        updated: ["stand", "aktualisiert", "geändert", "überarbeitet"],
        opening: [
            "vom", "den", "pressemitteilung vom", "mitteilung vom", "ausgabe vom", "beschluss vom",
            "urteil vom", "erklärung vom", "bericht vom", "artikel vom", "meldung vom",
            "schreiben vom", "brief vom", "verabschiedet", "unterzeichnet", "beschlossen",
        ],
        others: [
            "geboren", "geburtsdatum", "gestorben", "frist", "bis", "seit", "ab", "gültig",
            "termin", "einsendeschluss",
        ],
        bylines: ["von"], issues: ["band", "heft", "ausgabe", "jahrgang"])
}
