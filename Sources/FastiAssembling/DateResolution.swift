internal import FastiChronology
internal import FastiDates

/// Dates that need another document: missing years, what is placed by a named episode, and what
/// coincides with one.
struct DateResolution {
    /// Sorted by id.
    private(set) var mentions: [Mention]
    private(set) var table: FeatureTable
    /// By mention: why its date needed another document.
    private(set) var reasons: [String: String]
    let catalog: EpisodeCatalog
    let references: [EpisodeReferences.Reference]

    init(
        _ mentions: [Mention], sources: [Source], actors: [Actor], nouns: EventNouns,
        known: [KnownEpisode]
    ) {
        let years = MissingYears(mentions, sources: sources).resolve()
        self.mentions = years.mentions
        reasons = years.reasons
        table = FeatureTable(self.mentions, sources: sources, actors: actors, nouns: nouns)
        catalog = EpisodeCatalog(self.mentions, sources: sources, known: known)
        references = EpisodeReferences(catalog: catalog, table: table).found(in: self.mentions)
        for reference in references where self.mentions[reference.mention].date == nil {
            let episode = catalog.episodes[reference.episode]
            guard let date = EpisodeReferences.date(reference, episode) else { continue }
            self.mentions[reference.mention].date = Mention.ResolvedDate(
                edtf: date, text: nil, basis: episode.basis, steps: [reference.reason])
            reasons[self.mentions[reference.mention].id] = reference.reason
            table.take(date, of: reference.mention)
        }
        dateWhatCoincides()
    }

    /// An undated episode is of about the day by which its document tells of it, where another
    /// document knows of one at that place and time.
    private mutating func dateWhatCoincides() {
        let found = Coincidences(mentions: mentions, table: table, catalog: catalog).found()
        for pair in found {
            guard let (mention, day) = pair.undated, mentions[mention].date == nil else { continue }
            let date = day.qualified(uncertain: true, approximate: true)
            mentions[mention].date = Mention.ResolvedDate(
                edtf: date, text: nil, basis: .corpus, steps: [pair.reason])
            reasons[mentions[mention].id] = pair.reason
            table.take(date, of: mention)
        }
    }
}
