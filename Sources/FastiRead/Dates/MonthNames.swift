/// The names of the months in many languages, in lower case: full, short, and as they stand in a
/// date.
enum MonthNames {
    /// - Parameter word: In lower case, without a full stop.
    static func month(_ word: String) -> Int? { numbers[word] }

    private static let numbers: [String: Int] = {
        var result: [String: Int] = [:]
        for (index, line) in table.split(separator: "\n").enumerated() {
            for name in line.split(separator: " ") {
                let key = String(name)
                result[key] = result[key] ?? index + 1
            }
        }
        return result
    }()

    private static let table = """
        january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty января январь янв січня січень ocak oca január januára ledna leden led ianuarie ian siječnja siječanj януари јануар јануара gener tammikuuta tammikuu jaanuar janvāris sausio janar ιανουαρίου ιανουάριος ιαν يناير ژانویه ינואר जनवरी জানুয়ারি มกราคม yanvar студзеня იანვარი հունվարի հունվար қаңтар januára
        february feb februar feber février févr fév fevrier febrero febbraio fevereiro fev februari lutego luty lut февраля февраль фев февр лютого лютий şubat şub február februára února únor februarie veljače veljača февруари фебруар фебруара febrer helmikuuta helmikuu veebruar februāris vasario shkurt φεβρουαρίου φεβρουάριος φεβ فبراير فوریه פברואר फरवरी ফেব্রুয়ারি กุมภาพันธ์ fevral лютага თებერვალი փետրվարի փետրվար ақпан
        march mar märz mär mrz mars marzo março maart mrt marca marzec марта март мар березня березень mart március března březen martie ožujka ožujak марта març maaliskuuta maaliskuu märts marts kovo μαρτίου μάρτιος μαρ مارس مارچ מרץ मार्च মার্চ มีนาคม mart сакавіка მარტი մարտի մարտ наурыз marec mars
        april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр квітня квітень nisan nis április dubna duben aprilie travnja travanj април априла abril huhtikuuta huhtikuu aprill aprīlis balandžio prill απριλίου απρίλιος απρ أبريل ابريل آوریل אפריל अप्रैल এপ্রিল เมษายน aprel красавіка აპრილი ապրիլի ապրիլ сәуір apríla apríl
        may mai mayo maggio mag maio mei maja maj мая май травня травень mayıs május května květen svibnja svibanj мај маја maig toukokuuta toukokuu maijs gegužės μαΐου μάιος μαϊ مايو ماي مه מאי मई মে พฤษภาคม mag'io мая მაისი մայիսի մայիս мамыр mája máj
        june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн червня червень haziran haz június června červen iunie lipnja lipanj юни јун јуна juny kesäkuuta kesäkuu juuni jūnijs birželio qershor ιουνίου ιούνιος ιουν يونيو يونيه ژوئن יוני जून জুন มิถุนายน iyun чэрвеня ივნისი հունիսի հունիս маусым júna jún
        july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл липня липень temmuz tem július července červenec iulie srpnja srpanj юли јул јула juliol heinäkuuta heinäkuu juuli jūlijs liepos korrik ιουλίου ιούλιος ιουλ يوليو يوليه ژوئیه יולי जुलाई জুলাই กรกฎาคม iyul ліпеня ივლისი հուլիսի հուլիս шілде júla júl
        august aug août aout agosto ago sierpnia sierpień sie августа август авг серпня серпень ağustos ağu augusztus srpna srpen kolovoza kolovoz август agost elokuuta elokuu augusts rugpjūčio gusht αυγούστου αύγουστος αυγ أغسطس اغسطس اوت אוגוסט अगस्त আগস্ট สิงหาคม avgust жніўня აგვისტო օգոստոսի օգոստոս тамыз augustus augusti augusta
        september sep sept septembre septiembre setiembre settembre set setembro września wrzesień wrz сентября сентябрь сен сент вересня вересень eylül eyl szeptember září septembrie rujna rujan септември септембар септембра setembre syyskuuta syyskuu septembris rugsėjo shtator σεπτεμβρίου σεπτέμβριος σεπ سبتمبر سپتامبر ספטמבר सितंबर সেপ্টেম্বর กันยายน sentabr верасня სექტემბერი սեպտեմբերի սեպտեմբեր қыркүйек septembra
        october oct oktober okt octobre octubre ottobre ott outubro out października październik paź октября октябрь окт жовтня жовтень ekim eki október října říjen octombrie октомври октобар октобра octubre lokakuuta lokakuu oktoober oktobris spalio tetor οκτωβρίου οκτώβριος οκτ أكتوبر اكتوبر اکتبر אוקטובר अक्टूबर অক্টোবর ตุลาคม oktabr кастрычніка ოქტომბერი հոկտեմբերի հոկտեմբեր қазан októbra
        november nov novembre noviembre novembro listopad lis ноября ноябрь ноя нояб листопада листопад kasım kas listopadu noiembrie studenoga studeni ноември новембар новембра novembre marraskuuta marraskuu novembris lapkričio nëntor νοεμβρίου νοέμβριος νοε نوفمبر نوامبر נובמבר नवंबर নভেম্বর พฤศจิกายน noyabr лістапада ნოემბერი նոյեմբերի նոյեմբեր қараша novembra
        december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia grudzień gru декабря декабрь дек грудня грудень aralık ara prosince prosinec decembrie prosinca prosinac декември децембар децембра desembre desember des joulukuuta joulukuu detsember decembris gruodžio dhjetor δεκεμβρίου δεκέμβριος δεκ ديسمبر دسامبر דצמבר दिसंबर ডিসেম্বর ธันวาคม dekabr снежня დეკემბერი դեկտեմբերի դեկտեմբեր желтоқсан decembra
        """
}
