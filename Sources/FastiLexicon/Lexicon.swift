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
    }

    /// A verb of saying.
    public struct SpeechVerb: Sendable, Hashable {
        public let lemma: String
        /// `asserts`, `denies`, `alleges` or `confirms`.
        public let stance: String
        public let forms: Set<VerbForm>
    }

    /// A word that names a kind of actor.
    public struct Head: Sendable, Hashable {
        /// A kind of actor in the words of the chronology's format.
        public let kind: String
        /// Whether "the police" or "protesters" alone name an actor.
        public let isGroup: Bool
        public let isPlural: Bool
    }

    public struct State: Sendable, Hashable {
        public let name: String
        /// ISO 3166-1 alpha-2.
        public let code: String
    }

    /// A body known by several names.
    public struct Body: Sendable, Hashable {
        public let name: String
        public let kind: String
    }

    public static let builtIn = Lexicon()

    /// By form: a form can be a verb's and a noun's ("attacks").
    public let events: [String: [EventWord]]
    public let speech: [String: SpeechVerb]
    public let heads: [String: Head]
    public let offices: Set<String>
    /// By each of a state's names.
    public let states: [String: State]
    /// By demonym or adjective, plurals included.
    public let demonyms: [String: State]
    public let bodies: [String: Body]

    private init() {
        let inflection = Inflection(Table(FASTI_IRREGULAR))
        events = Self.events(Table(FASTI_EVENTS), inflection)
        speech = Self.speech(Table(FASTI_SPEECH), inflection)
        heads = Self.heads(Table(FASTI_HEADS), inflection)
        offices = Set(Table(FASTI_OFFICES).rows.map { $0[column: 0] })
        let countries = Table(FASTI_COUNTRIES)
        (states, demonyms) = Self.states(countries, inflection)
        bodies = Self.bodies(Table(FASTI_BODIES))
    }
}
