/// The words of English that have to do with time.
///
/// Lines of `class value word …`: `^` asks for a capital letter, a period marks an abbreviation.
enum EnglishWords {
    static let table =
        calendar + units + numbers + directions + vague + frames + tenses + small + holidays

    /// Words before a verb, "to last six weeks".
    static let beforeVerb: Element =
        "to|will|would|can|could|may|might|should|must|shall|not|usually|often|typically|only"

    private static let calendar = """
        month 1 january jan.
        month 2 february feb. febr.
        month 3 ^march ^mar.
        month 4 april ^apr.
        month 5 ^may
        month 6 june ^jun.
        month 7 july ^jul.
        month 8 ^august ^aug.
        month 9 september sept. ^sep.
        month 10 october oct.
        month 11 november nov.
        month 12 december ^dec.
        ambiguous 0 may march mar jan jun dec sep apr sun sat mon wed fri
        weekday 1 monday ^mon.
        weekday 2 tuesday tues. ^tue.
        weekday 3 wednesday ^wed. ^weds.
        weekday 4 thursday thurs. ^thu. ^thur.
        weekday 5 friday ^fri.
        weekday 6 saturday ^sat.
        weekday 7 sunday ^sun.
        weekday 11 mondays
        weekday 12 tuesdays
        weekday 13 wednesdays
        weekday 14 thursdays
        weekday 15 fridays
        weekday 16 saturdays
        weekday 17 sundays
        season 1 spring springtime
        season 2 summer summertime summers
        season 3 autumn fall
        season 4 winter wintertime winters
        part 1 morn mrng mornin
        part 3 arvo
        part 5 nite nites nyt
        part 1 morning mornings dawn daybreak sunrise
        part 2 midday noontime lunchtime
        part 3 afternoon afternoons
        part 4 evening evenings dusk sunset
        part 5 night nights nighttime overnight nightfall
        part 6 daytime daylight
        era -1 bc bce
        era 1 ad ce
        meridiem 0 am
        meridiem 12 pm
        zone 0 utc gmt z
        zone 1 est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest ist jst msk sgt hkt aest aedt awst nzst sast gst pht wib

        """

    private static let units = """
        unit 0 second sec.
        units 0 seconds secs
        unit 1 minute min.
        units 1 minutes mins
        unit 2 hour hr.
        units 2 hours hrs
        unit 3 day
        units 3 days
        unit 4 weekend wknd wkend
        units 4 weekends
        unit 5 week wk
        units 5 weeks wks
        unit 6 fortnight
        units 6 fortnights
        unit 7 month mth
        units 7 months mths
        unit 8 quarter
        units 8 quarters
        unit 11 year yr
        units 11 years yrs
        unit 12 decade
        units 12 decades
        unit 13 century
        units 13 centuries
        unit 14 millennium
        units 14 millennia
        frequency 3 daily
        frequency 5 weekly
        frequency 7 monthly
        frequency 8 quarterly
        frequency 11 annual annually yearly
        frequency 2 hourly
        frequency 3 nightly
        frequency 20 biweekly
        frequency 21 semiannually semiannual
        frequency 22 bimonthly
        decade 20 twenties
        decade 30 thirties
        decade 40 forties
        decade 50 fifties
        decade 60 sixties
        decade 70 seventies
        decade 80 eighties
        decade 90 nineties

        """

    private static let numbers = """
        ones 1 one
        ones 2 two
        ones 3 three
        ones 4 four
        ones 5 five
        ones 6 six
        ones 7 seven
        ones 8 eight
        ones 9 nine
        ones 10 ten
        ones 11 eleven
        ones 12 twelve
        ones 13 thirteen
        ones 14 fourteen
        ones 15 fifteen
        ones 16 sixteen
        ones 17 seventeen
        ones 18 eighteen
        ones 19 nineteen
        tens 20 twenty
        tens 30 thirty
        tens 40 forty
        tens 50 fifty
        tens 60 sixty
        tens 70 seventy
        tens 80 eighty
        tens 90 ninety
        ordinal 1 first
        ordinal 2 second
        ordinal 3 third
        ordinal 4 fourth
        ordinal 5 fifth
        ordinal 6 sixth
        ordinal 7 seventh
        ordinal 8 eighth
        ordinal 9 ninth
        ordinal 10 tenth
        ordinal 11 eleventh
        ordinal 12 twelfth
        ordinal 13 thirteenth
        ordinal 14 fourteenth
        ordinal 15 fifteenth
        ordinal 16 sixteenth
        ordinal 17 seventeenth
        ordinal 18 eighteenth
        ordinal 19 nineteenth
        ordinal 20 twentieth
        indefinite 0 few several many some numerous

        """

    private static let directions = """
        direction -1 last past
        direction 0 this
        direction 1 next coming upcoming nxt
        sequence -1 previous preceding prior
        sequence 0 same
        sequence 1 following subsequent
        deictic -1 yesterday ytd ystd yday yesterdays
        deictic 0 today tdy
        deictic 1 tomorrow tmr tmrw tmw trmw tomoro tmrrw tomo tomoz tommorow tomorow tommorrow

        """

    private static let vague = """
        vague 0 now currently nowadays atm
        vague -1 recently
        vague 1 soon

        """

    private static let frames = """
        phase 1 early beginning start
        phase 2 mid middle
        phase 3 late end
        bound 4 about around approximately roughly circa ca.
        bound 5 over
        bound 6 almost nearly under

        """

    private static let tenses = """
        past 0 arose ate awoke beat bent bet bit bled blew bore bound bred broadcast burst
        past 0 cast clung crept cut dove drank dreamt drunk dug dwelt fed fled flung forbade
        past 0 forgot forgave froze hid hung knelt leapt left lent lit meant mistook overcame
        past 0 overthrew rang rid rode sang sank shook shone shrank slain slept slew slid smelt
        past 0 spelt spilt split spoilt spread sprang stole stuck stung stank strode strove swore
        past 0 burnt learnt leant begun
        past 0 swept swam swung tore threw undertook withdrew withstood woke wove wept wound wrote
        past 0 shown taken given seen gone done known written spoken driven flown grown drawn
        past 0 thrown chosen broken stolen fallen risen sworn beaten hidden forgotten frozen
        past 0 was were had did said told held took came went made began became saw met gave
        past 0 found left got led won lost kept sent brought spoke wrote fell rose ran fought
        past 0 drove flew grew knew put read sat shot shut sold spent stood struck built bought
        past 0 caught broke chose dealt drew felt hit hurt laid lay paid sought taught thought
        past 0 understood wore been died used sued vied lied tied owed
        prospective 0 planned set about ready likely due
        present 0 is are am has have does do says
        future 0 will shall would may might must scheduled expected
        future 0 begins opens starts ends expires resumes closes
        future 0 continues reconvene convene
        future 0 applies departs arrives meets convenes reconvenes reopens lapses premieres kicks
        future 0 slated going ll expects plans hopes intends aims be
        future 0 expect wants want hoping

        """

    private static let small = """
        determiner 0 the a an its their his her our my your
        every 0 every each
        preposition 0 in on at by since until till during from before after of for to as within
        preposition 0 through throughout between into toward towards beyond around
        title 0 mr. mrs. ms. mx. dr. prof. rev. fr. hon. st. rt. messrs. mme.
        title 0 gov. sen. sens. rep. reps. pres. amb. del. atty. vs. mt. ft.
        title 0 gen. lt. col. maj. capt. cmdr. sgt. cpl. pvt. adm. brig. supt. det. insp.

        """

    private static let holidays = """
        holiday 1 christmas xmas
        ambiguous 0 easter
        holiday 5 ^easter
        holiday 9 thanksgiving
        holiday 10 halloween

        """
}
