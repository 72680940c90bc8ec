import FastiLexicon
import FastiText

/// The parts of a sentence that are parsed apart, because a parser takes them for what they are not:
/// a dateline in front, "According to …," in front, ", … said." or a quotation behind a colon at the end, a clause
/// behind the only semicolon, what stands between two dashes or describes a speaker behind his quotation.
struct SentenceSegments {
    struct Segment {
        /// Indices into the sentence's tokens.
        let range: Range<Int>
        /// The relation of the part's root to that of the rest; nil for the rest itself.
        let relation: String?
    }

    /// In their order, none within another.
    private(set) var segments: [Segment] = []
    /// What is told beside the sentence, inside its parts: "— who had resigned —".
    private(set) var asides: [Range<Int>] = []

    init(tokens: ArraySlice<Token>, tags: [Int], names: TagNames) {
        let tokens = Array(tokens)
        let upos = tags.map { names.universal[$0] }
        var start = 0
        if let end = Self.dateline(tokens, upos) ?? Self.label(tokens, upos) {
            segments.append(Segment(range: 0..<end, relation: "parataxis"))
            start = end
        }
        if let end = Self.accordingTo(tokens, upos, from: start) {
            segments.append(Segment(range: start..<end, relation: "obl"))
            start = end
        }
        var end = tokens.count
        let described = Self.describedSpeaker(tokens, upos, from: start)
        if let said = described?.start
            ?? Self.trailingSpeech(tokens, upos, names, tags, from: start)
            ?? Self.invertedSpeech(tokens, upos, tags.map { names.penn[$0] }, from: start)
        {
            segments.append(Segment(range: said..<end, relation: "parataxis"))
            end = said
        } else if let quotation = Self.quotation(tokens, upos, from: start) {
            segments.append(
                Segment(range: quotation.start..<end, relation: quotation.relation))
            end = quotation.start
        }
        if let mark = Self.semicolon(tokens, upos, in: start..<end) {
            segments.append(Segment(range: mark..<end, relation: "parataxis"))
            end = mark
        }
        segments.append(Segment(range: start..<end, relation: nil))
        segments.sort { $0.range.lowerBound < $1.range.lowerBound }
        asides = Self.betweenDashes(tokens, in: start..<end)
        if let aside = described?.aside { asides.append(aside) }
        for aside in SubjectAsides(tokens: tokens, penn: tags.map { names.penn[$0] }).asides(
            in: start..<end) where !asides.contains(where: { $0.overlaps(aside) })
        {
            asides.append(aside)
        }
    }

    /// What stands between the only two dashes of a stretch, the dashes included.
    private static func betweenDashes(_ tokens: [Token], in range: Range<Int>) -> [Range<Int>] {
        let dashes = range.filter { isDash(tokens, $0) }
        guard dashes.count == 2, dashes[0] > range.lowerBound, dashes[1] - dashes[0] > 2,
            range.upperBound - dashes[1] > 2
        else { return [] }
        return [dashes[0]..<(dashes[1] + 1)]
    }

    private static func isDash(_ tokens: [Token], _ index: Int) -> Bool {
        ["—", "–", "--"].contains(tokens[index].text)
            || ["-", "_"].contains(tokens[index].text) && tokens[index].spaceBefore
                && index + 1 < tokens.count && tokens[index + 1].spaceBefore
    }

    /// The end of a dateline: "GENEVA, 3 May (Agency) –": capitals, dates, brackets and commas up to
    /// a dash, and something behind it.
    private static func dateline(_ tokens: [Token], _ upos: [String]) -> Int? {
        guard let first = tokens.first, first.isCapitalised else { return nil }
        var inBrackets = false
        var capitals = first.isAllCapitals && first.text.utf8.count > 2
        var hasNumber = false
        for (index, token) in tokens.prefix(18).enumerated() {
            switch token.text {
            case "(": inBrackets = true
            case ")":
                inBrackets = false
                capitals = true
            case "—", "–", "--", "-", "―", "_":
                guard index > 0, index + 4 < tokens.count, capitals,
                    // "LOPBURG (Wire)_ Two": wires have it close to the bracket.
                    token.spaceBefore || token.text == "_",
                    tokens[index + 1].spaceBefore || token.text != "-"
                else { return nil }
                // "The union (ITU) — founded in 1865 — said …": two dashes are those of an aside.
                let others = ((index + 1)..<tokens.count).count { isDash(tokens, $0) }
                return hasNumber || others % 2 == 0 ? index + 1 : nil
            case ",", ".", "/": break
            default:
                hasNumber = hasNumber || token.kind == .number
                guard
                    inBrackets || upos[index] == "PROPN" || upos[index] == "NUM"
                        || token.kind == .number || token.isCapitalised
                else { return nil }
            }
        }
        return nil
    }

    /// The end of the name in front of what is said in an interview: "Jane Doe: We …".
    private static func label(_ tokens: [Token], _ upos: [String]) -> Int? {
        guard let colon = tokens.prefix(5).firstIndex(where: { $0.text == ":" }), colon > 0,
            colon + 3 < tokens.count,
            (0..<colon).allSatisfy({ upos[$0] == "PROPN" || tokens[$0].text == "." })
        else { return nil }
        return colon + 1
    }

    /// The end of "According to …,", the comma included.
    private static func accordingTo(
        _ tokens: [Token], _ upos: [String], from start: Int
    ) -> Int? {
        guard start + 4 < tokens.count, tokens[start].lower == "according",
            tokens[start + 1].lower == "to"
        else { return nil }
        for index in (start + 2)..<min(start + 20, tokens.count - 3) {
            if upos[index] == "VERB", !["NOUN", "PROPN"].contains(upos[index - 1]) { return nil }
            guard tokens[index].text == "," else { continue }
            // "…, the agency's head, said": what follows an apposition is not the main clause.
            let rest = upos[(index + 1)...]
            return rest.contains("VERB") || rest.contains("AUX") ? index + 1 : nil
        }
        return nil
    }

    /// Where a quotation begins that is the rest of the sentence, and its relation: behind a verb of saying
    /// and a comma, "The chief, Jane Doe, said, “…”", or set off by a colon from a sentence of its own, "The
    /// minister defended the raid: “…”".
    private static func quotation(
        _ tokens: [Token], _ upos: [String], from start: Int
    ) -> (start: Int, relation: String)? {
        guard
            let mark = tokens.indices.dropFirst(start + 2).dropLast(5).first(where: {
                [":", ","].contains(tokens[$0].text) && tokens[$0 + 1].isOpeningQuote
                    && tokens[$0 + 1].spaceBefore
            }), first(in: upos[start..<mark]), first(in: upos[(mark + 2)...])
        else { return nil }
        let isSaid = tokens[max(start, mark - 3)..<mark].contains { isSpeech($0.lower) }
        // Behind a colon the verb of saying next to it does as well.
        guard tokens[mark].text == ":" ? !isSpeech(tokens[mark - 1].lower) : isSaid else {
            return nil
        }
        // Nothing goes on behind it.
        let close = tokens.indices.dropFirst(mark + 2).first { tokens[$0].isClosingQuote }
        guard close.map({ $0 + 2 >= tokens.count }) ?? true else { return nil }
        return (mark, isSaid ? "ccomp" : "parataxis")
    }

    /// Where ", the minister said on Tuesday." begins: a comma or a closing quotation mark, a short
    /// subject, a verb of saying, and little behind it.
    private static func trailingSpeech(
        _ tokens: [Token], _ upos: [String], _ names: TagNames, _ tags: [Int], from start: Int
    ) -> Int? {
        let last = tokens.count - 1
        guard last - start > 6 else { return nil }
        let window = max(start + 3, last - 16)
        for index in stride(from: last - 2, to: window, by: -1)
        where tokens[index].text == "," || tokens[index].isClosingQuote {
            let clause = (index + 1)...last
            guard var verb = clause.first(where: { upos[$0] == "VERB" || upos[$0] == "AUX" })
            else { continue }
            let subject = clause.lowerBound..<verb
            // "…, officials have said."
            if ["has", "have", "had"].contains(tokens[verb].lower), verb < last,
                upos[verb + 1] == "VERB"
            {
                verb += 1
            }
            guard isSpeech(tokens[verb].lower), verb > index,
                last - verb <= 8 || tokens[verb + 1].text != "that"
            else { return nil }
            let isSubject =
                subject.allSatisfy {
                    ["NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADP", "CCONJ", "PART", "PUNCT"]
                        .contains(upos[$0])
                } && (!subject.isEmpty || verb < last)
            let tail = (verb + 1)..<tokens.count
            let isTail =
                verb == last
                || !tail.contains { upos[$0] == "VERB" && !isSpeech(tokens[$0].lower) }
                    && !tail.contains { ["that", ":", "“", "\""].contains(tokens[$0].text) }
            guard isSubject, isTail, first(in: upos[start..<index]) else { return nil }
            return listStart(before: index, subject, tokens, upos, from: start) ?? index
        }
        return nil
    }

    /// Where ", said Jane Doe, head of the Bank of Karst and a registered nurse at the hospital, who …" begins: a verb
    /// of saying right behind the comma, its subject and whatever tells who that is.
    private static func invertedSpeech(
        _ tokens: [Token], _ upos: [String], _ penn: [String], from start: Int
    ) -> Int? {
        let last = tokens.count - 1
        guard last - start > 8 else { return nil }
        for index in stride(from: last - 3, to: max(start + 4, last - 36), by: -1)
        where tokens[index].text == "," || tokens[index].isClosingQuote {
            let verb = index + 1
            guard ["VBD", "VBZ", "NNS"].contains(penn[verb]), isSpeech(tokens[verb].lower),
                // "denied it, announced a new law": what was done next.
                upos[verb + 1] == "PROPN"
                    || tokens[verb].lower == "said"
                        && ["DET", "NOUN", "ADJ", "NUM"].contains(upos[verb + 1]),
                first(in: upos[start..<index]), tells(tokens, penn, behind: verb)
            else { continue }
            return index
        }
        return nil
    }

    /// Whether what stands behind a verb of saying only tells who says it.
    private static func tells(_ tokens: [Token], _ penn: [String], behind verb: Int) -> Bool {
        var isRelative = false
        var quote: Int?
        for index in tokens.indices.dropFirst(verb + 1) {
            if penn[index].hasPrefix("WP") || penn[index] == "WDT" { isRelative = true }
            if !isRelative,
                ["VBD", "VBZ", "VBP", "MD"].contains(penn[index])
                    || ["that", ":"].contains(tokens[index].lower)
            {
                return false
            }
            // The name of a paper, but no words that somebody says.
            if tokens[index].isQuote {
                if let open = quote {
                    guard index - open < 7 else { return false }
                    quote = nil
                } else {
                    guard ![",", ":"].contains(tokens[index - 1].text) else { return false }
                    quote = index
                }
            }
        }
        return quote == nil
    }

    /// Where "…, police, hospital and government officials said" begins: the comma in front of the first of those
    /// who are listed, of whom the rest stands behind the last comma.
    private static func listStart(
        before comma: Int, _ subject: Range<Int>, _ tokens: [Token], _ upos: [String],
        from start: Int
    ) -> Int? {
        guard tokens[comma].text == ",", subject.contains(where: { tokens[$0].lower == "and" }),
            let before = (max(start + 3, comma - 4)..<comma).last(where: { tokens[$0].text == "," }
            ),
            comma - before > 1,
            (before + 1..<comma).allSatisfy({ ["NOUN", "ADJ"].contains(upos[$0]) }),
            first(in: upos[start..<before])
        else { return nil }
        return before
    }

    /// Where "“…,” Jane Doe, a mother of three whose house was destroyed, said" goes on behind the quotation: a
    /// subject, what a comma sets off behind it, and the verb of saying behind that.
    private static func describedSpeaker(
        _ tokens: [Token], _ upos: [String], from start: Int
    ) -> (start: Int, aside: Range<Int>)? {
        guard start < tokens.count, tokens[start].isOpeningQuote,
            let close = tokens.indices.dropFirst(start + 3).first(where: {
                tokens[$0].isClosingQuote
            }), [",", "?", "!"].contains(tokens[close - 1].text), close + 5 < tokens.count,
            ["PROPN", "DET", "NOUN"].contains(upos[close + 1]),
            !tokens[(close + 1)...].contains(where: \.isQuote)
        else { return nil }
        let last = tokens.count - 1
        let verb = (max(close + 4, last - 8)..<last).last {
            upos[$0] == "VERB" && isSpeech(tokens[$0].lower) && tokens[$0 - 1].text == ","
        }
        guard let verb, first(in: upos[start..<close]),
            let comma = (close + 2..<last).first(where: { tokens[$0].text == "," }),
            (close + 1..<comma).allSatisfy({
                ["NOUN", "PROPN", "DET", "ADJ", "ADP", "PART", "NUM"].contains(upos[$0])
            })
        else { return nil }
        return (close, comma..<verb)
    }

    /// The only semicolon, where a clause stands on either side: "She married in 1955; the couple had two sons".
    private static func semicolon(
        _ tokens: [Token], _ upos: [String], in range: Range<Int>
    ) -> Int? {
        let marks = range.filter { tokens[$0].text == ";" }
        guard marks.count == 1, !tokens[range].contains(where: \.isQuote),
            range.upperBound - marks[0] > 4,
            ["DET", "PRON", "PROPN", "NOUN", "ADV", "NUM"].contains(upos[marks[0] + 1]),
            first(in: upos[range.lowerBound..<marks[0]]),
            first(in: upos[(marks[0] + 1)..<range.upperBound])
        else { return nil }
        return marks[0]
    }

    /// Whether a clause stands in front.
    private static func first(in upos: ArraySlice<String>) -> Bool {
        upos.contains("VERB") || upos.contains("AUX")
    }

    /// Whether a form reports what somebody says: "said", "adds".
    private static func isSpeech(_ lower: String) -> Bool {
        guard let verb = Lexicon.builtInSpeech[lower] else { return false }
        return verb.forms.contains(.past) || verb.forms.contains(.present)
    }
}
