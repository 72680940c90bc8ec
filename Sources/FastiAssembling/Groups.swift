internal import FastiChronology

/// Mentions joined so far, each group fit to be one happening as a whole.
///
/// Joining pair by pair alone would chain what has little in common. So two groups are joined only
/// where a good part of their members is alike, and nothing in one excludes anything in the other.
struct Groups {
    private let likeness: Likeness
    private var parent: [Int]
    private var members: [[Int]]
    /// By root: the roots that a user keeps apart from it.
    private var apart: [Int: Set<Int>]
    /// Pairs of groups, with their sizes, that did not fit.
    private var refused: Set<[Int]> = []

    /// - Parameter apart: Pairs that are in no case one.
    init(likeness: Likeness, apart pairs: [(Int, Int)]) {
        self.likeness = likeness
        let count = likeness.table.features.count
        parent = Array(0..<count)
        members = (0..<count).map { [$0] }
        apart = [:]
        for (first, second) in pairs {
            apart[first, default: []].insert(second)
            apart[second, default: []].insert(first)
        }
    }

    /// Joins the groups of two mentions where they may be joined.
    ///
    /// What is asked of two groups before they are joined.
    enum Check: Int {
        case nothing
        /// That hardly anything in one excludes what is in the other.
        case nothingExcluded
        /// That they are alike as well.
        case alike
    }

    /// Joins the groups of two mentions where they may be joined.
    ///
    /// - Returns: Whether they were joined now.
    mutating func join(_ first: Int, _ second: Int, check: Check) -> Bool {
        let (a, b) = (root(first), root(second))
        guard a != b, apart[a]?.contains(b) != true else { return false }
        if check != .nothing {
            let key = [
                min(a, b), max(a, b), members[a].count, members[b].count, check.rawValue,
            ]
            guard !refused.contains(key) else { return false }
            guard fit(members[a], members[b], check) else {
                refused.insert(key)
                return false
            }
        }
        let (kept, gone) = (min(a, b), max(a, b))
        parent[gone] = kept
        members[kept] += members[gone]
        members[gone] = []
        for other in apart.removeValue(forKey: gone) ?? [] {
            apart[other]?.remove(gone)
            apart[other, default: []].insert(kept)
            apart[kept, default: []].insert(other)
        }
        return true
    }

    /// The groups by their smallest member, each sorted.
    func finished() -> [[Int]] {
        members.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    private mutating func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index {
            parent[index] = parent[parent[index]]
            index = parent[index]
        }
        return index
    }

    /// How many members of a group stand for it.
    private static let sampled = 8

    /// Whether at least two fifths of the pairs of both groups are alike, and next to none excluded.
    private func fit(_ a: [Int], _ b: [Int], _ check: Check) -> Bool {
        guard a.count > 1 || b.count > 1 else { return true }
        let (first, second) = (Self.sample(a), Self.sample(b))
        var alike = 0
        var excluded = 0
        for one in first {
            for other in second {
                switch likeness.value(min(one, other), max(one, other)) {
                case let value? where value.score >= Likeness.weakThreshold: alike += 1
                case .some: break
                case nil: excluded += 1
                }
            }
        }
        let pairs = first.count * second.count
        return excluded * 5 <= pairs && (check != .alike || alike * 5 >= pairs * 2)
    }

    /// Members spread evenly over the group.
    private static func sample(_ members: [Int]) -> [Int] {
        guard members.count > sampled else { return members }
        let sorted = members.sorted()
        return (0..<sampled).map { sorted[$0 * sorted.count / sampled] }
    }
}
