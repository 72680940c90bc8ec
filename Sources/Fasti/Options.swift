public import FastiDates
public import FastiTagging

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
    /// How "03/04/2021" is read.
    public var dateOrder: Tagger.Options.DateOrder
    /// Columns of the timeline in text.
    public var width: Int
    /// Whether the timeline in text is written in ASCII alone.
    public var isASCII: Bool
    /// A user's tables of words and names by file name, beside or in place of the built-in ones.
    public var tables: [String: String]
    /// Documents worked on at once; changes the time taken and nothing else.
    public var jobs: Int

    public init(
        title: String? = nil, published: EDTF? = nil,
        dateOrder: Tagger.Options.DateOrder = .auto, width: Int = 80,
        isASCII: Bool = false, tables: [String: String] = [:], jobs: Int = 1
    ) {
        self.title = title
        self.published = published
        self.dateOrder = dateOrder
        self.width = width
        self.isASCII = isASCII
        self.tables = tables
        self.jobs = max(jobs, 1)
    }

    /// Those that change the result, as they are kept beside it.
    var recorded: [String: String] {
        var recorded = ["dateOrder": dateOrder.rawValue]
        recorded["published"] = published?.description
        if !tables.isEmpty { recorded["data"] = tables.keys.sorted().joined(separator: ", ") }
        return recorded
    }
}
