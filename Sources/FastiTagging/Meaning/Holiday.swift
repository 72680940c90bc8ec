import FastiDates

/// Named days and how to find them in a year.
enum Holiday: Int, Sendable, CaseIterable {
    case christmas = 1
    case christmasEve, newYear, newYearEve, easter, goodFriday, easterMonday, palmSunday
    case thanksgiving, halloween, valentine, independence, labor, memorial, epiphany, allSaints
    case pentecost, ascension, martinLutherKing, presidents, columbus, veterans, patrick, mayDay
    case boxingDay, whitMonday, corpusChristi, ashWednesday, shroveMonday, election, april1
    case womensDay, assumption, immaculateConception, stStephen
    case maundyThursday, holySaturday, shroveTuesday, allSouls, nicholas, reformation
    case germanUnity, mothersDay, fathersDay, blackFriday, canadaDay, australiaDay, anzacDay
    case earthDay, groundhogDay

    /// The day in a year.
    func day(in year: Int) -> Day? {
        if let (month, day) = fixed { return Day(year: year, month: month, day: day) }
        if let offset = fromEaster { return Self.easterSunday(year)?.advanced(by: offset) }
        switch self {
        case .thanksgiving: return Self.nth(4, weekday: 4, year, 11)
        case .labor: return Self.nth(1, weekday: 1, year, 9)
        case .martinLutherKing: return Self.nth(3, weekday: 1, year, 1)
        case .presidents: return Self.nth(3, weekday: 1, year, 2)
        case .mothersDay: return Self.nth(2, weekday: 7, year, 5)
        case .fathersDay: return Self.nth(3, weekday: 7, year, 6)
        case .blackFriday: return Self.nth(4, weekday: 4, year, 11)?.advanced(by: 1)
        case .columbus: return Self.nth(2, weekday: 1, year, 10)
        case .memorial:
            guard let last = Day(year: year, month: 5, day: 31) else { return nil }
            return last.advanced(by: 1 - last.weekday)
        case .election: return Self.nth(1, weekday: 1, year, 11)?.advanced(by: 1)
        default: return nil
        }
    }

    private var fixed: (Int, Int)? {
        switch self {
        case .christmas: (12, 25)
        case .christmasEve: (12, 24)
        case .newYear: (1, 1)
        case .newYearEve: (12, 31)
        case .halloween: (10, 31)
        case .valentine: (2, 14)
        case .independence: (7, 4)
        case .epiphany: (1, 6)
        case .allSaints: (11, 1)
        case .veterans: (11, 11)
        case .patrick: (3, 17)
        case .mayDay: (5, 1)
        case .boxingDay, .stStephen: (12, 26)
        case .april1: (4, 1)
        case .womensDay: (3, 8)
        case .assumption: (8, 15)
        case .immaculateConception: (12, 8)
        case .allSouls: (11, 2)
        case .nicholas: (12, 6)
        case .reformation: (10, 31)
        case .germanUnity: (10, 3)
        case .canadaDay: (7, 1)
        case .australiaDay: (1, 26)
        case .anzacDay: (4, 25)
        case .earthDay: (4, 22)
        case .groundhogDay: (2, 2)
        default: nil
        }
    }

    private var fromEaster: Int? {
        switch self {
        case .easter: 0
        case .goodFriday: -2
        case .easterMonday: 1
        case .palmSunday: -7
        case .pentecost: 49
        case .whitMonday: 50
        case .ascension: 39
        case .corpusChristi: 60
        case .ashWednesday: -46
        case .shroveMonday: -48
        case .shroveTuesday: -47
        case .maundyThursday: -3
        case .holySaturday: -1
        default: nil
        }
    }

    private static func nth(_ n: Int, weekday: Int, _ year: Int, _ month: Int) -> Day? {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        return first.advanced(by: (weekday - first.weekday + 7) % 7 + (n - 1) * 7)
    }

    /// Western Easter by the anonymous Gregorian computus.
    private static func easterSunday(_ year: Int) -> Day? {
        guard year > 0 else { return nil }
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
        let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
        return Day(year: year, month: f / 31, day: f % 31 + 1)
    }
}
