import FastiTestSupport
import Foundation
import Testing

@Suite struct ManualTests {
    /// The commands and options as the program itself lists them.
    private struct Listing: Decodable {
        struct Command: Decodable {
            var commandName: String
            var abstract: String
            var discussion: String?
            var subcommands: [Command]?
            var arguments: [Argument]?
        }

        struct Argument: Decodable {
            struct Name: Decodable {
                var kind: String
                var name: String
            }

            var names: [Name]?
            var abstract: String?
            var valueName: String?
        }

        var command: Command
    }

    private static func commands() throws -> [Listing.Command] {
        let json = try Program.fasti.run(["--experimental-dump-help"]).output
        let listing = try JSONDecoder().decode(Listing.self, from: Data(json.utf8))
        return (listing.command.subcommands ?? []).filter { $0.commandName != "help" }
    }

    @Test func everyCommandAndOptionIsInTheManual() throws {
        let manual = try String(
            contentsOfFile: "\(Program.package)/docs/commands.md", encoding: .utf8)
        let commands = try Self.commands()
        #expect(commands.count > 1)
        for command in commands {
            #expect(manual.contains("## fasti \(command.commandName)"))
            for argument in command.arguments ?? [] {
                #expect(argument.abstract?.isEmpty == false, "\(argument)")
                for name in argument.names ?? [] where name.kind == "long" {
                    let isGeneral = ["help", "version"].contains(name.name)
                    #expect(isGeneral || manual.contains("`--\(name.name)"), "--\(name.name)")
                }
            }
        }
        for code in ["0", "1", "3", "64", "65", "66", "73"] {
            #expect(manual.contains("| \(code) |"))
        }
    }

    @Test func theHelpOfEveryCommandBeginsWithAnExample() throws {
        for command in [[]] + (try Self.commands().map { [$0.commandName] }) {
            let outcome = try Program.fasti.run(command + ["--help"])
            #expect(outcome.code == 0)
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count > 3 && lines[1] == "Example:", "\(command)")
            #expect(lines[2].hasPrefix("  fasti \(command.first ?? "build")"), "\(command)")
        }
    }

    @Test func theVersionIsTheNewestOfTheChanges() throws {
        let changes = try String(
            contentsOfFile: "\(Program.package)/CHANGELOG.md", encoding: .utf8)
        let outcome = try Program.fasti.run(["--version"])
        let version = outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(outcome.code == 0)
        #expect(changes.split(separator: "\n").first { $0.hasPrefix("## ") } == "## \(version)")
    }
}
