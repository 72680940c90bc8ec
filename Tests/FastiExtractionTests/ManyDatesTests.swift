import FastiChronology
import FastiLanguage
import Testing

@testable import FastiExtraction

@Test func aListOfDatesIsToldSoFarAndTheRestIsCounted() throws {
    let extractor = try Extractor(analyzer: Analyzer(model: .builtIn()))
    let days = (0..<MentionBuilder.mostDates + 20).map { "\($0 % 28 + 1) May \(1850 + $0)" }
    let found = extractor.mentions(
        in: try tagged("The council met on \(days.joined(separator: ", ")) to hear the mayor."))
    let told = MentionBuilder.mostDates
    #expect(found.mentions.count == told && found.untold == .init(dates: 20))
    #expect(Set(found.mentions.compactMap { $0.date?.edtf }).count == told)
    #expect(Set(found.mentions.map(\.title)) == ["The council met"])
}

@Test func aShortListIsToldWhole() throws {
    let extractor = try Extractor(analyzer: Analyzer(model: .builtIn()))
    let found = extractor.mentions(
        in: try tagged("The council met on 3 May 1990, 4 June 1991 and 5 July 1992."))
    #expect(found.mentions.count == 3 && found.untold == .init())
}
