internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// Finds the names of persons, states, bodies and groups in a sentence.
///
/// A name is a run of capitalised words with the small words that tie it together ("of", "for the"),
/// a demonym with a word that heads a group ("Armenian military units"), such a word with "of" and a
/// name ("the armed forces of Armenia"), or a word that names a group by itself ("the police").
struct NameFinder {
    let tokens: [Token]
    let lexicon: Lexicon
    /// Lower-case words that stand capitalised in the middle of some sentence of the document.
    let properWords: Set<String>

    /// A longer word is no name, whatever it is. Unit: UTF-8 bytes.
    static let longestWord = 80

    func names(in sentence: Sentence) -> [NameSpan] {
        var result: [NameSpan] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            if let name = name(at: index, in: sentence) {
                join(name, to: &result)
                index = name.tokens.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    /// Adds a name; an office behind a person and a comma is the person's own.
    private func join(_ name: NameSpan, to result: inout [NameSpan]) {
        if let last = result.last, last.kind == .person, last.office == nil,
            name.kind == .office || lexicon.offices.contains(tokens[name.tokens.lowerBound].lower),
            name.tokens.lowerBound - last.tokens.upperBound <= 2,
            tokens[last.tokens.upperBound].text == ","
        {
            result[result.count - 1].office = name.text
            result[result.count - 1].apposition = name.tokens
            return
        }
        var name = name
        if let last = result.last, let longer = withProvince(name, after: last) {
            name = longer
            result.removeLast()
        }
        // "the Ombudsman's Office", "the Governor's Office of Public Works".
        if let last = result.last, last.kind == .office,
            last.tokens.upperBound + 1 == name.tokens.lowerBound,
            ["'s", "’s", "'", "’"].contains(tokens[last.tokens.upperBound].lower),
            lexicon.heads[tokens[name.tokens.lowerBound].lower] != nil
        {
            let range = last.tokens.lowerBound..<name.tokens.upperBound
            name = NameSpan(
                tokens: range, text: text(of: range), kind: .organization,
                key: text(of: range).lowercased())
            result.removeLast()
        }
        // "Ruritania's main news agency Central News": what a body is stands in front of its name. "Ruritanian
        // telecoms giant Luna".
        if let last = result.last,
            last.tokens.upperBound == name.tokens.lowerBound
                || last.tokens.upperBound + 1 == name.tokens.lowerBound
                    && Self.firms.contains(tokens[last.tokens.upperBound].lower),
            last.front == nil,
            last.kind != .person, last.kind != .state, last.kind != .office,
            !tokens[last.tokens.upperBound - 1].isCapitalised, !last.isDescription,
            [.organization, .media, .intergovernmental, .armedForce].contains(name.kind),
            name.front == nil
        {
            name.front = last.tokens.lowerBound..<name.tokens.lowerBound
            if name.isPlaceLike {
                name.isPlaceLike = false
                name.kind = last.kind
            }
            result.removeLast()
        }
        if name.front == nil, [.organization, .media].contains(name.kind) {
            name.front = trade(
                before: name.tokens.lowerBound, after: result.last?.tokens.upperBound)
        }
        result.append(withOffice(name, from: &result))
    }

    private func name(at index: Int, in sentence: Sentence) -> NameSpan? {
        let end = sentence.tokens.upperBound
        // "Doctors Without Borders": known whole, whatever its words are by themselves.
        if tokens[index].isCapitalised, let (_, length) = match(index, end, in: lexicon.bodies),
            length > 1, tokens[index + length - 1].isCapitalised,
            index + length == end || !isInnerName(tokens[index + length])
        {
            return knownBody(index..<index + length)
        }
        if let span = demonymGroup(at: index, end) ?? groupOfName(at: index, end) {
            // "Ruritanian Ministry of Foreign Affairs".
            let last = span.tokens.upperBound - 1
            guard tokens[last].isCapitalised, last + 2 < end,
                ["of", "for"].contains(tokens[last + 1].lower),
                let longer = continuation(of: span.tokens, in: sentence), longer > last + 1,
                lexicon.states[tokens[longer - 1].lower] == nil
            else { return span }
            return capitalised(at: index, in: sentence)
        }
        if isNameWord(index, in: sentence) { return capitalised(at: index, in: sentence) }
        return groupWord(at: index, end)
    }

    // MARK: Demonyms and group words

    /// "Azerbaijani NGOs", "Russia's peacekeeping contingent": a state and, within three words, a head.
    private func demonymGroup(at index: Int, _ end: Int) -> NameSpan? {
        guard tokens[index].isCapitalised else { return nil }
        if let radio = broadcaster(at: index, end) { return radio }
        var next = index + 1
        let state: String
        if let (found, length) = match(index, end, in: lexicon.demonyms) {
            state = found.name
            next = index + length
        } else if let (found, length) = match(index, end, in: lexicon.states),
            index + length < end, ["'s", "'"].contains(tokens[index + length].lower)
        {
            state = found.name
            next = index + length + 1
        } else {
            return nil
        }
        guard let head = head(from: next, end, limit: 4), !isModifier(head.end, end),
            // "Karst's Halden Energy" has a name of its own.
            !["'s", "'"].contains(tokens[next - 1].lower) || !tokens[next].isCapitalised
                || lexicon.heads[tokens[head.end - 1].lower]?.isOnlyInNames != true
        else { return nil }
        let range = index..<head.end
        if head.end == next + 1, tokens[next].lower == "side" {
            return NameSpan(
                tokens: range, text: text(of: range), kind: .state, key: state.lowercased())
        }
        let words = (next..<head.end).map { singular(tokens[$0].lower) }.joined(separator: " ")
        return NameSpan(
            tokens: range, text: text(of: range), kind: head.kind,
            key: "\(words) of \(state.lowercased())")
    }

    /// Whether the word before an index only describes the noun at it: "the military facilities".
    private func isModifier(_ index: Int, _ end: Int) -> Bool {
        guard ["military", "opposition", "state"].contains(tokens[index - 1].lower), index < end
        else {
            return false
        }
        let next = tokens[index]
        return next.kind == .word && !next.isCapitalised && !Self.borders.contains(next.lower)
            && next.lower != "'s" && lexicon.events[next.lower]?.contains(where: \.isVerb) != true
    }

    /// "the armed forces of Armenia", "NGOs of Azerbaijan".
    private func groupOfName(at index: Int, _ end: Int) -> NameSpan? {
        guard !isParticipleOfNoun(index, end), let head = head(from: index, end, limit: 3),
            head.end + 1 < end,
            ["of", "from"].contains(tokens[head.end].lower),
            // "Islamic State of Karst" is a name, "the state of Karst" is Karst.
            !(tokens[head.end - 1].lower == "state" && tokens[index].isCapitalised)
        else { return nil }
        var next = head.end + 1
        if tokens[next].lower == "the" { next += 1 }
        guard next < end, tokens[next].isCapitalised else { return nil }
        let words = (index..<head.end).map { singular(tokens[$0].lower) }.joined(separator: " ")
        if let inner = demonymGroup(at: next, end) {
            let range = index..<inner.tokens.upperBound
            return NameSpan(
                tokens: range, text: text(of: range), kind: head.kind,
                key: "\(words) of \(inner.key)")
        }
        // "the government of Karst Island", which is no state.
        if Self.ruling.contains(tokens[head.end - 1].lower), head.end == index + 1,
            tokens[head.end].lower == "of", match(next, end, in: lexicon.states) == nil,
            match(next, end, in: lexicon.demonyms) == nil, isInnerName(tokens[next])
        {
            var last = next + 1
            while last < end, last - next < 3, isInnerName(tokens[last]) { last += 1 }
            let range = index..<last
            return NameSpan(
                tokens: range, text: text(of: range), kind: head.kind, key: foldedKey(range))
        }
        guard let (state, length) = match(next, end, in: lexicon.states),
            // "the attorney general of the Ruritanian state of Karst".
            next + length >= end
                || !["state", "states", "city", "island"].contains(tokens[next + length].lower)
        else { return nil }
        let range = index..<(next + length)
        // "the Attorney General of Karst": who holds the office, not a group.
        let isOffice = lexicon.offices.contains(text(of: index..<head.end).lowercased())
        return NameSpan(
            tokens: range, text: text(of: range), kind: isOffice ? .office : head.kind,
            key: "\(words) of \(state.name.lowercased())")
    }

    /// The nearest head within a few lower-case words: "peacekeeping contingent".
    private func head(from start: Int, _ end: Int, limit: Int) -> (end: Int, kind: Actor.Kind)? {
        var best: (end: Int, kind: Actor.Kind)?
        for index in start..<min(end, start + limit) {
            let token = tokens[index]
            guard token.kind == .word, !Self.borders.contains(token.lower) else { break }
            for length in [2, 1] where index + length <= end {
                let words = (index..<(index + length)).map { tokens[$0].lower }.joined(
                    separator: " ")
                // "Ruritanian gas" is no firm, "Ruritanian Gas" may be one.
                if let head = lexicon.heads[words], !head.isOnlyInNames || token.isCapitalised,
                    let kind = Actor.Kind(rawValue: head.kind)
                {
                    best = (index + length, kind)
                    break
                }
            }
            if best != nil, index + 1 >= (best?.end ?? 0) {
                // "armed forces", "government forces": go on while heads follow each other.
                guard index + 1 < end, lexicon.heads[tokens[index + 1].lower] != nil else { break }
            }
        }
        return best
    }

    /// "the police", "protesters", "international organizations".
    private func groupWord(at index: Int, _ end: Int) -> NameSpan? {
        let token = tokens[index]
        guard token.kind == .word, !Self.borders.contains(token.lower) else { return nil }
        var last = index
        var head = lexicon.heads[token.lower]
        if head?.isGroup != true, index + 1 < end, Self.adjectives.contains(token.lower),
            let next = lexicon.heads[tokens[index + 1].lower], next.isGroup, next.isPlural
        {
            head = next
            last = index + 1
        } else if head?.isGroup != true, token.lower == "civil", index + 2 < end,
            tokens[index + 1].lower == "society"
        {
            last = lexicon.heads[tokens[index + 2].lower]?.isPlural == true ? index + 2 : index + 1
            head = lexicon.heads["representative"]
        }
        guard let head, head.isGroup, var kind = Actor.Kind(rawValue: head.kind) else { return nil }
        let isDefinite = index > 0 && tokens[index - 1].lower == "the"
        // "non-governmental organizations".
        let first =
            index > 1 && tokens[index - 1].text == "-" && !tokens[index].spaceBefore
            ? index - 2 : index
        guard head.isPlural || isDefinite || token.lower == "police" || last > index else {
            return nil
        }
        var range = first..<(last + 1)
        // "a pilots' union": the body whose members they are.
        if last + 2 < end, ["'", "’", "'s", "’s"].contains(tokens[last + 1].text),
            let body = lexicon.heads[tokens[last + 2].lower], !body.isPlural, !body.isGroup,
            let bodyKind = Actor.Kind(rawValue: body.kind), bodyKind == .organization
        {
            range = first..<(last + 3)
            kind = bodyKind
        }
        return NameSpan(
            tokens: range, text: text(of: range), kind: kind, isDescription: true,
            key: range.map { singular(tokens[$0].lower) }.joined(separator: " "))
    }

    func isInnerName(_ token: Token) -> Bool {
        token.isCapitalised && !Self.never.contains(token.lower)
            && !Self.calendar.contains(token.lower)
    }

    func endsInBody(_ range: Range<Int>) -> Bool {
        isHeadOrOffice(tokens[range.upperBound - 1].lower)
    }

    func hasHead(_ range: Range<Int>) -> Bool {
        range.contains { isHeadOrOffice(tokens[$0].lower) }
    }

    private func isHeadOrOffice(_ word: String) -> Bool {
        lexicon.heads[word] != nil || lexicon.offices.contains(word)
            || ["section", "resolution", "ministers", "law", "secretariat", "rapporteurs"].contains(
                word)
    }
}

extension NameFinder {
    func match<Value>(
        _ index: Int, _ end: Int, in table: [String: Value]
    ) -> (value: Value, length: Int)? {
        for length in stride(from: min(5, end - index), through: 1, by: -1) {
            let words = (index..<(index + length)).map { tokens[$0].lower }.joined(separator: " ")
            if let value = table[words] { return (value, length) }
        }
        return nil
    }

    func text(of range: Range<Int>) -> String {
        range.reduce(into: "") { text, index in
            if index > range.lowerBound, tokens[index].spaceBefore { text += " " }
            text += tokens[index].text
        }
    }

    func singular(_ word: String) -> String {
        if word.hasSuffix("ies"), word.count > 4 { return word.dropLast(3) + "y" }
        return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3
            ? String(word.dropLast()) : word
    }
}
