import ArgumentParser
import Fasti
import FastiTagging

@main
struct FastiCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fasti",
        abstract: "Makes a chronology out of documents.",
        discussion: """
            Example:
              fasti build articles/ --output out/

            Reads news articles and reports, finds every date, who did or said what and who says \
            so, and writes a timeline, diagrams and data, each entry with its passages.

            \(ExitCodes.help)
            """,
        version: Version.current,
        subcommands: [
            BuildCommand.self,
            DigestCommand.self,
            DiagramCommand.self,
            PrintCommand.self,
            ExplainCommand.self,
            CorrectCommand.self,
            DiffCommand.self,
            ExtractCommand.self,
            MergeCommand.self,
            DateCommand.self,
            TagCommand.self,
            AnalyseCommand.self,
            ReadCommand.self,
        ])

    static func main() async {
        // Words and rules are made ready while the arguments are read: a third of the time to the first
        // result.
        if CommandLine.arguments.dropFirst().first == "tag" {
            Task.detached { Language.english.prepare() }
        }
        await main(nil)
    }
}
