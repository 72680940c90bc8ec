internal import FastiChronology
internal import FastiTagging
internal import FastiText

/// Whom a passage is taken from, as bulletins and surveys write behind it: "(Relief Office, 26 Jan 2016)".
///
/// Such a stamp stands for all that its paragraph tells since the stamp before, and its date is that
/// of the source, not of what is told.
struct SourceStamps {
    struct Stamp {
        /// From the opening bracket to behind the closing one. Indices into the text's tokens.
        let tokens: Range<Int>
        let names: [NameSpan]
        let time: TimeExpression
    }

    let stamps: [Stamp]

    init(_ tokens: [Token], names: [[NameSpan]], times: [[TimeExpression]]) {
        stamps = zip(names, times).flatMap { names, times in
            times.compactMap { time in Self.stamp(around: time, tokens, names) }
        }
    }

    private static func stamp(
        around time: TimeExpression, _ tokens: [Token], _ names: [NameSpan]
    ) -> Stamp? {
        let first = tokens.partitioningIndex { $0.range.upperBound > time.range.lowerBound }
        let close = tokens.partitioningIndex { $0.range.lowerBound >= time.range.upperBound }
        guard close < tokens.count, tokens[close].text == ")", first > 1,
            let open = (max(0, first - 9)..<first).last(where: { tokens[$0].text == "(" }),
            open + 1 < first, tokens[open + 1].isCapitalised,
            (open + 1..<first).allSatisfy({ index in
                tokens[index].isCapitalised
                    || [",", "/", "&", "and", "of", "the", "for", "'", "’", "'s"].contains(
                        tokens[index].lower)
            })
        else { return nil }
        let sources = names.filter { name in
            (open..<first).contains(name.tokens.lowerBound) && !name.isPlace && !name.isDescription
                && name.kind != .state
                // "(Doe 1968)" cites a work.
                && !(name.kind == .person && first + 1 == close)
        }
        return sources.isEmpty
            ? nil : Stamp(tokens: open..<(close + 1), names: sources, time: time)
    }

    /// The stamp that a sentence belongs to: the first of its paragraph that ends in it or behind it.
    func stamp(of unit: Int, in analysis: DocumentAnalysis) -> Stamp? {
        let units = analysis.units
        let sentence = units[unit].sentence
        let next = stamps.partitioningIndex { $0.tokens.upperBound > sentence.tokens.lowerBound }
        guard next < stamps.count else { return nil }
        let start = stamps[next].tokens.lowerBound
        // "(Relief Office, 26 Jan 2016) 123 cases": the next passage begins behind it.
        guard start > sentence.tokens.lowerBound else { return nil }
        let holder = analysis.unitIndex(of: start)
        return holder < units.count && units[holder].sentence.paragraph == sentence.paragraph
            ? stamps[next] : nil
    }
}
