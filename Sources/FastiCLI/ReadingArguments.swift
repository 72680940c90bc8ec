import ArgumentParser
import FastiDates
import FastiReading

/// How files are read: for every command that reads documents of all formats.
struct ReadingArguments: ParsableArguments {
    @Flag(help: "Read scanned pages of PDF from their picture; tesseract must be there.")
    var ocr = false

    @Option(
        help: ArgumentHelp(
            "Their languages, as tesseract calls them; each is a package of its own.",
            valueName: "eng+deu"))
    var ocrLanguage = "eng"

    @Option(
        help: ArgumentHelp(
            "Headings of tables: text=Body,published=Day for columns of other names.",
            valueName: "what=heading,…"))
    var column: [String] = []

    @Option(
        help: ArgumentHelp(
            "A day such as that of the run: later dates of publication are not believed.",
            valueName: "date"),
        transform: BuildCommand.date)
    var notAfter: EDTF?

    @OptionGroup(title: "Limits of what is read") var limits: LimitArguments

    func validate() throws {
        let isName = ocrLanguage.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+")
        }
        guard isName, !ocrLanguage.isEmpty else {
            throw ValidationError("--ocr-language \(ocrLanguage): give names such as eng+deu")
        }
        _ = try columns()
    }

    func options() throws -> ReadingOptions {
        try ReadingOptions(
            limits: limits.limits, picturedLanguages: ocr ? ocrLanguage : nil,
            notAfter: notAfter, columns: columns())
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

/// What is refused, so that no file exhausts the machine.
struct LimitArguments: ParsableArguments {
    private static let standard = Limits.standard

    @Option(help: ArgumentHelp("Seconds that the reading of one file may take.", valueName: "n"))
    var readTimeout = standard.seconds

    @Option(help: ArgumentHelp("Memory that it may take, in MiB.", valueName: "n"))
    var readMemory = standard.memoryBytes >> 20

    @Option(help: ArgumentHelp("The largest file but text and JSON Lines, in MiB.", valueName: "n"))
    var maxFile = standard.fileBytes >> 20

    @Option(help: ArgumentHelp("The longest text of one document, in MB.", valueName: "n"))
    var maxText = standard.textBytes / 1_000_000

    @Option(
        help: ArgumentHelp(
            "How many times its size a packed file may unpack to, past a megabyte.",
            valueName: "n"))
    var maxRatio = standard.packingRatio

    @Option(help: ArgumentHelp("Files inside a packed one.", valueName: "n"))
    var maxMembers = standard.members

    @Option(help: ArgumentHelp("Elements of a page inside each other.", valueName: "n"))
    var maxNesting = standard.nesting

    @Option(help: ArgumentHelp("Pages of a file that --ocr reads.", valueName: "n"))
    var maxScanned = standard.scannedPages

    var limits: Limits {
        var limits = Limits()
        limits.seconds = readTimeout
        limits.memoryBytes = readMemory << 20
        limits.fileBytes = maxFile << 20
        limits.textBytes = maxText * 1_000_000
        limits.packingRatio = maxRatio
        limits.members = maxMembers
        limits.nesting = maxNesting
        limits.scannedPages = maxScanned
        return limits
    }

    func validate() throws {
        guard readTimeout > 0, readTimeout <= 86_400 else {
            throw ValidationError("--read-timeout is a number of seconds up to 86400")
        }
        for (name, value, range) in [
            ("read-memory", readMemory, 64...1 << 20), ("max-file", maxFile, 1...2_000),
            ("max-text", maxText, 1...1_000), ("max-ratio", maxRatio, 1...1_000_000),
            ("max-members", maxMembers, 1...1_000_000), ("max-nesting", maxNesting, 10...100_000),
            ("max-scanned", maxScanned, 1...100_000),
        ] where !range.contains(value) {
            throw ValidationError(
                "--\(name) is a number from \(range.lowerBound) to \(range.upperBound)")
        }
    }
}
