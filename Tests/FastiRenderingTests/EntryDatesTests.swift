import FastiChronology
import FastiDates
import FastiTestSupport
import Testing

@testable import FastiRendering

struct EntryDatesTests {
    private func entry(_ dates: [String], title: String = "The dam broke") throws -> Entry {
        Entry(
            id: "e1", kind: .event, title: title, mentions: ["m1"], origins: 1,
            dates: try dates.map {
                Entry.SupportedDate(edtf: try EDTF($0), basis: .stated, support: ["m1"])
            })
    }

    @Test(arguments: [
        (["2010-04-20", "2010-04"], "lessExact"),
        (["2010-04-20", "2010-04-19/2010-04-25"], "lessExact"),
        (["2010-04-20", "../2010-05-01"], "lessExact"),
        (["2010-04-20", "2010-04-20T16:53"], "moreExact"),
        (["2010-04", "2010-04-20"], "moreExact"), (["2010-04-20", "2010-04-21"], "differs"),
        (["2010-04", "2010-05-01"], "differs"), (["2010-04-20", "../2010-04-19"], "differs"),
    ])
    func datesAgreeOrDiffer(_ dates: [String], _ agreement: String) throws {
        let entry = try entry(dates)
        #expect("\(entry.agreement(of: entry.dates[1]))" == agreement)
        let isInDoubt = agreement == "differs"
        #expect(DiagramReader.isInDoubt(entry) == isInDoubt)
        #expect(entry.differingDates.count == (agreement == "lessExact" ? 1 : 2))
    }

    /// A clock time beside its own day has no place on a label.
    @Test func labelsShowDatesThatDiffer() throws {
        let dates = ["2010-01-12", "2010-01-12T16:53:00", "2010-01", "2010-01-13"]
        let drawn = DiagramReader(
            Chronology(made: .init(version: "1"), entries: [try entry(dates)])
        ).entries()
        #expect(drawn.map(\.date) == ["12 Jan 2010 or 13 Jan 2010"])
    }

    /// Who says it stands in the title or beside it, and not twice.
    @Test func aSpeakerIsNamedOnce() throws {
        let claim = Mention.Claim(actor: "a1", cue: "said", stance: .asserts, start: 0, end: 4)
        let said = Mention.SaidDate(edtf: try EDTF("2010-02-01"), basis: .stated)
        let chronology = Chronology(
            made: .init(version: "1"),
            actors: [Actor(id: "a1", name: "Lena Torvik", kind: .person)],
            mentions: [
                Mention(
                    id: "m1", source: "s1", start: 0, end: 1, quote: "", kind: .event,
                    title: "", said: said, chain: [claim])
            ], entries: [try entry(["2010-01-12"], title: "Lena Torvik: The dam broke")])
        let text = TimelineRenderer().text(chronology)
        #expect(text.contains("Lena Torvik: The dam broke"))
        #expect(!text.contains("according to") && text.contains("said 1 Feb 2010"))
        let drawn = DiagramReader(chronology).entries()
        #expect(drawn.map(\.title) == ["The dam broke"])
    }
}
