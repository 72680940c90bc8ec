internal import FastiChronology
internal import FastiDates

/// A span of time with a name, as a document or a user's lexicon defines it.
struct Episode {
    /// As it is first written.
    let name: String
    /// The words of each of its names.
    let names: [Set<UInt64>]
    /// The last words of its names: "war", "blockade".
    let heads: Set<UInt64>
    let date: EDTF
    /// The first and the last day, and the day after it.
    let lower: Int
    let upper: Int
    /// Positions of the documents that define it; empty for a lexicon's.
    let documents: [Int]
    /// Mentions that define it.
    let mentions: [String]
    /// Who says so.
    let origin: String
    let basis: DateBasis

    /// The length that a name gives: "44-day operations".
    let namedDays: Int?
}

/// All episodes with a beginning and an end that the documents or the user know.
struct EpisodeCatalog {
    let episodes: [Episode]
    /// By the last word of a name.
    private let byHead: [UInt64: [Int]]
    private let definitions: Set<String>

    init(_ mentions: [Mention], sources: [Source], known: [KnownEpisode]) {
        let documents = Dictionary(
            sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var episodes = known.compactMap { Self.episode($0) }
        // Definitions of one name and one date are one.
        var places: [String: Int] = [:]
        for mention in mentions where mention.kind == .episode && mention.status == .asserted {
            guard let name = mention.name, let date = mention.date, date.basis != .corpus,
                Self.defines(mention, date), let document = documents[mention.source],
                let made = Self.episode(
                    [name], date.edtf, documents: [document], mentions: [mention.id],
                    origin: sources[document].path, basis: .corpus)
            else { continue }
            let key = "\(made.names.first.map { $0.sorted() } ?? [])\(date.edtf)"
            if let place = places[key] {
                let old = episodes[place]
                episodes[place] = Episode(
                    name: old.name, names: old.names, heads: old.heads, date: old.date,
                    lower: old.lower, upper: old.upper, documents: old.documents + [document],
                    mentions: old.mentions + [mention.id], origin: old.origin, basis: old.basis,
                    namedDays: old.namedDays)
            } else {
                places[key] = episodes.count
                episodes.append(made)
            }
        }
        self.episodes = episodes
        var byHead: [UInt64: [Int]] = [:]
        for (index, episode) in episodes.enumerated() {
            for head in episode.heads { byHead[head, default: []].append(index) }
        }
        self.byHead = byHead
        definitions = Set(episodes.flatMap(\.mentions))
    }

    /// Whether the date is that of the whole episode: a span with both ends in the text, a length
    /// that is part of the name, or a year beside it.
    ///
    /// Any other date in the sentence is mostly that of something that happened in it.
    private static func defines(_ mention: Mention, _ date: Mention.ResolvedDate) -> Bool {
        guard let name = mention.name, Set(Words.all(of: name).map(\.hash)).count > 1 else {
            return false
        }
        if date.edtf.isInterval {
            guard (date.edtf.bounds.count ?? 0) > 2 else { return false }
            let isLength = date.text.map { name.contains($0) } ?? false
            return date.basis == .stated || isLength
        }
        guard date.edtf.precision == .year, let start = date.start, let end = date.end,
            let trigger = mention.trigger
        else { return false }
        return max(trigger.start - end, start - trigger.end) <= 15
    }

    /// Whether a mention defines one of the episodes.
    func isDefinition(_ mention: String) -> Bool { definitions.contains(mention) }

    func named(by head: UInt64) -> [Int] { byHead[head] ?? [] }

    private static func episode(_ known: KnownEpisode) -> Episode? {
        episode(
            [known.name] + known.aliases, known.date, documents: [], mentions: [],
            origin: known.note.map { "the lexicon (\($0))" } ?? "the lexicon", basis: .lexicon)
    }

    private static func episode(
        _ names: [String], _ date: EDTF, documents: [Int], mentions: [String], origin: String,
        basis: DateBasis
    ) -> Episode? {
        guard let lower = date.bounds.lower?.number, let upper = date.bounds.upper?.number,
            lower < upper, !date.lacksYear
        else { return nil }
        // Of "blockade of X" the word before "of" is the head.
        let heads = names.compactMap { name -> UInt64? in
            let start = name.range(ofWord: "of").map { name[..<$0] } ?? name[...]
            return Words.all(of: String(start)).last?.hash
        }
        let words = names.map { Set(Words.all(of: $0).map(\.hash)) }.filter { !$0.isEmpty }
        guard let name = names.first, !words.isEmpty, !heads.isEmpty else { return nil }
        return Episode(
            name: name, names: words, heads: Set(heads), date: date, lower: lower, upper: upper,
            documents: documents, mentions: mentions, origin: origin, basis: basis,
            namedDays: names.lazy.compactMap {
                Phrase.days(in: $0.split(separator: " ")[...])
            }.first)
    }
}

extension String {
    /// Where a word stands by itself for the first time.
    fileprivate func range(ofWord word: String) -> Index? {
        var position = startIndex
        for part in split(separator: " ", omittingEmptySubsequences: false) {
            if part == word { return position }
            position = index(part.endIndex, offsetBy: part.endIndex == endIndex ? 0 : 1)
        }
        return nil
    }
}
