internal import FastiText

/// Long names: "Popular Front for the Liberation of …", "Association of …".
extension NameFeatures {
    private static let links = [
        "of", "for", "the", "and", "&", "on", "in", "de", "to", "against",
    ].map { Word(Token(form: $0)).lower }

    private static func isLink(_ word: Word) -> Bool {
        !word.isCapitalised && links.contains(word.lower)
    }

    /// The run of capitalised words that "of", "for" and the like go on: what stands in front of the
    /// first link tells the kind of all of it, and whether it goes on at all.
    @inline(__always)
    static func linkedRuns(_ words: [Word], _ index: Int, into rows: inout FeatureList) {
        let isLink = isLink(words[index])
        guard words[index].isCapitalised || isLink else { return }
        var start = index
        var links = isLink ? 1 : 0
        // The first link of the run.
        var linked = index
        while start > 0, index - start < 10 {
            if words[start - 1].isCapitalised {
                start -= 1
            } else if index - start < 8, goesOn(words, start - 1) {
                start -= 1
                links += 1
                linked = start
            } else {
                break
            }
        }
        if links > 0 {
            let head = words[max(linked - 1, 0)]
            let first = words[start]
            behind(head, first, links, words, index, into: &rows)
        } else {
            before(words, index, into: &rows)
        }
    }

    /// Whether a word is a link with a capitalised word in front of it, or of the link before it.
    private static func goesOn(_ words: [Word], _ index: Int) -> Bool {
        guard index > 0, isLink(words[index]) else { return false }
        return words[index - 1].isCapitalised
            || index > 1 && isLink(words[index - 1]) && words[index - 2].isCapitalised
    }

    /// Features of a link and of what stands behind one.
    @inline(__always)
    private static func behind(
        _ head: Word, _ first: Word, _ links: Int, _ words: [Word], _ index: Int,
        into rows: inout FeatureList
    ) {
        let word = words[index]
        let isLink = !word.isCapitalised
        let kind = FeatureHash.number(isLink ? 1 : 0)
        rows.add(110, head.lower, kind)
        rows.add(111, head.sense, word.shape, kind)
        rows.add(112, head.gazetteer, kind)
        rows.add(113, head.lower, isLink || index == 0 ? word.lower : words[index - 1].lower)
        rows.add(114, first.lower, FeatureHash.number(min(links, 3)))
        guard isLink, index + 1 < words.count else { return }
        let next = words[index + 1]
        rows.add(115, head.lower, word.lower, next.shape)
        rows.add(116, head.sense, word.lower, next.gazetteer)
        rows.add(117, word.lower, next.shape)
    }

    /// Features of a run in front of its first link.
    @inline(__always)
    private static func before(_ words: [Word], _ index: Int, into rows: inout FeatureList) {
        var end = index
        while end + 1 < words.count, end - index < 6, words[end + 1].isCapitalised { end += 1 }
        guard end + 2 < words.count, isLink(words[end + 1]) else { return }
        let (last, link, next) = (words[end], words[end + 1], words[end + 2])
        rows.add(118, last.lower, link.lower, FeatureHash.number(end - index))
        rows.add(119, last.sense, link.lower, next.shape)
        rows.add(120, link.lower, next.gazetteer)
    }
}

/// The features of tokens as training sees them, of both looks at once.
package struct NameFeatureReader: ~Copyable {
    private var rows = FeatureList()

    package init() {}

    package mutating func features(
        _ words: [Word], _ tags: [Int], _ elsewhere: [UInt64], _ index: Int
    ) -> [UInt64] {
        NameFeatures.extract(words, tags, index, into: &rows)
        NameFeatures.elsewhere(words.map(NameWord.init), elsewhere, index, into: &rows)
        return rows.all
    }
}
