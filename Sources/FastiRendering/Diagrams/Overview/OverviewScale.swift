import FastiGraphs

/// How dark a cell is, by the number of its entries.
struct OverviewScale {
    /// The least number of each step.
    let bounds: [Int]

    /// Each number by itself where none is large; otherwise each step begins at the same multiple of
    /// the one before, the smallest by which five steps reach all numbers.
    init(most: Int) {
        let factor = [2, 3, 4, 5, 10, 20, 50, 100].first { power($0, 5) > most } ?? 1_000
        func power(_ number: Int, _ exponent: Int) -> Int {
            (0..<exponent).reduce(1) { product, _ in product * number }
        }
        let all = most <= 5 ? [1, 2, 3, 4, 5] : (0..<5).map { power(factor, $0) }
        bounds = all.filter { $0 <= most }
    }

    /// From pale to dark: told apart in grey, and by readers who see no colours; and from the band
    /// behind them.
    private static let ramp = [0xB9D3EA, 0x85B4DC, 0x4A90C8, 0x1F66A8, 0x0A3364]
        .map { Color(UInt32($0)) }
    /// Which of them are used for so many steps.
    private static let choices = [[], [2], [1, 3], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]]

    func color(step: Int) -> Color { Self.ramp[Self.choices[bounds.count][step]] }

    /// The step of a number, which is 1 or more.
    func step(of count: Int) -> Int { bounds.lastIndex { $0 <= count } ?? 0 }

    /// Of a number written on the step's colour.
    func ink(step: Int) -> Color {
        Self.choices[bounds.count][step] < 2 ? Color(0x222222) : .white
    }

    func words(step: Int) -> String {
        let bound = bounds[step]
        guard step + 1 < bounds.count else {
            return bound < 6 && bounds.count == bound
                ? String(bound) : "\(DiagramHead.number(bound)) and more"
        }
        let last = bounds[step + 1] - 1
        return last == bound
            ? String(bound) : "\(DiagramHead.number(bound))–\(DiagramHead.number(last))"
    }
}
