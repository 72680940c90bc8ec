internal import FastiDates
internal import FastiText

extension Tagging {
    /// The expressions with the two ends of each range made one, an interval.
    ///
    /// TimeML tags each end; a chronology wants the span.
    public var joined: [TimeExpression] {
        let ends = Set(ranges.flatMap { [$0.begin, $0.end] })
        let spans = ranges.map { span in
            TimeExpression(
                range: span.range, kind: .duration, value: span.date.description, date: span.date,
                basis: span.basis, rule: expressions[span.begin].rule,
                steps: expressions[span.begin].steps + expressions[span.end].steps
                    + ["the two dates are the ends of one span"])
        }
        return (expressions.indices.filter { !ends.contains($0) }.map { expressions[$0] } + spans)
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
