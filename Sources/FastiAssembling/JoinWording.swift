internal import FastiChronology
internal import FastiDates

/// Puts into words what two mentions have in common.
struct JoinWording {
    private let names: [String: String]

    init(actors: [Actor]) {
        names = Dictionary(
            actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func reason(_ a: Mention, _ b: Mention, _ common: Likeness.Common) -> String {
        var parts: [String] = []
        if common.contains(.wording) { parts.append("the same words") }
        if let dates = dates(a, b) { parts.append(dates) }
        if common.contains(.name), let name = a.name { parts.append("the name “\(name)”") }
        if common.contains(.trigger), let trigger = a.trigger?.text {
            parts.append("both tell of “\(trigger)”")
        }
        let actors = Set(a.participants.map(\.actor)).intersection(b.participants.map(\.actor))
        if !actors.isEmpty {
            parts.append("both name " + list(actors.compactMap { names[$0] }))
        }
        if common.contains(.figures) {
            let figures = Set(a.figures.map(\.value)).intersection(b.figures.map(\.value))
            parts.append("the same number " + list(figures.sorted().map(Self.number)))
        }
        if common.contains(.places) {
            let places = Set(a.places.map(\.text)).intersection(b.places.map(\.text))
            if !places.isEmpty { parts.append("the place " + list(Array(places))) }
        }
        if !common.contains(.wording), let words = words(a, b) { parts.append(words) }
        return parts.joined(separator: "; ")
    }

    private func dates(_ a: Mention, _ b: Mention) -> String? {
        guard let first = a.date?.edtf, let second = b.date?.edtf else {
            return a.source == b.source ? "one document" : "told within days"
        }
        return first == second ? "the same date \(first)" : "dates that fit, \(first) and \(second)"
    }

    /// The words of the joined title that the other has too, as they stand.
    private func words(_ a: Mention, _ b: Mention) -> String? {
        let others = Set(Words.all(of: b.title).map(\.hash))
        let bytes = Array(a.title.utf8)
        var seen: Set<UInt64> = []
        let common = Words.all(of: a.title).filter {
            others.contains($0.hash) && seen.insert($0.hash).inserted
        }.prefix(6).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        return common.isEmpty ? nil : "the words " + common.joined(separator: ", ")
    }

    private func list(_ texts: [String]) -> String {
        texts.sorted().prefix(3).joined(separator: ", ")
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? value.description
    }
}
