public import FastiChronology
public import FastiDates
public import FastiText

/// The days of a chronology that matter most, each told by sentences of its sources.
public struct Digest: Sendable {
    /// One whole sentence of a source.
    public struct Passage: Sendable, Hashable {
        /// Index into the chronology's sources.
        public let source: Int
        /// Code points of the source's text.
        public let range: Range<Int>
        public let text: String
        /// Whether its own words name the day; else the document was published then or a day after.
        public let namesDay: Bool
        /// Whether the user changed an entry that it tells of.
        public let isChanged: Bool
    }

    public struct ChosenDay: Sendable, Hashable {
        public let day: Day
        /// Documents that name it, and are not older.
        public let documents: Int
        /// The most central first.
        public let passages: [Passage]
    }

    public let chronology: Chronology
    public let request: DigestRequest
    /// In order of time.
    public let days: [ChosenDay]
    /// How many days there were to choose from.
    public let candidates: Int
    /// How many documents were read.
    public let documents: Int
    /// How many of them speak of what is asked for.
    public let speaking: Int

    /// - Parameters:
    ///   - texts: Those that could be read; any order.
    ///   - document: The text of a source, read again for the sentences that were chosen.
    public init(
        _ chronology: Chronology, texts: [DigestText], request: DigestRequest,
        document: (Source) -> Document?
    ) {
        self.chronology = chronology
        self.request = request
        documents = texts.count
        speaking = texts.count { !$0.sentences.isEmpty }
        var places: [String: Int] = [:]
        for (index, source) in chronology.sources.enumerated() { places[source.id] = index }
        let known = texts.filter { places[$0.source.id] != nil }.sorted {
            (places[$0.source.id] ?? 0) < (places[$1.source.id] ?? 0)
        }
        let collection = DigestCollection(known)
        let ranking = DayRanking(collection, request)
        candidates = ranking.days.count
        var chooser = SentenceChooser(collection)
        var days: [ChosenDay] = []
        let wanted = request.dates ?? ranking.suitableCount
        for ranked in ranking.days where days.count < wanted {
            let passages = chooser.sentences(of: ranked.day, atMost: request.sentences)
                .compactMap { place -> Passage? in
                    let text = known[place.text]
                    let sentence = collection.sentence(place)
                    guard let source = places[text.source.id], let read = document(text.source),
                        sentence.range.upperBound <= read.bytes.count
                    else { return nil }
                    return Passage(
                        source: source,
                        range: CodePointMap(read.bytes).codePoints(in: sentence.range),
                        text: read[sentence.range], namesDay: sentence.days.contains(ranked.day),
                        isChanged: sentence.isChanged)
                }
            guard !passages.isEmpty else { continue }
            days.append(
                ChosenDay(
                    day: Day(number: ranked.day), documents: ranked.documents, passages: passages))
        }
        self.days = days.sorted { $0.day < $1.day }
    }
}
