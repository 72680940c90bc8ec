public import FastiChronology
internal import FastiDates

/// A mention with what the user's hand made of it.
public struct HeldMention: Sendable {
    enum Hand {
        case none
        case hidden
        /// The entry that holds it was changed.
        indirect case changed(Entry)
    }

    let mention: Mention
    let hand: Hand

    /// The mentions of a chronology by source.
    public static func bySource(of chronology: Chronology) -> [String: [HeldMention]] {
        var shown: Set<String> = []
        var changed: [String: Entry] = [:]
        for entry in chronology.entries {
            shown.formUnion(entry.mentions)
            guard !entry.corrections.isEmpty else { continue }
            for mention in entry.mentions { changed[mention] = entry }
        }
        var held: [String: [HeldMention]] = [:]
        for mention in chronology.mentions {
            let hand: Hand =
                changed[mention.id].map { .changed($0) }
                ?? (shown.contains(mention.id) ? .none : .hidden)
            held[mention.source, default: []].append(HeldMention(mention: mention, hand: hand))
        }
        return held
    }

    /// Where the passage tells of it, in code points.
    var place: Int { mention.trigger?.start ?? mention.start }

    var isHidden: Bool {
        if case .hidden = hand { true } else { false }
    }

    var isChanged: Bool {
        if case .changed = hand { true } else { false }
    }

    /// Added by the user: then the whole text is the user's.
    var isOwn: Bool { isChanged && mention.trigger == nil && mention.date?.basis == .curated }

    /// The dates of it as the user left them.
    var dates: [EDTF] {
        let own = mention.date?.edtf
        guard case .changed(let entry) = hand else { return own.map { [$0] } ?? [] }
        if let own, entry.dates.contains(where: { $0.edtf.canonical == own.canonical }) {
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
            if held.isHidden { hidden.append(held.place) } else { shown.append(held.place) }
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
        for held in mentions where !held.isHidden {
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
