import FastiLanguage
import FastiLexicon
import FastiText

extension Training {
    /// A model's bytes with the recogniser of names and its list learnt anew, all other parts as they are.
    ///
    /// The tags of the treebank are given by taggers that have not seen the sentence, as when
    /// everything is trained; those of other sentences by the model's own tagger.
    func runNames(in model: [UInt8]) async throws -> [UInt8] {
        let lexicon = Lexicon.builtIn
        let list = try TrainedLists(lexicon, tables: tables)
        let (treebank, tags, ambiguity) = try treebank(list)
        let tagging = TaggerTraining(
            tags: tags, iterations: settings.tagIterations, dropout: settings.dropout)
        let jackknifed = try await jackknifed(treebank, tagging).again
        let language = try LanguageModel(bytes: model)
        let names = try await trainNames(
            treebank, jackknifed.map(\.tags), lexicon, list, ambiguity
        ) { sentences in
            language.withTables { tables in
                var tagger = tables.tagger
                return sentences.map { tagger.tagging(of: $0.words).tags }
            }
        }
        return ModelWriter.replacingNames(
            in: model, with: names.weights, transitions: names.transitions, list: list.names)
    }

    func trainNames(
        _ treebank: [TreebankSentence], _ tags: [[Int]], _ lexicon: Lexicon, _ list: TrainedLists,
        _ ambiguity: AmbiguityClasses, tag: ([TreebankSentence]) -> [[Int]]
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
        examples += names(others, list, ambiguity, areDocuments: false, tag: tag)
        report("names: \(others.count) of \(universal.count) sentences are not in the treebank")
        for number in ewt..<treebank.count {
            let names = GumNames.sentence(treebank[number], lexicon)
            examples.append(example(names, treebank[number].words, tags[number]))
        }
        let politics = examples.count
        examples += try names(
            NameCorpora.politics(corpora.text("ner/crossner-politics/train.txt")), list, ambiguity,
            areDocuments: true, tag: tag)
        let training = NameTraining(dropout: settings.dropout)
        let all = examples
        let halves = try await parallel(2) { half in
            let own = all.indices.filter { Self.half(of: $0) == half }
            let rest = all.indices.filter { Self.half(of: $0) != half }.map { all[$0] }
            let packed = try NameTraining.packed(training.train(rest, seed: 1))
            return Dictionary(
                uniqueKeysWithValues: zip(
                    own, NameTraining.classes(own.map { all[$0] }, with: packed)))
        }
        NameTraining.agree(
            &examples, all.indices.map { halves[Self.half(of: $0)][$0] ?? [] })
        for example in examples[politics...] {
            examples += Array(repeating: example, count: Self.politicsWeight - 1)
        }
        let trained = try training.train(examples, seed: 1)
        report("names trained")
        return NameTraining.packed(trained)
    }

    /// How often the sentences on politics count: news speak of parties, offices and elections as these
    /// few do, and hardly as the reviews and mails of the larger corpora.
    private static let politicsWeight = 3

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
        _ sentences: [NameSentence], _ list: TrainedLists, _ ambiguity: AmbiguityClasses,
        areDocuments: Bool, tag: ([TreebankSentence]) -> [[Int]]
    ) -> [NameExample] {
        var treebank = sentences.map { TreebankSentence(tokens: $0.tokens, words: $0.words) }
        for number in treebank.indices {
            for index in treebank[number].words.indices {
                let word = treebank[number].words[index].lower
                treebank[number].words[index].setAmbiguity(ambiguity.byWord[word] ?? 0)
            }
        }
        mark(&treebank, list)
        return zip(sentences, zip(treebank, tag(treebank))).map { sentence, made in
            var sentence = sentence
            if areDocuments { sentence.startsDocument = true }
            return example(sentence, made.0.words, made.1)
        }
    }
}
