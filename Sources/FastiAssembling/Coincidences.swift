internal import FastiChronology
internal import FastiDates

/// Episodes that different documents tell under different names of one place and time.
///
/// That one side's "protest" and the other's "blockade" lie on one road and in one month is shown;
/// whether they are the same is not for a program to say, and they are never joined by it.
struct Coincidences {
    let mentions: [Mention]
    let table: FeatureTable
    let catalog: EpisodeCatalog

    /// Names of more documents than this say nothing of the place.
    private static let mostUsers = 20
    /// Longer spans coincide with too much.
    private static let longest = 731
    /// One of the two lasts at least so many days: two things of one day are just two things.
    private static let shortest = 14

    private struct Told {
        let mention: Int
        let lower: Int
        let upper: Int
        /// The words for the time, where it is not the episode's own date.
        let hint: EDTF?
        /// The nearest day beside it, where it has no date.
        let day: EDTF?
        /// Names of the passage, and of all passages of its document.
        let near: Set<UInt64>
        let all: Set<UInt64>
    }

    /// Two mentions with what they have in common.
    struct Found {
        let first: Int
        let second: Int
        let reason: String
        /// Of the two, an undated one with the day by which its own document tells of it.
        let undated: (mention: Int, day: EDTF)?
    }

    func found() -> [Found] {
        let told = episodes()
        guard told.count > 1 else { return [] }
        let rare = rareNames()
        var byName: [UInt64: [Int]] = [:]
        for (position, episode) in told.enumerated() {
            for name in episode.all where rare[name] != nil {
                byName[name, default: []].append(position)
            }
        }
        var pairs: [[Int]: Set<UInt64>] = [:]
        for (name, positions) in byName where positions.count <= Self.mostUsers {
            for (place, second) in positions.enumerated() {
                for first in positions[..<place] {
                    let (a, b) = (told[first], told[second])
                    guard a.near.contains(name) || b.near.contains(name), coincide(a, b) else {
                        continue
                    }
                    pairs[[first, second], default: []].insert(name)
                }
            }
        }
        return pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, names in
            let (a, b) = (told[pair[0]], told[pair[1]])
            let places = names.compactMap { rare[$0] }.sorted().prefix(3).joined(separator: ", ")
            let dates = [a, b].map {
                ($0.hint ?? mentions[$0.mention].date?.edtf)?.description ?? ""
            }
            return Found(
                first: a.mention, second: b.mention,
                reason: "documents with the name \(places) in common tell of both, \(dates[0]) and "
                    + "\(dates[1]); whether they are the same is not said",
                undated: [a, b].lazy.compactMap { told in
                    told.day.map { (told.mention, $0) }
                }.first)
        }
    }

    /// Whether one has a beginning and an end of its own, and the other lies in the same days.
    private func coincide(_ a: Told, _ b: Told) -> Bool {
        guard
            catalog.isDefinition(mentions[a.mention].id)
                || catalog.isDefinition(mentions[b.mention].id)
        else { return false }
        let (first, second) = (table.features[a.mention], table.features[b.mention])
        return first.document != second.document && first.trigger != second.trigger
            && a.lower < b.upper && b.lower < a.upper
            && max(a.upper - a.lower, b.upper - b.lower) >= Self.shortest
    }

    /// Named or not, with their own dates or those of the sentences that tell of them.
    private func episodes() -> [Told] {
        var byDocument: [Int: [Int]] = [:]
        for index in mentions.indices {
            byDocument[table.features[index].document, default: []].append(index)
        }
        return mentions.indices.compactMap { index -> Told? in
            let mention = mentions[index]
            guard mention.kind == .episode, mention.status == .asserted else { return nil }
            let own = byDocument[table.features[index].document] ?? []
            guard let date = mention.date?.edtf ?? hint(index, own),
                let lower = date.bounds.lower?.number
            else { return nil }
            // Of "since 27 December", the day itself.
            let upper = date.bounds.upper?.number ?? lower + 1
            // A year alone holds too much.
            guard upper - lower <= Self.longest, date.isInterval || date.precision >= .month else {
                return nil
            }
            return Told(
                mention: index, lower: lower, upper: upper, hint: mention.date == nil ? date : nil,
                day: mention.date == nil ? day(beside: index, own) : nil,
                near: names(in: [index]), all: names(in: own))
        }
    }

    /// When an undated episode is told of: in a sentence with a date, or in a document that has but
    /// one and none of its own.
    private func hint(_ index: Int, _ own: [Int]) -> EDTF? {
        let dated = own.filter { mentions[$0].date != nil }
        let beside = dated.first {
            mentions[$0].start < mentions[index].end && mentions[index].start < mentions[$0].end
        }
        if let beside { return mentions[beside].date?.edtf }
        let feature = table.features[index]
        guard feature.published == nil, let first = dated.first,
            dated.allSatisfy({
                table.features[$0].days?.lower == table.features[first].days?.lower
            })
        else { return nil }
        return mentions[first].date?.edtf
    }

    /// The day nearest to an episode in its sentence.
    private func day(beside index: Int, _ own: [Int]) -> EDTF? {
        let place = mentions[index].start
        return own.filter {
            mentions[$0].start < mentions[index].end && mentions[index].start < mentions[$0].end
                || abs(mentions[$0].end - place) <= Self.near
        }.filter { table.features[$0].days?.isExact == true }
            .min {
                (abs((mentions[$0].date?.start ?? place) - place), $0)
                    < (abs((mentions[$1].date?.start ?? place) - place), $1)
            }.flatMap { mentions[$0].date?.edtf }
    }

    /// How many characters lie at most between two passages of one clause.
    private static let near = 5

    private func names(in indices: [Int]) -> Set<UInt64> {
        indices.reduce(into: []) { names, index in
            for word in Words.all(of: mentions[index].quote)
            where word.isName && word.range.count > 3 {
                names.insert(word.hash)
            }
        }
    }

    /// The names that few documents use, as they are written.
    private func rareNames() -> [UInt64: String] {
        var users: [UInt64: Set<Int>] = [:]
        var texts: [UInt64: String] = [:]
        var documents = Set<Int>()
        for (index, mention) in mentions.enumerated() {
            let document = table.features[index].document
            documents.insert(document)
            let bytes = Array(mention.quote.utf8)
            for word in Words.all(of: mention.quote)
            where word.isName && word.range.count > 3
                && !bytes[word.range].allSatisfy({ (0x41...0x5A).contains($0) })
                && users[word.hash, default: []].insert(document).inserted
            {
                let text = String(decoding: bytes[word.range], as: UTF8.self)
                texts[word.hash] = min(texts[word.hash] ?? text, text)
            }
        }
        let limit = max(2, min(documents.count / 2, Self.mostUsers))
        return texts.filter { (users[$0.key]?.count ?? 0) <= limit }
    }
}
