internal import FastiChronology
internal import FastiDates

/// What a passage means by "the 44-day war", "the war", "the recent operations".
///
/// A reference is taken for an episode where exactly one fits: by all words of a name, by the length
/// in days that both give, or, of a bare "the war", as the only one of that kind that documents with the
/// same names speak of. It may give an undated mention an uncertain date, and its entry the
/// relation that it is part of the episode; it never makes two things one.
struct EpisodeReferences {
    /// A passage with the episode that it refers to.
    struct Reference {
        let mention: Int
        let episode: Int
        /// In the passage's words.
        let words: String
        let bearing: Bearing
        let reason: String
    }

    /// How the happening lies to the episode, after the word before the reference.
    enum Bearing {
        case during, after, before

        init?(_ word: String) {
            switch word {
            case "during", "in", "throughout", "amid": self = .during
            case "since", "after", "following": self = .after
            case "before", "until", "till": self = .before
            default: return nil
            }
        }
    }

    private let catalog: EpisodeCatalog
    private let table: FeatureTable

    init(catalog: EpisodeCatalog, table: FeatureTable) {
        self.catalog = catalog
        self.table = table
    }

    func found(in mentions: [Mention]) -> [Reference] {
        guard !catalog.episodes.isEmpty else { return [] }
        return mentions.indices.compactMap { index in
            let mention = mentions[index]
            guard mention.status == .asserted || mention.status == .negated else { return nil }
            if mention.kind == .episode, let name = mention.name {
                // What defines an episode does not refer to it.
                guard mention.date == nil else { return nil }
                return reference(Phrase(whole: name, bearing: .during), of: index)
            }
            return Phrase.all(in: mention.quote, isHead: { !catalog.named(by: $0).isEmpty })
                .lazy.compactMap { reference($0, of: index) }.first
        }
    }

    private func reference(_ phrase: Phrase, of mention: Int) -> Reference? {
        let feature = table.features[mention]
        let possible = catalog.named(by: phrase.head).filter { index in
            let episode = catalog.episodes[index]
            return feature.published.map { $0 >= episode.lower } ?? true
        }
        let named = possible.filter { index in
            phrase.words.count > 1
                && catalog.episodes[index].names.contains {
                    $0.isSubset(of: phrase.words) && phrase.particular.isSubset(of: $0)
                }
        }
        if let only = single(named) {
            return make(phrase, mention, only, "is called so")
        }
        guard named.isEmpty else { return nil }
        if let days = phrase.days {
            let fitting = catalog.episodes.indices.filter {
                catalog.episodes[$0].namedDays == days && isNear(feature.document, $0)
            }
            return single(fitting).map {
                make(phrase, mention, $0, "is the only one of that length")
            }
        }
        // Another name, "the First War", is another war.
        guard phrase.particular.isEmpty, phrase.isDefinite else { return nil }
        let near = possible.filter { isNear(feature.document, $0) }
        return single(near).map { make(phrase, mention, $0, "is the only one of that kind") }
    }

    private func single(_ found: [Int]) -> Int? {
        // Definitions that agree in their days are one candidate.
        guard let first = found.first else { return nil }
        let (lower, upper) = (catalog.episodes[first].lower, catalog.episodes[first].upper)
        return found.allSatisfy {
            catalog.episodes[$0].lower == lower && catalog.episodes[$0].upper == upper
        } ? first : nil
    }

    /// Whether the document uses the names of a document that defines the episode.
    private func isNear(_ document: Int, _ episode: Int) -> Bool {
        catalog.episodes[episode].documents.contains { table.context(document, $0) >= 0.2 }
    }

    private func make(
        _ phrase: Phrase, _ mention: Int, _ index: Int, _ why: String
    ) -> Reference {
        let episode = catalog.episodes[index]
        return Reference(
            mention: mention, episode: index, words: phrase.text, bearing: phrase.bearing,
            reason:
                "“\(phrase.text)”: \(episode.name), \(episode.date) in \(episode.origin), \(why)")
    }

    /// The date of what a reference places; `nil` for an episode with an open end.
    static func date(_ reference: Reference, _ episode: Episode) -> EDTF? {
        let (first, last) = (episode.date.start ?? episode.date, episode.date.end ?? episode.date)
        return switch reference.bearing {
        case .during: episode.date.qualified(uncertain: true)
        case .after: EDTF.interval(from: last, to: nil)?.qualified(uncertain: true)
        case .before: EDTF.interval(from: nil, to: first)?.qualified(uncertain: true)
        }
    }
}
