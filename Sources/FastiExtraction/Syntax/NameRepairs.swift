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
            }
            for name in named where name.kind == .person {
                appose(name)
                apposeToLast(name)
            }
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
