import FastiDates

/// What lies so much after or before something else.
extension Resolver {
    /// So much after or before a date.
    mutating func away(_ span: Length, _ sign: Int, _ from: When?) -> Resolution? {
        guard let (number, unit) = span.whole else { return duration(span) }
        if from == nil, unit == .year, number == 1, sign < 0, discourse.comparedQuarter != nil {
            var when = When(-1, .year, from: .discourse)
            when.isCompared = true
            return date(when)
        }
        if unit.isClockUnit { return timeAway(span, number.map { $0 * sign }, unit) }
        var base = from.map { moment($0) } ?? discourse.lastTold(for: unit, tense)
        // "captured in 2006 and freed in October 2011, five years later": the same year once more.
        if from == nil, discourse.isBesideLast, let number, let before = discourse.lastButOne,
            let last = discourse.last,
            let again = before.moved(number * sign, unit), again.isNear(last)
        {
            base = again.grain == .day ? last.moved(-number * sign, unit) : before
        }
        guard let number, let base, let moment = base.moved(number * sign, unit, span.isExact)
        else {
            var when = When()
            when.count = .init(number: number ?? 0, unit: unit, anchor: .discourse)
            let vague: Vague = sign < 0 ? .past : .future
            return Resolution(
                kind: .date, value: number == nil ? vague.value : unknown(when), mod: span.mod,
                date: nil, basis: .undated)
        }
        steps.append(.away(number * sign, unit, from: base, to: moment))
        if sign > 0 || discourse.isNarrative { discourse.heard(moment) }
        // "It fell on 10 July 1943. Two days later …": what is told next may go on from there.
        if from == nil, moment.grain == .day || sign < 0 && moment.grain == .month,
            let told = discourse.background, discourse.sentence - told.sentence <= 1
        {
            discourse.background = Background(
                moment: moment, sentence: discourse.sentence, steps: told.steps + 1)
        }
        return Resolution(
            kind: .date, value: moment.value, mod: span.mod, date: moment.edtf, basis: .relative,
            steps: steps, moment: moment)
    }

    /// "three hours later": on the clock where the time before it is known, else no more than a length.
    private mutating func timeAway(_ span: Length, _ number: Int?, _ unit: Unit) -> Resolution? {
        guard let number, let base = discourse.lastTime,
            let moment = base.moved(onClock: number, unit)
        else { return duration(span) }
        steps.append(.away(number, unit, from: base, to: moment))
        discourse.heard(moment)
        return Resolution(
            kind: .time, value: moment.value, mod: span.mod, date: moment.edtf, basis: .relative,
            steps: steps, moment: moment)
    }

    /// "three days" before "after the earthquake": a length, whose date is that far from the event.
    mutating func besideEvent(_ span: Length) -> Resolution? {
        guard let event, let (number, unit) = span.whole, let number,
            let moment = unit.isClockUnit
                ? event.moment.moved(onClock: number * event.sign, unit)
                : event.moment.moved(number * event.sign, unit, span.isExact)
        else { return nil }
        steps.append(.away(number * event.sign, unit, from: event.moment, to: moment))
        discourse.heard(moment)
        return Resolution(
            kind: .duration, value: span.value, mod: span.mod, date: moment.edtf, basis: .relative,
            steps: steps, moment: nil)
    }

    /// "the day after the earthquake".
    mutating func besideEvent(_ unit: Unit, _ sign: Int, _ part: DayPart?) -> Resolution? {
        guard let event, var moment = event.moment.counted(sign, unit) else {
            // "the night of the vote": a night, as without it.
            return sign == 0 && part != nil ? date(When(part: part)) : nil
        }
        steps.append(.away(sign, unit, from: event.moment, to: moment))
        moment.part = part
        discourse.heard(moment)
        return Resolution(
            kind: part == nil ? .date : .time, value: moment.value, date: moment.edtf,
            basis: .relative, steps: steps, moment: moment)
    }
}
