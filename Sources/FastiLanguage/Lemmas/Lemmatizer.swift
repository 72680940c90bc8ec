private import FastiLexicon

/// Turns forms into lemmas by rules on their endings, learnt from a treebank.
///
/// The rule of the longest ending that is known for the word's Penn tag counts; a whole word is an
/// ending with a mark before it. After the suffix rules of Jongejan and Dalianis (2009), without
/// affixes. Irregular verbs come from the lexicon.
package struct Lemmatizer {
    /// Cuts so many bytes off the end and puts others in their place.
    private struct Rule {
        let cut: Int
        let added: [UInt8]
    }

    private let rules: [Rule]
    private let table: NameList

    package static let longestEnding = 5

    /// - Parameter rules: Lines of a number and an ending, with a tab between them.
    init(rules: UnsafeRawBufferPointer, table: NameList) {
        self.table = table
        self.rules = rules.split(separator: 0x0A).map { line in
            let digits = line.prefix { $0 != 0x09 }
            return Rule(
                cut: digits.prefix(3).reduce(0) { $0 * 10 + Int($1 & 0x0F) },
                added: Array(line.dropFirst(digits.count + 1)))
        }
    }

    /// The key of an ending of words with a tag.
    package static func key(
        _ ending: some Sequence<UInt8>, whole: Bool, tag: String
    ) -> UInt64 {
        NameList.joined(
            NameList.joined(whole ? 1 : 2, FeatureHash.bytes(tag.utf8)), FeatureHash.bytes(ending))
    }

    /// - Parameters:
    ///   - lower: The form in lower case.
    ///   - penn: Its tag of the Penn Treebank.
    package func lemma(_ lower: String, penn: String) -> String {
        if penn == "VBD" || penn == "VBN", let verb = Lexicon.irregularVerbs[lower] { return verb }
        let bytes = Array(lower.utf8)
        if let lemma = applied(table.kind(Self.key(bytes, whole: true, tag: penn)), bytes) {
            return lemma
        }
        for length in stride(from: min(Self.longestEnding, bytes.count), through: 0, by: -1) {
            let key = Self.key(bytes.suffix(length), whole: false, tag: penn)
            if let lemma = applied(table.kind(key), bytes) { return lemma }
        }
        return lower
    }

    private func applied(_ kind: NameList.Kind, _ bytes: [UInt8]) -> String? {
        let number = Int(kind.rawValue)
        guard number > 0, number <= rules.count else { return nil }
        let rule = rules[number - 1]
        guard rule.cut < bytes.count || rule.cut == bytes.count && !rule.added.isEmpty else {
            return nil
        }
        return String(decoding: bytes.dropLast(rule.cut) + rule.added, as: UTF8.self)
    }
}
