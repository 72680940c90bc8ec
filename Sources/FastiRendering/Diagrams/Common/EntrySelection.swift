public import FastiChronology
public import FastiDates

/// Which entries of a chronology are shown.
public struct EntrySelection: Sendable, Hashable {
    /// Words that an entry's title, names or passages must all contain; case does not count.
    public var about: [String] = []
    /// Names, or parts of them, of actors of whom an entry must have one.
    public var actors: [String] = []
    /// Entries that can lie in or after these days, and in or before those.
    public var from: EDTF?
    public var to: EDTF?
    /// The most salient, this many.
    public var top: Int?

    public init() {}

    /// What is left of a chronology, with words for what was left out.
    ///
    /// Sources and actors stay as they are, so that their numbers do.
    public func subject(of chronology: Chronology) -> DiagramSubject {
        var subject = DiagramSubject(chronology)
        let index = ChronologyIndex(chronology)
        if !about.isEmpty {
            let words = about.map { $0.lowercased() }
            subject.chronology.entries.removeAll { entry in
                let texts = Self.texts(of: entry, index)
                return !words.allSatisfy { word in texts.contains { $0.contains(word) } }
            }
            subject.leftOut.append("about “\(about.joined(separator: " "))”")
        }
        if !actors.isEmpty {
            let chosen = self.chosen(among: chronology.actors)
            subject.chronology.entries.removeAll { entry in
                !index.mentions(of: entry).contains { mention in
                    mention.participants.contains { chosen.contains($0.actor) }
                        || mention.chain.contains { chosen.contains($0.actor) }
                }
            }
            subject.leftOut.append("with \(actors.joined(separator: ", "))")
        }
        if from != nil || to != nil {
            subject.chronology.entries.removeAll { !isWithin($0.dates) }
            subject.leftOut += Self.words(from: from, to: to)
        }
        if let top { subject.keepMostSalient(top) }
        return subject
    }

    private static func texts(of entry: Entry, _ index: ChronologyIndex) -> [String] {
        ([entry.title] + entry.names.map(\.text) + index.mentions(of: entry).map(\.quote))
            .map { $0.lowercased() }
    }

    private func chosen(among all: [Actor]) -> Set<String> {
        let wanted = actors.map { $0.lowercased() }
        return Set(
            all.filter { actor in
                let names = ([actor.name] + actor.aliases.map(\.text)).map { $0.lowercased() }
                return wanted.contains { name in names.contains { $0.contains(name) } }
            }.map(\.id))
    }

    /// Whether one of the dates can lie within the bounds; the undated do not.
    private func isWithin(_ dates: [Entry.SupportedDate]) -> Bool {
        dates.contains { date in
            let bounds = date.edtf.bounds
            guard !date.edtf.lacksYear, bounds.lower != nil || bounds.upper != nil else {
                return false
            }
            if let first = from?.bounds.lower, let upper = bounds.upper, upper <= first {
                return false
            }
            if let end = to?.bounds.upper, let lower = bounds.lower, lower >= end { return false }
            return true
        }
    }

    private static func words(from: EDTF?, to: EDTF?) -> [String] {
        let wording = DateWording()
        return [from.map { "from \(wording.words($0))" }, to.map { "until \(wording.words($0))" }]
            .compactMap(\.self)
    }
}
