import ArgumentParser
import FastiAssembling
import FastiChronology
import FastiDates
import FastiJSON

/// `fasti diff`: what changed between two chronologies.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says what changed from one chronology to another.",
        discussion: """
            Example:
              fasti diff before/chronology.json out/chronology.json

            Names the entries that were added, withdrawn, joined, parted or dated otherwise, those \
            on which sources contradict each other as they did not before, and the actors with \
            another name. OLD and NEW are files, or folders with a chronology.json.

            Ends with code 4 where there are differences, with 0 where there are none.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: ArgumentHelp("The chronology as it was.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The chronology as it is.", valueName: "new"))
    var new: String

    @Option(help: "text for people, or json.")
    var format = Format.text

    func run() throws {
        let comparison = ChronologyComparison(
            old: try UserFiles.chronology(inFolderOrFile: old),
            new: try UserFiles.chronology(inFolderOrFile: new))
        var output = StandardOutput()
        switch format {
        case .text: comparison.writeText(to: &output)
        case .json: output.write(comparison.json)
        }
        output.flush()
        if !comparison.isEmpty { throw ExitCodes.different }
    }
}

extension ChronologyComparison {
    fileprivate func writeText(to output: inout StandardOutput) {
        guard !isEmpty else {
            output.write("no differences\n")
            return
        }
        let parts: [(String, [String])] = [
            ("Added", added.map(Self.line)),
            ("Withdrawn", withdrawn.map(Self.line)),
            (
                "Dated otherwise",
                redated.map { "\($0.new.title): \(Self.date($0.old)) is now \(Self.date($0.new))" }
            ),
            (
                "Newly contradicted",
                contradicted.map { pair in
                    let dates = pair.new.dates.map(\.edtf.description).joined(separator: " or ")
                    return "\(pair.new.title): \(dates)"
                }
            ),
            ("Joined", joined.map { "\($0.old.title): now told in “\($0.new.title)”" }),
            ("Parted", parted.map { "\($0.new.title): was told in “\($0.old.title)”" }),
            ("Actors renamed", renamed.map { "“\($0.old.name)” is now “\($0.new.name)”" }),
        ]
        var isFirst = true
        for (heading, lines) in parts where !lines.isEmpty {
            output.write((isFirst ? "" : "\n") + "\(heading): \(lines.count)\n")
            for line in lines { output.write("  \(Console.printable(line))\n") }
            isFirst = false
        }
    }

    private static func line(_ entry: Entry) -> String { "\(date(entry))  \(entry.title)" }

    private static func date(_ entry: Entry) -> String {
        entry.dates.first.map { "\($0.edtf)" } ?? "undated"
    }

    // MARK: JSON

    fileprivate var json: String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("format", "fasti-diff/1")
            writer.field("added", added.map(DiffEntry.init))
            writer.field("withdrawn", withdrawn.map(DiffEntry.init))
            writer.field("redated", redated.map(DiffPair.init))
            writer.field("contradicted", contradicted.map(DiffPair.init))
            writer.field("joined", joined.map(DiffPair.init))
            writer.field("parted", parted.map(DiffPair.init))
            writer.field("renamed", renamed.map(DiffActors.init))
        }
        return writer.takeString() + "\n"
    }
}

/// An entry as a difference names it.
private struct DiffEntry: JSONWritable {
    let entry: Entry

    init(_ entry: Entry) { self.entry = entry }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", entry.id)
            writer.field("title", entry.title)
            writer.field("dates", entry.dates.map(\.edtf))
            writer.field("mentions", entry.mentions)
        }
    }
}

private struct DiffPair: JSONWritable {
    let pair: ChronologyComparison.Pair

    init(_ pair: ChronologyComparison.Pair) { self.pair = pair }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("old", DiffEntry(pair.old))
            writer.field("new", DiffEntry(pair.new))
        }
    }
}

private struct DiffActors: JSONWritable {
    let pair: ChronologyComparison.ActorPair

    init(_ pair: ChronologyComparison.ActorPair) { self.pair = pair }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", pair.new.id)
            writer.field("old", pair.old.name)
            writer.field("new", pair.new.name)
        }
    }
}
