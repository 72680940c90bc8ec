import FastiDates
import FastiJSON
import Foundation
import Testing

/// The gold chronologies are sound: what they quote stands in their texts, their dates are dates.
struct GoldCorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Corpora/gold")

    static let names = (1...17).map { ($0 < 10 ? "00" : "0") + String($0) }

    private struct Gold {
        let text: String
        let json: JSONValue

        init(_ name: String) throws {
            let folder = GoldCorpusTests.folder
            text = String(
                decoding: try Data(contentsOf: folder.appending(path: "\(name).txt")),
                as: UTF8.self)
            json = try JSONValue(
                parsing: Array(Data(contentsOf: folder.appending(path: "\(name).json"))))
        }

        var entries: [JSONValue] { json["entries"]?.foreignArray ?? [] }
    }

    @Test(arguments: names)
    func quotesStandOnceInTheText(_ name: String) throws {
        let gold = try Gold(name)
        #expect(gold.entries.count >= 10)
        for entry in gold.entries {
            let quotes = entry["sources"]?.foreignArray?.compactMap { $0["quote"]?.foreignString }
            for quote in try #require(quotes) {
                #expect(gold.text.components(separatedBy: quote).count == 2, "\(quote)")
            }
        }
    }

    @Test(arguments: names)
    func datesAreEDTF(_ name: String) throws {
        for entry in try Gold(name).entries {
            let dates = try #require(entry["dates"]?.foreignArray)
            #expect(!dates.isEmpty)
            for date in dates where !date.isNull {
                let text = try date.string()
                #expect(throws: Never.self, "\(text)") { try EDTF(text) }
            }
        }
    }

    @Test(arguments: names)
    func answersLeadToEntries(_ name: String) throws {
        let entries = try Gold(name).entries
        let ids = entries.compactMap { $0["id"]?.foreignString }
        #expect(Set(ids).count == entries.count)
        for entry in entries {
            let answered: [String] = try entry.readArray("responds_to")
            #expect(Set(answered).isSubset(of: ids))
        }
    }

    @Test(arguments: names)
    func timeExpressionsStandWhereTheySay(_ name: String) throws {
        let gold = try Gold(name)
        let scalars = Array(gold.text.unicodeScalars)
        var end = 0
        for expression in try #require(gold.json["time_expressions"]?.foreignArray) {
            let text: String = try expression.read("text")
            let start: Int = try expression.read("start")
            let words = Array(text.unicodeScalars)
            #expect(start >= end, "\(text) overlaps the one before it")
            #expect(Array(scalars[start..<min(start + words.count, scalars.count)]) == words)
            end = start + words.count
        }
    }
}
