internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// Finds the words that tell of happenings, and tells verbs from nouns by their neighbours.
struct TriggerFinder {
    let tokens: [Token]
    let lexicon: Lexicon
    /// Ranges of time expressions: "March" in them does not march.
    let taken: [TextRange]

    func triggers(in range: Range<Int>) -> [Trigger] {
        var result: [Trigger] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let trigger = trigger(at: index, in: range) {
                result.append(trigger)
                index = trigger.tokens.upperBound
            } else {
                index += 1
            }
        }
        return joinLightVerbs(result)
    }

    private func trigger(at index: Int, in range: Range<Int>) -> Trigger? {
        guard tokens[index].kind == .word,
            !taken.contains(where: { $0.overlaps(tokens[index].range) })
        else { return nil }
        for length in [2, 1] where index + length <= range.upperBound {
            let key = (index..<(index + length)).map { tokens[$0].lower }.joined(separator: " ")
            guard let words = lexicon.events[key] else { continue }
            let span = index..<(index + length)
            if let word = words.first(where: \.isVerb),
                let verb = verb(word, at: span, in: range, words)
            {
                return verb
            }
            if let noun = words.first(where: { !$0.isVerb }), isNoun(span, in: range) {
                return Trigger(
                    tokens: span, word: noun, voice: .nominal, isFinite: false, status: .asserted)
            }
        }
        return nil
    }

    // MARK: Verbs

    private func verb(
        _ word: Lexicon.EventWord, at span: Range<Int>, in range: Range<Int>,
        _ words: [Lexicon.EventWord]
    ) -> Trigger? {
        // "the Mine Victims Association": a capital in mid-sentence makes a name.
        let isInside = span.lowerBound > range.lowerBound && !tokens[span.lowerBound - 1].isQuote
        if isInside, tokens[span.lowerBound].isCapitalised { return nil }
        let group = VerbGroup(before: span.lowerBound, from: range.lowerBound, tokens: tokens)
        let canBeNoun = words.contains { !$0.isVerb }
        let form = word.forms
        let status = isCommand(in: range) ? .demanded : group.status
        if group.hasBe, form.contains(.participle) || form.contains(.gerund) {
            return Trigger(
                tokens: span, word: word, voice: form.contains(.participle) ? .passive : .active,
                isFinite: true, status: status)
        }
        if group.hasHave, form.contains(.participle) || group.hasModal && form.contains(.base) {
            return active(word, span, status)
        }
        if group.hasModal || group.hasTo {
            return form.contains(.base) ? active(word, span, status) : nil
        }
        if form.contains(.past) || form.contains(.participle) {
            return pastOrParticiple(word, span, in: range, status)
        }
        if form == [.gerund] { return gerund(word, span, in: range, canBeNoun) }
        guard form.contains(.present) || form.contains(.base),
            !canBeNoun || isAfterSubject(span, in: range)
        else { return nil }
        guard isAfterSubject(span, in: range) else { return nil }
        return active(word, span, status)
    }

    /// "Do not support …": a sentence that begins with "do" asks for something.
    private func isCommand(in range: Range<Int>) -> Bool {
        range.first { tokens[$0].kind == .word }.map { tokens[$0].text == "Do" } ?? false
    }

    private func active(
        _ word: Lexicon.EventWord, _ span: Range<Int>, _ status: Mention.Status
    ) -> Trigger {
        Trigger(tokens: span, word: word, voice: .active, isFinite: true, status: status)
    }

    /// "attacked" alone: an adjective after a determiner, a reduced relative before "by", else the
    /// past tense.
    private func pastOrParticiple(
        _ word: Lexicon.EventWord, _ span: Range<Int>, in range: Range<Int>,
        _ status: Mention.Status
    ) -> Trigger? {
        let previous = span.lowerBound > range.lowerBound ? tokens[span.lowerBound - 1] : nil
        let next = span.upperBound < range.upperBound ? tokens[span.upperBound] : nil
        if let previous, Self.determiners.contains(previous.lower) { return nil }
        if let previous, Self.prepositions.contains(previous.lower) { return nil }
        if next?.lower == "by", word.forms.contains(.participle) {
            return Trigger(
                tokens: span, word: word, voice: .passive, isFinite: false, status: status)
        }
        guard word.forms.contains(.past), !isCounted(word, span, in: range) else {
            // "94 civilians killed": a participle without its verb.
            return Trigger(
                tokens: span, word: word, voice: .passive, isFinite: false, status: status)
        }
        return active(word, span, status)
    }

    /// "94 civilians killed, …": a number in front and no object behind.
    private func isCounted(_ word: Lexicon.EventWord, _ span: Range<Int>, in range: Range<Int>)
        -> Bool
    {
        guard ["ASSAULT", "COERCE"].contains(word.category ?? "") else { return false }
        let next = span.upperBound < range.upperBound ? tokens[span.upperBound] : nil
        let isOpen =
            next.map {
                $0.kind == .word && !Self.prepositions.contains($0.lower) && $0.lower != "and"
                    || $0.kind == .number
            } ?? false
        return !isOpen
            && (max(range.lowerBound, span.lowerBound - 3)..<span.lowerBound).contains {
                tokens[$0].kind == .number
            }
    }

    private func gerund(
        _ word: Lexicon.EventWord, _ span: Range<Int>, in range: Range<Int>, _ canBeNoun: Bool
    ) -> Trigger? {
        let previous = span.lowerBound > range.lowerBound ? tokens[span.lowerBound - 1] : nil
        if let previous, Self.aspect.contains(previous.lower) {
            return active(word, span, .asserted)
        }
        guard !canBeNoun, previous?.text == "," else { return nil }
        return Trigger(tokens: span, word: word, voice: .active, isFinite: false, status: .asserted)
    }

    // MARK: Nouns

    private func isNoun(_ span: Range<Int>, in range: Range<Int>) -> Bool {
        guard span.lowerBound > range.lowerBound else { return true }
        let previous = tokens[span.lowerBound - 1].lower
        return !["to", "will", "would", "can", "could", "may", "might", "must", "should"].contains(
            previous)
    }

    /// Whether a name, a pronoun or a plural noun stands before a verb in the present.
    private func isAfterSubject(_ span: Range<Int>, in range: Range<Int>) -> Bool {
        var index = span.lowerBound - 1
        while index >= range.lowerBound,
            tokens[index].lower.hasSuffix("ly") || tokens[index].lower == "also"
        {
            index -= 1
        }
        guard index >= range.lowerBound else { return false }
        let token = tokens[index]
        if Self.determiners.contains(token.lower) || Self.prepositions.contains(token.lower) {
            return false
        }
        if Self.pronouns.contains(token.lower) { return true }
        return token.isCapitalised && lexicon.demonyms[token.lower] == nil
            || token.kind == .word && token.lower.hasSuffix("s") && !token.lower.hasSuffix("'s")
    }

    /// "issued a statement", "carried out attacks": the noun says what happened, the verb who did it.
    private func joinLightVerbs(_ found: [Trigger]) -> [Trigger] {
        var result: [Trigger] = []
        var dropped: Set<Trigger> = []
        for trigger in found where trigger.voice == .nominal {
            let from = max(0, trigger.tokens.lowerBound - 6)
            let verb = (from..<trigger.tokens.lowerBound).last {
                Self.light.contains(tokens[$0].lower)
            }
            guard let verb,
                !(verb..<trigger.tokens.lowerBound).contains(where: {
                    Self.stops.contains(tokens[$0].lower)
                })
            else { continue }
            let passive = VerbGroup(before: verb, from: max(0, verb - 4), tokens: tokens).hasBe
            guard !passive else { continue }
            if let heavy = found.first(where: { $0.tokens.contains(verb) }) {
                dropped.insert(heavy)
            }
            dropped.insert(trigger)
            var joined = Trigger(
                tokens: trigger.tokens, word: trigger.word, voice: .active, isFinite: true,
                status: VerbGroup(before: verb, from: max(0, verb - 6), tokens: tokens).status)
            joined.lightVerb = verb
            result.append(joined)
        }
        result += found.filter { !dropped.contains($0) }
        return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    static let light = words(
        """
        made makes make issued issue issues gave give gives held hold holds launched launch launches
        carried conducted conduct staged stage began begin begins started start continued signed sign
        released published sent mounted reached put
        """)
    static let stops = words("of to by that which who , and for")
    static let aspect = words(
        "began begin begins started start starts continued continue continues kept keep keeps stopped"
    )
    static let determiners = words(
        "the a an this that these those his her its their our my your no some any")
    static let prepositions = words(
        "of in on at by for from with to against during after before since until under over into about between among"
    )
    static let pronouns = words("he she it they we i you who which that")

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
