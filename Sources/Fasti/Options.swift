public import FastiAssembling
import FastiChronology
public import FastiDates
public import FastiReading
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
    /// What the user says of the result.
    public var corrections: Corrections?
    /// Episodes that the user knows.
    public var lexicon: EpisodeLexicon?
    /// How files are read.
    public var reading: ReadingOptions
    /// Documents worked on at once; changes the time taken and nothing else.
    public var jobs: Int

    public init(
        title: String? = nil, published: EDTF? = nil,
        dateOrder: Tagger.Options.DateOrder = .auto, width: Int = 80,
        isASCII: Bool = false, tables: [String: String] = [:],
        corrections: Corrections? = nil, lexicon: EpisodeLexicon? = nil,
        reading: ReadingOptions = ReadingOptions(), jobs: Int = 1
    ) {
        self.title = title
        self.published = published
        self.dateOrder = dateOrder
        self.width = width
        self.isASCII = isASCII
        self.tables = tables
        self.corrections = corrections
        self.lexicon = lexicon
        self.reading = reading
        self.jobs = max(jobs, 1)
    }

    /// What each document is worked on with.
    var documentsMade: Chronology.Made {
        Chronology.Made(version: Version.current, options: recorded)
    }

    /// What is added to that where documents are put together.
    var assemblyRecorded: [String: String] {
        var recorded: [String: String] = [:]
        recorded["corrections"] = corrections?.file
        recorded["lexicon"] = lexicon?.file
        return recorded
    }

    /// Those that change what a document tells, as they are kept beside it.
    private var recorded: [String: String] {
        var recorded = ["dateOrder": dateOrder.rawValue]
        recorded["published"] = published?.description
        if !tables.isEmpty { recorded["data"] = tables.keys.sorted().joined(separator: ", ") }
        return recorded
    }
}
