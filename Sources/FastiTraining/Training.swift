import FastiLanguage
import FastiLexicon
import FastiText
import FoundationEssentials
import Glibc

/// The corpora that models are trained and measured on, read from a folder.
struct Corpora {
    let folder: String

    func text(_ name: String) throws -> String {
        try String(decoding: Data(contentsOf: URL(filePath: folder + "/" + name)), as: UTF8.self)
    }

    func treebank(_ name: String) throws -> [TreebankSentence] {
        Treebank.sentences(try text("ud/" + name))
    }

    /// All that may be trained on.
    func training() throws -> [TreebankSentence] {
        try treebank("en_ewt-train.conllu") + treebank("en_gum-free-train.conllu")
    }
}

/// Trains all models, the same every time.
struct Training {
    /// How long, and how many times from the beginning; more of both is a little better.
    struct Settings: Sendable {
        var tagIterations = 10
        var parserIterations = 7
        /// Models learnt in different orders, whose weights are summed.
        var seeds = 6
        /// The same for the tagger, which learns quickly.
        var quickSeeds = 4
        var folds = 4
        var dropout = 0.18
    }

    let corpora: Corpora
    /// The folder of the tables of words.
    let tables: String
    let settings: Settings

    func run() async throws -> TrainedModel {
        let lexicon = Lexicon.builtIn
        let list = try TrainedLists(lexicon, tables: tables)
        let (treebank, tags, ambiguity) = try treebank(list)
        let tagging = TaggerTraining(
            tags: tags, iterations: settings.tagIterations, dropout: settings.dropout)
        let (tagger, jackknifed) = try await trainTagger(treebank, tagging)
        let relations = Set(treebank.flatMap(\.labels)).sorted()
        let (actions, labels) = try await trainParser(treebank, jackknifed, tags, relations)
        let scale = TrainedWeights.scale(of: [actions, labels])
        let names = try await trainNames(
            treebank, jackknifed.map(\.tags), lexicon, list, ambiguity, tag: tagger.tags)
        let penn = TagNames(tags.names).penn
        let lemmas = LemmaTraining(treebank) { sentence, index in
            penn[tags.index(sentence.upos[index], sentence.xpos[index])]
        }
        report("lemmas: \(lemmas.rules.count) rules, \(lemmas.table.count) endings")
        return TrainedModel(
            tags: tags.names, relations: relations, tagger: tagger,
            actions: Packed(actions, scale: scale, least: 3, bucketBits: 18),
            labels: Packed(labels, scale: scale, bucketBits: 15, bytes: 950_000),
            names: names.weights, transitions: names.transitions, lists: list,
            ambiguity: ambiguity.slots, lemmas: NameList.slots(lemmas.table),
            lemmaRules: lemmas.rules, margin: Int(100 * scale * Float(settings.seeds)) * 3 / 2)
    }

    /// The sentences to train on, with what lists know of their words.
    func treebank(
        _ list: TrainedLists
    ) throws -> ([TreebankSentence], TagSet, AmbiguityClasses) {
        var sentences = try corpora.training()
        let tags = TagSet(sentences)
        let ambiguity = AmbiguityClasses(sentences, tags: tags)
        ambiguity.applyToOwn(&sentences)
        mark(&sentences, list)
        report("\(sentences.count) sentences, \(tags.names.count) tags")
        return (sentences, tags, ambiguity)
    }

    func report(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        // Nothing is lost where nobody reads it.
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    func mark(_ sentences: inout [TreebankSentence], _ list: TrainedLists) {
        list.withLists { lists in
            for number in sentences.indices { lists.mark(&sentences[number].words) }
        }
    }

    /// The tagger, and the tags that taggers trained on the other parts give each sentence.
    private func trainTagger(
        _ sentences: [TreebankSentence], _ tagging: TaggerTraining
    ) async throws -> (TrainedTagger, [PartOfSpeechTagger.Tagging]) {
        let first = try TaggerTraining.packed(
            await summed { try tagging.train(sentences, seed: $0) })
        report("tagger trained")
        let (found, again, doubt) = try await jackknifed(sentences, tagging)
        let second = try TaggerTraining.PackedAgain(
            await summed { try tagging.trainAgain(sentences, found, seed: $0) },
            seeds: settings.quickSeeds)
        return (TrainedTagger(first: first, second: second, doubt: doubt), again)
    }

    /// The first and second looks of taggers trained on the other parts at each sentence, and the
    /// lead that is in doubt: so parser and names learn from tags as faulty as those that they will
    /// get.
    func jackknifed(
        _ sentences: [TreebankSentence], _ tagging: TaggerTraining
    ) async throws -> (
        found: [PartOfSpeechTagger.Tagging], again: [PartOfSpeechTagger.Tagging], doubt: Int
    ) {
        let folds = settings.folds
        let parts = try await parallel(folds) { fold in
            let rest = sentences.indices.filter { $0 % folds != fold }.map { sentences[$0] }
            let own = sentences.indices.filter { $0 % folds == fold }.map { sentences[$0] }
            return try TaggerTraining.firstLook(
                at: own, with: TaggerTraining.packed(tagging.train(rest, seed: 1)))
        }
        var found = sentences.indices.map { parts[$0 % folds][$0 / folds] }
        report("first look at other parts: \(tagging.accuracy(sentences, found))")
        let doubt = TrainedTagger.doubt(found)
        for number in found.indices { found[number].certain(from: Int32(doubt)) }
        let certain = found
        let looks = try await parallel(folds) { fold in
            let rest = sentences.indices.filter { $0 % folds != fold }
            let own = sentences.indices.filter { $0 % folds == fold }
            let weights = try tagging.trainAgain(
                rest.map { sentences[$0] }, rest.map { certain[$0] }, seed: 1)
            return TaggerTraining.again(
                own.map { sentences[$0] }, own.map { certain[$0] },
                with: TaggerTraining.PackedAgain(weights, seeds: 1))
        }
        let again = sentences.indices.map { looks[$0 % folds][$0 / folds] }
        report("second look: \(tagging.accuracy(sentences, again))")
        return (found, again, doubt)
    }

    private func trainParser(
        _ sentences: [TreebankSentence], _ tags: [PartOfSpeechTagger.Tagging], _ tagSet: TagSet,
        _ relations: [String]
    ) async throws -> (TrainedWeights, TrainedWeights) {
        let numbers = Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, $0) })
        let examples = zip(sentences, tags).compactMap { sentence, tags in
            ParserTraining.steps(
                heads: ParserTraining.projective(sentence.heads),
                labels: sentence.labels.map { numbers[$0] ?? 0 }
            ).map { ParserExample(words: sentence.words, tagging: tags, steps: $0) }
        }
        let training = ParserTraining(
            labels: relations, names: TagNames(tagSet.names),
            iterations: settings.parserIterations, width: 8, dropout: settings.dropout)
        let trained = try await parallel(settings.seeds) { seed in
            try training.train(examples, seed: UInt64(seed + 1))
        }
        report("parser trained")
        return (
            trained.dropFirst().reduce(trained[0].actions) { $0 + $1.actions },
            trained.dropFirst().reduce(trained[0].labels) { $0 + $1.labels }
        )
    }

    private func summed(
        _ train: @Sendable @escaping (UInt64) throws -> TrainedWeights
    ) async throws -> TrainedWeights {
        let trained = try await parallel(settings.quickSeeds) { try train(UInt64($0 + 1)) }
        return trained.dropFirst().reduce(trained[0], +)
    }

    /// Results of independent pieces of work, in their order; two run at a time.
    func parallel<Result: Sendable>(
        _ count: Int, _ work: @Sendable @escaping (Int) throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results: [Int: Result] = [:]
            for number in 0..<count {
                if number >= 2, let done = try await group.next() { results[done.0] = done.1 }
                group.addTask { (number, try work(number)) }
            }
            for try await (number, result) in group { results[number] = result }
            return results.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
