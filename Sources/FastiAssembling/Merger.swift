internal import FastiChronology
internal import FastiDates

/// Finds the mentions that tell of one happening.
///
/// Two mentions are joined where their dates mean the same days, they are of like kind, and either
/// the same word tells of it and an actor is shared, or the words of their titles are mostly the
/// same. A doubtful merge is not made; undated mentions are joined only within a document by the
/// same words.
struct Merger {

    init() {}

    /// - Parameter mentions: sorted by id.
    /// - Returns: groups of mentions, each sorted by id.
    func groups(of mentions: [Mention]) -> [[Mention]] {
        var parent = Array(mentions.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index { index = parent[index] }
            return index
        }
        for block in blocks(of: mentions) {
            for (position, a) in block.enumerated() {
                for b in block[max(0, position - Self.reach)..<position]
                where root(a) != root(b) && areOne(mentions[a], mentions[b]) {
                    parent[max(root(a), root(b))] = min(root(a), root(b))
                }
            }
        }
        var groups: [Int: [Mention]] = [:]
        for index in mentions.indices { groups[root(index), default: []].append(mentions[index]) }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// How many neighbours a mention is compared with in one block: keeps a day with very many
    /// mentions from costing their square.
    private static let reach = 100

    /// What two mentions of one happening share, so that only such mentions are compared: their days,
    /// and with them the word that tells of it, the words that date it, or a word of their titles.
    private struct BlockKey: Hashable, Comparable {
        let lower: Int
        let upper: Int
        let shared: String

        static func < (a: BlockKey, b: BlockKey) -> Bool {
            (a.lower, a.upper, a.shared) < (b.lower, b.upper, b.shared)
        }
    }

    private func blocks(of mentions: [Mention]) -> [[Int]] {
        var blocks: [BlockKey: [Int]] = [:]
        for (index, mention) in mentions.enumerated() {
            guard let date = mention.date else { continue }
            var shared = words(mention.title)
            shared.insert("trigger \(stem(mention.trigger?.text))")
            if let start = date.start { shared.insert("\(mention.source) \(start)") }
            for word in shared {
                let key = BlockKey(
                    lower: date.edtf.bounds.lower?.number ?? .min,
                    upper: date.edtf.bounds.upper?.number ?? .max, shared: word)
                blocks[key, default: []].append(index)
            }
        }
        return blocks.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
    }

    private func areOne(_ a: Mention, _ b: Mention) -> Bool {
        guard a.status == b.status, a.date?.edtf.lacksYear != true || a.date?.edtf == b.date?.edtf
        else { return false }
        // What a text dates by the same words and tells as a result has no actor of its own.
        if a.source == b.source, let start = a.date?.start, start == b.date?.start,
            a.participants.isEmpty || b.participants.isEmpty
        {
            return true
        }
        let sameTrigger = stem(a.trigger?.text) == stem(b.trigger?.text) && a.trigger != nil
        let actors = Set(a.participants.map(\.actor)).intersection(b.participants.map(\.actor))
        if sameTrigger, !actors.isEmpty { return true }
        let likeness = overlap(words(a.title), words(b.title))
        return likeness >= (actors.isEmpty ? 0.7 : 0.5)
    }

    private func stem(_ word: String?) -> String {
        guard var word = word?.lowercased() else { return "" }
        for ending in ["ing", "ed", "es", "s", "d", "e"]
        where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            word.removeLast(ending.count)
            break
        }
        return word
    }

    private func words(_ text: String) -> Set<String> {
        Set(
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
                .filter { $0.count > 3 }.map { stem($0) })
    }

    private func overlap(_ a: Set<String>, _ b: Set<String>) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        return Double(a.intersection(b).count) / Double(min(a.count, b.count))
    }
}
