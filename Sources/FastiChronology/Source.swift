public import FastiDates

/// One document that was read.
public struct Source: Sendable, Hashable {
    /// `s…`, from the hash of the text.
    public var id: String
    /// Relative to the argument it was found under; never absolute.
    public var path: String
    /// Its path within the file, where the file is an archive.
    public var member: String?
    /// The id of its record where one file holds many documents (JSON Lines).
    public var record: String?
    /// SHA-256 of the file's bytes, hexadecimal.
    public var fileSHA256: String
    /// Where its text is kept, relative to the chronology: `texts/s….txt`.
    public var text: String
    /// SHA-256 of the decoded text in UTF-8.
    public var textSHA256: String
    public var title: String?
    public var publisher: String?
    public var author: String?
    public var url: String?
    /// An exhibit number or other short name of the user's.
    public var label: String?
    /// BCP 47.
    public var language: String?
    /// Length of the text in code points.
    public var characters: Int
    public var published: PublicationDate?
    /// Documents of one origin (one agency text in several outlets) share it.
    public var origin: String

    public init(
        id: String, path: String, member: String? = nil, record: String? = nil,
        fileSHA256: String, text: String, textSHA256: String, title: String? = nil,
        publisher: String? = nil, author: String? = nil,
        url: String? = nil, label: String? = nil, language: String? = nil, characters: Int,
        published: PublicationDate? = nil, origin: String
    ) {
        self.id = id
        self.path = path
        self.member = member
        self.record = record
        self.fileSHA256 = fileSHA256
        self.text = text
        self.textSHA256 = textSHA256
        self.title = title
        self.publisher = publisher
        self.author = author
        self.url = url
        self.label = label
        self.language = language
        self.characters = characters
        self.published = published
        self.origin = origin
    }
}

/// When a document was published, and how that is known.
public struct PublicationDate: Sendable, Hashable {
    public var edtf: EDTF
    public var basis: DateBasis
    /// The words of the document, where they give it.
    public var text: String?

    public init(edtf: EDTF, basis: DateBasis, text: String? = nil) {
        self.edtf = edtf
        self.basis = basis
        self.text = text
    }
}

/// Something offered that could not be read, and why.
public struct Unread: Sendable, Hashable {
    public var path: String
    public var reason: String

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}
