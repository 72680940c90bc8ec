public import FastiDates

/// How one entry bears on another.
public struct Relation: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case respondsTo, partOf, follows, conflictsWith
    }

    public var type: Kind
    /// Id of the other entry.
    public var entry: String
    /// Ids of the mentions that say so.
    public var support: [String]

    public init(type: Kind, entry: String, support: [String]) {
        self.type = type
        self.entry = entry
        self.support = support
    }
}

/// One happening according to the documents: the mentions of it, and what follows from them.
public struct Entry: Sendable, Hashable {
    /// One date that mentions support. The best supported stands first.
    public struct SupportedDate: Sendable, Hashable {
        public var edtf: EDTF
        public var basis: DateBasis
        /// Ids of the mentions that give it.
        public var support: [String]
        /// Why, where another document was needed.
        public var reason: String?

        public init(edtf: EDTF, basis: DateBasis, support: [String], reason: String? = nil) {
            self.edtf = edtf
            self.basis = basis
            self.support = support
            self.reason = reason
        }
    }

    /// `e…`, from the smallest id of its mentions.
    public var id: String
    public var kind: Mention.Kind
    public var title: String
    /// PLOVER event class.
    public var category: String?
    /// 0...1.
    public var salience: Double
    /// Ids; never empty.
    public var mentions: [String]
    /// How many independent origins tell of it.
    public var origins: Int
    /// Empty is undated.
    public var dates: [SupportedDate]
    /// From the first to the last publication that tells of it.
    public var reported: EDTF?
    /// The names the sources give it, and which of them do.
    public var names: [Actor.Alias]
    public var relations: [Relation]
    /// What the user's corrections changed.
    public var corrections: [String]

    public init(
        id: String, kind: Mention.Kind, title: String, category: String? = nil,
        salience: Double = 0, mentions: [String], origins: Int, dates: [SupportedDate] = [],
        reported: EDTF? = nil, names: [Actor.Alias] = [], relations: [Relation] = [],
        corrections: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.category = category
        self.salience = salience
        self.mentions = mentions
        self.origins = origins
        self.dates = dates
        self.reported = reported
        self.names = names
        self.relations = relations
        self.corrections = corrections
    }
}
