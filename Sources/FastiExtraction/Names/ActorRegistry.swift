internal import FastiChronology
internal import FastiHashing
internal import FastiText

/// The actors of one document: brings the ways it names each of them together.
struct ActorRegistry {
    private let source: String
    private var actors: [String: Actor] = [:]
    /// Other keys of an actor: an acronym, a last name, an office.
    private var sameAs: [String: String] = [:]
    /// Who holds an office, by each of its words.
    private var holders: [String: Set<String>] = [:]
    private var keys: [String: String] = [:]
    private(set) var lastPerson: String?

    init(source: String) { self.source = source }

    /// Reads all names of a document before any is used, so that a short form may come first.
    mutating func learn(_ names: [NameSpan], tokens: [Token]) {
        for name in names where name.kind == .person {
            if let last = name.key.split(separator: " ").last, name.key.contains(" ") {
                sameAs[String(last)] = sameAs[String(last)] ?? name.key
            }
            for word in name.office?.lowercased().split(separator: " ") ?? [] {
                holders[String(word), default: []].insert(name.key)
            }
        }
        for (name, next) in zip(names, names.dropFirst()) {
            let gap = name.tokens.upperBound..<max(name.tokens.upperBound, next.tokens.lowerBound)
            guard gap.count == 1, tokens[gap.lowerBound].text == "(", next.tokens.count == 1,
                next.text.count >= 2, next.text.allSatisfy(\.isUppercase), name.key.contains(" ")
            else { continue }
            sameAs[next.key] = name.key
        }
    }

    /// The id of the actor a name stands for.
    mutating func actor(for name: NameSpan) -> String {
        let key = resolved(name)
        if name.kind == .person || actors[key]?.kind == .person { lastPerson = key }
        return id(forKey: key, text: name.text, kind: name.kind, office: name.office)
    }

    /// The actor that "he" or "she" means: the person named last.
    func lastPersonID() -> String? { lastPerson.flatMap { actors[$0]?.id } }

    private func resolved(_ name: NameSpan) -> String {
        if let key = sameAs[name.key] { return key }
        guard name.kind == .office || name.kind == .group, name.office == nil else {
            return name.key
        }
        let words = name.key.split(separator: " ").map { holders[String($0)] ?? [] }
        guard var common = words.first else { return name.key }
        for set in words.dropFirst() { common.formIntersection(set) }
        return common.count == 1 ? common.first ?? name.key : name.key
    }

    private mutating func id(forKey key: String, text: String, kind: Actor.Kind, office: String?)
        -> String
    {
        if var known = actors[key] {
            if known.name != text, !known.aliases.contains(where: { $0.text == text }) {
                if text.count > known.name.count, kind == known.kind,
                    kind == .person || text.lowercased() == key
                {
                    known.aliases.append(Actor.Alias(text: known.name, usedBy: [source]))
                    known.name = text
                } else {
                    known.aliases.append(Actor.Alias(text: text, usedBy: [source]))
                }
                actors[key] = known
            }
            return known.id
        }
        let actor = Actor(id: SHA256.id("a", key), name: text, kind: kind, aliases: [])
        actors[key] = actor
        keys[actor.id] = key
        return actor.id
    }

    /// Notes that an actor belongs to another, as its president or member.
    mutating func affiliate(_ id: String, with other: String, as role: String?) {
        guard id != other, let key = keys[id] else { return }
        let affiliation = Actor.Affiliation(actor: other, role: role)
        if actors[key]?.affiliations.contains(affiliation) == false {
            actors[key]?.affiliations.append(affiliation)
        }
    }

    /// The actors of some ids and those they belong to, by id.
    func all(_ used: Set<String>) -> [Actor] {
        let named = actors.values.filter { used.contains($0.id) }
        let kept = used.union(named.flatMap { $0.affiliations.map(\.actor) })
        return actors.values.filter { kept.contains($0.id) }.sorted { $0.id < $1.id }
    }
}
