private import FastiLexicon

/// Turns forms into lemmas by rules on their endings, learnt from a treebank.
///
/// The rule of the longest ending that is known for the word's Penn tag counts; a whole word is an
/// ending with a mark before it. After the suffix rules of Jongejan and Dalianis (2009), without
/// affixes. Irregular verbs come from the lexicon. What a rule makes of a verb and no dictionary has
/// gives way to what one has: "postponed" is of "postpone", not of "postpon".
package struct Lemmatizer {
    /// Cuts so many bytes off the end and puts others in their place.
    private struct Rule {
        let cut: Int
        let added: [UInt8]
    }

    private let rules: [Rule]
    private let table: NameList
    /// Words of a dictionary.
    private let dictionary: NameList

    package static let longestEnding = 5

    /// - Parameter rules: Lines of a number and an ending, with a tab between them.
    init(rules: UnsafeRawBufferPointer, table: NameList, dictionary: NameList) {
        self.table = table
        self.dictionary = dictionary
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
            if let lemma = applied(table.kind(key), bytes) {
                return penn.hasPrefix("VB") ? known(lemma, bytes) : lemma
            }
        }
        return lower
    }

    /// A verb's lemma, or where no dictionary has it, the first word that one has of those that the form can be
    /// made of.
    private func known(_ lemma: String, _ form: [UInt8]) -> String {
        if let silent = withSilentE(lemma, form) { return silent }
        guard !isKnown(lemma.utf8),
            let ending = Self.inflections.first(where: { form.suffix($0.count).elementsEqual($0) })
        else { return lemma }
        let stem = form.dropLast(ending.count)
        var made = [stem + [UInt8(ascii: "e")], Array(stem)]
        // "controlled", "panicked".
        if let last = stem.last, stem.count > 2,
            stem.dropLast().last == last || last == UInt8(ascii: "k")
        {
            made.append(stem.dropLast())
        }
        return made.first { isKnown($0) }.map { String(decoding: $0, as: UTF8.self) } ?? lemma
    }

    /// "fined" is of "fine", though there is a "fin": that would double its last letter.
    private func withSilentE(_ lemma: String, _ form: [UInt8]) -> String? {
        let vowels = Array("aeiou".utf8)
        let stem = Array(lemma.utf8)
        guard let last = stem.last, stem.count > 2, !vowels.contains(last),
            !Array("wxy".utf8).contains(last), vowels.contains(stem[stem.count - 2]),
            stem.count(where: vowels.contains) == 1,
            form == stem + Array("ed".utf8) || form == stem + Array("ing".utf8),
            isKnown(stem + [UInt8(ascii: "e")])
        else { return nil }
        return lemma + "e"
    }

    private static let inflections = ["ed", "ing", "es", "s"].map { Array($0.utf8) }

    private func isKnown(_ word: some Sequence<UInt8>) -> Bool {
        dictionary.kind(FeatureHash.bytes(word)) != NameList.Kind(rawValue: 0)
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
