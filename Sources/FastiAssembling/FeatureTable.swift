internal import FastiChronology
internal import FastiDates
internal import FastiLexicon
internal import Glibc

/// The features of all mentions, with how rare each word is and what each document is about.
struct FeatureTable {
    private(set) var features: [Features]
    /// By document: its names with their weights, sorted by name; of length 1 together.
    private let contexts: [[(name: UInt64, weight: Double)]]
    /// In how many mentions a word or an actor occurs.
    private let counts: [UInt64: Int32]
    private let scale: Double
    /// Passages that stand under several days.
    private let notices: Set<UInt64>
    /// By mention: the sum of what the words of its title, passage and content tell.
    let weights: [(title: Double, passage: Double, content: Double)]

    /// - Parameter mentions: In the order in which `features` stands.
    init(_ mentions: [Mention], sources: [Source], actors: [Actor], nouns: EventNouns) {
        let actorWords = Dictionary(
            actors.map { actor in
                let names = [actor.name] + actor.aliases.map(\.text)
                return (actor.id, Set(names.flatMap { Words.all(of: $0).map(\.hash) }))
            }, uniquingKeysWith: { $0.union($1) })
        let named = Dictionary(
            actors.filter { $0.name.contains(where: \.isUppercase) }.map { ($0.id, $0.kind) },
            uniquingKeysWith: { first, _ in first })
        let documents = Dictionary(
            sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let published = sources.map { $0.published?.edtf.bounds.lower?.number }
        let features = mentions.map { mention in
            let document = documents[mention.source] ?? -1
            return Features(
                mention, document: document,
                published: published.indices.contains(document) ? published[document] : nil,
                nouns: nouns, actorWords: actorWords, named: named, offices: nouns.offices)
        }
        self.features = features
        var counts: [UInt64: Int32] = [:]
        for feature in features {
            for word in feature.words { counts[word, default: 0] += 1 }
            for actor in feature.agents + feature.others { counts[actor, default: 0] += 1 }
        }
        self.counts = counts
        let scale = log(1 + Double(max(features.count, 1)))
        self.scale = scale
        func weight(_ words: [UInt64]) -> Double {
            words.reduce(0) {
                $0 + log(1 + Double(features.count) / Double(max(counts[$1] ?? 1, 1))) / scale
            }
        }
        weights = features.map {
            (weight($0.title), weight($0.passage), weight($0.content))
        }
        contexts = Self.contexts(mentions, features, count: sources.count)
        notices = Self.notices(features)
    }

    /// Takes the date of a mention that was found since.
    mutating func take(_ date: EDTF, of mention: Int) { features[mention].take(date) }

    /// Whether a passage returns day after day, as "today's programme is broadcast live" does.
    func isNotice(_ wording: UInt64) -> Bool { notices.contains(wording) }

    /// What stands under three days is not one happening of which two documents give two days.
    private static func notices(_ features: [Features]) -> Set<UInt64> {
        var days: [UInt64: Set<Int>] = [:]
        for feature in features {
            if let day = feature.days, day.isExact {
                days[feature.wording, default: []].insert(day.lower)
            }
        }
        return Set(days.filter { $0.value.count >= 3 }.keys)
    }

    /// How much a word tells, 0...1: a word of one mention alone 1, one of all mentions next to 0.
    func rarity(_ word: UInt64) -> Double {
        let count = Double(max(counts[word] ?? 1, 1))
        return log(1 + Double(features.count) / count) / scale
    }

    /// How alike two documents are in the names they use, 0...1.
    func context(_ a: Int, _ b: Int) -> Double {
        guard a != b, contexts.indices.contains(a), contexts.indices.contains(b) else { return 1 }
        var sum = 0.0
        var (i, j) = (0, 0)
        let (first, second) = (contexts[a], contexts[b])
        while i < first.count, j < second.count {
            if first[i].name == second[j].name {
                sum += first[i].weight * second[j].weight
                i += 1
                j += 1
            } else if first[i].name < second[j].name {
                i += 1
            } else {
                j += 1
            }
        }
        return sum
    }

    /// How many names stand for a document.
    private static let namesKept = 40

    private static func contexts(
        _ mentions: [Mention], _ features: [Features], count: Int
    ) -> [[(name: UInt64, weight: Double)]] {
        var used: [[UInt64: Int]] = Array(repeating: [:], count: count)
        for (mention, feature) in zip(mentions, features) where feature.document >= 0 {
            for word in Words.all(of: mention.quote) where word.isName {
                used[feature.document][word.hash, default: 0] += 1
            }
        }
        var spread: [UInt64: Int] = [:]
        for names in used { for name in names.keys { spread[name, default: 0] += 1 } }
        return used.map { names in
            var weighted = names.map { name, times in
                (
                    name: name,
                    weight: (1 + log(Double(times)))
                        * (0.5 + log(Double(count + 1) / Double(spread[name] ?? 1)))
                )
            }
            weighted.sort { ($1.weight, $0.name) < ($0.weight, $1.name) }
            weighted = Array(weighted.prefix(namesKept)).sorted { $0.name < $1.name }
            let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            return length > 0 ? weighted.map { ($0.name, $0.weight / length) } : []
        }
    }
}
