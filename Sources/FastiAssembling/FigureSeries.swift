internal import FastiChronology
internal import FastiDates
internal import FastiHashing

/// Figures over time: how one quantity of one happening was counted, by when and by whom.
///
/// Counts belong together where the same is counted, the days of the happenings overlap and the
/// documents speak of the same names, or where one entry holds them. A later and larger count is an
/// update; only different counts for one time contradict each other.
struct FigureSeries {
    private struct Count {
        let mention: Int
        let entry: Int
        let figure: Mention.Figure
        let quantity: UInt64
        /// When it was so.
        let asOf: EDTF?
        let order: Int
    }

    private let mentions: [Mention]
    private let table: FeatureTable
    private let entries: [Entry]
    private let sources: [Source]
    private let entryOf: [String: Int]

    init(_ mentions: [Mention], sources: [Source], table: FeatureTable, entries: [Entry]) {
        self.mentions = mentions
        self.sources = sources
        self.table = table
        self.entries = entries
        var entryOf: [String: Int] = [:]
        for (position, entry) in entries.enumerated() {
            for mention in entry.mentions { entryOf[mention] = position }
        }
        self.entryOf = entryOf
    }

    /// Sorted by what is counted, then by id.
    func found() -> [Series] {
        var sums = FigureSums(mentions: mentions, table: table).found()
        var series: [Series] = []
        for group in groups() {
            let points = points(of: group)
            let told = Set(group.map { mentions[$0.mention].id })
            let own = sums.filter { sum in
                told.contains(sum.told) && points.contains { $0.value == sum.sum.total }
            }
            guard points.count > 1 || !own.isEmpty else { continue }
            sums.removeAll { sum in own.contains { $0.sum == sum.sum } }
            series.append(made(group, points, own.map(\.sum)))
        }
        series += sums.map(alone)
        return series.sorted { ($0.of, $0.id) < ($1.of, $1.id) }
    }

    // MARK: Which counts belong together

    private func groups() -> [[Count]] {
        var byQuantity: [UInt64: [Count]] = [:]
        for count in counts() { byQuantity[count.quantity, default: []].append(count) }
        return byQuantity.sorted { $0.key < $1.key }.flatMap { _, counts in
            counts.count > 1 ? connected(counts) : [counts]
        }
    }

    /// A count of another happening this many times larger is one of something else.
    private static let growth = 20.0
    /// How many counts before it one is compared with.
    private static let reach = 8

    private func connected(_ counts: [Count]) -> [[Count]] {
        let sorted = counts.sorted { ($0.order, $0.mention) < ($1.order, $1.mention) }
        var parent = Array(sorted.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index { index = parent[index] }
            return index
        }
        func join(_ a: Int, _ b: Int) { parent[max(root(a), root(b))] = min(root(a), root(b)) }
        var ofEntry: [Int: Int] = [:]
        for index in sorted.indices {
            if let other = ofEntry[sorted[index].entry] { join(index, other) }
            ofEntry[sorted[index].entry] = index
            for other in max(0, index - Self.reach)..<index
            where belong(sorted[index], sorted[other]) {
                join(index, other)
            }
        }
        var groups: [Int: [Count]] = [:]
        for index in sorted.indices { groups[root(index), default: []].append(sorted[index]) }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private func belong(_ a: Count, _ b: Count) -> Bool {
        let (first, second) = (table.features[a.mention], table.features[b.mention])
        let (low, high) = (
            min(a.figure.value, b.figure.value), max(a.figure.value, b.figure.value)
        )
        guard let one = first.days, let other = second.days, first.document != second.document,
            first.trigger == second.trigger, low > 0,
            high <= low * Self.growth, one.lower < other.upper, other.lower < one.upper
        else { return false }
        return table.context(first.document, second.document) >= 0.3
    }

    private func counts() -> [Count] {
        mentions.indices.flatMap { index -> [Count] in
            let mention = mentions[index]
            guard mention.status == .asserted, let entry = entryOf[mention.id] else { return [] }
            let told = mention.figures.map { (figure: $0, quantity: quantity($0)) }
            return told.compactMap { figure, quantity in
                // Two numbers of one quantity in one passage are parts or ends: of what is not said.
                guard let quantity,
                    told.allSatisfy({ $0.quantity != quantity || $0.figure.value == figure.value })
                else { return nil }
                let asOf = time(figure, mention, table.features[index].document)
                return Count(
                    mention: index, entry: entry, figure: figure, quantity: quantity, asOf: asOf,
                    order: asOf?.bounds.lower?.number ?? asOf?.bounds.upper?.number ?? .max)
            }
        }
    }

    /// What was done to what is counted, "civilians killed", without names and the words that stand
    /// for anyone; `nil` for a bare noun, which counts another thing in every sentence.
    private func quantity(_ figure: Mention.Figure) -> UInt64? {
        let told = Words.all(of: figure.of).filter { !$0.isNumber && !$0.isName }
        guard let last = told.last else { return nil }
        let word = String(decoding: Array(figure.of.utf8)[last.range], as: UTF8.self).lowercased()
        guard word.hasSuffix("ed") || Self.states.contains(word) else { return nil }
        let words = told.map(\.hash).filter { !Self.anyone.contains($0) }
        let unit = Words.fnv(Array(figure.unit.utf8)[...])
        return Set(words).sorted().reduce(unit) { Words.mixed($0, $1) }
    }

    private static let states: Set<String> = [
        "missing", "dead", "lost", "homeless", "hurt", "sick", "stolen", "sunk",
    ]
    private static let anyone = Set(
        ["people", "persons", "others"].compactMap { Words.hash(of: $0) })

    /// The day a count stands for: its own, that of "by 8 October", when it was said or published.
    private func time(_ figure: Mention.Figure, _ mention: Mention, _ document: Int) -> EDTF? {
        if let asOf = figure.asOf { return asOf }
        if let date = mention.date?.edtf, date.start == nil, let end = date.end { return end }
        if let said = mention.said?.edtf { return said }
        return sources.indices.contains(document) ? sources[document].published?.edtf : nil
    }

    // MARK: What the counts say

    private func points(of counts: [Count]) -> [Series.Point] {
        var points: [Series.Point] = []
        let sorted = counts.sorted {
            ($0.order, $0.figure.value, $0.mention) < ($1.order, $1.figure.value, $1.mention)
        }
        for count in sorted {
            let id = mentions[count.mention].id
            let figure = count.figure
            // The same number again supports the one that stands.
            if let same = points.lastIndex(where: {
                $0.value == figure.value && $0.max == figure.max
            }), same == points.count - 1 || points[same].asOf == count.asOf {
                points[same].support = Set(points[same].support + [id]).sorted()
                continue
            }
            points.append(
                Series.Point(
                    value: figure.value, max: figure.max, bound: figure.bound, asOf: count.asOf,
                    change: change(count, after: points.last), support: [id]))
        }
        return points
    }

    private func change(_ count: Count, after last: Series.Point?) -> Series.Change {
        guard let last else { return .first }
        let figure = count.figure
        guard count.asOf == last.asOf else {
            return figure.value >= last.value ? .update : .lowered
        }
        // "at least 20" and "27" of one day go together.
        let fits =
            last.bound == .about || figure.bound == .about
            || (last.bound == .atLeast && figure.value >= last.value)
            || (figure.bound == .atMost && figure.value >= last.value)
            || (last.max.map { $0 >= figure.value } ?? false)
        return fits ? .update : .contradiction
    }

    private func made(
        _ counts: [Count], _ points: [Series.Point], _ sums: [Series.Sum]
    ) -> Series {
        let figure = counts[0].figure
        let smallest = counts.map { mentions[$0.mention].id }.min() ?? ""
        return Series(
            id: SHA256.id("f", "\(smallest) \(counts[0].quantity)"), of: figure.of,
            unit: figure.unit, entries: Set(counts.map { entries[$0.entry].id }).sorted(),
            points: points, sums: sums)
    }

    /// A total that no series has.
    private func alone(_ sum: FigureSums.Found) -> Series {
        let ids = sum.sum.support.compactMap { entryOf[$0] }.map { entries[$0].id }
        return Series(
            id: SHA256.id("f", "\(sum.told) \(sum.sum.total)"), of: sum.of, unit: sum.unit,
            entries: Set(ids).sorted(), points: [], sums: [sum.sum])
    }
}
