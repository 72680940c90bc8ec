package import FastiChronology

/// Look-up by id in a chronology, and the numbers that its sources have in print.
///
/// Ids that lead nowhere give `nil`: a file can come from anywhere.
package struct ChronologyIndex: Sendable {
    package let actors: [String: Actor]
    package let mentions: [String: Mention]
    package let entries: [String: Entry]
    package let sources: [String: Source]
    /// From 1, in the order of the chronology.
    package let sourceNumbers: [String: Int]

    package init(_ chronology: Chronology) {
        actors = Self.byID(chronology.actors, \.id)
        mentions = Self.byID(chronology.mentions, \.id)
        entries = Self.byID(chronology.entries, \.id)
        sources = Self.byID(chronology.sources, \.id)
        let numbered = chronology.sources.enumerated().map { ($1.id, $0 + 1) }
        sourceNumbers = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    }

    private static func byID<Element>(
        _ elements: [Element], _ id: (Element) -> String
    ) -> [String: Element] {
        Dictionary(elements.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The mentions of an entry, in its order.
    package func mentions(of entry: Entry) -> [Mention] {
        entry.mentions.compactMap { mentions[$0] }
    }

    /// Numbers of sources, sorted, each once.
    package func numbers(ofSources ids: some Sequence<String>) -> [Int] {
        Set(ids.compactMap { sourceNumbers[$0] }).sorted()
    }

    /// Numbers of the sources that some mentions stand in.
    package func numbers(ofMentions ids: [String]) -> [Int] {
        numbers(ofSources: ids.compactMap { mentions[$0]?.source })
    }

    /// The name of an actor, or the id itself where nobody has it.
    package func name(ofActor id: String) -> String { actors[id]?.name ?? id }
}
