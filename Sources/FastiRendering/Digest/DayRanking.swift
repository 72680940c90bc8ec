/// Days in the order of how much the documents make of them.
///
/// A day counts the documents that name it, on the day itself or later: what comes to matter is
/// still spoken of. Documents near the common subject count more, those of one origin once. That a
/// day has documents of its own counts a quarter. Days ahead do not count: what was planned and took
/// place is named again.
struct DayRanking {
    /// What a document counts for the day of its publication, beside 1 for a day it names.
    private static let publication = 0.25

    struct RankedDay: Hashable {
        let day: Int
        let weight: Double
        /// Documents that name it, and are not older.
        let documents: Int
    }

    /// The first weighs most; of equals the earlier day.
    let days: [RankedDay]

    init(_ collection: DigestCollection, _ request: DigestRequest) {
        var weight: [Int: Double] = [:]
        var documents: [Int: Int] = [:]
        for (text, share) in zip(collection.texts, collection.weights) where share > 0 {
            var named: Set<Int> = []
            for sentence in text.sentences { named.formUnion(sentence.days) }
            for day in named where text.published.map({ day <= $0 }) ?? true {
                weight[day, default: 0] += share
                documents[day, default: 0] += 1
            }
            if let published = text.published {
                weight[published, default: 0] += share * Self.publication
            }
        }
        days = weight.filter { request.admits($0.key) }.map {
            RankedDay(day: $0.key, weight: $0.value, documents: documents[$0.key] ?? 0)
        }.sorted { ($1.weight, $0.day) < ($0.weight, $1.day) }
    }

    /// How many days suit the material: twice the square root of the days it tells of. Journalists'
    /// timelines grow more slowly than what they cover.
    var suitableCount: Int {
        max(1, Int((2 * Double(days.count).squareRoot()).rounded()))
    }
}
