package import FastiChronology

/// Look-up by id in a chronology, and the numbers that its sources have in print.
///
/// Ids that lead nowhere give `nil`: a file can come from anywhere.
package struct ChronologyIndex: Sendable {
    package let actors: Found<Actor>
    package let mentions: Found<Mention>
    package let entries: Found<Entry>
    package let sources: Found<Source>
    /// From 1, in the order of the chronology.
    package let sourceNumbers: [String: Int]

    package init(_ chronology: Chronology) {
        actors = Found(chronology.actors, \.id)
        mentions = Found(chronology.mentions, \.id)
        entries = Found(chronology.entries, \.id)
        sources = Found(chronology.sources, \.id)
        sourceNumbers = sources.places.mapValues { $0 + 1 }
    }

    /// Elements by their ids; of several with one id, the first. They stay where they are, for a copy of
    /// each would cost more than most renderings.
    package struct Found<Element: Sendable>: Sendable {
        private let elements: [Element]
        fileprivate let places: [String: Int]

        fileprivate init(_ elements: [Element], _ id: (Element) -> String) {
            self.elements = elements
            places = Dictionary(elements.indices.map { (id(elements[$0]), $0) }) { first, _ in first
            }
        }

        package subscript(id: String) -> Element? { places[id].map { elements[$0] } }
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
