/// The days a date can mean: half-open, a `nil` end is unbounded.
public struct DayBounds: Sendable, Hashable {
    /// The earliest possible day.
    public let lower: Day?
    /// The day after the latest possible one.
    public let upper: Day?

    /// Bounds that end where they start, or before, are empty: they hold no day.
    public init(lower: Day?, upper: Day?) {
        self.lower = lower
        self.upper = upper
    }

    /// Neither a first nor a last day.
    public static let unbounded = DayBounds(lower: nil, upper: nil)

    /// The latest possible day, `nil` where there is none.
    public var lastDay: Day? { upper?.advanced(by: -1) }

    public var isEmpty: Bool {
        guard let lower, let upper else { return false }
        return lower >= upper
    }

    /// How many days; `nil` where an end is unbounded.
    public var count: Int? {
        guard let lower, let upper else { return nil }
        return max(0, upper.number - lower.number)
    }

    public func contains(_ day: Day) -> Bool {
        if let lower, day < lower { return false }
        if let upper, day >= upper { return false }
        return true
    }

    /// Whether every day of the other is a day of this. Empty bounds are in all others.
    public func contains(_ other: DayBounds) -> Bool {
        other.isEmpty || (start <= other.start && other.end <= end)
    }

    /// Whether they have a day in common.
    public func overlaps(_ other: DayBounds) -> Bool {
        !isEmpty && !other.isEmpty && start < other.end && other.start < end
    }

    /// The days in both, `nil` where there are none.
    public func intersection(_ other: DayBounds) -> DayBounds? {
        guard overlaps(other) else { return nil }
        return DayBounds(
            lower: start >= other.start ? lower : other.lower,
            upper: end <= other.end ? upper : other.upper)
    }

    /// The smallest bounds that hold both, with what lies between them.
    public func hull(_ other: DayBounds) -> DayBounds {
        if isEmpty { return other }
        if other.isEmpty { return self }
        return DayBounds(
            lower: start <= other.start ? lower : other.lower,
            upper: end >= other.end ? upper : other.upper)
    }

    /// The lower end as a number, without end at `Int.min`; no day has that number.
    var start: Int { lower?.number ?? .min }
    /// The upper end as a number, without end at `Int.max`; no day has that number.
    var end: Int { upper?.number ?? .max }
}
