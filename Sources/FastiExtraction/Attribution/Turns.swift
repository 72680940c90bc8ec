internal import FastiChronology
internal import FastiText

/// The turns of a dialogue, an interview or a debate: paragraphs that open with a name and a colon.
struct Turns {
    struct Turn {
        /// Indices into the text's tokens.
        let tokens: Range<Int>
        let speaker: NameSpan
        /// Whoever had the turn before, or where it is the first, after.
        let partner: NameSpan?
    }

    let turns: [Turn]

    init(units: [DocumentAnalysis.Unit], tokens: [Token]) {
        let answers = Self.answers(units, tokens)
        guard answers.isEmpty else {
            turns = answers
            return
        }
        let heads = Self.heads(units, tokens)
        guard heads.count > 1, Set(heads.map { Self.last($0.speaker) }).count > 1 else {
            turns = []
            return
        }
        turns = heads.indices.map { number in
            let next = number + 1 < heads.count ? heads[number + 1].unit : nil
            let end = Self.end(of: heads[number].unit, next, units, tokens)
            let others = heads.prefix(number).reversed() + heads.dropFirst(number + 1)
            return Turn(
                tokens: heads[number].start..<end, speaker: heads[number].speaker,
                partner: others.first {
                    Self.last($0.speaker) != Self.last(heads[number].speaker)
                }?.speaker)
        }
    }

    /// The turn that a token belongs to. O(log n).
    func turn(at token: Int) -> Turn? {
        let index = turns.partitioningIndex { $0.tokens.upperBound > token }
        return index < turns.count && turns[index].tokens.contains(token) ? turns[index] : nil
    }

    /// "Q: …", "A: …": what stands behind the letter of the answers is said by the one whom the text in front of the
    /// first question names.
    private static func answers(_ units: [DocumentAnalysis.Unit], _ tokens: [Token]) -> [Turn] {
        func label(_ unit: DocumentAnalysis.Unit) -> Bool? {
            let start = unit.sentence.tokens.lowerBound
            guard unit.sentence.tokens.count > 2, tokens[start + 1].text == ":" else { return nil }
            switch tokens[start].lower {
            case "q", "question": return false
            case "a", "answer": return true
            default: return nil
            }
        }
        let labels = units.enumerated().compactMap { number, unit in
            label(unit).map { (unit: number, isAnswer: $0) }
        }
        guard let first = labels.first(where: { !$0.isAnswer }),
            let speaker = units[..<first.unit].lazy.flatMap(\.names).first(where: {
                $0.kind == .person && !$0.isDescription
            })
        else { return [] }
        return labels.enumerated().filter(\.element.isAnswer).map { place, head in
            let next = place + 1 < labels.count ? labels[place + 1].unit : nil
            let start = units[head.unit].sentence.tokens.lowerBound + 2
            return Turn(
                tokens: start..<max(start, end(of: head.unit, next, units, tokens)),
                speaker: speaker, partner: nil)
        }
    }

    private typealias Head = (unit: Int, start: Int, speaker: NameSpan)

    /// The longest name with office and constituency in front of a colon.
    private static let longestHead = 16

    private static func heads(_ units: [DocumentAnalysis.Unit], _ tokens: [Token]) -> [Head] {
        var lastNames: Set<Substring> = []
        for name in units.lazy.flatMap(\.names) where name.kind == .person {
            lastNames.insert(last(name))
        }
        var result: [Head] = []
        for (number, unit) in units.enumerated() {
            let range = unit.sentence.tokens
            guard number == 0 || units[number - 1].sentence.paragraph != unit.sentence.paragraph,
                let colon = range.prefix(longestHead).first(where: { tokens[$0].text == ":" }),
                colon > range.lowerBound, tokens[range.lowerBound].isCapitalised
            else { continue }
            let names = unit.names.filter { $0.tokens.upperBound <= colon }
            guard
                let speaker = names.first(where: { $0.kind == .person })
                    ?? names.first(where: { lastNames.contains(last($0)) })
            else { continue }
            // Only the name, with what stands in brackets and the office in front of it.
            let isPlain = (range.lowerBound..<colon).allSatisfy { index in
                tokens[index].kind == .word
                    && !unit.clauses.contains { clause in
                        clause.triggers.contains { $0.isFinite && $0.tokens.contains(index) }
                    } || ["(", ")", ",", "."].contains(tokens[index].text)
            }
            if isPlain { result.append((number, colon + 1, speaker)) }
        }
        return result
    }

    /// Up to the next turn; the last goes on while somebody speaks of "I", "we" or "you".
    private static func end(
        of unit: Int, _ next: Int?, _ units: [DocumentAnalysis.Unit], _ tokens: [Token]
    ) -> Int {
        if let next { return units[next].sentence.tokens.lowerBound }
        var paragraph = units[unit].sentence.paragraph
        var end = units[unit].sentence.tokens.upperBound
        for later in units[(unit + 1)...] {
            let isPersonal = later.sentence.tokens.contains {
                tokens[$0].isFirstPerson || ["you", "your"].contains(tokens[$0].lower)
            }
            guard later.sentence.paragraph == paragraph || isPersonal else { break }
            paragraph = later.sentence.paragraph
            end = later.sentence.tokens.upperBound
        }
        return end
    }

    private static func last(_ name: NameSpan) -> Substring {
        name.key.split(separator: " ").last ?? ""
    }
}
