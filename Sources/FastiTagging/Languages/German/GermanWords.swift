/// The words of German that have to do with time, with their inflected forms.
///
/// Lines of `class value word …`: `^` asks for a capital letter, a period marks an abbreviation.
enum GermanWords {
    static let table =
        calendar + units + GermanNumberWords.table + directions + vague + frames + tenses + small
        + holidays + GermanCompounds.table

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
        ambiguous 0 mai august
        weekday 1 ^montag ^mo.
        weekday 2 ^dienstag ^di.
        weekday 3 ^mittwoch ^mi.
        weekday 4 ^donnerstag ^do.
        weekday 5 ^freitag ^fr.
        weekday 6 ^samstag ^sonnabend ^sa.
        weekday 7 ^sonntag ^so.
        weekday 11 montags
        weekday 12 dienstags
        weekday 13 mittwochs
        weekday 14 donnerstags
        weekday 15 freitags
        weekday 16 samstags sonnabends
        weekday 17 sonntags
        ambiguous 0 mo di mi do fr sa so
        season 1 frühling frühlings frühjahr frühjahrs frühjahres frühlingsmonate frühlingsmonaten
        season 2 sommer sommers sommermonate sommermonaten sommerferien hochsommer spätsommer
        season 2 frühsommer sommerhalbjahr
        season 3 herbst herbstes herbsts herbstmonate herbstmonaten herbstferien spätherbst
        season 3 frühherbst
        season 4 winter winters wintermonate wintermonaten hochwinter spätwinter winterhalbjahr
        part 1 vormittag vormittags morgens ^morgen morgengrauen morgenstunden frühmorgens
        part 1 vormittagsstunden
        part 2 mittag mittags mittagszeit mittagsstunden
        part 3 nachmittag nachmittags nachmittagsstunden
        part 4 abend abends abendstunden vorabend
        part 5 nacht nachts nachtstunden
        era -1 chr.

        """

    private static let units = """
        unit 0 sekunde
        units 0 sekunden sek.
        unit 1 minute
        units 1 minuten min.
        unit 2 stunde
        units 2 stunden std.
        unit 3 tag tages tags arbeitstag werktag kalendertag
        units 3 tage tagen arbeitstage arbeitstagen werktage werktagen kalendertage kalendertagen
        unit 4 wochenende wochenendes
        units 4 wochenenden
        unit 5 woche kalenderwoche arbeitswoche
        units 5 wochen kalenderwochen
        unit 7 monat monats monates kalendermonat
        units 7 monate monaten
        unit 8 quartal quartals
        units 8 quartale quartalen
        unit 11 jahr jahres jahrs kalenderjahr kalenderjahres geschäftsjahr geschäftsjahres
        unit 11 schuljahr schuljahres studienjahr studienjahres
        units 11 jahre jahren
        unit 12 jahrzehnt jahrzehnts jahrzehntes
        units 12 jahrzehnte jahrzehnten
        unit 13 jahrhundert jahrhunderts
        units 13 jahrhunderte jahrhunderten
        unit 14 jahrtausend jahrtausends
        units 14 jahrtausende jahrtausenden
        frequency 2 stündlich stündliche stündlichen stündlicher
        frequency 3 täglich tägliche täglichen täglicher tägliches täglichem tagtäglich
        frequency 3 tagtägliche tagtäglichen alltäglich alltägliche alltäglichen
        frequency 5 wöchentlich wöchentliche wöchentlichen wöchentlicher wöchentliches
        frequency 7 monatlich monatliche monatlichen monatlicher monatliches
        frequency 8 vierteljährlich vierteljährliche vierteljährlichen quartalsweise
        frequency 10 halbjährlich halbjährliche halbjährlichen
        frequency 11 jährlich jährliche jährlichen jährlicher jährliches alljährlich alljährliche
        frequency 11 alljährlichen alljährlicher

        """

    private static let directions = """
        direction -1 letzte letzten letzter letztes letztem vergangene vergangenen vergangener
        direction -1 vergangenes vergangenem vorige vorigen voriger voriges vorigem verflossene
        direction -1 verflossenen zurückliegende zurückliegenden abgelaufene abgelaufenen
        direction -1 abgelaufenes
        direction 0 diese diesen dieser dieses diesem laufende laufenden laufender laufendes
        direction 0 heurige heurigen heuriger heuriges heurigem diesjährige diesjährigen
        direction 1 nächste nächsten nächster nächstes nächstem kommende kommenden kommender
        direction 1 kommendes kommendem bevorstehende bevorstehenden
        sequence -1 vorherige vorherigen vorheriger vorheriges vorangegangene vorangegangenen
        sequence -1 vorangegangener vorhergehende vorhergehenden vorausgegangene
        sequence -1 vorausgegangenen
        sequence 0 selbe selben selber selbes gleiche gleichen gleicher gleiches
        sequence 0 derselbe dieselbe dasselbe denselben demselben derselben desselben
        sequence 1 folgende folgenden folgender folgendes darauffolgende darauffolgenden
        sequence 1 darauffolgender nachfolgende nachfolgenden
        deictic -3 vorvorgestern
        deictic -2 vorgestern
        deictic -1 gestern
        deictic 0 heute
        deictic 1 morgen
        deictic 2 übermorgen

        """

    private static let vague = """
        vague 0 jetzt derzeit zurzeit momentan gegenwärtig heutzutage
        vague -1 kürzlich unlängst neulich jüngst damals einst ehemals dereinst
        vague 1 demnächst künftig zukünftig bald

        """

    private static let frames = """
        phase 1 anfang beginn
        phase 2 mitte
        phase 3 ende schluss ausgang
        bound 4 etwa rund circa ca. zirka ungefähr ziemlich annähernd schätzungsweise
        bound 6 knapp fast beinahe nahezu
        bound 7 gut mindestens wenigstens
        bound 8 höchstens maximal

        """

    private static let tenses = """
        past 0 war waren wurde wurden hatte hatten hat haben habe konnte konnten musste mussten
        past 0 wollte wollten durfte durften kam kamen ging gingen gab fand fanden stand standen
        past 0 lag lagen starb starben ließ ließen begann begannen verlor verloren gewann gewannen
        past 0 schoss schossen trat traten fiel fielen stieg stiegen nahm nahmen brachte brachten
        past 0 sprach sprachen traf trafen schloss schlossen schrieb schrieben sah sahen rief riefen
        past 0 hielt hielten zog zogen lief liefen fuhr fuhren blieb blieben erhielt erhielten
        past 0 bekam bekamen wies wiesen half halfen sank sanken saß saßen trug trugen verließ
        past 0 unterschrieb beschloss beschlossen entschied entschieden erschien erschienen worden
        past 0 gewesen sagte sagten machte machten legte legten lebte lebten tötete starben
        future 0 wird werde werden findet finden beginnt beginnen startet lädt

        """

    private static let small = """
        determiner 0 der die das den dem des ein eine einen einem einer eines sein seine seinen
        determiner 0 seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere mein meine
        every 0 jede jeden jeder jedes jedem
        preposition 0 in im am an ab seit bis von vom zum zur vor nach während für um gegen auf bei
        preposition 0 über beim durch zwischen innerhalb binnen mit aus zu ins
        meridiem 0 uhr
        ambiguous 0 st. dr. prof. bzw. nr. mio. mrd. inkl. evtl. usw. str. tel. abs. art.

        """

    private static let holidays = """
        holiday 1 weihnachten christtag weihnachtstag weihnachtsfest
        holiday 2 heiligabend
        holiday 3 neujahr neujahrstag
        holiday 4 silvester silvesterabend
        holiday 5 ostern ostersonntag osterfest
        holiday 6 karfreitag
        holiday 7 ostermontag
        holiday 8 palmsonntag
        holiday 10 halloween
        holiday 11 valentinstag
        holiday 15 dreikönigstag dreikönig
        holiday 16 allerheiligen
        holiday 17 pfingsten pfingstsonntag
        holiday 26 pfingstmontag
        holiday 27 fronleichnam
        holiday 28 aschermittwoch
        holiday 29 rosenmontag
        holiday 35 stephanstag stefanstag
        holiday 36 gründonnerstag
        holiday 37 karsamstag
        holiday 38 faschingsdienstag faschingdienstag fastnachtsdienstag
        holiday 39 allerseelen
        holiday 40 nikolaustag
        holiday 41 reformationstag
        holiday 43 muttertag

        """
}
