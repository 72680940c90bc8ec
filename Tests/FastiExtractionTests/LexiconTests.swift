import FastiLexicon
import Testing

/// A user's tables stand in place of the built-in ones or beside them.
@Suite struct LexiconTests {
    @Test func rowsAreAdded() {
        let lexicon = Lexicon(tables: [
            "bodies.add.tsv": "# name, kind, others\nHarbour Board\torganization\tHB\n"
        ])
        #expect(lexicon.bodies["harbour board"]?.kind == "organization")
        #expect(lexicon.bodies["hb"]?.name == "Harbour Board")
        #expect(lexicon.bodies.count == Lexicon.builtIn.bodies.count + 2)
    }

    @Test func anAddedRowGoesBeforeABuiltInOne() {
        let lexicon = Lexicon(tables: ["speech.add.tsv": "say\tdenies\r\n"])
        #expect(lexicon.speech["said"]?.stance == "denies")
        #expect(lexicon.speech["told"]?.stance == Lexicon.builtIn.speech["told"]?.stance)
    }

    @Test func aTableIsReplaced() {
        let lexicon = Lexicon(tables: ["offices.tsv": "harbour master\n"])
        #expect(lexicon.offices == ["harbour master"])
        #expect(lexicon.heads.count == Lexicon.builtIn.heads.count)
    }

    @Test func otherNamesAndBrokenRowsDoNoHarm() {
        let lexicon = Lexicon(tables: [
            "notes.tsv": "x", "events.add.tsv": "\n\t\t\nwade\n", "countries.add.tsv": "\u{0}\t",
        ])
        #expect(lexicon.offices == Lexicon.builtIn.offices)
    }

    @Test func rowsThatAreNotUnderstoodAreNamed() {
        let faults = Lexicon.faults(in: [
            "bodies.add.tsv": "# a remark\nHarbour Board\torganization\nQuay Board\tquango\n",
            "irregular.tsv": "go\twent\tgone\nwade\twaded\n", "offices.tsv": "reeve\n",
            "notes.tsv": "x",
        ])
        #expect(faults.map(\.file) == ["bodies.add.tsv", "irregular.tsv"])
        #expect(faults.map(\.line) == [3, 2])
        #expect(faults[0].reason.hasPrefix("column 2 is “quango”, not one of intergovernmental, "))
    }

    @Test func aNameLeadsToOnePlaceOrToNone() {
        let index = PlaceIndex(
            text: """
                # id, name, country, latitude, longitude, population, other names
                1\tAldby\tAA\t0\t0\t100\tOldby|Aldbury
                2\tAldby\tBB\t0\t0\t50\t
                3\tBelton\tAA\t0\t0\t1000\t
                4\tBelton\tBB\t0\t0\t10\t
                x\tCorran\tAA
                """)
        #expect(index.id(of: "Oldby") == 1)
        #expect(index.id(of: "ALDBURY") == 1)
        #expect(index.id(of: "Aldby") == nil)
        #expect(index.id(of: "Belton") == 3)
        #expect(index.id(of: "Corran") == nil)
        #expect(PlaceIndex.builtIn.id(of: "Lisbon") == PlaceIndex.builtIn.id(of: "Lisboa"))
        #expect(PlaceIndex.builtIn.id(of: "Lisbon") != nil)
    }

    @Test func placesHaveTheirPlaces() throws {
        let places = Gazetteer.builtIn.places
        #expect(places.count > 40_000)
        #expect(places.allSatisfy { abs($0.latitude) <= 90 && abs($0.longitude) <= 180 })
        let london = try #require(places.first { $0.name == "London" && $0.country == "GB" })
        #expect(london.population > 5_000_000)
        #expect(london.otherNames.contains("Londres"))
    }
}
