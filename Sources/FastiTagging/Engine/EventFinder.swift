import FastiText

/// Finds the day of an event that the text has dated: "the earthquake" of "three days after the
/// earthquake", where an earlier sentence told of it with its day.
///
/// The event is known by its noun alone: the last word before the noun phrase ends, or a name.
/// It was told of where a sentence with a day has that word or one of its kin ("signing",
/// "signed").
struct EventFinder {
    /// A day told, and where.
    private struct Told {
        let moment: Moment
        let place: TextRange
        let sentence: TextRange
    }

    /// So many days back are looked at.
    private static let reach = 24
    /// How far from the day its event can stand in its sentence. Unit: UTF-8 bytes.
    private static let width = 200

    private var told: [Told] = []

    /// Takes note of a day that does not itself count from an event.
    mutating func tell(_ moment: Moment, at place: TextRange, in sentence: TextRange) {
        guard moment.year != nil, moment.grain <= .year else { return }
        if told.count >= 2 * Self.reach { told.removeFirst(Self.reach) }
        told.append(Told(moment: moment, place: place, sentence: sentence))
    }

    /// The moment of the last event told of that a word names.
    func moment(of noun: TextRange, _ bytes: Span<UInt8>) -> Moment? {
        for day in told.suffix(Self.reach).reversed()
        where day.sentence.upperBound <= noun.lowerBound {
            let from = max(day.sentence.lowerBound, day.place.lowerBound - Self.width)
            let to = min(day.sentence.upperBound, day.place.upperBound + Self.width)
            if Self.tells(from..<to, of: noun, bytes) { return day.moment }
        }
        return nil
    }

    private static func tells(_ range: TextRange, of noun: TextRange, _ bytes: Span<UInt8>) -> Bool
    {
        var i = range.lowerBound
        while i < range.upperBound {
            guard Bytes.isWordByte(bytes[i]) else {
                i += 1
                continue
            }
            let end = Bytes.run(bytes, i, range.upperBound).end
            if areKin(i..<end, noun, bytes) { return true }
            i = end
        }
        return false
    }

    /// Whether two words have a stem in common: "killing" and "killed", "quake" and "earthquake".
    private static func areKin(_ a: TextRange, _ b: TextRange, _ bytes: Span<UInt8>) -> Bool {
        let shorter = min(a.count, b.count)
        var same = 0
        while same < shorter,
            bytes[a.lowerBound + same] | 0x20 == bytes[b.lowerBound + same] | 0x20
        {
            same += 1
        }
        if same == a.count, same == b.count { return true }
        let rest = max(a.count, b.count) - same
        if same >= 4, rest <= (same >= 5 ? 4 : 3) { return true }
        guard shorter >= 5 else { return false }
        return (1...shorter).allSatisfy {
            bytes[a.upperBound - $0] | 0x20 == bytes[b.upperBound - $0] | 0x20
        }
    }
}
