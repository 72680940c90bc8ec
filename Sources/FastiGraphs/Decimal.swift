/// Numbers as text, the same everywhere.
enum Decimal {
    /// At most `digits` (0...9) places after the point, none that are not needed.
    ///
    /// A number that is not finite, or too large to be on a page, is `0`.
    static func print(_ value: Double, digits: Int) -> String {
        let unit = (0..<digits).reduce(1) { number, _ in number * 10 }
        let scaled = (value * Double(unit)).rounded()
        guard scaled.isFinite, abs(scaled) < 1e15 else { return "0" }
        let number = Int(scaled)
        let (whole, part) = (abs(number) / unit, abs(number) % unit)
        let sign = number < 0 ? "-" : ""
        guard part > 0 else { return "\(sign)\(whole)" }
        var places = String(part + unit).dropFirst()
        while places.last == "0" { places.removeLast() }
        return "\(sign)\(whole).\(places)"
    }
}
