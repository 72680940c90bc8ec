internal import FastiChronology
internal import FastiDates
internal import FastiJSON

/// What the program of the page reads, in JSON: words as the timeline has them, and by what entries
/// are found. `Sources/CFastiPage/page` is the other half.
///
/// A line an entry. `JSONWriter` escapes `<`, so nothing ends the element that holds it.
struct PageData {
    private let page: TimelinePage
    private let contexts: PassageContexts
    /// Places among the actors that are written.
    private let actors: [String: Int]
    private let actorList: [Actor]

    /// Passages of one entry that are written; the others are counted.
    static let mostPassages = 25

    init(_ page: TimelinePage, contexts: PassageContexts) {
        self.page = page
        self.contexts = contexts
        var used: Set<String> = []
        for mention in page.chronology.entries.flatMap({ page.index.mentions(of: $0) }) {
            used.formUnion(mention.participants.map(\.actor))
            used.formUnion(mention.chain.map(\.actor))
        }
        actorList = page.chronology.actors.filter { used.contains($0.id) }
        actors = Dictionary(zip(actorList.map(\.id), actorList.indices)) { first, _ in first }
    }

    func write(to out: inout some TextOutputStream) {
        var writer = JSONWriter()
        out.write("{\"title\":")
        page.title.write(to: &writer)
        out.write(writer.takeString() + ",\n")
        writeLines("actors", actorList.map(PageActor.init), to: &out)
        let entries = page.sections.flatMap { section in
            section.entries.map { (heading: section.heading, entry: $0) }
        }
        writeLines(
            "entries",
            entries.lazy.map {
                PageEntry($0.entry, section: $0.heading, page, actors, contexts)
            }, to: &out)
        writeLines("names", page.actorTexts, to: &out)
        writeLines(
            "sources",
            PrintedDigest.sources(of: page).map(PageSource.init), to: &out)
        writeLines(
            "unread",
            page.chronology.unread.map { "\(page.plain($0.path)): \(page.plain($0.reason))" },
            isLast: true, to: &out)
        out.write("}\n")
    }

    private func writeLines<Element: JSONWritable>(
        _ key: String, _ elements: some Sequence<Element>, isLast: Bool = false,
        to out: inout some TextOutputStream
    ) {
        out.write("\"\(key)\":[")
        var writer = JSONWriter()
        var separator = "\n"
        for element in elements {
            element.write(to: &writer)
            out.write(separator + writer.takeString())
            separator = ",\n"
        }
        out.write(isLast ? "]" : "],\n")
    }
}

private struct PageActor: JSONWritable {
    let actor: Actor

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", PlainText.line(actor.id))
            writer.field("name", PlainText.line(actor.name))
            writer.field("kind", EntryWording.words(actor.kind))
        }
    }
}

private struct PageSource: JSONWritable {
    let source: PrintedDigest.SourceItem

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("number", source.number)
            writer.field("name", source.name)
            writer.field("texts", source.texts)
            writer.field("url", source.url)
            writer.field("text", source.text)
        }
    }
}

/// One entry: what its row says, by what it is found, and its passages.
private struct PageEntry: JSONWritable {
    private let entry: Entry
    private let section: String
    private let page: TimelinePage
    private let actors: [String: Int]
    private let contexts: PassageContexts
    private let mentions: [Mention]

    init(
        _ entry: Entry, section: String, _ page: TimelinePage, _ actors: [String: Int],
        _ contexts: PassageContexts
    ) {
        self.entry = entry
        self.section = section
        self.page = page
        self.actors = actors
        self.contexts = contexts
        mentions = page.index.mentions(of: entry)
    }

    func write(to writer: inout JSONWriter) {
        let texts = TimelineEntry(entry, page: page).texts
        let date = entry.dates.first
        writer.object { writer in
            writer.field("id", PlainText.line(entry.id))
            writer.field("section", section)
            writer.field("date", date.map { page.plain(page.wording.dates.words($0.edtf)) } ?? "")
            writer.field("edtf", date.map { "\($0.edtf)" } ?? "")
            writer.field("basis", date?.basis.rawValue ?? "undated")
            writer.field("doubt", DiagramReader.isInDoubt(entry))
            writer.field("spans", entry.dates.compactMap { PageSpan($0.edtf) })
            writer.field("title", texts.first ?? "")
            writer.field("lines", Array(texts.dropFirst()))
            writer.field("kind", entry.kind.rawValue)
            writer.field("status", each(mentions.map { PagePassage.words($0.status) }))
            writer.field("actors", each(mentions.flatMap(\.participants).map(\.actor), actors))
            writer.field("claimants", each(mentions.flatMap(\.chain).map(\.actor), actors))
            writer.field("places", each(mentions.flatMap(\.places).map { page.plain($0.text) }))
            writer.field("sources", page.index.numbers(ofSources: mentions.map(\.source)))
            writer.field("relations", relations)
            writer.field(
                "passages",
                mentions.prefix(PageData.mostPassages).map { PagePassage($0, page, contexts) })
            writer.field("more", max(mentions.count - PageData.mostPassages, 0))
        }
    }

    private var relations: [PageRelation] {
        entry.relations.compactMap { relation in
            page.wording.words(relation).map {
                PageRelation(words: page.plain($0), entry: PlainText.line(relation.entry))
            }
        }
    }

    /// Each once, in order.
    private func each(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private func each(_ ids: [String], _ places: [String: Int]) -> [Int] {
        Set(ids.compactMap { places[$0] }).sorted()
    }
}

private struct PageRelation: JSONWritable {
    let words: String
    let entry: String

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("words", words)
            writer.field("entry", entry)
        }
    }
}

/// The days of a date: the first, and the day after the last; an open end is `null`.
private struct PageSpan: JSONWritable {
    let bounds: DayBounds

    /// Days that the dates of JavaScript still have.
    private static let days = -100_000_000...100_000_000

    /// `nil` where a date has no place in time.
    init?(_ edtf: EDTF) {
        guard !edtf.lacksYear, edtf.bounds.lower != nil || edtf.bounds.upper != nil else {
            return nil
        }
        bounds = edtf.bounds
    }

    func write(to writer: inout JSONWriter) {
        writer.array([End(day: bounds.lower), End(day: bounds.upper)])
    }

    private struct End: JSONWritable {
        let day: Day?

        func write(to writer: inout JSONWriter) {
            guard let number = day?.number else { return writer.null() }
            writer.number(min(max(number, days.lowerBound), days.upperBound))
        }
    }
}
