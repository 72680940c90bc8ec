public import FastiAssembling
import FastiDates
import FastiYAML

/// Episodes that a user knows by name, from one file.
public struct EpisodeLexicon: Sendable, Hashable {
    /// The name of the file, without folders.
    public var file: String
    public var episodes: [KnownEpisode]

    public init(file: String, episodes: [KnownEpisode]) {
        self.file = file
        self.episodes = episodes
    }

    private static let keys = ["name", "aliases", "date", "note"]

    /// Reads a file in YAML: a list of episodes, each with `name` and `date`, and `aliases` and `note`
    /// where there are some.
    ///
    /// - Parameter file: As the user gave it.
    /// - Throws: All that is wrong in it, with lines.
    public init(bytes: [UInt8], file: String) throws(UserFileError) {
        let values = try YAMLValue.items(of: bytes, file: file, what: "episodes")
        self.init(
            file: file.split(separator: "/").last.map(String.init) ?? file,
            episodes: try readItems(values, file: file) { value throws(UserFileError.Fault) in
                let table = try UserTable(value, what: "an episode")
                try table.allow(only: Self.keys)
                guard let date = try table.date("date") else {
                    throw .init(line: table.line, reason: "an episode needs “date”, in EDTF")
                }
                return KnownEpisode(
                    name: try table.required("name", for: "an episode"),
                    aliases: try table.texts("aliases"), date: date,
                    note: try table.text("note"))
            })
    }
}
