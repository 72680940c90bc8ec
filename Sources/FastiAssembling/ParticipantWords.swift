internal import FastiChronology

/// Tells the words that name or describe who takes part from the others.
///
/// "Acme chief operating officer Jane Doe said" shares six words with every statement of that
/// man, and none of them says that it is the same statement.
struct ParticipantWords {
    /// Of the names of those who take part.
    let names: Set<UInt64>
    let offices: Set<UInt64>

    /// The words of a text without those, sorted.
    func without(in text: String) -> [UInt64] {
        let bytes = Array(text.utf8)
        let words = Words.all(of: text)
        let described = describing(words, bytes)
        return Features.set(words.indices.filter { !described.contains($0) }.map { words[$0].hash })
    }

    /// The positions of names and of the offices and capitals right before them.
    private func describing(_ words: [Words.Word], _ bytes: [UInt8]) -> Set<Int> {
        var found: Set<Int> = []
        for start in words.indices where names.contains(words[start].hash) {
            var position = start
            found.insert(position)
            while position > 0, !found.contains(position - 1),
                Self.isClose(
                    bytes[words[position - 1].range.upperBound..<words[position].range.lowerBound]),
                offices.contains(words[position - 1].hash)
                    || (0x41...0x5A).contains(bytes[words[position - 1].range.lowerBound])
            {
                position -= 1
                found.insert(position)
            }
        }
        return found
    }

    /// Nothing between but spaces, a point, a hyphen or the end of a genitive.
    private static func isClose(_ gap: ArraySlice<UInt8>) -> Bool {
        let rest = gap.filter { $0 > 0x20 }
        return rest.isEmpty || rest == [0x2E] || rest == [0x2D] || rest == Array("'s".utf8)
            || rest == Array("’s".utf8)
    }

    // MARK: What is said

    /// The words of what a statement says, of its passage and its title.
    func said(in mention: Mention) -> [UInt64] {
        guard let cue = mention.chain.last?.cue else { return without(in: mention.quote) }
        return said(in: mention.quote, cue) + said(in: mention.title, cue)
    }

    /// Without the words that bring in who says it: "…, said a shopkeeper of the town" and
    /// "On Friday the minister said that …".
    private func said(in text: String, _ cue: String) -> [UInt64] {
        let bytes = Array(text.utf8)
        let words = Words.all(of: text)
        let left = describing(words, bytes)
        let bounds = Self.place(of: cue, in: bytes).map { bringingIn($0, words, bytes) }
        return words.indices.filter { index in
            !left.contains(index) && bounds?.contains(words[index].range.lowerBound) != true
        }.map { words[$0].hash }
    }

    /// The bytes that bring in the speaker around a cue.
    private func bringingIn(
        _ cue: Range<Int>, _ words: [Words.Word], _ bytes: [UInt8]
    ) -> Range<Int> {
        let before = Self.lastMark(bytes[..<cue.lowerBound])
        let speaker = words.last {
            $0.range.lowerBound >= before && $0.range.upperBound <= cue.lowerBound
                && names.contains($0.hash)
        }
        let after = words.filter { $0.range.lowerBound >= cue.upperBound }
        let next = Self.nextMark(bytes, from: cue.upperBound)
        if let speaker {
            // "…, the minister said", "…", the minister told reporters: what is said stands before.
            guard after.count < 3 || (before > 0 && next == bytes.count) else {
                return before..<cue.upperBound
            }
            let comma = bytes[before..<speaker.range.lowerBound].lastIndex(of: 0x2C)
            return (comma ?? before)..<next
        }
        // "…, said a shopkeeper of the town", up to the next quotation.
        let follows = after.contains {
            names.contains($0.hash) && $0.range.lowerBound - cue.upperBound < Self.nearName
        }
        guard follows, before > 0 || bytes[..<cue.lowerBound].contains(0x2C) else { return cue }
        return cue.lowerBound..<next
    }

    /// How far behind a cue the name of who speaks may begin.
    private static let nearName = 40

    private static func place(of cue: String, in bytes: [UInt8]) -> Range<Int>? {
        let wanted = Array(cue.utf8)
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
        var at = 0
        while at + wanted.count <= bytes.count {
            let end = at + wanted.count
            if bytes[at..<end].elementsEqual(wanted), at == 0 || bytes[at - 1] <= 0x20,
                end == bytes.count || !isLetter(bytes[end])
            {
                return at..<end
            }
            at += 1
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
    }

    /// Marks of quotation: `"`, ``` `` ```, `''`, and the curly ones by their first two bytes.
    private static func isMark(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Bool {
        switch bytes[at] {
        case 0x22: true
        case 0x27, 0x60: at + 1 < bytes.endIndex && bytes[at + 1] == bytes[at]
        case 0xE2:
            at + 2 < bytes.endIndex && bytes[at + 1] == 0x80
                && (0x9C...0x9D).contains(bytes[at + 2])
        default: false
        }
    }

    /// Where the text goes on behind the last mark, or begins.
    private static func lastMark(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.indices.last { isMark(bytes, $0) }.map { min($0 + 1, bytes.endIndex) } ?? 0
    }

    private static func nextMark(_ bytes: [UInt8], from start: Int) -> Int {
        (start..<bytes.count).first { isMark(bytes[...], $0) } ?? bytes.count
    }
}
