import FastiLanguage
import FastiTestSupport
import Testing

@testable import FastiTraining

/// The steps that build a tree build that tree.
@Suite struct ParserStepsTests {
    /// A random tree: every word hangs on one before or behind it, one on the root.
    private static func tree(_ random: inout SeededGenerator) -> [Int] {
        let count = Int.random(in: 1...14, using: &random)
        let order = (0..<count).shuffled(using: &random)
        var heads = [Int](repeating: -1, count: count)
        for (place, word) in order.enumerated().dropFirst() {
            heads[word] = order[Int.random(in: 0..<place, using: &random)]
        }
        return heads
    }

    /// The heads that steps give, by the rules of the arc-hybrid system.
    private static func heads(of steps: [ParserAction], count: Int) -> [Int] {
        var heads = [Int](repeating: -2, count: count)
        var stack: [Int] = []
        var next = 0
        for step in steps {
            switch step {
            case .shift:
                stack.append(next)
                next += 1
            case .left: heads[stack.removeLast()] = next == count ? -1 : next
            case .right:
                let word = stack.removeLast()
                heads[word] = stack[stack.count - 1]
            }
        }
        return heads
    }

    @Test func stepsBuildTheTree() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let heads = ParserTraining.projective(Self.tree(&random))
            let steps = try #require(
                ParserTraining.steps(heads: heads, labels: heads.map { _ in 0 }), "\(heads)")
            #expect(steps.count == 2 * heads.count)
            #expect(Self.heads(of: steps.map(\.action), count: heads.count) == heads)
        }
    }

    @Test func namesAndTheirClassesAreInverse() {
        let names: [(range: Range<Int>, kind: NameKind)] = [
            (0..<1, .place), (2..<4, .person), (4..<8, .organization), (9..<10, .other),
        ]
        let classes = NameClass.classes(of: names, count: 11)
        let back = NameClass.names(in: classes)
        #expect(back.map(\.range) == names.map(\.range))
        #expect(back.map(\.kind) == names.map(\.kind))
    }

    @Test func packedWeightsGiveWhatTheyWereMadeOf() {
        let trained = TrainedWeights(
            bits: 10, classes: 5, rows: [700, 701], values: [0, 0, 40, 0, 0, 0, 0, 0, 0, -30])
        let packed = Packed(trained, scale: 1, least: 2, bucketBits: 6)
        var sums = WeightTable.emptySums
        var features = FeatureList()
        packed.withWeights { table in
            for row in [700, 701, 702] { features.append(UInt64(row) << 54) }
            table.sum(features, into: &sums)
        }
        #expect(Array(sums[..<5]) == [0, 0, 40, 0, -30])
    }
}
