internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// Finds counted things: "94 civilians killed", "more than 3,410 houses", "injured twelve".
struct FigureFinder {
    let tree: SyntaxTree
    /// Ranges of time expressions: the numbers in them count nothing else.
    let taken: [TextRange]

    private var tokens: [Token] { tree.tokens }

    /// The counts among a clause's own words.
    func figures(in clause: Clause) -> [Mention.Figure] {
        let own = Set(clause.owned)
        return figures(in: clause.tokens) { own.contains($0) }
    }

    func figures(
        in range: Range<Int>, where isIncluded: (Int) -> Bool = { _ in true }
    ) -> [Mention.Figure] {
        var result: [Mention.Figure] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if isIncluded(index), let number = number(at: index, in: range),
                let figure = figure(number, in: range)
            {
                result.append(figure)
                index = number.end
            } else {
                index += 1
            }
        }
        return result
    }

    private struct Number {
        let start: Int
        let end: Int
        let value: Double
    }

    private func number(at index: Int, in range: Range<Int>) -> Number? {
        let token = tokens[index]
        guard !taken.contains(where: { $0.overlaps(token.range) }), !isLabel(index, in: range)
        else { return nil }
        var end = index + 1
        var value: Double
        if token.kind == .number {
            let digits = token.text.filter { $0 != "," }
            guard !token.text.contains(":"), let plain = Double(digits), token.text.count <= 15
            else { return nil }
            value = plain
        } else {
            guard let word = Self.words[token.lower] else { return nil }
            value = word
            if end + 1 < range.upperBound, tokens[end].text == "-",
                let unit = Self.words[tokens[end + 1].lower],
                unit < 10, value >= 20
            {
                value += unit
                end += 2
            }
        }
        while end < range.upperBound, let scale = Self.scales[tokens[end].lower] {
            value *= scale
            end += 1
        }
        return Number(start: index, end: end, value: value)
    }

    /// Whether a number names something rather than counts: a paragraph, an age, part of a name.
    private func isLabel(_ index: Int, in range: Range<Int>) -> Bool {
        let previous = index > range.lowerBound ? tokens[index - 1] : nil
        let next = index + 1 < range.upperBound ? tokens[index + 1] : nil
        if let previous {
            if Self.labels.contains(previous.lower)
                || ["+", "#", "aged", "no.", "-", "/"].contains(previous.lower)
            {
                return true
            }
            // "Tarrant, 28, …" is an age.
            if previous.text == ",", next?.text == "," { return true }
        }
        if let next,
            next.text == "-" || next.text == "/" || ["st", "nd", "rd", "th"].contains(next.lower)
        {
            return true
        }
        return tokens[index].text.hasPrefix("0")
    }

    private func figure(_ number: Number, in range: Range<Int>) -> Mention.Figure? {
        if let currency = currency(before: number.start, in: range) {
            return Mention.Figure(
                value: number.value, bound: bound(before: number.start - 1, in: range),
                unit: currency, of: currency)
        }
        let (noun, end) = nounPhrase(from: number.end, in: range)
        let harm =
            harm(right: number.start, in: range) ?? harm(of: number)
            ?? harm(around: number.start, end, in: range)
        guard noun != nil || harm != nil else { return nil }
        // "one hospital" counts nothing; nor does the number of a paragraph.
        if number.value == 1, harm == nil { return nil }
        if number.start == 0
            || tokens[number.start - 1].range.upperBound < tokens[number.start].range.lowerBound,
            tokens[number.start].text.contains("."), number.start == range.lowerBound
        {
            return nil
        }
        let unit = noun.map { Self.persons.contains($0.head) ? "person" : $0.head } ?? "person"
        let of = [noun?.text, harm].compactMap(\.self).joined(separator: " ")
        return Mention.Figure(
            value: number.value, bound: bound(before: number.start, in: range), unit: unit, of: of)
    }

    /// The sign or code in front of an amount of money.
    private func currency(before start: Int, in range: Range<Int>) -> String? {
        guard start > range.lowerBound else { return nil }
        let token = tokens[start - 1]
        let isSign = token.text.unicodeScalars.last?.properties.generalCategory == .currencySymbol
        return isSign || Self.currencies.contains(token.text) ? token.text : nil
    }

    private static let currencies: Set<String> = [
        "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "RUB", "INR", "AUD", "CAD", "SEK", "NOK", "DKK",
        "PLN", "TRY", "UAH", "AZN", "AMD", "GEL", "ZAR", "BRL", "MXN", "KRW", "Rs", "Rs.",
    ]

    /// The words counted, up to the noun that ends them.
    private func nounPhrase(from start: Int, in range: Range<Int>) -> (
        noun: (text: String, head: String)?, end: Int
    ) {
        var words: [String] = []
        var index = start
        if index + 1 < range.upperBound, tokens[index].lower == "of",
            ["them", "whom", "the", "these"].contains(tokens[index + 1].lower)
        {
            index += 2
            // "37 of the 40 skippers".
            if index < range.upperBound, tokens[index].kind == .number { index += 1 }
        }
        while index < range.upperBound, words.count < 5 {
            let token = tokens[index]
            // "two al-Karst vehicles", "three six-year-old boys".
            let isHyphen =
                !words.isEmpty && token.text == "-" && !token.spaceBefore
                && index + 1 < range.upperBound && !tokens[index + 1].spaceBefore
            if isHyphen {
                words[words.count - 1] += "-" + tokens[index + 1].text
                index += 2
                continue
            }
            guard token.kind == .word, !Self.ends.contains(token.lower),
                !["VERB", "AUX"].contains(tree.words[index].upos),
                // "512 objects altogether".
                tree.words[index].upos != "ADV" || words.isEmpty,
                Self.harmWords[token.lower] == nil
            else { break }
            words.append(token.isCapitalised ? token.text : token.lower)
            index += 1
        }
        guard let last = words.last else { return (nil, index) }
        return ((words.joined(separator: " "), singular(last)), index)
    }

    /// What was done to the counted, by syntax: the verb whose subject or object they are.
    private func harm(of number: Number) -> String? {
        var noun = tree.head(of: number.start..<number.end)
        for _ in 0..<6 {
            guard let head = tree.words[noun].head else { return nil }
            switch tree.relation(noun) {
            case "nummod", "conj", "nmod", "compound": noun = head
            case "nsubj", "obj":
                return Self.harmWords[tree.tokens[head].lower]
                    ?? Self.harmWords[tree.words[head].lemma]
            default: return nil
            }
        }
        return nil
    }

    /// "killed 27": the word right in front of a number, bounds left out.
    private func harm(right start: Int, in range: Range<Int>) -> String? {
        (max(range.lowerBound, start - 5)..<start).reversed()
            .first { !Self.bounding.contains(tokens[$0].lower) }
            .flatMap { Self.harmWords[tokens[$0].lower] }
    }

    /// What was done to the counted, by neighbourhood: the verb behind, before
    /// any mark ("94 civilians killed"), else one a little way in front.
    private func harm(around start: Int, _ end: Int, in range: Range<Int>) -> String? {
        let before = (max(range.lowerBound, start - 5)..<start).reversed()
        for index in end..<min(end + 4, range.upperBound) {
            if [",", ";"].contains(tokens[index].text) { break }
            if let harm = Self.harmWords[tokens[index].lower] { return harm }
        }
        return before.lazy.compactMap { Self.harmWords[tokens[$0].lower] }.first
    }

    private static let bounding: Set<String> = [
        "at", "least", "more", "than", "about", "around", "some", "over", "nearly", "almost", "up",
        "to",
        "approximately", "another",
    ]

    private func bound(before start: Int, in range: Range<Int>) -> Mention.Figure.Bound? {
        let words = (max(range.lowerBound, start - 3)..<start).map { tokens[$0].lower }
        let text = words.joined(separator: " ")
        if ["at least", "more than", "over", "no fewer than", "upwards of", "above"].contains(
            where: text.hasSuffix)
        {
            return .atLeast
        }
        if ["up to", "at most", "fewer than", "less than", "under", "as many as"].contains(
            where: text.hasSuffix)
        {
            return .atMost
        }
        if ["about", "around", "some", "approximately", "nearly", "almost", "roughly"].contains(
            where: text.hasSuffix)
        {
            return .about
        }
        return nil
    }

    private func singular(_ word: String) -> String {
        word.hasSuffix("s") && word.count > 3 ? String(word.dropLast()) : word
    }

    private static let words: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
        "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
        "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
    private static let scales: [String: Double] = [
        "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    ]
    private static let labels: Set<String> = [
        "paragraph", "article", "section", "chapter", "page", "resolution", "no", "number", "read",
        "item",
        "rule", "flight", "channel", "route", "room", "version", "part", "phase", "level", "type",
        "tel",
    ]
    private static let persons: Set<String> = [
        "person", "people", "civilian", "child", "children", "women", "woman", "men", "man",
        "soldier",
        "officer", "official", "worker", "resident", "passenger", "protester", "policemen",
        "insurgent",
        "militant", "prisoner", "victim", "troop", "member", "student", "marine", "patient", "body",
        "bodie",
    ]
    private static let ends: Set<String> = [
        "and", "or", "of", "in", "on", "at", "by", "for", "from", "to", "with", "who", "which",
        "that",
        "were", "was", "are", "is", "be", "been", "have", "has", "had", "as", "after", "before",
        "the",
        "a", "an", "including", "against", "during", "when", "while", "than", "not", "also",
        "local",
    ]
    private static let harmWords: [String: String] = [
        "killed": "killed", "kills": "killed", "killing": "killed", "kill": "killed",
        "died": "killed",
        "dead": "killed", "deaths": "killed", "death": "killed", "fatalities": "killed",
        "injured": "injured", "injuring": "injured",
        "wounded": "injured", "wounding": "injured", "hurt": "injured", "missing": "missing",
        "arrested": "arrested", "detained": "detained", "displaced": "displaced",
        "destroyed": "destroyed",
        "damaged": "damaged", "evacuated": "evacuated", "rescued": "rescued",
        "infected": "infected",
    ]
}
