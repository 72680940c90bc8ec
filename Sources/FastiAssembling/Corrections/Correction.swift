public import FastiDates

/// One thing that a user says of a chronology.
public struct Correction: Sendable, Hashable {
    public enum Subject: Sendable, Hashable {
        /// The entry that holds a mention.
        case entry(MentionReference, [EntryChange])
        case actor(ActorReference, [ActorChange])
        /// An entry of the user's own.
        case addition(Addition)
    }

    /// Where it stands in the user's file, from 1.
    public var line: Int
    public var subject: Subject
    /// Why, or whatever else is to be remembered.
    public var note: String?

    public init(line: Int, subject: Subject, note: String? = nil) {
        self.line = line
        self.subject = subject
        self.note = note
    }
}

/// Which passage is meant. Each part that is there narrows it.
///
/// The id is enough as long as the text and the rules stay; the words lead back to the passage
/// where the id has changed.
public struct MentionReference: Sendable, Hashable {
    public var id: String?
    /// The words of the passage, or some of them.
    public var quote: String?
    /// The word that tells of the happening.
    public var trigger: String?
    /// The path of the document.
    public var document: String?

    public init(
        id: String? = nil, quote: String? = nil, trigger: String? = nil, document: String? = nil
    ) {
        self.id = id
        self.quote = quote
        self.trigger = trigger
        self.document = document
    }
}

public enum EntryChange: Sendable, Hashable {
    case setDate(EDTF)
    /// A date that it does not have, whoever says so.
    case forbidDate(EDTF)
    case retitle(String)
    /// Takes the entry out of the chronology; its mentions stay.
    case hide
    case tag(String)
    /// Someone has read it against its passages.
    case markReviewed
    case mergeWith(MentionReference)
    case splitFrom(MentionReference)
}

/// Which actor is meant.
public struct ActorReference: Sendable, Hashable {
    /// An id, or a name that only one actor has.
    public var text: String
    /// A name by which it is found again where there is no such id.
    public var called: String?

    public init(_ text: String, called: String? = nil) {
        self.text = text
        self.called = called
    }
}

public enum ActorChange: Sendable, Hashable {
    case rename(String)
    /// Another actor is the same one.
    case join(ActorReference)
}

/// An entry that no document tells of.
public struct Addition: Sendable, Hashable {
    public var title: String
    public var date: EDTF?
    /// Where it can be read: "Register of the court, no. 12 of 2021, page 3".
    public var citation: String
    /// The words that stand there.
    public var quote: String?
    public var tags: [String]
    public var isReviewed: Bool

    public init(
        title: String, date: EDTF? = nil, citation: String, quote: String? = nil,
        tags: [String] = [], isReviewed: Bool = false
    ) {
        self.title = title
        self.date = date
        self.citation = citation
        self.quote = quote
        self.tags = tags
        self.isReviewed = isReviewed
    }
}
