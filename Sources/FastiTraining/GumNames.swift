import FastiLanguage
import FastiLexicon
import FastiText

/// The names of GUM: entities whose head is a proper noun, cut down to the name itself.
enum GumNames {
    static func sentence(_ source: TreebankSentence, _ lexicon: Lexicon) -> NameSentence {
        var result = NameSentence(
            tokens: source.tokens, words: source.words, startsDocument: source.startsDocument)
        var taken = [Bool](repeating: false, count: source.tokens.count)
        for (range, type) in entities(source).sorted(by: { $0.0.count > $1.0.count }) {
            guard let head = range.first(where: { !range.contains(source.heads[$0]) }),
                source.upos[head] == "PROPN", type != "time"
            else { continue }
            var kind: NameKind =
                switch type {
                case "person": .person
                case "organization": .organization
                case "place": .place
                default: .other
                }
            guard let name = name(around: head, in: range, kind, source, lexicon),
                !name.contains(where: { taken[$0] })
            else { continue }
            if kind == .person, name.count == 1 {
                if isTitle(source.tokens[name.lowerBound].lower, lexicon) { continue }
                // "Americans", "Senators": many persons, nobody's name.
                if source.xpos[head] == "NNPS" { kind = .other }
            }
            for index in name { taken[index] = true }
            result.names.append((name, kind))
        }
        // Adjectives of peoples are names of the other kind in the corpus that this one is beside.
        for index in source.tokens.indices
        where !taken[index] && source.upos[index] == "ADJ" && source.tokens[index].isCapitalised
            && lexicon.demonyms[source.tokens[index].lower]?.exists == true
        {
            result.names.append((index..<(index + 1), .other))
        }
        result.names.sort { $0.range.lowerBound < $1.range.lowerBound }
        return result
    }

    /// Whether a word, in the singular or the plural, is what somebody is ("the President", "two
    /// Senators") and no name, as in the corpus that this one is beside.
    private static func isTitle(_ word: String, _ lexicon: Lexicon) -> Bool {
        let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
        return titles.contains(singular) || lexicon.offices.contains(word)
            || lexicon.offices.contains(singular)
    }

    private static let titles: Set = [
        "king", "queen", "lord", "god", "earl", "fellow", "protector", "founder", "whip",
        "chairman", "emperor",
    ]

    /// The run of proper nouns around the head, with "of", "and" and the like between them.
    private static func name(
        around head: Int, in range: Range<Int>, _ kind: NameKind, _ source: TreebankSentence,
        _ lexicon: Lexicon
    ) -> Range<Int>? {
        func isPart(_ index: Int) -> Bool {
            range.contains(index)
                && (source.upos[index] == "PROPN"
                    || source.tokens[index].isCapitalised && source.upos[index] != "DET")
        }
        func isLink(_ index: Int) -> Bool {
            range.contains(index)
                && ["of", "the", "and", "&", "for", "-", "de", "'s", "in"].contains(
                    source.tokens[index].lower)
        }
        var (start, end) = (head, head + 1)
        while isPart(start - 1) { start -= 1 }
        growing: while end < range.upperBound {
            if isPart(end) {
                end += 1
                continue
            }
            guard kind != .person else { break }
            var next = end
            while isLink(next) {
                next += 1
                if isPart(next) {
                    end = next + 1
                    continue growing
                }
            }
            break
        }
        while kind == .person, start < head,
            lexicon.offices.contains(source.tokens[start].lower)
                || source.tokens[start].lower.hasSuffix(".")
                    && source.tokens[start].lower.utf8.count > 2
        {
            start += 1
        }
        return start..<end
    }

    /// The entities of a sentence from the "Entity" of the last column: "(1-person-…" opens one,
    /// "1)" closes it, "(1-person-…)" is one token.
    private static func entities(_ sentence: TreebankSentence) -> [(Range<Int>, Substring)] {
        var open: [(id: Substring, type: Substring, start: Int)] = []
        var result: [(Range<Int>, Substring)] = []
        for (index, misc) in sentence.misc.enumerated() {
            guard let part = misc.split(separator: "|").first(where: { $0.hasPrefix("Entity=") })
            else { continue }
            var rest = part.dropFirst(7)
            while !rest.isEmpty {
                if rest.first == "(" {
                    rest = rest.dropFirst()
                    let body = rest.prefix { $0 != "(" && $0 != ")" }
                    let fields = body.split(separator: "-", maxSplits: 2)
                    rest = rest.dropFirst(body.count)
                    guard fields.count >= 2 else { continue }
                    open.append((fields[0], fields[1], index))
                    if rest.first == ")" {
                        rest = rest.dropFirst()
                        if let last = open.popLast() {
                            result.append((last.start..<(index + 1), last.type))
                        }
                    }
                } else {
                    let id = rest.prefix { $0 != ")" && $0 != "(" }
                    rest = rest.dropFirst(id.count + 1)
                    if let place = open.lastIndex(where: { $0.id == id }) {
                        let entity = open.remove(at: place)
                        result.append((entity.start..<(index + 1), entity.type))
                    }
                }
            }
        }
        return result
    }
}
