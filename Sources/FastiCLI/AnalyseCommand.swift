import ArgumentParser
import FastiExtraction
import FastiLanguage
import FastiReading
import FastiText
import Glibc

/// `fasti analyse`: the syntax of texts and the names in them.
struct AnalyseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "Shows the syntax of English texts, and the names in them.",
        discussion: """
            Example:
              fasti analyse article.txt --format conllu

            CoNLL-U has Penn tags in its fifth column and names ("Name=B-PER") in its last. The format
            "events" has a line for each word that tells of a happening: document, first and last
            character of the word, the word, its PLOVER class, whether it happened, and where the heads
            stand of who did it and of what it was done to.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, conllu, events
    }

    enum Effort: String, ExpressibleByArgument, CaseIterable {
        case fast, `default`, best

        var value: Analyzer.Effort { .init(rawValue: rawValue) ?? .default }
    }

    @Argument(help: ArgumentHelp("Texts or JSON Lines; - is standard input.", valueName: "file"))
    var files: [String] = ["-"]

    @Option(help: "Output: text, conllu or events.")
    var format: Format = .text

    @Option(help: "How much work is spent on a sentence: fast, default or best.")
    var effort: Effort = .default

    @Option(help: "A model that fasti-train wrote, in place of the one built in.")
    var model: String?

    @OptionGroup var reading: ReadingArguments

    func run() throws {
        let options = try reading.options()
        let analyzer = Analyzer(model: try UserFiles.model(model), effort: effort.value)
        var done = 0
        var unread: [ReadingProblem] = []
        for file in files {
            let found = file == "-" ? .streamedInput : FileFinder.find([file])
            unread += found.missing + found.unread
            for problem in found.missing + found.unread { Console.say("not read: \(problem)") }
            for item in DocumentReader(found.files, options: options) {
                switch item {
                case .record(let record):
                    let id = record.record ?? record.path
                    if format == .events {
                        writeEvents(id, record, analyzer)
                    } else {
                        write(id, analyzer.analyze(SegmentedText(record.document)))
                    }
                    done += 1
                case .note(let problem): Console.say("note: \(problem)")
                case .unread(let problem):
                    Console.say("not read: \(problem)")
                    unread.append(problem)
                }
            }
        }
        if !unread.isEmpty { throw ExitCodes.code(tagged: done, unread: unread) }
    }

    private func write(_ id: String, _ analysis: Analysis) {
        var text =
            format == .conllu
            ? "# newdoc id = \(Console.printable(id))\n" : "\(Console.printable(id))\n"
        for number in analysis.text.sentences.indices {
            text +=
                format == .conllu
                ? analysis.conllu(sentence: number) : analysis.lines(sentence: number)
            // What a long text gives is not kept as a whole.
            if text.utf8.count > 1 << 16 {
                put(text)
                text = ""
            }
        }
        put(text)
    }

    /// A line for each happening, in columns between tabs; offsets in code points.
    private func writeEvents(_ id: String, _ record: SourceRecord, _ analyzer: Analyzer) {
        let map = CodePointMap(record.document.bytes)
        func place(_ range: TextRange) -> String {
            "\(map.codePoint(at: range.lowerBound))-\(map.codePoint(at: range.upperBound))"
        }
        var text = ""
        for found in Extractor(analyzer: analyzer).happenings(in: record.document) {
            let word = record.document[found.trigger].replacing("\n", with: " ")
            let cells = [
                id, "\(map.codePoint(at: found.trigger.lowerBound))",
                "\(map.codePoint(at: found.trigger.upperBound))", word, found.category ?? "-",
                found.status, found.agents.map(place).joined(separator: ","),
                found.objects.map(place).joined(separator: ","),
            ]
            text += cells.map { Console.printable($0) }.joined(separator: "\t") + "\n"
        }
        put(text)
    }

    private func put(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}

extension Analysis {
    /// A sentence in CoNLL-U; an empty line ends it.
    fileprivate func conllu(sentence number: Int) -> String {
        let sentence = text.sentences[number]
        let source = Console.printable(
            String(
                decoding: text.document.bytes[sentence.range].map { $0 == 0x0A ? 0x20 : $0 },
                as: UTF8.self))
        var result = "# sent_id = \(number + 1)\n# text = \(source)\n"
        let here = names(in: sentence)
        for index in sentence.tokens {
            let (token, word) = (text.tokens[index], words[index])
            let head = word.head.map { $0 - sentence.tokens.lowerBound + 1 } ?? 0
            let name = here.first { $0.tokens.contains(index) }
            let isJoined =
                index + 1 < sentence.tokens.upperBound && !text.tokens[index + 1].spaceBefore
            result += "\(index - sentence.tokens.lowerBound + 1)\t"
            result += Console.printable(token.text)
            result += "\t"
            result += Console.printable(word.lemma)
            for cell in ["\t", word.upos, "\t", word.xpos, "\t_\t"] { result += cell }
            result += "\(head)\t"
            result += word.relation
            result += "\t_\t"
            if let name {
                result += index == name.tokens.lowerBound ? "Name=B-" : "Name=I-"
                result += name.kind.code
                if isJoined { result += "|" }
            }
            if isJoined { result += "SpaceAfter=No" }
            if name == nil, !isJoined { result += "_" }
            result += "\n"
        }
        return result + "\n"
    }

    /// The names of a sentence; names stand in the order of the text.
    private func names(in sentence: Sentence) -> ArraySlice<Name> {
        let start = names.partitioningIndex {
            $0.tokens.lowerBound >= sentence.tokens.lowerBound
        }
        return names[start...].prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
    }

    /// A sentence for people: its words with their tags and heads, then its names.
    fileprivate func lines(sentence number: Int) -> String {
        let sentence = text.sentences[number]
        var result = ""
        for index in sentence.tokens {
            let (token, word) = (text.tokens[index], words[index])
            let head = word.head.map { "\(word.relation) of \(text.tokens[$0].text)" } ?? "root"
            result += Console.printable("  \(token.text) \(word.upos) \(head)") + "\n"
        }
        for name in names(in: sentence) {
            let range =
                text.tokens[name.tokens.lowerBound].range
                .lowerBound..<text.tokens[name.tokens.upperBound - 1].range.upperBound
            let said = text.document[range].split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            result += Console.printable("  = \(name.kind): \(said)") + "\n"
        }
        return result + "\n"
    }
}
