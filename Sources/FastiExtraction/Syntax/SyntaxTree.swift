internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// The dependencies of a text (Universal Dependencies), asked from above: children, phrases, lists.
///
/// All indices are those of the text's tokens.
struct SyntaxTree: Sendable {
    let tokens: [Token]
    let words: [AnalyzedWord]
    /// Where the children of each token begin in `childList`; one more than there are tokens.
    private let firstChild: [Int]
    private let childList: [Int]
    /// The first and last token of what hangs on each, itself included.
    private let spans: [Range<Int>]
    /// The relations without their subtypes.
    private let relations: [Substring]

    /// - Parameter names: The names of each sentence.
    init(_ analysis: Analysis, names: [[NameSpan]], quotations: Quotations, lexicon: Lexicon) {
        tokens = analysis.text.tokens
        let named = NameRepairs(analysis.words, tokens, names).words
        words =
            SyntaxRepairs(
                named, tokens, analysis.text.sentences, quotations, lexicon
            ).words
        var counts = [Int](repeating: 0, count: words.count + 1)
        for word in words { if let head = word.head { counts[head + 1] += 1 } }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        relations = words.map { word in
            let colon = word.relation.utf8.firstIndex(of: UInt8(ascii: ":"))
            return word.relation[..<(colon ?? word.relation.endIndex)]
        }
        firstChild = counts
        var list = [Int](repeating: 0, count: counts.last ?? 0)
        for (index, word) in words.enumerated() {
            guard let head = word.head else { continue }
            list[counts[head]] = index
            counts[head] += 1
        }
        childList = list
        spans = Self.spans(of: words, in: analysis.text.sentences)
    }

    private static func spans(
        of words: [AnalyzedWord], in sentences: [Sentence]
    ) -> [Range<Int>] {
        var spans = words.indices.map { $0..<($0 + 1) }
        // Depths first, so that every token is done before its head. O(n log n) a sentence.
        for sentence in sentences {
            var depths = [Int](repeating: -1, count: sentence.tokens.count)
            for index in sentence.tokens {
                measure(index, words, sentence.tokens, &depths)
            }
            let deepest = sentence.tokens.sorted {
                depths[$0 - sentence.tokens.lowerBound] > depths[$1 - sentence.tokens.lowerBound]
            }
            for index in deepest {
                guard let head = words[index].head else { continue }
                let (own, above) = (spans[index], spans[head])
                spans[head] =
                    min(own.lowerBound, above.lowerBound)..<max(own.upperBound, above.upperBound)
            }
        }
        return spans
    }

    /// The number of tokens above one; written down for all on the way.
    private static func measure(
        _ index: Int, _ words: [AnalyzedWord], _ sentence: Range<Int>, _ depths: inout [Int]
    ) {
        var path: [Int] = []
        var current = index
        while depths[current - sentence.lowerBound] < 0 {
            path.append(current)
            guard let head = words[current].head, sentence.contains(head),
                path.count <= sentence.count
            else { break }
            current = head
        }
        var depth = path.last == current ? -1 : depths[current - sentence.lowerBound]
        for token in path.reversed() {
            depth += 1
            depths[token - sentence.lowerBound] = depth
        }
    }

    func children(of index: Int) -> ArraySlice<Int> {
        childList[firstChild[index]..<firstChild[index + 1]]
    }

    /// The relation of a token to its head without its subtype: "obl" of "obl:agent".
    func relation(_ index: Int) -> Substring { relations[index] }

    /// From the first to the last token of what hangs on one.
    func span(of index: Int) -> Range<Int> { spans[index] }

    /// The first child with one of some relations, subtypes included.
    func child(of index: Int, _ relations: Set<Substring>) -> Int? {
        children(of: index).first { relations.contains(relation($0)) }
    }

    /// A token and those listed with it: "A, B and C".
    func conjuncts(of index: Int) -> [Int] {
        [index] + children(of: index).filter { relation($0) == "conj" }.flatMap(conjuncts)
    }

    /// The words in front of a phrase that govern it, lower-case: "in", "because of".
    func preposition(of index: Int) -> String? {
        let cases = children(of: index).filter { relation($0) == "case" && $0 < index }
        guard let first = cases.first else { return nil }
        let fixed = children(of: first).filter { relation($0) == "fixed" }
        return ([first] + (fixed.isEmpty ? Array(cases.dropFirst()) : fixed))
            .map { tokens[$0].lower }.joined(separator: " ")
    }

    /// The tokens above one, from its head to the root.
    func ancestors(of index: Int) -> [Int] {
        var result: [Int] = []
        var current = index
        while let head = words[current].head, result.count < words.count {
            result.append(head)
            current = head
        }
        return result
    }

    /// Whether one token hangs on another, however far below.
    func isBelow(_ index: Int, _ ancestor: Int) -> Bool {
        var current = index
        var steps = 0
        while let head = words[current].head, steps < words.count {
            if head == ancestor { return true }
            current = head
            steps += 1
        }
        return false
    }

    /// The token of a range on which the others of it hang.
    func head(of range: Range<Int>) -> Int {
        range.first { index in words[index].head.map { !range.contains($0) } ?? true }
            ?? range.lowerBound
    }

    func isVerb(_ index: Int) -> Bool { words[index].upos == "VERB" }

    /// "kills", "carries": told of what is so in general.
    func isSimplePresent(_ verb: Int) -> Bool {
        ["VBZ", "VBP"].contains(words[verb].xpos) && child(of: verb, ["aux"]) == nil
    }

    /// "recovers", "are recovering", "is sold": told of when the text was written.
    func isPresent(_ verb: Int) -> Bool {
        if ["VBZ", "VBP"].contains(words[verb].xpos) { return true }
        let helpers = children(of: verb).filter { relation($0) == "aux" }
        return !helpers.isEmpty
            && helpers.allSatisfy { ["is", "are"].contains(tokens[$0].lower) }
    }

    /// "have been rescued", "had fled".
    func isPerfect(_ verb: Int) -> Bool {
        children(of: verb).contains { words[$0].lemma == "have" && relation($0) == "aux" }
    }

    /// The lemma of a verb with its particle: "call off".
    func wholeVerb(_ verb: Int) -> String {
        let particle = children(of: verb).first { words[$0].relation == "compound:prt" }
        return particle.map { "\(words[verb].lemma) \(tokens[$0].lower)" } ?? words[verb].lemma
    }

    func isNoun(_ index: Int) -> Bool {
        words[index].upos == "NOUN" || words[index].upos == "PROPN"
    }

    /// What lengths of time are counted in.
    static let timeUnits: Set<String> = [
        "second", "minute", "hour", "day", "week", "month", "year", "decade",
    ]
}

extension Token {
    /// Whether it is "I", "we" or a form of them, and not "US".
    var isFirstPerson: Bool {
        ["i", "we", "me", "us", "my", "our"].contains(lower) && !isAllCapitals
    }
}
