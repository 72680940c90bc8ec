import FastiLanguage

/// A sentence made ready for training the parser.
struct ParserExample: Sendable {
    let words: [Word]
    let tagging: PartOfSpeechTagger.Tagging
    /// The steps that build the treebank's tree.
    let steps: [(action: ParserAction, label: Int)]
}

struct ParserTraining {
    static let actionBits = 25
    static let labelBits = 22
    let labels: [String]
    let names: TagNames
    let iterations: Int
    let width: Int
    let dropout: Double

    /// The steps of a tree, or nil where it is not projective.
    static func steps(
        heads: [Int], labels: [Int]
    ) -> [(action: ParserAction, label: Int)]? {
        let count = heads.count
        var waiting = [Int](repeating: 0, count: count)
        for head in heads where head >= 0 { waiting[head] += 1 }
        var stack: [Int] = []
        var next = 0
        var steps: [(ParserAction, Int)] = []
        while next < count || !stack.isEmpty {
            if let top = stack.last, waiting[top] == 0 {
                let head = heads[top]
                if head == next || head < 0 && next == count && stack.count == 1 {
                    steps.append((.left, labels[top]))
                    stack.removeLast()
                    if head >= 0 { waiting[head] -= 1 }
                    continue
                }
                if stack.count > 1, head == stack[stack.count - 2] {
                    steps.append((.right, labels[top]))
                    stack.removeLast()
                    waiting[head] -= 1
                    continue
                }
            }
            guard next < count else { return nil }
            steps.append((.shift, 0))
            stack.append(next)
            next += 1
        }
        return steps
    }

    /// The heads of a tree made projective: an arc that crosses another is lifted to the head of
    /// its head (Nivre and Nilsson 2005), the shortest first.
    static func projective(_ heads: [Int]) -> [Int] {
        var heads = heads
        func crosses(_ dependent: Int) -> Bool {
            let head = heads[dependent]
            guard head >= 0 else { return false }
            let (low, high) = (min(head, dependent), max(head, dependent))
            guard high - low > 1 else { return false }
            for between in (low + 1)..<high {
                var up = between
                while up != head, up >= 0 { up = heads[up] }
                if up != head { return true }
            }
            return false
        }
        while let worst = heads.indices.filter(crosses).min(by: {
            (abs(heads[$0] - $0), $0) < (abs(heads[$1] - $1), $1)
        }) {
            heads[worst] = heads[heads[worst]]
        }
        return heads
    }

    /// Averaged weights of steps and of labels.
    func train(_ examples: [ParserExample], seed: UInt64) throws -> (
        actions: TrainedWeights, labels: TrainedWeights
    ) {
        let actions = try TrainingTable(bits: Self.actionBits, classes: 3)
        let arcs = try TrainingTable(bits: Self.labelBits, classes: labels.count)
        var search = ParserSearch(actions: actions.table, labels: arcs.table)
        var random = SplitMix(seed: seed)
        var order = Array(examples.indices)
        var time = 0
        for _ in 0..<iterations {
            order.shuffle(using: &random)
            for number in order {
                time += 1
                let example = examples[number]
                let words = WordDropout.thinned(example.words, rate: dropout, &random)
                let sentence = ParserSentence(
                    words: words, tags: example.tagging.tags, others: example.tagging.others,
                    names: names)
                learn(sentence, example.steps, &search, actions, arcs, time)
            }
        }
        return (actions.averages(after: time), arcs.averages(after: time))
    }

    /// One sentence, with an update where the search and the treebank differ most (Huang et al.
    /// 2012, "max-violation").
    private func learn(
        _ sentence: ParserSentence, _ steps: [(action: ParserAction, label: Int)],
        _ search: inout ParserSearch, _ actions: TrainingTable, _ arcs: TrainingTable, _ time: Int
    ) {
        search.begin(sentence)
        var gold: Int32 = 0
        var goldScore: Int32 = 0
        var worst: (violation: Int32, gold: Int32, best: Int32)?
        for step in steps {
            goldScore += search.score(gold, step.action, step.label)
            gold = search.advance(gold, step.action, step.label, score: goldScore, isGold: true)
            search.step(width: width, margin: .max / 2, gold: step)
            guard let best = search.beam.first else { break }
            guard !search.states[Int(best)].isGold else { continue }
            let violation = search.states[Int(best)].score - goldScore
            if violation >= worst?.violation ?? 0 { worst = (violation, gold, best) }
        }
        guard let last = search.beam.first, !search.states[Int(last)].isGold, let worst else {
            return
        }
        update(worst.gold, worst.best, &search, actions, arcs, time)
    }

    private func update(
        _ gold: Int32, _ best: Int32, _ search: inout ParserSearch, _ actions: TrainingTable,
        _ arcs: TrainingTable, _ time: Int
    ) {
        var differ = false
        for (mine, other) in zip(path(to: gold, search), path(to: best, search)) {
            let (a, b) = (search.states[Int(mine.after)], search.states[Int(other.after)])
            if !differ, a.action == b.action, a.label == b.label { continue }
            differ = true
            for (step, state, delta) in [(mine, a, Int16(1)), (other, b, -1)] {
                let made = search.features(step.before, state.action)
                actions.add(
                    delta, to: made.actions, column: Int(state.action.rawValue), at: time)
                arcs.add(delta, to: made.labels, column: Int(state.label), at: time)
            }
        }
    }

    private func path(
        to state: Int32, _ search: borrowing ParserSearch
    ) -> [(before: Int32, after: Int32)] {
        var result: [(Int32, Int32)] = []
        var after = state
        while search.states[Int(after)].previous >= 0 {
            let before = search.states[Int(after)].previous
            result.append((before, after))
            after = before
        }
        return result.reversed()
    }
}

/// Shares of words with the right head, and with the right head and label.
struct AttachmentScore {
    var words = 0
    var heads = 0
    var both = 0
    var uas: Double { Double(heads) / Double(max(words, 1)) }
    var las: Double { Double(both) / Double(max(words, 1)) }

    mutating func add(
        _ found: (heads: [Int], labels: [Int]), _ sentence: TreebankSentence, _ names: [String]
    ) {
        for index in sentence.heads.indices {
            words += 1
            guard found.heads[index] == sentence.heads[index] else { continue }
            heads += 1
            if names[found.labels[index]] == sentence.labels[index] { both += 1 }
        }
    }
}
