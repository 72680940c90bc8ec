internal import FastiChronology
internal import FastiDates

/// Numbers of one passage that make up, exactly, the number of another: 3,171 and 719 missing here,
/// 3,890 missing there.
///
/// Only numbers of three digits and more that are not all round, that stand side by side, in passages
/// that share what they speak of: of such a chance meeting is next to impossible.
struct FigureSums {
    struct Found {
        var sum: Series.Sum
        /// Id of the mention that gives the total.
        let told: String
        let of: String
        let unit: String
    }

    private struct Number {
        let value: Int
        let range: Range<Int>
    }

    let mentions: [Mention]
    let table: FeatureTable

    /// Bytes between two numbers that are told side by side.
    private static let reach = 80

    func found() -> [Found] {
        let numbers = mentions.map { Self.numbers(in: $0.quote) }
        var byValue: [Int: [Int]] = [:]
        for (index, numbers) in numbers.enumerated() {
            for number in numbers { byValue[number.value, default: []].append(index) }
        }
        var found: [[Int]: Found] = [:]
        for (index, own) in numbers.enumerated() {
            for (first, second) in zip(own, own.dropFirst())
            where second.range.lowerBound - first.range.upperBound <= Self.reach
                && first.value % 10 + second.value % 10 != 0
            {
                let total = first.value + second.value
                for other in (byValue[total] ?? []).prefix(20)
                where other != index && areAlike(index, other)
                    && isOneKind(first.value, second.value, index) && areNear(index, other)
                {
                    let key = [total, first.value, second.value]
                    let support = [mentions[index].id, mentions[other].id]
                    if var old = found[key] {
                        old.sum.support = Set(old.sum.support + support).sorted()
                        found[key] = old
                    } else {
                        found[key] = made(key, support.sorted(), other)
                    }
                }
            }
        }
        return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    private func made(_ key: [Int], _ support: [String], _ told: Int) -> Found {
        let total = Double(key[0])
        let figure = mentions[told].figures.first { $0.value == total }
        return Found(
            sum: Series.Sum(
                total: total, parts: key.dropFirst().map(Double.init), support: support),
            told: mentions[told].id,
            of: figure?.of ?? words(behind: key[0], in: mentions[told].quote),
            unit: figure?.unit ?? "")
    }

    /// "107 killed and 238 injured" are no 345 killed: parts of one number count the same.
    private func isOneKind(_ first: Int, _ second: Int, _ index: Int) -> Bool {
        let harm = [first, second].compactMap { value in
            mentions[index].figures.first { $0.value == Double(value) }?.of.split(separator: " ")
                .last
        }
        return harm.count < 2 || harm[0] == harm[1]
            || !harm.allSatisfy { Self.harms.contains(String($0)) }
    }

    private static let harms: Set<String> = [
        "killed", "injured", "missing", "arrested", "displaced",
    ]

    /// What is told of years that lie apart is not told of one thing.
    private func areNear(_ first: Int, _ second: Int) -> Bool {
        guard let a = mentions[first].date?.edtf.bounds, let b = mentions[second].date?.edtf.bounds,
            let from = a.lower, let to = a.upper, let start = b.lower, let end = b.upper
        else { return true }
        return start.number - to.number <= Self.longest && from.number - end.number <= Self.longest
    }

    /// Unit: days; a little over a year, so that reports of two years running are near.
    private static let longest = 400

    /// Two words in common beside the numbers.
    private func areAlike(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (table.features[first], table.features[second])
        let common = Set(a.passage).intersection(b.passage).filter { table.rarity($0) > 0.3 }
        return common.count >= 2
    }

    private func words(behind number: Int, in quote: String) -> String {
        guard let range = Self.numbers(in: quote).first(where: { $0.value == number })?.range else {
            return ""
        }
        let rest = String(decoding: Array(quote.utf8)[range.upperBound...], as: UTF8.self)
        let words = rest.split { $0 == " " || $0 == "\n" }.prefix(4)
        return words.joined(separator: " ")
    }

    /// Numbers of three digits and more, without years.
    private static func numbers(in quote: String) -> [Number] {
        let bytes = Array(quote.utf8)
        return Words.all(of: quote).filter(\.isNumber).compactMap { word in
            let digits = bytes[word.range].filter { $0 != 0x2C }
            guard !digits.contains(0x2E) else { return nil }
            guard (3...12).contains(digits.count),
                let value = Int(String(decoding: digits, as: UTF8.self)), value >= 100
            else { return nil }
            let isYear = digits.count == 4 && word.range.count == 4 && value < 2200
            return isYear ? nil : Number(value: value, range: word.range)
        }
    }
}
