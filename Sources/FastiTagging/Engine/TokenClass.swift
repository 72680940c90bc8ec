/// What a token can be, as a set: "21" is a number, a day of a month and an hour at once.
struct TokenClass: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: UInt64) { rawValue = 1 << bit }

    // Words, given by the tables of a language.
    static let month = TokenClass(bit: 0)
    /// 1 (Monday) to 7 (Sunday).
    static let weekday = TokenClass(bit: 1)
    /// 1 (spring) to 4 (winter).
    static let season = TokenClass(bit: 2)
    /// A part of the day; the value is a `DayPart`.
    static let part = TokenClass(bit: 3)
    /// A unit of time; the value is a `Unit`.
    static let unit = TokenClass(bit: 4)
    /// A unit in the plural, beside `unit`.
    static let plural = TokenClass(bit: 5)
    /// "last" -1, "this" 0, "next" 1: counted from the time of writing.
    static let direction = TokenClass(bit: 6)
    /// "previous" -1, "same" 0, "following" 1: counted from another date of the text.
    static let sequence = TokenClass(bit: 7)
    /// "yesterday" -1, "today" 0, "tomorrow" 1.
    static let deictic = TokenClass(bit: 8)
    static let determiner = TokenClass(bit: 9)
    /// A number word below twenty.
    static let ones = TokenClass(bit: 10)
    /// A number word for a multiple of ten, 20 to 90.
    static let tens = TokenClass(bit: 11)
    /// "few", "several": a number that is not said.
    static let indefinite = TokenClass(bit: 12)
    static let holiday = TokenClass(bit: 13)
    static let meridiem = TokenClass(bit: 14)
    static let zone = TokenClass(bit: 15)
    /// "every", "each".
    static let every = TokenClass(bit: 16)
    /// Words that stand alone for "now", "formerly", "soon"; the value is a `Vague`.
    static let vague = TokenClass(bit: 17)
    /// "early", "mid", "late": the value is a `Modifier`.
    static let phase = TokenClass(bit: 18)
    /// "about", "more than": the value is a `Modifier`.
    static let bound = TokenClass(bit: 19)
    /// "daily", "annual": the value is a `Unit`.
    static let frequency = TokenClass(bit: 20)
    /// "BC", "AD": -1 or 1.
    static let era = TokenClass(bit: 21)
    /// Cues of the tense of a sentence.
    static let past = TokenClass(bit: 22)
    static let present = TokenClass(bit: 23)
    static let future = TokenClass(bit: 24)
    /// "twenties", "1980s" without its digits: a decade of a century; 20 to 90.
    static let decade = TokenClass(bit: 25)
    static let preposition = TokenClass(bit: 26)

    /// Future where "to" follows: "set to", "due to".
    static let prospective = TokenClass(bit: 29)

    /// A word that is more often something else: "may", "march".
    static let ambiguous = TokenClass(bit: 27)

    // Digits, found by the tokenizer.
    static let number = TokenClass(bit: 30)
    static let ordinal = TokenClass(bit: 31)
    /// 1...31 in one or two digits, or as an ordinal in digits.
    static let day = TokenClass(bit: 32)
    /// Four digits that can be a year, 1000...2199.
    static let year = TokenClass(bit: 33)
    static let monthNumber = TokenClass(bit: 34)
    static let twoDigits = TokenClass(bit: 35)
    static let hour = TokenClass(bit: 36)
    static let minute = TokenClass(bit: 37)
    static let fourDigits = TokenClass(bit: 38)
    /// A number with a decimal point; the value is in tenths.
    static let decimal = TokenClass(bit: 39)
    /// Three or four digits that can be read as a clock time, "430", "2359".
    static let clockDigits = TokenClass(bit: 40)

    /// A number glued to a letter before it: "Q3", "A320"; it is nothing else.
    static let suffix = TokenClass(bit: 49)

    // Punctuation.
    static let comma = TokenClass(bit: 41)
    static let period = TokenClass(bit: 42)
    static let dash = TokenClass(bit: 43)
    static let slash = TokenClass(bit: 44)
    static let colon = TokenClass(bit: 45)
    static let apostrophe = TokenClass(bit: 46)
    static let openParenthesis = TokenClass(bit: 47)
    static let closeParenthesis = TokenClass(bit: 48)
    /// "$", "#", "%", "@": a number beside it is no date.
    static let symbol = TokenClass(bit: 62)
    /// Quotes and what ends a clause; no class of its own.
    static let mark: TokenClass = []

    // Where and how a token stands.
    /// A word of letters, known or not.
    static let word = TokenClass(bit: 50)
    static let capital = TokenClass(bit: 51)
    /// No blank before it.
    static let joined = TokenClass(bit: 52)
    /// A line break before it.
    static let lineStart = TokenClass(bit: 53)

    // Expressions found by an earlier stage.
    static let date = TokenClass(bit: 54)
    static let time = TokenClass(bit: 55)
    static let duration = TokenClass(bit: 56)
    static let set = TokenClass(bit: 57)
    static let reference = TokenClass(bit: 58)
    /// A date that is exact to the day, beside `date`.
    static let calendarDay = TokenClass(bit: 59)
    /// A date that is a year, beside `date`.
    static let calendarYear = TokenClass(bit: 60)
    /// A date that stands in its year but does not say which, beside `date`.
    static let yearless = TokenClass(bit: 61)

    /// A length of time of a given number of units, with nothing before it but that; beside
    /// `duration`.
    static let counted = TokenClass(bit: 28)

    /// A word that makes it worth looking at a sentence at all.
    static let pivot = TokenClass(bit: 63)

    static let expression: TokenClass = [.date, .time, .duration, .set, .reference]
}
