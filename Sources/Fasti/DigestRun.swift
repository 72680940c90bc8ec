public import FastiChronology
import FastiHashing
public import FastiReading
public import FastiRendering
import FastiText

/// A digest of a chronology and the texts kept beside it: what `fasti digest` does.
public struct DigestRun: Sendable {
    public struct Outcome: Sendable {
        public var digest: Digest
        /// Texts that could not be read, or are no longer what the chronology was made of.
        public var unread: [ReadingProblem]
    }

    private let chronology: Chronology
    private let folder: String
    private let request: DigestRequest
    private let jobs: Int

    /// - Parameters:
    ///   - folder: Where the chronology lies.
    ///   - jobs: Texts worked on at once; changes the time taken and nothing else.
    public init(_ chronology: Chronology, folder: String, request: DigestRequest, jobs: Int = 1) {
        self.chronology = chronology
        self.folder = folder
        self.request = request
        self.jobs = max(jobs, 1)
    }

    public func run() async -> Outcome {
        let mentions = HeldMention.bySource(of: chronology)
        let parts = await withTaskGroup(of: Part.self) { group in
            for job in 0..<jobs {
                group.addTask { part(job, mentions) }
            }
            return await group.reduce(into: [Part]()) { $0.append($1) }
        }
        let digest = Digest(chronology, texts: parts.flatMap(\.texts), request: request) { source in
            do throws(ReadingProblem) { return try document(of: source) } catch { return nil }
        }
        return Outcome(
            digest: digest, unread: parts.flatMap(\.unread).sorted { $0.path < $1.path })
    }

    private struct Part: Sendable {
        var texts: [DigestText] = []
        var unread: [ReadingProblem] = []
    }

    /// Every `jobs`th source, from one on.
    private func part(_ first: Int, _ mentions: [String: [HeldMention]]) -> Part {
        var result = Part()
        for index in stride(from: first, to: chronology.sources.count, by: jobs) {
            let source = chronology.sources[index]
            do throws(ReadingProblem) {
                result.texts.append(
                    DigestText(
                        try document(of: source), of: source,
                        mentions: mentions[source.id] ?? [],
                        dateOrder: chronology.made.options["dateOrder"], about: request.about))
            } catch { result.unread.append(error) }
        }
        return result
    }

    /// The text in which the passages of the chronology are counted.
    private func document(of source: Source) throws(ReadingProblem) -> Document {
        let bytes = try KeptText.bytes(source.text, inFolder: folder)
        guard SHA256.hex(bytes) == source.textSHA256 else {
            throw ReadingProblem(path: source.text, reason: .notAsRead)
        }
        return Document(wellFormed: bytes)
    }
}
