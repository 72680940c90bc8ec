public import FastiChronology
internal import FastiDates
internal import FastiHashing

/// Joins the mentions of all documents to the entries of one chronology.
///
/// The same documents give the same chronology, whatever their order.
public struct Assembler: Sendable {
    public init() {}

    /// - Parameter guidance: What a user knows: what belongs together or apart, and episodes by name.
    public func assemble(
        _ documents: [DocumentMentions], title: String?, made: Chronology.Made, unread: [Unread],
        guidance: Guidance = Guidance()
    ) -> Chronology {
        let sorted = documents.sorted {
            ($0.source.path, $0.source.record ?? "", $0.source.id)
                < ($1.source.path, $1.source.record ?? "", $1.source.id)
        }
        let sources = sorted.map(\.source)
        let found = MissingYears(documents: sorted).resolve(sorted.flatMap(\.mentions))
        let mentions = found.mentions.sorted { $0.id < $1.id }
        let groups = Merger().groups(of: mentions)
        let builder = EntryBuilder(sources: sources, reasons: found.reasons)
        var entries = groups.map(builder.entry)
        linkEntries(&entries, mentions)
        return Chronology(
            title: title, made: made, sources: sources, actors: ActorJoiner.joined(sorted),
            mentions: mentions, entries: entries.sorted(by: EntryOrder.precedes),
            unread: unread.sorted { ($0.path, $0.reason) < ($1.path, $1.reason) })
    }

    /// Turns the links between mentions into relations between their entries.
    private func linkEntries(_ entries: inout [Entry], _ mentions: [Mention]) {
        var entryOf: [String: String] = [:]
        for entry in entries {
            for mention in entry.mentions { entryOf[mention] = entry.id }
        }
        var links: [String: [Relation]] = [:]
        for mention in mentions {
            for link in mention.links {
                guard let from = entryOf[mention.id], let to = entryOf[link.mention], from != to
                else { continue }
                if let index = links[from]?.firstIndex(where: {
                    $0.type == link.type && $0.entry == to
                }) {
                    links[from]?[index].support.append(mention.id)
                } else {
                    links[from, default: []].append(
                        Relation(type: link.type, entry: to, support: [mention.id]))
                }
            }
        }
        for index in entries.indices {
            entries[index].relations = (links[entries[index].id] ?? []).sorted {
                ($0.type.rawValue, $0.entry) < ($1.type.rawValue, $1.entry)
            }
        }
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
