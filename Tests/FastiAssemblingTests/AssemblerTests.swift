import FastiAssembling
import FastiChronology
import FastiDates
import FastiExtraction
import FastiLanguage
import FastiTagging
import FastiTestSupport
import FastiText
import FoundationEssentials
import Testing

/// A document of a name, its text and its date.
private func document(_ name: String, _ text: String, published: String?) throws -> DocumentMentions
{
    let document = Document(text: text)
    let date = try published.map { try EDTF($0) }
    let source = Source(
        id: "s-\(name)", path: "\(name).txt", fileSHA256: name, text: "texts/\(name).txt",
        textSHA256: name, characters: text.unicodeScalars.count,
        published: date.map { PublicationDate(edtf: $0, basis: .stated) }, origin: "o-\(name)")
    let times = Tagger().tag(document, published: date).joined
    return try Extractor(analyzer: Analyzer(model: .builtIn())).mentions(
        in: TaggedDocument(source: source, document: document, timeExpressions: times))
}

private func chronology(_ documents: [DocumentMentions]) -> Chronology {
    Assembler().assemble(
        documents, title: nil, made: Chronology.Made(version: "test"), unread: [])
}

private func seeds() throws -> [DocumentMentions] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
        try document(
            name, String(contentsOf: folder.appending(path: name), encoding: .utf8),
            published: "2022-03-04")
    }
}

@Test func theOrderOfDocumentsChangesNothing() throws {
    var documents = try seeds()
    let expected = chronology(documents)
    #expect(!expected.entries.isEmpty)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5 {
        documents.shuffle(using: &generator)
        #expect(chronology(documents) == expected)
    }
}

@Test func everyMentionStandsInOneEntry() throws {
    let made = chronology(try seeds())
    let told = made.entries.flatMap(\.mentions)
    #expect(told.sorted() == made.mentions.map(\.id).sorted())
    #expect(Set(told).count == told.count)
}

@Test func addingADocumentRemovesNoMention() throws {
    let documents = try seeds()
    let fewer = Set(chronology(Array(documents.dropLast())).mentions.map(\.id))
    #expect(fewer.isSubset(of: chronology(documents).mentions.map(\.id)))
}

private let yearless = "Police arrested two men in Villanova on December 27."

@Test func aMissingYearIsTakenWhereOneFits() throws {
    let made = chronology([
        try document("a", yearless, published: nil),
        try document(
            "b", "Rebels held the town of Villanova from 5 November 2021 to 3 March 2022.",
            published: "2022-05-01"),
    ])
    let entry = try #require(made.entries.first { $0.dates.first?.basis == .corpus })
    #expect(entry.dates.first?.edtf.description == "2021?-12-27")
    #expect(entry.dates.first?.reason?.contains("Villanova") == true)
}

@Test(arguments: [
    "Rebels held the town of Villanova from 5 November 2020 to 3 March 2022.",
    "Rebels held the town of Oldport from 5 November 2021 to 3 March 2022.",
])
func aMissingYearStaysMissing(_ other: String) throws {
    let made = chronology([
        try document("a", yearless, published: nil),
        try document("b", other, published: "2022-05-01"),
    ])
    #expect(made.entries.contains { $0.dates.first?.edtf.description == "XXXX-12-27" })
}

@Test func twoReportsOfOneArrestAreOneEntry() throws {
    let made = chronology([
        try document("a", "Police arrested the mayor on 5 May 2020.", published: "2020-05-06"),
        try document(
            "b", "The mayor was arrested by police on 5 May 2020.", published: "2020-05-07"),
        try document("c", "Police arrested the mayor on 6 May 2021.", published: "2021-05-07"),
    ])
    #expect(made.entries.map(\.mentions.count).sorted() == [1, 2])
    #expect(made.entries.first?.origins == 2)
}
