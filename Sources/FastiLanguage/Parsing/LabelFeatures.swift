/// The features by which an arc gets its label.
enum LabelFeatures {
    /// An arc that a step makes.
    struct Arc {
        let head: Int
        let dependent: Int
        /// 1 where the dependent stands before its head, 2 where behind.
        let side: UInt64
        /// The dependent's own dependents.
        let left: Dependents
        let right: Dependents
        /// The head's dependents on the side of the new one, and on the other.
        let onSide: Dependents
        let otherSide: Dependents
    }

    static func extract(
        _ s: borrowing ParserSentence, _ arc: borrowing Arc, into rows: inout FeatureList
    ) {
        rows.removeAll()
        pair(s, arc, into: &rows)
        dependentsOwn(s, arc, into: &rows)
        headsOwn(s, arc, into: &rows)
    }

    /// The two words and what stands around them.
    static func pair(
        _ s: borrowing ParserSentence, _ arc: borrowing Arc, into rows: inout FeatureList
    ) {
        let (head, dependent, side) = (arc.head, arc.dependent, arc.side)
        let (hw, dw, ht, dt) = (s.word(head), s.word(dependent), s.tag(head), s.tag(dependent))
        let (hc, dc) = (s.coarse(head), s.coarse(dependent))
        let gap = distance(head, dependent)
        let (before, after) = (s.tag(max(dependent - 1, -1)), s.tag(min(dependent + 1, s.count)))
        rows.add(201, hw, side)
        rows.add(202, dw, side)
        rows.add(203, ht, side)
        rows.add(204, dt, side)
        rows.add(205, ht, dt, side)
        rows.add(206, hw, dt, side)
        rows.add(207, ht, dw, side)
        rows.add(208, hw, dw, side)
        rows.add(209, ht, dt, gap ^ side << 40)
        rows.add(223, ht ^ side, dt, before)
        rows.add(224, ht ^ side, dt, after)
        rows.add(225, dw, before)
        rows.add(226, dw, after)
        rows.add(227, ht ^ side, dt, s.hasComma(head, dependent) ? 1 : 2)
        rows.add(228, s.suffix(dependent), ht ^ side)
        rows.add(229, s.suffix(head), dt ^ side)
        rows.add(237, hc, dc, gap ^ side << 40)
        rows.add(238, hc ^ side, dw)
        rows.add(239, hw ^ side, dc)
        rows.add(241, hc ^ side, dt, s.coarse(min(dependent + 1, s.count)) ^ before)
        rows.add(234, side)
        let (hk, dk) = (s.sense(head), s.sense(dependent))
        rows.add(245, hk, dk ^ side, hc ^ (dc << 7))
        rows.add(246, hw, dk ^ side, dc)
        rows.add(247, ht, dk ^ side, dt)
        neighbours(s, arc, into: &rows)
        if s.other(dependent) != 0 {
            rows.add(242, s.other(dependent), ht, side)
            rows.add(243, s.other(dependent), dt, side)
        }
        if s.other(head) != 0 { rows.add(244, s.other(head), dt, side) }
    }

    /// The two words with those beside them, as graph-based parsers see them (McDonald, Crammer and
    /// Pereira 2005).
    @inline(__always)
    private static func neighbours(
        _ s: borrowing ParserSentence, _ arc: borrowing Arc, into rows: inout FeatureList
    ) {
        let (head, dependent, side) = (arc.head, arc.dependent, arc.side)
        let (ht, dt, hc, dc) = (
            s.tag(head), s.tag(dependent), s.coarse(head), s.coarse(dependent)
        )
        let (behind, before) = (min(head + 1, s.count), max(head - 1, -1))
        rows.add(260, ht ^ side, dt, s.tag(behind))
        rows.add(261, ht ^ side, dt, s.tag(before))
        let dependentBefore = s.coarse(max(dependent - 1, -1))
        let dependentBehind = s.coarse(min(dependent + 1, s.count))
        rows.add(262, hc ^ (s.coarse(behind) << 7), dependentBefore, dc ^ side)
        rows.add(263, hc ^ (s.coarse(before) << 7), dependentBehind, dc ^ side)
    }

    /// What already hangs on the dependent.
    static func dependentsOwn(
        _ s: borrowing ParserSentence, _ arc: borrowing Arc, into rows: inout FeatureList
    ) {
        let (head, dependent, side) = (arc.head, arc.dependent, arc.side)
        let (left, right) = (arc.left, arc.right)
        let (hw, dw, ht, dt) = (s.word(head), s.word(dependent), s.tag(head), s.tag(dependent))
        let (hc, dc) = (s.coarse(head), s.coarse(dependent))
        let leftWord = s.word(Int(left.last))
        rows.add(212, dt, leftWord, side)
        rows.add(213, ht, dt, leftWord ^ side)
        rows.add(214, hw, leftWord, dt ^ side)
        rows.add(215, ht ^ side, dt, label(left.lastLabel))
        rows.add(216, ht ^ side, dt, label(right.lastLabel))
        rows.add(217, dt ^ side, left.labels)
        rows.add(218, dt ^ side, right.labels)
        rows.add(231, dt ^ side, s.word(Int(left.lastButOne)))
        rows.add(232, dt ^ side, s.tag(Int(left.last)), ht)
        rows.add(233, dw ^ side, left.labels)
        rows.add(236, hc, dc, leftWord ^ side)
        rows.add(240, hc ^ side, dc, left.labels)
        rows.add(248, s.sense(head) ^ hc, s.sense(dependent) ^ dc, leftWord ^ side)
        rows.add(249, hw, s.sense(dependent) ^ dc, leftWord ^ side)
    }

    /// What already hangs on the head.
    static func headsOwn(
        _ s: borrowing ParserSentence, _ arc: borrowing Arc, into rows: inout FeatureList
    ) {
        let (head, dependent, side) = (arc.head, arc.dependent, arc.side)
        let (onSide, otherSide) = (arc.onSide, arc.otherSide)
        let (ht, dt) = (s.tag(head), s.tag(dependent))
        rows.add(219, ht ^ side, dt, onSide.labels)
        rows.add(220, ht ^ side, dt, otherSide.labels)
        rows.add(221, ht ^ side, dt, label(onSide.lastLabel))
        rows.add(222, s.word(head) ^ side, dt, onSide.labels)
        rows.add(235, s.coarse(head), s.coarse(dependent), onSide.labels ^ side)
    }
}
