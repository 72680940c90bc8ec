internal import FastiChronology
internal import FastiLexicon
internal import FastiText

extension NameFinder {
    /// "Commissioner (Ombudsman) of Ruritania John Doe": the office in front, with the body it belongs to,
    /// is the person's.
    func withOffice(_ name: NameSpan, from result: inout [NameSpan]) -> NameSpan {
        guard name.kind == .person, name.front == nil, name.tokens.count > 1,
            let number = result.indices.first(where: { number in
                let office = result[number]
                return name.tokens.lowerBound - office.tokens.upperBound <= 10
                    && (office.kind == .office
                        || lexicon.offices.contains(tokens[office.tokens.upperBound - 1].lower))
                    && isTie(office.tokens.upperBound..<name.tokens.lowerBound)
            })
        else { return name }
        var name = name
        name.front = result[number].tokens.lowerBound..<name.tokens.lowerBound
        name.office = result[number].text
        result.removeSubrange(number...)
        return name
    }

    /// Whether some words only tell of what an office is: "(Ombudsman) of the Republic of Ruritania", of
    /// the body "Light".
    private func isTie(_ range: Range<Int>) -> Bool {
        var isOpen = false
        for index in range {
            let token = tokens[index]
            if token.text == "(" || token.isQuote && !isOpen {
                isOpen = true
                continue
            }
            guard isOpen || token.isCapitalised || ["of", "the", "for"].contains(token.lower) else {
                return false
            }
            if token.text == ")" || token.isQuote { isOpen = false }
        }
        return !isOpen
    }

    /// "Karst radio", "Karstian army radio", "Karst state television".
    func broadcaster(at index: Int, _ end: Int) -> NameSpan? {
        guard
            let length = match(index, end, in: lexicon.states)?.length
                ?? match(index, end, in: lexicon.demonyms)?.length
        else { return nil }
        var last = index + length
        if last < end, ["army", "state", "public", "national"].contains(tokens[last].lower) {
            last += 1
        }
        guard last < end, ["radio", "television", "tv"].contains(tokens[last].lower),
            last + 1 >= end
                || !["station", "stations", "channel", "host", "show", "signal"]
                    .contains(tokens[last + 1].lower)
        else { return nil }
        let range = index..<(last + 1)
        return NameSpan(
            tokens: range, text: text(of: range), kind: .media,
            key: range.map { tokens[$0].lower }.joined(separator: " "))
    }

    /// "Ruritanian energy giant Luna": a people's adjective and a firm's trade.
    func trade(before index: Int, after last: Int?) -> Range<Int>? {
        let noun = index - 1
        guard noun > 1, Self.firms.contains(tokens[noun].lower) else { return nil }
        for first in (max(0, noun - 3)..<noun).reversed() where first >= last ?? 0 {
            if lexicon.demonyms[tokens[first].lower] != nil { return first..<index }
            guard tokens[first].kind == .word, !tokens[first].isCapitalised,
                !Self.borders.contains(tokens[first].lower)
            else { return nil }
        }
        return nil
    }
}
