import ArgumentParser
import FastiLanguage
import FoundationEssentials

@main
struct FastiTrain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fasti-train",
        abstract: "Trains and measures the language models that fasti ships.",
        subcommands: [Train.self, TrainNames.self, Evaluate.self, MakePlaces.self])
}

struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train all models from a folder of corpora; the same bytes every time.")

    @Argument(help: "The folder of corpora (docs/language-model.md tells what is in it).")
    var corpora: String

    @Option(help: "The file to write.")
    var output = "Sources/CFastiModel/english.model"

    @Option(help: "The folder of the tables of words that script/word-tables makes.")
    var tables = "Sources/FastiTraining/tables"

    @Option(help: "Rounds of learning for the parser; more take longer.")
    var rounds: Int?

    func run() async throws {
        var settings = Training.Settings()
        if let rounds { settings.parserIterations = rounds }
        let model = try await Training(
            corpora: Corpora(folder: corpora), tables: tables, settings: settings
        ).run()
        try Data(model.bytes()).write(to: URL(filePath: output), options: .atomic)
    }
}

struct TrainNames: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract:
            "Train the recogniser of names alone and put it into a model; all else in it stays byte for byte."
    )

    @Argument(help: "The folder of corpora.")
    var corpora: String

    @Option(help: "The model to read; without it the one built in.")
    var model: String?

    @Option(help: "The file to write.")
    var output = "Sources/CFastiModel/english.model"

    @Option(help: "The folder of the tables of words that script/word-tables makes.")
    var tables = "Sources/FastiTraining/tables"

    func run() async throws {
        let old = try model.map { Array(try Data(contentsOf: URL(filePath: $0))) }
        let new = try await Training(
            corpora: Corpora(folder: corpora), tables: tables, settings: Training.Settings()
        ).runNames(in: old ?? LanguageModel.builtInBytes)
        try Data(new).write(to: URL(filePath: output), options: .atomic)
    }
}

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure a model on the test parts of the corpora.")

    @Argument(help: "The folder of corpora.")
    var corpora: String

    @Option(help: "The model; without it the one built in.")
    var model: String?

    @Flag(help: "Measure the names alone.")
    var names = false

    func run() throws {
        let model = try model.map {
            try LanguageModel(bytes: Array(Data(contentsOf: URL(filePath: $0))))
        }
        let evaluation = Evaluation(
            corpora: Corpora(folder: corpora), model: try model ?? LanguageModel.builtIn())
        for line in try names ? evaluation.names() : evaluation.run() { print(line) }
    }
}

struct MakePlaces: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places", abstract: "Make the table of places from one of GeoNames.")

    @Argument(help: "Rows of populated places with their other names.")
    var geonames: String

    @Option(help: "The file to write.")
    var output = "Sources/CFastiData/tables/places.tsv"

    func run() throws {
        let text = String(decoding: try Data(contentsOf: URL(filePath: geonames)), as: UTF8.self)
        try Data(Places.table(text).utf8).write(to: URL(filePath: output), options: .atomic)
    }
}
