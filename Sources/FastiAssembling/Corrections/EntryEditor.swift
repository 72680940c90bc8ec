internal import FastiChronology
internal import FastiDates

/// Changes the entries of a chronology one correction at a time.
struct EntryEditor {
    var chronology: Chronology
    /// The place of the entry that holds a mention.
    private var places: [String: Int] = [:]
    private var hidden: Set<Int> = []

    init(_ chronology: Chronology) {
        self.chronology = chronology
        for (place, entry) in chronology.entries.enumerated() {
            for mention in entry.mentions { places[mention] = place }
        }
    }

    /// The chronology in its order, without what is hidden.
    consuming func finished() -> Chronology {
        let gone = Set(hidden.map { chronology.entries[$0].id })
        var entries: [Entry] = []
        for var entry in chronology.entries where !gone.contains(entry.id) {
            entry.relations.removeAll { gone.contains($0.entry) }
            entries.append(entry)
        }
        chronology.entries = entries.sorted(by: EntryOrder.precedes)
        for place in chronology.series.indices {
            chronology.series[place].entries.removeAll { gone.contains($0) }
        }
        chronology.mentions.sort { $0.id < $1.id }
        chronology.sources.sort {
            ($0.path, $0.record ?? "", $0.id) < ($1.path, $1.record ?? "", $1.id)
        }
        return chronology
    }

    // MARK: Entries of documents

    mutating func apply(
        _ correction: Correction, _ mention: Result<Mention, NotFound>,
        _ changes: [(EntryChange, other: Result<Mention, NotFound>?)]
    ) -> CorrectionRecord {
        var record = CorrectionRecord(
            line: correction.line, text: changes.map { Self.aim($0.0) }.joined(separator: "; "))
        let found: Mention
        switch mention {
        case .failure(let error):
            record.problem = error.reason
            return record
        case .success(let mention): found = mention
        }
        guard let place = places[found.id] else {
            record.problem = "no entry holds the passage \(found.id)"
            return record
        }
        record.mentions = [found.id]
        record.entries = [chronology.entries[place].id]
        var done: [String] = []
        for (change, other) in changes {
            switch apply(change, other, at: place, found, correction.note, &record) {
            case .success(let words): done.append(words)
            case .failure(let error): record.problem = record.problem ?? error.reason
            }
        }
        if let note = correction.note, !chronology.entries[place].notes.contains(note) {
            chronology.entries[place].notes.append(note)
            if changes.isEmpty { done.append("note: \(note)") }
        }
        if hidden.contains(place) { record.entries = [] }
        if !done.isEmpty { record.text = done.joined(separator: "; ") }
        return record
    }

    /// What a change is meant to do, where it is not known what it did.
    private static func aim(_ change: EntryChange) -> String {
        switch change {
        case .setDate(let date): "date set to \(date)"
        case .forbidDate(let date): "not dated \(date)"
        case .retitle(let title): "title “\(title)”"
        case .hide: "hidden"
        case .tag(let tag): "tag \(tag)"
        case .markReviewed: "reviewed"
        case .mergeWith: "put together with another passage"
        case .splitFrom: "kept apart from another passage"
        }
    }

    private mutating func apply(
        _ change: EntryChange, _ other: Result<Mention, NotFound>?, at place: Int, _ own: Mention,
        _ note: String?, _ record: inout CorrectionRecord
    ) -> Result<String, NotFound> {
        let old = chronology.entries[place]
        switch change {
        case .setDate(let date): return .success(set(date, at: place, own, note))
        case .forbidDate(let date): return forbid(date, at: place)
        case .retitle(let title):
            chronology.entries[place].title = title
            return .success(mark(place, "title was “\(old.title)”"))
        case .hide:
            hidden.insert(place)
            return .success("hidden: “\(old.title)”")
        case .tag(let tag):
            if !old.tags.contains(tag) { chronology.entries[place].tags.append(tag) }
            return .success("tag \(tag)")
        case .markReviewed:
            chronology.entries[place].isReviewed = true
            return .success("reviewed")
        case .mergeWith, .splitFrom:
            guard let other else { return .failure(NotFound("no other passage is named")) }
            return other.flatMap { join(change, own, $0, &record) }
        }
    }

    private mutating func set(
        _ date: EDTF, at place: Int, _ mention: Mention, _ note: String?
    ) -> String {
        let others = chronology.entries[place].dates.map(\.edtf.description)
        chronology.entries[place].dates = [
            Entry.SupportedDate(edtf: date, basis: .curated, support: [mention.id], reason: note)
        ]
        let before = others.isEmpty ? "" : " instead of " + others.joined(separator: ", ")
        return mark(place, "date set to \(date)\(before)")
    }

    private mutating func forbid(_ date: EDTF, at place: Int) -> Result<String, NotFound> {
        let kept = chronology.entries[place].dates.filter { $0.edtf.canonical != date.canonical }
        guard kept.count < chronology.entries[place].dates.count else {
            return .failure(NotFound("the entry is not dated \(date)"))
        }
        chronology.entries[place].dates = kept
        return .success(mark(place, "date \(date) taken away"))
    }

    private mutating func join(
        _ change: EntryChange, _ own: Mention, _ other: Mention, _ record: inout CorrectionRecord
    ) -> Result<String, NotFound> {
        record.mentions.append(other.id)
        guard let place = places[own.id], let otherPlace = places[other.id] else {
            return .failure(NotFound("no entry holds the passage \(other.id)"))
        }
        if case .mergeWith = change {
            guard place == otherPlace else {
                return .failure(
                    NotFound(
                        "the passages \(own.id) and \(other.id) are kept apart by another correction"
                    ))
            }
            return .success(mark(place, "put together with “\(other.title)”"))
        }
        guard place != otherPlace else {
            return .failure(
                NotFound("one entry still holds the passages \(own.id) and \(other.id)"))
        }
        let entries = chronology.entries
        record.entries.append(entries[otherPlace].id)
        _ = mark(otherPlace, "kept apart from “\(entries[place].title)”")
        return .success(mark(place, "kept apart from “\(entries[otherPlace].title)”"))
    }

    /// Says in an entry what was changed.
    private mutating func mark(_ place: Int, _ words: String) -> String {
        if !chronology.entries[place].corrections.contains(words) {
            chronology.entries[place].corrections.append(words)
        }
        return words
    }

    // MARK: The user's own

    mutating func add(_ added: AddedEntry, line: Int) -> CorrectionRecord {
        var record = CorrectionRecord(
            line: line, text: "added: “\(added.entry.title)”", entries: [added.entry.id],
            mentions: [added.mention.id])
        guard places[added.mention.id] == nil else {
            record.problem = "the same entry is added twice"
            return record
        }
        places[added.mention.id] = chronology.entries.count
        chronology.entries.append(added.entry)
        chronology.mentions.append(added.mention)
        chronology.sources.append(added.source)
        return record
    }
}
