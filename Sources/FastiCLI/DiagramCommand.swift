import ArgumentParser
import Fasti
import FastiChronology
import FastiDates
import FastiGraphs
import FastiRendering

/// `fasti diagram`: one diagram of a chronology, as its reader wants it.
struct DiagramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "Draws a diagram of a chronology.",
        discussion: """
            Example:
              fasti diagram lanes out/chronology.json --output lanes.pdf --top 20

            The kinds:
            \(Diagrams.all.map { "  \(type(of: $0).kind): \(type(of: $0).summary)" }
                .joined(separator: "\n"))

            The ending of the output says what is written: .svg, .pdf, .png or .dot. Of SVG and PNG \
            each page is a file: lanes.svg, lanes-2.svg. Several endings of one name are drawn at once, \
            which takes less time: --output lanes.svg --output lanes.pdf.

            \(ExitCodes.help)
            """)

    enum Paper: String, ExpressibleByArgument, CaseIterable { case a4, letter }
    enum Orientation: String, ExpressibleByArgument, CaseIterable { case portrait, landscape }

    @Argument(help: "Which diagram.", completion: .list(kinds))
    var kind: String

    @Argument(help: ArgumentHelp("A chronology that fasti build made.", valueName: "file"))
    var chronology: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A file to write; may be given more than once.", valueName: "file"))
    var output: [String]

    @Option(help: "The paper: a4 or letter.")
    var paper = Paper.a4

    @Option(help: "How the paper lies: portrait or landscape; as suits the diagram unless said.")
    var orientation: Orientation?

    @Option(
        help: ArgumentHelp(
            "Dots an inch of PNG, \(GraphLimits.resolution.lowerBound) to "
                + "\(GraphLimits.resolution.upperBound).", valueName: "n"))
    var resolution = 150

    @OptionGroup var selection: SelectionOptions

    private static var kinds: [String] { Diagrams.all.map { type(of: $0).kind.description } }

    func validate() throws {
        guard Diagrams.diagram(for: kind) != nil else {
            throw ValidationError(
                "there is no diagram “\(kind)”; there are \(Self.kinds.joined(separator: ", "))")
        }
        guard output.allSatisfy({ Self.format(of: $0) != nil }) else {
            throw ValidationError("--output ends in .svg, .pdf, .png or .dot")
        }
        guard GraphLimits.resolution.contains(resolution) else {
            throw ValidationError("--resolution is a number from 36 to 300")
        }
    }

    private static func format(of output: String) -> DrawingJob.Format? {
        output.split(separator: "/").last?.split(separator: ".").dropFirst().last
            .flatMap { DrawingJob.Format(rawValue: $0.lowercased()) }
    }

    /// The outputs without their endings, each with its formats.
    private var pictures: [(path: String, formats: [DrawingJob.Format])] {
        output.reduce(into: []) { pictures, output in
            guard let format = Self.format(of: output) else { return }
            let path = String(output.dropLast(format.rawValue.count + 1))
            if let place = pictures.firstIndex(where: { $0.path == path }) {
                pictures[place].formats.append(format)
            } else {
                pictures.append((path, [format]))
            }
        }
    }

    func run() throws {
        guard let diagram = Diagrams.diagram(for: kind) else { return }
        let whole = try UserFiles.chronology(chronology)
        var subject = selection.selection.subject(of: whole)
        SelectionOptions.note(subject.chronology, of: whole)
        subject.page = page(for: diagram)
        let results = try pictures.map { picture in
            try draw(subject, as: diagram, to: picture.path, picture.formats)
        }
        if results.contains(where: { !$0.errors.isEmpty }) { throw ExitCodes.partly }
    }

    private func draw(
        _ subject: DiagramSubject, as diagram: some Diagram, to path: String,
        _ formats: [DrawingJob.Format]
    ) throws -> DiagramRenderer.Result {
        let (folder, name) = UserFiles.split(path)
        let result = DiagramRenderer(formats: formats, resolution: resolution).files(
            for: subject, as: diagram, named: name)
        for note in result.notices { Console.say("note: \(note)") }
        for error in result.errors { Console.say("no picture: \(error)") }
        do {
            for file in result.files {
                try OutputFolder.write(file.bytes, to: file.name, in: folder)
            }
        } catch {
            Console.say("fasti: \(error)")
            throw ExitCodes.cannotWrite
        }
        return result
    }

    private func page(for diagram: some Diagram) -> PageSize {
        let size: PageSize = paper == .a4 ? .a4 : .letter
        let usual = type(of: diagram).usualPage
        return switch orientation {
        case .portrait: size.portrait
        case .landscape: size.landscape
        case nil: usual.width > usual.height ? size.landscape : size.portrait
        }
    }
}

/// Which entries are shown: the same words for every command that shows a chronology.
struct SelectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only entries whose title, names or passages have all these words.",
            valueName: "words"))
    var about: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only entries with one of these actors.", valueName: "name"))
    var actors: [String] = []

    @Option(
        help: ArgumentHelp("Only entries of this day or later (EDTF).", valueName: "date"),
        transform: BuildCommand.date)
    var from: EDTF?

    @Option(
        help: ArgumentHelp("Only entries of this day or before (EDTF).", valueName: "date"),
        transform: BuildCommand.date)
    var to: EDTF?

    @Option(help: ArgumentHelp("Only the most salient entries, this many.", valueName: "n"))
    var top: Int?

    /// Says where nothing is left of a chronology.
    static func note(_ chosen: Chronology, of whole: Chronology) {
        if chosen.entries.isEmpty, !whole.entries.isEmpty {
            Console.say("note: none of the \(whole.entries.count) entries is chosen")
        }
    }

    /// Sees that a span does not end before it begins.
    static func check(from: EDTF?, to: EDTF?) throws {
        if let from, let to, let first = from.bounds.lower, let last = to.bounds.lastDay,
            last < first
        {
            throw ValidationError("--to \(to) is before --from \(from)")
        }
    }

    func validate() throws {
        try Self.check(from: from, to: to)
        guard top.map({ $0 > 0 }) ?? true else {
            throw ValidationError("--top is a number from 1")
        }
    }

    var selection: EntrySelection {
        var selection = EntrySelection()
        selection.about = about.map { $0.split(separator: " ").map(String.init) } ?? []
        selection.actors = actors
        selection.from = from
        selection.to = to
        selection.top = top
        return selection
    }
}
