/// Words of a passage that may refer to an episode: "during the recent military operations".
struct Phrase {
    let text: String
    let bearing: EpisodeReferences.Bearing
    let words: Set<UInt64>
    let head: UInt64
    /// "44-day", "44 days".
    let days: Int?
    /// What names a particular one, "First", "1991"; empty of "the recent military operations".
    let particular: Set<UInt64>
    /// Begins with an article, with nothing but a word or two that describe in between.
    let isDefinite: Bool

    /// A name as a whole.
    init(whole name: String, bearing: EpisodeReferences.Bearing) {
        self.init(name.split(separator: " ")[...], bearing: bearing)
    }

    private init(_ parts: ArraySlice<Substring>, bearing: EpisodeReferences.Bearing) {
        text = parts.joined(separator: " ")
        self.bearing = bearing
        let all = Words.all(of: text)
        words = Set(all.map(\.hash))
        head = all.last?.hash ?? 0
        days = Self.days(in: parts)
        isDefinite =
            parts.first.map { Self.openers.contains($0) } == true && parts.count <= 4
            && parts.dropFirst().allSatisfy { Words.hash(of: String($0)) != nil }
        particular = Set(
            parts.dropLast().filter { $0.first?.isUppercase == true || $0.first?.isNumber == true }
                .compactMap { Words.hash(of: String($0)) })
    }

    /// How many words may stand before the one that says what it is.
    private static let longest = 6

    private static let openers: Set<Substring> = ["the", "this", "that", "these", "those"]

    /// All phrases of a passage: a word that places in time, an article, and words up to one that
    /// names an episode.
    static func all(in text: String, isHead: (UInt64) -> Bool) -> [Phrase] {
        let parts = text.split { $0 == " " || $0 == "\n" }
        var phrases: [Phrase] = []
        for (position, part) in parts.enumerated().dropLast() {
            guard let bearing = EpisodeReferences.Bearing(part.lowercased()) else { continue }
            let length = parts[position + 1..<min(parts.count, position + 3)]
            if days(in: length) != nil { phrases.append(Phrase(length, bearing: bearing)) }
            guard openers.contains(parts[position + 1]) else { continue }
            let start = position + 2
            for end in start..<max(start, min(parts.count, start + longest)) {
                let word = parts[end]
                if let head = Words.hash(of: String(word)), isHead(head) {
                    // "the war" of the quoted text, without what follows its comma.
                    let clean = parts[position + 1..<end] + [trimmed(word)]
                    phrases.append(Phrase(clean[...], bearing: bearing))
                    break
                }
                // "the start of the war" is not the war.
                if word == "of" || word.last.map({ ",;:.)".contains($0) }) == true { break }
            }
        }
        return phrases
    }

    private static func trimmed(_ word: Substring) -> Substring {
        var word = word
        while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
        return word
    }

    /// "44-day" or "44 days".
    static func days(in parts: ArraySlice<Substring>) -> Int? {
        for (part, next) in zip(parts, parts.dropFirst() + [""]) {
            let pieces = part.split(separator: "-")
            if pieces.count == 2, pieces[1] == "day", let days = Int(pieces[0]) { return days }
            if next == "days", let days = Int(part) { return days }
        }
        return nil
    }
}
