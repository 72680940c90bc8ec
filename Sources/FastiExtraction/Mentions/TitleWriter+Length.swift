internal import FastiLanguage
internal import FastiText

/// How a title is kept to one line.
extension TitleWriter {
    /// As many whole phrases as there is room for, from the front.
    ///
    /// - Parameter names: What stands in the place of some words.
    func cut(_ words: [Int], to room: Int, _ names: [Int: String] = [:]) -> String {
        shortened(text(of: Set(front(of: words, to: room, names)), names), to: room)
    }

    /// The words as far as whole phrases go that there is room for; all of them where no phrase is short
    /// enough.
    func front(of words: [Int], to room: Int, _ names: [Int: String] = [:]) -> [Int] {
        guard text(of: Set(words), names).count > room else { return words }
        var best: Int?
        for number in words.indices.dropFirst() {
            let front = words[...number]
            guard text(of: Set(front), names).count <= room else { break }
            if isWhole(front, before: number + 1 < words.count ? words[number + 1] : nil) {
                best = number
            }
        }
        guard let best, text(of: Set(words[...best]), names).count >= min(20, room / 3) else {
            return words
        }
        return Array(words[...best])
    }

    /// Whether a front of a clause ends where a phrase ends.
    private func isWhole(_ front: ArraySlice<Int>, before next: Int?) -> Bool {
        guard let first = front.first, let last = front.last else { return false }
        if let next,
            ["compound", "flat", "fixed", "goeswith", "nummod"].contains(tree.relation(next)),
            tree.words[next].head.map(front.contains) == true
        {
            return false
        }
        // "go-ahead".
        if last + 1 < tokens.count, tokens[last + 1].text == "-", !tokens[last + 1].spaceBefore {
            return false
        }
        // What a verb or a noun cannot do without comes next.
        if let next, isNeeded(next, after: front) { return false }
        return !front.contains { index in
            guard let head = tree.words[index].head, head >= first else { return false }
            return head > last && tokens[index].kind != .punctuation
        } && !["ADP", "DET", "SCONJ", "CCONJ", "AUX", "PART"].contains(tree.words[last].upos)
    }

    /// Whether a token belongs to an object, to what is said or to an "of" that the front breaks off before.
    private func isNeeded(_ next: Int, after front: ArraySlice<Int>) -> Bool {
        var index = next
        for _ in 0..<8 {
            guard let head = tree.words[index].head else { return false }
            if front.contains(head) {
                switch tree.relation(index) {
                case "obj", "iobj", "ccomp", "xcomp", "nsubj", "cop", "aux", "amod", "det":
                    return true
                case "nmod": return tree.preposition(of: index) == "of"
                default: return false
                }
            }
            index = head
        }
        return false
    }

    func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The words of a passage as they stand, as far as there is room.
    func plain(_ passage: String) -> Line {
        let words = passage.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Line(text: shortened(words), isSound: true)
    }

    func shortened(_ text: String, to limit: Int = TitleWriter.limit) -> String {
        guard text.count > limit else { return text }
        let front = text.prefix(limit)
        // Better a whole part of the sentence than half of the next.
        for border in [", ", " that ", " after ", " while ", " and "] {
            if let place = Self.last(border, in: front), front[..<place].count >= limit / 2 {
                return String(front[..<place])
            }
        }
        let cut = text.prefix(limit - 1)
        let space = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<space].trimmingSuffix { !$0.isLetter && !$0.isNumber } + "…"
    }

    /// The words up to where there is no more room, the last of them one that could be a sentence's last.
    func brokenOff(_ text: String) -> String {
        guard text.count > Self.longest else { return text }
        var words = text.prefix(Self.longest - 1).split(separator: " ").dropLast()
        while let last = words.last, words.count > 3,
            Self.opening.contains(last.lowercased())
        {
            words.removeLast()
        }
        let front = words.joined(separator: " ")[...]
        return front.trimmingSuffix { !$0.isLetter && !$0.isNumber && $0 != ")" } + "…"
    }

    /// Words that lead on to others.
    private static let opening: Set<String> = [
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "with", "by", "and", "or",
        "that", "which", "who", "as", "than", "its", "his", "her", "their", "into", "about", "is",
        "was", "were", "are", "be", "been", "has", "have", "had", "will", "would", "how",
    ]

    /// Where a border of ASCII characters stands last in a text.
    private static func last(_ border: String, in text: Substring) -> String.Index? {
        let bytes = text.utf8
        var place = bytes.index(
            bytes.endIndex, offsetBy: -border.utf8.count, limitedBy: bytes.startIndex)
        while let here = place {
            if bytes[here...].starts(with: border.utf8) { return here }
            place = here == bytes.startIndex ? nil : bytes.index(before: here)
        }
        return nil
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, matches(last) { text.removeLast() }
        return String(text)
    }
}
