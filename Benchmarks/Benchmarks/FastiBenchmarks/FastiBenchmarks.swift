import Benchmark
import FastiAssembling
import FastiChronology
import FastiDates
import FastiExtraction
import FastiLanguage
import FastiTagging
import FastiText

/// Times compare two states of the code on one machine; they say little across machines.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput], maxDuration: .seconds(3))
    parsing()
    texts()
    building()
}

private func parsing() {
    for text in ["1942-05", "2004-06-~01/2004-06-~20", "[1667,1668,1670..1672]"] {
        Benchmark("EDTF: \(text)", configuration: .init(scalingFactor: .kilo)) { benchmark in
            for _ in benchmark.scaledIterations {
                let date = try EDTF(identity(text))
                precondition(date.bounds.lower != nil)
                blackHole(date)
            }
        }
    }
}

/// Each iteration goes over the whole corpus.
private func texts() {
    let documents = Corpus.documents
    let size = "\(documents.count) texts, \(Corpus.bytes) bytes"
    Benchmark("Tag: \(size)") { benchmark in
        for _ in benchmark.scaledIterations { precondition(tag(identity(documents)) > 0) }
    }
    let undated = [Document](repeating: Document(text: NewsText.undated), count: 100)
    Benchmark("Tag: no dates, \(100 * NewsText.undated.utf8.count) bytes") { benchmark in
        for _ in benchmark.scaledIterations { precondition(tag(identity(undated)) == 0) }
    }
    Benchmark("Tokens and sentences: \(size)") { benchmark in
        for _ in benchmark.scaledIterations {
            let sentences = identity(documents).reduce(0) { $0 + SegmentedText($1).sentences.count }
            precondition(sentences > 0)
        }
    }
    guard let path = Corpus.path else { return }
    Benchmark("JSON Lines to texts: \(size)") { benchmark in
        for _ in benchmark.scaledIterations {
            precondition(Corpus.read(identity(path)).count == documents.count)
        }
    }
}

/// Tags each text in the language it is in; the number of expressions found.
private func tag(_ documents: [Document]) -> Int {
    documents.reduce(0) { count, document in
        let tagging = Tagger(language: .of(document)).tag(document, published: NewsText.published)
        return count + tagging.expressions.count
    }
}

/// What `fasti build` does after reading: extraction document by document, then assembly.
private func building() {
    guard let model = try? LanguageModel.builtIn() else { preconditionFailure("no model") }
    let extractor = Extractor(analyzer: Analyzer(model: model))
    let tagger = Tagger()
    let documents = (0..<100).map { NewsText.document($0, tagger) }
    Benchmark("Extraction: 1 article") { benchmark in
        for _ in benchmark.scaledIterations {
            let found = extractor.mentions(in: identity(documents[0]))
            precondition(!found.mentions.isEmpty)
            blackHole(found)
        }
    }
    let mentions = documents.map(extractor.mentions(in:))
    let made = Chronology.Made(version: "1", options: [:])
    Benchmark("Assembly: 100 articles") { benchmark in
        for _ in benchmark.scaledIterations {
            let chronology = Assembler().assemble(
                identity(mentions), title: nil, made: made, unread: [])
            precondition(!chronology.entries.isEmpty)
            blackHole(chronology)
        }
    }
    json(of: Assembler().assemble(mentions, title: nil, made: made, unread: []))
}

private func json(of chronology: Chronology) {
    var text = ""
    chronology.write(to: &text)
    let bytes = Array(text.utf8)
    Benchmark("Chronology to JSON: \(bytes.count) bytes") { benchmark in
        for _ in benchmark.scaledIterations {
            var text = ""
            identity(chronology).write(to: &text)
            precondition(text.utf8.count == bytes.count)
            blackHole(text)
        }
    }
    Benchmark("JSON to chronology: \(bytes.count) bytes") { benchmark in
        for _ in benchmark.scaledIterations {
            let read = try Chronology(json: identity(bytes))
            precondition(read.entries.count == chronology.entries.count)
            blackHole(read)
        }
    }
}
