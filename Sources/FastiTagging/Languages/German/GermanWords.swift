/// The words of German that have to do with time, with their inflected forms.
///
/// Lines of `class value word …`: `^` asks for a capital letter, a period marks an abbreviation.
enum GermanWords {
    static let table = calendar + numbers + directions + small

    private static let calendar = """
        month 1 januar januars jänner jänners ^jan. ^jän.
        month 2 februar februars feber febers ^feb. ^febr.
        month 3 märz märzes ^mär.
        month 4 april aprils ^apr.
        month 5 ^mai
        month 6 juni junis ^jun.
        month 7 juli julis ^jul.
        month 8 ^august augusts ^aug.
        month 9 september septembers sept. ^sep.
        month 10 oktober oktobers ^okt.
        month 11 november novembers ^nov.
        month 12 dezember dezembers ^dez.
        weekday 1 ^montag ^montage ^montagen ^mo.
        weekday 2 ^dienstag ^dienstage ^dienstagen ^di.
        weekday 3 ^mittwoch ^mittwoche ^mittwochen ^mi.
        weekday 4 ^donnerstag ^donnerstage ^donnerstagen ^do.
        weekday 5 ^freitag ^freitage ^freitagen ^fr.
        weekday 6 ^samstag ^samstage ^samstagen ^sonnabend ^sonnabende ^sonnabenden ^sa.
        weekday 7 ^sonntag ^sonntage ^sonntagen ^so.
        weekday 11 montags
        weekday 12 dienstags
        weekday 13 mittwochs
        weekday 14 donnerstags
        weekday 15 freitags
        weekday 16 samstags sonnabends
        weekday 17 sonntags
        ambiguous 0 mo di mi do fr sa so

        """

    private static let numbers = """
        ordinal 1 erste ersten erster erstes erstem
        ordinal 2 zweite zweiten zweiter zweites zweitem
        ordinal 3 dritte dritten dritter drittes drittem
        ordinal 4 vierte vierten vierter viertes
        ordinal 5 fünfte fünften fünfter fünftes
        ordinal 6 sechste sechsten sechster sechstes
        ordinal 7 siebte siebten siebter siebtes siebente siebenten
        ordinal 8 achte achten achter achtes
        ordinal 9 neunte neunten neunter neuntes
        ordinal 10 zehnte zehnten zehnter zehntes
        ordinal 11 elfte elften elfter elftes
        ordinal 12 zwölfte zwölften zwölfter zwölftes
        ordinal 13 dreizehnte dreizehnten
        ordinal 14 vierzehnte vierzehnten
        ordinal 15 fünfzehnte fünfzehnten
        ordinal 16 sechzehnte sechzehnten
        ordinal 17 siebzehnte siebzehnten
        ordinal 18 achtzehnte achtzehnten
        ordinal 19 neunzehnte neunzehnten
        ordinal 20 zwanzigste zwanzigsten
        ordinal 21 einundzwanzigste einundzwanzigsten
        ordinal 30 dreißigste dreißigsten
        ordinal 31 einunddreißigste einunddreißigsten

        """

    private static let directions = """
        direction -1 letzte letzten letzter letztes letztem vergangene vergangenen vergangener
        direction -1 vergangenes vergangenem vorige vorigen voriger voriges vorigem
        direction 0 diese diesen dieser dieses diesem laufende laufenden laufender laufendes
        direction 0 heurige heurigen heuriger heuriges heurigem
        direction 1 nächste nächsten nächster nächstes nächstem kommende kommenden kommender
        direction 1 kommendes kommendem
        sequence -1 vorherige vorherigen vorheriger vorheriges vorangegangene vorangegangenen
        sequence -1 vorangegangener vorhergehende vorhergehenden vorausgegangene
        sequence -1 vorausgegangenen
        sequence 0 selbe selben selber selbes gleiche gleichen gleicher gleiches
        sequence 1 folgende folgenden folgender folgendes darauffolgende darauffolgenden
        sequence 1 darauffolgender nachfolgende nachfolgenden
        phase 1 anfang beginn frühe frühen früher
        phase 2 mitte
        phase 3 ende späte späten später

        """

    private static let small = """
        determiner 0 der die das den dem des ein eine einen einem einer eines sein seine seinen
        determiner 0 seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere mein meine
        every 0 jede jeden jeder jedes jedem
        preposition 0 in im am an ab seit bis von vom zum zur vor nach während für um gegen auf bei
        preposition 0 beim durch über zwischen innerhalb binnen mit aus zu ins
        ambiguous 0 mai august st. dr. prof. bzw. nr. mio. mrd. inkl. evtl. usw. str. tel.

        """
}
