internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// Finds counted things: "94 civilians killed", "more than 3,410 houses", "injured twelve".
struct FigureFinder {
    let tree: SyntaxTree
    let numerals: Numerals
    /// Ranges of time expressions: the numbers in them count nothing else.
    private(set) var taken: [TextRange]
    /// Where those stand who tell something: "two people with knowledge of the talks" count nothing.
    private let tellers: [Range<Int>]

    var tokens: [Token] { tree.tokens }

    init(_ unit: DocumentAnalysis.Unit, in tree: SyntaxTree) {
        self.tree = tree
        numerals = Numerals(tokens: tree.tokens)
        taken = unit.taken
        tellers = unit.attributions.flatMap(\.speakers).map(\.tokens)
        let lengths = setLengths(in: unit)
        taken.removeAll { lengths.contains($0) }
    }

    /// The counts among a clause's own words.
    func figures(in clause: Clause) -> [Mention.Figure] {
        let own = Set(clause.owned)
        return figures(in: clause.tokens) { own.contains($0) }
    }

    func figures(
        in range: Range<Int>, where isIncluded: (Int) -> Bool = { _ in true }
    ) -> [Mention.Figure] {
        var result: [Mention.Figure] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if isIncluded(index), let votes = votes(at: index, in: range) {
                result += votes.figures
                index = votes.end
            } else if isIncluded(index), let number = number(at: index, in: range),
                let figure = figure(number, in: range)
            {
                result.append(figure)
                index =
                    figure.max == nil
                    ? number.end : high(behind: number, in: range)?.end ?? number.end
            } else {
                index += 1
            }
        }
        return result
    }

    private func number(at index: Int, in range: Range<Int>) -> Numerals.Numeral? {
        guard !taken.contains(where: { $0.overlaps(tokens[index].range) }),
            !isLabel(index, in: range), !isCompared(index, in: range), !isCitation(index),
            !tellers.contains(where: { $0.contains(index) })
        else { return nil }
        return numerals.numeral(at: index, in: range)
            ?? (currency(before: index, in: range) == nil ? nil : numerals.abbreviated(at: index))
    }

    /// "up from nine", "compared with a profit of 95 million": what it was at another time.
    private func isCompared(_ index: Int, in range: Range<Int>) -> Bool {
        (max(range.lowerBound, index - 7)..<index).reversed().prefix {
            ![",", ";"].contains(tokens[$0].text)
        }.contains { DateAssigner.compares($0, tokens) }
    }

    /// "a 7.7-magnitude earthquake", "magnitude 7", "a magnitude of 6.6".
    private func isMagnitude(_ number: Numerals.Numeral, in range: Range<Int>) -> Bool {
        let before = max(range.lowerBound, number.start - 2)..<number.start
        return before.contains { tokens[$0].lower == "magnitude" }
            && before.allSatisfy {
                ["magnitude", "of", "-", "a", "the"].contains(tokens[$0].lower)
            }
            || number.end < range.upperBound && tokens[number.end].lower == "magnitude"
            || number.end + 1 < range.upperBound && tokens[number.end].text == "-"
                && tokens[number.end + 1].lower == "magnitude"
    }

    /// "10 kilometres (6 miles)": the same once more.
    private func isConversion(_ number: Numerals.Numeral, _ noun: String, in range: Range<Int>)
        -> Bool
    {
        number.start > range.lowerBound + 1 && tokens[number.start - 1].text == "("
            && Self.measures.contains(noun)
    }

    private func figure(_ number: Numerals.Numeral, in range: Range<Int>) -> Mention.Figure? {
        counted(number, in: range).map { ranging($0, from: number, in: range) }
    }

    private func counted(_ number: Numerals.Numeral, in range: Range<Int>) -> Mention.Figure? {
        if isFeared(number) { return nil }
        if isMagnitude(number, in: range) {
            return Mention.Figure(
                value: number.value, bound: nil, unit: "magnitude", of: "magnitude")
        }
        if number.end < range.upperBound,
            ["%", "percent", "pc"].contains(tokens[number.end].lower)
                || tokens[number.end].lower == "per" && number.end + 1 < range.upperBound
                    && tokens[number.end + 1].lower == "cent"
        {
            return Mention.Figure(
                value: number.value, bound: bound(before: number.start, in: range),
                unit: "percent", of: "percent")
        }
        if let currency = currency(before: number.start, in: range) {
            return Mention.Figure(
                value: number.value, bound: bound(before: number.start - 1, in: range),
                unit: currency, of: currency)
        }
        if let length = length(number, in: range) { return length }
        let isLow = opensRange(number.start, in: range)
        let last = isLow ? high(behind: number, in: range)?.end : nil
        let (noun, end) = nounPhrase(
            from: last ?? (isLow ? number.start + 3 : number.end), in: range)
        if let noun, isConversion(number, noun.head, in: range) { return nil }
        if countsWhole(number, in: range) { return nil }
        // "31 of the injured were taken to hospital".
        if noun == nil, end < range.upperBound, end > number.end,
            let harm = Self.harmWords[tokens[end].lower]
        {
            return Mention.Figure(
                value: number.value, bound: bound(before: number.start, in: range),
                unit: "person", of: harm)
        }
        if noun == nil, let part = part(of: number, in: range) {
            let harm = harm(of: number).map { " \($0)" } ?? ""
            return Mention.Figure(
                value: number.value, bound: nil, unit: part.unit, of: part.of + harm)
        }
        // "two of the three boats were destroyed" were two.
        let isWhole =
            number.start - 3 >= range.lowerBound && tokens[number.start - 1].lower == "the"
            && tokens[number.start - 2].lower == "of" && numerals.plain(number.start - 3) != nil
        // "in one of the worst accidents", "in one of the burnt wards": nobody is counted.
        let isOneOf =
            number.value == 1 && number.end < range.upperBound
            && tokens[number.end].lower == "of"
        let harm =
            isWhole
            ? nil
            : isOneOf
                ? harm(of: number)
                : arrest(behind: end, in: range) ?? harm(right: number.start, in: range) ?? harm(
                    of: number)
                    ?? (isDoneOtherwise(to: number)
                        ? nil : harm(around: number.start, end, in: range))
        if noun == nil, let standing = standing(at: number.range) {
            return Mention.Figure(
                value: number.value, bound: bound(before: number.start, in: range),
                unit: standing.unit, of: standing.of)
        }
        // "kills 500 people a year" tells of no deaths in particular.
        if let noun, isRate(behind: end, in: range) {
            return Mention.Figure(
                value: number.value, bound: bound(before: number.start, in: range),
                unit: Self.persons.contains(noun.head) ? "person" : noun.head, of: noun.text)
        }
        guard noun != nil || harm != nil else { return nil }
        // "three times as many" counts nothing, "viewed 20,000 times" does.
        if harm == nil, noun?.head == "time", number.value < 4 || isMultiple(behind: end, in: range)
        {
            return nil
        }
        // "one hospital" counts nothing; nor does the number of a paragraph.
        if number.value == 1, harm == nil, noun?.head != "count" { return nil }
        if number.start == 0
            || tokens[number.start - 1].range.upperBound < tokens[number.start].range.lowerBound,
            tokens[number.start].text.contains("."), number.start == range.lowerBound
        {
            return nil
        }
        let unit = noun.map { Self.persons.contains($0.head) ? "person" : $0.head } ?? "person"
        let of = [noun?.text, harm].compactMap(\.self).joined(separator: " ")
        return Mention.Figure(
            value: number.value, bound: bound(before: number.start, in: range), unit: unit, of: of)
    }

    /// The sign or code in front of an amount of money.
    private func currency(before start: Int, in range: Range<Int>) -> String? {
        guard start > range.lowerBound else { return nil }
        let token = tokens[start - 1]
        let isSign = token.text.unicodeScalars.last?.properties.generalCategory == .currencySymbol
        return isSign || Self.currencies.contains(token.text) ? token.text : nil
    }

    /// The words counted, up to the noun that ends them.
    private func nounPhrase(from start: Int, in range: Range<Int>) -> (
        noun: (text: String, head: String)?, end: Int
    ) {
        var words: [String] = []
        var index = start
        if index + 1 < range.upperBound, tokens[index].lower == "of",
            ["them", "whom", "the", "these"].contains(tokens[index + 1].lower)
        {
            index += 2
            // "37 of the 40 skippers".
            if index < range.upperBound, numerals.plain(index) != nil { index += 1 }
        }
        while index < range.upperBound, words.count < 5 {
            let token = tokens[index]
            // "two al-Karst vehicles", "three six-year-old boys".
            let isHyphen =
                !words.isEmpty && token.text == "-" && !token.spaceBefore
                && index + 1 < range.upperBound && !tokens[index + 1].spaceBefore
            if isHyphen {
                words[words.count - 1] += "-" + tokens[index + 1].text
                index += 2
                continue
            }
            guard token.kind == .word, !Self.ends.contains(token.lower),
                tree.words[index].upos != "ADP",
                // "rose to 12 Tuesday".
                !taken.contains(where: { $0.overlaps(token.range) }),
                !["VERB", "AUX"].contains(tree.words[index].upos),
                // "512 objects altogether".
                tree.words[index].upos != "ADV" || words.isEmpty,
                !["SCONJ", "PRON"].contains(tree.words[index].upos),
                Self.harmWords[token.lower] == nil || isDescribing(index, behind: words)
            else { break }
            words.append(token.isCapitalised ? token.text : token.lower)
            index += 1
        }
        // "82 miles per hour".
        if index + 1 < range.upperBound, let unit = words.last, tokens[index].lower == "per",
            Self.measures.contains(unit) || Self.measures.contains(tree.words[index - 1].lemma),
            SyntaxTree.timeUnits.contains(tree.words[index + 1].lemma)
        {
            words += ["per", tokens[index + 1].lower]
            return ((words.joined(separator: " "), tree.words[index - 1].lemma), index + 2)
        }
        guard let last = words.last else { return (nil, index) }
        let isName = tree.words[index - 1].upos == "PROPN"
        return (
            (words.joined(separator: " "), isName ? singular(last) : tree.words[index - 1].lemma),
            index
        )
    }

    /// "240 mostly wounded men": an adverb says that not all of them are.
    private func isDescribing(_ harm: Int, behind words: [String]) -> Bool {
        words.count == 1 && tree.words[harm - 1].upos == "ADV" && harm + 1 < tokens.count
            && tree.words[harm + 1].upos == "NOUN"
    }

    /// What was done to the counted, by syntax: the verb whose subject or object they are.
    private func harm(of number: Numerals.Numeral) -> String? {
        var noun = tree.head(of: number.range)
        for _ in 0..<6 {
            guard let head = tree.words[noun].head else { return nil }
            switch tree.relation(noun) {
            case "nummod", "conj", "nmod", "compound": noun = head
            // "Two bombs killed five": those who do it suffer nothing.
            case "nsubj"
            where tree.words[noun].relation == "nsubj" && tree.child(of: head, ["obj"]) != nil:
                return nil
            case "nsubj", "obj":
                return harm(by: head)
            default: return nil
            }
        }
        return nil
    }

    private func harm(by verb: Int) -> String? {
        Self.harmWords[tree.tokens[verb].lower] ?? Self.harmWords[tree.words[verb].lemma]
    }

    /// "that hit thirteen nations killed": what was done to them stands right in front, and does no such harm.
    private func isDoneOtherwise(to number: Numerals.Numeral) -> Bool {
        let noun = tree.words[tree.head(of: number.range)].head
        // "22 houses were searched": of the counted something else is told.
        if let noun, tree.words[noun].relation == "nsubj:pass", tree.words[noun].upos == "NOUN",
            Self.harmWords[tokens[noun].lower] == nil,
            let verb = tree.words[noun].head, tree.isVerb(verb), harm(by: verb) == nil,
            !Self.supposing.contains(tree.words[verb].lemma)
        {
            return true
        }
        // "Two bombs killed five".
        if let noun, tree.words[noun].relation == "nsubj", let verb = tree.words[noun].head,
            harm(by: verb) != nil, tree.child(of: verb, ["obj"]) != nil
        {
            return true
        }
        return noun.map {
            // "documented 61 deaths": what was counted is the harm.
            Self.harmWords[tokens[$0].lower] == nil
                && tree.relation($0) == "obj" && tree.words[$0].head == number.start - 1
                && tree.isVerb(number.start - 1) && harm(by: number.start - 1) == nil
                // "left 50 people dead".
                && !["leave", "find", "report", "see"].contains(
                    tree.words[number.start - 1].lemma)
        } ?? false
    }

    /// Verbs behind which a harm is told: "were reported killed", "were left dead".
    private static let supposing: Set<String> = [
        "believe", "confirm", "count", "estimate", "fear", "feel", "find", "know", "leave", "list",
        "presume", "pronounce", "record", "report", "say", "see", "suppose", "take", "think",
    ]

    /// "killed 27": the word right in front of a number, bounds left out.
    private func harm(right start: Int, in range: Range<Int>) -> String? {
        (max(range.lowerBound, start - 5)..<start).reversed()
            .first { !Self.bounding.contains(tokens[$0].lower) }
            .flatMap { Self.harmWords[tokens[$0].lower] }
    }

    /// "700 under arrest", "12 in custody".
    private func arrest(behind end: Int, in range: Range<Int>) -> String? {
        guard end + 1 < range.upperBound else { return nil }
        switch (tokens[end].lower, tokens[end + 1].lower) {
        case ("under", "arrest"): return "arrested"
        case ("in", "custody"), ("in", "detention"): return "detained"
        default: return nil
        }
    }

    /// What was done to the counted, by neighbourhood: the verb behind, before
    /// any mark ("94 civilians killed"), else one a little way in front.
    private func harm(around start: Int, _ end: Int, in range: Range<Int>) -> String? {
        let before = (max(range.lowerBound, start - 5)..<start).reversed()
        for index in end..<min(end + 4, range.upperBound) {
            if [",", ";"].contains(tokens[index].text) || isSentence(index) { break }
            if let harm = Self.harmWords[tokens[index].lower] { return harm }
        }
        return before.lazy.compactMap { Self.harmWords[tokens[$0].lower] }.first
    }

    private func singular(_ word: String) -> String {
        word.hasSuffix("s") && word.count > 3 ? String(word.dropLast()) : word
    }
}
