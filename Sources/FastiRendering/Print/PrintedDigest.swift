import FastiChronology

/// What a printed digest says, before it is put into HTML or Markdown: the timeline's words, and the
/// passages with them.
struct PrintedDigest {
    struct Passage {
        var quote: String
        /// Number of its source, from 1; `nil` where that is not there.
        var source: Int?
        var page: Int?
    }

    struct Item {
        var id: String
        /// Empty where it is undated.
        var date: String
        var title: String
        /// Who says it, figures, other dates: a line each.
        var details: [String]
        var passages: [Passage]
        /// How many more there are.
        var otherPassages: Int
    }

    struct Section {
        var heading: String
        var items: [Item]
    }

    struct SourceItem {
        var number: Int
        /// What it is called in a list of names: its title, or else its record or file.
        var name: String
        /// Title, who published it and when, where it is.
        var texts: [String]
        /// On the web; only `http` and `https`.
        var url: String?
        /// The text as it was read, beside the digest.
        var text: String?
    }

    var title: String
    var summary: String
    /// What was left out, in a sentence; empty where it is all there.
    var leftOut: String
    var key: String
    var sections: [Section]
    var names: [String]
    var sources: [SourceItem]
    var unread: [String]

    /// Passages of one entry that are printed.
    private static let mostPassages = 3
    private static let longestQuote = 600

    init(_ chronology: Chronology, leftOut: String) {
        let page = TimelinePage(chronology, width: 1_000, isASCII: false)
        title = page.title
        summary = page.summary
        self.leftOut = leftOut
        key = TimelinePage.key
        sections = page.sections.map { section in
            Section(
                heading: section.heading, items: section.entries.map { Self.item($0, of: page) })
        }
        names = page.actorTexts
        sources = Self.sources(of: page)
        unread = chronology.unread.map { "\(page.plain($0.path)): \(page.plain($0.reason))" }
    }

    /// All sources, in the order of their numbers.
    static func sources(of page: TimelinePage) -> [SourceItem] {
        page.chronology.sources.enumerated().map { place, source in
            SourceItem(
                number: place + 1,
                name: page.plain(source.title ?? source.record ?? source.member ?? source.path),
                texts: page.texts(of: source).filter { !$0.isEmpty },
                url: source.url.flatMap(web), text: textPath(source.text))
        }
    }

    private static func item(_ entry: Entry, of page: TimelinePage) -> Item {
        let texts = TimelineEntry(entry, page: page).texts
        let mentions = page.index.mentions(of: entry)
        let passages = mentions.prefix(mostPassages).map { mention in
            Passage(
                quote: cut(page.plain(mention.quote)),
                source: page.index.sourceNumbers[mention.source], page: mention.page)
        }
        return Item(
            id: entry.id,
            date: entry.dates.first.map { page.plain(page.wording.dates.words($0.edtf)) } ?? "",
            title: texts.first ?? "", details: Array(texts.dropFirst()), passages: passages,
            otherPassages: mentions.count - passages.count)
    }

    private static func cut(_ text: String) -> String {
        guard text.count > longestQuote else { return text }
        return text.prefix(longestQuote) + "…"
    }

    private static func web(_ url: String) -> String? {
        let start = url.prefix(8).lowercased()
        guard start.hasPrefix("https://") || start.hasPrefix("http://"),
            url.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3C })
        else { return nil }
        return url
    }

    /// Only names as the program itself makes them: a chronology can come from anywhere.
    private static func textPath(_ path: String) -> String? {
        let name = path.dropFirst("texts/".count)
        guard path.hasPrefix("texts/"), name.hasSuffix(".txt"),
            name.utf8.allSatisfy({
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2E
            }), !name.contains("..")
        else { return nil }
        return path
    }
}
