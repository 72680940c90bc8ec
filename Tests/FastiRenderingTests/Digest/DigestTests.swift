import FastiChronology
import FastiDates
import FastiRendering
import FastiTestSupport
import FastiText
import Testing

@Suite struct DigestTests {
    private func day(_ text: String) throws -> Day { try #require(try EDTF(text).bounds.lower) }

    @Test func theDayThatMostDocumentsNameComesFirst() throws {
        let digest = try DigestCase.flood.digest(.init(dates: 1))
        #expect(digest.dayNames == ["2021-03-22"])
        #expect(digest.days[0].documents == 4)
    }

    @Test func daysAreInOrderOfTimeAndAsManyAsAsked() throws {
        for count in 1...5 {
            let names = try DigestCase.flood.digest(.init(dates: count)).dayNames
            #expect(names.count == count && names == names.sorted())
        }
    }

    @Test func aDayAheadIsNotOneThatMatters() throws {
        let digest = try DigestCase.flood.digest(.init(dates: 100))
        #expect(!digest.dayNames.contains("2021-04-12"))
        #expect((1...digest.candidates).contains(digest.days.count))
    }

    @Test func copiesCountOnceAndWhatIsBesideTheSubjectHardly() throws {
        // The day before the agency's report is named by two copies, the flood by two others too.
        var beside = DigestCase.flood
        for index in beside.stories.indices { beside.stories[index].origin = nil }
        func place(_ name: String, in made: DigestCase) throws -> Int {
            for count in 1...8
            where try made.digest(.init(dates: count)).dayNames.contains(name) {
                return count
            }
            return 9
        }
        let other = DigestCase.Story(
            published: "2021-03-30",
            text: "The court of the valley heard a witness of the flood below the dam on 29 March.")
        var made = DigestCase.flood
        made.stories.append(other)
        #expect(try place("2021-03-29", in: made) < place("2021-04-05", in: made))
        #expect(try place("2021-03-24", in: beside) <= place("2021-03-24", in: .flood))
    }

    @Test func onlyDaysOfTheSpanAreChosen() throws {
        let digest = try DigestCase.flood.digest(
            .init(first: try day("2021-03-24"), last: try day("2021-04-02")))
        #expect(!digest.days.isEmpty)
        #expect(digest.dayNames.allSatisfy { "2021-03-24" <= $0 && $0 <= "2021-04-02" })
        let empty = try DigestCase.flood.digest(.init(first: try day("2022")))
        #expect(empty.days.isEmpty && empty.candidates == 0)
    }

    @Test func whatIsAskedForIsInEverySentence() throws {
        let digest = try DigestCase.flood.digest(.init(about: ["gate"]))
        let passages = digest.days.flatMap(\.passages)
        #expect(!passages.isEmpty && passages.allSatisfy { $0.text.contains("gate") })
        #expect(digest.speaking == 3 && digest.documents == 5)
        #expect(try DigestCase.flood.digest(.init(about: ["zeppelin"])).days.isEmpty)
        // Short words are found whole: "fair" is four letters, "he" would be in "the".
        #expect(try DigestCase.flood.digest(.init(about: ["he"])).days.isEmpty)
    }

    @Test func passagesAreWholeSentencesAtTheirPlace() throws {
        let made = DigestCase.flood
        let digest = try made.digest(.init(dates: 9, sentences: 9))
        var texts: Set<String> = []
        for chosen in digest.days {
            #expect(!chosen.passages.isEmpty)
            for passage in chosen.passages {
                let scalars = Array(made.stories[passage.source].text.unicodeScalars)
                #expect(scalars[passage.range].elementsEqual(passage.text.unicodeScalars))
                #expect(passage.text.hasSuffix(".") || passage.text.hasSuffix("?"))
                #expect(texts.insert(passage.text).inserted, "twice: \(passage.text)")
            }
        }
    }

    @Test func aSentenceThatDoesNotNameItsDayIsMarked() throws {
        let digest = try DigestCase.flood.digest(.init(dates: 9, sentences: 9))
        let passages = digest.days.flatMap(\.passages)
        let warned = try #require(passages.first { $0.text.hasPrefix("Villages of the upper") })
        #expect(!warned.namesDay)
        let opened = try #require(passages.first { $0.text.hasPrefix("Engineers opened") })
        #expect(opened.namesDay)
        let text = digest.text(.text, width: 1000)
        #expect(text.contains("warned by telephone. [1, published 23 Mar 2021]"))
        #expect(text.contains("four villages in the valley. [1]\n"))
    }

    @Test func theOrderOfTextsChangesNothing() throws {
        let expected = try DigestCase.flood.digest().text(.text)
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<10 {
            let digest = try DigestCase.flood.digest(order: { $0.shuffle(using: &generator) })
            #expect(digest.text(.text) == expected)
        }
    }

    @Test func aDateGivenByTheUserCounts() throws {
        var made = DigestCase.flood
        let text = made.stories[1].text
        let words = "Wednesday"
        let start = try #require(text.firstRange(of: words)).lowerBound
        let offset = text.unicodeScalars.distance(from: text.startIndex, to: start)
        made.stories[1].mentions = [
            Mention(
                id: "m1", source: "s1", start: offset, end: offset + words.count, quote: words,
                kind: .event, title: "Engineers sent",
                date: .init(
                    edtf: try EDTF("2021-03-17"), start: offset, end: offset + words.count,
                    basis: .curated))
        ]
        #expect(try made.digest(.init(dates: 9)).dayNames.contains("2021-03-17"))
    }

    @Test func documentsWithoutADateOrAWordAreNoFault() throws {
        let made = DigestCase(stories: [
            .init(published: nil, text: "The bridge at Fenwick was closed on 3 May 2019."),
            .init(published: "2019", text: "…"), .init(published: nil, text: ""),
        ])
        #expect(try made.digest().dayNames == ["2019-05-03"])
        #expect(try DigestCase(stories: []).digest().days.isEmpty)
    }
}
