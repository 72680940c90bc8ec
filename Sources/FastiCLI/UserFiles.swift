import ArgumentParser
import Fasti
import FastiChronology
import FastiJSON
import FastiLanguage
import FastiLexicon
import Glibc

/// Files that a user names beside the documents: models, tables of words.
enum UserFiles {
    /// The content of a file of at most 256 MiB; nil where it cannot be read.
    static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while result.count < 256 << 20 {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            result += chunk[..<count]
        }
        return ferror(file) == 0 ? result : nil
    }

    /// The folder of a path and the name in it.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
    }

    /// The model in a file that fasti-train wrote; the one built in where none is named.
    ///
    /// - Throws: An exit code, after saying why, where the file is no model.
    static func model(_ path: String?) throws -> LanguageModel {
        guard let path else { return try LanguageModel.builtIn() }
        guard let bytes = bytes(of: path) else {
            Console.say("cannot read the model \(path)")
            throw ExitCodes.noInput
        }
        do {
            return try LanguageModel(bytes: bytes)
        } catch {
            Console.say("\(path): \(error)")
            throw ExitCodes.badData
        }
    }

    /// What is in a file that a user wrote.
    ///
    /// - Throws: An exit code, after saying why, where it cannot be read or has faults.
    static func read<Content>(
        _ path: String, _ body: ([UInt8]) throws(UserFileError) -> Content
    ) throws -> Content {
        guard let bytes = bytes(of: path) else {
            Console.say("cannot read \(path)")
            throw ExitCodes.noInput
        }
        do { return try body(bytes) } catch {
            for line in error.lines { Console.say(line) }
            throw ExitCodes.badData
        }
    }

    /// A chronology that was written before, read as a stream.
    ///
    /// - Throws: An exit code, after saying why, where the file is none.
    static func chronology(_ path: String) throws -> Chronology {
        guard let file = fopen(path, "rb") else { throw cannotRead(path) }
        defer { fclose(file) }
        do {
            var reader = ChronologyReader()
            var chunk = [UInt8](repeating: 0, count: 1 << 18)
            while true {
                let count = fread(&chunk, 1, chunk.count, file)
                guard count > 0 else { break }
                try reader.read(chunk.span.extracting(0..<count))
            }
            guard ferror(file) == 0 else { throw cannotRead(path) }
            return try reader.finish()
        } catch let error as JSONError {
            Console.say("\(path): \(error)")
            throw ExitCodes.badData
        }
    }

    private static func cannotRead(_ path: String) -> ExitCode {
        Console.say("cannot read the chronology \(path)")
        return ExitCodes.noInput
    }

    /// The same, where a folder stands for the chronology in it.
    static func chronology(inFolderOrFile path: String) throws -> Chronology {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            return try chronology(path)
        }
        return try chronology(
            path.hasSuffix("/") ? "\(path)chronology.json" : "\(path)/chronology.json")
    }

    /// The tables of a folder by file name: "bodies.tsv" and "bodies.add.tsv", for each table
    /// there is.
    ///
    /// - Throws: An exit code, after saying why, where the folder has no such file.
    static func tables(in folder: String) throws -> [String: String] {
        var result: [String: String] = [:]
        for table in Lexicon.tableNames {
            for name in ["\(table).tsv", "\(table).add.tsv"] {
                guard let bytes = bytes(of: "\(folder)/\(name)") else { continue }
                result[name] = String(decoding: bytes, as: UTF8.self)
            }
        }
        guard !result.isEmpty else {
            let names = Lexicon.tableNames.map { "\($0).tsv" }.joined(separator: ", ")
            Console.say("fasti: \(folder) has none of the tables \(names), nor one with .add.tsv")
            throw ExitCodes.noInput
        }
        let faults = Lexicon.faults(in: result)
        for fault in faults.prefix(faultsShown) {
            Console.say("fasti: \(folder)/\(fault); the row is not understood")
        }
        if faults.count > faultsShown {
            Console.say("fasti: \(folder): \(faults.count - faultsShown) rows more like these")
        }
        return result
    }

    private static let faultsShown = 5
}
