internal import FastiChronology
internal import FastiDates

/// Finds the pairs of mentions that are worth comparing.
///
/// Mentions with two rare things in common stand in one block, ordered by day; each is compared with
/// the few behind it. So the cost grows with n log n, whatever the documents tell.
struct Candidates {
    /// How many mentions behind it one is compared with in a block.
    private static let reach = 10

    private struct Place {
        let key: UInt64
        let day: Int
        let index: Int32
    }

    let table: FeatureTable

    /// Each pair once, the smaller index first.
    func pairs() -> [(Int, Int)] {
        var places: [Place] = []
        places.reserveCapacity(table.features.count * 10)
        for (index, feature) in table.features.enumerated() {
            let day =
                feature.days.map { $0.lower == .min ? $0.upper : $0.lower }
                ?? feature.published ?? .min
            for key in keys(of: feature) {
                places.append(Place(key: key, day: day, index: Int32(index)))
            }
        }
        places.sort { ($0.key, $0.day, $0.index) < ($1.key, $1.day, $1.index) }
        var pairs: [UInt64] = []
        for (position, place) in places.enumerated() {
            var next = position + 1
            while next < min(places.count, position + 1 + Self.reach), places[next].key == place.key
            {
                let (low, high) = (
                    min(place.index, places[next].index), max(place.index, places[next].index)
                )
                if low != high { pairs.append(UInt64(low) << 32 | UInt64(high)) }
                next += 1
            }
        }
        return Features.set(pairs).map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    private func keys(of feature: Features) -> [UInt64] {
        let rare = feature.title.map { (word: $0, rarity: table.rarity($0)) }
            .sorted { ($1.rarity, $0.word) < ($0.rarity, $1.word) }.prefix(4).map(\.word)
        var keys = [feature.wording]
        for (position, word) in rare.enumerated() {
            if feature.trigger != 0 { keys.append(Words.mixed(feature.trigger, word)) }
            for other in rare.dropFirst(position + 1) {
                keys.append(Words.mixed(min(word, other), max(word, other)))
            }
            for actor in feature.agents.prefix(2) { keys.append(Words.mixed(actor, word)) }
        }
        for actor in feature.agents.prefix(3) { keys.append(Words.mixed(actor, feature.trigger)) }
        if feature.trigger != 0, feature.triggerIsNoun { keys.append(feature.trigger) }
        if feature.name != 0 { keys.append(feature.name) }
        return keys
    }
}
