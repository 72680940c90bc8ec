public import FastiDates

/// How a quantity of one happening, or of several that belong together, was counted over time.
public struct Series: Sendable, Hashable {
    /// What a number does to those before it.
    public enum Change: String, Sendable, Hashable, CaseIterable {
        case first
        /// Counted later, and more.
        case update
        /// Counted later, and fewer.
        case lowered
        /// Another number for the same time.
        case contradiction
    }

    /// One number, and who gives it.
    public struct Point: Sendable, Hashable {
        public var value: Double
        /// The upper end of a range of numbers.
        public var max: Double?
        public var bound: Mention.Figure.Bound?
        /// When it was so; `nil` where nothing tells.
        public var asOf: EDTF?
        public var change: Change
        /// Ids of the mentions that give it.
        public var support: [String]

        public init(
            value: Double, max: Double? = nil, bound: Mention.Figure.Bound? = nil,
            asOf: EDTF? = nil, change: Change, support: [String]
        ) {
            self.value = value
            self.max = max
            self.bound = bound
            self.asOf = asOf
            self.change = change
            self.support = support
        }
    }

    /// Numbers of some passages that make up, exactly, the number of another.
    public struct Sum: Sendable, Hashable {
        public var total: Double
        public var parts: [Double]
        /// Ids of the mentions that give the parts and the total.
        public var support: [String]

        public init(total: Double, parts: [Double], support: [String]) {
            self.total = total
            self.parts = parts
            self.support = support
        }
    }

    /// `f…`, from the smallest id of its mentions and the quantity.
    public var id: String
    /// What is counted, in a source's words: "civilians killed".
    public var of: String
    /// `person`, `building`, `USD`.
    public var unit: String
    /// Ids of the entries whose mentions give the numbers.
    public var entries: [String]
    /// In order of time.
    public var points: [Point]
    public var sums: [Sum]

    public init(
        id: String, of: String, unit: String, entries: [String], points: [Point], sums: [Sum] = []
    ) {
        self.id = id
        self.of = of
        self.unit = unit
        self.entries = entries
        self.points = points
        self.sums = sums
    }
}
