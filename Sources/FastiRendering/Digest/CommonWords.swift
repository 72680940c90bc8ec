/// Words by which no subject is known, and words by which the manner of a sentence is.
///
/// In English and German together: what is common in one is rare, or common too, in the other.
enum CommonWords {
    /// Function words, words of reporting, and names of days and months: a day is counted by its
    /// date, not by its name.
    static let all: Set<String> = words(english + german + calendar)

    /// Who speaks of himself or to the reader, not of what happened.
    static let speaking = words(
        "i we you my our us me your myself ourselves ich wir uns mein unser")

    /// What points back to a sentence that is not shown.
    static let pointing = words(
        """
        he she it they this that these those his her their its but and so however also meanwhile
        then there here we i you my our yet still now
        er sie es dies diese dieser dieses dann doch aber auch dort hier dabei damit dazu deshalb
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let english = """
        a about above across after afterwards again against ago all almost along already also
        although always am amid among an and another any anybody anyone anything are around as ask
        asked at away back be became because become been before began behind being below best
        better between beyond both but by called came can cannot could day days did do does doing
        done down due during each early either else end enough etc even ever every everyone
        everything far few first five following for former found four from full further gave get
        getting give given go goes going gone got had half has have having he her here hers herself
        him himself his hour hours how however i if in including indeed instead into is it its
        itself just keep kept know known large last late later latest least less let like likely
        little long look made make makes making many may me mean meanwhile members might minutes
        month months more morning most mr mrs ms much must my myself near nearly need neither never
        new next night no nobody none nor not nothing now number of off often old on once one only
        onto or other others our ours out over own part per perhaps put quite rather really recent
        reported right said same saw say saying says second see seem seemed seen set several shall
        she should show since six small so some someone something soon still such take taken taking
        ten than that the their theirs them themselves then there these they thing things think
        this those though thousand three through throughout thus time times to today together told
        tomorrow too took toward towards two under until up upon us use used very via want was way
        we week weeks well went were what when where whether which while who whole whom whose why
        will with within without year years yesterday yet you your yours
        's n't 're 've 'll 'm 'd lrb rrb

        """

    private static let german = """
        ab aber alle allem allen aller alles als also am an andere anderen auch auf aus außer bei
        beim bereits bis bisher da dabei dafür damit danach dann daran darauf das dass dazu dem den
        denen denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort drei
        du durch ein eine einem einen einer eines einige er erst erste ersten es etwa etwas für
        gab ganz gegen geht gesagt gibt habe haben hat hatte hatten hier hinter ich ihm ihn ihnen
        ihr ihre ihrem ihren ihrer im immer in ins ist ja jahr jahre jahren jede jeden jeder jedoch
        jetzt kann kein keine keinen können könnte machen man mehr mehrere mein mir mit mittlerweile
        muss müssen nach nachdem neben nicht nichts noch nun nur ob oder ohne sagt sagte schon sehr
        sei sein seine seinem seinen seiner seit seitdem selbst sich sie sind so sogar soll sollen
        sollte sondern sowie stunden tag tage tagen über um und uns unter viele vom von vor während
        war waren was weil weiter welche wenn werden wer wie wieder will wir wird wo wochen wollen
        worden wurde wurden zu zum zur zwei zwischen

        """

    private static let calendar = """
        monday tuesday wednesday thursday friday saturday sunday january february march april june
        july august september october november december jan feb mar apr jun jul aug sep sept oct
        nov dec montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar
        februar märz mai juni juli oktober dezember
        """
}
