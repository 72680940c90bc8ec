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

    @Test func aDateAloneIsNoSentenceToChoose() throws {
        var made = DigestCase.flood
        made.stories[0].text = "Monday, March 22, 2021\n\n" + made.stories[0].text
        let passages = try made.digest(.init(dates: 99, sentences: 99)).days.flatMap(\.passages)
        #expect(passages.contains { $0.text.hasPrefix("Averil dam releases") })
        #expect(!passages.contains { $0.text.hasPrefix("Monday, March") })
    }

    @Test func theOrderOfTextsChangesNothing() throws {
        let expected = try DigestCase.flood.digest().text(.text)
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<10 {
            let digest = try DigestCase.flood.digest(order: { $0.shuffle(using: &generator) })
            #expect(digest.text(.text) == expected)
        }
    }

    // MARK: The user's hand

    /// The flood, with what two of its reports tell: a dated inspection and an undated warning.
    private func corrected() throws -> (made: DigestCase, dated: Mention, undated: Mention) {
        var made = DigestCase.flood
        let dated = try made.stories[1].mention(
            "m1", source: "s1", told: "sent engineers", dated: "Wednesday", EDTF("2021-03-24"))
        let undated = try made.stories[0].mention(
            "m2", source: "s0", told: "were warned", dated: nil, nil)
        made.stories[1].mentions = [dated]
        made.stories[0].mentions = [undated]
        made.stories.remove(at: 2)
        return (made, dated, undated)
    }

    private let all = DigestRequest(dates: 99, sentences: 99)

    @Test func aDateGivenByTheUserCounts() throws {
        let (made, dated, undated) = try corrected()
        #expect(try made.digest(all).dayNames.contains("2021-03-24"))
        let digest = try made.digest(
            all,
            entries: [
                dated.entry([try EDTF("2021-03-17")], corrections: ["date set"]),
                undated.entry([try EDTF("2021-03-19")], corrections: ["date set"]),
            ])
        #expect(!digest.dayNames.contains("2021-03-24"))
        for (day, words) in [("2021-03-17", "sent engineers"), ("2021-03-19", "were warned")] {
            let chosen = try #require(
                digest.days.first { EDTF.day($0.day).description == day })
            let passage = try #require(chosen.passages.first { $0.text.contains(words) })
            #expect(passage.namesDay && passage.isChanged)
        }
        let text = digest.text(.text, width: 1000)
        #expect(text.contains("were warned by telephone. [1, changed by the user]"))
        #expect(text.contains("One marked “changed by the user”"))
        #expect(!(try made.digest(all).text(.text).contains("changed by the user")))
    }

    @Test func aDateTakenAwayByTheUserDoesNotCount() throws {
        let (made, dated, undated) = try corrected()
        let digest = try made.digest(
            all, entries: [dated.entry([], corrections: ["date taken away"]), undated.entry()])
        #expect(
            !digest.days.contains { chosen in
                chosen.passages.contains { $0.namesDay && $0.text.contains("sent engineers") }
            })
    }

    @Test func whatTheUserHidIsNotTold() throws {
        let (made, dated, undated) = try corrected()
        func tells(_ words: String, _ digest: Digest) -> Bool {
            digest.days.contains { $0.passages.contains { $0.text.contains(words) } }
        }
        #expect(tells("sent engineers", try made.digest(all)))
        let digest = try made.digest(all, entries: [undated.entry()])
        #expect(!tells("sent engineers", digest) && tells("were warned", digest))
        #expect(digest.text(.markdown).contains("1 passage of entries that the user has hidden"))
        // A sentence that tells of another happening too stays.
        var both = made
        let flood = try made.stories[1].mention(
            "m3", source: "s1", told: "inspect", dated: nil, nil)
        both.stories[1].mentions = [dated, flood]
        #expect(
            tells(
                "sent engineers", try both.digest(all, entries: [undated.entry(), flood.entry()]))
        )
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
