internal import FastiChronology
internal import FastiDates

/// What the timeline says of one entry: texts that are each wrapped on their own.
struct TimelineEntry {
    private let entry: Entry
    private let page: TimelinePage
    private let mentions: [Mention]
    private let groups: [VoiceGroup]
    /// Numbers of all its sources.
    private let sources: [Int]
    /// The title in UTF-8, in which names are looked for.
    private let titleBytes: [UInt8]

    init(_ entry: Entry, page: TimelinePage) {
        self.entry = entry
        self.page = page
        mentions = page.index.mentions(of: entry)
        groups = VoiceGroup.groups(of: mentions)
        sources = page.index.numbers(ofSources: mentions.map(\.source))
        titleBytes = Array(entry.title.utf8)
    }

    var texts: [String] {
        var texts = [title]
        texts += otherDates + reasons + names + voices + participants + figures
        texts += entry.relations.compactMap { page.wording.words($0) }.map(page.plain)
        if !entry.tags.isEmpty {
            texts.append("tags: \(entry.tags.map(page.plain).joined(separator: "; "))")
        }
        texts += entry.notes.map { "note of the user: \(page.plain($0))" }
        if entry.isReviewed { texts.append("reviewed by the user") }
        texts += entry.corrections.map { "changed by the user: \(page.plain($0))" }
        if sources.count > 1, entry.origins < sources.count {
            let documents = "\(sources.count) documents"
            texts.append(
                entry.origins == 1
                    ? "\(documents) of one origin" : "\(documents), \(entry.origins) independent")
        }
        return texts
    }

    private var title: String {
        var text = page.plain(entry.title)
        if text.isEmpty { text = "(no title)" }
        var notes: [String] = []
        if entry.kind == .episode { notes.append("episode" + duration) }
        if entry.kind == .reference { notes.append("referred to") }
        let statuses = Set(groups.map(\.status))
        if statuses.count == 1, let only = statuses.first,
            let status = EntryWording.words(only, besides: entry.title)
        {
            notes.append(status)
        }
        if !notes.isEmpty { text += " (\(notes.joined(separator: "; ")))" }
        return text + cited(sources)
    }

    /// ", 45 days" for an episode whose first and last day are known to the day.
    private var duration: String {
        guard let date = entry.dates.first?.edtf, date.isInterval, date.precision >= .day,
            let days = date.bounds.count
        else { return "" }
        return days == 1 ? ", 1 day" : ", \(EntryWording.number(Double(days))) days"
    }

    private func cited(_ numbers: [Int]) -> String {
        numbers.isEmpty ? "" : " [\(numbers.map(String.init).joined(separator: ", "))]"
    }

    // MARK: Dates

    /// Dates that differ a line each, those that say the same less or more exactly together.
    private var otherDates: [String] {
        let others = entry.dates.dropFirst()
        let differing = others.filter { entry.agreement(of: $0) == .differs }
        let agreeing: [(Entry.Agreement, String)] = [
            (.moreExact, "more exactly"), (.lessExact, "less exactly"),
        ]
        return differing.map { "also dated: \(words($0))" }
            + agreeing.compactMap { agreement, lead in
                let dates = others.filter { entry.agreement(of: $0) == agreement }
                return dates.isEmpty ? nil : "\(lead): \(dates.map(words).joined(separator: "; "))"
            }
    }

    private func words(_ date: Entry.SupportedDate) -> String {
        let reason = page.wording.reason(date).map { " (\(page.plain($0)))" } ?? ""
        return page.plain(page.wording.dates.words(date.edtf)) + reason
            + cited(page.index.numbers(ofMentions: date.support))
    }

    private var reasons: [String] {
        entry.dates.first.flatMap { page.wording.reason($0) }.map { [page.plain($0)] } ?? []
    }

    // MARK: Names, voices

    /// The names that the sources use, unless the one name stands in the title already.
    private var names: [String] {
        guard
            entry.names.count > 1
                || entry.names.contains(where: { !PlainText.contains(titleBytes, $0.text) })
        else { return [] }
        let parts = entry.names.map { name in
            "\"\(page.plain(name.text))\"" + cited(page.index.numbers(ofSources: name.usedBy))
        }
        return ["called " + parts.joined(separator: "; ")]
    }

    private var voices: [String] {
        let isOneStatus = Set(groups.map(\.status)).count == 1
        let isOneGroup = groups.count == 1
        return groups.compactMap { group in
            var words = page.plain(
                page.wording.words(
                    group.chain, said: whenSaid(group), under: isOneGroup ? entry.title : ""))
            let status = isOneStatus ? nil : EntryWording.words(group.status)
            if words.isEmpty {
                // What the documents themselves or the title say needs no line, unless others differ.
                if isOneGroup { return nil }
                words =
                    group.sources.count == 1
                    ? "by the document itself" : "by the documents themselves"
            }
            let numbers = page.index.numbers(ofSources: group.sources)
            let lead = status.map { "\($0): " } ?? ""
            return lead + words + (numbers == sources ? "" : cited(numbers))
        }
    }

    /// When it was said, unless that is the date of its source, which the list of sources gives.
    private func whenSaid(_ group: VoiceGroup) -> EDTF? {
        let published = group.sources.compactMap { page.index.sources[$0]?.published?.edtf }
        return published.contains { $0 == group.said } ? nil : group.said
    }

    // MARK: Who takes part, figures

    /// Those whom neither the title names nor a line about who says it.
    private var participants: [String] {
        let order: [Mention.Participant.Role] = [
            .agent, .participant, .target, .addressee, .signatory,
        ]
        let voices = Set(groups.flatMap { $0.chain.map(\.actor) })
        return order.compactMap { role in
            var seen = voices
            let names = mentions.flatMap(\.participants)
                .filter {
                    $0.role == role && seen.insert($0.actor).inserted && !isInTitle($0.actor)
                }
                .map { page.plain(page.index.name(ofActor: $0.actor)) }
            let isListOfOne = names.isEmpty
            return isListOfOne
                ? nil : "\(EntryWording.words(role)): \(names.joined(separator: "; "))"
        }
    }

    private func isInTitle(_ id: String) -> Bool {
        guard let actor = page.index.actors[id] else { return false }
        return ([actor.name] + actor.aliases.map(\.text)).contains {
            !$0.isEmpty && PlainText.contains(titleBytes, $0)
        }
    }

    /// Equal figures of several mentions once, each with its sources where not all give it.
    private var figures: [String] {
        var order: [String] = []
        var sourcesOf: [String: Set<String>] = [:]
        for mention in mentions {
            for figure in mention.figures {
                let words = page.plain(page.wording.words(figure))
                if sourcesOf[words] == nil { order.append(words) }
                sourcesOf[words, default: []].insert(mention.source)
            }
        }
        guard !order.isEmpty else { return [] }
        let parts = order.map { words in
            let numbers = page.index.numbers(ofSources: sourcesOf[words] ?? [])
            return words + (numbers == sources ? "" : cited(numbers))
        }
        return ["figures: " + parts.joined(separator: "; ")]
    }
}

/// Mentions of one entry that tell it with the same voice: the same chain and status.
struct VoiceGroup {
    let chain: [Mention.Claim]
    let status: Mention.Status
    /// When it was said; `nil` where the mentions differ or do not know.
    let said: EDTF?
    let sources: Set<String>

    private struct Key: Hashable {
        let links: [Link]
        let status: Mention.Status

        struct Link: Hashable {
            let actor: String
            let stance: Mention.Claim.Stance
            /// Whether it speaks together with the link before it, and is not cited by it.
            let isJoint: Bool
        }

        init(_ mention: Mention) {
            let chain = mention.chain
            links = chain.indices.map { place in
                Link(
                    actor: chain[place].actor, stance: chain[place].stance,
                    isJoint: place > 0 && chain[place - 1].isMadeTogether(with: chain[place]))
            }
            status = mention.status
        }
    }

    /// In the order of the mentions.
    static func groups(of mentions: [Mention]) -> [VoiceGroup] {
        var order: [Key] = []
        var members: [Key: [Mention]] = [:]
        for mention in mentions {
            let key = Key(mention)
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(mention)
        }
        return order.compactMap { members[$0] }.map { group in
            let said = Set(group.map { $0.said?.edtf })
            return VoiceGroup(
                chain: group[0].chain, status: group[0].status,
                said: said.count == 1 ? said.first.flatMap(\.self) : nil,
                sources: Set(group.map(\.source)))
        }
    }
}
