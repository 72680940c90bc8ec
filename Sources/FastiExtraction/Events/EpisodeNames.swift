internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Finds the names by which a text calls a span of time: "the 44-day war", "the First … War",
/// "the 8-month blockade of …".
struct EpisodeNames {
    let analysis: DocumentAnalysis

    struct Episode: Hashable {
        let trigger: Trigger
        /// Indices into the text's tokens, article left out.
        let name: Range<Int>
        /// The length in its name: "44-day".
        let length: TimeExpression?
    }

    /// The episodes that a clause names; a bare "the war" is none.
    func episodes(in clause: Clause, of unit: DocumentAnalysis.Unit) -> [Episode] {
        clause.triggers.compactMap { trigger in
            guard trigger.voice == .nominal, trigger.word.kind == "episode" else { return nil }
            let start = nameStart(trigger.tokens.lowerBound, in: clause)
            let length = unit.times.first { time in
                time.kind == .duration && time.date == nil
                    && (start..<trigger.tokens.lowerBound).contains {
                        analysis.tokens[$0].range.overlaps(time.range)
                    }
            }
            let isNamed = (start..<trigger.tokens.upperBound).contains { index in
                analysis.tokens[index].isCapitalised && index > firstWord(of: unit)
                    && analysis.lexicon.demonyms[analysis.tokens[index].lower] == nil
            }
            guard length != nil || isNamed else { return nil }
            return Episode(
                trigger: trigger, name: start..<nameEnd(trigger.tokens.upperBound, clause, unit),
                length: length)
        }
    }

    private func firstWord(of unit: DocumentAnalysis.Unit) -> Int {
        unit.sentence.tokens.first { analysis.tokens[$0].kind == .word }
            ?? unit.sentence.tokens.lowerBound
    }

    private func nameStart(_ noun: Int, in clause: Clause) -> Int {
        var start = noun
        while start > clause.tokens.lowerBound, noun - start < 8 {
            let token = analysis.tokens[start - 1]
            let isInner =
                token.kind == .number || token.text == "-"
                || token.text == "–" && !token.spaceBefore && !analysis.tokens[start].spaceBefore
                || token.kind == .word && !NameFinder.borders.contains(token.lower)
                    && analysis.tree.relation(start - 1) != "det" && token.lower != "'s"
                    && !["DET", "PRON", "VERB", "AUX"].contains(
                        analysis.tree.words[start - 1].upos)
            guard isInner, token.lower != "and" || start < 2 || !isNumeral(start - 2) else { break }
            start -= 1
        }
        return start
    }

    /// Whether a token is a small Roman numeral.
    private func isNumeral(_ index: Int) -> Bool {
        let text = analysis.tokens[index].text.utf8
        return text.count < 5 && text.allSatisfy { "IVX".utf8.contains($0) }
    }

    /// With the number or the "of …" that belongs to it: "World War II", "the siege of Karst".
    private func nameEnd(_ end: Int, _ clause: Clause, _ unit: DocumentAnalysis.Unit) -> Int {
        // The parser may take "I" for a pronoun with a clause of its own.
        if end < unit.sentence.tokens.upperBound, analysis.tokens[end - 1].isCapitalised,
            isNumeral(end)
        {
            return end + 1
        }
        guard end + 1 < clause.tokens.upperBound, analysis.tokens[end].lower == "of",
            let name = unit.names.first(where: {
                (end + 1...end + 2).contains($0.tokens.lowerBound)
            })
        else { return end }
        return name.tokens.upperBound
    }

    /// When an episode of a stated length was, seen from a document that tells of it as going on:
    /// some months back to the document's date. Days are too exact to be counted so, and a war or an
    /// operation named by its length may be long over.
    func span(of episode: Episode) -> DateAssigner.Dated? {
        guard let length = episode.length, Self.lasting.contains(episode.trigger.word.lemma),
            let published = analysis.tagged.source.published?.edtf.bounds.lower?.civil,
            let months = Self.months(length.value), months > 0,
            let start = Self.month(published.year, published.month - months),
            let end = Self.month(published.year, published.month),
            let date = EDTF.interval(
                from: start.qualified(approximate: true), to: end.qualified(approximate: true))
        else { return nil }
        let step = "\(length.value) counted back from the document's date"
        let time = TimeExpression(
            range: length.range, kind: .duration, value: length.value, date: date, basis: .relative,
            rule: length.rule, steps: length.steps)
        return DateAssigner.Dated(time: time, date: date, steps: length.steps + [step])
    }

    /// States that a text names by how long they have lasted.
    private static let lasting: Set<String> = [
        "blockade", "siege", "occupation", "crisis", "protest", "strike", "march",
    ]

    private static func months(_ value: String) -> Int? {
        guard value.hasPrefix("P"), let unit = value.last,
            let count = Int(value.dropFirst().dropLast())
        else { return nil }
        return unit == "M" ? count : unit == "Y" && count < 50 ? count * 12 : nil
    }

    private static func month(_ year: Int, _ month: Int) -> EDTF? {
        let index = year * 12 + month - 1
        return EDTF.month(
            year: index >= 0 ? index / 12 : (index - 11) / 12, month: (index % 12 + 12) % 12 + 1)
    }
}
