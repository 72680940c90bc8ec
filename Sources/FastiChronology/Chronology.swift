/// What the documents say, what happened according to them, and who is spoken of.
///
/// Sources are sorted by path and record, actors and mentions by id, entries by their dates
/// (undated last), then title and id.
public struct Chronology: Sendable, Hashable {
    /// What it was made with, so that it can be made again.
    public struct Made: Sendable, Hashable {
        public var version: String
        /// Options that change the result.
        public var options: [String: String]
        /// Name and version of each model used.
        public var models: [String: String]

        public init(
            version: String, options: [String: String] = [:], models: [String: String] = [:]
        ) {
            self.version = version
            self.options = options
            self.models = models
        }
    }

    public var title: String?
    public var made: Made
    public var sources: [Source]
    public var actors: [Actor]
    public var mentions: [Mention]
    public var entries: [Entry]
    /// By what is counted, then by id.
    public var series: [Series]
    /// The user's corrections, in the order of their file.
    public var corrections: [CorrectionRecord]
    public var unread: [Unread]

    public init(
        title: String? = nil, made: Made, sources: [Source] = [], actors: [Actor] = [],
        mentions: [Mention] = [], entries: [Entry] = [], series: [Series] = [],
        corrections: [CorrectionRecord] = [], unread: [Unread] = []
    ) {
        self.title = title
        self.made = made
        self.sources = sources
        self.actors = actors
        self.mentions = mentions
        self.entries = entries
        self.series = series
        self.corrections = corrections
        self.unread = unread
    }
}

/// What one document yields: the form that shards, machines and the cache exchange.
public struct DocumentMentions: Sendable, Hashable {
    /// What it was made with, where that is not said once for all documents.
    public var made: Chronology.Made?
    public var source: Source
    /// The actors that its mentions name; ids agree between documents for equal folded names.
    public var actors: [Actor]
    public var mentions: [Mention]
    /// What it holds beside them.
    public var untold: Untold

    /// What of a document became no mention, because there is too much of it.
    public struct Untold: Sendable, Hashable {
        /// Dates of sentences that give very many.
        public var dates: Int
        /// Sentences behind very many mentions.
        public var sentences: Int

        public init(dates: Int = 0, sentences: Int = 0) {
            self.dates = dates
            self.sentences = sentences
        }
    }

    public init(
        made: Chronology.Made? = nil, source: Source, actors: [Actor], mentions: [Mention],
        untold: Untold = Untold()
    ) {
        self.made = made
        self.source = source
        self.actors = actors
        self.mentions = mentions
        self.untold = untold
    }
}
