/// A beam search for the best sequence of steps over one sentence.
///
/// Every parse of n words takes 2n steps, so partial parses of as many steps compare. A step's
/// score and, for an arc, its label's are added up (Zhang and Clark 2008); states share their
/// stacks, so that a step costs the same at any length.
package struct ParserSearch: ~Copyable {
    private var scores: ParserScores

    private var view: ParserView
    private var nodes: [StackNode] = []
    package private(set) var states: [ParserState] = []
    /// Indices of the states kept, best first.
    package private(set) var beam: [Int32] = []
    private var candidates: [Candidate] = []
    /// Arcs of the states of the beam that have no label yet.
    private var arcs: [Arc] = []

    /// A step that a state can take.
    private struct Candidate {
        var state: Int32
        var action: ParserAction
        var label: UInt8
        var score: Int32
    }

    /// An arc that a state can make, and the score without its label.
    private struct Arc {
        var state: Int32
        var action: ParserAction
        var score: Int32
    }

    /// - Parameters:
    ///   - actions: Three classes, in the order of `ParserAction`.
    ///   - labels: One class for each label of an arc.
    package init(actions: WeightTable, labels: WeightTable) {
        scores = ParserScores(actions: actions, labels: labels)
        view = ParserView(
            sentence: ParserSentence(words: [], tags: [], others: [], names: TagNames([])))
    }

    /// Begins with a sentence; all that is kept of the last one is its memory.
    package mutating func begin(_ sentence: ParserSentence) {
        view = ParserView(sentence: sentence)
        scores.begin()
        nodes.removeAll(keepingCapacity: true)
        states.removeAll(keepingCapacity: true)
        states.append(
            ParserState(
                previous: -1, action: .shift, label: 0, isGold: true, top: -1, next: 0,
                nextLeft: Dependents(), score: 0))
        beam = [0]
    }

    /// The heads (-1 for the root's) and labels of a sentence.
    ///
    /// - Parameters:
    ///   - width: The most partial parses that are kept.
    ///   - margin: Those worse than the best by more than this are dropped.
    package mutating func parse(
        _ sentence: ParserSentence, width: Int, margin: Int32
    ) -> (heads: [Int], labels: [Int]) {
        begin(sentence)
        for _ in 0..<(2 * sentence.count) { step(width: width, margin: margin, gold: nil) }
        return bestArcs()
    }

    /// The arcs of the best state.
    private func bestArcs() -> (heads: [Int], labels: [Int]) {
        let count = view.sentence.count
        var heads = [Int](repeating: -1, count: count)
        var labels = [Int](repeating: 0, count: count)
        var index = Int(beam.first ?? 0)
        while states[index].previous >= 0 {
            let state = states[index]
            let before = states[Int(state.previous)]
            if state.action != .shift, before.top >= 0 {
                let node = nodes[Int(before.top)]
                let dependent = Int(node.place)
                labels[dependent] = Int(state.label)
                let head =
                    state.action == .left
                    ? Int(before.next) : node.below >= 0 ? Int(nodes[Int(node.below)].place) : -1
                heads[dependent] = head == count ? -1 : head
            }
            index = Int(state.previous)
        }
        return (heads, labels)
    }

    /// Takes every state of the beam one step further and keeps the best.
    ///
    /// - Parameter gold: The step of the treebank, by which training knows its own state.
    package mutating func step(
        width: Int, margin: Int32, gold: (action: ParserAction, label: Int)?
    ) {
        candidates.removeAll(keepingCapacity: true)
        arcs.removeAll(keepingCapacity: true)
        for state in beam { collect(from: state, width: width) }
        // Arcs so far behind that hardly a label brings them into the beam are not labelled.
        for arc in arcs {
            if let last = candidates.last, candidates.count == width,
                arc.score &+ margin <= last.score
            {
                break
            }
            offerArc(arc, width)
        }
        beam.removeAll(keepingCapacity: true)
        guard let best = candidates.first?.score else { return }
        for candidate in candidates {
            guard candidate.score >= best - margin else { break }
            let isGold =
                gold.map {
                    candidate.action == $0.action
                        && (candidate.action == .shift || Int(candidate.label) == $0.label)
                } ?? false
            beam.append(
                advance(
                    candidate.state, candidate.action, Int(candidate.label),
                    score: candidate.score, isGold: isGold))
        }
    }

    /// Puts the steps of one state among the candidates and the arcs to be labelled.
    private mutating func collect(from state: Int32, width: Int) {
        let allowed = look(at: state)
        let score = states[Int(state)].score
        let sums = scores.steps(view)
        if allowed.shift { offer(state, .shift, 0, score + sums[0], width) }
        if allowed.left { insert(Arc(state: state, action: .left, score: score + sums[1])) }
        if allowed.right { insert(Arc(state: state, action: .right, score: score + sums[2])) }
    }

    /// Puts an arc behind those that are as good or better.
    @inline(__always)
    private mutating func insert(_ arc: Arc) {
        arcs.append(arc)
        arcs.withUnsafeMutableBufferPointer { arcs in
            var place = arcs.count - 1
            while place > 0, arcs[place - 1].score < arc.score {
                arcs[place] = arcs[place - 1]
                place -= 1
            }
            arcs[place] = arc
        }
    }

    /// An arc with its two best labels.
    private mutating func offerArc(_ found: Arc, _ width: Int) {
        let labels = scores.labels(view, arc(found.state, found.action))
        offer(found.state, found.action, labels.best, found.score + labels.bestScore, width)
        if labels.second >= 0, width > 1 {
            offer(found.state, found.action, labels.second, found.score + labels.secondScore, width)
        }
    }

    /// Keeps a candidate where it is among the best; the earlier one goes before its equals.
    private mutating func offer(
        _ state: Int32, _ action: ParserAction, _ label: Int, _ score: Int32, _ width: Int
    ) {
        let new = Candidate(state: state, action: action, label: UInt8(label), score: score)
        if candidates.count < width {
            candidates.append(new)
        } else {
            guard let last = candidates.last, score > last.score else { return }
        }
        candidates.withUnsafeMutableBufferPointer { candidates in
            var place = candidates.count - 1
            while place > 0, candidates[place - 1].score < score {
                candidates[place] = candidates[place - 1]
                place -= 1
            }
            candidates[place] = new
        }
    }

    /// Turns the view to a state; returns the steps that it can take.
    private mutating func look(at index: Int32) -> (shift: Bool, left: Bool, right: Bool) {
        let state = states[Int(index)]
        let count = view.sentence.count
        let next = Int(state.next)
        (view.s0, view.s1, view.s2) = (-1, -1, -1)
        (view.s0Left, view.s0Right) = (Dependents(), Dependents())
        (view.s1Left, view.s1Right) = (Dependents(), Dependents())
        view.b0 = next
        view.b1 = next + 1 <= count ? next + 1 : -1
        view.b2 = next + 2 <= count ? next + 2 : -1
        view.b0Left = state.nextLeft
        var depth = 0
        if state.top >= 0 {
            let node = nodes[Int(state.top)]
            depth = 1
            view.s0 = Int(node.place)
            (view.s0Left, view.s0Right) = (node.left, node.right)
            if node.below >= 0 {
                let under = nodes[Int(node.below)]
                depth = 2
                view.s1 = Int(under.place)
                (view.s1Left, view.s1Right) = (under.left, under.right)
                if under.below >= 0 { view.s2 = Int(nodes[Int(under.below)].place) }
            }
        }
        // Only one word hangs on the root: the last one that is left on the stack.
        return (next < count, depth > 0 && (next < count || depth == 1), depth > 1)
    }

    /// The arc that a step makes of a state that allows it.
    private func arc(_ index: Int32, _ action: ParserAction) -> LabelFeatures.Arc {
        let state = states[Int(index)]
        let top = nodes[Int(state.top)]
        let dependent = Int(top.place)
        guard action == .right else {
            return LabelFeatures.Arc(
                head: Int(state.next), dependent: dependent, side: 1, left: top.left,
                right: top.right, onSide: state.nextLeft, otherSide: Dependents())
        }
        let under = nodes[Int(top.below)]
        return LabelFeatures.Arc(
            head: Int(under.place), dependent: dependent, side: 2, left: top.left,
            right: top.right, onSide: under.right, otherSide: under.left)
    }

    /// The state after a step; returns its index.
    @discardableResult
    package mutating func advance(
        _ index: Int32, _ action: ParserAction, _ label: Int, score: Int32, isGold: Bool
    ) -> Int32 {
        var state = states[Int(index)]
        let wasGold = state.isGold
        switch action {
        case .shift:
            nodes.append(
                StackNode(
                    place: state.next, below: state.top, left: state.nextLeft, right: Dependents()))
            state.top = Int32(nodes.count - 1)
            state.next += 1
            state.nextLeft = Dependents()
        case .left:
            let node = nodes[Int(state.top)]
            state.nextLeft.add(Int(node.place), label)
            state.top = node.below
        case .right:
            let node = nodes[Int(state.top)]
            var head = nodes[Int(node.below)]
            head.right.add(Int(node.place), label)
            nodes.append(head)
            state.top = Int32(nodes.count - 1)
        }
        state.previous = index
        state.action = action
        state.label = UInt8(label)
        state.score = score
        state.isGold = wasGold && isGold
        states.append(state)
        return Int32(states.count - 1)
    }

    // MARK: What training asks

    /// The score of one step from a state.
    package mutating func score(_ index: Int32, _ action: ParserAction, _ label: Int) -> Int32 {
        _ = look(at: index)
        let score = scores.steps(view)[Int(action.rawValue)]
        guard action != .shift else { return score }
        return score + scores.score(view.sentence, arc(index, action), label)
    }

    /// The features of one step from a state, and of its label.
    package mutating func features(
        _ index: Int32, _ action: ParserAction
    ) -> (actions: [UInt64], labels: [UInt64]) {
        _ = look(at: index)
        let rows = scores.features(view)
        guard action != .shift else { return (rows, []) }
        _ = scores.score(view.sentence, arc(index, action), 0)
        return (rows, scores.rows.all)
    }
}
