internal import FastiDates
internal import FastiText

extension Tagging {
    /// The expressions with the two ends of each range made one, an interval.
    ///
    /// TimeML tags each end; a chronology wants the span.
    public var joined: [TimeExpression] {
        var ends: Set<Int> = []
        var spans: [TimeExpression] = []
        // Of two ranges that share an end ("from May through June to July") the first stands.
        for span in ranges where ends.isDisjoint(with: span.begin...span.end) {
            ends.formUnion(span.begin...span.end)
            spans.append(
                TimeExpression(
                    range: span.range, kind: .duration, value: span.date.description,
                    date: span.date, basis: span.basis, rule: expressions[span.begin].rule,
                    steps: expressions[span.begin].steps + expressions[span.end].steps
                        + ["the two dates are the ends of one span"]))
        }
        return (expressions.indices.filter { !ends.contains($0) }.map { expressions[$0] } + spans)
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
