internal import FastiChronology

/// Brings together what all documents call an actor.
enum ActorJoiner {
    /// One actor an id, with every alias and who uses it.
    static func joined(_ documents: [DocumentMentions]) -> [Actor] {
        var chosen: [String: [String: Int]] = [:]
        var uses: [String: [String: Set<String>]] = [:]
        var kinds: [String: [Actor.Kind: Int]] = [:]
        var affiliations: [String: Set<Actor.Affiliation>] = [:]
        for document in documents {
            for actor in document.actors {
                uses[actor.id, default: [:]][actor.name, default: []].insert(document.source.id)
                for alias in actor.aliases {
                    uses[actor.id, default: [:]][alias.text, default: []].insert(document.source.id)
                }
                chosen[actor.id, default: [:]][actor.name, default: 0] += 1
                kinds[actor.id, default: [:]][actor.kind, default: 0] += 1
                affiliations[actor.id, default: []].formUnion(actor.affiliations)
            }
        }
        return uses.keys.sorted().map { id in
            let choice = chosen[id] ?? [:]
            // The name that most documents take for the full one, then the one that most use.
            let names = (uses[id] ?? [:]).sorted { a, b in
                let (first, second) = (choice[a.key] ?? 0, choice[b.key] ?? 0)
                if first != second { return first > second }
                if a.value.count != b.value.count { return a.value.count > b.value.count }
                return a.key.count != b.key.count ? a.key.count > b.key.count : a.key < b.key
            }
            let kind = (kinds[id] ?? [:]).max { a, b in
                (a.value, b.key.rawValue) < (b.value, a.key.rawValue)
            }?.key
            return Actor(
                id: id, name: names.first?.key ?? id, kind: kind ?? .group,
                aliases: names.dropFirst().map {
                    Actor.Alias(text: $0.key, usedBy: $0.value.sorted())
                },
                affiliations: (affiliations[id] ?? []).sorted {
                    ($0.actor, $0.role ?? "") < ($1.actor, $1.role ?? "")
                })
        }
    }
}
