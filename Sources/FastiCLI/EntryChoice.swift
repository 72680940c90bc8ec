import ArgumentParser
import FastiChronology

/// Finds the entry that a user means, and says what is near where that is not one.
struct EntryChoice {
    private let chronology: Chronology
    /// As the user gave it.
    private let file: String
    private let mentions: [String: Mention]
    private let paths: [String: String]

    init(_ chronology: Chronology, _ file: String) {
        self.chronology = chronology
        self.file = file
        mentions = Dictionary(
            chronology.mentions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        paths = Dictionary(
            chronology.sources.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entry with an id, with a mention of that id, or with those words in its title alone; and the
    /// mention by which it is named.
    func entry(_ text: String) throws -> (entry: Entry, mention: Mention) {
        let named = chronology.entries.filter { $0.id == text || $0.mentions.contains(text) }
        let found = named.isEmpty ? withWords(text) : named
        guard found.count == 1, let entry = found.first else {
            Console.say(
                found.isEmpty
                    ? "no entry “\(text)” in \(file)"
                    : "\(found.count) entries have the words “\(text)”; give an id:")
            for entry in found.prefix(Self.shown) {
                Console.say("  \(entry.id)  \(entry.title)")
            }
            throw found.isEmpty ? ExitCodes.noInput : ExitCode.validationFailure
        }
        let id = entry.mentions.contains(text) ? text : entry.mentions.first ?? ""
        guard let mention = mentions[id] else {
            Console.say("\(file) lacks the mention \(id) of the entry “\(entry.title)”")
            throw ExitCodes.badData
        }
        return (entry, mention)
    }

    /// How many entries are named where several fit.
    private static let shown = 20

    /// Entries whose title is the text, else those with it in their title.
    private func withWords(_ text: String) -> [Entry] {
        let lowered = text.lowercased()
        let near = chronology.entries.filter { $0.title.lowercased().contains(lowered) }
        let same = near.filter { $0.title.lowercased() == lowered }
        return same.isEmpty ? near : same
    }

    func mention(_ id: String, of entry: Entry) throws -> Mention {
        guard entry.mentions.contains(id), let mention = mentions[id] else {
            Console.say("“\(id)” is no mention of “\(entry.title)”; it has:")
            for mention in mentions(of: entry).prefix(Self.shown) {
                Console.say("  \(mention.id)  \(mention.quote.prefix(100))")
            }
            throw ExitCode.validationFailure
        }
        return mention
    }

    func mentions(of entry: Entry) -> [Mention] { entry.mentions.compactMap { mentions[$0] } }

    /// What leads back to a passage.
    func passage(_ mention: Mention) -> [(key: String, text: String)] {
        var parts = [(key: "mention", text: mention.id), ("quote", mention.quote)]
        if let trigger = mention.trigger { parts.append(("told-by", trigger.text)) }
        if let path = paths[mention.source] { parts.append(("document", path)) }
        return parts
    }
}

/// Finds the actor that a user means.
struct ActorChoice {
    private let actors: [Actor]
    private let file: String

    init(_ chronology: Chronology, _ file: String) {
        actors = chronology.actors
        self.file = file
    }

    func actor(_ text: String) throws -> Actor {
        if let actor = actors.first(where: { $0.id == text }) { return actor }
        let lowered = text.lowercased()
        let named = actors.filter { $0.name.lowercased() == lowered }
        let found =
            named.isEmpty
            ? actors.filter { $0.aliases.contains { $0.text.lowercased() == lowered } } : named
        guard found.count == 1, let actor = found.first else {
            Console.say(
                found.isEmpty
                    ? "no actor “\(text)” in \(file)"
                    : "\(found.count) actors are called “\(text)”; give an id:")
            for actor in found {
                Console.say("  \(actor.id)  \(actor.name), \(actor.kind.rawValue)")
            }
            throw found.isEmpty ? ExitCodes.noInput : ExitCode.validationFailure
        }
        return actor
    }
}
