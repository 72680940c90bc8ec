public import FastiDates
public import FastiText

/// A time expression of a text with its normalised value (TimeML 1.2.1, TIMEX3).
public struct TimeExpression: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    /// UTF-8 bytes into the document.
    public let range: TextRange
    public let kind: Kind
    /// TIMEX3 `value`: `2020-07`, `P44D`, `XXXX-12-27`, `PRESENT_REF`.
    public let value: String
    /// TIMEX3 `mod`: `APPROX`, `START`, `MID`, `END`, `MORE_THAN`, …
    public let mod: String?
    /// The days meant, where the expression has any: an anchored duration ("the past four months")
    /// has an interval, a bare one ("44-day") has none.
    public let date: EDTF?
    public let basis: DateBasis
    /// The rule that read it.
    public let rule: String
    /// How the date was reached, one step a line, for the user.
    public var steps: [String] { reasons.map(\.text) }

    private let reasons: [Reason]

    public init(
        range: TextRange, kind: Kind, value: String, mod: String? = nil, date: EDTF?,
        basis: DateBasis, rule: String, steps: [String] = []
    ) {
        self.range = range
        self.kind = kind
        self.value = value
        self.mod = mod
        self.date = date
        self.basis = basis
        self.rule = rule
        reasons = steps.map(Reason.said)
    }

    init(range: TextRange, rule: String, _ resolution: Resolution) {
        self.range = range
        self.rule = rule
        kind = resolution.kind
        value = resolution.value
        mod = resolution.mod?.text
        date = resolution.date
        basis = resolution.basis
        reasons = resolution.steps
    }
}

/// The date that a document gives for itself.
public struct DocumentDate: Sendable, Hashable {
    public let date: EDTF
    public let basis: DateBasis
    /// Where the text says it; `nil` where the container or the user did.
    public let range: TextRange?
    public let steps: [String]

    public init(date: EDTF, basis: DateBasis, range: TextRange?, steps: [String] = []) {
        self.date = date
        self.basis = basis
        self.range = range
        self.steps = steps
    }
}
