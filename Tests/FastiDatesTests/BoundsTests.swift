import Testing

@testable import FastiDates

/// Bounds and relations, held against sets of days.
@Suite struct BoundsTests {
    /// All bounds within nine days, with open ends and empty ones.
    static let all: [DayBounds] = {
        let days: [Day?] = [nil] + (1...8).map { Day(number: $0) }
        return days.flatMap { a in days.map { b in DayBounds(lower: a, upper: b) } }
    }()

    /// Days 0...9 stand for all: nothing begins or ends outside 1...8.
    static func days(_ bounds: DayBounds) -> Set<Int> {
        Set((0...9).filter { bounds.contains(Day(number: $0)) })
    }

    @Test func setOperationsAgreeWithDays() {
        for a in Self.all {
            let x = Self.days(a)
            #expect(a.isEmpty == x.isEmpty)
            if a.lower != nil, a.upper != nil { #expect(a.count == x.count) }
            for b in Self.all {
                let y = Self.days(b)
                #expect(a.contains(b) == x.isSuperset(of: y), "\(a) \(b)")
                #expect(a.overlaps(b) == !x.isDisjoint(with: y), "\(a) \(b)")
                let common = a.intersection(b)
                #expect(common.map(Self.days) ?? [] == x.intersection(y), "\(a) \(b)")
                #expect((common == nil) == x.isDisjoint(with: y))
                let hull = Self.days(a.hull(b))
                #expect(hull.isSuperset(of: x.union(y)))
                #expect(hull.min() == x.union(y).min() && hull.max() == x.union(y).max())
            }
        }
    }

    /// Allen's definitions by the ends; each pair has one relation, and the inverse the other way.
    @Test func relationsAgreeWithDefinitions() {
        let spans = Self.all.filter { !$0.isEmpty }
        for a in spans {
            for b in spans {
                let holding = AllenRelation.allCases.filter { holds($0, a, b) }
                #expect(holding == [a.relation(to: b)].compactMap(\.self), "\(a) \(b)")
                #expect(b.relation(to: a) == a.relation(to: b)?.inverse)
            }
        }
        let empty = DayBounds(lower: Day(number: 3), upper: Day(number: 3))
        #expect(empty.relation(to: spans[0]) == nil && spans[0].relation(to: empty) == nil)
        #expect(AllenRelation.allCases.allSatisfy { $0.inverse.inverse == $0 })
    }

    private func holds(_ relation: AllenRelation, _ a: DayBounds, _ b: DayBounds) -> Bool {
        let (s, e) = (a.lower?.number ?? -99, a.upper?.number ?? 99)
        let (t, f) = (b.lower?.number ?? -99, b.upper?.number ?? 99)
        return switch relation {
        case .before: e < t
        case .meets: e == t
        case .overlaps: s < t && t < e && e < f
        case .starts: s == t && e < f
        case .during: t < s && e < f
        case .finishes: t < s && e == f
        case .equals: s == t && e == f
        case .finishedBy: s < t && e == f
        case .contains: s < t && f < e
        case .startedBy: s == t && f < e
        case .overlappedBy: t < s && s < f && f < e
        case .metBy: f == s
        case .after: f < s
        }
    }

    @Test(arguments: [
        ("1964/1970", "1971/1975", AllenRelation.meets), ("1964/1970", "1972", .before),
        ("2020-09-27/2020-11-10", "2020-10-08", .contains), ("2020-07", "2020-07-31", .finishedBy),
        ("2020-07-01", "2020-07", .starts), ("../2006", "2006/..", .overlaps),
        ("../2005", "2006/..", .meets), ("2020?", "2020", .equals),
        ("[2020,2022]", "2021", .contains), ("XXXX-12-27", "../..", .equals),
        ("2006/..", "../2005", .metBy), ("2020-24", "2021-01/2021-06", .overlaps),
    ])
    func datesAreRelatedByTheirDays(_ a: String, _ b: String, _ relation: AllenRelation) throws {
        #expect(try EDTF(a).relation(to: EDTF(b)) == relation)
        #expect(try EDTF(b).relation(to: EDTF(a)) == relation.inverse)
    }

    @Test func orderIsCertainOrNot() throws {
        #expect(try EDTF("2020-07").isCertainlyBefore(EDTF("2020-08-01")))
        #expect(try !EDTF("2020-07").isCertainlyBefore(EDTF("2020-07-31")))
        #expect(try !EDTF("2020-07/..").isCertainlyBefore(EDTF("2021")))
        #expect(try !EDTF("2020-07").isCertainlyBefore(EDTF("XXXX-12")))
        #expect(try EDTF("2020-07").contains(EDTF("2020-07-1X")))
        #expect(try EDTF("2020-07").overlaps(EDTF("2020-06-15/2020-07-02")))
        let common = try EDTF("2020-07").intersection(EDTF("2020-06-15/2020-07-02"))
        #expect(common?.lower == Day(year: 2020, month: 7, day: 1))
        #expect(common?.lastDay == Day(year: 2020, month: 7, day: 2))
        #expect(try EDTF("2020-07").intersection(EDTF("2020-08")) == nil)
        let day = try #require(Day(year: 2020, month: 7, day: 2))
        #expect(try EDTF("2020-07").contains(day) && !EDTF("2020-08").contains(day))
    }

    /// Earliest day, then latest, then time; without an earliest day last.
    @Test func chronologiesAreSorted() throws {
        let sorted = [
            "Y-170000000", "-0043", "1999/2001", "2020-07-01", "2020-07-01T09", "2020-07-01T10:07",
            "2020-07-01T10:07:00.25", "2020-07-01T10:07:00.5", "2020-07", "2020-07/2020-08",
            "2020-07/..", "2020-07-02", "2020-08", "Y170000000", "../2006", "../2007",
            "../..", "XXXX-03-01", "XXXX-12-27",
        ]
        let dates = try sorted.map { try EDTF($0) }
        #expect(dates.reversed().sorted().map(\.description) == sorted)
    }
}
