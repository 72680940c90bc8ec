/// The places that the features of a state speak of.
struct ParserView {
    let sentence: ParserSentence
    var s0 = -1
    var s1 = -1
    var s2 = -1
    var b0 = -1
    var b1 = -1
    var b2 = -1
    var s0Left = Dependents()
    var s0Right = Dependents()
    var s1Left = Dependents()
    var s1Right = Dependents()
    var b0Left = Dependents()
}

@inline(__always)
private func label(_ label: UInt8) -> UInt64 { FeatureHash.number(Int(label)) }

@inline(__always)
private func distance(_ from: Int, _ to: Int) -> UInt64 {
    let gap = abs(to &- from)
    return UInt64(gap < 5 ? gap : gap < 8 ? 5 : gap < 14 ? 6 : 7) &+ 0x77
}

/// The features of a step, after Zhang and Nivre (2011), for the arc-hybrid system.
enum ActionFeatures {
    static let capacity = 128

    @inline(__always)
    static func extract(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (s0, s1, s2, b0, b1, b2) = (view.s0, view.s1, view.s2, view.b0, view.b1, view.b2)
        let (s0w, s1w, b0w, b1w) = (s.word(s0), s.word(s1), s.word(b0), s.word(b1))
        let (s0t, s1t, s2t) = (s.tag(s0), s.tag(s1), s.tag(s2))
        let (b0t, b1t, b2t) = (s.tag(b0), s.tag(b1), s.tag(b2))
        let (s0wt, s1wt, b0wt) = (s.wordAndTag(s0), s.wordAndTag(s1), s.wordAndTag(b0))
        rows.removeAll()
        rows.add(1, s0w)
        rows.add(2, s0t)
        rows.add(3, s0wt)
        rows.add(4, s1w)
        rows.add(5, s1t)
        rows.add(6, s1wt)
        rows.add(7, s2t)
        rows.add(8, s.wordAndTag(s2))
        rows.add(9, b0w)
        rows.add(10, b0t)
        rows.add(11, b0wt)
        rows.add(12, b1w)
        rows.add(13, b1t)
        rows.add(14, s.wordAndTag(b1))
        rows.add(15, b2t)
        rows.add(16, s.wordAndTag(b2))
        rows.add(17, s0wt, b0wt)
        rows.add(18, s0wt, b0w)
        rows.add(19, s0w, b0wt)
        rows.add(20, s0wt, b0t)
        rows.add(21, s0t, b0wt)
        rows.add(22, s0w, b0w)
        rows.add(23, s0t, b0t)
        rows.add(24, b0t, b1t)
        rows.add(25, b0w, b1t)
        rows.add(26, s1wt, s0wt)
        rows.add(27, s1wt, s0t)
        rows.add(28, s1t, s0wt)
        rows.add(29, s1w, s0w)
        rows.add(30, s1t, s0t)
        rows.add(31, s1t, b0t)
        rows.add(32, s1w, b0w)
        rows.add(33, s1wt, b0t)
        rows.add(34, s1t, b0wt)
        rows.add(35, b0t, b1t, b2t)
        rows.add(36, s0t, b0t, b1t)
        rows.add(37, s1t, s0t, b0t)
        rows.add(38, s2t, s1t, s0t)
        rows.add(39, s0w, b0t, b1t)
        rows.add(40, s0t, b0w, b1t)
        rows.add(41, s1w, s0t, b0t)
        rows.add(42, s1t, s0w, b0t)
        rows.add(43, s1t, s0t, b0w)
        let (s0c, s1c, s2c) = (s.coarse(s0), s.coarse(s1), s.coarse(s2))
        let (b0c, b1c, b2c) = (s.coarse(b0), s.coarse(b1), s.coarse(b2))
        rows.add(44, s1c ^ (s0c << 7), b0c, b1c)
        rows.add(45, s2c ^ (s1c << 7), s0c, b0c)
        rows.add(110, s0c, b0c)
        rows.add(111, s1c, s0c)
        rows.add(112, s1c, s0c, b0c)
        rows.add(113, s0c, b0c, b1c)
        rows.add(114, b0c, b1c, b2c)
        rows.add(115, s2c, s1c, s0c)
        rows.add(116, s0w, b0c)
        rows.add(117, s1w, s0c)
        rows.add(118, s0c, b0w)
        rows.add(119, s1c, s0w)
        rows.add(120, s0c ^ (s1c << 7), b0c ^ (b1c << 9), b2c)
        distances(view, s0w, s1w, b0w, s0t, s1t, b0t, into: &rows)
        dependents(view, into: &rows)
    }

    @inline(__always)
    private static func distances(
        _ view: borrowing ParserView, _ s0w: UInt64, _ s1w: UInt64, _ b0w: UInt64,
        _ s0t: UInt64, _ s1t: UInt64, _ b0t: UInt64, into rows: inout FeatureList
    ) {
        let s = view.sentence
        let ahead = distance(view.s0, view.b0)
        let back = distance(view.s1, view.s0)
        rows.add(50, s0w, ahead)
        rows.add(51, s0t, ahead)
        rows.add(52, b0w, ahead)
        rows.add(53, b0t, ahead)
        rows.add(54, s0t, b0t, ahead)
        rows.add(55, s1w, back)
        rows.add(56, s1t, s0t, back)
        rows.add(57, s0w, s1t, back)
        rows.add(58, s0t, b0t, s.hasComma(view.s0, view.b0) ? 1 : 2)
        rows.add(59, s1t, s0t, s.hasComma(view.s1, view.s0) ? 1 : 2)
        let (s0l, s0r) = (UInt64(view.s0Left.count), UInt64(view.s0Right.count))
        let (s1r, b0l) = (UInt64(view.s1Right.count), UInt64(view.b0Left.count))
        rows.add(60, s0w, s0l)
        rows.add(61, s0t, s0l)
        rows.add(62, s0w, s0r)
        rows.add(63, s0t, s0r)
        rows.add(64, s1w, s1r)
        rows.add(65, s1t, s1r)
        rows.add(66, b0w, b0l)
        rows.add(67, b0t, b0l)
    }

    @inline(__always)
    private static func dependents(
        _ view: borrowing ParserView, into rows: inout FeatureList
    ) {
        let s = view.sentence
        let (s0l, s0r) = (Int(view.s0Left.last), Int(view.s0Right.last))
        let (s1l, s1r, b0l) = (
            Int(view.s1Left.last), Int(view.s1Right.last), Int(view.b0Left.last)
        )
        let (s0lt, s0rt, s1rt, b0lt) = (s.coarse(s0l), s.coarse(s0r), s.coarse(s1r), s.coarse(b0l))
        let (s0t, s1t, b0t) = (s.coarse(view.s0), s.coarse(view.s1), s.coarse(view.b0))
        rows.add(70, s.wordAndTag(s0l))
        rows.add(71, s.wordAndTag(s0r))
        rows.add(72, s.wordAndTag(s1r))
        rows.add(73, s.wordAndTag(b0l))
        rows.add(74, s0lt, label(view.s0Left.lastLabel), s0t)
        rows.add(75, s0rt, label(view.s0Right.lastLabel), s0t)
        rows.add(76, s1rt, label(view.s1Right.lastLabel), s1t)
        rows.add(77, b0lt, label(view.b0Left.lastLabel), b0t)
        rows.add(78, s.tag(s1l), label(view.s1Left.lastLabel), s1t)
        rows.add(79, s0t, s0lt, b0t)
        rows.add(80, s0t, s0rt, b0t)
        rows.add(81, s0t, b0lt, b0t)
        rows.add(82, s1t, s1rt, s0t)
        rows.add(83, s1t, s0lt, s0t)
        rows.add(84, s1t, s0rt, s0t)
        rows.add(85, s0t, view.s0Left.labels)
        rows.add(86, s0t, view.s0Right.labels)
        rows.add(87, s1t, view.s1Right.labels, s0t)
        rows.add(88, b0t, view.b0Left.labels)
        rows.add(89, s.word(view.s0), view.s0Right.labels)
        rows.add(90, s.word(view.s1), view.s1Right.labels)
        rows.add(91, s.word(view.s1), s.word(s0l), s0t)
        rows.add(92, s1t, s.word(s0l), s0t)
        rows.add(93, s.word(view.s0), s.word(view.b1), b0t)
        rows.add(94, s.word(b0l), s0t, b0t)
        let (s0l2, s0r2) = (Int(view.s0Left.lastButOne), Int(view.s0Right.lastButOne))
        let (s1r2, b0l2) = (Int(view.s1Right.lastButOne), Int(view.b0Left.lastButOne))
        rows.add(95, s.tag(s0l2), label(view.s0Left.lastButOneLabel), s0t)
        rows.add(96, s.tag(s0r2), label(view.s0Right.lastButOneLabel), s0t)
        rows.add(97, s.tag(s1r2), label(view.s1Right.lastButOneLabel), s1t)
        rows.add(98, s.tag(b0l2), label(view.b0Left.lastButOneLabel), b0t)
        rows.add(99, s0t, s0lt, s.tag(s0l2))
        rows.add(100, s0t, s0rt, s.tag(s0r2))
        rows.add(101, s1t, s1rt, s.tag(s1r2))
        rows.add(102, s.suffix(view.s0), b0t)
        rows.add(103, s.suffix(view.b0), s0t)
        rows.add(104, s.suffix(view.s0), s1t)
        rows.add(105, 0)
    }
}

/// The features by which an arc gets its label.
enum LabelFeatures {
    static let capacity = 48

    /// - Parameters:
    ///   - side: 1 where the dependent stands before its head, 2 where behind.
    ///   - onSide: The head's dependents on the side of the new one.
    @inline(__always)
    static func extract(
        _ s: borrowing ParserSentence, head: Int, _ dependent: Int, side: UInt64,
        left: Dependents, right: Dependents, onSide: Dependents, otherSide: Dependents,
        into rows: inout FeatureList
    ) {
        let (hw, dw, ht, dt) = (s.word(head), s.word(dependent), s.tag(head), s.tag(dependent))
        let leftWord = s.word(Int(left.last))
        let gap = distance(head, dependent)
        let (before, after) = (s.tag(max(dependent - 1, -1)), s.tag(min(dependent + 1, s.count)))
        rows.removeAll()
        rows.add(201, hw, side)
        rows.add(202, dw, side)
        rows.add(203, ht, side)
        rows.add(204, dt, side)
        rows.add(205, ht, dt, side)
        rows.add(206, hw, dt, side)
        rows.add(207, ht, dw, side)
        rows.add(208, hw, dw, side)
        rows.add(209, ht, dt, gap ^ side << 40)
        rows.add(210, s.wordAndTag(dependent), ht, side)
        rows.add(211, s.wordAndTag(head), dt, side)
        rows.add(212, dt, leftWord, side)
        rows.add(213, ht, dt, leftWord ^ side)
        rows.add(214, hw, leftWord, dt ^ side)
        rows.add(215, ht ^ side, dt, label(left.lastLabel))
        rows.add(216, ht ^ side, dt, label(right.lastLabel))
        rows.add(217, dt ^ side, left.labels)
        rows.add(218, dt ^ side, right.labels)
        rows.add(219, ht ^ side, dt, onSide.labels)
        rows.add(220, ht ^ side, dt, otherSide.labels)
        rows.add(221, ht ^ side, dt, label(onSide.lastLabel))
        rows.add(222, hw ^ side, dt, onSide.labels)
        rows.add(223, ht ^ side, dt, before)
        rows.add(224, ht ^ side, dt, after)
        rows.add(225, dw, before)
        rows.add(226, dw, after)
        rows.add(227, ht ^ side, dt, s.hasComma(head, dependent) ? 1 : 2)
        rows.add(228, s.suffix(dependent), ht ^ side)
        rows.add(229, s.suffix(head), dt ^ side)
        rows.add(230, s.suffix(head), s.suffix(dependent), side)
        rows.add(231, dt ^ side, s.word(Int(left.lastButOne)))
        rows.add(232, dt ^ side, s.tag(Int(left.last)), ht)
        rows.add(233, dw ^ side, left.labels)
        let (hc, dc) = (s.coarse(head), s.coarse(dependent))
        rows.add(235, hc, dc, onSide.labels ^ side)
        rows.add(236, hc, dc, leftWord ^ side)
        rows.add(237, hc, dc, gap ^ side << 40)
        rows.add(238, hc ^ side, dw)
        rows.add(239, hw ^ side, dc)
        rows.add(240, hc ^ side, dc, left.labels)
        rows.add(241, hc ^ side, dt, s.coarse(min(dependent + 1, s.count)) ^ before)
        rows.add(234, side)
    }
}
