import FastiChronology
import FastiTestSupport
import Foundation

let seeds = "\(Program.package)/seeds"

/// Runs `fasti build`.
func build(
    _ arguments: String..., into folder: TemporaryFolder, output: String = "out",
    input: String = "/dev/null", environment: [String: String] = [:]
) throws -> Program.Outcome {
    try Program.fasti.run(
        ["build"] + arguments + ["--output", folder.path(output)], input: input,
        environment: environment)
}

/// The chronology that a run wrote.
func chronology(_ folder: TemporaryFolder, _ output: String = "out") throws -> Chronology {
    let data = try Data(contentsOf: URL(filePath: folder.path("\(output)/chronology.json")))
    return try Chronology(json: Array(data))
}

/// What the outputs say of themselves that is not so.
///
/// Each text is there and is what its digest says; ids are unique and lead somewhere; each quote
/// is the text of its range.
func faults(of folder: TemporaryFolder, _ output: String = "out") throws -> [String] {
    let chronology = try chronology(folder, output)
    var faults: [String] = []
    var texts: [String: [Unicode.Scalar]] = [:]
    for source in chronology.sources {
        let text = try folder.text("\(output)/\(source.text)")
        texts[source.id] = Array(text.unicodeScalars)
        if texts[source.id]?.count != source.characters { faults.append("length of \(source.id)") }
        if source.path.hasPrefix("/") { faults.append("absolute path \(source.path)") }
    }
    for ids in [
        chronology.sources.map(\.id), chronology.actors.map(\.id), chronology.mentions.map(\.id),
        chronology.entries.map(\.id),
    ] where Set(ids).count != ids.count { faults.append("ids that are not unique") }
    let mentions = Set(chronology.mentions.map(\.id))
    for mention in chronology.mentions {
        guard let text = texts[mention.source], mention.start >= 0, mention.start <= mention.end,
            mention.end <= text.count
        else {
            faults.append("range of \(mention.id)")
            continue
        }
        let cut = text[mention.start..<mention.end]
        if !cut.elementsEqual(mention.quote.unicodeScalars) { faults.append("quote \(mention.id)") }
    }
    let told = chronology.entries.flatMap(\.mentions)
    if Set(told) != mentions || told.count != mentions.count {
        faults.append("entries do not hold each mention once")
    }
    return faults
}
