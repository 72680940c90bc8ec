import ArgumentParser
import FastiReading

/// How files are read: for every command that reads documents of all formats.
struct ReadingArguments: ParsableArguments {
    @Flag(help: "Read scanned pages of PDF from their picture; tesseract must be there.")
    var ocr = false

    @Option(
        help: ArgumentHelp(
            "Headings of tables: text=Body,published=Day for columns of other names.",
            valueName: "what=heading,…"))
    var column: [String] = []

    @Option(help: ArgumentHelp("Seconds that the reading of one file may take.", valueName: "n"))
    var readTimeout = Limits.helperSeconds

    func validate() throws {
        guard readTimeout > 0, readTimeout <= 86_400 else {
            throw ValidationError("--read-timeout is a number of seconds up to 86400")
        }
        _ = try columns()
    }

    func options() throws -> ReadingOptions {
        try ReadingOptions(timeout: readTimeout, recognisesText: ocr, columns: columns())
    }

    private func columns() throws -> [String: String] {
        var result: [String: String] = [:]
        for pair in column.flatMap({ $0.split(separator: ",") }) {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, TableColumns.keys.contains(parts[0]) else {
                let keys = TableColumns.keys.joined(separator: ", ")
                throw ValidationError(
                    "--column \(pair): give what=heading, where what is one of \(keys)")
            }
            result[parts[0]] = parts[1]
        }
        return result
    }
}
