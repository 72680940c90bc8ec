import FastiChronology
import FastiGraphs

/// A box whose place is not yet known: its label and its height.
struct SpineBox {
    var label: Label
    /// Points; more than the label's if many lines end at the box.
    var height: Double
}

/// The boxes of entries, actors and groups of actors, and the notes.
///
/// All that is written is measured once, however often pages are tried.
struct SpineBoxes {
    private typealias Metrics = DiagramMetrics

    private let entries: [Int: Label]
    private let actors: [Int: Label]
    private let notes: [Int: SourceNotes.Note]
    private let names: [Int: String]
    let frame: DiagramFrame

    init(_ entries: [DiagramEntry], of chronology: Chronology, frame: DiagramFrame) {
        self.frame = frame
        func table<Value>(_ keys: some Sequence<Int>, _ value: (Int) -> Value) -> [Int: Value] {
            Dictionary(uniqueKeysWithValues: Set(keys).map { ($0, value($0)) })
        }
        self.entries = Dictionary(
            uniqueKeysWithValues: entries.map { ($0.number, Self.label(of: $0, frame)) })
        let used = entries.lazy.flatMap(\.links).map(\.actor)
        actors = table(used) { Self.label(of: chronology.actors[$0], frame) }
        names = table(used) { CleanText(chronology.actors[$0].name, limit: 80).description }
        notes = table(entries.lazy.flatMap(\.citedSources)) {
            SourceNotes.note($0, of: chronology.sources[$0], frame: frame)
        }
    }

    /// - Parameters:
    ///   - left, right: How many lines end on each side.
    func entry(_ entry: DiagramEntry, left: Int, right: Int) -> SpineBox {
        let label = entries[entry.number] ?? Label()
        return SpineBox(
            label: label,
            height: max(
                label.height + 2 * Metrics.entryPadding,
                Metrics.portStep * Double(max(left, right)) + 4))
    }

    /// - Parameter lines: How many begin at it.
    func actor(_ actor: Int, lines count: Int) -> SpineBox {
        let label = actors[actor] ?? Label()
        return SpineBox(
            label: label,
            height: max(label.height + 6, Metrics.departureStep * Double(min(count, 16)) + 4))
    }

    /// The note of a source.
    func note(_ source: Int) -> SourceNotes.Note? { notes[source] }

    private static func label(of entry: DiagramEntry, _ frame: DiagramFrame) -> Label {
        let width = frame.spineWidth - 2 * Metrics.entryInset
        var lines: [Line] = []
        let head = ([entry.date] + entry.marks).filter { !$0.isEmpty }
        if !head.isEmpty {
            let text = CleanText(head.joined(separator: " · ")).description
            lines += FontMetrics.wrap(text, style: Metrics.date, width: width, limit: 3)
                .map { Line($0, Metrics.date) }
        }
        lines += entry.titleLines(style: Metrics.title, width: width, limit: Metrics.titleLines)
            .map { Line($0, Metrics.title) }
        return Label(lines, inset: Metrics.entryInset)
    }

    private static func label(of actor: Actor, _ frame: DiagramFrame) -> Label {
        let width = frame.sideWidth - Metrics.accentWidth - 2 * Metrics.actorInset
        var lines = FontMetrics.wrap(
            CleanText(actor.name).description, style: Metrics.name, width: width,
            limit: Metrics.nameLines
        ).map { Line($0, Metrics.name) }
        let office = actor.affiliations.lazy.compactMap(\.role).first { !$0.isEmpty }
        let kind = [ActorStyle.words(for: actor.kind), office.map { CleanText($0).description }]
            .compactMap { $0 }.joined(separator: " · ")
        lines.append(Line(FontMetrics.cut(kind, style: Metrics.kind, width: width), Metrics.kind))
        return Label(
            lines, inset: Metrics.actorInset,
            accent: Label.Accent(
                color: ActorStyle.color(for: actor.kind), width: Metrics.accentWidth))
    }

    /// A box for the actors of one entry that have none of their own.
    func others(_ actors: [Int]) -> SpineBox {
        let names = actors.map { self.names[$0] ?? "" }
        let width = frame.sideWidth - Metrics.accentWidth - 2 * Metrics.actorInset
        let text = "\(names.count) others: " + names.joined(separator: ", ")
        let lines = FontMetrics.wrap(
            CleanText(text).description, style: Metrics.others, width: width,
            limit: Metrics.othersLines
        ).map { Line($0, Metrics.others) }
        let label = Label(
            lines, inset: Metrics.actorInset,
            accent: Label.Accent(color: Color(0x999999), width: Metrics.accentWidth))
        return SpineBox(label: label, height: label.height + 6)
    }
}
