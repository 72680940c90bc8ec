import FastiAssembling
import FastiChronology
import FastiDates

/// Documents made of mentions, without a text that is read.
struct MadeDocument {
    let name: String
    let published: String?
    private(set) var mentions: [Mention] = []
    private(set) var actors: [Actor] = []

    init(_ name: String, published: String? = nil) {
        self.name = name
        self.published = published
    }

    /// A passage of the document, behind those it has.
    ///
    /// - Parameter trigger: The word of the passage that tells of it; of a statement also the one
    ///   by which its agent is known to speak.
    func telling(
        _ quote: String, _ trigger: String, date: String? = nil, kind: Mention.Kind = .event,
        status: Mention.Status = .asserted, agents: [String] = [], targets: [String] = [],
        category: String? = nil, figures: [Mention.Figure] = [], name episode: String? = nil,
        dated text: String? = nil, basis: DateBasis = .stated, claimant: String? = nil,
        actorKind: Actor.Kind = .group
    ) throws -> MadeDocument {
        var document = self
        let start = mentions.last.map { $0.end + 1 } ?? 0
        let scalars = Array(quote.unicodeScalars)
        func range(_ words: String) -> Range<Int>? {
            let letters = Array(words.unicodeScalars)
            return scalars.indices.first { scalars[$0...].starts(with: letters) }
                .map { start + $0..<start + $0 + letters.count }
        }
        let word = range(trigger) ?? start..<start
        let words = text.flatMap(range)
        for actor in agents + targets + (claimant.map { [$0] } ?? [])
        where !document.actors.contains(where: { $0.name == actor }) {
            document.actors.append(Actor(id: "a-\(actor)", name: actor, kind: actorKind))
        }
        let speaker = claimant ?? (kind == .statement ? agents.first : nil)
        document.mentions.append(
            Mention(
                id: "m-\(name)-\(mentions.count)", source: "s-\(name)", start: start,
                end: start + scalars.count, quote: quote, kind: kind,
                trigger: .init(start: word.lowerBound, end: word.upperBound, text: trigger),
                category: category, title: quote, status: status,
                date: try date.map {
                    Mention.ResolvedDate(
                        edtf: try EDTF($0), text: text, start: words?.lowerBound,
                        end: words?.upperBound, basis: basis)
                },
                chain: speaker.map {
                    [
                        Mention.Claim(
                            actor: "a-\($0)", cue: trigger, stance: .asserts,
                            start: word.lowerBound, end: word.upperBound)
                    ]
                } ?? [],
                participants: agents.map { .init(actor: "a-\($0)", role: .agent) }
                    + targets.map { .init(actor: "a-\($0)", role: .target) },
                figures: figures, name: episode))
        return document
    }

    func made() throws -> DocumentMentions {
        let date = try published.map { PublicationDate(edtf: try EDTF($0), basis: .stated) }
        let characters = mentions.last?.end ?? 0
        return DocumentMentions(
            source: Source(
                id: "s-\(name)", path: "\(name).txt", fileSHA256: name, text: "texts/\(name).txt",
                textSHA256: name, characters: characters, published: date, origin: "o-\(name)"),
            actors: actors, mentions: mentions)
    }

    static func chronology(
        _ documents: [MadeDocument], guidance: Guidance = Guidance()
    ) throws -> Chronology {
        Assembler().assemble(
            try documents.map { try $0.made() }, title: nil,
            made: Chronology.Made(version: "test"), unread: [], guidance: guidance)
    }
}
