/// Why a string is not an EDTF date, and where.
public struct EDTFError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong; the raw value is the message.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case empty = "a date is expected"
        case yearExpected = "a year is expected"
        case fourDigits = "a year has four digits; a longer one starts with Y"
        case negativeZero = "there is no year minus zero"
        case twoDigits = "two digits are expected"
        case monthOutOfRange = "a month is 01...12, a season or other part of the year 21...41"
        case dayOutOfRange = "this month has no such day"
        case dayOfSeason = "a season or other part of the year has no days"
        case shortAlone = "a century or decade in two or three digits stands alone"
        case longYearAlone = "a year with Y or S stands alone, without month, interval or set"
        case shortLongYear = "a year after Y has at least five digits, without leading zeros"
        case numberExpected = "a number without leading zeros is expected"
        case markRepeated = "one mark in one place: ?, ~ or, for both, %"
        case timeNeedsPlainDay = "a time needs a whole day without marks or unspecified digits"
        case timeAlone = "a time of day has no place in an interval or set"
        case timeOutOfRange = "hours are 00...23 (24:00:00 ends a day), minutes and seconds 00...59"
        case fractionExpected = "decimals are expected"
        case fractionTooLong = "a second has at most 18 decimals"
        case zoneOutOfRange = "a zone is Z or -12:00...+14:00, and not -00:00"
        case intervalReversed = "the interval ends before it starts"
        case rangeReversed = "the range ends before it starts"
        case rangePrecision = "both ends of a range have the same precision"
        case rangePlace = "an open range comes first (..date) or last (date..) in a set"
        case setUnclosed = "the set is not closed by its own bracket"
        case trailingText = "unexpected text after the date"
    }

    public let kind: Kind
    /// UTF-8 bytes from the start of the string.
    public let offset: Int

    public init(_ kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    public var reason: String { kind.rawValue }
    public var description: String { "\(reason) at byte \(offset)" }
}
