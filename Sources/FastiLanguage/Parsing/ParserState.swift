/// A step of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
package enum ParserAction: UInt8, Sendable {
    /// The first word of the buffer goes onto the stack.
    case shift
    /// The stack's top becomes a dependent of the first word of the buffer.
    case left
    /// The stack's top becomes a dependent of the word under it.
    case right
}

/// The outermost dependents on one side of a word; place -1 stands for none.
package struct Dependents {
    var last: Int16 = -1
    var lastButOne: Int16 = -1
    var lastLabel: UInt8 = 0xFF
    var lastButOneLabel: UInt8 = 0xFF
    var count: UInt8 = 0
    /// One bit for each label that occurs.
    var labels: UInt64 = 0

    @inline(__always)
    mutating func add(_ place: Int, _ label: Int) {
        lastButOne = last
        lastButOneLabel = lastLabel
        last = Int16(truncatingIfNeeded: place)
        lastLabel = UInt8(truncatingIfNeeded: label)
        count &+= 1
        labels |= 1 << UInt64(label & 63)
    }
}

/// A word on the stack with its dependents; nodes are never changed, so states share them.
struct StackNode {
    var place: Int16
    /// Index of the node under it, -1 at the bottom.
    var below: Int32
    var left: Dependents
    var right: Dependents
}

/// A partial parse: what is on the stack, how far the buffer is read, and how it came about.
package struct ParserState {
    /// The state before, -1 at the beginning.
    package var previous: Int32
    package var action: ParserAction
    package var label: UInt8
    /// Whether all steps so far were those that a treebank gives; only training asks.
    package var isGold: Bool
    /// Index of the stack's top node, -1 where the stack is empty.
    var top: Int32
    /// First word of the buffer; the number of words where only the root is left.
    var next: Int16
    /// Left dependents that the first word of the buffer already has.
    var nextLeft: Dependents
    package var score: Int32
}
