internal import CFastiData

/// The tables that a user can put others in place of.
enum BuiltInTable: String, CaseIterable {
    case answers, attitudes, bodies, countries, descriptions, doubts, events, former, given,
        governors, heads, irregular, light, offices, people, recalls, sayings, speech, suffered,
        things

    func table(with others: [String: String]) -> Table {
        let base = others["\(rawValue).tsv"].map(Table.init(text:)) ?? Table(builtIn)
        guard let added = others["\(rawValue).add.tsv"] else { return base }
        return Table(rows: Table(text: added).rows + base.rows)
    }

    /// The text of the table where a user has one in its place or beside it.
    func text(with others: [String: String]) -> String? {
        let own = others["\(rawValue).tsv"]
        guard let added = others["\(rawValue).add.tsv"] else { return own }
        let blob = fasti_table(builtIn)
        let bytes = UnsafeBufferPointer(start: blob.bytes, count: blob.count)
        return added + "\n" + (own ?? String(decoding: bytes, as: UTF8.self))
    }

    var builtIn: fasti_table_name {
        switch self {
        case .answers: FASTI_ANSWERS
        case .attitudes: FASTI_ATTITUDES
        case .bodies: FASTI_BODIES
        case .countries: FASTI_COUNTRIES
        case .descriptions: FASTI_DESCRIPTIONS
        case .doubts: FASTI_DOUBTS
        case .events: FASTI_EVENTS
        case .former: FASTI_FORMER
        case .given: FASTI_GIVEN
        case .governors: FASTI_GOVERNORS
        case .heads: FASTI_HEADS
        case .irregular: FASTI_IRREGULAR
        case .light: FASTI_LIGHT
        case .offices: FASTI_OFFICES
        case .people: FASTI_PEOPLE
        case .recalls: FASTI_RECALLS
        case .sayings: FASTI_SAYINGS
        case .speech: FASTI_SPEECH
        case .suffered: FASTI_SUFFERED
        case .things: FASTI_THINGS
        }
    }
}

/// A row of a user's table that is not understood.
public struct TableFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The table's file name.
    public let file: String
    /// From 1.
    public let line: Int
    public let reason: String

    public var description: String { "\(file):\(line): \(reason)" }
}

extension BuiltInTable {
    /// Columns, from 0, that hold one of a few words: those that the built-in table has there.
    private var closedColumns: [Int] {
        switch self {
        case .attitudes, .bodies, .descriptions, .doubts, .governors, .heads, .recalls, .sayings,
            .speech:
            [1]
        case .events: [1, 3]
        case .given: [0]
        default: []
        }
    }

    /// The fewest columns of a row that says anything.
    private var neededColumns: Int {
        switch self {
        case .answers, .countries, .former, .light, .offices, .people, .suffered, .things: 1
        case .attitudes, .bodies, .descriptions, .doubts, .given, .governors, .heads, .recalls,
            .sayings, .speech:
            2
        case .irregular: 3
        case .events: 4
        }
    }

    /// The rows of a user's table that are not understood.
    func faults(in text: String, file: String) -> [TableFault] {
        let known = Table(builtIn).rows
        let words = closedColumns.map { column in
            (column, Set(known.map { $0[column: column] }).subtracting([""]))
        }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated().compactMap { number, line in
                guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
                let row = Table(text: String(line)).rows[0]
                return fault(in: row, words).map {
                    TableFault(file: file, line: number + 1, reason: $0)
                }
            }
    }

    private func fault(in row: [String], _ words: [(column: Int, known: Set<String>)]) -> String? {
        guard row.count >= neededColumns else {
            return "the row has \(row.count) of \(neededColumns) columns, which tabs part"
        }
        guard !row[column: 0].isEmpty else { return "the first column is empty" }
        for (column, known) in words where !known.contains(row[column: column]) {
            return "column \(column + 1) is “\(row[column: column].prefix(40))”, not one of "
                + known.sorted().joined(separator: ", ")
        }
        return nil
    }
}

extension Lexicon {
    /// The rows of a user's tables that are not understood, by file and line.
    ///
    /// - Parameter tables: Texts by file name, as `init(tables:)` takes them.
    public static func faults(in tables: [String: String]) -> [TableFault] {
        BuiltInTable.allCases.flatMap { table in
            ["\(table.rawValue).tsv", "\(table.rawValue).add.tsv"].flatMap { file in
                tables[file].map { table.faults(in: $0, file: file) } ?? []
            }
        }
    }
}
