import FastiDates

extension Resolver {
    /// The year of something that comes once a year.
    mutating func year(of when: When, _ make: (Int?) -> Moment?) -> Int? {
        if let year = discourse.yearAgo, when.direction ?? 0 == 0, make(year) != nil {
            steps.append(.running(after: Moment(.year, year: year)))
            return year
        }
        if let year = discourse.headingYear, when.direction == nil, make(year) != nil {
            steps.append(.underHeading(year))
            return year
        }
        // A story that has told no date yet is told on the document's day.
        if discourse.isNarrative, when.direction == nil, let running = discourse.running,
            running.moment.exactDay == nil
                || running.moment.exactDay != discourse.published?.exactDay
        {
            return runningYear(running.moment, running.days, when.weekday, make)
        }
        if let leading = discourse.leadingYear, leading.sentence == discourse.sentence,
            when.direction == nil, tense != .future, make(leading.year) != nil
        {
            steps.append(.underHeading(leading.year))
            return leading.year
        }
        if let year = backgroundYear(when, make) ?? yearBefore(when, make) { return year }
        if when.direction == nil, let year = yearBeside(when, make) { return year }
        if discourse.published == nil, when.direction == nil { return yearOfNeighbour(make) }
        let spoken = when.directionAnchor == .discourse && when.direction != nil
        guard let here = (spoken ? discourse.last : nil) ?? discourse.published ?? discourse.last,
            let year = here.year
        else { return nil }
        guard let now = here.days else { return year }
        let all = [year - 1, year, year + 1].compactMap { (year: Int) in
            make(year)?.days.map { (year: year, days: $0) }
        }
        // "Since December" is over, or has begun.
        let begun = isSince ? all.filter { $0.days.lowerBound < now.upperBound } : []
        let candidates = begun.isEmpty ? all : begun
        // "Friday, March 4": a year in which that day is a Friday, where one is near.
        let fitting = candidates.filter { $0.days.lowerBound.weekday == when.weekday }
        let chosen = Self.choose(
            fitting.isEmpty ? candidates : fitting, now, when, tense, isDone)
        if let chosen {
            steps.append(spoken ? .following(here, year: chosen) : .fitting(here, year: chosen))
        }
        return chosen
    }

    /// "this autumn and winter", "from November to February": the one nearest to what stands before it
    /// in a list, or after the beginning of a range.
    private mutating func yearBeside(_ when: When, _ make: (Int?) -> Moment?) -> Int? {
        guard when.day == nil, when.month != nil || when.season != nil, !discourse.isNarrative,
            let before = rangeBegin ?? (discourse.isBesideLast ? discourse.last : nil),
            rangeBegin != nil || discourse.lastSentence == discourse.sentence,
            let year = before.year, before.grain == make(year)?.grain,
            let begin = before.days?.lowerBound.number
        else { return nil }
        let distances = [year - 1, year, year + 1].compactMap { (year: Int) in
            make(year)?.days.map { (year: year, distance: $0.lowerBound.number - begin) }
        }.filter { rangeBegin == nil || $0.distance > 0 }
        let nearest = distances.min { abs($0.distance) < abs($1.distance) }
        if nearest != nil { steps.append(.running(after: before)) }
        return nearest?.year
    }

    /// "arrested on 17 April 2018. On 25 September": in news, what goes on from a date of an earlier
    /// year told just before.
    private mutating func backgroundYear(_ when: When, _ make: (Int?) -> Moment?) -> Int? {
        let isMonth = when.day == nil && when.holiday == nil
        guard when.direction == nil, when.weekday == nil, !isMonth || when.month != nil,
            tense != .future,
            tense != .present,
            let told = discourse.background,
            discourse.sentence - told.sentence <= 1,
            let here = told.moment.days, let first = told.moment.year,
            let now = discourse.published?.days,
            now.lowerBound.number - here.upperBound.number > 200,
            !isMonth || told.steps >= 3
                || told.moment.grain == .month && discourse.goesOn
                || told.moment.grain <= .month && discourse.sentence == told.sentence
                || isLongAgo(here, now.lowerBound) && !isRecent(now.lowerBound, make)
        else { return nil }
        let next = [first, first + 1].first { (year: Int) in
            make(year)?.days.map {
                $0.lowerBound >= here.lowerBound && $0.upperBound <= now.lowerBound
                    && (isMonth || told.moment.grain == .day
                        || goesOn($0.lowerBound, from: here, now.lowerBound)
                        || isLongAgo(here, now.lowerBound) && !isRecent(now.lowerBound, make))
            } == true
        }
        if next != nil { steps.append(.running(after: told.moment)) }
        return next
    }

    /// Whether news tell of years long past, and for some sentences of nothing else: what is told next
    /// is hardly of the last months then.
    private func isLongAgo(_ told: Range<Day>, _ now: Day) -> Bool {
        tense == .past && now.number - told.upperBound.number > 4 * 365
            && discourse.sentence - discourse.nearSentence > 4
    }

    /// Whether something that comes once a year was within the last three months.
    private func isRecent(_ now: Day, _ make: (Int?) -> Moment?) -> Bool {
        [0, 1].contains { (years: Int) in
            make(now.civil.year - years)?.days.map {
                $0.lowerBound <= now && now.number - $0.upperBound.number <= 92
            } == true
        }
    }

    /// "He fell ill in February 2016. On 3 March …": whether a day goes on from a month, and no day of the
    /// weeks before now is meant.
    private func goesOn(_ day: Day, from month: Range<Day>, _ now: Day) -> Bool {
        let isRecent = [0, 1].contains { (years: Int) in
            Day(year: now.civil.year - years, month: day.civil.month, day: day.civil.day).map {
                (0...60).contains(now.number - $0.number)
            } == true
        }
        return !isRecent && day.number - month.lowerBound.number <= 92
    }

    /// "In 1943 the battalion landed. On 14 July it marched north": in news, the year in front of the
    /// sentence before.
    private mutating func yearBefore(_ when: When, _ make: (Int?) -> Moment?) -> Int? {
        guard let leading = discourse.leadingYear, discourse.sentence - leading.sentence == 1,
            when.direction == nil, when.weekday == nil, when.month != nil, tense == .past,
            let told = make(leading.year), discourse.last?.year == leading.year
        else { return nil }
        if told.exactDay == nil {
            guard when.day == nil, let days = told.days else { return nil }
            if let now = discourse.published?.days,
                !isLongAgo(days, now.lowerBound) || isRecent(now.lowerBound, make)
            {
                return nil
            }
        }
        steps.append(.running(after: Moment(.year, year: leading.year)))
        return leading.year
    }

    /// Without a document date: the year of the last date where it lies in the same month or the one
    /// beside it, or where the text goes on from a date just told ("In February 1950 … Then, on May
    /// 25"); anything further off is left open.
    private mutating func yearOfNeighbour(_ make: (Int?) -> Moment?) -> Int? {
        guard let last = discourse.last, let year = last.year, let here = last.days,
            last.grain <= .month
        else { return nil }
        let near = [year, year + 1, year - 1].first { (year: Int) in
            make(year)?.days.map {
                $0.lowerBound.number < here.upperBound.number + 31
                    && $0.upperBound.number > here.lowerBound.number - 31
            } == true
        }
        if near != nil { steps.append(.neighbour(last)) }
        return near ?? yearAfter(last, here, make)
    }

    /// "It began on 3 May 1926. They held out until November": told as past soon after a date with
    /// its year, in a text of no known date.
    private mutating func yearAfter(
        _ last: Moment, _ here: Range<Day>, _ make: (Int?) -> Moment?
    ) -> Int? {
        guard tense == .past, let first = last.year,
            discourse.sentence - discourse.lastSentence <= 2
        else { return nil }
        let next = [first, first + 1].first { (year: Int) in
            make(year)?.days.map {
                0...300 ~= $0.lowerBound.number - here.lowerBound.number
            } == true
        }
        if next != nil { steps.append(.running(after: last)) }
        return next
    }

    /// The year in which a story that was at `last` comes to something that is once a year.
    ///
    /// A story goes on in time rather than back, and not beyond the next date that has its year.
    private mutating func runningYear(
        _ last: Moment, _ days: Range<Day>?, _ weekday: Int?, _ make: (Int?) -> Moment?
    ) -> Int? {
        guard let year = last.year, let here = days else { return nil }
        let next = discourse.ahead.first { abs(($0.moment.year ?? 0) - year) <= 2 }?.moment
        var candidates = [year, year + 1, year - 1]
        if let other = next?.year, !candidates.contains(other) { candidates.append(other) }
        if let now = discourse.published?.exactDay, let written = discourse.published?.year,
            let day = make(written)?.exactDay, isJustBefore(now.number - day.number, written, year)
        {
            steps.append(.justBefore(Moment(now)))
            return day.civil.year
        }
        let section = discourse.section
        if let section, section.count <= 2 {
            candidates += section.filter { !candidates.contains($0) }
        }
        // "Friday, 15 March": a year in which that day is a Friday, where one is near.
        if let weekday {
            if let now = discourse.published?.year { candidates += [now, now + 1] }
            let fitting = candidates.filter { make($0)?.exactDay?.weekday == weekday }
            candidates = fitting.isEmpty ? candidates : fitting
        }
        // "had signed in March": not after what is being told.
        if discourse.isPluperfect {
            let before = candidates.filter { year in
                make(year)?.days.map { $0.lowerBound < here.upperBound } ?? false
            }
            candidates = before.isEmpty ? candidates : before
        }
        let best = candidates.compactMap { year in
            make(year)?.days.map {
                let isOutside = section.map { !$0.contains(year) } ?? false
                let cost = Self.cost($0, here, next?.days, isReached: discourse.reachedYear)
                return (year: year, cost: cost + (isOutside ? Self.outsideSection : 0))
            }
        }.min { $0.cost < $1.cost }
        steps.append(.running(after: last))
        return best?.year ?? year
    }

    /// Whether a day so many days before that of writing is of the year of writing: where the story
    /// is there, or where it ends, as a life does: "He died on 12 December."
    private func isJustBefore(_ days: Int, _ written: Int, _ told: Int) -> Bool {
        if told == written { return 0...1 ~= days }
        return 0...14 ~= days && discourse.ahead.isEmpty && 0...30 ~= written - told
    }

    /// What a year costs that the heading of the section does not name: as much as 400 days ahead.
    private static let outsideSection = 4000

    /// How ill days fit between what was told before and a date told later. Unit: days.
    ///
    /// - Parameter isReached: whether `before` is a year that has just been named.
    private static func cost(
        _ days: Range<Day>, _ before: Range<Day>, _ after: Range<Day>?, isReached: Bool
    ) -> Int {
        var cost = 0
        if days.lowerBound >= before.upperBound {
            cost += 10 * (days.lowerBound.number - before.upperBound.number)
        } else if days.upperBound <= before.lowerBound {
            cost += 30 * (before.lowerBound.number - days.upperBound.number)
        }
        // "In 1848 … On 13 March": in the year just named.
        if isReached, before.lowerBound <= days.lowerBound, days.upperBound <= before.upperBound {
            return cost
        }
        // What follows within weeks, or is the very day again, is told on, whatever comes next.
        let gap = days.lowerBound.number - before.lowerBound.number
        if -7...60 ~= gap, before.upperBound.number - before.lowerBound.number < 32 { return cost }
        guard let after else { return cost }
        if days.lowerBound >= after.upperBound {
            cost += min(9000, 30 * (days.lowerBound.number - after.upperBound.number))
        } else if days.upperBound <= after.lowerBound {
            cost += 3 * (after.lowerBound.number - days.upperBound.number)
        }
        return cost
    }

    private static func choose(
        _ candidates: [(year: Int, days: Range<Day>)], _ now: Range<Day>, _ when: When,
        _ tense: Tense?, _ isDone: Bool
    ) -> Int? {
        let here = now.lowerBound
        switch when.direction {
        case .some(-1):
            return candidates.last {
                $0.days.upperBound <= here && !(when.skipsNearest && $0.days.endsAtMonth(of: here))
            }?.year
        case .some(1): return candidates.first { $0.days.lowerBound >= now.upperBound }?.year
        case .some(0): return candidates.first { $0.year == here.civil.year }?.year
        default: break
        }
        // A quarter told as to come may be one just over: results are to be reported for it.
        let pastWeight = when.quarter != nil || when.half != nil ? 4 : 12
        // "was killed on 5 May".
        let over = isDone ? candidates.filter { $0.days.lowerBound < now.upperBound } : []
        return (over.isEmpty ? candidates : over).min {
            cost($0.days, here, tense, pastWeight) < cost($1.days, here, tense, pastWeight)
        }?.year
    }

    /// How far off a candidate is, in days times how little it fits the tense.
    ///
    /// A day named without its year is seldom nearly a year away, whatever the tense; the longer
    /// the span named, the more the tense says.
    ///
    /// - Parameter pastWeight: how little what is over fits where it is told as to come.
    private static func cost(
        _ days: Range<Day>, _ here: Day, _ tense: Tense?, _ pastWeight: Int
    ) -> Int {
        if days.contains(here) { return 0 }
        let length = days.upperBound.number - days.lowerBound.number
        let weight = length == 1 ? 10 : length < 40 ? 18 : 24
        if days.lowerBound > here {
            let ahead = days.lowerBound.number - here.number
            if tense == .past { return ahead * weight }
            return tense == .future ? ahead * 2 : ahead * (length < 40 ? 3 : 5)
        }
        let back = here.number - days.upperBound.number + 1
        guard tense == .future else { return back * 2 }
        return back * (length == 1 ? 10 : pastWeight)
    }
}
