import FastiTestSupport
import FastiText
import Testing

@testable import FastiLanguage
@testable import FastiTraining

/// Sums that are kept are those that the features have.
@Suite struct ParserScoresTests {
    private static func weights(
        bits: Int, classes: Int, _ random: inout SeededGenerator
    ) throws -> TrainingTable {
        let table = try TrainingTable(bits: bits, classes: classes)
        for row in 0..<UInt64(1 << bits) {
            for column in 0..<classes {
                table.add(
                    Int16.random(in: -50...50, using: &random),
                    to: [row << UInt64(64 - bits)], column: column, at: 1)
            }
        }
        return table
    }

    private static func sentence(_ random: inout SeededGenerator) -> ParserSentence {
        let count = Int.random(in: 3...8, using: &random)
        let words = (0..<count).map { _ in
            Word(Token(form: ["one", "two", "Three", ","].randomElement(using: &random) ?? "x"))
        }
        return ParserSentence(
            words: words, tags: words.map { _ in Int.random(in: 0..<5, using: &random) },
            others: words.map { _ in Int.random(in: -1..<5, using: &random) },
            names: TagNames(["NOUN|NN", "VERB|VBD", "CCONJ|CC", "PUNCT|,", "PRON|PRP"]))
    }

    private static func dependents(_ count: Int, _ random: inout SeededGenerator) -> Dependents {
        var result = Dependents()
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            result.add(
                Int.random(in: 0..<count, using: &random), Int.random(in: 0..<6, using: &random))
        }
        return result
    }

    private static func view(
        _ sentence: ParserSentence, _ random: inout SeededGenerator
    ) -> ParserView {
        var view = ParserView(sentence: sentence)
        let places = (0...sentence.count).shuffled(using: &random).prefix(4).sorted()
        (view.s2, view.s1, view.s0, view.b0) = (places[0], places[1], places[2], places[3])
        view.b1 = view.b0 < sentence.count ? view.b0 + 1 : -1
        view.b2 = view.b0 + 1 < sentence.count ? view.b0 + 2 : -1
        view.s0Left = dependents(sentence.count, &random)
        view.s0Right = dependents(sentence.count, &random)
        view.s1Left = dependents(sentence.count, &random)
        view.s1Right = dependents(sentence.count, &random)
        view.b0Left = dependents(sentence.count, &random)
        return view
    }

    @Test func sumsOfStepsAreThoseOfTheirFeatures() throws {
        var random = SeededGenerator(seed: 7)
        let actions = try Self.weights(bits: 10, classes: 3, &random)
        let labels = try Self.weights(bits: 10, classes: 6, &random)
        var scores = ParserScores(actions: actions.table, labels: labels.table)
        for _ in 0..<40 {
            let sentence = Self.sentence(&random)
            scores.begin()
            let views = (0..<30).map { _ in Self.view(sentence, &random) }
            for view in views + views.reversed() {
                let found = scores.steps(view)
                _ = scores.features(view)
                var sums = WeightTable.emptySums
                actions.table.sum(scores.rows, into: &sums)
                #expect([found[0], found[1], found[2]] == Array(sums[..<3]))
            }
        }
    }

    @Test func labelsOfArcsAreTheBestOfAll() throws {
        var random = SeededGenerator(seed: 8)
        let actions = try Self.weights(bits: 4, classes: 3, &random)
        let labels = try Self.weights(bits: 10, classes: 6, &random)
        var scores = ParserScores(actions: actions.table, labels: labels.table)
        for _ in 0..<40 {
            let sentence = Self.sentence(&random)
            scores.begin()
            for _ in 0..<30 {
                let view = Self.view(sentence, &random)
                let arc = LabelFeatures.Arc(
                    head: view.b0, dependent: view.s0, side: 1, left: view.s0Left,
                    right: view.s0Right, onSide: view.b0Left, otherSide: view.s1Left)
                let first = scores.labels(view, arc)
                let again = scores.labels(view, arc)
                let all = (0..<6).map { scores.score(sentence, arc, $0) }.sorted(by: >)
                #expect([first.bestScore, first.secondScore] == Array(all[..<2]))
                #expect(scores.score(sentence, arc, first.best) == first.bestScore)
                #expect((first.best, first.second) == (again.best, again.second))
            }
        }
    }

    @Test func aSecondLookWithoutWeightsChangesNothing() throws {
        var random = SeededGenerator(seed: 9)
        let first = try Self.weights(bits: 10, classes: 5, &random)
        let second = try TrainingTable(bits: 4, classes: 5)
        let words = "the house that they built fell".split(separator: " ").map {
            Word(Token(form: String($0)))
        }
        var once = PartOfSpeechTagger(weights: first.table)
        var twice = PartOfSpeechTagger(weights: first.table, second: second.table)
        #expect(twice.tagging(of: words).tags == once.firstLook(at: words).tags)
    }
}
