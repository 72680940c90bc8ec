internal import CFastiData

/// Words and names that extraction looks up: event words, verbs of saying, words that name kinds of
/// actors, offices, states and well-known bodies.
///
/// All keys are lower-case; several words are joined by one blank.
public struct Lexicon: Sendable {
    /// A word that tells of a happening.
    public struct EventWord: Sendable, Hashable {
        public let lemma: String
        public let isVerb: Bool
        /// What the form can be; empty for nouns.
        public let forms: Set<VerbForm>
        /// PLOVER event class.
        public let category: String?
        /// `event`, `statement`, `episode` or `reference`.
        public let kind: String

        public init(
            lemma: String, isVerb: Bool, forms: Set<VerbForm> = [], category: String? = nil,
            kind: String = "event"
        ) {
            self.lemma = lemma
            self.isVerb = isVerb
            self.forms = forms
            self.category = category
            self.kind = kind
        }
    }

    /// A verb of saying.
    public struct SpeechVerb: Sendable, Hashable {
        public let lemma: String
        /// `asserts`, `denies`, `alleges` or `confirms`.
        public let stance: String
        /// Whether it says something only beside a quotation: "she went on: “…”".
        public let isQuoting: Bool
        public let forms: Set<VerbForm>
    }

    /// A noun for what is said or where it is said.
    public struct Saying: Sendable, Hashable {
        public enum Sort: String, Sendable, Hashable {
            /// What it says is its author's: "statement".
            case statement
            /// It speaks for itself where no author is told: "study".
            case document
            /// What follows goes on to tell what was said there: "briefing".
            case occasion
            /// With a clause it makes a claim: "allegation".
            case claim
            /// Somebody puts it at a number: "toll".
            case figure
            /// What is told before it is only alleged: "jury".
            case hearer
        }

        public let sort: Sort
        /// The word for whoever writes such a thing: an indictment is a prosecutor's.
        public let author: String?
    }

    /// A noun that recalls what a text told before.
    /// What a word says of whether a clause or a report is so.
    public enum Doubt: String, Sendable, Hashable {
        /// It is not: "falsely reported that".
        case isFalse = "false"
        /// It may be: "unconfirmed reports that".
        case isOpen = "open"
        /// It is, whatever is said about it: "did not know that".
        case isSo = "so"
    }

    public struct Recall: Sendable, Hashable {
        public enum Sort: String, Sendable, Hashable {
            /// What somebody claimed, or accused another of.
            case claim
            case statement
            /// An attack, an accident, deaths.
            case harm
            /// What somebody did that is no harm.
            case deed
            /// Only what was told by the words listed.
            case told
        }

        public let sort: Sort
        /// Lemmas of the verbs and nouns by which it was told.
        public let words: Set<String>
    }

    /// A word that names a kind of actor.
    public struct Head: Sendable, Hashable {
        /// A kind of actor in the words of the chronology's format.
        public let kind: String
        /// Whether "the police" or "protesters" alone name an actor.
        public let isGroup: Bool
        public let isPlural: Bool
        /// Whether it means a body only as part of a name: "motors".
        public let isOnlyInNames: Bool
        /// Whether such a name begins with it: "banca".
        public let isAtFront: Bool
        /// Whether such a name ends in it: "motors".
        public let isAtEnd: Bool
    }

    public struct State: Sendable, Hashable {
        public let name: String
        /// ISO 3166-1 alpha-2 or, of a state that is no more, ISO 3166-3; empty where that has no code.
        public let code: String
        /// Whether it is in the list of today's states.
        public var exists: Bool { code.utf8.count == 2 }
    }

    /// A body known by several names.
    public struct Body: Sendable, Hashable {
        public let name: String
        public let kind: String
    }

    /// What a word can mean by which a text speaks again of whom it has named: "the company".
    public enum Description: Sendable, Hashable {
        /// A body whose name has one of some words, or, if `orUnknown`, none that heads a body.
        case body(words: Set<String>, orUnknown: Bool)
        case state
        /// Whoever is accused or did what is told.
        case accused
        case person
        /// A ship with a name.
        case vessel
    }

    public static let builtIn = Lexicon()

    /// Lemmas of irregular verbs by their past forms and past participles.
    public static let irregularVerbs: [String: String] = {
        var result: [String: String] = [:]
        for row in Table(FASTI_IRREGULAR).rows {
            for form in [row[column: 2], row[column: 1]] { result[form] = row[column: 0] }
        }
        return result
    }()

    /// Forms of irregular verbs that are only the past ("spoke") or only the participle ("spoken").
    public static let onlyPast: Set<String> = irregularForms(1, butNot: 2)
    public static let onlyParticiple: Set<String> = irregularForms(2, butNot: 1)

    private static func irregularForms(_ column: Int, butNot other: Int) -> Set<String> {
        let rows = Table(FASTI_IRREGULAR).rows
        // "come", "run": the base form is the participle, too.
        let others = Set(rows.map { $0[column: other] } + rows.map { $0[column: 0] })
        return Set(rows.map { $0[column: column] }).subtracting(others)
    }

    /// The built-in verbs of saying alone: all tables together take some milliseconds to make ready.
    public static let builtInSpeech = speech(
        Table(FASTI_SPEECH), Inflection(Table(FASTI_IRREGULAR)))

    /// By form: a form can be a verb's and a noun's ("attacks").
    public let events: [String: [EventWord]]
    public let speech: [String: SpeechVerb]
    /// Of verbs of which somebody is the source without saying something: whether a clause makes it a
    /// claim ("found that"). By lemma.
    public let attitudes: [String: Bool]
    /// By lemma.
    public let sayings: [String: Saying]
    /// By lemma.
    public let recalls: [String: Recall]
    /// What verbs and nouns say of what hangs on them ("demanded", "negated", …), by lemma.
    public let governors: [String: String]
    /// What words say of whether a clause or a report is so, by lemma.
    public let doubts: [String: Doubt]
    public let heads: [String: Head]
    public let offices: Set<String>
    /// First or last words of names that are nobody's: "treaty", "bridge".
    public let things: Set<String>
    /// Nouns for persons, in the singular: "skipper", "teacher".
    public let people: Set<String>
    /// By word: "company", "accused".
    public let descriptions: [String: Description]
    /// Nouns whose possessor undergoes what they tell: "his arrest".
    public let suffered: Set<String>
    /// Lemmas of verbs by which one answers what another did or said.
    public let answers: Set<String>
    /// Lemmas of verbs that only carry a noun which says what happened.
    public let light: Set<String>
    /// By each of a state's names.
    public let states: [String: State]
    /// By demonym or adjective, plurals included.
    public let demonyms: [String: State]
    public let bodies: [String: Body]
    private let inflection: Inflection
    /// The user's own; read anew only where there are some.
    private let ownGivenNames: GivenNames?

    /// Whose a given name is.
    public var givenNames: GivenNames { ownGivenNames ?? .builtIn }

    /// Whether a form tells, as a verb or as a noun, of a happening of one of some PLOVER classes.
    public func tells(_ form: String, asVerb: Bool, of categories: Set<String>) -> Bool {
        events[form]?.contains { word in
            word.isVerb == asVerb && word.category.map(categories.contains) == true
        } == true
    }

    /// The past form of an English verb, for a singular subject: "was", "went".
    public func past(ofVerb lemma: String) -> String { inflection.past(ofVerb: lemma) }

    /// The past form of a verb known by its form in "-ing", of which the lemma may be guessed wrong: "bribing" is no
    /// form of "brib", which would double its last letter.
    public func past(ofGerund form: String, _ lemma: String) -> String {
        inflection.past(ofVerb: inflection.isGerund(form, of: lemma) ? lemma : lemma + "e")
    }

    private init() { self.init(tables: [:]) }

    /// The names of the tables that can be replaced or added to.
    public static let tableNames = BuiltInTable.allCases.map(\.rawValue)

    /// The built-in tables with those of a user.
    ///
    /// - Parameter tables: Texts by file name: "bodies.tsv" stands in place of the table "bodies",
    ///   "bodies.add.tsv" beside it, its rows first. Other names are not looked at. Columns are
    ///   those that the built-in tables have in their first lines.
    public init(tables: [String: String]) {
        func table(_ name: BuiltInTable) -> Table { name.table(with: tables) }
        inflection = Inflection(table(.irregular))
        ownGivenNames = BuiltInTable.given.text(with: tables).map { GivenNames(text: $0) }
        events = Self.events(table(.events), inflection)
        speech = Self.speech(table(.speech), inflection)
        attitudes = Dictionary(
            table(.attitudes).rows.map { ($0[column: 0], $0[column: 1] == "tells") },
            uniquingKeysWith: { first, _ in first })
        sayings = Self.sayings(table(.sayings))
        recalls = Self.recalls(table(.recalls))
        governors = Dictionary(
            table(.governors).rows.map { ($0[column: 0], $0[column: 1]) },
            uniquingKeysWith: { first, _ in first })
        doubts = Dictionary(
            table(.doubts).rows.compactMap { row in
                Doubt(rawValue: row[column: 1]).map { (row[column: 0], $0) }
            }, uniquingKeysWith: { first, _ in first })
        heads = Self.heads(table(.heads), inflection)
        descriptions = Self.descriptions(table(.descriptions))
        answers = Set(table(.answers).rows.map { $0[column: 0] })
        light = Set(table(.light).rows.map { $0[column: 0] })
        suffered = Set(table(.suffered).rows.map { $0[column: 0] })
        people = Set(table(.people).rows.map { $0[column: 0] })
        things = Set(table(.things).rows.map { $0[column: 0] })
        offices = Set(table(.offices).rows.map { $0[column: 0] })
        (states, demonyms) = Self.states(
            Table(rows: table(.countries).rows + table(.former).rows), inflection)
        bodies = Self.bodies(table(.bodies))
    }
}
