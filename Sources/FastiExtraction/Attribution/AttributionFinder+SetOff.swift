internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// Words of saying that a comma or a quotation sets off from what is said: "…, the ministry said on
/// Monday". Read off the words, since the parser takes every third of them for something else.
extension AttributionFinder {
    /// Who says what at a verb of saying that is set off; `nil` where it is not.
    func setOff(_ verb: Int, _ sentence: Sentence) -> Saying? {
        let xpos = tree.words[verb].xpos
        guard ["VBD", "VBZ", "VBP", "VBN", "NNS"].contains(xpos), !isPassive(verb) else {
            return nil
        }
        let before = nounPhrase(before: verb, sentence)
        if let before, isState(before, behindPlaceIn: sentence) || isPlaceBeside(before, verb) {
            return nil
        }
        if before == nil, let behind = inverted(verb, sentence) { return behind }
        guard let source = before,
            let mark = sentence.tokens.contains(source.lowerBound - 1)
                ? source.lowerBound - 1 : nil,
            tokens[mark].isQuote || [",", "–", "—", "-", ")"].contains(tokens[mark].text)
        else { return nil }
        // "The law, the minister said on Monday, will"; "In a statement, X said, “…”" only leads in what is said.
        let part = segment(of: verb, sentence)
        let near = verb + 1..<max(verb + 1, min(verb + 5, part.upperBound - 1))
        let closing = near.first { tokens[$0].text == "," }.flatMap {
            isOnlyAdjunct((verb + 1)..<$0, of: verb) ? $0 : nil
        }
        let isInside =
            closing.map { tokens[mark].isQuote || !tokens[$0 + 1].isOpeningQuote } ?? false
        guard isInside || isOnlyAdjunct((verb + 1)..<part.upperBound, of: verb),
            xpos != "NNS" || verb + 2 >= part.upperBound
        else { return nil }
        let left = part.lowerBound..<mark
        let goesOn = closing.map { tells(($0 + 1)..<part.upperBound) } ?? false
        guard tokens[mark].isQuote || tells(left) || isInside && goesOn else { return nil }
        var (subject, whole) = withApposition(source, sentence)
        if let name = nameBehind(subject, in: whole) { subject = name }
        return (
            subject, whole, (isInside ? part : part.lowerBound..<whole.lowerBound, true, true)
        )
    }

    /// "a judge in Lopburg, Ruritania said": the state of a town.
    private func isState(_ phrase: Range<Int>, behindPlaceIn sentence: Sentence) -> Bool {
        guard phrase.count <= 2, phrase.lowerBound - 3 > sentence.tokens.lowerBound,
            tokens[phrase.lowerBound - 1].text == ",", tokens[phrase.lowerBound - 2].isCapitalised,
            let name = references.names(at: tree.head(of: phrase)).first,
            name.kind == .state || name.isPlace
        else { return false }
        let place = references.nameAt[phrase.lowerBound - 2]
        let start =
            place < 0 ? phrase.lowerBound - 2 : references.names[Int(place)].whole.lowerBound
        return start > sentence.tokens.lowerBound
            && ["in", "near", "at", "from", "of"].contains(tokens[start - 1].lower)
    }

    /// "the wire's Jane Doe in the capital, Lopburg, says": a place between commas.
    private func isPlaceBeside(_ phrase: Range<Int>, _ verb: Int) -> Bool {
        guard phrase.upperBound < verb, tokens[phrase.upperBound].text == ",", phrase.count <= 3,
            phrase.lowerBound > 1, tokens[phrase.lowerBound - 1].text == ",",
            let name = references.names(at: tree.head(of: phrase)).first
        else { return false }
        let noun = phrase.lowerBound - 2
        return (name.isPlace || name.isPlaceLike) && tree.words[noun].upos == "NOUN"
    }

    /// "it was announced": a form of "be" in front.
    private func isPassive(_ verb: Int) -> Bool {
        (max(0, verb - 3)..<verb).contains {
            tree.words[$0].upos == "AUX" && tree.words[$0].lemma == "be"
                && ($0..<verb).allSatisfy { ["AUX", "ADV"].contains(tree.words[$0].upos) }
        }
    }

    /// "…,” said the minister of works": who speaks stands behind the verb.
    private func inverted(_ verb: Int, _ sentence: Sentence) -> Saying? {
        let (start, end) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
        guard verb > start, verb + 1 < end,
            tokens[verb - 1].isQuote
                || tokens[verb - 1].text == ","
                    && ["say", "add", "report", "write", "explain"]
                        .contains(tree.words[verb].lemma)
        else { return nil }
        let stops: Set<String> = [
            ",", ".", ";", ":", "(", "–", "—", "who", "in", "on", "at", "after", "during", "while",
            "when", "as", "following", "that", "before", "this", "last", "yesterday", "today",
        ]
        let limit = (verb + 1..<min(end, verb + 16)).first {
            stops.contains(tokens[$0].lower) || tokens[$0].isQuote
        }
        guard let limit, limit > verb + 1 else { return nil }
        let source = (verb + 1)..<limit
        let opening = tree.words[source.lowerBound]
        guard !source.contains(where: { isFinite($0) || tree.words[$0].upos == "SCONJ" }),
            ["DET", "NOUN", "PROPN", "PRON", "ADJ"].contains(opening.upos),
            source.contains(where: { tree.isNoun($0) || tree.words[$0].upos == "PRON" })
        else { return nil }
        let part = segment(of: verb, sentence)
        guard tokens[verb - 1].isQuote || tells(part.lowerBound..<(verb - 1)) else { return nil }
        return (nominalHead(of: source), source, (part.lowerBound..<verb, true, true))
    }

    /// The noun phrase that ends in front of a verb, between it and the mark before.
    func nounPhrase(before verb: Int, _ sentence: Sentence) -> Range<Int>? {
        let start = sentence.tokens.lowerBound
        var end = verb
        while end > start, ["ADV", "AUX"].contains(tree.words[end - 1].upos) { end -= 1 }
        var first = end
        // "the chief, Jane Doe, said": the commas belong to the phrase.
        if end - 1 > start, tokens[end - 1].text == "," {
            guard
                let opening = (start..<(end - 1)).last(where: { tokens[$0].kind == .punctuation }),
                tokens[opening].text == ",", end - opening <= 14
            else { return nil }
            first = opening
        }
        while first > start, !isMark(first - 1) { first -= 1 }
        if let opening = listOpening(first..<end, sentence) { first = opening }
        while first < end, ["CCONJ", "ADV", "PUNCT"].contains(tree.words[first].upos) { first += 1 }
        if end - 1 > first, tokens[end - 1].text == "," { end -= 1 }
        let phrase = first..<max(first, end)
        guard !phrase.isEmpty, phrase.count <= 24,
            !["ADP", "SCONJ", "VERB", "PART"].contains(tree.words[first].upos),
            !phrase.contains(where: { isFinite($0) || tree.words[$0].upos == "SCONJ" }),
            phrase.contains(where: { tree.isNoun($0) || tree.words[$0].upos == "PRON" })
        else { return nil }
        return phrase
    }

    /// "the maker of engines, pumps and valves said": where the phrase begins whose last words look like one.
    private func listOpening(_ phrase: Range<Int>, _ sentence: Sentence) -> Int? {
        guard phrase.lowerBound - 3 > sentence.tokens.lowerBound,
            tokens[phrase.lowerBound - 1].text == ",",
            phrase.contains(where: { tree.words[$0].upos == "CCONJ" }),
            !["DET", "PRON", "PROPN"].contains(tree.words[phrase.lowerBound].upos)
        else { return nil }
        var opening = phrase.lowerBound - 1
        for _ in 0..<4 where opening > sentence.tokens.lowerBound {
            opening -= 1
            while opening > sentence.tokens.lowerBound, !isMark(opening - 1) { opening -= 1 }
            let part = opening..<phrase.lowerBound
            if part.contains(where: { isFinite($0) || tokens[$0].isQuote }) { return nil }
            if tree.words[opening].upos == "DET", part.contains(where: { tokens[$0].lower == "of" })
            {
                return opening
            }
            if opening > sentence.tokens.lowerBound, tokens[opening - 1].text != "," { return nil }
            opening -= 1
        }
        return nil
    }

    /// The noun that a phrase is about; its first where the parser hangs all on a word that is none: "a
    /// person close to the talks".
    func nominalHead(of phrase: Range<Int>) -> Int {
        let head = tree.head(of: phrase)
        guard !isNominal(head), var noun = phrase.first(where: isNominal) else { return head }
        while noun + 1 < phrase.upperBound, tree.isNoun(noun + 1) { noun += 1 }
        return noun
    }

    /// Whether a word can be who speaks.
    func isNominal(_ index: Int) -> Bool {
        (tree.isNoun(index) || ["PRON", "NUM", "DET"].contains(tree.words[index].upos))
            && !Self.times.contains(tokens[index].lower)
    }

    private func isMark(_ index: Int) -> Bool {
        tokens[index].isQuote || [",", ";", ":", "–", "—", "(", ")"].contains(tokens[index].text)
            || tokens[index].text == "-" && tokens[index].spaceBefore
    }

    /// "…, Jane Doe, a teacher, said": the name in front belongs to what describes it.
    private func withApposition(
        _ phrase: Range<Int>, _ sentence: Sentence
    ) -> (subject: Int, whole: Range<Int>) {
        let own = (nominalHead(of: phrase), phrase)
        let comma = phrase.lowerBound - 1
        guard comma > sentence.tokens.lowerBound, tokens[comma].text == ",",
            !tokens[phrase.lowerBound].isCapitalised, references.nameAt[comma - 1] >= 0
        else { return own }
        let named = references.names[Int(references.nameAt[comma - 1])]
        let name = named.whole
        // "near Lopburg, Ruritania, the ministry said".
        guard !named.isPlace, named.kind != .state, name.upperBound == comma,
            name.lowerBound > sentence.tokens.lowerBound,
            isMark(name.lowerBound - 1)
        else { return own }
        return (tree.head(of: name), name.lowerBound..<phrase.upperBound)
    }

    /// "the radio station Luna": the name behind the noun that it belongs to.
    func nameBehind(_ head: Int, in phrase: Range<Int>) -> Int? {
        guard let last = phrase.last(where: { tokens[$0].kind != .punctuation }),
            references.nameAt[last] >= 0,
            // "Jane Doe, an Open Quay spokeswoman,".
            references.nameAt[head] < 0 || references.nameAt[head] == references.nameAt[last]
                || references.names[Int(references.nameAt[head])].kind != .person
                || references.names[Int(references.nameAt[head])].tokens.count < 2,
            // "Jane Doe in the capital, Lopburg,": beside another noun.
            tree.relation(last) != "appos" || tree.words[last].head == head
        else { return nil }
        let name = references.names[Int(references.nameAt[last])]
        guard name.whole.lowerBound > head, name.whole.lowerBound > phrase.lowerBound,
            !name.isDescription, !name.isPlace, !name.isPlaceLike,
            tokens[name.tokens.lowerBound].isCapitalised,
            tree.words[name.whole.lowerBound - 1].upos == "NOUN"
                || tokens[name.whole.lowerBound - 1].text == ","
        else { return nil }
        return tree.head(of: name.whole)
    }

    func isFinite(_ index: Int) -> Bool {
        let word = tree.words[index]
        return ["VERB", "AUX"].contains(word.upos)
            && word.isFinite
    }

    /// Whether a stretch of words has a predicate and is more than a clause that leads in.
    private func tells(_ range: Range<Int>) -> Bool {
        guard range.count >= 3 else { return false }
        let chunks = range.split { tokens[$0].text == "," }
        return chunks.contains { chunk in
            guard let first = chunk.first else { return false }
            let leadsIn =
                tree.words[first].upos == "SCONJ"
                || ["after", "when", "while", "before", "since", "once", "as"]
                    .contains(tokens[first].lower)
            return !leadsIn
                && chunk.contains {
                    isFinite($0) || tree.isVerb($0) && tree.child(of: $0, ["nsubj"]) != nil
                }
        }
    }

    /// The part of a sentence between semicolons that holds a token.
    private func segment(of index: Int, _ sentence: Sentence) -> Range<Int> {
        let range = sentence.tokens
        let start = (range.lowerBound..<index).last { tokens[$0].text == ";" }.map { $0 + 1 }
        let end = (index..<range.upperBound).first { tokens[$0].text == ";" }
        return (start ?? range.lowerBound)..<(end ?? range.upperBound)
    }

    static let times: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",
        "today", "earlier", "later", "last", "this", "recently", "late", "early",
    ]

    /// Whether what stands behind a verb of saying only tells when, where and to whom: "told reporters on
    /// Monday".
    private func isOnlyAdjunct(_ range: Range<Int>, of verb: Int) -> Bool {
        guard let first = range.first, tokens[first].kind != .punctuation else { return true }
        let opening = tree.words[first].upos
        let isTold =
            ["tell", "inform"].contains(tree.words[verb].lemma)
            || ["ADP", "ADV"].contains(opening) || Self.times.contains(tokens[first].lower)
        return isTold
            && !range.contains {
                isFinite($0) || tokens[$0].isQuote || tree.words[$0].upos == "SCONJ"
                    || tokens[$0].lower == "to" && tree.words[$0].upos == "PART"
            }
    }
}
