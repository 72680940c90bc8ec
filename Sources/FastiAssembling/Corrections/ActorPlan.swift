internal import FastiChronology

/// What a user's corrections make of actors.
struct ActorPlan: Sendable {
    private enum Outcome {
        case done(actor: String, words: String)
        case failed(String)
    }

    /// The id under which a joined actor goes on.
    private var heirs: [String: String] = [:]
    /// Names to be, by id; those of joined actors keep their own.
    private var names: [String: String] = [:]
    private var outcomes: [Correction: [Outcome]] = [:]
    /// Which sources use a name for an actor.
    private var uses: [String: [String: Set<String>]] = [:]

    init(_ corrections: [Correction], _ documents: [DocumentMentions]) {
        let concerned = corrections.filter {
            if case .actor = $0.subject { true } else { false }
        }
        guard !concerned.isEmpty else { return }
        let directory = ActorDirectory(ActorJoiner.joined(documents))
        for correction in concerned {
            guard case .actor(let reference, let changes) = correction.subject else { continue }
            outcomes[correction] = changes.map { plan($0, of: reference, directory) }
        }
        note(documents)
    }

    private mutating func plan(
        _ change: ActorChange, of reference: ActorReference, _ directory: ActorDirectory
    ) -> Outcome {
        do throws(NotFound) {
            let actor = try directory.actor(reference)
            let id = heir(of: actor.id)
            switch change {
            case .rename(let name):
                names[id] = name
                return .done(actor: id, words: "actor “\(actor.name)” renamed to “\(name)”")
            case .join(let other):
                let joined = try directory.actor(other)
                if names[id] == nil { names[id] = directory.name(of: id) ?? actor.name }
                let old = heir(of: joined.id)
                if old != id { heirs[old] = id }
                return .done(actor: id, words: "actor “\(joined.name)” is “\(actor.name)”")
            }
        } catch { return .failed(error.reason) }
    }

    private func heir(of id: String) -> String {
        var id = id
        while let next = heirs[id] { id = next }
        return id
    }

    /// Who uses the names that will no longer be an actor's first.
    private mutating func note(_ documents: [DocumentMentions]) {
        for document in documents {
            for actor in document.actors {
                let id = heir(of: actor.id)
                guard names[id] != nil else { continue }
                for text in [actor.name] + actor.aliases.map(\.text) {
                    uses[id, default: [:]][text, default: []].insert(document.source.id)
                }
            }
        }
    }

    /// A document in which actors that are one have one id.
    func joined(_ document: DocumentMentions) -> DocumentMentions {
        guard document.actors.contains(where: { heirs[$0.id] != nil }) else { return document }
        var result = document
        result.actors = []
        for var actor in document.actors {
            actor.id = heir(of: actor.id)
            for index in actor.affiliations.indices {
                actor.affiliations[index].actor = heir(of: actor.affiliations[index].actor)
            }
            actor.affiliations.removeAll { $0.actor == actor.id }
            guard let place = result.actors.firstIndex(where: { $0.id == actor.id }) else {
                result.actors.append(actor)
                continue
            }
            result.actors[place].aliases.append(
                Actor.Alias(text: actor.name, usedBy: [document.source.id]))
            result.actors[place].aliases += actor.aliases
            result.actors[place].affiliations += actor.affiliations
        }
        for index in result.mentions.indices {
            var seen: Set<Mention.Participant> = []
            result.mentions[index].participants = document.mentions[index].participants.map {
                Mention.Participant(actor: heir(of: $0.actor), role: $0.role)
            }.filter { seen.insert($0).inserted }
            for claim in result.mentions[index].chain.indices {
                let actor = document.mentions[index].chain[claim].actor
                result.mentions[index].chain[claim].actor = heir(of: actor)
            }
        }
        return result
    }

    /// Gives the actors of a correction their names.
    func apply(_ correction: Correction, to chronology: inout Chronology) -> CorrectionRecord {
        var record = CorrectionRecord(line: correction.line, text: "")
        var words: [String] = []
        for outcome in outcomes[correction] ?? [] {
            switch outcome {
            case .failed(let reason): record.problem = record.problem ?? reason
            case .done(let actor, let text):
                let id = heir(of: actor)
                words.append(text)
                if !record.actors.contains(id) { record.actors.append(id) }
                rename(id, in: &chronology)
            }
        }
        if let note = correction.note { words.append("note: \(note)") }
        record.text = words.isEmpty ? "change of an actor" : words.joined(separator: "; ")
        return record
    }

    private func rename(_ id: String, in chronology: inout Chronology) {
        guard let name = names[id],
            let place = chronology.actors.firstIndex(where: { $0.id == id })
        else { return }
        chronology.actors[place].name = name
        chronology.actors[place].aliases = (uses[id] ?? [:]).filter { $0.key != name }
            .sorted { $0.key < $1.key }
            .map { Actor.Alias(text: $0.key, usedBy: $0.value.sorted()) }
    }
}

/// Actors by id and by what they are called.
private struct ActorDirectory {
    private let byID: [String: Actor]
    /// Ids by the name under which an actor is listed, and by the others.
    private let byName: [String: [String]]
    private let byAlias: [String: [String]]

    init(_ actors: [Actor]) {
        byID = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var names: [String: [String]] = [:]
        var aliases: [String: [String]] = [:]
        for actor in actors {
            names[Self.folded(actor.name), default: []].append(actor.id)
            for alias in Set(actor.aliases.map { Self.folded($0.text) }) {
                aliases[alias, default: []].append(actor.id)
            }
        }
        byName = names
        byAlias = aliases
    }

    func name(of id: String) -> String? { byID[id]?.name }

    func actor(_ reference: ActorReference) throws(NotFound) -> Actor {
        if let actor = byID[reference.text] { return actor }
        for name in [reference.text, reference.called].compactMap(\.self) {
            let ids = byName[Self.folded(name)] ?? byAlias[Self.folded(name)] ?? []
            guard ids.count < 2 else {
                throw NotFound(
                    "\(ids.count) actors are called “\(name)”; say which by id: "
                        + ids.sorted().joined(separator: ", "))
            }
            if let actor = ids.first.flatMap({ byID[$0] }) { return actor }
        }
        throw NotFound("there is no actor “\(reference.called ?? reference.text)”")
    }

    private static func folded(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}
