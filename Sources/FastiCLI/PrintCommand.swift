import ArgumentParser
import Fasti
import FastiRendering

/// `fasti print`: the digest of a chronology, for paper and for editing.
struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Writes a chronology as a digest to print and to edit.",
        discussion: """
            Example:
              fasti print out/chronology.json --output digest.pdf --from 2020 --to 2021

            The ending of the output says what is written: .html, .md, .pdf or .docx (pandoc makes \
            it).

            \(ExitCodes.help)
            """)

    @Argument(help: ArgumentHelp("A chronology that fasti build made.", valueName: "file"))
    var chronology: String

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @OptionGroup var selection: SelectionOptions

    private var format: DigestPrinter.Format? {
        output.split(separator: "/").last?.split(separator: ".").dropFirst().last
            .flatMap { DigestPrinter.Format(rawValue: $0.lowercased()) }
    }

    func validate() throws {
        guard format != nil else {
            throw ValidationError("--output ends in .html, .md, .docx or .pdf")
        }
    }

    func run() throws {
        guard let format else { return }
        let whole = try UserFiles.chronology(chronology)
        let subject = selection.selection.subject(of: whole)
        SelectionOptions.note(subject.chronology, of: whole)
        let (folder, name) = UserFiles.split(output)
        do {
            let document = try DigestPrinter().document(
                of: subject.chronology, as: format, leftOut: subject.selection)
            for note in document.notices { Console.say("note: \(note)") }
            try OutputFolder.write(document.bytes, to: name, in: folder)
        } catch let failure as DigestPrinter.Failure {
            Console.say("fasti: \(failure)")
            throw ExitCodes.partly
        } catch {
            Console.say("fasti: \(error)")
            throw ExitCodes.cannotWrite
        }
    }
}
