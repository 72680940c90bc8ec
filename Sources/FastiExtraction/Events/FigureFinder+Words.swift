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
        "PLN", "TRY", "UAH", "AZN", "AMD", "GEL", "ZAR", "BRL", "MXN", "KRW", "Rs", "Rs.", "dlrs",
        "dlr",
    ]

    static let measures: Set<String> = [
        "mile", "kilometer", "kilometre", "km", "metre", "meter", "feet", "foot", "yard", "kg",
        "kilogram", "pound", "lb", "acre", "hectare", "gallon", "litre", "liter",
    ]

    /// Nouns behind which "over" says about what.
    static let disputes: Set<String> = [
        "anger", "clash", "clashes", "concern", "concerns", "controversy", "dispute", "disputes",
        "fears", "fury", "outcry", "outrage", "protest", "protests", "questions", "row", "scandal",
        "talks", "uproar",
    ]

    static let labels: Set<String> = [
        "paragraph", "article", "section", "chapter", "page", "resolution", "no", "number", "read",
        "item",
        "rule", "flight", "channel", "route", "room", "version", "part", "phase", "level", "type",
        "tel", "day",
    ]
    static let persons: Set<String> = [
        "person", "people", "civilian", "child", "children", "women", "woman", "men", "man",
        "soldier",
        "officer", "official", "worker", "resident", "passenger", "protester", "policeman",
        "insurgent",
        "militant", "prisoner", "victim", "troop", "member", "student", "marine", "patient", "body",
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
        "injured": "injured", "injuring": "injured", "injuries": "injured",
        "wounded": "injured", "wounding": "injured", "hurt": "injured", "missing": "missing",
        "arrested": "arrested", "detained": "detained", "displaced": "displaced",
        "destroyed": "destroyed", "burnt": "destroyed", "torched": "destroyed",
        "razed": "destroyed",
        "damaged": "damaged", "evacuated": "evacuated", "rescued": "rescued",
        "kidnapped": "kidnapped", "kidnapping": "kidnapped", "kidnap": "kidnapped",
        "abducted": "kidnapped", "abducting": "kidnapped", "abduct": "kidnapped",
        "infected": "infected", "hospitalised": "injured", "hospitalized": "injured",
    ]

    /// "sentenced two men to death": nobody is dead yet.
    func isSentence(_ index: Int) -> Bool {
        guard tree.tokens[index].lower == "death", index > 0, tree.tokens[index - 1].lower == "to",
            let verb = tree.words[index].head
        else { return false }
        return ["sentence", "condemn"].contains(tree.words[verb].lemma)
    }
}
