/// What became of one of the user's corrections.
public struct CorrectionRecord: Sendable, Hashable {
    /// Where it stands in the user's file, from 1.
    public var line: Int
    /// What it changed, in words; what it was meant to change, where it could not.
    public var text: String
    /// Ids of the entries that it changed; those it took away are not among them.
    public var entries: [String]
    /// Ids of the mentions that it names.
    public var mentions: [String]
    /// Ids of the actors that it changed.
    public var actors: [String]
    /// Why it does not apply; `nil` where it does.
    public var problem: String?

    public init(
        line: Int, text: String, entries: [String] = [], mentions: [String] = [],
        actors: [String] = [], problem: String? = nil
    ) {
        self.line = line
        self.text = text
        self.entries = entries
        self.mentions = mentions
        self.actors = actors
        self.problem = problem
    }
}
