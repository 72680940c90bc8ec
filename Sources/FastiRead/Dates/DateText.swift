/// Finds days written out in short texts, in the ways of many languages.
struct DateText {
    /// A day and the words before it, back to the previous one.
    struct Found {
        var day: CalendarDay
        var wordsBefore: [String]
    }

    enum Token {
        /// Its digits' number.
        case number(Int, Int)
        case word(String)
        case mark(Unicode.Scalar)
    }

    let tokens: [Token]
    private let order: DayOrder
    private let isCroatian: Bool
    private let earliest: Int

    init(
        _ text: some StringProtocol, order: DayOrder = .unknown, language: String? = nil,
        earliest: Int = CalendarDay.earliestYear
    ) {
        tokens = Self.tokens(text)
        self.earliest = earliest
        self.order = order
        isCroatian = ["hr", "bs", "sr"].contains(language?.prefix(2) ?? "")
    }

    /// How many letters and numbers there are.
    var wordCount: Int {
        tokens.count { if case .mark = $0 { false } else { true } }
    }

    func all() -> [Found] {
        var result: [Found] = []
        var words: [String] = []
        var index = 0
        while index < tokens.count {
            if let (day, end) = day(at: index) {
                result.append(Found(day: day, wordsBefore: words))
                words = []
                index = end
                continue
            }
            if case .word(let word) = tokens[index] {
                words.append(word)
            }
            index += 1
        }
        return result
    }

    func first() -> CalendarDay? { all().first?.day }

    /// A day as programs write it, at the beginning of a text: ISO 8601, RFC 2822, 20210325, or
    /// seconds since 1970.
    static func machine(
        _ text: String, order: DayOrder = .unknown, earliest: Int = CalendarDay.earliestYear
    ) -> CalendarDay? {
        let trimmed = text.oneLine
        let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
        if digits.count == trimmed.count {
            if digits.count == 10 || digits.count == 13, let seconds = Int(digits.prefix(10)) {
                return day(ofSecond: seconds)
            }
        }
        if digits.count == 8 || digits.count == 12 || digits.count == 14 {
            let number = Int(digits.prefix(8)) ?? 0
            if let day = CalendarDay(
                number / 10_000, number / 100 % 100, number % 100, earliest: earliest)
            {
                return day
            }
        }
        return DateText(trimmed.prefix(80), order: order, earliest: earliest).first()
    }

    private static func day(ofSecond seconds: Int) -> CalendarDay? {
        // Days to dates after Howard Hinnant's civil_from_days.
        let days = seconds / 86_400 + 719_468
        let era = days / 146_097
        let ofEra = days - era * 146_097
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let shifted = (5 * ofYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return CalendarDay(
            year + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
    }

    // MARK: Patterns

    private func made(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
        CalendarDay(year, month, day, earliest: earliest)
    }

    private func day(at index: Int) -> (CalendarDay, end: Int)? {
        yearFirst(at: index) ?? numbers(at: index) ?? dayMonthYear(at: index)
            ?? monthDayYear(at: index)
    }

    func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard index < tokens.count, case .number(let value, let count) = tokens[index],
            digits.contains(count)
        else { return nil }
        return value
    }

    func isMark(_ index: Int, _ marks: String) -> Bool {
        guard index < tokens.count, case .mark(let mark) = tokens[index] else { return false }
        return marks.unicodeScalars.contains(mark)
    }

    private func word(_ index: Int) -> String? {
        guard index < tokens.count, case .word(let word) = tokens[index] else { return nil }
        return word
    }

    private func month(_ index: Int) -> Int? {
        guard let word = word(index) else { return nil }
        if isCroatian, word == "listopada" { return 10 }
        return word == "listopada" ? 11 : MonthNames.month(word)
    }

    /// 2021-03-25, 2021/3/25, 2021年3月25日, 2021. március 25.
    private func yearFirst(at index: Int) -> (CalendarDay, end: Int)? {
        guard let year = number(index, digits: 4...4), !isDigitBefore(index) else { return nil }
        var next = index + 1
        if isMark(next, "-/.‑–") || ["年", "년", "m"].contains(word(next) ?? "") { next += 1 }
        if isMark(next, ".") { next += 1 }
        if let month = number(next, digits: 1...2) {
            guard isMark(next + 1, "-/.‑–") || ["月", "월"].contains(word(next + 1) ?? ""),
                let day = number(next + 2, digits: 1...2)
            else { return nil }
            return made(year, month, day).map { ($0, next + 3) }
        }
        guard let month = month(next) else { return nil }
        next += 1
        while isMark(next, "-. ") { next += 1 }
        guard let day = number(next, digits: 1...2) else { return nil }
        return made(year, month, day).map { ($0, next + 1) }
    }

    /// 25.3.2021, 25/03/2021, 3/25/2021, 25-03-21.
    private func numbers(at index: Int) -> (CalendarDay, end: Int)? {
        guard let first = number(index, digits: 1...2), isMark(index + 1, "./-‑"),
            let second = number(index + 2, digits: 1...2), isMark(index + 3, "./-‑"),
            !isDigitBefore(index)
        else { return nil }
        let isDotted = isMark(index + 1, ".")
        var year = number(index + 4, digits: 4...4)
        if year == nil, let short = number(index + 4, digits: 2...2), !isMark(index + 5, ":") {
            year = short < 70 ? 2000 + short : 1900 + short
        }
        guard let year else { return nil }
        let end = index + 5
        if first > 12 { return made(year, second, first).map { ($0, end) } }
        if second > 12 { return made(year, first, second).map { ($0, end) } }
        // With hyphens only Americans put the month first.
        let isHyphened = isMark(index + 1, "-‑") && order != .monthFirst
        if isDotted || isHyphened || order == .dayFirst || first == second {
            return made(year, second, first).map { ($0, end) }
        }
        guard order == .monthFirst else { return nil }
        return made(year, first, second).map { ($0, end) }
    }

    /// Whether the number goes on before: "1.2.3.2021".
    func isDigitBefore(_ index: Int) -> Bool {
        guard index >= 2, isMark(index - 1, "./-") else { return false }
        return number(index - 2, digits: 1...20) != nil
    }

    /// 25 March 2021, 25th of March, 2021, 25. März 2021, 25 de marzo de 2021, 25-Mar-2021.
    private func dayMonthYear(at index: Int) -> (CalendarDay, end: Int)? {
        guard let day = number(index, digits: 1...2) else { return nil }
        var next = index + 1
        if let ordinal = word(next),
            ["st", "nd", "rd", "th", "er", "ème", "º", "η", "ος"].contains(ordinal)
        {
            next += 1
        }
        next = skippingJoints(from: next)
        guard let month = month(next) else { return nil }
        next = skippingJoints(from: next + 1)
        guard let year = number(next, digits: 4...4) else { return nil }
        return made(year, month, day).map { ($0, next + 1) }
    }

    /// March 25, 2021, Mar. 25th 2021.
    private func monthDayYear(at index: Int) -> (CalendarDay, end: Int)? {
        guard let month = month(index) else { return nil }
        var next = index + 1
        while isMark(next, ".-") { next += 1 }
        guard let day = number(next, digits: 1...2) else { return nil }
        next += 1
        if let ordinal = word(next), ["st", "nd", "rd", "th"].contains(ordinal) { next += 1 }
        while isMark(next, ",.-") { next += 1 }
        next = skippingClock(from: next)
        guard let year = number(next, digits: 4...4) else { return nil }
        return made(year, month, day).map { ($0, next + 1) }
    }

    /// Past "23:10:00 UTC", which programs put between the day and the year.
    private func skippingClock(from index: Int) -> Int {
        guard number(index, digits: 2...2) != nil, isMark(index + 1, ":"),
            number(index + 2, digits: 2...2) != nil, isMark(index + 3, ":"),
            number(index + 4, digits: 2...2) != nil
        else { return index }
        var next = index + 5
        while next < index + 9, isMark(next, "+-:") || (word(next)?.utf8.count ?? 9) <= 4 {
            next += 1
        }
        // "+0000": four digits as well.
        if number(next, digits: 4...4) != nil, number(next + 1, digits: 4...4) != nil { next += 1 }
        return next
    }

    private func skippingJoints(from index: Int) -> Int {
        var next = index
        while next < index + 3 {
            let isJoint = ["of", "de", "del", "d", "di", "den", "the"].contains(word(next) ?? "")
            guard isJoint || isMark(next, ".,-/°º’'") else { break }
            next += 1
        }
        return next
    }

    // MARK: Tokens

    private static func tokens(_ text: some StringProtocol) -> [Token] {
        var result: [Token] = []
        var word = String.UnicodeScalarView()
        var value = 0
        var digits = 0
        func endWord() {
            if !word.isEmpty { result.append(.word(String(word).lowercased())) }
            word = String.UnicodeScalarView()
            if digits > 0 { result.append(.number(value, digits)) }
            (value, digits) = (0, 0)
        }
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                if !word.isEmpty { endWord() }
                value = min(value * 10 + digit, 100_000_000)
                digits += 1
            } else if scalar.properties.isAlphabetic || isMark(scalar) {
                if digits > 0 { endWord() }
                if isIdeographic(scalar) {
                    endWord()
                    result.append(.word(String(scalar)))
                } else {
                    word.append(scalar)
                }
            } else {
                endWord()
                if !scalar.isBlank, !scalar.isInvisible { result.append(.mark(scalar)) }
            }
        }
        endWord()
        return result
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0x660...0x669: Int(scalar.value - 0x660)
        case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
        case 0x966...0x96F: Int(scalar.value - 0x966)
        case 0x9E6...0x9EF: Int(scalar.value - 0x9E6)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    /// A mark that belongs to the letter before it.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0xAC00...0xD7AF).contains(scalar.value)
    }
}
