public import FastiDates

/// What one passage says of one happening.
///
/// Everything that can differ between sources stands here. Offsets are code points of the
/// source's decoded text, half-open.
public struct Mention: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case event, statement, episode, reference
    }

    public enum Status: String, Sendable, Hashable, CaseIterable {
        case asserted, negated, planned, demanded, threatened, hypothetical
    }

    /// The word that tells of the happening.
    public struct Trigger: Sendable, Hashable {
        public var start: Int
        public var end: Int
        public var text: String

        public init(start: Int, end: Int, text: String) {
            self.start = start
            self.end = end
            self.text = text
        }
    }

    /// When the thing happened, as this passage has it.
    public struct ResolvedDate: Sendable, Hashable {
        public var edtf: EDTF
        /// The passage's own words for it, and where they stand.
        public var text: String?
        public var start: Int?
        public var end: Int?
        public var basis: DateBasis
        /// How it was reached, one step a line.
        public var steps: [String]

        public init(
            edtf: EDTF, text: String? = nil, start: Int? = nil, end: Int? = nil, basis: DateBasis,
            steps: [String] = []
        ) {
            self.edtf = edtf
            self.text = text
            self.start = start
            self.end = end
            self.basis = basis
            self.steps = steps
        }
    }

    /// When the claim was made.
    public struct SaidDate: Sendable, Hashable {
        public var edtf: EDTF
        public var basis: DateBasis

        public init(edtf: EDTF, basis: DateBasis) {
            self.edtf = edtf
            self.basis = basis
        }
    }

    /// One link of the chain of who says it.
    public struct Claim: Sendable, Hashable {
        public enum Stance: String, Sendable, Hashable, CaseIterable {
            case asserts, denies, alleges, confirms
        }

        public var actor: String
        /// The word that marks it: "said", "according to".
        public var cue: String
        public var stance: Stance
        public var start: Int
        public var end: Int

        /// Whether the actor is told it and others say it: "the court heard", "the jury was told".
        public var isHeard: Bool {
            stance == .alleges && ["hear", "hears", "heard", "hearing", "told"].contains(cue)
        }

        public init(actor: String, cue: String, stance: Stance, start: Int, end: Int) {
            self.actor = actor
            self.cue = cue
            self.stance = stance
            self.start = start
            self.end = end
        }
    }

    public struct Participant: Sendable, Hashable {
        public enum Role: String, Sendable, Hashable, CaseIterable {
            case agent, target, addressee, signatory, participant
        }

        public var actor: String
        public var role: Role

        public init(actor: String, role: Role) {
            self.actor = actor
            self.role = role
        }
    }

    public struct Place: Sendable, Hashable {
        public var text: String
        /// Id in the gazetteer, where it could be linked.
        public var id: String?

        public init(text: String, id: String? = nil) {
            self.text = text
            self.id = id
        }
    }

    public struct Figure: Sendable, Hashable {
        public enum Bound: String, Sendable, Hashable, CaseIterable {
            case atLeast, atMost, about
        }

        public var value: Double
        /// The upper end of a range of numbers.
        public var max: Double?
        public var bound: Bound?
        /// What is counted: `person`, `building`, `USD`.
        public var unit: String
        /// In the source's words: "civilians killed".
        public var of: String
        public var asOf: EDTF?

        public init(
            value: Double, max: Double? = nil, bound: Bound? = nil, unit: String, of: String,
            asOf: EDTF? = nil
        ) {
            self.value = value
            self.max = max
            self.bound = bound
            self.unit = unit
            self.of = of
            self.asOf = asOf
        }
    }

    /// What the passage says its happening answers or belongs to, before entries are known.
    public struct Link: Sendable, Hashable {
        public var type: Relation.Kind
        /// The id of the mention meant.
        public var mention: String

        public init(type: Relation.Kind, mention: String) {
            self.type = type
            self.mention = mention
        }
    }

    /// `m…`, from the text's hash, the range, the kind and the trigger.
    public var id: String
    /// Id of its source.
    public var source: String
    public var start: Int
    public var end: Int
    /// The exact text of that range.
    public var quote: String
    public var page: Int?
    public var kind: Kind
    public var trigger: Trigger?
    /// PLOVER event class, upper case.
    public var category: String?
    /// One clear line in the source's words.
    public var title: String
    public var status: Status
    public var date: ResolvedDate?
    public var said: SaidDate?
    /// From the outermost to the innermost; empty is the document's own voice.
    public var chain: [Claim]
    public var participants: [Participant]
    public var places: [Place]
    public var figures: [Figure]
    /// The proper or descriptive name by which the passage calls an episode: "44-day war".
    public var name: String?
    public var links: [Link]

    public init(
        id: String, source: String, start: Int, end: Int, quote: String, page: Int? = nil,
        kind: Kind, trigger: Trigger? = nil, category: String? = nil, title: String,
        status: Status = .asserted, date: ResolvedDate? = nil, said: SaidDate? = nil,
        chain: [Claim] = [], participants: [Participant] = [], places: [Place] = [],
        figures: [Figure] = [], name: String? = nil, links: [Link] = []
    ) {
        self.id = id
        self.source = source
        self.start = start
        self.end = end
        self.quote = quote
        self.page = page
        self.kind = kind
        self.trigger = trigger
        self.category = category
        self.title = title
        self.status = status
        self.date = date
        self.said = said
        self.chain = chain
        self.participants = participants
        self.places = places
        self.figures = figures
        self.name = name
        self.links = links
    }
}
