internal import FastiChronology
internal import FastiDates

/// How much an entry matters among the others of its chronology, 0...1.
///
/// Parts of a whole: how many origins tell of it (a quarter), how many tell of its day at all (a
/// quarter), how often its actors are spoken of, whether it has figures and how near it stands to the
/// beginning of a document (some seventh each), and for how long it is told of (a tenth). What is
/// not told as a fact, or only referred to, keeps seven tenths of it.
struct Salience {
    private struct Document {
        let origin: String
        let characters: Int
        let published: Day?
    }

    private static let told = 0.25
    private static let sharedDay = 0.25
    private static let actors = 0.15
    private static let figures = 0.15
    private static let place = 0.1
    private static let lasting = 0.1
    private static let doubtful = 0.7

    private let documents: [String: Document]
    private let mentions: [String: Mention]
    /// Of all actors, and of all days, how many origins speak of them: the root of their share of
    /// the most, since few are far ahead of all others.
    private let reachOfActor: [String: Double]
    private let reachOfDay: [Int: Double]

    init(sources: [Source], mentions: [Mention]) {
        documents = Dictionary(
            sources.map {
                let bounds = $0.published?.edtf.bounds
                return (
                    $0.id,
                    Document(
                        origin: $0.origin, characters: max($0.characters, 1),
                        published: bounds?.lower)
                )
            }, uniquingKeysWith: { first, _ in first })
        self.mentions = Dictionary(
            mentions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var byActor: [String: Set<String>] = [:]
        var byDay: [Int: Set<String>] = [:]
        for mention in mentions {
            let origin = documents[mention.source]?.origin ?? mention.source
            for person in mention.participants { byActor[person.actor, default: []].insert(origin) }
            if let day = Self.day(mention.date?.edtf) { byDay[day, default: []].insert(origin) }
        }
        reachOfActor = Self.reach(byActor)
        reachOfDay = Self.reach(byDay)
    }

    private static func reach<Key>(_ origins: [Key: Set<String>]) -> [Key: Double] {
        let most = Double(origins.values.map(\.count).max() ?? 1)
        return origins.mapValues { (Double($0.count) / most).squareRoot() }
    }

    private static func day(_ date: EDTF?) -> Int? {
        date?.bounds.count == 1 ? date?.bounds.lower?.number : nil
    }

    func value(of entry: Entry) -> Double {
        let own = entry.mentions.compactMap { mentions[$0] }
        let day = Self.day(entry.dates.first?.edtf).flatMap { reachOfDay[$0] } ?? 0
        let people = own.lazy.flatMap(\.participants).compactMap { reachOfActor[$0.actor] }
        let isFact = entry.kind != .reference && own.contains { $0.status == .asserted }
        let sum =
            Self.told * (1 - 1 / Double(max(entry.origins, 1))) + Self.sharedDay * day
            + Self.actors * (people.max() ?? 0)
            + Self.figures * (own.contains { !$0.figures.isEmpty } ? 1 : 0)
            + Self.place * (own.map(prominence).max() ?? 0) + Self.lasting * duration(own)
        return (sum * (isFact ? 1 : Self.doubtful) * 1000).rounded() / 1000
    }

    /// 1 at the beginning of a document, as where the document is about it; 0 at its end.
    private func prominence(_ mention: Mention) -> Double {
        guard let document = documents[mention.source] else { return 0 }
        return 1 - min(1, Double(mention.start) / Double(document.characters))
    }

    /// From the first to the last publication that tells of it: 0 for one day, 1 for a year and
    /// more, half for three weeks.
    private func duration(_ mentions: [Mention]) -> Double {
        let days = mentions.compactMap { documents[$0.source]?.published?.number }
        guard let first = days.min(), let last = days.max() else { return 0 }
        return min(1, Self.halvings(last - first) / Self.halvings(365))
    }

    /// How often a number and one can be halved until nothing is left over: the logarithm to base
    /// 2, in between by a straight line, so that every machine has the same digits.
    private static func halvings(_ number: Int) -> Double {
        let value = UInt(max(number, 0)) + 1
        let exponent = UInt.bitWidth - 1 - value.leadingZeroBitCount
        return Double(exponent) + Double(value) / Double(UInt(1) << exponent) - 1
    }
}
