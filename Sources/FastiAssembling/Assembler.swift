public import FastiChronology
internal import FastiDates
internal import FastiHashing
public import FastiLexicon

/// Joins the mentions of all documents to the entries of one chronology.
///
/// The same documents give the same chronology, whatever their order.
public struct Assembler: Sendable {
    private let nouns: EventNouns

    /// - Parameter lexicon: Tells which words for happenings are nouns.
    public init(lexicon: Lexicon = .builtIn) { nouns = EventNouns(lexicon) }

    /// - Parameter guidance: What a user knows: what belongs together or apart, and episodes by name.
    public func assemble(
        _ documents: [DocumentMentions], title: String?, made: Chronology.Made, unread: [Unread],
        guidance: Guidance = Guidance()
    ) -> Chronology {
        let sorted = documents.sorted {
            ($0.source.path, $0.source.record ?? "", $0.source.id)
                < ($1.source.path, $1.source.record ?? "", $1.source.id)
        }
        let sources = Origins.joined(sorted)
        let actors = ActorJoiner.joined(sorted)
        let dates = DateResolution(
            sorted.flatMap(\.mentions).sorted { $0.id < $1.id }, sources: sources, actors: actors,
            nouns: nouns, known: guidance.episodes)
        let merger = Merger(
            dates.mentions, table: dates.table, actors: actors, nouns: nouns, guidance: guidance)
        let builder = EntryBuilder(sources: sources, reasons: dates.reasons)
        var entries = merger.groups().map(builder.entry)
        let salience = Salience(sources: sources, mentions: dates.mentions)
        for index in entries.indices {
            entries[index].salience = salience.value(of: entries[index])
        }
        EntryRelations(dates, entries: entries).link(&entries)
        entries.sort(by: EntryOrder.precedes)
        return Chronology(
            title: title, made: made, sources: sources, actors: actors,
            mentions: dates.mentions, entries: entries,
            series: FigureSeries(
                dates.mentions, sources: sources, table: dates.table, entries: entries
            ).found(),
            unread: unread.sorted { ($0.path, $0.reason) < ($1.path, $1.reason) })
    }
}

/// The order of entries: by their earliest day, then their latest, undated last.
enum EntryOrder {
    static func precedes(_ a: Entry, _ b: Entry) -> Bool {
        key(a) < key(b)
    }

    private static func key(_ entry: Entry) -> (Int, Int, Int, String) {
        guard let date = entry.dates.first?.edtf else { return (1, 0, 0, entry.title + entry.id) }
        let bounds = date.bounds
        guard bounds.lower != nil || bounds.upper != nil else {
            return (1, 0, 0, entry.title + entry.id)
        }
        // What only ends is put where it ends.
        let lower = bounds.lower?.number ?? (bounds.upper.map { $0.number - 1 } ?? 0)
        return (0, lower, bounds.upper?.number ?? Int.max, entry.title + entry.id)
    }
}
