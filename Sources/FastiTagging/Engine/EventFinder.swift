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

        /// How far off a word is; a comma between them counts for fifty bytes.
        func distance(to word: Int, _ bytes: Span<UInt8>) -> Int {
            let gap = min(word, place.upperBound)..<max(word, place.lowerBound)
            var commas = 0
            for i in gap.prefix(EventFinder.width) where bytes[i] == UInt8(ascii: ",") {
                commas += 1
            }
            return gap.count + 50 * commas
        }
    }

    /// So many days back are looked at.
    private static let reach = 24
    /// How far from the day its event can stand in its sentence. Unit: UTF-8 bytes.
    fileprivate static let width = 200

    private var told: [Told] = []

    /// Takes note of a day that does not itself count from an event.
    mutating func tell(
        _ moment: Moment, at place: TextRange, in sentence: TextRange, _ bytes: Span<UInt8>
    ) {
        guard moment.year != nil, moment.grain <= .year,
            !Self.isOfDateline(place, in: sentence, bytes)
        else { return }
        if told.count >= 2 * Self.reach { told.removeFirst(Self.reach) }
        told.append(Told(moment: moment, place: place, sentence: sentence))
    }

    /// Whether a day stands in a dateline, which is the report's and not that of what it tells: names in front, behind it
    /// at most a bracket, then a dash, "Lopburg, 12 May 2021 (Agency) — The attack …".
    private static func isOfDateline(
        _ place: TextRange, in sentence: TextRange, _ bytes: Span<UInt8>
    ) -> Bool {
        var i = sentence.lowerBound
        var last: UInt8 = 0
        while i < place.lowerBound {
            let isWord = Bytes.isWordByte(bytes[i])
            if isWord, bytes[i] < 0x80, !Bytes.isUpper(bytes[i]) { return false }
            if !Bytes.isBlank(bytes[i]) { last = bytes[i] }
            i = isWord ? Bytes.run(bytes, i, place.lowerBound).end : i + 1
        }
        guard last == UInt8(ascii: ",") || last == UInt8(ascii: "(") else { return false }
        let end = min(sentence.upperBound, place.upperBound + 40)
        i = place.upperBound
        while i < end {
            switch bytes[i] {
            case UInt8(ascii: "-"): return true
            case 0xE2:  // an en or an em dash
                return i + 2 < end && bytes[i + 1] == 0x80 && (0x93...0x94).contains(bytes[i + 2])
            case UInt8(ascii: "("):
                while i < end, bytes[i] != UInt8(ascii: ")") { i += 1 }
            case UInt8(ascii: ")"), UInt8(ascii: ","): break
            case let other where Bytes.isBlank(other): break
            default: return false
            }
            i += 1
        }
        return false
    }

    /// The moment of the last event told of that a word names: of several days in a sentence, the one
    /// nearest to the word.
    func moment(of noun: TextRange, _ bytes: Span<UInt8>) -> Moment? {
        let days = told.suffix(Self.reach)
        for day in days.reversed() where day.sentence.upperBound <= noun.lowerBound {
            let from = max(day.sentence.lowerBound, day.place.lowerBound - Self.width)
            let to = min(day.sentence.upperBound, day.place.upperBound + Self.width)
            guard let word = Self.kin(of: noun, in: from..<to, bytes) else { continue }
            return days.filter { $0.sentence == day.sentence }
                .min { $0.distance(to: word, bytes) < $1.distance(to: word, bytes) }?.moment
        }
        return nil
    }

    /// Where a word of the same kin stands in a range.
    private static func kin(of noun: TextRange, in range: TextRange, _ bytes: Span<UInt8>) -> Int? {
        var i = range.lowerBound
        while i < range.upperBound {
            guard Bytes.isWordByte(bytes[i]) else {
                i += 1
                continue
            }
            let end = Bytes.run(bytes, i, range.upperBound).end
            if areKin(i..<end, noun, bytes) { return i }
            i = end
        }
        return nil
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
