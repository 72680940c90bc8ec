internal import FastiChronology

/// The named persons, states and bodies that have one part in a happening.
struct Parties {
    /// Hashes of the words of their names, by kind.
    private var words: [Actor.Kind: Set<UInt64>] = [:]

    /// - Parameters:
    ///   - actors: Ids.
    ///   - words: By the id of an actor, the words of its names.
    ///   - named: The ids of actors with names, with their kinds.
    init(_ actors: [String], _ words: [String: Set<UInt64>], _ named: [String: Actor.Kind]) {
        for actor in actors {
            guard let kind = named[actor], [.person, .state, .organization].contains(kind),
                let own = words[actor], !own.isEmpty
            else { continue }
            self.words[kind, default: []].formUnion(own)
        }
    }

    /// Whether both can be the parties of one happening: those of one kind have a word in common, where both sides
    /// have some and no side has any of another kind.
    ///
    /// - Parameter acrossKinds: Whether a person and a body are two, as well: not where a minister acts for a ministry.
    func fits(_ other: Parties, acrossKinds: Bool = false) -> Bool {
        guard words.count == 1, other.words.count == 1, let own = words.first,
            let others = other.words.first, acrossKinds || own.key == others.key
        else { return true }
        return !own.value.isDisjoint(with: others.value)
    }
}
