internal import FastiText

/// English cardinals: "1,234", "3,20,000", "two hundred and fifty", "32.3 billion", "5 lakh", "a dozen",
/// "half a million".
struct Numerals {
    let tokens: [Token]

    struct Numeral {
        let start: Int
        let end: Int
        let value: Double

        var range: Range<Int> { start..<end }
    }

    /// The cardinal that begins at a token.
    func numeral(at start: Int, in range: Range<Int>) -> Numeral? {
        if tokens[start].kind == .number {
            guard let digits = Self.digits(tokens[start].text), let value = Double(digits) else {
                return nil
            }
            if let fraction = fraction(at: start + 1, in: range) {
                return Numeral(
                    start: start, end: fraction.end, value: value + fraction.value)
            }
            return scaled(digits, value, from: start, end: start + 1, in: range)
        }
        return spelled(at: start, in: range) ?? multiple(at: start, in: range)
    }

    /// "5m", "2.5bn", "300k", as amounts of money are cut short.
    func abbreviated(at start: Int) -> Numeral? {
        let text = tokens[start].text
        let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
        guard let power = Self.suffixes[text.dropFirst(digits.count).lowercased()],
            let plain = Self.digits(String(digits)), let value = Double("\(plain)e\(power)")
        else { return nil }
        return Numeral(start: start, end: start + 1, value: value)
    }

    /// "2 1/2": what stands behind a whole number.
    private func fraction(at start: Int, in range: Range<Int>) -> Numeral? {
        guard start + 2 < range.upperBound, tokens[start].spaceBefore,
            tokens[start + 1].text == "/", !tokens[start + 1].spaceBefore,
            !tokens[start + 2].spaceBefore, let upper = Int(tokens[start].text),
            let lower = Int(tokens[start + 2].text), (1..<lower).contains(upper), lower < 100
        else { return nil }
        return Numeral(
            start: start, end: start + 3, value: Double(upper) / Double(lower))
    }

    /// The value of a single digit or numeral word.
    func plain(_ index: Int) -> Double? {
        tokens[index].kind == .number
            ? Self.digits(tokens[index].text).flatMap(Double.init) : Self.words[tokens[index].lower]
    }

    private func isScale(_ index: Int) -> Bool { Self.exponents[tokens[index].lower] != nil }

    /// Whether a word behind a hyphen goes on with the numeral in front of it.
    func isPart(_ index: Int) -> Bool {
        isScale(index) || Self.words[tokens[index].lower] != nil
    }

    /// Digits and the powers of ten behind them, read as one decimal numeral, so that 32.3 billion is
    /// 32,300,000,000 and no binary fraction less.
    private func scaled(
        _ digits: String, _ value: Double, from start: Int, end read: Int, in range: Range<Int>
    ) -> Numeral {
        var end = read
        var exponent = 0
        while let next = part(at: end, in: range), let power = Self.exponents[tokens[next].lower] {
            exponent += power
            end = next + 1
        }
        if exponent == 0, end < range.upperBound, tokens[end].lower == "dozen" {
            return Numeral(start: start, end: end + 1, value: value * 12)
        }
        return Numeral(
            start: start, end: end,
            value: exponent == 0 ? value : Double("\(digits)e\(exponent)") ?? value)
    }

    /// "two hundred and fifty", "twenty-one thousand", "seven million".
    private func spelled(at start: Int, in range: Range<Int>) -> Numeral? {
        guard var group = Self.words[tokens[start].lower] else { return nil }
        var total = 0.0
        var end = start + 1
        while let next = part(at: end, in: range) {
            let word = tokens[next].lower
            if let small = Self.words[word], fits(small, behind: group) {
                group += small
            } else if word == "hundred", (1..<100).contains(group) {
                group *= 100
            } else if let power = Self.exponents[word], power > 2, group > 0 {
                total += Double("\(Int(group))e\(power)") ?? 0
                group = 0
            } else if word == "dozen", total == 0 {
                return Numeral(start: start, end: next + 1, value: group * 12)
            } else if word == "and", isRest(at: next + 1, behind: group, total, in: range) {
                // Its number is read next.
            } else {
                break
            }
            end = next + 1
        }
        return Numeral(start: start, end: end, value: total + group)
    }

    /// "a dozen", "a further hundred", "half a million".
    private func multiple(at start: Int, in range: Range<Int>) -> Numeral? {
        var factor = "1"
        var index = start
        if tokens[index].lower == "half" {
            factor = "0.5"
            index += 1
        }
        guard index + 1 < range.upperBound, ["a", "an", "another"].contains(tokens[index].lower)
        else { return nil }
        index += 1
        if Self.additions.contains(tokens[index].lower), index + 1 < range.upperBound { index += 1 }
        guard isScale(index) || tokens[index].lower == "dozen", let value = Double(factor) else {
            return nil
        }
        let numeral = scaled(factor, value, from: start, end: index, in: range)
        return numeral.end > index ? numeral : nil
    }

    /// The next word of a numeral: the next token, or that behind a hyphen that is written close to both.
    private func part(at index: Int, in range: Range<Int>) -> Int? {
        guard index < range.upperBound else { return nil }
        guard tokens[index].text == "-" else { return index }
        guard index + 1 < range.upperBound, !tokens[index].spaceBefore,
            !tokens[index + 1].spaceBefore
        else { return nil }
        return index + 1
    }

    /// "twenty" takes a unit behind it, "two hundred" and "two thousand" anything below a hundred.
    private func fits(_ small: Double, behind group: Double) -> Bool {
        if group == 0 { return true }
        let rest = group.truncatingRemainder(dividingBy: 100)
        return rest == 0
            || rest >= 20 && rest.truncatingRemainder(dividingBy: 10) == 0 && small < 10
    }

    /// Whether what stands behind an "and" ends the numeral, and does not begin another.
    private func isRest(
        at index: Int, behind group: Double, _ total: Double, in range: Range<Int>
    ) -> Bool {
        guard index < range.upperBound, let small = Self.words[tokens[index].lower],
            group > 0 || total > 0, fits(small, behind: group),
            group == 0 || group.truncatingRemainder(dividingBy: 100) == 0
        else { return false }
        return part(at: index + 1, in: range).map { !isScale($0) } ?? true
    }

    /// A number as Swift reads it: "1,234,567", "3,20,000"; "1,63", whose comma can only stand for a point.
    private static func digits(_ text: String) -> String? {
        guard text.utf8.count <= 15, !text.contains(":") else { return nil }
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        return groups.count == 2 && groups[1].count != 3 && groups[0].count <= 3
            ? "\(groups[0]).\(groups[1])" : groups.joined()
    }

    private static let additions: Set<String> = ["further", "additional", "estimated", "total"]

    private static let words: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
        "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90,
    ]

    /// Powers of ten by their names.
    private static let exponents = [
        "hundred": 2, "thousand": 3, "lakh": 5, "lakhs": 5, "million": 6, "crore": 7, "crores": 7,
        "billion": 9, "trillion": 12, "mn": 6, "bn": 9, "tn": 12,
    ]

    private static let suffixes = ["k": 3, "m": 6, "mn": 6, "b": 9, "bn": 9, "tn": 12]
}
