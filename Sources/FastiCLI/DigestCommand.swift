import ArgumentParser
import Fasti
import FastiChronology
import FastiDates
import FastiRendering
import Glibc

/// `fasti digest`: the days that matter most, each with sentences of its sources.
struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Chooses the days that matter most, told by sentences of the sources.",
        discussion: """
            Example:
              fasti digest out/chronology.json --dates 12 --sentences 2

            Reads a chronology that fasti build made, and the texts beside it. A day matters by how \
            many documents name it, and how near these are to the common subject. The files \
            digest.html and digest.md of fasti build are another thing: they hold every entry, and \
            fasti print makes them.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, tsv
    }

    @Argument(help: ArgumentHelp("A chronology that fasti build made.", valueName: "file"))
    var chronology = "out/chronology.json"

    @Option(
        help: ArgumentHelp(
            "How many days; as many as suit the material unless said.", valueName: "n"))
    var dates: Int?

    @Option(help: ArgumentHelp("The most sentences of a day.", valueName: "n"))
    var sentences = DigestRequest.defaultSentences

    @Option(
        help: ArgumentHelp("The first day, month or year to choose from.", valueName: "date"),
        transform: BuildCommand.date)
    var from: EDTF?

    @Option(
        help: ArgumentHelp("The last day, month or year to choose from.", valueName: "date"),
        transform: BuildCommand.date)
    var to: EDTF?

    @Option(
        help: ArgumentHelp(
            "Only sentences with one of these words; \"protest\" finds \"protesters\" too.",
            valueName: "words"))
    var about: [String] = []

    @Option(help: "Output: text, markdown or tsv (day, tab, sentence).")
    var format: Format = .text

    @Option(help: ArgumentHelp("Columns of the text, 40 to 1000.", valueName: "n"))
    var width = 80

    @Flag(help: "Write the text in ASCII alone.")
    var ascii = false

    private static let limit = 100_000

    func validate() throws {
        guard dates.map({ (1...Self.limit).contains($0) }) ?? true else {
            throw ValidationError("--dates is a number from 1 to \(Self.limit)")
        }
        guard (1...Self.limit).contains(sentences) else {
            throw ValidationError("--sentences is a number from 1 to \(Self.limit)")
        }
        guard (40...1000).contains(width) else {
            throw ValidationError("--width is a number from 40 to 1000")
        }
        try SelectionOptions.check(from: from, to: to)
    }

    func run() async throws {
        let made = try UserFiles.chronology(chronology)
        let words = about.flatMap { $0.lowercased().split(whereSeparator: \.isWhitespace) }
        let request = DigestRequest(
            dates: dates, sentences: sentences, first: from?.bounds.lower,
            last: to?.bounds.lastDay, about: words.map(String.init))
        let slash = chronology.lastIndex(of: "/")
        let outcome = await DigestRun(
            made, folder: slash.map { String(chronology[..<$0]) + "/" } ?? ".", request: request,
            jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        ).run()
        for problem in outcome.unread { Console.say("not read: \(problem)") }
        guard outcome.digest.documents > 0 || made.sources.isEmpty else {
            Console.say("fasti: none of the texts beside \(chronology) could be read")
            throw ExitCodes.badData
        }
        var output = StandardOutput()
        DigestFormat(rawValue: format.rawValue)?.write(
            outcome.digest, width: width, isASCII: ascii, to: &output)
        output.flush()
        if !outcome.unread.isEmpty { throw ExitCodes.partly }
    }
}
