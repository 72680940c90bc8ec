internal import FastiChronology
internal import FastiDates

/// How entries bear on each other: what passages say, and what several of them together show.
struct EntryRelations {
    private let mentions: [Mention]
    private let table: FeatureTable
    private let catalog: EpisodeCatalog
    private let references: [EpisodeReferences.Reference]
    /// By mention.
    private let entryOf: [String: Int]
    private let index: [String: Int]

    init(_ dates: DateResolution, entries: [Entry]) {
        mentions = dates.mentions
        table = dates.table
        catalog = dates.catalog
        references = dates.references
        var entryOf: [String: Int] = [:]
        for (position, entry) in entries.enumerated() {
            for mention in entry.mentions { entryOf[mention] = position }
        }
        self.entryOf = entryOf
        index = Dictionary(
            mentions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Puts the relations into the entries, sorted by kind and entry.
    func link(_ entries: inout [Entry]) {
        var found: [Int: [Relation]] = [:]
        func add(_ from: Int, _ relation: Relation) {
            guard entries[from].id != relation.entry else { return }
            let same = found[from]?.firstIndex {
                $0.type == relation.type && $0.entry == relation.entry
            }
            if let same {
                let support = Set(found[from]?[same].support ?? []).union(relation.support)
                found[from]?[same].support = support.sorted()
            } else {
                found[from, default: []].append(relation)
            }
        }
        for mention in mentions {
            for link in mention.links {
                guard let from = entryOf[mention.id], let to = entryOf[link.mention] else {
                    continue
                }
                add(from, Relation(type: link.type, entry: entries[to].id, support: [mention.id]))
            }
        }
        for reference in references {
            if let (from, relation) = placed(reference, entries) { add(from, relation) }
        }
        let coincidences = Coincidences(mentions: mentions, table: table, catalog: catalog)
            .found()
        func addBoth(_ first: Int, _ second: Int, _ type: Relation.Kind, _ reason: String) {
            let pair = [mentions[first].id, mentions[second].id].sorted()
            guard let a = entryOf[pair[0]], let b = entryOf[pair[1]] else { return }
            for (from, to) in [(a, b), (b, a)] {
                add(
                    from,
                    Relation(type: type, entry: entries[to].id, support: pair, reason: reason))
            }
        }
        for found in coincidences {
            addBoth(found.first, found.second, .coincidesWith, found.reason)
        }
        for found in Conflicts(table: table).found() {
            addBoth(found.first, found.second, .conflictsWith, found.reason)
        }
        for answer in Answers(mentions: mentions, table: table).found(entryOf: { entryOf[$0] }) {
            add(
                answer.from,
                Relation(
                    type: .respondsTo, entry: entries[answer.to].id, support: answer.support,
                    reason: answer.reason))
        }
        for position in entries.indices {
            entries[position].relations = (found[position] ?? []).sorted {
                ($0.type.rawValue, $0.entry) < ($1.type.rawValue, $1.entry)
            }
        }
    }

    /// What a passage places in or after an episode.
    private func placed(
        _ reference: EpisodeReferences.Reference, _ entries: [Entry]
    ) -> (Int, Relation)? {
        let episode = catalog.episodes[reference.episode]
        guard let defining = episode.mentions.first, let to = entryOf[defining],
            let from = entryOf[mentions[reference.mention].id], from != to
        else { return nil }
        let days = table.features[reference.mention].days
        let type: Relation.Kind
        switch reference.bearing {
        case .during:
            guard days.map({ $0.lower >= episode.lower && $0.upper <= episode.upper }) ?? true
            else { return nil }
            type = .partOf
        case .after: type = .follows
        case .before: return nil
        }
        return (
            from,
            Relation(
                type: type, entry: entries[to].id, support: [mentions[reference.mention].id],
                reason: reference.reason)
        )
    }
}
