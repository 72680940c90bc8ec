import FastiReading
import FastiTestSupport
import Foundation

@testable import FastiRead

/// A page of the corpus: what it is, and what is to be read of it.
struct Page: CustomStringConvertible {
    var name: String
    /// `nil` where the page does not give it.
    var date: String?
    var title: String

    static let folder = "\(Program.package)/Tests/Corpora/readers/html"

    static func all() throws -> [Page] {
        try String(contentsOfFile: "\(folder)/pages.tsv", encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
                let cells = line.split(separator: "\t").map(String.init)
                return Page(
                    name: cells[0], date: cells[1] == "-" ? nil : cells[1], title: cells[2])
            }
    }

    var bytes: [UInt8] {
        get throws { Array(try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name).html"))) }
    }

    var text: String {
        get throws { try String(contentsOfFile: "\(Self.folder)/\(name).txt", encoding: .utf8) }
    }

    var description: String { name }
}

/// How much of a text was read and how much of what was read is of it: by runs of four words,
/// each counted as often as it stands there.
struct Overlap {
    var precision: Double
    var recall: Double

    var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    init(of read: String, with wanted: String) {
        let (a, b) = (Self.runs(read), Self.runs(wanted))
        let shared = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
        precision = Double(shared) / Double(max(1, a.values.reduce(0, +)))
        recall = Double(shared) / Double(max(1, b.values.reduce(0, +)))
    }

    private static func runs(_ text: String) -> [ArraySlice<Substring>: Int] {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        var result: [ArraySlice<Substring>: Int] = [:]
        for start in 0..<max(1, words.count - 3) {
            result[words[start..<min(start + 4, words.count)], default: 0] += 1
        }
        return result
    }
}
