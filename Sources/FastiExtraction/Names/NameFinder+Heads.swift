internal import FastiLexicon
internal import FastiText

/// Words that head the names of firms.
extension NameFinder {
    /// "Karst Power", but "Power" alone and "Jane Power" are no firms.
    func isHead(_ head: Lexicon.Head, _ range: Range<Int>) -> Bool {
        if range.count == 2, Self.surnames.contains(tokens[range.upperBound - 1].lower),
            lexicon.givenNames.gender(of: tokens[range.lowerBound].lower) != nil
        {
            return false
        }
        return !head.isOnlyInNames || range.count > 1 && head.isAtEnd
    }

    /// Heads of firms' names that are last names, too.
    private static let surnames: Set<String> = [
        "power", "steel", "mills", "air", "capital", "water", "rail",
    ]

    /// What a company's name can end in, written so.
    static let legalForms: Set<String> = [
        "AG", "SA", "SE", "AB", "AS", "SpA", "SAS", "SARL", "Oy", "BV", "KG", "KGaA", "JSC", "PJSC",
        "OJSC", "OAO", "OOO", "Pty", "Bhd", "Tbk", "S.A.", "S.p.A.", "N.V.", "B.V.", "A/S",
    ]
}
