/// Fills pages with blocks of lines, from the top.
///
/// A block stays whole where a page can hold it. A longer one is divided between lines. A heading
/// goes with what follows it.
struct PageFilling {
    /// What stands on pages. Unit: points.
    struct Block {
        /// Above it, unless it is the first of a page.
        var before: Double
        /// Heights, from the top.
        var lines: [Double]
        /// What its first page must have room for, where it is divided.
        var least: Double
        var goesWithNext: Bool

        var height: Double { lines.reduce(0, +) }
    }

    /// Lines of one block on one page.
    struct Slice: Equatable {
        var block: Int
        var lines: Range<Int>
        /// The top, from that of the page's contents. Unit: points.
        var y: Double
    }

    /// Of a page's contents. Unit: points.
    let height: Double
    private var pages: [[Slice]] = [[]]
    private var y = 0.0

    private init(height: Double) { self.height = height }

    /// - Parameter height: Of a page's contents; a line that is higher stands on a page of its own.
    static func pages(of blocks: [Block], height: Double) -> [[Slice]] {
        var filling = PageFilling(height: height)
        for (number, block) in blocks.enumerated() {
            filling.add(number, block, needed: filling.needed(from: number, blocks))
        }
        return filling.pages
    }

    /// What must fit for a block to stand where the page is now filled to.
    private func needed(from number: Int, _ blocks: [Block]) -> Double {
        var needed = 0.0
        for block in blocks[number...] {
            if needed > 0 { needed += block.before }
            let isDivided = block.height > height
            needed += isDivided ? block.least : block.height
            guard block.goesWithNext, needed < height else { break }
        }
        return needed
    }

    private mutating func add(_ number: Int, _ block: Block, needed: Double) {
        if y > 0 {
            if y + block.before + needed > height { turn() } else { y += block.before }
        }
        var first = 0
        while first < block.lines.count {
            let top = y
            var end = first
            while end < block.lines.count, y + block.lines[end] <= height || y == 0 {
                y += block.lines[end]
                end += 1
            }
            if end > first {
                pages[pages.count - 1].append(Slice(block: number, lines: first..<end, y: top))
            }
            if end < block.lines.count { turn() }
            first = end
        }
    }

    private mutating func turn() {
        pages.append([])
        y = 0
    }
}
