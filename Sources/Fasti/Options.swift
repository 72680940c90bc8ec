public import FastiDates

/// The version of the program, and of what it writes.
public enum Version {
    public static let current = "0.1.0"
}

/// What a user decides about a chronology.
public struct Options: Sendable, Hashable {
    /// Stands above the chronology.
    public var title: String?
    /// The date of documents of which neither the container nor the text gives one.
    public var published: EDTF?
    /// Columns of the timeline in text.
    public var width: Int
    /// Documents worked on at once; changes the time taken and nothing else.
    public var jobs: Int

    public init(title: String? = nil, published: EDTF? = nil, width: Int = 80, jobs: Int = 1) {
        self.title = title
        self.published = published
        self.width = width
        self.jobs = max(jobs, 1)
    }

    /// Those that change the result, as they are kept beside it.
    var recorded: [String: String] {
        var recorded: [String: String] = [:]
        recorded["published"] = published?.description
        return recorded
    }
}
