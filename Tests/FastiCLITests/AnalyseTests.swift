import FastiChronology
import FastiTestSupport
import Foundation
import Testing

@Suite struct AnalyseTests {
    @Test func conlluHasTenColumnsAndNames() throws {
        let folder = try TemporaryFolder()
        let path = try folder.add(
            "a.txt", "The talks were held in Geneva.\n\nHe\u{1B}[31m left\tParis\u{2028}twice.\n")
        let outcome = try Program.fasti.run(["analyse", path, "--format", "conllu"])
        #expect(outcome.code == 0)
        let rows = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(rows.count > 10)
        for row in rows {
            #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == 10)
        }
        #expect(rows.contains { $0.hasPrefix("6\tGeneva\t") && $0.contains("Name=B-LOC") })
        #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{2028}"))
    }

    @Test func aDamagedModelIs65AndAMissingOne66() throws {
        let folder = try TemporaryFolder()
        let text = try folder.add("a.txt", "They met.\n")
        let model = try folder.add("x.model", "FASTILM1 and nothing else")
        let damaged = try Program.fasti.run(["analyse", text, "--model", model])
        #expect(damaged.code == 65)
        #expect(damaged.errorLines.count == 1)
        let missing = try Program.fasti.run(["analyse", text, "--model", folder.path("none")])
        #expect(missing.code == 66)
        #expect(missing.errorLines.count == 1)
    }

    @Test func aUsersTablesAreUsedInBuild() throws {
        let folder = try TemporaryFolder()
        let text = try folder.add(
            "a.txt", "On 3 May 2021 the Quay Assembly condemned the attack on the harbour.\n")
        _ = try folder.add("bodies.add.tsv", "Quay Assembly\tintergovernmental\tQA\n")
        #expect(try build(text, "--data", folder.path(""), into: folder).code == 0)
        let actor = try chronology(folder).actors.first { $0.name == "Quay Assembly" }
        #expect(actor?.kind == .intergovernmental)
        let none = try build(text, "--data", folder.path("none"), into: folder)
        #expect(none.code == 66)
        #expect(none.errorLines.count == 1)
    }

    @Test func rowsOfAUsersTableThatSayNothingAreNamed() throws {
        let folder = try TemporaryFolder()
        let text = try folder.add("a.txt", "On 3 May 2021 they met.\n")
        let own = "\(Program.package)/Sources/CFastiData/tables"
        #expect(try build(text, "--data", own, into: folder).errorLines == [])
        _ = try folder.add("bodies.add.tsv", "Quay Assembly\torganisation\n")
        let told = try build(text, "--data", folder.path(""), into: folder)
        #expect(told.code == 0)
        #expect(told.errorLines.count == 1)
        #expect(told.errorLines.first?.contains("bodies.add.tsv:1: column 2 is") == true)
    }
}
