public import FastiChronology
import FastiDates

/// Writes one row an entry.
///
/// CSV after RFC 4180, for spreadsheets: UTF-8 with a byte-order mark, so that they see the letters
/// as they are, and CR LF at the ends of rows.
public struct EntriesCSVRenderer: Renderer {
    public static let format = "entries-csv"
    public static let fileName = "entries.csv"

    public init() {}

    public func render(_ chronology: Chronology, to out: inout some TextOutputStream) {
        let index = ChronologyIndex(chronology)
        let wording = EntryWording(index: index, dates: DateWording())
        out.write(CSV.mark)
        out.write(
            CSV.row([
                "entry", "date", "date_in_words", "basis", "other_dates", "kind", "status",
                "category", "title", "names", "agents", "targets", "addressees", "signatories",
                "participants", "claimed_by", "figures", "places", "answers", "sources",
                "independent_sources", "reported", "salience", "corrections",
            ]))
        for entry in chronology.entries {
            out.write(CSV.row(Self.cells(of: entry, index, wording)))
        }
    }

    private static func cells(
        of entry: Entry, _ index: ChronologyIndex, _ wording: EntryWording
    ) -> [String] {
        let mentions = index.mentions(of: entry)
        let dates = entry.dates
        func actors(_ role: Mention.Participant.Role) -> String {
            CSV.list(
                mentions.flatMap(\.participants).filter { $0.role == role }
                    .map { index.name(ofActor: $0.actor) })
        }
        return [
            entry.id, dates.first.map { "\($0.edtf)" } ?? "",
            dates.first.map { DateWording().words($0.edtf) } ?? "",
            dates.first?.basis.rawValue ?? "undated",
            CSV.list(dates.dropFirst().map { "\($0.edtf)" }), entry.kind.rawValue,
            CSV.list(mentions.map(\.status.rawValue)), entry.category ?? "", entry.title,
            CSV.list(entry.names.map(\.text)), actors(.agent), actors(.target),
            actors(.addressee), actors(.signatory), actors(.participant),
            CSV.list(mentions.flatMap(\.chain).map { index.name(ofActor: $0.actor) }),
            CSV.list(mentions.flatMap(\.figures).map { wording.words($0) }),
            CSV.list(mentions.flatMap(\.places).map(\.text)),
            CSV.list(
                entry.relations.filter { $0.type == .respondsTo }
                    .compactMap { index.entries[$0.entry]?.title }),
            CSV.list(index.numbers(ofMentions: entry.mentions).map(String.init)),
            String(entry.origins), entry.reported.map { "\($0)" } ?? "",
            String(entry.salience), CSV.list(entry.corrections),
        ]
    }
}

/// Writes one row a mention: each passage with its place in its source.
public struct MentionsCSVRenderer: Renderer {
    public static let format = "mentions-csv"
    public static let fileName = "mentions.csv"

    public init() {}

    public func render(_ chronology: Chronology, to out: inout some TextOutputStream) {
        let index = ChronologyIndex(chronology)
        let wording = EntryWording(index: index, dates: DateWording())
        var entryOf: [String: String] = [:]
        for entry in chronology.entries {
            for mention in entry.mentions { entryOf[mention] = entry.id }
        }
        out.write(CSV.mark)
        out.write(
            CSV.row([
                "mention", "entry", "source_number", "source", "text", "start", "end", "page",
                "quote", "trigger", "kind", "status", "category", "date", "basis", "date_words",
                "said", "claimed_by", "stance", "participants", "figures", "places",
            ]))
        for mention in chronology.mentions {
            let source = index.sources[mention.source]
            out.write(
                CSV.row([
                    mention.id, entryOf[mention.id] ?? "",
                    index.sourceNumbers[mention.source].map(String.init) ?? "",
                    source?.path ?? mention.source, source?.text ?? "", String(mention.start),
                    String(mention.end), mention.page.map(String.init) ?? "", mention.quote,
                    mention.trigger?.text ?? "", mention.kind.rawValue, mention.status.rawValue,
                    mention.category ?? "", mention.date.map { "\($0.edtf)" } ?? "",
                    mention.date?.basis.rawValue ?? "undated", mention.date?.text ?? "",
                    mention.said.map { "\($0.edtf)" } ?? "",
                    CSV.list(mention.chain.map { index.name(ofActor: $0.actor) }),
                    CSV.list(mention.chain.map(\.stance.rawValue)),
                    CSV.list(
                        mention.participants.map {
                            "\(index.name(ofActor: $0.actor)) (\($0.role.rawValue))"
                        }),
                    CSV.list(mention.figures.map { wording.words($0) }),
                    CSV.list(mention.places.map(\.text)),
                ]))
        }
    }
}

/// Rows for spreadsheets.
enum CSV {
    static let mark = "\u{FEFF}"

    static func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// Several values in one cell, each once.
    static func list(_ values: some Sequence<String>) -> String {
        var seen: Set<String> = []
        return values.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "; ")
    }

    /// One line, in quotes where it must be, and never a formula.
    ///
    /// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, or with white space and then
    /// one of them, for a formula (OWASP, CSV injection): an apostrophe before it makes it text.
    static func cell(_ text: String) -> String {
        var words = PlainText.line(text)
        let dangerous = "=+-@＝＋－＠|%".unicodeScalars
        // Scalars and not characters: a sign or a quotation mark with an accent on it is another
        // character and is still read as what it is.
        let first = words.unicodeScalars.first {
            !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
        if let first, dangerous.contains(first) { words = "'" + words }
        let isQuoted = words.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "\t"),
                UInt8(ascii: "'"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                true
            default: false
            }
        }
        guard isQuoted else { return words }
        let quote = UInt8(ascii: "\"")
        var quoted = [quote]
        quoted.reserveCapacity(words.utf8.count + 16)
        for byte in words.utf8 {
            quoted.append(byte)
            if byte == quote { quoted.append(quote) }
        }
        quoted.append(quote)
        return String(decoding: quoted, as: UTF8.self)
    }
}
