public import FastiDates

/// How one entry bears on another.
public struct Relation: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case respondsTo, partOf, follows, conflictsWith
        /// At one place and time by the words of different sources, which call it differently:
        /// whether it is one happening is left to the reader.
        case coincidesWith
    }

    public var type: Kind
    /// Id of the other entry.
    public var entry: String
    /// Ids of the mentions that say so.
    public var support: [String]
    /// Why, where no passage says so itself.
    public var reason: String?

    public init(type: Kind, entry: String, support: [String], reason: String? = nil) {
        self.type = type
        self.entry = entry
        self.support = support
        self.reason = reason
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

    /// Why a mention stands in an entry: what it has in common with another that stands there.
    public struct Join: Sendable, Hashable {
        /// Id of the mention that was joined.
        public var mention: String
        /// Id of the one it was found to tell the same as.
        public var to: String
        public var reason: String

        public init(mention: String, to: String, reason: String) {
            self.mention = mention
            self.to = to
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
    /// One fewer than mentions, connecting all of them.
    public var joins: [Join]
    /// How many independent origins tell of it.
    public var origins: Int
    /// Empty is undated.
    public var dates: [SupportedDate]
    /// From the first to the last publication that tells of it.
    public var reported: EDTF?
    /// The names the sources give it, and which of them do.
    public var names: [Actor.Alias]
    public var relations: [Relation]
    /// The user's own words to find it by.
    public var tags: [String]
    /// Whether the user has read it against its passages.
    public var isReviewed: Bool
    /// What the user notes of it.
    public var notes: [String]
    /// What the user's corrections changed.
    public var corrections: [String]

    public init(
        id: String, kind: Mention.Kind, title: String, category: String? = nil,
        salience: Double = 0, mentions: [String], joins: [Join] = [], origins: Int,
        dates: [SupportedDate] = [],
        reported: EDTF? = nil, names: [Actor.Alias] = [], relations: [Relation] = [],
        tags: [String] = [], isReviewed: Bool = false, notes: [String] = [],
        corrections: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.category = category
        self.salience = salience
        self.mentions = mentions
        self.joins = joins
        self.origins = origins
        self.dates = dates
        self.reported = reported
        self.names = names
        self.relations = relations
        self.tags = tags
        self.isReviewed = isReviewed
        self.notes = notes
        self.corrections = corrections
    }
}
