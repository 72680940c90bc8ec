/// What an expression means, before it is known when it was said.
///
/// Made by rules, turned into a value by the `Resolver`; it holds no words of a language.
enum Meaning: Sendable, Hashable {
    case number(Int)
    case year(Int)
    case when(When)
    case span(Length)
    case set(Recurrence)
    case vague(Vague)
    /// So much from now where it is told as to come, else a length of time: "in five years".
    case ahead(Length)
    /// So much after (+1) or before (-1) a date of the text; without one the last date spoken of.
    indirect case away(Length, Int, from: When?)
    /// The day, week, … after (+1) or before (-1) an event of which the text has told the day; no
    /// expression of time where it has not.
    case besideEvent(Unit, Int, DayPart?)
    /// So much at the beginning (+1) or end (-1) of a date: "the first nine months of 1990".
    indirect case portion(Length, Int, of: When)
    /// No time expression, and no part of one: "six-year-old".
    case nothing
    /// "former", "current" before a noun: they place something in histories alone.
    case inHistory(Vague)
    /// "soon": to come, unless it is told as past.
    case soon
    /// Three numbers that are a date in an order not yet known; the last is the year.
    case numeric(Int, Int, year: Int, twoDigits: Bool)
    /// From one date to another in one expression, "1980-88".
    indirect case interval(When, When)

    /// The same with a modifier.
    func modified(_ mod: Modifier) -> Meaning {
        switch self {
        case .when(var when):
            when.mod = mod
            return .when(when)
        case .span(var span):
            span.mod = mod
            return .span(span)
        case .away(var span, let sign, let from):
            span.mod = mod
            return .away(span, sign, from: from)
        default:
            return self
        }
    }

    var when: When? { if case .when(let when) = self { when } else { nil } }
    var span: Length? { if case .span(let span) = self { span } else { nil } }
}

/// A place in the calendar, with what a text leaves out left out.
struct When: Sendable, Hashable {
    /// What something is counted from.
    enum Anchor: Sendable, Hashable {
        /// The time of writing.
        case speech
        /// The time of writing in news, the last date spoken of in a history.
        case here
        /// Another date of the text.
        case discourse
    }

    /// "last year", "three days ago", "the following month": so many units from an anchor.
    struct Count: Sendable, Hashable {
        private var packed: Int32
        var unit: Unit
        var anchor: Anchor

        /// So many units; numbers beyond 32 bits become the nearest.
        var number: Int { Int(packed) }

        init(number: Int, unit: Unit, anchor: Anchor) {
            packed = Int32(clamping: number)
            self.unit = unit
            self.anchor = anchor
        }
    }

    /// "the first week of", "the last day of": counted from the end where negative.
    struct Nth: Sendable, Hashable {
        private var packed: Int32
        var unit: Unit
        /// Of the days only those of a weekday count: "the third Monday of".
        @Packed<Int8> var weekday: Int?

        var number: Int { Int(packed) }

        init(number: Int, unit: Unit, weekday: Int? = nil) {
            packed = Int32(clamping: number)
            self.unit = unit
            self.weekday = weekday
        }
    }

    struct Clock: Sendable, Hashable {
        private var packed: Int8
        @Packed<Int8> var minute: Int?
        @Packed<Int8> var second: Int?
        var zone: Zone?

        var hour: Int { Int(packed) }

        /// The same hour after noon.
        var later: Clock {
            Clock(hour: hour % 12 + 12, minute: minute, second: second, zone: zone)
        }

        func isEarlier(than other: Clock) -> Bool {
            (hour, minute ?? 0) < (other.hour, other.minute ?? 0)
        }

        init(hour: Int, minute: Int? = nil, second: Int? = nil, zone: Zone? = nil) {
            packed = Int8(clamping: hour)
            self.zone = zone
            self.minute = minute
            self.second = second
        }

        /// TIMEX3 zone designators.
        enum Zone: String, Sendable { case universal = "Z" }
    }

    var count: Count?
    /// A decade (198), century (19) or millennium by its leading digits; negative: before Christ.
    @Packed<Int16> var decade: Int?
    @Packed<Int16> var century: Int?
    @Packed<Int16> var millennium: Int?
    /// Astronomical: 0 is 1 BC.
    @Packed<Int32> var year: Int?
    /// Two digits of a year.
    @Packed<Int8> var shortYear: Int?
    /// The year is said at the other end of a range.
    var isYearShared = false
    /// The year is marked as being before Christ.
    var isBC = false
    /// It is one only where years before Christ are spoken of.
    var needsEra = false
    @Packed<Int8> var half: Int?
    @Packed<Int8> var quarter: Int?
    @Packed<Int8> var season: Int?
    @Packed<Int8> var month: Int?
    var nth: Nth?
    @Packed<Int8> var day: Int?
    @Packed<Int8> var weekday: Int?
    var weekend = false
    @Packed<Int8> var holiday: Int?
    var part: DayPart?
    var clock: Clock?
    /// "last" -1, "this" 0, "next" 1 before a named month, weekday, season.
    @Packed<Int8> var direction: Int?
    /// The same day so many months or years from now: "ten years ago today".
    var isSameDay = false
    /// The week that the day lies in: "the week of May 5".
    var isWeekOf = false
    /// That week begins with the day.
    var isWeekFrom = false
    /// The quarter that ends with the day or month: "the quarter ended Sept. 30".
    var isQuarterEnd = false
    /// The last date spoken of, as exact as it was: "until then", "at the time".
    var isThen = false
    /// It is an expression of time in histories alone.
    var isHistorical = false
    /// What `direction` counts from.
    var directionAnchor = Anchor.speech
    /// "last Thursday", which nobody says of yesterday.
    var skipsNearest = false
    /// It is compared with: of a quarter spoken of, the same quarter is meant.
    var isCompared = false
    var mod: Modifier?

    /// Whether it is a time of day.
    var isTime: Bool { part != nil || clock != nil }

    /// Whether the year is left to the context.
    var lacksYear: Bool {
        year == nil && shortYear == nil && count == nil && decade == nil && century == nil
            && millennium == nil && !isThen
    }

    /// Whether it names a day by its number, name or distance.
    var isDay: Bool {
        day != nil || weekday != nil || holiday != nil || count?.unit == .day
            || nth?.unit == .day
    }

    /// A year and nothing smaller.
    var isYear: Bool {
        (year != nil || shortYear != nil || count?.unit == .year) && !isDay && month == nil
            && season == nil && quarter == nil && half == nil && nth == nil && !weekend && !isTime
    }

    /// Whether it says a time of day and nothing of the day.
    var isTimeOnly: Bool {
        isTime && lacksYear && !isDay && month == nil && season == nil && quarter == nil
            && half == nil && !weekend
    }
}

/// A length of time.
struct Length: Sendable, Hashable {
    struct Part: Sendable, Hashable {
        /// In tenths; `nil`: not said ("weeks", "several months").
        var tenths: Int?
        var unit: Unit
    }

    /// Its larger part, and the smaller one of "2 years and 3 months"; neither for a while.
    let first: Part?
    private(set) var second: Part?
    var mod: Modifier?
    /// Where it lies: -1 before, 1 after its anchor; `nil`: nowhere.
    @Packed<Int8> var side: Int?
    var anchor = When.Anchor.speech
    /// It tells how far off something is, not how long it lasts: its date is the far end alone.
    var isDistance = false
    /// It is so much to the very day: "a year to the day later".
    var isExact = false
    /// It is the first (+1) or last (-1) so much of something: "the final months".
    @Packed<Int8> var edge: Int?

    init(_ number: Int?, _ unit: Unit) {
        first = Part(tenths: number.map { $0 * 10 }, unit: unit)
    }

    init(tenths: Int, _ unit: Unit) {
        first = Part(tenths: tenths, unit: unit)
    }

    /// A while: neither number nor unit is said.
    init(unknown: Void) { first = nil }

    /// The one part it has.
    var only: Part? { second == nil ? first : nil }

    /// The one part it has, in whole units.
    var whole: (number: Int?, unit: Unit)? {
        guard let part = only else { return nil }
        guard let tenths = part.tenths else { return (nil, part.unit) }
        return tenths % 10 == 0 ? (tenths / 10, part.unit) : nil
    }

    /// The same and so many smaller units, or `nil` where the two do not make one length.
    func adding(_ smaller: Length) -> Length? {
        guard let a = only, let b = smaller.only, a.unit > b.unit, a.tenths != nil,
            b.tenths != nil, smaller.side == nil, smaller.mod == nil
        else { return nil }
        var sum = self
        sum.second = b
        return sum
    }
}

/// What comes again and again.
struct Recurrence: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        /// "daily", "every two weeks", "per month".
        case each(Int?, Unit)
        /// "every Monday", "each July", "every night".
        case named(When)
    }

    var form: Form
    /// "$5 million a year": an expression of time in histories alone.
    var isRate = false
}
