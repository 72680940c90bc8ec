internal import FastiText

/// Cuts one clear line for an entry from the words of its source.
struct TitleWriter {
    let analysis: DocumentAnalysis
    /// The longest title, in characters.
    static let limit = 90

    /// The clause without what ties it to its sentence; its subject in front where it has none.
    ///
    /// - Parameter agents: who acts, in the order of the text; many are told as the first and a number.
    func title(
        of clause: Clause, in unit: DocumentAnalysis.Unit, agents: [NameSpan]
    ) -> String {
        let subject = agents.first
        if agents.count > 2, let main = clause.main, main.isFinite,
            let last = agents.last, last.tokens.upperBound <= main.anchor,
            let first = subject, clause.tokens.contains(first.tokens.lowerBound)
        {
            let verb =
                main.effectiveVoice == .active ? verbStart(main.anchor, in: clause) : main.anchor
            let rest = analysis.words(trimmedEnd(verb..<clause.tokens.upperBound))
            return shortened("\(first.text) and \(agents.count - 1) others \(rest)")
        }
        var range = trimmedTies(clause.tokens)
        if let said = unit.attributions.first(where: {
            $0.content.contains(clause.main?.anchor ?? range.lowerBound)
        }) {
            range = within(said.content, of: range) ?? range
        }
        range = trimmedTies(trimmedEnd(range))
        if subject == nil, isBareVerb(range, clause),
            unit.sentence.tokens.lowerBound < range.lowerBound
        {
            range = trimmedTies(unit.sentence.tokens)
        }
        return shortened(capitalised(withSubject(subject, range, clause, unit)))
    }

    /// The words with the subject's name in front of a bare verb, or in the place of its pronoun.
    /// The words of a range without what stands between commas behind a name: its office, "who is …".
    private func bare(_ range: Range<Int>, _ unit: DocumentAnalysis.Unit) -> String {
        var left: [Range<Int>] = []
        for name in unit.names where range.contains(name.tokens.lowerBound) {
            let comma = name.tokens.upperBound
            guard comma + 1 < range.upperBound, analysis.tokens[comma].text == "," else { continue }
            if let office = name.apposition, office.upperBound < range.upperBound,
                [",", "and"].contains(analysis.tokens[office.upperBound].lower)
                    || office.upperBound - comma < 12
            {
                left.append(comma..<office.upperBound)
            } else if ["who", "which"].contains(analysis.tokens[comma + 1].lower),
                let end = (comma + 1..<range.upperBound).first(where: {
                    analysis.tokens[$0].text == ","
                })
            {
                left.append(comma..<(end + 1))
            }
        }
        var text = ""
        var enough = 2 * Self.limit
        for index in range where !left.contains(where: { $0.contains(index) }) {
            if !text.isEmpty, analysis.tokens[index].spaceBefore { text += " " }
            text += analysis.tokens[index].text
            // What is longer than a title is cut anyway.
            guard text.utf8.count > enough else { continue }
            if text.count > Self.limit { break }
            enough *= 2
        }
        return text
    }

    private func withSubject(
        _ subject: NameSpan?, _ range: Range<Int>, _ clause: Clause, _ unit: DocumentAnalysis.Unit
    ) -> String {
        guard let subject, let first = range.first, clause.main?.isFinite == true,
            subject.tokens.upperBound <= first
        else { return bare(range, unit) }
        if ["he", "she", "it", "they", "we", "i"].contains(analysis.tokens[first].lower),
            range.count > 1
        {
            return "\(subject.text) \(bare(range.dropFirst(), unit))"
        }
        return isBareVerb(range, clause)
            ? "\(subject.text) \(bare(range, unit))" : bare(range, unit)
    }

    /// Whether a clause begins with its verb, its subject standing elsewhere.
    private func isBareVerb(_ range: Range<Int>, _ clause: Clause) -> Bool {
        guard let first = range.first, let main = clause.main, main.isFinite else { return false }
        return (first..<max(first, main.anchor)).allSatisfy {
            Self.verbal.contains(analysis.tokens[$0].lower)
                || analysis.tokens[$0].lower.hasSuffix("ly")
        }
    }

    /// Without the marks and small words at its end.
    private func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, range.count > 1,
            analysis.tokens[last].kind == .punctuation
                && ![")", "]"].contains(analysis.tokens[last].text)
                || ["the", "a", "an", "and", "of", "to", "in", "as"].contains(
                    analysis.tokens[last].lower)
        {
            range = range.dropLast()
        }
        return range
    }

    /// Where the auxiliaries of a verb begin.
    private func verbStart(_ verb: Int, in clause: Clause) -> Int {
        var start = verb
        while start > clause.tokens.lowerBound,
            Self.verbal.contains(analysis.tokens[start - 1].lower)
        {
            start -= 1
        }
        return start
    }

    private func trimmedTies(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, isTie(first), range.count > 1 { range = range.dropFirst() }
        return range
    }

    /// Words that can stand between a subject and its verb.
    private static let verbal: Set<String> = [
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "did", "does", "do", "not",
        "n't",
        "will", "would", "may", "might", "could", "also", "so", "then", "later", "again", "to",
    ]

    /// An episode is titled by its name.
    func episode(_ name: Range<Int>) -> String { shortened(capitalised(analysis.words(name))) }

    /// What a noun tells of: its phrase with what is said of it, up to a comma or the next verb.
    func title(of noun: Trigger, in clause: Clause) -> String {
        var start = noun.tokens.lowerBound
        while start > clause.tokens.lowerBound, noun.tokens.lowerBound - start < 8,
            isInPhrase(start - 1, clause)
        {
            start -= 1
        }
        var end = noun.tokens.upperBound
        let verb =
            clause.triggers.first { $0.isFinite && $0.anchor >= end }?.anchor
            ?? clause.tokens.upperBound
        while end < verb, !isPhraseEnd(end) { end += 1 }
        while end > noun.tokens.upperBound,
            NameFinder.borders.contains(analysis.tokens[end - 1].lower)
        { end -= 1 }
        return shortened(capitalised(analysis.words(start..<end)))
    }

    private func isInPhrase(_ index: Int, _ clause: Clause) -> Bool {
        let token = analysis.tokens[index]
        if token.text == "," { return index > 0 && analysis.tokens[index - 1].kind == .number }
        return token.kind == .number || token.text == "-"
            || token.kind == .word && !NameFinder.borders.contains(token.lower)
                && !TriggerFinder.determiners.contains(token.lower)
                && !clause.triggers.contains { $0.isFinite && $0.tokens.contains(index) }
    }

    private func isPhraseEnd(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        if token.text == "," {
            return index + 1 >= analysis.tokens.count || analysis.tokens[index + 1].kind != .number
        }
        return token.kind == .punctuation && token.text != "-"
            || ["which", "who", "that", "and", "although", "while", "with"].contains(token.lower)
    }

    private func within(_ content: Range<Int>, of range: Range<Int>) -> Range<Int>? {
        let common = content.clamped(to: range)
        return common.count >= 4 ? common : nil
    }

    private func isTie(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        return token.kind == .punctuation
            || [
                "and", "but", "or", "which", "who", "that", "then", "as", "while", "when",
                "because", "although",
            ].contains(token.lower)
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private func shortened(_ text: String) -> String {
        guard text.count > Self.limit else { return text }
        let front = text.prefix(Self.limit)
        // Better a whole part of the sentence than half of the next.
        for border in [", which", ", who", "; ", ", ", " that ", " so that ", " after ", " while "]
        {
            if let place = Self.last(border, in: front), front[..<place].count >= 45 {
                return String(front[..<place])
            }
        }
        let cut = text.prefix(Self.limit - 1)
        let space = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<space].trimmingSuffix { !$0.isLetter && !$0.isNumber } + "…"
    }
}

extension TitleWriter {
    /// Where a border of ASCII characters stands last in a text.
    private static func last(_ border: String, in text: Substring) -> String.Index? {
        let bytes = text.utf8
        var place = bytes.index(
            bytes.endIndex, offsetBy: -border.utf8.count, limitedBy: bytes.startIndex)
        while let here = place {
            if bytes[here...].starts(with: border.utf8) { return here }
            place = here == bytes.startIndex ? nil : bytes.index(before: here)
        }
        return nil
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, matches(last) { text.removeLast() }
        return String(text)
    }
}
