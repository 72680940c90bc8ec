/// A language the tagger reads: its words as data and its rules as values.
public struct Language: Sendable {
    /// BCP 47 tag, "en".
    public let tag: String
    let traits: Traits
    private let lazyGrammar: LazyGrammar
    /// Its commonest words that other languages lack, lower case: what a text is told by.
    let commonWords: [String]

    /// What else the engine has to know of a language.
    struct Traits: Sendable {
        /// Endings of verbs in the past, lower case: "ed".
        var pastEndings: [String]
        /// The word before a verb that makes it an infinitive: "to".
        var infinitive: String
        /// Verbs in the past that tell of what follows that word as done: "began to".
        var doneBeforeInfinitive: Set<String> = []
        /// Nouns that stand behind that word without an article: "to court".
        var nounsAfterInfinitive: Set<String> = []
        /// Verbs that appoint a day, and the words in front of it: "setting a hearing for 4 May".
        var appointing: [String: Set<String>] = [:]
        /// Words between an article and a participle that is no verb: "a still unnamed buyer".
        var degrees: Set<String> = []
        /// Words that make a preposition with the word of the infinitive: "according to".
        var beforeNouns: Set<String> = []
        /// The ending of plurals, which no verb behind that word has unless doubled: "to reporters".
        var pluralEnding: UInt8?
        /// The ending of verbs for what is going on or to come: "ing".
        var progressiveEnding: String?
        /// Words before what is to come: "until".
        var untilWords: [String]
        /// Words before the end of what goes on: "through".
        var throughWords: [String] = []
        /// Phrases before a day that is to come: "ahead of".
        var aheadPhrases: [[String]] = []
        /// Phrases before a day that is to come unless the clause is told as past: "as early as".
        var earlyPhrases: [[String]] = []
        /// Words before the time by which something is to be done: "by".
        var deadlineWords: Set<String> = []
        /// The word that tells what was over before what is told: "had".
        var pluperfect = ""
        /// Words before a verb behind "to" that tell it as done, with a verb in the past: "the first to".
        var rankWords: Set<String> = []
        /// Nouns for what nobody plans, so that it is over: "Tuesday's earthquake".
        var unplannedEvents: Set<String> = []
        /// Words that make a participle tell of what goes on: "being".
        var beforeParticiples: Set<String> = []
        /// Verbs that tell what was not possible with a word of denial, and what may come without: "could".
        var possibility: Set<String> = []
        var denials: Set<String> = []
        /// Verbs by which someone says nothing, after words of the future with a denial: "would not comment".
        var silence: Set<String> = []
        /// Words before the day on which something is to begin: "starting".
        var startWords: [String] = []
        /// Words and those behind them that tell what follows as to come: "set for", "due in".
        var aheadPairs: [String: Set<String>] = [:]
        /// Verbs in the present that tell a day right behind them as to come: "leaves Saturday".
        var scheduled: Scheduled = Scheduled()
        /// What tells the day of a past act from that of the infinitive behind it.
        var acts: Acts = Acts()
        /// How verbs begin that set what is to come, though told in the past: "postpon".
        var aheadStems: [String] = []
        /// Words before the time since when something was so: "since".
        var sinceWords: Set<String> = []
        /// Words that join the two ends of a range: "to", "through".
        var rangeWords: Set<String>
        /// Words that join the members of a list: "and", "or".
        var listWords: Set<String>
        /// Words before the first end of a range, so that a comma may stand behind it: "from 3 May, to".
        var rangeOpeners: Set<String> = []
        /// Words between the ends after a word that opens a range: "between … and".
        var rangePairs: [String: String]
        /// Verbs that put something off from one day to another: "moved from 3 to 10 May".
        var movingVerbs: Set<String> = []
        /// Words between a time and an event it lies after (+1), before (-1) or at (0).
        var eventWords: [String: Int] = [:]
        /// Words with which a sentence goes on about what the one before told: "it".
        var storyPronouns: Set<String> = []
        /// Words that open a clause beside the story: "which".
        var relativeWords: Set<String> = []
        /// Words that cannot belong to the name of an event: "it".
        var eventStops: Set<String> = []
        /// Events that last: their day is where they begin, and what comes after them is not told
        /// by it.
        var lastingEvents: Set<String> = []
        /// Whether a night is named by the day it leads to: "in der Nacht auf Sonntag".
        var nightsLeadOn = false
        /// Whether all nouns have capital letters, not only names.
        var nounsAreCapital = false
        /// Whether "3." can end a sentence; not where it is an ordinal.
        var periodEndsNumber: Bool
        /// Words of a head that say what a date in it is of.
        var headWords = HeadWords()
        /// Whether a comma stands before the decimals and periods between thousands: "1.234,5".
        var decimalComma = false
        /// Beginnings of participles that tell the past with one of `participleEndings`: "ge".
        var participlePrefixes: [String] = []
        var participleEndings: [String] = []
        /// Whether a clause can end with the verb that tells its tense.
        var verbsEndClauses = false
    }

    /// Verbs of timetables: in the present, a day behind them is to come.
    struct Scheduled: Sendable {
        /// The form for one: "leaves".
        var singular: Set<String> = []
        /// The form for several, which is also a noun: it counts behind a plural alone, "talks end".
        var plural: Set<String> = []
        /// Subjects of several that have no ending to tell it: "they", "who".
        var subjects: Set<String> = []
        /// What may stand between the verb and the day: "out", "on".
        var between: Set<String> = []
        /// "is": a day right behind it, or behind one word more, is to come.
        var copulas: Set<String> = []

        var words: Set<String> {
            singular.union(plural).union(subjects).union(between).union(copulas)
        }
    }

    /// Words around infinitives behind a verb in the past: "ordered the firm to pay on Monday".
    struct Acts: Sendable {
        /// Verbs whose infinitive keeps its own day: "planned to leave on Monday".
        var planning: Set<String> = []
        /// Verbs for what is set for a day: "agreed to meet on Monday".
        var meetings: Set<String> = []
        /// Plurals that are verbs as well, which no verb of their own follows: "approved plans to build".
        var planNouns: Set<String> = []
        /// Prepositions before a day on which something is done: "on".
        var dayWords: Set<String> = []
        /// "was": what it alone tells before an infinitive is to come, "was to appear".
        var copulas: Set<String> = []
        /// Verbs that guess at what was, with the word for what is over: "may have begun".
        var guesses: Set<String> = []
        var perfect: Set<String> = []
        /// Verbs in the past for what begins later: "appointed her from 1 July".
        var entering: Set<String> = []

        var words: Set<String> {
            planning.union(meetings).union(planNouns).union(dayWords).union(copulas)
                .union(guesses).union(perfect).union(entering)
        }
    }

    init(
        tag: String, words: @autoclosure @escaping @Sendable () -> String,
        rules: @autoclosure @escaping @Sendable () -> [Rule], traits: Traits,
        commonWords: String = ""
    ) {
        self.tag = tag
        self.commonWords = commonWords.split(whereSeparator: \.isWhitespace).map(String.init)
        self.traits = traits
        lazyGrammar = LazyGrammar { Grammar(rules: rules(), words: words(), traits: traits) }
    }

    /// Words and rules made ready, when they are first needed.
    var grammar: Grammar { lazyGrammar.value }

    /// Makes its words and rules ready, as else happens when they are first needed.
    public func prepare() { _ = lazyGrammar.value }

    /// Rules in their order: of two equally long matches the earlier rule's stands.
    var rules: [Rule] { grammar.book.rules }

    var book: RuleBook { grammar.book }

    /// All languages with rules; the first is taken where a text is too short to tell.
    public static let all: [Language] = [.english, .german]

    /// For texts in another language: dates in digits alone.
    public static let undetermined = Language(
        tag: "und", words: "", rules: NumericDates.rules,
        traits: Traits(
            pastEndings: [], infinitive: "", untilWords: [], rangeWords: [], listWords: [],
            rangePairs: [:], periodEndsNumber: false))

    /// The language with a BCP 47 tag or one that begins with it ("de-AT"), or `nil`.
    public static func named(_ tag: some StringProtocol) -> Language? {
        let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        return all.first { $0.tag == primary }
    }
}
