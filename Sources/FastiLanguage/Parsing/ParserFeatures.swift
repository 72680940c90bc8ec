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
func label(_ label: UInt8) -> UInt64 { FeatureHash.number(Int(label)) }

@inline(__always)
func distance(_ from: Int, _ to: Int) -> UInt64 {
    let gap = abs(to &- from)
    return UInt64(gap < 5 ? gap : gap < 8 ? 5 : gap < 14 ? 6 : 7) &+ 0x77
}

/// The features of a step, after Zhang and Nivre (2011), for the arc-hybrid system, in groups that
/// speak of the same places: a group's sum of weights is kept for the states that share them.
enum ActionFeatures {
    /// All features of a step, for training.
    static func extract(_ view: borrowing ParserView, into rows: inout FeatureList) {
        rows.removeAll()
        buffer(view, into: &rows)
        topAndNext(view, into: &rows)
        twoOfStack(view, into: &rows)
        twoAndNext(view, into: &rows)
        third(view, into: &rows)
        topAndItsOwn(view, into: &rows)
        secondAndItsOwn(view, into: &rows)
        nextAndItsOwn(view, into: &rows)
        across(view, into: &rows)
    }

    /// The buffer alone.
    static func buffer(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (b0, b1, b2) = (view.b0, view.b1, view.b2)
        let (b0w, b0wt, b1w) = (s.word(b0), s.wordAndTag(b0), s.word(b1))
        let (b0t, b1t, b2t) = (s.tag(b0), s.tag(b1), s.tag(b2))
        let (b0c, b1c, b2c) = (s.coarse(b0), s.coarse(b1), s.coarse(b2))
        rows.add(9, b0w)
        rows.add(10, b0t)
        rows.add(11, b0wt)
        rows.add(12, b1w)
        rows.add(13, b1t)
        rows.add(14, s.wordAndTag(b1))
        rows.add(15, b2t)
        rows.add(16, s.wordAndTag(b2))
        rows.add(24, b0t, b1t)
        rows.add(25, b0w, b1t)
        rows.add(35, b0t, b1t, b2t)
        rows.add(114, b0c, b1c, b2c)
        rows.add(105, 0)
        rows.add(170, b0t, s.verbApart(from: b1))
        rows.add(171, b0w, s.verb(from: b1))
        if s.other(b0) != 0 { rows.add(130, s.other(b0), b0t) }
        if s.other(b1) != 0 { rows.add(131, s.other(b1), b1t) }
    }

    /// The stack's top and the buffer.
    static func topAndNext(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (s0, b0, b1) = (view.s0, view.b0, view.b1)
        let (s0w, b0w, s0wt, b0wt) = (s.word(s0), s.word(b0), s.wordAndTag(s0), s.wordAndTag(b0))
        let (s0t, b0t, b1t) = (s.tag(s0), s.tag(b0), s.tag(b1))
        let (s0c, b0c, b1c) = (s.coarse(s0), s.coarse(b0), s.coarse(b1))
        let ahead = distance(s0, b0)
        rows.add(1, s0w)
        rows.add(2, s0t)
        rows.add(3, s0wt)
        rows.add(20, s0wt, b0t)
        rows.add(21, s0t, b0wt)
        rows.add(22, s0w, b0w)
        rows.add(23, s0t, b0t)
        rows.add(36, s0t, b0t, b1t)
        rows.add(39, s0w, b0t, b1t)
        rows.add(40, s0t, b0w, b1t)
        rows.add(50, s0w, ahead)
        rows.add(51, s0t, ahead)
        rows.add(52, b0w, ahead)
        rows.add(53, b0t, ahead)
        rows.add(54, s0t, b0t, ahead)
        rows.add(58, s0t, b0t, s.hasComma(s0, b0) ? 1 : 2)
        rows.add(93, s0w, s.word(b1), b0c)
        rows.add(102, s.suffix(s0), b0c)
        rows.add(103, s.suffix(b0), s0c)
        rows.add(110, s0c, b0c)
        rows.add(113, s0c, b0c, b1c)
        rows.add(116, s0w, b0c)
        rows.add(118, s0c, b0w)
        let (s0k, b0k) = (s.sense(s0), s.sense(b0))
        rows.add(140, s0k, b0k)
        rows.add(141, s0k, b0k, s0c ^ (b0c << 7))
        rows.add(142, s0w, b0k, b0c)
        rows.add(143, s0k, b0w, s0c)
        verbAhead(view, into: &rows)
        if s.other(s0) != 0 {
            rows.add(132, s.other(s0), s0t)
            rows.add(133, s.other(s0), b0t)
        }
        if s.other(b0) != 0 {
            rows.add(134, s0t, s.other(b0))
            rows.add(135, s0c, s.other(b0), b0t)
        }
    }

    /// The stack's top and the buffer with the next verb behind them, and with their neighbours.
    private static func verbAhead(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (s0, b0) = (view.s0, view.b0)
        let (s0t, b0t, s0c) = (s.tag(s0), s.tag(b0), s.coarse(s0))
        let (verb, verbApart) = (s.verb(from: view.b1), s.verbApart(from: view.b1))
        rows.add(172, s0t, b0t, verb)
        rows.add(173, s0t, b0t, verbApart)
        rows.add(174, s.word(s0), b0t, verb)
        rows.add(175, s0c, s.word(b0), verbApart)
        let (behind, before) = (s.coarse(min(s0 + 1, s.count)), s.coarse(max(b0 - 1, -1)))
        rows.add(176, s0c ^ (behind << 7), before, s.coarse(b0))
    }

    /// The two words on top of the stack.
    static func twoOfStack(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (s0, s1) = (view.s0, view.s1)
        let (s0w, s1w, s0wt, s1wt) = (s.word(s0), s.word(s1), s.wordAndTag(s0), s.wordAndTag(s1))
        let (s0t, s1t, s0c, s1c) = (s.tag(s0), s.tag(s1), s.coarse(s0), s.coarse(s1))
        let back = distance(s1, s0)
        rows.add(4, s1w)
        rows.add(5, s1t)
        rows.add(6, s1wt)
        rows.add(27, s1wt, s0t)
        rows.add(28, s1t, s0wt)
        rows.add(29, s1w, s0w)
        rows.add(30, s1t, s0t)
        rows.add(55, s1w, back)
        rows.add(56, s1t, s0t, back)
        rows.add(57, s0w, s1t, back)
        rows.add(59, s1t, s0t, s.hasComma(s1, s0) ? 1 : 2)
        rows.add(104, s.suffix(s0), s1c)
        rows.add(111, s1c, s0c)
        rows.add(117, s1w, s0c)
        rows.add(119, s1c, s0w)
        let (s0k, s1k) = (s.sense(s0), s.sense(s1))
        rows.add(144, s1k, s0k)
        rows.add(145, s1k, s0k, s1c ^ (s0c << 7))
        rows.add(146, s1w, s0k, s0c)
        rows.add(147, s1k, s0w, s1c)
        if s.other(s0) != 0 { rows.add(136, s1t, s.other(s0)) }
        if s.other(s1) != 0 { rows.add(137, s.other(s1), s0t) }
    }

    /// Those and the buffer.
    static func twoAndNext(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (s0, s1, b0) = (view.s0, view.s1, view.b0)
        let (s0w, s1w, b0w) = (s.word(s0), s.word(s1), s.word(b0))
        let (s0t, s1t, b0t) = (s.tag(s0), s.tag(s1), s.tag(b0))
        let (s0c, s1c) = (s.coarse(s0), s.coarse(s1))
        let (b0c, b1c, b2c) = (s.coarse(b0), s.coarse(view.b1), s.coarse(view.b2))
        rows.add(31, s1t, b0t)
        rows.add(32, s1w, b0w)
        rows.add(33, s.wordAndTag(s1), b0t)
        rows.add(34, s1t, s.wordAndTag(b0))
        rows.add(37, s1t, s0t, b0t)
        rows.add(41, s1w, s0t, b0t)
        rows.add(42, s1t, s0w, b0t)
        rows.add(43, s1t, s0t, b0w)
        rows.add(44, s1c ^ (s0c << 7), b0c, b1c)
        rows.add(112, s1c, s0c, b0c)
        rows.add(177, s1t, s0t, s.verbApart(from: b0))
        rows.add(178, s1c, s0w, s.verbApart(from: b0))
        rows.add(179, s1c ^ (s0c << 7), b0t, s.verbApart(from: view.b1))
        rows.add(120, s0c ^ (s1c << 7), b0c ^ (b1c << 9), b2c)
    }

    /// The third word of the stack.
    static func third(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (s0, s1, s2) = (view.s0, view.s1, view.s2)
        let (s0t, s1t, s2t) = (s.tag(s0), s.tag(s1), s.tag(s2))
        let (s0c, s1c, s2c) = (s.coarse(s0), s.coarse(s1), s.coarse(s2))
        rows.add(7, s2t)
        rows.add(8, s.wordAndTag(s2))
        rows.add(38, s2t, s1t, s0t)
        rows.add(45, s2c ^ (s1c << 7), s0c, s.coarse(view.b0))
        rows.add(115, s2c, s1c, s0c)
    }
}

/// The part of those features that speaks of dependents.
extension ActionFeatures {
    /// The stack's top with its dependents.
    static func topAndItsOwn(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (left, right) = (view.s0Left, view.s0Right)
        let (l, r) = (Int(left.last), Int(right.last))
        let (l2, r2) = (Int(left.lastButOne), Int(right.lastButOne))
        let (w, t, c) = (s.word(view.s0), s.tag(view.s0), s.coarse(view.s0))
        let (leftCount, rightCount) = (UInt64(left.count), UInt64(right.count))
        rows.add(60, w, leftCount)
        rows.add(61, t, leftCount)
        rows.add(62, w, rightCount)
        rows.add(63, t, rightCount)
        rows.add(70, s.wordAndTag(l))
        rows.add(71, s.wordAndTag(r))
        rows.add(74, s.coarse(l), label(left.lastLabel), c)
        rows.add(75, s.coarse(r), label(right.lastLabel), c)
        rows.add(85, c, left.labels)
        rows.add(86, c, right.labels)
        rows.add(89, w, right.labels)
        rows.add(95, s.tag(l2), label(left.lastButOneLabel), c)
        rows.add(96, s.tag(r2), label(right.lastButOneLabel), c)
        rows.add(99, c, s.coarse(l), s.tag(l2))
        rows.add(100, c, s.coarse(r), s.tag(r2))
    }

    /// The second word of the stack with its dependents.
    static func secondAndItsOwn(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (left, right) = (view.s1Left, view.s1Right)
        let (r, r2) = (Int(right.last), Int(right.lastButOne))
        let (w, t, c) = (s.word(view.s1), s.tag(view.s1), s.coarse(view.s1))
        rows.add(64, w, UInt64(right.count))
        rows.add(65, t, UInt64(right.count))
        rows.add(72, s.wordAndTag(r))
        rows.add(76, s.coarse(r), label(right.lastLabel), c)
        rows.add(78, s.tag(Int(left.last)), label(left.lastLabel), c)
        rows.add(90, w, right.labels)
        rows.add(97, s.tag(r2), label(right.lastButOneLabel), c)
        rows.add(101, c, s.coarse(r), s.tag(r2))
    }

    /// The buffer's first word with its dependents.
    static func nextAndItsOwn(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let left = view.b0Left
        let (l, l2) = (Int(left.last), Int(left.lastButOne))
        let c = s.coarse(view.b0)
        rows.add(66, s.word(view.b0), UInt64(left.count))
        rows.add(67, s.tag(view.b0), UInt64(left.count))
        rows.add(73, s.wordAndTag(l))
        rows.add(77, s.coarse(l), label(left.lastLabel), c)
        rows.add(88, c, left.labels)
        rows.add(98, s.tag(l2), label(left.lastButOneLabel), c)
    }

    /// Words with dependents of others.
    static func across(_ view: borrowing ParserView, into rows: inout FeatureList) {
        let s = view.sentence
        let (s0l, s0r) = (Int(view.s0Left.last), Int(view.s0Right.last))
        let (s1r, b0l) = (Int(view.s1Right.last), Int(view.b0Left.last))
        let (s0lt, s0rt, s1rt, b0lt) = (s.coarse(s0l), s.coarse(s0r), s.coarse(s1r), s.coarse(b0l))
        let (s0t, s1t, b0t) = (s.coarse(view.s0), s.coarse(view.s1), s.coarse(view.b0))
        rows.add(79, s0t, s0lt, b0t)
        rows.add(80, s0t, s0rt, b0t)
        rows.add(81, s0t, b0lt, b0t)
        rows.add(82, s1t, s1rt, s0t)
        rows.add(83, s1t, s0lt, s0t)
        rows.add(84, s1t, s0rt, s0t)
        rows.add(87, s1t, view.s1Right.labels, s0t)
        rows.add(91, s.word(view.s1), s.word(s0l), s0t)
        rows.add(148, s.sense(view.s1) ^ s1t, s.word(s0l), s.sense(view.s0) ^ s0t)
        rows.add(149, s.word(view.s1), s.word(s0l), s.sense(view.s0))
        rows.add(92, s1t, s.word(s0l), s0t)
        rows.add(94, s.word(b0l), s0t, b0t)
    }
}
