internal import CFastiData

/// A table of tab-separated rows; lines that begin with "#" are remarks.
struct Table {
    let rows: [[String]]

    /// A table built into the program.
    init(_ name: fasti_table_name) {
        let blob = fasti_table(name)
        let bytes = UnsafeBufferPointer(start: blob.bytes, count: blob.count)
        self.init(text: String(decoding: bytes, as: UTF8.self))
    }

    init(rows: [[String]]) { self.rows = rows }

    init(text: String) {
        rows = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

extension [String] {
    /// The cell of a column; empty where the row is shorter.
    subscript(column column: Int) -> String { column < count ? self[column] : "" }

    /// The cell's parts between bars.
    func list(column: Int) -> [String] {
        self[column: column].split(separator: "|").map(String.init)
    }
}
