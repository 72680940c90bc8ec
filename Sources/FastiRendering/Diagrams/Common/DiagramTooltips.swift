import FastiChronology
import FastiDates
import FastiGraphs

/// What shows when a pointer rests on a box or a line.
///
/// Made once a diagram: it holds an index of the chronology.
struct DiagramTooltips {
    let chronology: Chronology
    private let index: ChronologyIndex

    private static let quotes = 3

    init(chronology: Chronology) {
        self.chronology = chronology
        index = ChronologyIndex(chronology)
    }

    /// Date, title, other names, passages and their sources.
    func entry(_ entry: DiagramEntry) -> [CleanText] {
        var lines: [String] = []
        for date in entry.entry.dates.prefix(3) {
            let wording = DateWording()
            var words = wording.words(date.edtf)
            if let basis = wording.words(date.basis) { words += " (\(basis))" }
            if let reason = date.reason, !reason.isEmpty { words += ": " + reason }
            lines.append(words)
        }
        if !entry.isDated { lines.append("no date given") }
        lines.append(entry.entry.title + (entry.status.map { " (\($0))" } ?? ""))
        let names = entry.entry.names.map(\.text).filter { $0 != entry.entry.title }
        if !names.isEmpty { lines.append("called: " + names.joined(separator: "; ")) }
        for mention in entry.mentions.prefix(Self.quotes) {
            let note = index.sourceNumbers[mention.source].map { " [\($0)]" } ?? ""
            lines.append("“\(CleanText(mention.quote, limit: 300))”\(note)")
        }
        if entry.mentions.count > Self.quotes {
            lines.append("and \(entry.mentions.count - Self.quotes) more passages")
        }
        for place in entry.sources.prefix(Self.quotes) {
            lines.append("[\(place + 1)] \(SourceNotes.words(for: chronology.sources[place]))")
        }
        lines += entry.entry.corrections.map { "changed by the user: \($0)" }
        return lines.map { CleanText($0, limit: 600) }
    }

    /// Name, kind, other names and offices.
    func actor(_ actor: Actor) -> [CleanText] {
        var lines = ["\(actor.name), \(ActorStyle.words(for: actor.kind).lowercased())"]
        let aliases = actor.aliases.map(\.text).filter { $0 != actor.name }
        if !aliases.isEmpty { lines.append("also: " + aliases.joined(separator: "; ")) }
        for affiliation in actor.affiliations.prefix(4) {
            let name = index.actors[affiliation.actor]?.name
            let words = [affiliation.role, name].compactMap { $0 }.joined(separator: ", ")
            if !words.isEmpty { lines.append(words) }
        }
        return lines.map { CleanText($0, limit: 300) }
    }

    func others(_ actors: [Int]) -> [CleanText] {
        let names = actors.map { chronology.actors[$0].name }
        return [CleanText("\(names.count) others: " + names.joined(separator: ", "), limit: 1_000)]
    }

    func line(_ who: String, _ role: DiagramRole, _ entry: DiagramEntry) -> [CleanText] {
        [CleanText("\(who): \(role.words) – \(entry.entry.title)", limit: 300)]
    }
}
