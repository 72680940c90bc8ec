public import FastiDates

/// What a user knows and the documents need not say: heeded while mentions are brought together.
public struct Guidance: Sendable, Hashable {
    /// Two mentions, by their ids. Ids that no mention has are passed over.
    public struct Pair: Sendable, Hashable {
        public var first: String
        public var second: String

        public init(_ first: String, _ second: String) {
            self.first = first
            self.second = second
        }
    }

    /// Mentions that tell of one happening, whatever else speaks against it.
    public var together: [Pair]
    /// Mentions that tell of different happenings: no entry holds both, by whatever detour. Stands
    /// above `together`.
    public var apart: [Pair]
    /// Episodes known by name, which can date what refers to them.
    public var episodes: [KnownEpisode]

    public init(together: [Pair] = [], apart: [Pair] = [], episodes: [KnownEpisode] = []) {
        self.together = together
        self.apart = apart
        self.episodes = episodes
    }
}

/// A named span of time from a user's lexicon.
public struct KnownEpisode: Sendable, Hashable {
    public var name: String
    /// Other names for it.
    public var aliases: [String]
    public var date: EDTF
    public var note: String?

    public init(name: String, aliases: [String] = [], date: EDTF, note: String? = nil) {
        self.name = name
        self.aliases = aliases
        self.date = date
        self.note = note
    }
}
