internal import FastiLanguage
internal import FastiText

/// Words of numbers, of what is counted and of what was done to it.
extension FigureFinder {
    static let bounding: Set<String> = [
        "at", "least", "more", "than", "about", "around", "some", "over", "nearly", "almost", "up",
        "to",
        "approximately", "another",
    ]

    static let currencies: Set<String> = [
        "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "RUB", "INR", "AUD", "CAD", "SEK", "NOK", "DKK",
        "PLN", "TRY", "UAH", "AZN", "AMD", "GEL", "ZAR", "BRL", "MXN", "KRW", "Rs", "Rs.",
    ]

    static let measures: Set<String> = [
        "mile", "kilometer", "kilometre", "km", "metre", "meter", "feet", "foot", "yard", "kg",
        "kilogram", "pound", "lb", "acre", "hectare", "gallon", "litre", "liter",
    ]

    static let words: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
        "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
        "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
    static let scales: [String: Double] = [
        "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
    ]
    static let labels: Set<String> = [
        "paragraph", "article", "section", "chapter", "page", "resolution", "no", "number", "read",
        "item",
        "rule", "flight", "channel", "route", "room", "version", "part", "phase", "level", "type",
        "tel",
    ]
    static let persons: Set<String> = [
        "person", "people", "civilian", "child", "children", "women", "woman", "men", "man",
        "soldier",
        "officer", "official", "worker", "resident", "passenger", "protester", "policemen",
        "insurgent",
        "militant", "prisoner", "victim", "troop", "member", "student", "marine", "patient", "body",
        "bodie",
    ]
    static let ends: Set<String> = [
        "and", "or", "of", "in", "on", "at", "by", "for", "from", "to", "with", "who", "which",
        "that",
        "were", "was", "are", "is", "be", "been", "have", "has", "had", "as", "after", "before",
        "the",
        "a", "an", "including", "against", "between", "during", "since", "until", "near",
        "when", "while", "than", "not", "also",
        "local",
    ]
    static let harmWords: [String: String] = [
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

    /// "1,234,567", "3,20,000"; "1,63", whose comma can only stand for a point.
    static func value(ofDigits text: String) -> Double? {
        guard text.utf8.count <= 15, !text.contains(":") else { return nil }
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        return groups.count == 2 && groups[1].count != 3 && groups[0].count <= 3
            ? Double("\(groups[0]).\(groups[1])") : Double(groups.joined())
    }

    /// "sentenced two men to death": nobody is dead yet.
    func isSentence(_ index: Int) -> Bool {
        guard tree.tokens[index].lower == "death", index > 0, tree.tokens[index - 1].lower == "to",
            let verb = tree.words[index].head
        else { return false }
        return ["sentence", "condemn"].contains(tree.words[verb].lemma)
    }
}
