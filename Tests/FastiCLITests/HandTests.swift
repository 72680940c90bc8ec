import FastiChronology
import FastiDates
import FastiTestSupport
import Foundation
import Testing

/// `fasti correct`, `--corrections`, `--lexicon`, `fasti diff`.
@Suite struct HandTests {
    /// A case of two documents, built.
    private func madeCase() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The mayor of Oldport resigned on 3 May 2020.")
        try folder.add("in/b.txt", "Police arrested two men in Villanova on 7 June 2020.")
        #expect(try build(folder.path("in"), into: folder).code == 0)
        return folder
    }

    private func correct(_ folder: TemporaryFolder, _ arguments: String...) throws
        -> Program.Outcome
    {
        try Program.fasti.run(
            ["correct"] + arguments + [
                "--chronology", folder.path("out"), "--corrections", folder.path("c.yaml"),
            ])
    }

    private func rebuilt(_ folder: TemporaryFolder) throws -> Program.Outcome {
        try build(
            folder.path("in"), "--corrections", folder.path("c.yaml"), into: folder, output: "new")
    }

    @Test func aCorrectionIsWrittenAppliedMarkedAndSurvivesANewDocument() throws {
        let folder = try madeCase()
        #expect(
            try correct(folder, "resigned", "--set-date", "2020-05-04", "--note", "a misprint")
                .code == 0)
        #expect(
            try correct(folder, "Villanova", "--retitle", "Two arrests", "--tag", "police").code
                == 0)
        #expect(
            try correct(
                folder, "--add", "The court sat", "--citation", "Register", "--set-date", "2021"
            ).code == 0)
        for _ in 0..<2 {
            let outcome = try rebuilt(folder)
            #expect(outcome.code == 0, "\(outcome.errors)")
            let made = try chronology(folder, "new")
            #expect(
                made.corrections.count == 3 && made.corrections.allSatisfy { $0.problem == nil })
            let dated = try #require(made.entries.first { $0.notes == ["a misprint"] })
            #expect(dated.dates.map(\.edtf.description) == ["2020-05-04"])
            #expect(made.entries.contains { $0.title == "Two arrests" && $0.tags == ["police"] })
            #expect(try faults(of: folder, "new") == [])
            let timeline = try folder.text("new/timeline.txt")
            for words in [
                "changed by the user: date set to 2020-05-04 instead of", "Two arrests",
                "tags: police", "The court sat", "note of the user: a misprint",
            ] {
                #expect(
                    timeline.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                        .contains(words), "\(words)")
            }
            let explained = try Program.fasti.run([
                "explain", "Two arrests", "--chronology", folder.path("new/chronology.json"),
            ])
            #expect(explained.output.contains("changed by the user: title was"))
            try folder.add("in/0.txt", "The harbour of Oldport was closed on 1 January 2020.")
        }
    }

    @Test func whatNoLongerAppliesIsSaidAndTheRestGoesOn() throws {
        let folder = try madeCase()
        #expect(try correct(folder, "Villanova", "--hide").code == 0)
        #expect(try correct(folder, "resigned", "--retitle", "Gone").code == 0)
        try FileManager.default.removeItem(atPath: folder.path("in/b.txt"))
        let outcome = try rebuilt(folder)
        #expect(outcome.code == 3)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("not corrected: ") && outcome.errors.contains("line 4: "))
        let made = try chronology(folder, "new")
        #expect(made.entries.contains { $0.title == "Gone" })
        #expect(made.corrections.map { $0.problem != nil } == [true, false])
        #expect(try folder.text("new/timeline.txt").contains("not applied"))
    }

    @Test func faultsInTheFileEndTheRunBeforeItBegins() throws {
        let folder = try madeCase()
        try folder.add("c.yaml", "- mention: m1\n  hid: true\n- \u{1B}[31m: &a b\n")
        let outcome = try rebuilt(folder)
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("line ") && !outcome.errors.contains("\u{1B}"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
        try folder.add("c.yaml", "- mention: m1\n  hid: true\n- x\n")
        #expect(try rebuilt(folder).errorLines.count == 2)
        #expect(try correct(folder, "resigned", "--hide").code == 65)
        let missing = try build(
            folder.path("in"), "--lexicon", folder.path("none.yaml"), into: folder, output: "new")
        #expect(missing.code == 66)
    }

    @Test func whatIsMeantHasToBeClear() throws {
        let folder = try madeCase()
        #expect(try correct(folder, "nothing of that", "--hide").code == 66)
        #expect(try correct(folder, "e", "--hide").code == 64)
        #expect(try correct(folder, "resigned").code == 64)
        #expect(try correct(folder, "--add", "x").code == 64)
        #expect(try correct(folder, "resigned", "--set-date", "yesterday").code == 64)
        #expect(try correct(folder, "--rename-actor", "Nobody", "Somebody").code == 66)
        #expect(!FileManager.default.fileExists(atPath: folder.path("c.yaml")))
    }

    @Test func aDifferenceIsToldAndCounted() throws {
        let folder = try madeCase()
        let same = try Program.fasti.run(["diff", folder.path("out"), folder.path("out")])
        #expect(same.code == 0 && same.output == "no differences\n")
        #expect(try correct(folder, "resigned", "--set-date", "2020-05-04").code == 0)
        #expect(try rebuilt(folder).code == 0)
        let pair = [folder.path("out"), folder.path("new/chronology.json")]
        let told = try Program.fasti.run(["diff"] + pair)
        #expect(told.code == 4)
        #expect(told.output.contains("2020-05-03 is now 2020-05-04"))
        let json = try Program.fasti.run(["diff", "--format", "json"] + pair)
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        let redated = try #require((object as? [String: Any])?["redated"] as? [Any])
        #expect(json.code == 4 && redated.count == 1)
        #expect(
            try Program.fasti.run(["diff", folder.path("out"), folder.path("none")]).code == 66)
    }

    @Test func anEpisodeOfTheLexiconDatesWhatIsSaidToBeInIt() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "Two men were killed during the Long Strike, police said.")
        try folder.add(
            "e.yaml", "- name: Long Strike\n  date: 1912-05-23/1912-08-06\n  note: at the docks\n")
        let outcome = try build(
            folder.path("in"), "--lexicon", folder.path("e.yaml"), into: folder)
        #expect(outcome.code == 0)
        let made = try chronology(folder)
        #expect(made.made.options["lexicon"] == "e.yaml")
        let dates = made.mentions.compactMap(\.date).filter { $0.basis == .lexicon }
        #expect(dates.map(\.edtf.description) == ["1912-05-23?/1912-08-06?"])
        #expect(dates.allSatisfy { !$0.steps.isEmpty })
    }
}
