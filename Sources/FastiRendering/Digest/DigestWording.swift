internal import FastiChronology
internal import FastiDates

/// What a digest says beside the sentences of its sources, the same in all formats.
struct DigestWording {
    let digest: Digest
    let dates: DateWording

    static func iso(_ day: Day) -> String { EDTF.day(day).description }

    func words(_ day: Day) -> String { dates.words(EDTF.day(day)) }

    var title: String {
        let title = PlainText.line(digest.chronology.title ?? "")
        return title.isEmpty ? "Digest" : "\(title): digest"
    }

    /// What was chosen from what.
    var scope: String {
        var text = "\(digest.days.count) of \(counted(digest.candidates, "day", "days"))"
        switch (digest.request.first, digest.request.last) {
        case (let first?, let last?): text += " from \(words(first)) to \(words(last))"
        case (let first?, nil): text += " from \(words(first)) on"
        case (nil, let last?): text += " up to \(words(last))"
        case (nil, nil): break
        }
        if !digest.request.about.isEmpty {
            text += " about " + digest.request.about.map(PlainText.line).joined(separator: ", ")
        }
        return text + ", told by \(counted(digest.speaking, "document", "documents"))"
    }

    /// How a passage is to be read that does not name its day, or that the user had a hand in.
    var legend: String {
        "Whole sentences of the sources, by number. One marked “published” names no day itself: its "
            + "document was published on the day or the day after."
            + (digest.days.contains { $0.passages.contains(where: \.isChanged) }
                ? " One marked “\(Self.changed)” tells of an entry that a correction changed." : "")
    }

    private static let changed = "changed by the user"

    /// What is behind a day.
    func support(_ chosen: Digest.ChosenDay) -> String {
        switch chosen.documents {
        case 0: "no document names this day"
        case 1: "1 document names this day"
        default: "\(chosen.documents) documents name this day"
        }
    }

    /// The number of the source, when it was published where the sentence does not name the day, and
    /// whether the user changed what it tells of.
    func citation(_ passage: Digest.Passage) -> String {
        var parts = ["\(passage.source + 1)"]
        let published = digest.chronology.sources[passage.source].published
        if !passage.namesDay, let published {
            parts.append("published \(dates.words(published.edtf))")
        }
        if passage.isChanged { parts.append(Self.changed) }
        return parts.joined(separator: ", ")
    }

    /// What a reader of the digest does not see.
    var leftOut: [String] {
        let entries = digest.chronology.entries
        let undated = entries.count { $0.dates.isEmpty }
        let coarse = entries.count { entry in
            entry.dates.first.map { $0.edtf.bounds.count != 1 } ?? false
        }
        var lines: [String] = []
        let days = digest.candidates - digest.days.count
        if days > 0 { lines.append("\(counted(days, "more day", "more days")) the documents name") }
        if coarse > 0 {
            lines.append(
                counted(coarse, "entry", "entries") + " of the chronology not dated to one day")
        }
        if undated > 0 {
            lines.append(counted(undated, "entry", "entries") + " of the chronology without a date")
        }
        let held = Set(entries.flatMap(\.mentions))
        let hidden = digest.chronology.mentions.count { !held.contains($0.id) }
        if hidden > 0 {
            lines.append(
                counted(hidden, "passage", "passages") + " of entries that the user has hidden")
        }
        let unread = digest.chronology.sources.count - digest.documents
        if unread > 0 {
            lines.append(counted(unread, "document", "documents") + " whose text could not be read")
        }
        return lines
    }

    /// The sources that are cited, and of each its passages in order.
    var cited: [(number: Int, source: Source, passages: String)] {
        var ranges: [Int: [Range<Int>]] = [:]
        for passage in digest.days.flatMap(\.passages) {
            ranges[passage.source, default: []].append(passage.range)
        }
        return ranges.sorted { $0.key < $1.key }.map { index, ranges in
            let places = ranges.sorted { $0.lowerBound < $1.lowerBound }
                .map { "\($0.lowerBound) to \($0.upperBound)" }
            return (
                index + 1, digest.chronology.sources[index],
                "characters " + places.joined(separator: ", ")
            )
        }
    }

    /// The lines that describe a source.
    func lines(of source: Source) -> [String] {
        let title = PlainText.line(source.title ?? "")
        let about =
            [source.author, source.publisher].compactMap(\.self).map(PlainText.line)
            .filter { !$0.isEmpty } + (source.published.map { [dates.words($0.edtf)] } ?? [])
        let path = [source.path, source.member, source.record].compactMap(\.self)
            .map(PlainText.line).joined(separator: ", ")
        return [title.isEmpty ? "(no title)" : title, about.joined(separator: "; "), path]
            .filter { !$0.isEmpty }
    }

    private func counted(_ number: Int, _ one: String, _ many: String) -> String {
        "\(EntryWording.number(Double(number))) \(number == 1 ? one : many)"
    }
}
