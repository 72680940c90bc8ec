internal import FastiChronology
internal import FastiDates
internal import FastiHashing

/// Makes one entry of the mentions of one happening.
struct EntryBuilder {
    private let published: [String: EDTF]
    private let origins: [String: String]
    private let reasons: [String: String]

    /// - Parameter reasons: by mention, why its date needed another document.
    init(sources: [Source], reasons: [String: String]) {
        published = Dictionary(
            sources.compactMap { source in source.published.map { (source.id, $0.edtf) } },
            uniquingKeysWith: { first, _ in first })
        origins = Dictionary(
            sources.map { ($0.id, $0.origin) }, uniquingKeysWith: { first, _ in first })
        self.reasons = reasons
    }

    /// - Parameter merged: Not empty.
    func entry(_ merged: Merger.Merged) -> Entry {
        let mentions = merged.mentions
        let speaking = mentions.max { a, b in
            (rank(a), b.id) < (rank(b), a.id)
        }
        let origins = Set(mentions.map { self.origins[$0.source] ?? $0.source }).count
        return Entry(
            id: SHA256.id("e", mentions.first?.id ?? ""), kind: speaking?.kind ?? .event,
            title: speaking?.title ?? "", category: speaking?.category,
            mentions: mentions.map(\.id), joins: merged.joins, origins: origins,
            dates: dates(mentions), reported: reported(mentions), names: names(mentions))
    }

    /// How well a mention's words stand for the whole: who took part, and no long chain.
    private func rank(_ mention: Mention) -> Int {
        min(mention.participants.count, 4) * 2 - mention.chain.count
            + (mention.title.hasSuffix("…") ? 0 : 1)
    }

    /// Every date that mentions give, the best supported first. A month speaks for a day of it too.
    private func dates(_ mentions: [Mention]) -> [Entry.SupportedDate] {
        var support: [EDTF: [Mention]] = [:]
        for mention in mentions {
            if let date = mention.date { support[date.edtf, default: []].append(mention) }
        }
        let days = support.mapValues(\.count).map { (Features.Days($0.key), $0.value) }
        func weight(_ date: EDTF) -> Int {
            let own = Features.Days(date)
            return days.reduce(0) { $1.0.holds(own) ? $0 + $1.1 : $0 }
        }
        let weights = support.keys.reduce(into: [:]) { $0[$1] = weight($1) }
        return support.map { date, mentions in
            Entry.SupportedDate(
                edtf: date,
                basis: mentions.compactMap(\.date?.basis).min(by: Self.firmer) ?? .stated,
                support: mentions.map(\.id).sorted(),
                reason: mentions.lazy.compactMap { reasons[$0.id] }.first)
        }.sorted { a, b in
            let (first, second) = (weights[a.edtf] ?? 0, weights[b.edtf] ?? 0)
            return first != second
                ? first > second
                : (Self.order(a.basis), a.edtf.description) < (
                    Self.order(b.basis), b.edtf.description
                )
        }
    }

    private static func firmer(_ a: DateBasis, _ b: DateBasis) -> Bool { order(a) < order(b) }

    private static func order(_ basis: DateBasis) -> Int {
        DateBasis.allCases.firstIndex(of: basis) ?? 0
    }

    /// From the first to the last publication of the documents that tell of it.
    private func reported(_ mentions: [Mention]) -> EDTF? {
        let dates = Set(mentions.compactMap { published[$0.source] }).sorted {
            ($0.bounds.lower?.number ?? .min, $0.description) < (
                $1.bounds.lower?.number ?? .min, $1.description
            )
        }
        guard let first = dates.first, let last = dates.last else { return nil }
        return first == last ? first : EDTF.interval(from: first, to: last) ?? first
    }

    private func names(_ mentions: [Mention]) -> [Actor.Alias] {
        var users: [String: Set<String>] = [:]
        for mention in mentions {
            if let name = mention.name { users[name, default: []].insert(mention.source) }
        }
        return users.sorted { $0.key < $1.key }.map {
            Actor.Alias(text: $0.key, usedBy: $0.value.sorted())
        }
    }
}
