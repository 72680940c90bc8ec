internal import FastiChronology
internal import FastiText

/// Names of works.
extension NameKinds {
    /// "the series “Harbour Lights”": nobody.
    func isWork(_ name: NameSpan) -> Bool {
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard first > 1, end < tokens.count, tokens[first - 1].isOpeningQuote,
            name.kind == .person || name.isPlaceLike,
            tokens[end].isClosingQuote
                || end + 1 < tokens.count && tokens[end].text == ","
                    && tokens[end + 1].isClosingQuote
        else { return false }
        return Self.works.contains(tokens[first - 2].lower)
    }

    private static let works: Set<String> = [
        "series", "film", "movie", "book", "novel", "play", "album", "song", "single", "show",
        "musical", "opera", "documentary", "drama", "sitcom", "poem", "painting", "game", "memoir",
        "magazine", "comedy", "thriller", "exhibition", "ballet", "sculpture", "podcast", "hit",
    ]
}
