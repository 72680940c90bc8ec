import FastiChronology
import FastiDates
import FastiRendering
import FastiText

/// Invented documents of which a digest is made.
struct DigestCase {
    struct Story {
        var published: String?
        var text: String
        /// Documents of one origin tell one thing.
        var origin: String?
        var mentions: [Mention] = []
    }

    var stories: [Story]
    var title: String? = "The Averil dam"

    /// Four reports of a flood, one of them a copy, and one of something else.
    static let flood = DigestCase(stories: [
        Story(
            published: "2021-03-23",
            text: """
                Averil dam releases water into the valley.

                Engineers opened two gates of the Averil dam on Monday, and water flooded four \
                villages in the valley. Villages of the upper valley were warned by telephone.
                """),
        Story(
            published: "2021-03-25",
            text: """
                Villages in the Averil valley count the damage.

                The flood of 22 March destroyed sixty houses in villages below the Averil dam. On \
                Wednesday the ministry sent engineers to inspect the gates of the dam. Will the \
                gates of the dam be opened again?
                """, origin: "agency"),
        Story(
            published: "2021-03-25",
            text: """
                Valley counts the damage of the flood.

                The flood of 22 March destroyed sixty houses in villages below the Averil dam. On \
                Wednesday the ministry sent engineers to inspect the gates of the dam.
                """, origin: "agency"),
        Story(
            published: "2021-04-02",
            text: """
                A court hears the villages of the Averil valley.

                Water from the Averil dam flooded the villages on 22 March. The court will hear \
                the ministry on 12 April 2021.
                """),
        Story(
            published: "2021-04-06",
            text: """
                Spring fair opens.

                The fair at Fenwick opened on 5 April with a parade of carts and a supper of soup.
                """),
    ])

    func sources() throws -> [Source] {
        try stories.enumerated().map { index, story in
            Source(
                id: "s\(index)", path: "case/\(index + 1).txt", fileSHA256: "",
                text: "texts/s\(index).txt", textSHA256: "", title: "Report \(index + 1)",
                publisher: index == 0 ? "Averil Courier" : nil, language: "en",
                characters: story.text.unicodeScalars.count,
                published: try story.published.map { .init(edtf: try EDTF($0), basis: .stated) },
                origin: story.origin ?? "o\(index)")
        }
    }

    /// - Parameters:
    ///   - entries: One for each mention unless said.
    ///   - order: In which the texts are given.
    func digest(
        _ request: DigestRequest = DigestRequest(), entries: [Entry]? = nil,
        order: (inout [DigestText]) -> Void = { _ in }
    ) throws -> Digest {
        let sources = try sources()
        let mentions = stories.flatMap(\.mentions)
        let chronology = Chronology(
            title: title, made: .init(version: "test"), sources: sources, mentions: mentions,
            entries: entries ?? mentions.map { $0.entry() })
        let held = HeldMention.bySource(of: chronology)
        var texts = zip(sources, stories).map { source, story in
            DigestText(
                Document(text: story.text), of: source, mentions: held[source.id] ?? [],
                dateOrder: "dmy", about: request.about)
        }
        order(&texts)
        let documents = Dictionary(
            uniqueKeysWithValues: zip(sources.map(\.id), stories.map { Document(text: $0.text) }))
        return Digest(chronology, texts: texts, request: request) { documents[$0.id] }
    }
}

extension DigestCase.Story {
    /// A mention told by a word of the text, dated by other words of it.
    func mention(_ id: String, source: String, told: String, dated: String?, _ date: EDTF?) throws
        -> Mention
    {
        func range(_ words: String) -> Range<Int>? {
            text.firstRange(of: words).map { found in
                let start = text.unicodeScalars.distance(
                    from: text.startIndex, to: found.lowerBound)
                return start..<start + words.unicodeScalars.count
            }
        }
        let place = range(told) ?? 0..<0
        let words = dated.flatMap(range)
        return Mention(
            id: id, source: source, start: place.lowerBound, end: place.upperBound, quote: told,
            kind: .event,
            trigger: .init(start: place.lowerBound, end: place.upperBound, text: told),
            title: told,
            date: date.map {
                .init(edtf: $0, start: words?.lowerBound, end: words?.upperBound, basis: .stated)
            })
    }
}

extension Mention {
    /// An entry of this mention alone.
    func entry(_ dates: [EDTF]? = nil, basis: DateBasis = .curated, corrections: [String] = [])
        -> Entry
    {
        Entry(
            id: "e-\(id)", kind: kind, title: title, mentions: [id], origins: 1,
            dates: dates?.map { .init(edtf: $0, basis: basis, support: [id]) }
                ?? date.map { [.init(edtf: $0.edtf, basis: $0.basis, support: [id])] } ?? [],
            corrections: corrections)
    }
}

extension Digest {
    var dayNames: [String] { days.map { EDTF.day($0.day).description } }

    func text(_ format: DigestFormat, width: Int = 80, isASCII: Bool = false) -> String {
        var text = ""
        format.write(self, width: width, isASCII: isASCII, to: &text)
        return text
    }
}
