internal import FastiText

/// What lists know for certain of names that the recogniser found.
///
/// A name that is a well-known body from its first word to its last is one, whatever its neighbours
/// say, and a state's name is a place; titles and days around a person are no part of the name, as
/// in the corpora trained on.
package struct NameCorrection {
    private let lists: WordLists

    private static let days = Set(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map {
            Word(Token(form: $0)).lower
        })

    package init(_ lists: WordLists) { self.lists = lists }

    /// The names that a sequence of classes spells, put right.
    package func names(
        in classes: [Int], of words: [NameWord]
    ) -> [(range: Range<Int>, kind: NameKind)] {
        NameClass.names(in: classes).map { name in
            let range = bare(name.range, name.kind, words)
            return (range, kind(name.kind, words[range]))
        }
    }

    private func bare(_ name: Range<Int>, _ kind: NameKind, _ words: [NameWord]) -> Range<Int> {
        guard kind == .person || kind == .place else { return name }
        var (start, end) = (name.lowerBound, name.upperBound)
        if end - start > 1, Self.days.contains(words[end - 1].lower) { end -= 1 }
        guard kind == .person else { return start..<end }
        while let length = title(words[start..<end]) { start += length }
        return start..<end
    }

    /// The length of the title, with its state or people, that words begin with and do not end
    /// with.
    private func title(_ words: ArraySlice<NameWord>) -> Int? {
        let kinds = words.prefix(2).map { lists.names.kind(NameList.joined(0, $0.lower)) }
        guard let first = kinds.first, words.count > 1 else { return nil }
        if first.contains(.office) { return 1 }
        guard words.count > 2 else { return nil }
        if !first.isDisjoint(with: [.state, .demonym]), kinds[1].contains(.office) { return 2 }
        return lists.names.kind(hash(words.prefix(2))).contains(.office) ? 2 : nil
    }

    private func kind(_ kind: NameKind, _ words: ArraySlice<NameWord>) -> NameKind {
        guard words.count <= NameList.longest else { return kind }
        let listed = lists.names.kind(hash(words))
        let isPlace = !listed.isDisjoint(with: [.place, .state])
        if kind != .person, listed.contains(.body), !isPlace { return .organization }
        return kind == .organization && listed.contains(.state) ? .place : kind
    }

    private func hash(_ words: some Sequence<NameWord>) -> UInt64 {
        words.reduce(UInt64(0)) { NameList.joined($0, $1.lower) }
    }
}
