internal import FastiChronology
internal import FastiText

/// Names of works and of viruses.
extension NameKinds {
    /// "the series “Harbour Lights”", "the film Harbour Lights", "Harbour Lights (2007)": nobody.
    func isWork(_ name: NameSpan) -> Bool {
        guard name.kind == .person || name.kind == .organization else { return false }
        return isQuotedWork(name) || isCalledWork(name) || isDatedWork(name)
    }

    private func isQuotedWork(_ name: NameSpan) -> Bool {
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard first > 1, end < tokens.count, tokens[first - 1].isOpeningQuote,
            name.kind == .person || name.isPlaceLike,
            tokens[end].isClosingQuote
                || end + 1 < tokens.count && tokens[end].text == ","
                    && tokens[end + 1].isClosingQuote
        else { return false }
        return Self.works.contains(tokens[first - 2].lower)
    }

    /// "the comedy Karst Nights", "the series, Karst Nights"; not "the film Jane Doe made".
    private func isCalledWork(_ name: NameSpan) -> Bool {
        var (noun, end) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
        if noun > 0, tokens[noun].lower == "the" { noun -= 1 }
        if noun > 0, tokens[noun].text == "," { noun -= 1 }
        guard noun > 0, Self.shown.contains(tokens[noun].lower), !isKnownPerson(name) else {
            return false
        }
        while end < tokens.count, Self.auxiliaries.contains(tokens[end].lower) { end += 1 }
        return end == tokens.count || !isVerb(tokens[end].lower)
    }

    /// "Karst Nights (2007)", as lists of works have it; "Doe (2007)" is who wrote one.
    private func isDatedWork(_ name: NameSpan) -> Bool {
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard end + 2 < tokens.count, tokens[end].text == "(", tokens[end + 2].text == ")",
            tokens[end + 1].kind == .number, tokens[end + 1].text.utf8.count == 4,
            !isKnownPerson(name)
        else { return false }
        return name.tokens.count > 1 || first > 0 && tokens[first - 1].lower == "the"
    }

    /// "H1N1": what a virus is called, letters and figures by turns.
    func isStrain(_ name: NameSpan) -> Bool {
        let bytes = Array(tokens[name.tokens.lowerBound].text.utf8)
        guard name.tokens.count == 1, bytes.count >= 4, bytes[0] == UInt8(ascii: "H"),
            let second = bytes.firstIndex(of: UInt8(ascii: "N")), second > 1
        else { return false }
        return second + 1 < bytes.count
            && bytes.indices.allSatisfy {
                $0 == 0 || $0 == second
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0])
            }
    }

    private static let works: Set<String> = shown.union([
        "book", "novel", "play", "song", "single", "show", "poem", "painting", "game", "memoir",
        "magazine", "exhibition", "hit",
    ])

    /// Words for works that stand right in front of their names.
    private static let shown: Set<String> = [
        "series", "film", "movie", "album", "musical", "opera", "documentary", "drama", "sitcom",
        "comedy", "thriller", "ballet", "sculpture", "podcast",
    ]
}
