/// A date as precisely as a text gives it and no more: EDTF, ISO 8601-2:2019.
///
/// PLACEHOLDER OF THE INTERFACE: replaced by the full implementation; the members below stay.
public struct EDTF: Sendable, Hashable, CustomStringConvertible {
    public let description: String
    public let bounds: DayBounds

    public init(_ text: String) throws(EDTFError) {
        func part(_ s: Substring, _ o: Int) throws(EDTFError) -> DayBounds {
            let t = s.filter { !"?~%".contains($0) }
            let p = t.split(separator: "-").map(String.init)
            guard let y = Int(p.first ?? "") else {
                if t.hasPrefix("XXXX") { return DayBounds(lower: nil, upper: nil) }
                throw EDTFError(reason: "expected a year", offset: o)
            }
            let m = p.count > 1 ? Int(p[1]) : nil
            let d = p.count > 2 ? Int(p[2].prefix(2)) : nil
            guard let first = Day(year: y, month: m ?? 1, day: d ?? 1) else {
                throw EDTFError(reason: "no such day", offset: o)
            }
            let last = Day(year: y, month: m ?? 12, day: d ?? Day.length(ofMonth: m ?? 12, year: y))
            return DayBounds(lower: first, upper: last?.advanced(by: 1))
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 {
            let a = parts[0] == ".." || parts[0].isEmpty ? nil : try part(parts[0], 0)
            let b = parts[1] == ".." || parts[1].isEmpty ? nil : try part(parts[1], 0)
            bounds = DayBounds(lower: a?.lower, upper: b?.upper)
        } else {
            bounds = try part(text[...], 0)
        }
        description = text
    }
    private init(_ d: String, _ b: DayBounds) { description = d; bounds = b }

    private static func pad(_ n: Int, _ w: Int) -> String {
        let s = String(abs(n))
        return (n < 0 ? "-" : "") + String(repeating: "0", count: max(0, w - s.count)) + s
    }
    public static func year(_ year: Int) -> EDTF {
        EDTF(pad(year, 4), DayBounds(lower: Day(year: year, month: 1, day: 1), upper: Day(year: year + 1, month: 1, day: 1)))
    }
    /// `nil` for a month outside 1...12.
    public static func month(year: Int, month: Int) -> EDTF? {
        try? EDTF("\(pad(year, 4))-\(pad(month, 2))")
    }
    public static func day(_ day: Day) -> EDTF {
        let c = day.civil
        return EDTF("\(pad(c.year, 4))-\(pad(c.month, 2))-\(pad(c.day, 2))", DayBounds(lower: day, upper: day.advanced(by: 1)))
    }
    /// A day of a month whose year is not known: `XXXX-12-27`. `nil` where no year has that day.
    public static func monthDay(month: Int, day: Int) -> EDTF? {
        EDTF("XXXX-\(pad(month, 2))-\(pad(day, 2))", DayBounds(lower: nil, upper: nil))
    }
    /// An interval; a `nil` end is open (`..`). `nil` where both are open or an end is not a single date.
    public static func interval(from start: EDTF?, to end: EDTF?) -> EDTF? {
        try? EDTF("\(start?.description ?? "..")/\(end?.description ?? "..")")
    }
    /// The same date marked `?`, `~` or, both, `%`. Marks are added, never taken away.
    public func qualified(uncertain: Bool = false, approximate: Bool = false) -> EDTF {
        EDTF(description + (uncertain ? approximate ? "%" : "?" : approximate ? "~" : ""), bounds)
    }
    public var isUncertain: Bool { description.contains("?") || description.contains("%") }
    public var isApproximate: Bool { description.contains("~") || description.contains("%") }
    /// Whether it is an interval, `a/b`.
    public var isInterval: Bool { description.contains("/") }
    /// Whether its year is unspecified (`XXXX-12-27`).
    public var lacksYear: Bool { description.hasPrefix("XXXX") }
}

/// The days a date can mean: half-open, a `nil` end is unbounded.
public struct DayBounds: Sendable, Hashable {
    /// The earliest possible day.
    public let lower: Day?
    /// The day after the latest possible one.
    public let upper: Day?

    public init(lower: Day?, upper: Day?) {
        self.lower = lower
        self.upper = upper
    }
}

/// Why a string is not an EDTF date, and where.
public struct EDTFError: Error, Sendable, Hashable, CustomStringConvertible {
    public let reason: String
    /// UTF-8 bytes from the start of the string.
    public let offset: Int
    public var description: String { "\(reason) at byte \(offset)" }
}
