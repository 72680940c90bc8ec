public import FastiChronology
internal import FastiDates

/// A mention with the entry that holds it.
public struct HeldMention: Sendable {
    public let mention: Mention
    /// `nil` where the user has hidden it.
    public let entry: Entry?

    public init(_ mention: Mention, entry: Entry?) {
        self.mention = mention
        self.entry = entry
    }

    /// The mentions of a chronology by source, each with its entry.
    public static func bySource(of chronology: Chronology) -> [String: [HeldMention]] {
        var entries: [String: Entry] = [:]
        for entry in chronology.entries {
            for mention in entry.mentions { entries[mention] = entry }
        }
        var held: [String: [HeldMention]] = [:]
        for mention in chronology.mentions {
            held[mention.source, default: []].append(
                HeldMention(mention, entry: entries[mention.id]))
        }
        return held
    }

    /// Where the passage tells of it, in code points.
    var place: Int { mention.trigger?.start ?? mention.start }

    var isChanged: Bool { entry?.corrections.isEmpty == false }

    /// Added by the user: then the whole text is the user's.
    var isOwn: Bool { isChanged && mention.trigger == nil && mention.date?.basis == .curated }

    /// The dates of it as the user left them.
    var dates: [EDTF] {
        guard let entry, isChanged else { return mention.date.map { [$0.edtf] } ?? [] }
        if let own = mention.date?.edtf,
            entry.dates.contains(where: { $0.edtf.canonical == own.canonical })
        {
            return [own]
        }
        return entry.dates.filter { $0.basis == .curated }.map(\.edtf)
    }
}

/// What a chronology knows of places in a document beyond what a tagger finds there.
struct HeldPlaces {
    /// Dates by where their words begin; none where the user took the date away.
    private var given: [Int: [EDTF]] = [:]
    /// What the user dated that has no words for a date.
    private var dated: [(place: Int, dates: [EDTF])] = []
    private var hidden: [Int] = []
    private var shown: [Int] = []
    private var changed: [Int] = []
    private var isOwn = false

    init(_ mentions: [HeldMention]) {
        var special: Set<Int> = []
        for held in mentions {
            if held.entry == nil { hidden.append(held.place) } else { shown.append(held.place) }
            if held.isChanged { changed.append(held.place) }
            isOwn = isOwn || held.isOwn
            guard let start = held.mention.date?.start else {
                if held.isChanged, !held.dates.isEmpty { dated.append((held.place, held.dates)) }
                continue
            }
            if held.isChanged || [.corpus, .lexicon].contains(held.mention.date?.basis) {
                special.insert(start)
            }
        }
        // One word for a date may stand for several happenings.
        for held in mentions where held.entry != nil {
            guard let start = held.mention.date?.start, special.contains(start) else { continue }
            given[start, default: []] += held.dates
        }
    }

    /// Whether the text says it all itself.
    var isEmpty: Bool { given.isEmpty && dated.isEmpty && hidden.isEmpty && changed.isEmpty }

    /// The dates that the words at a place mean; `nil` where the tagger is to be asked.
    func dates(ofWordsAt place: Int) -> [EDTF]? { given[place] }

    /// The dates that the user gave to what a sentence tells.
    func dates(toldIn sentence: Range<Int>) -> [EDTF] {
        dated.filter { sentence.contains($0.place) }.flatMap(\.dates)
    }

    /// Whether a sentence tells only of what the user has hidden.
    func isHidden(_ sentence: Range<Int>) -> Bool {
        hidden.contains(where: sentence.contains) && !shown.contains(where: sentence.contains)
    }

    /// Whether the user changed what a sentence tells of.
    func isChanged(_ sentence: Range<Int>) -> Bool {
        isOwn || changed.contains(where: sentence.contains)
    }
}
