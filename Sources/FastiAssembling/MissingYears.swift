internal import FastiChronology
internal import FastiDates

/// Finds the year of a date without one from what other documents say.
///
/// A document's "December 27" gets a year where the dated happenings of other documents that speak
/// of the same rare names leave exactly one in which that day falls. The year is marked uncertain
/// and the reason kept; nothing is merged by it.
struct MissingYears {
    private let documents: [DocumentMentions]

    init(documents: [DocumentMentions]) { self.documents = documents }

    func resolve(_ mentions: [Mention]) -> (mentions: [Mention], reasons: [String: String]) {
        guard mentions.contains(where: { $0.date.map { lacksYear($0.edtf) } == true }) else {
            return (mentions, [:])
        }
        let names = documents.map(rareNames)
        let common = commonNames(names)
        var reasons: [String: String] = [:]
        let resolved = mentions.map { mention -> Mention in
            guard let date = mention.date, lacksYear(date.edtf),
                let own = documents.firstIndex(where: { $0.source.id == mention.source }),
                let (year, reason) = year(
                    for: date.edtf, in: own, spoken(of: date.edtf, in: own).subtracting(common),
                    names)
            else { return mention }
            var mention = mention
            guard let edtf = dated(date.edtf, year) else { return mention }
            mention.date?.edtf = edtf
            mention.date?.basis = .corpus
            mention.date?.steps.append(reason)
            reasons[mention.id] = reason
            return mention
        }
        return (resolved, reasons)
    }

    private func lacksYear(_ date: EDTF) -> Bool { date.description.contains("XXXX-") }

    private func dated(_ date: EDTF, _ year: Int) -> EDTF? {
        let text = String(year)
        let padded = String(repeating: "0", count: max(0, 4 - text.count)) + text
        let parts = date.description.split(separator: "/", omittingEmptySubsequences: false).map {
            part in
            part.hasPrefix("XXXX-") ? "\(padded)?\(part.dropFirst(4))" : String(part)
        }
        return try? EDTF(parts.joined(separator: "/"))
    }

    /// The one year in which a span told by another document holds the day.
    ///
    /// - Parameter spoken: the rare names of the passage with the date; another document has to use one.
    private func year(
        for date: EDTF, in own: Int, _ spoken: Set<String>, _ names: [Set<String>]
    ) -> (Int, String)? {
        var found: [Int: (document: Int, span: EDTF, shared: [String])] = [:]
        for (index, document) in documents.enumerated() where index != own {
            let shared = names[index].intersection(spoken).sorted()
            guard !shared.isEmpty else { continue }
            for mention in document.mentions {
                guard let span = mention.date?.edtf, span.isInterval, let range = years(of: span)
                else { continue }
                for year in range where contains(span, date, year) {
                    found[year] = found[year] ?? (index, span, shared)
                }
            }
        }
        guard found.count == 1, let (year, best) = found.first else { return nil }
        let path = documents[best.document].source.path
        return (
            year,
            "\(path) speaks of \(best.shared.prefix(3).joined(separator: ", ")) in \(best.span): only \(year) fits"
        )
    }

    private func years(of span: EDTF) -> ClosedRange<Int>? {
        guard let lower = span.bounds.lower, let upper = span.bounds.upper, lower < upper else {
            return nil
        }
        let first = lower.civil.year
        let last = upper.advanced(by: -1).civil.year
        return last - first <= 5 ? first...last : nil
    }

    private func contains(_ span: EDTF, _ date: EDTF, _ year: Int) -> Bool {
        // Of what is open at its end, the day it begins with has to fit.
        guard let candidate = dated(date, year)?.bounds, let lower = candidate.lower,
            let from = span.bounds.lower, let to = span.bounds.upper
        else { return false }
        let upper = candidate.upper ?? lower.advanced(by: 1)
        return from <= lower && upper <= to
    }

    /// The capitalised words of a document's evidence: names of places, bodies and persons.
    private func rareNames(_ document: DocumentMentions) -> Set<String> {
        document.mentions.reduce(into: []) { $0.formUnion(capitalised($1.quote)) }
    }

    /// The names of all passages of a document that give the date.
    private func spoken(of date: EDTF, in own: Int) -> Set<String> {
        let day = date.description.split(separator: "/").first { $0.hasPrefix("XXXX-") } ?? ""
        return documents[own].mentions.filter { $0.date?.edtf.description.contains(day) == true }
            .reduce(into: []) { $0.formUnion(capitalised($1.quote)) }
    }

    private func capitalised(_ text: String) -> Set<String> {
        Set(
            text.split { !$0.isLetter }.dropFirst()
                .filter { $0.first?.isUppercase == true && $0.count > 3 }.map(String.init))
    }

    /// Names that more than two documents, or more than half of them, use say nothing of the occasion.
    private func commonNames(_ names: [Set<String>]) -> Set<String> {
        var counts: [String: Int] = [:]
        for set in names { for name in set { counts[name, default: 0] += 1 } }
        return Set(counts.filter { $0.value > max(2, names.count / 2) }.keys)
    }
}
