internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// What the words beside a name tell of its kind, where the name itself could be a person's or a place's:
/// "the airline Karst", "Karst, a maker of pumps,", "Karst, which employs 40".
///
/// What is told once holds wherever the document has the name.
struct NameKinds {
    let tokens: [Token]
    private let lexicon: Lexicon
    /// By key.
    private var bodies: [String: Actor.Kind] = [:]
    /// Keys of names that are a person's, with their last words and their first.
    private var persons: Set<String> = []

    init(_ names: [[NameSpan]], tokens: [Token], lexicon: Lexicon) {
        self.tokens = tokens
        self.lexicon = lexicon
        for name in names.joined() where !name.isDescription && isPerson(name) {
            persons.insert(name.key)
            let words = name.key.split(separator: " ")
            if words.count > 1, let first = words.first, let last = words.last {
                persons.formUnion([String(first), String(last)])
            }
        }
        for name in names.joined()
        where bodies[name.key] == nil && isOpen(name) && !isKnownPerson(name)
            // "a hospital ship Karst", known for a place: ships carry others.
            && !(name.isPlaceLike && isVessel(name))
        {
            bodies[name.key] = kind(of: name)
        }
    }

    func settled(_ name: NameSpan) -> NameSpan {
        if isWork(name) || isStrain(name) { return name.asThing }
        guard isOpen(name), let kind = bodies[name.key] else { return name }
        var name = name
        name.kind = kind
        name.isPlaceLike = false
        name.isPlace = false
        return name
    }

    /// Whether a name by itself does not tell what it is.
    private func isOpen(_ name: NameSpan) -> Bool {
        guard !name.isDescription, name.office == nil, name.front == nil,
            tokens[name.tokens.lowerBound].isCapitalised
        else { return false }
        return name.kind == .person
            || name.kind == .organization && name.isPlaceLike
                // "the Gulf of Karst".
                && !(name.isPlace && name.tokens.count > 1)
    }

    private func isVessel(_ name: NameSpan) -> Bool {
        let noun = name.tokens.lowerBound - 1
        return noun >= 0 && lexicon.descriptions[tokens[noun].lower] == .vessel
    }

    // MARK: Persons

    /// Whether the document shows somewhere that a name is a person's.
    func isKnownPerson(_ name: NameSpan) -> Bool { persons.contains(name.key) }

    /// Whether a name is a person's by its given name, or by what stands beside it.
    private func isPerson(_ name: NameSpan) -> Bool {
        guard name.kind == .person else { return false }
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        if name.office != nil || name.apposition != nil { return true }
        if name.tokens.count > 1, lexicon.givenNames.gender(of: tokens[first].lower) != nil {
            return true
        }
        if first > 0 {
            let before = tokens[first - 1].lower
            if References.gender(of: before) != nil
                || ["dr", "dr.", "prof", "prof."].contains(before)
                || lexicon.people.contains(before) && body(before) == nil
            {
                return true
            }
        }
        guard end + 1 < tokens.count, tokens[end].text == "," else { return false }
        let next = tokens[end + 1]
        if ["who", "whose"].contains(next.lower) { return next.lower == "who" }
        // "Doe, 47, was".
        return next.kind == .number && end + 2 < tokens.count && tokens[end + 2].text == ","
            && next.text.utf8.count == 2
    }

    // MARK: Bodies

    private func kind(of name: NameSpan) -> Actor.Kind? {
        if let kind = kindInFront(name) ?? kindBehind(name) { return kind }
        // What is known for a place does what states and towns do.
        guard !name.isPlace else { return nil }
        return kindSetOff(name) ?? (isThing(name) || isFirmWord(name) ? .organization : nil)
    }

    /// What a noun for bodies and ships tells of what is called by it.
    private func body(_ word: String) -> Actor.Kind? {
        switch lexicon.descriptions[word] {
        case .body: break
        case .vessel: return .organization
        default:
            guard lexicon.heads[word] == nil else { break }
            let isMaker = word.hasSuffix("maker") && !lexicon.people.contains(word)
            return isMaker || Self.trades.contains(word) ? .organization : nil
        }
        guard let head = lexicon.heads[word] else { return .organization }
        guard !head.isOnlyInNames, !head.isPlural, let kind = Actor.Kind(rawValue: head.kind),
            [.organization, .media, .intergovernmental, .armedForce].contains(kind)
        else { return nil }
        return kind
    }

    /// Nouns for those who do business, which can be firms or persons.
    private static let trades: Set<String> = [
        "developer", "maker", "producer", "builder", "supplier", "provider", "distributor",
        "exporter", "importer", "promoter", "brewer", "contractor", "shipbuilder", "side", "outfit",
        "giant", "subsidiary", "startup", "start-up", "conglomerate", "brewery", "shipyard",
        "consultancy", "utility", "multinational", "daily", "weekly", "tabloid", "orchestra",
        "studio", "chain", "nonprofit", "clinic", "lender", "insurer", "retailer", "miner",
        "publisher", "bookmaker", "stockbroker", "dealership",
    ]

    /// "the airline Karst", "the Ruritanian developer Karst"; not "told the court Jane Doe".
    private func kindInFront(_ name: NameSpan) -> Actor.Kind? {
        let noun = name.tokens.lowerBound - 1
        guard noun > 0, !tokens[noun].isCapitalised || startsSentence(noun),
            // "the oil giant Karst", not "the giant Karst slick".
            tokens[noun].lower != "giant" || !Self.articles.contains(tokens[noun - 1].lower),
            let kind = body(tokens[noun].lower)
        else { return nil }
        if case .body(_, let orUnknown) = lexicon.descriptions[tokens[noun].lower], !orUnknown,
            Self.hearers.contains(tokens[noun].lower)
        {
            return nil
        }
        guard
            lexicon.descriptions[tokens[noun].lower] != nil
                || lexicon.heads[tokens[noun].lower] == nil
        else { return nil }
        return isLed(noun) ? kind : nil
    }

    /// Bodies before which somebody is named who speaks there or of whom they hear.
    private static let hearers: Set<String> = [
        "court", "tribunal", "committee", "panel", "parliament", "senate", "council", "board",
        "assembly", "commission", "office", "body", "department", "ministry",
    ]

    /// Whether an article, a people or a state stands in front of a noun, over at most three words.
    private func isLed(_ noun: Int) -> Bool {
        for index in (max(0, noun - 4)..<noun).reversed() {
            let token = tokens[index]
            if ["the", "a", "an", "its", "his", "her", "their", "'s", "’s"].contains(token.lower)
                || lexicon.demonyms[token.lower] != nil
            {
                return true
            }
            guard token.kind == .word || token.text == "-",
                !NameFinder.borders.contains(token.lower)
            else { return false }
        }
        return false
    }

    /// "Karst, a maker of pumps,", "Karst, Ruritania's biggest airline".
    private func kindBehind(_ name: NameSpan) -> Actor.Kind? {
        let comma = name.tokens.upperBound
        guard comma + 2 < tokens.count, tokens[comma].text == "," else { return nil }
        var isLed = ["a", "an", "the", "its", "another"].contains(tokens[comma + 1].lower)
        var index = isLed ? comma + 2 : comma + 1
        while index < min(tokens.count, comma + 10) {
            let token = tokens[index]
            let isOwner = ["'s", "’s"].contains(token.text)
            if isOwner { isLed = true }
            guard isOwner || token.text == "-" || token.kind == .word,
                !NameFinder.borders.contains(token.lower),
                token.lower != "based" || tokens[index - 1].text == "-"
            else { break }
            index += 1
        }
        guard isLed, index < tokens.count, index > comma + 2, !tokens[index - 1].isCapitalised,
            let kind = body(tokens[index - 1].lower),
            // "On the Karst, a fishing boat,": where one is.
            name.kind == .person || lexicon.descriptions[tokens[index - 1].lower] != .vessel
        else { return nil }
        switch tokens[index].lower {
        case ",":
            // "Doe, the firm, and Roe": a list.
            return index + 1 < tokens.count && ["and", "or"].contains(tokens[index + 1].lower)
                ? nil : kind
        case ".", ")", ";", "of", "that", "which", "based", "with", "in", "for", "from": return kind
        default: return nil
        }
    }

    /// "the contractor, Karst, said", "its operator, Karst."; not "Behind the club, Doe, 40,".
    private func kindSetOff(_ name: NameSpan) -> Actor.Kind? {
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard first > 2, end + 1 < tokens.count, tokens[first - 1].text == ",",
            !tokens[first - 2].isCapitalised, let kind = body(tokens[first - 2].lower),
            [",", ".", ";", ")"].contains(tokens[end].text),
            tokens[end].text == "."
                || !["and", "or", "who"].contains(tokens[end + 1].lower)
                    && tokens[end + 1].kind != .number
        else { return nil }
        var start = first - 3
        while start > 0, first - start < 9, !Self.articles.contains(tokens[start].lower),
            tokens[start].kind == .word || tokens[start].text == "-",
            !NameFinder.borders.contains(tokens[start].lower)
        {
            start -= 1
        }
        guard Self.articles.contains(tokens[start].lower) else { return nil }
        // A phrase that opens the sentence says when or where.
        var opening = start
        while opening > 0, start - opening < 4, !startsSentence(opening) { opening -= 1 }
        guard startsSentence(opening), opening < start else { return kind }
        return NameFinder.openers.contains(tokens[opening].lower)
            && !["neither", "nor", "both", "the"].contains(tokens[opening].lower)
            || tokens[opening].lower.hasSuffix("ing") ? nil : kind
    }

    private static let articles: Set<String> = [
        "the", "a", "an", "its", "his", "her", "their", "’s", "'s",
    ]

    /// "Karst, which employs 40", "Karst and its partners", "Karst closed its border", "Karst said it had
    /// drilled": nobody speaks so of a person.
    private func isThing(_ name: NameSpan) -> Bool {
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard end + 2 < tokens.count else { return false }
        let (next, second) = (tokens[end], tokens[end + 1])
        let isFirst =
            startsSentence(first)
            || first > 0 && tokens[first - 1].lower == "the" && startsSentence(first - 1)
        if isFirst, next.text == ",", second.lower == "which" { return true }
        if next.lower == "and", second.lower == "its", isFirst { return true }
        guard isFirst || first > 0 && Self.clauseOpeners.contains(tokens[first - 1].lower) else {
            return false
        }
        var verb = end
        if Self.auxiliaries.contains(next.lower) { verb += 1 }
        guard verb + 3 < tokens.count, tokens[verb].kind == .word, isVerb(tokens[verb].lower) else {
            return false
        }
        let object = tokens[verb + 1].lower
        if object == "its" || object == "itself" { return true }
        // "Doe said it had rained", "said it would be hard": nobody is meant.
        return object == "it" && lexicon.speech[tokens[verb].lower] != nil
            && ["had", "has", "would", "will"].contains(tokens[verb + 2].lower)
            && isVerb(tokens[verb + 3].lower)
            && !["been", "be", "rained", "snowed", "taken", "take", "happened", "become"]
                .contains(tokens[verb + 3].lower)
    }

    static let auxiliaries: Set<String> = [
        "has", "had", "will", "would", "also", "have", "then", "later",
    ]

    private static let clauseOpeners: Set<String> = [
        ",", "after", "when", "that", "as", "while", "since", "because", "before", "but", "if",
        "until", "although", "though", "where", "once", "and",
    ]

    func isVerb(_ word: String) -> Bool {
        lexicon.events[word]?.contains(where: \.isVerb) == true || lexicon.speech[word] != nil
            || word.hasSuffix("ed") && word.utf8.count > 4
            || Lexicon.irregularVerbs[word] != nil
    }

    /// "Karstbank": a single word that ends like the names of firms.
    private func isFirmWord(_ name: NameSpan) -> Bool {
        guard name.tokens.count == 1, name.text.utf8.count > 6 else { return false }
        let word = tokens[name.tokens.lowerBound].lower
        return Self.firmEndings.contains(where: word.hasSuffix)
    }

    private static let firmEndings = [
        "bank", "banken", "corp", "tech", "pharma", "oil", "neft", "telecom", "telekom", "bahn",
        "werke", "kraft", "watch", "media", "news", "energi", "energy", "motors",
    ]

    private func startsSentence(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        return [".", "?", "!", ":"].contains(before.text) || before.isQuote
    }
}
