/// A piece of a page that stands on lines of its own: a paragraph, a heading, an item, a row.
struct Block {
    /// The element that it fills or begins in.
    var node: Int
    /// Its first text.
    var position: Int
    var tag: String
    /// Lines joined by LF, white space as it is seen.
    var text: String
    /// Visible characters, and how many of them are links'. Unit: code points.
    var length: Int
    var linkLength: Int

    var linkShare: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

    var headingLevel: Int? { Markup.headingLevel(tag) }

    /// Whether it ends as a sentence does.
    var endsSentence: Bool {
        let last = text.unicodeScalars.last { !Self.closing.contains($0) }
        return last.map(Self.final.contains) ?? false
    }

    /// Whether there is a mark that prose has inside.
    private var hasProseMark: Bool {
        text.unicodeScalars.contains { Self.final.contains($0) || Self.inner.contains($0) }
    }

    /// How much it speaks for being of the text, by its length in characters, or against it.
    ///
    /// Long prose with few links speaks for, links and crumbs of words against.
    var weight: Int {
        if headingLevel != nil { return linkShare > 0.5 ? -15 : 0 }
        if linkShare > 0.5 { return -20 - linkLength / 3 }
        // A sign of Chinese or Japanese is worth two or three letters.
        let size = text.utf8.count > 2 * length ? length * 2 : length
        if size < 25 { return endsSentence ? 2 : -5 }
        if endsSentence || size >= 120 && hasProseMark { return size - 2 * linkLength }
        if size >= 80 && hasProseMark { return (size - 2 * linkLength) / 2 }
        return tag == "p" ? 5 : -5
    }

    /// Whether it is prose enough to be sure of it.
    var isProse: Bool { weight >= 40 }

    private static let final: Set<Unicode.Scalar> = [
        ".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔", "։", "።", "။", "។", ";", ":",
    ]
    private static let inner: Set<Unicode.Scalar> = [",", "，", "、", "،", "–", "—", ":"]
    private static let closing: Set<Unicode.Scalar> = [
        "\"", "'", "”", "’", "»", "«", ")", "]", "“", "」", "』", "）", " ", "\n",
    ]
}

/// The blocks of a page, without what is never part of its text.
struct PageBlocks {
    private(set) var all: [Block] = []
    /// For each node and the end, how many blocks begin before it.
    private(set) var before: [Int] = []
    private var sums: [Int] = []
    private var gains: [Int] = []

    /// - Parameter isPruned: Whether a node is left out with its subtree.
    init(_ tree: HTMLTree, in range: Range<Int>, isPruned: (Int) -> Bool) {
        var builder = BlockBuilder(tree)
        var index = range.lowerBound
        var counts = [Int](repeating: 0, count: tree.nodes.count + 1)
        while index < range.upperBound {
            let next = isPruned(index) ? builder.skip(index) : builder.visit(index)
            for node in index..<next { counts[node] = builder.blocks.count }
            index = next
        }
        builder.finish()
        all = builder.blocks
        countBlocks(tree.nodes.count)
        sums = all.reduce(into: [0]) { $0.append(($0.last ?? 0) + max($1.weight, 0)) }
        gains = all.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.weight) }
    }

    private mutating func countBlocks(_ nodes: Int) {
        before = []
        before.reserveCapacity(nodes + 1)
        var block = 0
        for node in 0...nodes {
            while block < all.count, all[block].position < node { block += 1 }
            before.append(block)
        }
    }

    /// The blocks that begin in a subtree.
    func range(in subtree: Range<Int>) -> Range<Int> {
        before[subtree.lowerBound]..<before[subtree.upperBound]
    }

    /// The weight of a subtree, with what speaks against it.
    func gain(of subtree: Range<Int>) -> Int {
        let range = range(in: subtree)
        return gains[range.upperBound] - gains[range.lowerBound]
    }

    /// The weight of the prose in a subtree.
    func prose(in subtree: Range<Int>) -> Int {
        let range = range(in: subtree)
        return sums[range.upperBound] - sums[range.lowerBound]
    }

    var prose: Int { sums.last ?? 0 }
}

/// Gathers text into blocks on a walk through the tree.
private struct BlockBuilder {
    let tree: HTMLTree
    private(set) var blocks: [Block] = []

    private struct Open {
        var node: Int
        var end: Int
    }

    /// Elements that begin lines, from the outermost.
    private var lines: [Open] = []
    private var linkEnd = 0
    private var preformattedEnd = 0
    /// The row of a table of data whose cells are being read.
    private var rowEnd = 0

    private var text = String.UnicodeScalarView()
    private var position: Int?
    private var length = 0
    private var linkLength = 0
    private var isSpacePending = false
    private var breaks = 0

    init(_ tree: HTMLTree) { self.tree = tree }

    /// Passes over a subtree.
    mutating func skip(_ index: Int) -> Int {
        close(before: index)
        let tag = tree.nodes[index].tag
        if !tag.isEmpty, !Markup.inline.contains(tag), index >= rowEnd { flush() }
        return tree.nodes[index].end
    }

    /// Takes a node; returns the next one to be taken.
    mutating func visit(_ index: Int) -> Int {
        close(before: index)
        let node = tree.nodes[index]
        switch node.tag {
        case "": add(node.text, at: index)
        case "br": lineBreak()
        case "a":
            if tree.attribute("href", of: index) != nil { linkEnd = max(linkEnd, node.end) }
        case "q": addMark("“", at: index)
        case "tr" where index >= rowEnd && Self.isDataRow(index, in: tree):
            open(index)
            rowEnd = node.end
        case "td" where index < rowEnd, "th" where index < rowEnd:
            if position != nil { cellBreak() }
        case let tag where !Markup.inline.contains(tag) && index >= rowEnd:
            if tag == "pre" { preformattedEnd = node.end }
            open(index)
        default: if index < rowEnd, !Markup.inline.contains(node.tag) { isSpacePending = true }
        }
        return index + 1
    }

    mutating func finish() { flush() }

    private mutating func open(_ index: Int) {
        flush()
        lines.append(Open(node: index, end: tree.nodes[index].end))
    }

    private mutating func close(before index: Int) {
        while let last = lines.last, last.end <= index {
            flush()
            lines.removeLast()
        }
    }

    private mutating func addMark(_ mark: Unicode.Scalar, at index: Int) {
        add(String(mark), at: index)
    }

    private mutating func add(_ string: String, at index: Int) {
        let isPreformatted = index < preformattedEnd
        for scalar in string.unicodeScalars {
            if isPreformatted, scalar == "\n" {
                lineBreak()
            } else if scalar.isBlank {
                isSpacePending = true
            } else if !scalar.isInvisible {
                if position == nil { position = index }
                if breaks > 0, !text.isEmpty {
                    text.append("\n")
                } else if isSpacePending, !text.isEmpty {
                    text.append(" ")
                }
                breaks = 0
                isSpacePending = false
                text.append(scalar)
                length += 1
                if index < linkEnd { linkLength += 1 }
            }
        }
        if let closing = quoteEnd(index) { add(closing, at: index) }
    }

    /// The mark behind the last text of a quotation.
    private func quoteEnd(_ index: Int) -> String? {
        let parent = tree.nodes[index].parent
        guard parent >= 0, tree.nodes[parent].tag == "q", tree.nodes[index].tag.isEmpty,
            tree.nodes[parent].end == index + 1
        else { return nil }
        return text.last == "”" ? nil : "”"
    }

    /// Two breaks end a paragraph, as old pages have it.
    private mutating func lineBreak() {
        breaks += 1
        if breaks >= 2 { flush() }
    }

    private mutating func cellBreak() {
        if text.last != "|" { text.append(contentsOf: " |".unicodeScalars) }
        isSpacePending = true
    }

    private mutating func flush() {
        defer {
            text = String.UnicodeScalarView()
            position = nil
            (length, linkLength, breaks) = (0, 0, 0)
            isSpacePending = false
        }
        guard let position, length > 0 else { return }
        let node = lines.last?.node ?? 0
        blocks.append(
            Block(
                node: node, position: position, tag: tag(of: node), text: String(text),
                length: length, linkLength: linkLength))
    }

    /// A block directly in a list item or paragraph's division counts as that.
    private func tag(of node: Int) -> String {
        let own = tree.nodes[node].tag
        guard own == "div" || own == "section" || own == "header" else { return own }
        for ancestor in tree.ancestors(of: node).prefix(3)
        where Markup.headingLevel(tree.nodes[ancestor].tag) != nil {
            return tree.nodes[ancestor].tag
        }
        return own
    }

    /// Whether a row is one of a table of data: short cells without blocks of their own, where a
    /// table that lays out a page has long ones.
    private static func isDataRow(_ row: Int, in tree: HTMLTree) -> Bool {
        let cells = tree.children(of: row).filter {
            tree.nodes[$0].tag == "td" || tree.nodes[$0].tag == "th"
        }
        guard cells.count >= 2 else { return false }
        return cells.allSatisfy { cell in
            var length = 0
            var paragraphs = 0
            for index in tree.subtree(cell) {
                let tag = tree.nodes[index].tag
                if tag == "table" || tag == "div" || tag == "h1" || tag == "h2" { return false }
                if tag == "p" || tag == "br" { paragraphs += 1 }
                length += tree.nodes[index].text.utf8.count
            }
            return length <= 400 && paragraphs <= 2
        }
    }
}
