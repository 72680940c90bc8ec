import FastiDates
import FastiYAML

/// What the user says of documents in a file beside them: `sources.yaml` for a folder, or
/// `NAME.meta.yaml` for the file NAME. It wins over what was found.
struct Sidecar: Sendable, Hashable {
    static let folderName = "sources.yaml"
    static let suffix = ".meta.yaml"

    /// Where it lies, for the system; ended by NUL.
    let location: [CChar]
    /// As it is named in messages.
    let path: String

    static func isSidecar(_ name: some StringProtocol) -> Bool {
        name == folderName || name.hasSuffix(suffix)
    }

    /// What the file says, by path below its folder; that of one file stands under "".
    func read() throws(ReadingProblem) -> [String: SourceRecord.Metadata] {
        let file = try InputFile(
            FoundFile(
                path: path, location: location, isStandardInput: false, isHashed: false,
                fileExtension: "yaml"))
        guard let bytes = try file.contents(limit: YAMLValue.Limits.fileBytes) else {
            throw ReadingProblem(
                path: path, reason: .badSidecar("more than \(YAMLValue.Limits.fileBytes >> 20) MiB")
            )
        }
        do throws(YAMLError) {
            guard let value = try YAMLValue.parse(bytes) else { return [:] }
            guard case .table(let fields) = value.content else {
                throw YAMLError("not a table of names and values", line: value.line)
            }
            if !path.hasSuffix(Self.folderName) { return ["": try Self.metadata(fields)] }
            var result: [String: SourceRecord.Metadata] = [:]
            for field in fields {
                guard case .table(let inner) = field.value.content else {
                    throw YAMLError("“\(field.key)” has no names and values", line: field.line)
                }
                result[field.key] = try Self.metadata(inner)
            }
            return result
        } catch {
            throw ReadingProblem(path: path, line: error.line, reason: .badSidecar(error.reason))
        }
    }

    private static func metadata(
        _ fields: [YAMLValue.Field]
    ) throws(YAMLError) -> SourceRecord.Metadata {
        var result = SourceRecord.Metadata()
        for field in fields {
            guard case .text(let text, _) = field.value.content else {
                throw YAMLError("“\(field.key)” is not a text", line: field.line)
            }
            guard let value = text.nonBlank else { continue }
            switch field.key {
            case "title": result.title = value
            case "publisher": result.publisher = value
            case "author": result.author = value
            case "url": result.url = value
            case "language": result.language = value
            case "label": result.label = value
            case "published":
                guard let date = RecordDate.parse(value) else {
                    throw YAMLError("“\(value)” is not a date (YYYY-MM-DD)", line: field.line)
                }
                result.published = date
            default:
                let known = "title, publisher, author, url, language, published, label"
                throw YAMLError("“\(field.key)” is none of \(known)", line: field.line)
            }
        }
        return result
    }
}

/// The sidecars of one run, each read once.
final class Sidecars {
    private var known: [Sidecar: [String: SourceRecord.Metadata]] = [:]
    private(set) var problems: [ReadingProblem] = []

    /// What sidecars say of a file, the nearer one first.
    func metadata(of file: FoundFile) -> [SourceRecord.Metadata] {
        file.sidecars.compactMap { named in
            let sidecar = named.sidecar
            if known[sidecar] == nil {
                do throws(ReadingProblem) { known[sidecar] = try sidecar.read() } catch {
                    known[sidecar] = [:]
                    problems.append(error)
                }
            }
            return known[sidecar]?[named.name]
        }
    }

    /// The faults that came up since this was asked last.
    func takeProblems() -> [ReadingProblem] {
        defer { problems = [] }
        return problems
    }
}

extension SourceRecord.Metadata {
    /// What another says wins, where it says something.
    mutating func overlay(_ other: SourceRecord.Metadata) {
        title = other.title ?? title
        publisher = other.publisher ?? publisher
        author = other.author ?? author
        url = other.url ?? url
        language = other.language ?? language
        published = other.published ?? published
        label = other.label ?? label
    }
}
