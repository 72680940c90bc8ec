internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// Makes names listed by "and" a list, where the parser has hung the one on the other as if both were one
/// name.
struct NameRepairs {
    private let tokens: [Token]
    private(set) var words: [AnalyzedWord]

    /// - Parameter names: By sentence, in the order of the text.
    init(_ words: [AnalyzedWord], _ tokens: [Token], _ names: [[NameSpan]]) {
        self.words = words
        self.tokens = tokens
        for sentence in names {
            let named = sentence.filter { !$0.isDescription }
            for (name, next) in zip(named, named.dropFirst()) {
                list(name, next)
                place(next, in: name)
                apposeToOffice(name, next)
            }
            for name in named where name.kind == .person {
                appose(name)
                apposeToLast(name)
                apposeOffice(name)
                apposeToHolder(name)
                listKin(name)
                hangOnNoun(name)
            }
            for name in named { makeSubject(name) }
        }
    }

    private func isInside(_ index: Int, _ range: Range<Int>) -> Bool {
        words[index].head.map(range.contains) ?? false
    }

    /// "A and B", where one hangs on the other as if both were one name.
    private mutating func list(_ name: NameSpan, _ next: NameSpan) {
        let gap = name.whole.upperBound..<max(name.whole.upperBound, next.whole.lowerBound)
        guard gap.count <= 3, let and = gap.first(where: { Self.ands.contains(tokens[$0].lower) }),
            gap.allSatisfy({ [",", "the"].contains(tokens[$0].lower) || $0 == and }),
            let first = name.whole.first(where: { !isInside($0, name.whole) }),
            let second = next.whole.first(where: { !isInside($0, next.whole) })
        else { return }
        let before = (words[first], words[second], words[and])
        if let head = words[first].head, next.whole.contains(head) {
            words[first].head = words[second].head
            words[first].relation = words[second].relation
        } else if let head = words[second].head,
            !name.whole.contains(head)
                || words[second].relation == "conj"
        {
            return
        }
        words[second].head = first
        words[second].relation = "conj"
        words[and].head = second
        words[and].relation = "cc"
        if isRound(first) || isRound(second) {
            (words[first], words[second], words[and]) = before
        }
    }

    /// "flown from Lopburg in Ruritania to Karst": where the town lies, not where one flew.
    private mutating func place(_ region: NameSpan, in town: NameSpan) {
        let link = town.tokens.upperBound
        guard Self.isPlace(town), Self.isPlace(region), link < tokens.count,
            tokens[link].lower == "in",
            region.whole.lowerBound == link + 1
                || region.whole.lowerBound == link + 2 && tokens[link + 1].lower == "the",
            let own = region.whole.first(where: { !isInside($0, region.whole) }),
            let first = town.whole.first(where: { !isInside($0, town.whole) }),
            let head = words[own].head, head != first, words[own].relation.hasPrefix("obl"),
            head < town.whole.lowerBound,
            town.whole.lowerBound > 0, words[first].relation != "nsubj"
        else { return }
        let before = words[own]
        words[own].head = first
        words[own].relation = "nmod"
        if isRound(own) { words[own] = before }
    }

    private static func isPlace(_ name: NameSpan) -> Bool {
        name.office == nil && (name.isPlace || name.isPlaceLike || name.kind == .state)
    }

    /// "An Australian, John Doe, appeared": without "and", two words for one person.
    private mutating func appose(_ name: NameSpan) {
        guard let own = name.whole.first(where: { !isInside($0, name.whole) }),
            words[own].relation == "conj", let head = words[own].head, head < own,
            head + 2 == name.whole.lowerBound, tokens[head + 1].text == ",",
            ["NOUN", "PROPN"].contains(words[head].upos),
            head > 0, ["a", "an", "the", "his", "her", "their"].contains(tokens[head - 1].lower)
        else { return }
        words[own].relation = "appos"
    }

    /// "the president and his counterpart, Jane Doe,": the last of those listed is she.
    private mutating func apposeToLast(_ name: NameSpan) {
        let comma = name.whole.lowerBound - 1
        guard comma > 0, tokens[comma].text == ",", words[comma - 1].upos == "NOUN",
            words[comma - 1].relation == "conj", let first = words[comma - 1].head,
            let own = name.whole.first(where: { !isInside($0, name.whole) }),
            words[own].relation == "appos", words[own].head == first
        else { return }
        words[own].head = comma - 1
    }

    /// "The Attorney General of Karst, Jane Doe,": one person, by office and by name.
    private mutating func apposeToOffice(_ office: NameSpan, _ name: NameSpan) {
        let (comma, end) = (office.tokens.upperBound, name.tokens.upperBound)
        guard office.kind == .office, name.kind == .person, comma + 1 == name.whole.lowerBound,
            tokens[comma].text == ",", end + 1 < tokens.count, tokens[end].text == ",",
            !Self.ands.contains(tokens[end + 1].lower),
            let own = name.whole.first(where: { !isInside($0, name.whole) }),
            words[own].relation == "conj", let head = words[own].head, office.whole.contains(head)
        else { return }
        words[own].relation = "appos"
    }

    /// "met Jane Doe, the Ruritanian economy minister, in Lopburg": what she is, without "and".
    private mutating func apposeOffice(_ name: NameSpan) {
        let comma = name.tokens.upperBound
        guard comma + 2 < tokens.count, tokens[comma].text == ",",
            let own = name.whole.first(where: { !isInside($0, name.whole) }),
            let noun = noun(behind: comma, listedWith: own)
        else { return }
        let inside = comma + 1..<noun
        guard inside.allSatisfy({ words[$0].relation != "cc" && tokens[$0].text != "," }) else {
            return
        }
        // Another that "and" adds makes it a list.
        let isList = words.indices[noun..<min(noun + 12, words.count)].contains {
            words[$0].relation == "conj" && words[$0].head == own && $0 > noun
                && tokens[noun + 1..<$0].contains { Self.ands.contains($0.lower) }
        }
        guard !isList else { return }
        words[noun].relation = "appos"
        for later in noun + 1..<min(noun + 4, words.count)
        where words[later].head == own && words[later].relation == "conj" {
            // "…, the minister, in Lopburg": where they met.
            if tokens[later - 1].lower == "in" || tokens[later - 1].lower == "at",
                let verb = words[own].head
            {
                words[later].head = verb
                words[later].relation = "obl"
            }
        }
    }

    /// "The chairman of the retailer, Jane Doe, and his deputy": she is the chairman, no second retailer.
    private mutating func apposeToHolder(_ name: NameSpan) {
        let comma = name.whole.lowerBound - 1
        guard comma > 1, tokens[comma].text == ",", name.tokens.upperBound < tokens.count,
            tokens[name.tokens.upperBound].text == ",",
            let own = name.whole.first(where: { !isInside($0, name.whole) }),
            words[own].relation == "conj", let body = words[own].head, body < comma,
            words[body].relation == "nmod", let holder = words[body].head, holder < body,
            words[holder].xpos == "NN", holder > 0, tokens[holder - 1].lower == "the",
            tokens[holder + 1].lower == "of"
        else { return }
        words[own].head = holder
        words[own].relation = "appos"
    }

    /// "Jane Doe, her editor and the owner were": those listed with her are not what she is.
    private mutating func listKin(_ name: NameSpan) {
        let comma = name.tokens.upperBound
        guard comma + 3 < tokens.count, tokens[comma].text == ",",
            ["his", "her", "their"].contains(tokens[comma + 1].lower),
            let own = name.whole.first(where: { !isInside($0, name.whole) }),
            let noun = (comma + 2..<min(comma + 5, tokens.count - 1)).first(where: {
                words[$0].head == own && words[$0].relation == "appos"
            }), tokens[noun + 1].lower == "and", let next = words[noun + 1].head,
            words[next].head == own, words[next].relation == "conj"
        else { return }
        words[noun].relation = "conj"
    }

    /// The noun with its article that a comma leads to and that the parser lists with a name.
    private func noun(behind comma: Int, listedWith name: Int) -> Int? {
        let noun = (comma + 2..<max(comma + 2, min(comma + 9, tokens.count))).first {
            words[$0].head == name && words[$0].relation == "conj"
        }
        guard let noun, words[noun].xpos == "NN" else { return nil }
        let isLed =
            ["the", "a", "an", "his", "her", "then"].contains(tokens[comma + 1].lower)
            || tokens[comma + 2..<noun].contains { ["'s", "’s"].contains($0.text) }
        return isLed ? noun : nil
    }

    /// "Ex-policeman John Doe was": nobody is called upon.
    private mutating func hangOnNoun(_ name: NameSpan) {
        guard let own = name.whole.first(where: { !isInside($0, name.whole) }),
            words[own].relation == "vocative", let head = words[own].head,
            head == name.whole.lowerBound - 1, words[head].upos == "NOUN"
        else { return }
        words[own].relation = "flat"
    }

    /// "Roe became minister": a name in front of its verb is no exclamation.
    private mutating func makeSubject(_ name: NameSpan) {
        guard let own = name.whole.first(where: { !isInside($0, name.whole) }),
            words[own].relation == "discourse", let verb = words[own].head,
            verb == name.whole.upperBound, ["VBD", "VBZ"].contains(words[verb].xpos),
            !(verb + 1..<min(verb + 12, words.count)).contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        words[own].relation = "nsubj"
        words[own].upos = "PROPN"
        words[own].xpos = "NNP"
    }

    private static let ands: Set<String> = ["and", "&", "or"]

    /// Whether a token hangs on itself, by whatever is between.
    private func isRound(_ index: Int) -> Bool {
        var current = index
        for _ in 0..<200 {
            guard let head = words[current].head else { return false }
            if head == index { return true }
            current = head
        }
        return true
    }
}
