import ArgumentParser
import Fasti

/// `fasti merge`: one chronology of mentions that were made apart.
struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Makes one chronology of parts that fasti extract made.",
        discussion: """
            Example:
              fasti merge part1/ part2/mentions.jsonl --output out/

            A part is a file that fasti extract wrote, or a folder with it as mentions.jsonl. The \
            outputs are those of one fasti build over all documents, to the byte, whatever the \
            order of the parts. The texts are taken from the folder texts/ beside each part, where \
            fasti extract --texts has put them. A bad line is said, and the rest goes on.

            \(ExitCodes.help)
            """)

    @Argument(help: ArgumentHelp("Files of mentions, or folders with one.", valueName: "part"))
    var parts: [String]

    @OptionGroup var outputs: OutputOptions

    func run() async throws {
        let run = MergeRun(
            parts: parts, output: outputs.output, options: try outputs.options(),
            usesCache: !outputs.noCache)
        try await outputs.run { try await run.run(progress: $0) }
    }
}
