public import FastiText

/// Tells the language of a text by its commonest words.
///
/// Counts, in one pass over the beginning of the text, the words that one language uses all the
/// time and the others hardly ever. Articles, conjunctions and auxiliaries make up a fifth to a
/// third of any prose, so a few lines are enough, and no model is needed.
struct LanguageFinder: Sendable {
    static let standard = LanguageFinder(Language.all)

    /// How much of a text is looked at. Unit: UTF-8 bytes.
    static let limit = 65_536
    /// Fewer words than this tell the language only where one of them is a common one.
    static let fewWords = 40
    /// So many common words of one language settle it where the others have hardly any: the rest of
    /// a text that is looked at need not be.
    static let settlingCount = 32
    /// The least share of common words in a longer text, one in so many.
    static let leastShare = 50

    private let languages: [Language]
    private let lexicon: Lexicon
    /// For each word of the lexicon, the place of its language in `languages`.
    private let owners: [Int]

    init(_ languages: [Language]) {
        self.languages = languages
        let words = languages.map { Set($0.commonWords) }
        lexicon = Lexicon(
            WordTable(""), pivots: [], literals: words.reduce(into: []) { $0.formUnion($1) },
            elected: [])
        owners = lexicon.words.map { word in words.firstIndex { $0.contains(word) } ?? -1 }
    }

    /// The language of most common words; `nil` for a text in none of the languages.
    func language(of bytes: Span<UInt8>) -> Language? {
        let (hits, words) = counts(in: bytes)
        guard let most = hits.max(), let best = hits.firstIndex(of: most) else { return nil }
        if words < Self.fewWords { return languages[best] }
        return most * Self.leastShare >= words ? languages[best] : nil
    }

    /// The language that a text is in beyond doubt.
    func certainLanguage(of bytes: Span<UInt8>) -> Language? {
        let (hits, words) = counts(in: bytes)
        guard words >= Self.fewWords else { return nil }
        return hits.indices.first { isSettled(hits, $0, words) }.map { languages[$0] }
    }

    /// How many common words of each language there are, and words of all, as far as they are read.
    private func counts(in bytes: Span<UInt8>) -> (hits: [Int], words: Int) {
        var hits = Array(repeating: 0, count: languages.count)
        var words = 0
        let end = min(bytes.count, Self.limit)
        var i = 0
        while i < end {
            guard Bytes.isWordByte(bytes[i]) else {
                i &+= 1
                continue
            }
            let run = Bytes.run(bytes, i, end)
            words += 1
            let id = lexicon.find(run, from: i, bytes)
            if id != 0 {
                let owner = owners[Int(id)]
                hits[owner] += 1
                if hits[owner] >= Self.settlingCount, isSettled(hits, owner, words) {
                    return (hits, words)
                }
            }
            // Behind the byte that ended it.
            i = run.end &+ 1
        }
        return (hits, words)
    }

    /// Whether common words of one language make up a tenth of those read and there are next to none of
    /// another.
    private func isSettled(_ hits: [Int], _ owner: Int, _ words: Int) -> Bool {
        guard hits[owner] * 10 >= words else { return false }
        return hits.indices.allSatisfy { $0 == owner || hits[$0] * 16 <= hits[owner] }
    }
}

extension Language {
    /// The language a document is written in, told by its commonest words; `undetermined` where
    /// it is none of `all`.
    public static func of(_ document: Document) -> Language {
        LanguageFinder.standard.language(of: document.bytes.span) ?? .undetermined
    }

    /// The same of a document that says what it is in. Of one that says a language without rules
    /// that is believed, unless its words are those of another beyond doubt: whole sites call
    /// themselves by the language of their program.
    public static func of(_ document: Document, saidToBe tag: String?) -> Language {
        guard let tag else { return .of(document) }
        return .named(tag) ?? LanguageFinder.standard.certainLanguage(of: document.bytes.span)
            ?? .undetermined
    }
}
