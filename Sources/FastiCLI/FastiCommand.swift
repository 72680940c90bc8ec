import ArgumentParser

@main
struct FastiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fasti", abstract: "Makes a chronology out of documents.")
}
