/// What a name names.
public enum NameKind: UInt8, Sendable, Hashable, CaseIterable {
    case person, organization, place
    /// Events, works, laws, peoples, products.
    case other

    /// The code that name corpora use: PER, ORG, LOC, MISC.
    public var code: String {
        switch self {
        case .person: "PER"
        case .organization: "ORG"
        case .place: "LOC"
        case .other: "MISC"
        }
    }
}

/// A token's part in a name: outside, or one of begin, inside, last, unit of a kind.
///
/// The classes of the recogniser, in this order ("BILOU", Ratinov and Roth 2009).
package enum NameClass {
    package static let outside = 0
    package static let count = 1 + 4 * NameKind.allCases.count

    package enum Part: Int { case begin, inside, last, unit }

    package static func index(_ part: Part, _ kind: NameKind) -> Int {
        1 + Int(kind.rawValue) * 4 + part.rawValue
    }

    static func part(_ index: Int) -> (part: Part, kind: NameKind)? {
        guard index > 0, let part = Part(rawValue: (index - 1) % 4),
            let kind = NameKind(rawValue: UInt8((index - 1) / 4))
        else { return nil }
        return (part, kind)
    }

    /// Whether one class can follow another; nil stands for the edge of a sentence.
    package static func follows(_ next: Int?, _ before: Int?) -> Bool {
        let open = before.flatMap(part).flatMap {
            $0.part == .begin || $0.part == .inside ? $0 : nil
        }
        let goesOn = next.flatMap(part).flatMap {
            $0.part == .inside || $0.part == .last ? $0 : nil
        }
        return open?.kind == goesOn?.kind
    }

    /// The names that a sequence of classes spells.
    package static func names(in classes: [Int]) -> [(range: Range<Int>, kind: NameKind)] {
        var result: [(Range<Int>, NameKind)] = []
        var start = 0
        for (index, value) in classes.enumerated() {
            guard let (part, kind) = part(value) else { continue }
            if part == .begin || part == .unit { start = index }
            if part == .last || part == .unit { result.append((start..<(index + 1), kind)) }
        }
        return result
    }

    /// The classes that spell names; the inverse of `names(in:)`.
    package static func classes(
        of names: [(range: Range<Int>, kind: NameKind)], count: Int
    ) -> [Int] {
        var result = [Int](repeating: outside, count: count)
        for (range, kind) in names {
            for index in range {
                let part: Part =
                    range.count == 1
                    ? .unit
                    : index == range.lowerBound
                        ? .begin : index == range.upperBound - 1 ? .last : .inside
                result[index] = NameClass.index(part, kind)
            }
        }
        return result
    }
}
