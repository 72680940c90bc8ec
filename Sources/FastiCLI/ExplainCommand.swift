import ArgumentParser
import FastiChronology
import FastiDates
import FastiJSON

/// `fasti explain`: how an entry came about.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says how an entry came about: its passages, its date, who says so.",
        discussion: """
            Example:
              fasti explain "signed the agreement" --chronology out/chronology.json

            ENTRY is the id of an entry or of a mention, or words of a title.
            """)

    @Argument(help: ArgumentHelp("Id or words of the title.", valueName: "entry"))
    var entry: String

    @Option(
        help: ArgumentHelp("A chronology that fasti build made.", valueName: "file"))
    var chronology = "out/chronology.json"

    func run() throws {
        let made = try UserFiles.chronology(chronology)
        let found = made.entries.filter { item in
            item.id == entry || item.mentions.contains(entry)
                || item.title.lowercased().contains(entry.lowercased())
        }
        guard !found.isEmpty else {
            Console.say("no entry “\(entry)” in \(chronology)")
            throw ExitCodes.noInput
        }
        var output = StandardOutput()
        for item in found {
            EntryExplanation(chronology: made).write(item, to: &output)
        }
        output.flush()
    }
}

/// An entry with everything that led to it, for people.
struct EntryExplanation {
    private let mentions: [String: Mention]
    private let sources: [String: Source]
    private let actors: [String: Actor]
    private let titles: [String: String]
    private let entryOfMention: [String: Entry]

    init(chronology: Chronology) {
        func table<Value>(_ values: [Value], _ id: (Value) -> String) -> [String: Value] {
            Dictionary(values.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
        }
        mentions = table(chronology.mentions, \.id)
        sources = table(chronology.sources, \.id)
        actors = table(chronology.actors, \.id)
        titles = table(chronology.entries, \.id).mapValues(\.title)
        entryOfMention = Dictionary(
            chronology.entries.flatMap { entry in entry.mentions.map { ($0, entry) } },
            uniquingKeysWith: { first, _ in first })
    }

    func write(_ entry: Entry, to output: inout StandardOutput) {
        line(entry.title, to: &output)
        line("  \(entry.id), \(entry.kind.rawValue), \(entry.category ?? "no class")", to: &output)
        if entry.dates.isEmpty { line("  undated: no passage gives a date", to: &output) }
        for date in entry.dates {
            line(
                "  date \(date.edtf), \(date.basis.rawValue), by \(counted(date.support.count, "passage"))",
                to: &output)
            if let reason = date.reason { line("    \(reason)", to: &output) }
        }
        for correction in entry.corrections {
            line("  changed by the user: \(correction)", to: &output)
        }
        for note in entry.notes { line("  note of the user: \(note)", to: &output) }
        if !entry.tags.isEmpty {
            line("  tags: \(entry.tags.joined(separator: "; "))", to: &output)
        }
        if entry.isReviewed { line("  reviewed by the user", to: &output) }
        let told = Set(entry.mentions.compactMap { mentions[$0]?.source }).count
        if told > 1 {
            line(
                "  told by \(counted(told, "document")), \(entry.origins) independent", to: &output)
        }
        for relation in entry.relations {
            line(
                "  \(relation.type.rawValue) “\(titles[relation.entry] ?? relation.entry)”",
                to: &output)
            if let reason = relation.reason { line("    \(reason)", to: &output) }
        }
        for id in entry.mentions {
            if let mention = mentions[id] { write(mention, to: &output) }
            for join in entry.joins where join.mention == id {
                line("    the same as \(join.to): \(join.reason)", to: &output)
            }
        }
        writeRejected(entry, to: &output)
        line("", to: &output)
    }

    private func write(_ mention: Mention, to output: inout StandardOutput) {
        let path = sources[mention.source]?.path ?? mention.source
        line(
            "  \(mention.id) in \(path), characters \(mention.start) to \(mention.end)", to: &output
        )
        line("    “\(mention.quote)”", to: &output)
        if let trigger = mention.trigger {
            line(
                "    told by “\(trigger.text)”: \(mention.kind.rawValue), \(mention.status.rawValue), "
                    + (mention.category ?? "no class"), to: &output)
        } else {
            line("    \(mention.kind.rawValue), \(mention.status.rawValue)", to: &output)
        }
        if let date = mention.date {
            let words = date.text.map { " from “\($0)”" } ?? ""
            line("    date \(date.edtf), \(date.basis.rawValue)\(words)", to: &output)
            for step in date.steps { line("      \(step)", to: &output) }
        }
        for claim in mention.chain {
            let stance = claim.isHeard ? "is told" : claim.stance.rawValue
            line("    \(name(claim.actor)) \(stance) it, by “\(claim.cue)”", to: &output)
        }
        for person in mention.participants {
            line("    \(person.role.rawValue): \(name(person.actor))", to: &output)
        }
        for figure in mention.figures {
            let bound = figure.bound.map { "\($0.rawValue) " } ?? ""
            let value = Int64(exactly: figure.value).map(String.init) ?? "\(figure.value)"
            line("    counted: \(bound)\(value) \(figure.of)", to: &output)
        }
    }

    private func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// Passages beside those of an entry that were not taken for the same happening.
    private func writeRejected(_ entry: Entry, to output: inout StandardOutput) {
        let own = entry.mentions.compactMap { mentions[$0] }
        let beside = mentions.values.filter { other in
            !entry.mentions.contains(other.id)
                && own.contains {
                    $0.source == other.source && $0.start < other.end && other.start < $0.end
                }
        }.sorted { ($0.source, $0.start, $0.id) < ($1.source, $1.start, $1.id) }
        for other in beside {
            let date = other.date.map { "\($0.edtf)" } ?? "undated"
            line("  not the same: “\(other.title)”, \(date), told in the same passage", to: &output)
        }
    }

    private func name(_ id: String) -> String { actors[id]?.name ?? id }

    private func line(_ text: String, to output: inout StandardOutput) {
        output.write(Console.printable(text) + "\n")
    }
}
