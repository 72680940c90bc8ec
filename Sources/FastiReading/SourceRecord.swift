public import FastiDates
public import FastiText

/// One document as it was read: its text, and what its container says of it.
public struct SourceRecord: Sendable, Hashable {
    public var document: Document
    /// Relative to the argument it was found under; never absolute.
    public var path: String
    /// The id of its record, where one file holds many documents; its line where it has none.
    public var record: String?
    /// SHA-256 of the file's bytes, hexadecimal; empty for a stream.
    public var fileSHA256: String
    public var metadata: Metadata
    /// Where each page begins in the text, of a document that has pages. Unit: code points.
    public var pages: [Int] = []
    /// Whether the next item is in memory already, so that what is made of this record may wait.
    public var isFollowed = false

    public init(
        document: Document, path: String, record: String? = nil, fileSHA256: String,
        metadata: Metadata = Metadata()
    ) {
        self.document = document
        self.path = path
        self.record = record
        self.fileSHA256 = fileSHA256
        self.metadata = metadata
    }

    /// What the container itself says of a document; the text may say it again or otherwise.
    public struct Metadata: Sendable, Hashable {
        public var title: String?
        public var publisher: String?
        public var author: String?
        public var url: String?
        /// BCP 47.
        public var language: String?
        public var published: EDTF?
        /// What the user calls it: the number of an exhibit.
        public var label: String?

        public init(
            title: String? = nil, publisher: String? = nil, author: String? = nil,
            url: String? = nil, language: String? = nil, published: EDTF? = nil,
            label: String? = nil
        ) {
            self.title = title
            self.publisher = publisher
            self.author = author
            self.url = url
            self.language = language
            self.published = published
            self.label = label
        }
    }
}

/// What reading yields, one after another.
public enum ReadItem: Sendable, Hashable {
    case record(SourceRecord)
    /// Something offered that could not be read; the rest goes on.
    case unread(ReadingProblem)
    /// Read, but not quite as it stands.
    case note(ReadingProblem)
}

extension SourceRecord {
    /// The page on which a place of the text stands, from 1; `nil` where it has no pages.
    ///
    /// - Parameter place: Unit: code points.
    public func page(at place: Int) -> Int? {
        guard !pages.isEmpty else { return nil }
        return max(1, pages.partitioningIndex { $0 > place })
    }
}

extension [Int] {
    /// The first index of which a rising test holds.
    fileprivate func partitioningIndex(_ isBehind: (Int) -> Bool) -> Int {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                isBehind(self[middle])
                ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
