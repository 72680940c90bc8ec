internal import FastiChronology
internal import FastiDates

/// Finds the year of a date without one from what other documents say.
///
/// A document's "December 27" gets a year where the dated happenings of other documents that speak
/// of the same rare names leave exactly one: spans in which that day falls, and happenings of that
/// very day. The year is marked uncertain and the reason kept; nothing is merged by it.
struct MissingYears {
    /// A dated happening of another document.
    private struct Evidence {
        let document: Int
        let date: EDTF
        let names: Set<UInt64>
        let trigger: UInt64
    }

    private let mentions: [Mention]
    private let documents: [String: Int]
    private let paths: [String]
    /// By document: the names of its passages that few other documents use.
    private let rare: [Set<UInt64>]
    /// By name: the documents that use it.
    private let users: [UInt64: [Int]]
    private let evidence: [[Evidence]]
    /// By document: its mentions.
    private let own: [[Int]]

    /// Spans of more years than this leave more than one.
    private static let longestSpan = 5
    /// Names of more documents than this say nothing of the occasion.
    private static let mostUsers = 20

    init(_ mentions: [Mention], sources: [Source]) {
        self.mentions = mentions
        paths = sources.map(\.path)
        let documents = Dictionary(
            sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.documents = documents
        guard mentions.contains(where: { $0.date?.edtf.lacksYear == true }) else {
            (rare, users, evidence, own) = ([], [:], [], [])
            return
        }
        var names: [Set<UInt64>] = Array(repeating: [], count: sources.count)
        var evidence: [[Evidence]] = Array(repeating: [], count: sources.count)
        var owned: [[Int]] = Array(repeating: [], count: sources.count)
        for (index, mention) in mentions.enumerated() {
            guard let document = documents[mention.source] else { continue }
            owned[document].append(index)
            let spoken = Self.names(in: mention.quote)
            names[document].formUnion(spoken)
            guard let date = mention.date?.edtf, !date.lacksYear,
                date.isInterval || date.precision >= .day
            else { continue }
            evidence[document].append(
                Evidence(
                    document: document, date: date, names: spoken,
                    trigger: mention.trigger.flatMap { Words.hash(of: $0.text) } ?? 0))
        }
        var users: [UInt64: [Int]] = [:]
        for (document, names) in names.enumerated() {
            for name in names { users[name, default: []].append(document) }
        }
        let limit = max(2, min(sources.count / 2, Self.mostUsers))
        users = users.filter { $0.value.count <= limit }
        self.users = users
        rare = names.map { $0.filter { users[$0] != nil } }
        self.evidence = evidence
        own = owned
    }

    /// - Returns: The mentions with the years found, and by mention the reason.
    func resolve() -> (mentions: [Mention], reasons: [String: String]) {
        guard !evidence.isEmpty else { return (mentions, [:]) }
        var reasons: [String: String] = [:]
        let resolved = mentions.map { mention -> Mention in
            guard let date = mention.date?.edtf, date.lacksYear,
                let own = documents[mention.source],
                let (year, reason) = year(for: date, of: mention, in: own),
                let edtf = Self.dated(date, year)
            else { return mention }
            var mention = mention
            mention.date?.edtf = edtf
            mention.date?.basis = .corpus
            mention.date?.steps.append(reason)
            reasons[mention.id] = reason
            return mention
        }
        return (resolved, reasons)
    }

    /// The one year that other documents leave.
    private func year(for date: EDTF, of mention: Mention, in own: Int) -> (Int, String)? {
        let spoken = namesBeside(date, in: own).intersection(rare[own])
        let near = Set(spoken.flatMap { users[$0] ?? [] }).subtracting([own]).sorted()
        var found: [Int: (Evidence, Set<UInt64>)] = [:]
        for document in near {
            let shared = rare[document].intersection(spoken)
            for evidence in evidence[document] {
                for year in years(of: evidence, date, shared) where found[year] == nil {
                    found[year] = (evidence, shared)
                }
            }
        }
        guard found.count == 1, let (year, (evidence, shared)) = found.first else { return nil }
        let texts = texts(of: shared, in: own)
        return (
            year,
            "\(paths[evidence.document]) speaks of \(texts.prefix(3).joined(separator: ", ")) in "
                + "\(evidence.date): only \(year) fits"
        )
    }

    /// The years that a happening of another document leaves open for a day.
    private func years(of evidence: Evidence, _ date: EDTF, _ shared: Set<UInt64>) -> [Int] {
        guard let lower = evidence.date.bounds.lower, let upper = evidence.date.bounds.upper,
            lower < upper
        else { return [] }
        let (first, last) = (lower.civil.year, upper.advanced(by: -1).civil.year)
        if evidence.date.isInterval {
            guard last - first <= Self.longestSpan else { return [] }
            return (first...last).filter { contains(evidence.date, date, $0) }
        }
        // Of that very day, and told in the same place.
        guard evidence.names.intersection(shared).count >= 2 else { return [] }
        return contains(evidence.date, date, first) ? [first] : []
    }

    private func contains(_ span: EDTF, _ date: EDTF, _ year: Int) -> Bool {
        // Of what is open at its end, the day it begins with has to fit.
        guard let candidate = Self.dated(date, year)?.bounds, let lower = candidate.lower,
            let from = span.bounds.lower, let to = span.bounds.upper
        else { return false }
        let upper = candidate.upper ?? lower.advanced(by: 1)
        return from <= lower && upper <= to
    }

    private static func dated(_ date: EDTF, _ year: Int) -> EDTF? {
        let text = String(year)
        let padded = String(repeating: "0", count: max(0, 4 - text.count)) + text
        let parts = date.description.split(separator: "/", omittingEmptySubsequences: false).map {
            part in
            part.hasPrefix("XXXX-") ? "\(padded)?\(part.dropFirst(4))" : String(part)
        }
        return try? EDTF(parts.joined(separator: "/"))
    }

    /// The names of all passages of a document that give the date.
    private func namesBeside(_ date: EDTF, in own: Int) -> Set<UInt64> {
        let day = date.description.split(separator: "/").first { $0.hasPrefix("XXXX-") } ?? ""
        return self.own[own].reduce(into: []) { names, index in
            guard mentions[index].date?.edtf.description.contains(day) == true else { return }
            names.formUnion(Self.names(in: mentions[index].quote))
        }
    }

    private static func names(in text: String) -> Set<UInt64> {
        Set(Words.all(of: text).filter { $0.isName && $0.range.count > 3 }.map(\.hash))
    }

    private func texts(of names: Set<UInt64>, in own: Int) -> [String] {
        var texts: Set<String> = []
        for index in self.own[own] {
            let quote = mentions[index].quote
            let bytes = Array(quote.utf8)
            for word in Words.all(of: quote) where word.isName && names.contains(word.hash) {
                texts.insert(String(decoding: bytes[word.range], as: UTF8.self))
            }
        }
        return texts.sorted()
    }
}
