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
        var nameIterations = 12
        /// Models learnt in different orders, whose weights are summed.
        var seeds = 6
        /// The same for the tagger and the names, which learn quickly.
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
        var sentences = try corpora.training()
        let tags = TagSet(sentences)
        let ambiguity = AmbiguityClasses(sentences, tags: tags)
        ambiguity.applyToOwn(&sentences)
        mark(&sentences, list)
        let treebank = sentences
        report("\(treebank.count) sentences, \(tags.names.count) tags")
        let tagging = TaggerTraining(
            tags: tags, iterations: settings.tagIterations, dropout: settings.dropout)
        let (tagger, jackknifed) = await trainTagger(treebank, tagging)
        let relations = Set(treebank.flatMap(\.labels)).sorted()
        let (actions, labels) = await trainParser(treebank, jackknifed, tags, relations)
        let scale = TrainedWeights.scale(of: [actions, labels])
        let names = try await trainNames(
            treebank, jackknifed.map(\.tags), lexicon, list, tagger, tags, ambiguity)
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

    private func report(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        // Nothing is lost where nobody reads it.
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private func mark(_ sentences: inout [TreebankSentence], _ list: TrainedLists) {
        list.withLists { lists in
            for number in sentences.indices { lists.mark(&sentences[number].words) }
        }
    }

    /// The tagger, and the tags that taggers trained on the other parts give each sentence: so the
    /// parser learns from tags as faulty as those that it will get.
    private func trainTagger(
        _ sentences: [TreebankSentence], _ tagging: TaggerTraining
    ) async -> (TrainedTagger, [PartOfSpeechTagger.Tagging]) {
        let folds = settings.folds
        let first = TaggerTraining.packed(await summed { tagging.train(sentences, seed: $0) })
        report("tagger trained")
        let parts = await parallel(folds) { fold in
            let rest = sentences.indices.filter { $0 % folds != fold }.map { sentences[$0] }
            let own = sentences.indices.filter { $0 % folds == fold }.map { sentences[$0] }
            return TaggerTraining.firstLook(
                at: own, with: TaggerTraining.packed(tagging.train(rest, seed: 1)))
        }
        var found = sentences.indices.map { parts[$0 % folds][$0 / folds] }
        report("first look at other parts: \(tagging.accuracy(sentences, found))")
        let doubt = TrainedTagger.doubt(found)
        for number in found.indices { found[number].certain(from: Int32(doubt)) }
        let (second, again) = await trainSecondLook(sentences, found, tagging)
        report("second look: \(tagging.accuracy(sentences, again))")
        return (TrainedTagger(first: first, second: second, doubt: doubt), again)
    }

    /// The weights of a second look, and what such looks make of parts that they have not seen.
    private func trainSecondLook(
        _ sentences: [TreebankSentence], _ found: [PartOfSpeechTagger.Tagging],
        _ tagging: TaggerTraining
    ) async -> (TaggerTraining.PackedAgain, [PartOfSpeechTagger.Tagging]) {
        let folds = settings.folds
        let all = await summed { tagging.trainAgain(sentences, found, seed: $0) }
        let parts = await parallel(folds) { fold in
            let rest = sentences.indices.filter { $0 % folds != fold }
            let own = sentences.indices.filter { $0 % folds == fold }
            let weights = tagging.trainAgain(
                rest.map { sentences[$0] }, rest.map { found[$0] }, seed: 1)
            return TaggerTraining.again(
                own.map { sentences[$0] }, own.map { found[$0] },
                with: TaggerTraining.PackedAgain(weights, seeds: 1))
        }
        return (
            TaggerTraining.PackedAgain(all, seeds: settings.quickSeeds),
            sentences.indices.map { parts[$0 % folds][$0 / folds] }
        )
    }

    private func trainParser(
        _ sentences: [TreebankSentence], _ tags: [PartOfSpeechTagger.Tagging], _ tagSet: TagSet,
        _ relations: [String]
    ) async -> (TrainedWeights, TrainedWeights) {
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
        let trained = await parallel(settings.seeds) { seed in
            training.train(examples, seed: UInt64(seed + 1))
        }
        report("parser trained")
        return (
            trained.dropFirst().reduce(trained[0].actions) { $0 + $1.actions },
            trained.dropFirst().reduce(trained[0].labels) { $0 + $1.labels }
        )
    }

    private func trainNames(
        _ treebank: [TreebankSentence], _ tags: [[Int]], _ lexicon: Lexicon, _ list: TrainedLists,
        _ tagger: TrainedTagger, _ tagSet: TagSet, _ ambiguity: AmbiguityClasses
    ) async throws -> NameTraining.PackedNames {
        var examples: [NameExample] = []
        let universal = NameCorpora.universal(try corpora.text("ner/uner-ewt/uner-train.iob2"))
        let ewt = treebank.prefix { !$0.document.hasPrefix("GUM_") }.count
        // The corpus is a layer over the treebank, of another release: most sentences are there.
        let places = Dictionary(
            treebank[..<ewt].enumerated().map { ($1.tokens.map(\.text), $0) },
            uniquingKeysWith: { first, _ in first })
        var others: [NameSentence] = []
        for sentence in universal {
            if let number = places[sentence.tokens.map(\.text)] {
                examples.append(example(sentence, treebank[number].words, tags[number]))
            } else {
                others.append(sentence)
            }
        }
        examples += names(others, list, tagger, ambiguity, areDocuments: false)
        report("names: \(others.count) of \(universal.count) sentences are not in the treebank")
        for number in ewt..<treebank.count {
            let names = GumNames.sentence(treebank[number], lexicon)
            examples.append(example(names, treebank[number].words, tags[number]))
        }
        examples += try names(
            NameCorpora.politics(corpora.text("ner/crossner-politics/train.txt")), list, tagger,
            ambiguity, areDocuments: true)
        let training = NameTraining(
            iterations: settings.nameIterations,
            dropout: settings.dropout)
        let short = NameTraining(
            iterations: 5, dropout: settings.dropout)
        let all = examples
        let halves = await parallel(2) { half in
            let own = all.indices.filter { Self.half(of: $0) == half }
            let rest = all.indices.filter { Self.half(of: $0) != half }.map { all[$0] }
            let packed = NameTraining.packed(short.train(rest, seed: 1))
            return Dictionary(
                uniqueKeysWithValues: zip(
                    own, NameTraining.classes(own.map { all[$0] }, with: packed)))
        }
        NameTraining.agree(
            &examples, all.indices.map { halves[Self.half(of: $0)][$0] ?? [] })
        let final = examples
        let trained = await parallel(settings.quickSeeds) {
            training.train(final, seed: UInt64($0 + 1))
        }
        report("names trained")
        return NameTraining.packed(trained.dropFirst().reduce(trained[0], +))
    }

    /// Blocks of sentences rather than single ones, so that documents mostly stay whole.
    private static func half(of number: Int) -> Int { number / 200 % 2 }

    private func example(_ sentence: NameSentence, _ words: [Word], _ tags: [Int]) -> NameExample {
        NameExample(
            words: words, tags: tags, elsewhere: [UInt64](repeating: 0, count: words.count),
            classes: NameClass.classes(of: sentence.names, count: words.count),
            startsDocument: sentence.startsDocument)
    }

    /// Examples of sentences that are in no treebank.
    private func names(
        _ sentences: [NameSentence], _ list: TrainedLists, _ tagger: TrainedTagger,
        _ ambiguity: AmbiguityClasses, areDocuments: Bool
    ) -> [NameExample] {
        var treebank = sentences.map { TreebankSentence(tokens: $0.tokens, words: $0.words) }
        for number in treebank.indices {
            for index in treebank[number].words.indices {
                let word = treebank[number].words[index].lower
                treebank[number].words[index].setAmbiguity(ambiguity.byWord[word] ?? 0)
            }
        }
        mark(&treebank, list)
        let tags = tagger.tags(of: treebank)
        return zip(sentences, zip(treebank, tags)).map { sentence, made in
            var sentence = sentence
            if areDocuments { sentence.startsDocument = true }
            return example(sentence, made.0.words, made.1)
        }
    }

    private func summed(_ train: @Sendable @escaping (UInt64) -> TrainedWeights) async
        -> TrainedWeights
    {
        let trained = await parallel(settings.quickSeeds) { train(UInt64($0 + 1)) }
        return trained.dropFirst().reduce(trained[0], +)
    }

    /// Results of independent pieces of work, in their order; two run at a time.
    private func parallel<Result: Sendable>(
        _ count: Int, _ work: @Sendable @escaping (Int) -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results: [Int: Result] = [:]
            for number in 0..<count {
                if number >= 2, let done = await group.next() { results[done.0] = done.1 }
                group.addTask { (number, work(number)) }
            }
            for await (number, result) in group { results[number] = result }
            return results.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
