internal import FastiChronology

/// The named persons, states and bodies that have one part in a happening.
struct Parties: Equatable {
    /// Hashes of the words of their names, sorted.
    private var persons: [UInt64] = []
    private var states: [UInt64] = []
    private var bodies: [UInt64] = []

    /// - Parameters:
    ///   - actors: Ids.
    ///   - words: By the id of an actor, the words of its names.
    ///   - named: The ids of actors with names, with their kinds.
    init(_ actors: [String], _ words: [String: Set<UInt64>], _ named: [String: Actor.Kind]) {
        for actor in actors {
            let own = words[actor] ?? []
            switch named[actor] {
            case .person: persons += own
            case .state: states += own
            case .organization: bodies += own
            default: continue
            }
        }
        persons.sort()
        states.sort()
        bodies.sort()
    }

    /// Whether both can be the parties of one happening: those of one kind have a word in common, where both sides
    /// have some and no side has any of another kind.
    ///
    /// - Parameter acrossKinds: Whether a person and a body are two, as well: not where a minister acts for a ministry.
    func fits(_ other: Parties, acrossKinds: Bool = false) -> Bool {
        guard kinds.count == 1, other.kinds.count == 1, acrossKinds || kinds == other.kinds else {
            return true
        }
        let own = Set(persons + states + bodies)
        return !own.isDisjoint(with: other.persons + other.states + other.bodies)
    }

    private var kinds: [Actor.Kind] {
        (persons.isEmpty ? [] : [.person]) + (states.isEmpty ? [] : [.state])
            + (bodies.isEmpty ? [] : [.organization])
    }
}
