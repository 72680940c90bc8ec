import FastiChronology
import FastiGraphs

/// What the diagrams that show each entry begin with: the entries there is room for, the paper, the
/// head of the pages.
struct DrawnEntries {
    /// Entries drawn at most; of a larger chronology the most salient.
    static let most = 480

    let chronology: Chronology
    let entries: [DiagramEntry]
    let frame: DiagramFrame
    let head: DiagramHead
    let tooltips: DiagramTooltips

    /// - Parameters:
    ///   - page: The paper where the subject names none.
    ///   - words, hints: As for `DiagramHead`.
    init(_ subject: DiagramSubject, page: PageSize, _ words: String, hints: [String] = []) {
        var subject = subject
        subject.keepMostSalient(Self.most)
        chronology = subject.chronology
        frame = DiagramFrame(page: subject.page ?? page)
        entries = DiagramReader(chronology).entries()
        head = DiagramHead(subject, words, entries: entries, hints: hints, frame: frame)
        tooltips = DiagramTooltips(chronology: chronology)
    }
}
