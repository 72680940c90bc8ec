import FastiChronology
import FastiDates
import FastiGraphs

/// An entry as the diagram shows it: words, notes, and who takes part.
struct DiagramEntry {
    /// An actor and a role.
    struct Participation: Hashable {
        /// Place among the chronology's actors.
        var actor: Int
        var role: DiagramRole
    }

    var entry: Entry
    /// Place among the chronology's entries.
    var number: Int
    /// Empty where it is undated.
    var date: String
    /// Whether its date is open to doubt.
    var isVague: Bool
    /// Without its speaker, where the picture shows who that is.
    var title: String
    /// What its passages say of it, where that is not that it happened: "planned".
    var status: String?
    /// Places among the chronology's sources.
    var sources: [Int]
    /// Sorted by role, then actor; none twice.
    var links: [Participation]
    var mentions: [Mention]

    var isDated: Bool { !entry.dates.isEmpty }

    /// The heading of those without a place on the line of time that it belongs to; `nil` where it has one.
    var part: String? {
        guard let date = entry.dates.first?.edtf else { return "Undated" }
        return date.lacksYear ? "Year unknown" : nil
    }

    /// What stands beside its date: that it is only spoken of or planned, that the user changed it.
    var marks: [String] {
        [
            entry.kind == .reference ? "referred to" : nil, status,
            entry.corrections.isEmpty ? nil : "corrected",
        ].compactMap(\.self)
    }

    /// The sources that a page has room to cite.
    var citedSources: ArraySlice<Int> { sources.prefix(3) }
}

/// Finds what an entry refers to.
struct DiagramReader {
    let chronology: Chronology
    private let mentions: [String: Int]
    private let actors: [String: Int]
    private let sources: [String: Int]

    init(_ chronology: Chronology) {
        self.chronology = chronology
        mentions = Self.places(chronology.mentions.map(\.id))
        actors = Self.places(chronology.actors.map(\.id))
        sources = Self.places(chronology.sources.map(\.id))
    }

    private static func places(_ ids: [String]) -> [String: Int] {
        Dictionary(zip(ids, ids.indices)) { first, _ in first }
    }

    /// All entries, in the chronology's order, the undated last.
    func entries() -> [DiagramEntry] {
        let all = chronology.entries
        let dated = all.indices.filter { !all[$0].dates.isEmpty }
        let undated = all.indices.filter { all[$0].dates.isEmpty }
        return (dated + undated).map { read(all[$0], number: $0) }
    }

    private func read(_ entry: Entry, number: Int) -> DiagramEntry {
        let mentions = entry.mentions.compactMap { id in
            self.mentions[id].map { chronology.mentions[$0] }
        }
        var sources: [Int] = []
        for place in mentions.compactMap({ self.sources[$0.source] }).sorted()
        where sources.last != place {
            sources.append(place)
        }
        var dates: [String] = []
        let differing = entry.differingDates.map(\.edtf).filter { edtf in
            // A clock time beside its own day is for the timeline.
            edtf.precision < .time || edtf == entry.dates.first?.edtf
        }
        for words in differing.map({ DateWording().words($0) }) where !dates.contains(words) {
            dates.append(words)
        }
        let links = links(of: entry, mentions)
        return DiagramEntry(
            entry: entry, number: number, date: dates.prefix(3).joined(separator: " or "),
            isVague: Self.isInDoubt(entry), title: title(of: entry, links),
            status: status(of: mentions, besides: entry.title), sources: sources, links: links,
            mentions: mentions)
    }

    /// Whether its date is open to doubt, or others contradict it.
    static func isInDoubt(_ entry: Entry) -> Bool {
        guard let first = entry.dates.first?.edtf else { return false }
        return isVague(first)
            || entry.dates.dropFirst().contains { entry.agreement(of: $0) == .differs }
    }

    /// The title without "X: " where a line leads from X as its source.
    private func title(of entry: Entry, _ links: [DiagramEntry.Participation]) -> String {
        for link in links where link.role == .source {
            let speaker = chronology.actors[link.actor].name + ": "
            if entry.title.hasPrefix(speaker) {
                return String(entry.title.dropFirst(speaker.count))
            }
        }
        return entry.title
    }

    /// Whether a date leaves its days open to doubt: marked `?` or `~`, without a year, one of
    /// several, or without one of its ends.
    private static func isVague(_ edtf: EDTF) -> Bool {
        if edtf.isUncertain || edtf.isApproximate || edtf.lacksYear { return true }
        return switch edtf.form {
        case .interval(let interval): interval.start.date == nil || interval.end.date == nil
        case .set(let set): set.meaning == .oneOf
        case .longYear(let year): year.value.value == nil
        case .date, .dateTime: false
        }
    }

    private func links(of entry: Entry, _ mentions: [Mention]) -> [DiagramEntry.Participation] {
        var links: Set<DiagramEntry.Participation> = []
        for mention in mentions {
            for participant in mention.participants {
                guard let actor = actors[participant.actor] else { continue }
                links.insert(
                    DiagramEntry.Participation(actor: actor, role: DiagramRole(participant.role)))
            }
            for claim in mention.chain {
                guard let actor = actors[claim.actor] else { continue }
                links.insert(
                    DiagramEntry.Participation(actor: actor, role: DiagramRole(claim)))
            }
        }
        if entry.kind == .statement {
            // Who makes a statement is its source: one line is enough.
            let speakers = links.filter { $0.role == .agent }.map(\.actor)
            for actor in speakers {
                links.remove(DiagramEntry.Participation(actor: actor, role: .source))
            }
        }
        // Whoever signs or acts takes part.
        for link in links where link.role == .agent || link.role == .signatory {
            links.remove(DiagramEntry.Participation(actor: link.actor, role: .participant))
        }
        return links.sorted { ($0.role, $0.actor) < ($1.role, $1.actor) }
    }

    private func status(of mentions: [Mention], besides title: String) -> String? {
        let all = Set(mentions.map(\.status))
        guard !all.isEmpty, !all.isSubset(of: [.asserted]) else { return nil }
        if all.contains(.asserted) { return all.contains(.negated) ? "disputed" : nil }
        // One word for the entry: the firmest that is said of it.
        let words: [(Mention.Status, String)] = [
            (.negated, "said not to have happened"), (.planned, "planned"),
            (.demanded, "demanded"), (.threatened, "threatened"),
            (.hypothetical, "hypothetical"),
        ]
        guard let firmest = words.first(where: { all.contains($0.0) }) else { return nil }
        return EntryWording.words(firmest.0, besides: title).map { _ in firmest.1 }
    }
}
