import FastiLanguage
import FastiLexicon
import FastiText

/// Measures a model on the parts of the corpora that it was not trained on.
struct Evaluation {
    let corpora: Corpora
    let model: LanguageModel

    /// The table of results, one line each.
    func run() throws -> [String] {
        var lines: [String] = []
        for name in ["en_ewt-dev", "en_ewt-test", "en_gum-free-dev", "en_gum-free-test"] {
            lines += syntax(name, try corpora.treebank(name + ".conllu"))
        }
        lines += try names()
        for name in ["en_gum-free-dev", "en_gum-free-test"] {
            lines.append(sentences(name, try corpora.treebank(name + ".conllu")))
        }
        return lines
    }

    /// The results of the recogniser of names.
    func names() throws -> [String] {
        var lines: [String] = []
        for part in ["dev", "test"] {
            let names = NameCorpora.universal(try corpora.text("ner/uner-ewt/uner-\(part).iob2"))
            lines.append("names, UNER-EWT \(part): \(score(names, documents: true))")
            let politics = NameCorpora.politics(
                try corpora.text("ner/crossner-politics/\(part).txt"))
            lines.append("names, CrossNER politics \(part): \(score(politics, documents: false))")
        }
        let bank = try corpora.text("ner/gmb-part/ner_dataset.csv")
        let words = Lexicon.builtIn.offices.flatMap { $0.split(separator: " ").map(String.init) }
        for (what, titles) in [
            ("as it is", Set<String>()),
            (
                "without titles",
                Set(words + ["mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr"])
            ),
        ] {
            let gmb = NameCorpora.groningen(bank, titles: titles)
            let result = score(gmb.sentences, documents: false, leaving: gmb.peoples)
            lines.append("names, GMB part, peoples left out, \(what): \(result)")
        }
        return lines
    }

    private func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func syntax(_ name: String, _ treebank: [TreebankSentence]) -> [String] {
        model.withTables { tables in
            let names = model.tags
            var tagger = tables.tagger
            var search = ParserSearch(actions: tables.actions, labels: tables.labels)
            var (words, upos, xpos, lemmas) = (0, 0, 0, 0)
            var scores = Analyzer.Effort.allCases.map { _ in AttachmentScore() }
            for sentence in treebank {
                let prepared = tables.words(of: sentence.tokens)
                let tagging = tagger.tagging(of: prepared)
                let tags = tagging.tags
                words += tags.count
                for index in tags.indices {
                    if names.universal[tags[index]] == sentence.upos[index] { upos += 1 }
                    if names.penn[tags[index]] == sentence.xpos[index] { xpos += 1 }
                    let lemma =
                        names.universal[tags[index]] == "PROPN"
                        ? sentence.tokens[index].text
                        : tables.lemmatizer.lemma(
                            sentence.tokens[index].lower, penn: names.penn[tags[index]])
                    if lemma.lowercased() == sentence.lemmas[index].lowercased()
                        || sentence.lemmas[index] == "_"
                    {
                        lemmas += 1
                    }
                }
                let ready = ParserSentence(
                    words: prepared, tags: tags, others: tagging.others,
                    names: names)
                for (number, effort) in Analyzer.Effort.allCases.enumerated() {
                    scores[number].add(
                        search.parse(ready, width: effort.width, margin: tables.margin), sentence,
                        model.relations)
                }
            }
            let share = { (part: Int) in percent(Double(part) / Double(max(words, 1))) }
            var lines = [
                "\(name): UPOS \(share(upos)), XPOS \(share(xpos)), lemmas \(share(lemmas))"
            ]
            for (effort, score) in zip(Analyzer.Effort.allCases, scores) {
                lines.append(
                    "\(name), \(effort): UAS \(percent(score.uas)), LAS \(percent(score.las))")
            }
            return lines
        }
    }

    private func score(
        _ sentences: [NameSentence], documents: Bool, leaving out: [[Range<Int>]] = []
    ) -> String {
        model.withTables { tables in
            var tagger = tables.tagger
            let examples = sentences.map { sentence in
                let words = tables.words(of: sentence.tokens)
                return NameExample(
                    words: words, tags: tagger.tagging(of: words).tags,
                    elsewhere: [UInt64](repeating: 0, count: words.count), classes: [],
                    startsDocument: documents ? sentence.startsDocument : true)
            }
            let found = NameTraining.classes(
                examples, with: tables.names, transitions: tables.transitions)
            let correction = NameCorrection(tables.lists)
            var score = NameScore()
            for (number, sentence) in sentences.enumerated() {
                score.add(
                    correction.names(
                        in: found[number], of: examples[number].words.map(NameWord.init)),
                    sentence.names,
                    leaving: out.isEmpty ? [] : out[number])
            }
            let precision = Double(score.right) / Double(max(score.found, 1))
            let recall = Double(score.right) / Double(max(score.gold, 1))
            return
                "F1 \(percent(score.f1)) (precision \(percent(precision)), recall \(percent(recall)))"
        }
    }

    /// F1 of sentences found in the raw text of GUM's news: sentences of a paragraph joined by
    /// blanks; paragraphs, headings and captions apart.
    private func sentences(_ name: String, _ treebank: [TreebankSentence]) -> String {
        var (right, found, gold) = (0, 0, 0)
        var documents: [[TreebankSentence]] = []
        for sentence in treebank where sentence.document.hasPrefix("GUM_news") {
            if sentence.startsDocument || documents.isEmpty { documents.append([]) }
            documents[documents.count - 1].append(sentence)
        }
        for document in documents {
            var text = ""
            var ranges: Set<Range<Int>> = []
            var left: Set<Int> = []
            for (number, sentence) in document.enumerated() {
                left.formUnion(sentence.blocks.map { number + $0 })
                if !text.isEmpty {
                    text += sentence.startsParagraph || left.contains(number) ? "\n\n" : " "
                }
                let start = text.utf8.count
                text += sentence.text
                ranges.insert(start..<text.utf8.count)
            }
            let cut = SegmentedText(Document(text: text)).sentences.map(\.range)
            gold += ranges.count
            found += cut.count
            right += cut.count { ranges.contains($0) }
        }
        let f1 = 2 * Double(right) / Double(max(found + gold, 1))
        return "\(name), sentences of news from raw text: F1 \(percent(f1))"
    }
}
