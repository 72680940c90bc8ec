public import FastiChronology
internal import FastiDates

/// What changed between two chronologies of much the same documents.
///
/// Entries are matched by the mentions they hold, so that a new title or date, a passage more or
/// less, leaves an entry the same. Where the id of a mention is not in both, its place in its text
/// stands for it.
public struct ChronologyComparison: Sendable, Hashable {
    /// An entry before and after.
    public struct Pair: Sendable, Hashable {
        public var old: Entry
        public var new: Entry
    }

    public struct ActorPair: Sendable, Hashable {
        public var old: Actor
        public var new: Actor
    }

    public private(set) var added: [Entry] = []
    public private(set) var withdrawn: [Entry] = []
    /// Those whose first date is another.
    public private(set) var redated: [Pair] = []
    /// Those on which the sources contradict each other, and did not before.
    public private(set) var contradicted: [Pair] = []
    /// Entries that are gone because all they tell stands in another.
    public private(set) var joined: [Pair] = []
    /// New entries of what was told in another.
    public private(set) var parted: [Pair] = []
    /// Those with another name, or found to be one with another.
    public private(set) var renamed: [ActorPair] = []

    public var isEmpty: Bool {
        added.isEmpty && withdrawn.isEmpty && redated.isEmpty && contradicted.isEmpty
            && joined.isEmpty && parted.isEmpty && renamed.isEmpty
    }

    public init(old: Chronology, new: Chronology) {
        let matching = EntryMatching(old: old, new: new)
        for (place, entry) in new.entries.enumerated() {
            if let before = matching.oldOf[place] {
                compare(Pair(old: old.entries[before], new: entry))
            } else if let whole = matching.wholeOf[place] {
                parted.append(Pair(old: old.entries[whole], new: entry))
            } else {
                added.append(entry)
            }
        }
        let kept = Set(matching.oldOf.values)
        for (place, entry) in old.entries.enumerated() where !kept.contains(place) {
            if let after = matching.heirOf[place] {
                joined.append(Pair(old: entry, new: new.entries[after]))
            } else {
                withdrawn.append(entry)
            }
        }
        compareActors(old, new)
    }

    private mutating func compare(_ pair: Pair) {
        if pair.old.dates.first?.edtf != pair.new.dates.first?.edtf { redated.append(pair) }
        if Self.isContradicted(pair.new), !Self.isContradicted(pair.old) {
            contradicted.append(pair)
        }
    }

    /// Whether two of its dates have no day in common, or it conflicts with another entry.
    private static func isContradicted(_ entry: Entry) -> Bool {
        if entry.relations.contains(where: { $0.type == .conflictsWith }) { return true }
        return entry.dates.enumerated().contains { place, date in
            entry.dates[..<place].contains { !$0.edtf.bounds.overlaps(date.edtf.bounds) }
        }
    }

    private mutating func compareActors(_ old: Chronology, _ new: Chronology) {
        let byID = Dictionary(
            new.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var byAlias: [String: [Actor]] = [:]
        for actor in new.actors {
            for alias in actor.aliases { byAlias[alias.text, default: []].append(actor) }
        }
        for actor in old.actors {
            if let same = byID[actor.id] {
                if same.name != actor.name { renamed.append(ActorPair(old: actor, new: same)) }
            } else if let heirs = byAlias[actor.name], heirs.count == 1 {
                renamed.append(ActorPair(old: actor, new: heirs[0]))
            }
        }
    }
}

/// Which entry of one chronology is which of another.
private struct EntryMatching {
    /// By the place of a new entry, that of the old one that it is.
    private(set) var oldOf: [Int: Int] = [:]
    /// By the place of a new entry that is no old one, that of the old one that told of it.
    private(set) var wholeOf: [Int: Int] = [:]
    /// By the place of an old entry that is no new one, that of the new one that tells of it.
    private(set) var heirOf: [Int: Int] = [:]

    init(old: Chronology, new: Chronology) {
        var shared: [Int: [Int: Int]] = [:]
        let finder = MentionPlaces(old)
        let places = MentionPlaces(new)
        for (place, entry) in new.entries.enumerated() {
            for mention in entry.mentions {
                guard let before = finder.entry(of: mention, at: places.spot(of: mention)) else {
                    continue
                }
                shared[place, default: [:]][before, default: 0] += 1
            }
        }
        let pairs = shared.flatMap { new, olds in
            olds.map { (new: new, old: $0.key, count: $0.value) }
        }
        .sorted { ($1.count, $0.new, $0.old) < ($0.count, $1.new, $1.old) }
        var taken: Set<Int> = []
        for pair in pairs where oldOf[pair.new] == nil && taken.insert(pair.old).inserted {
            oldOf[pair.new] = pair.old
        }
        for pair in pairs {
            if oldOf[pair.new] == nil, wholeOf[pair.new] == nil { wholeOf[pair.new] = pair.old }
            if !taken.contains(pair.old), heirOf[pair.old] == nil { heirOf[pair.old] = pair.new }
        }
    }
}

/// Where mentions and their entries are in a chronology.
private struct MentionPlaces {
    /// The place of a mention in its text, whatever its id.
    struct Spot: Hashable {
        let text: String
        let start: Int
        let kind: Mention.Kind
    }

    private var entries: [String: Int] = [:]
    private var spots: [String: Spot] = [:]
    private var entriesBySpot: [Spot: Int] = [:]

    init(_ chronology: Chronology) {
        let texts = Dictionary(
            chronology.sources.map { ($0.id, $0.textSHA256) },
            uniquingKeysWith: { first, _ in first })
        for mention in chronology.mentions {
            spots[mention.id] = Spot(
                text: texts[mention.source] ?? mention.source,
                start: mention.trigger?.start ?? mention.start, kind: mention.kind)
        }
        for (place, entry) in chronology.entries.enumerated() {
            for mention in entry.mentions {
                entries[mention] = place
                if let spot = spots[mention] { entriesBySpot[spot] = entriesBySpot[spot] ?? place }
            }
        }
    }

    func spot(of mention: String) -> Spot? { spots[mention] }

    func entry(of mention: String, at spot: Spot?) -> Int? {
        entries[mention] ?? spot.flatMap { entriesBySpot[$0] }
    }
}
