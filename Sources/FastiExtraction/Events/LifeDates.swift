internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Finds the days on which somebody was born and died that stand in brackets behind the name, as lives give
/// them: "Jane Doe (3 May 1931 – 8 June 2011) was a painter", "John Roe (b. 1950)"; and of marriages, as the tables
/// beside lives give them: "Jane Doe (m. 1949; div. 1964)".
struct LifeDates {
    let analysis: DocumentAnalysis

    struct Life {
        enum Turn: String { case born, died, married, divorced }

        let turn: Turn
        let name: NameSpan
        /// From the name to the bracket that closes.
        let tokens: Range<Int>
        let dated: DateAssigner.Dated
    }

    /// Nobody lives longer; who is told of as somebody was has lived some years.
    private static let years = 15...120

    func lives(in unit: DocumentAnalysis.Unit) -> [Life] {
        guard !unit.times.isEmpty else { return [] }
        return unit.names.filter { $0.kind == .person && !$0.isDescription }.flatMap { name in
            inside(bracketBehind: name, of: unit).map { lives(of: name, $0, unit) } ?? []
        }
    }

    /// Spans of years that a bracket gives right behind a name, "Otto Karst (1899–1962)": they tell who or
    /// what that is, and date nothing else that the sentence tells.
    func spans(in unit: DocumentAnalysis.Unit) -> [TimeExpression] {
        guard !unit.times.isEmpty else { return [] }
        // "in the Karst period (1868–1912)".
        let periods = unit.sentence.tokens.filter {
            Self.periods.contains(analysis.tokens[$0].lower)
                && analysis.tokens[max(0, $0 - 1)].isCapitalised
        }.flatMap { period in
            inside(bracketAt: period + 1, of: unit).map { times(in: $0, of: unit) } ?? []
        }
        return periods
            + unit.names.filter { !$0.isDescription }.flatMap { name -> [TimeExpression] in
                guard let inside = inside(bracketBehind: name, of: unit) else { return [] }
                let own = times(in: inside, of: unit)
                // "(63 BC – 14 AD)", nothing else.
                let isBare = inside.allSatisfy { index in
                    analysis.tokens[index].kind != .word
                        || own.contains { analysis.tokens[index].range.overlaps($0.range) }
                }
                let isSpan = own.count == 1 && own[0].date?.isInterval == true || own.count == 2
                return isBare && isSpan && !isOccasion(name) ? own : []
            }
    }

    private static let periods: Set<String> = [
        "period", "era", "dynasty", "age", "epoch", "empire", "reign",
    ]

    private func times(
        in inside: Range<Int>, of unit: DocumentAnalysis.Unit
    ) -> [TimeExpression] {
        unit.times.filter { time in
            time.date != nil && inside.contains { analysis.tokens[$0].range.overlaps(time.range) }
        }
    }

    /// "taught at the University of Karst (1924–25)", "during the Battle of Karst (1944–45)": when that was.
    private func isOccasion(_ name: NameSpan) -> Bool {
        let tree = analysis.tree
        let head = tree.head(of: name.tokens)
        if name.kind != .person, tree.relation(head) == "obl" { return true }
        guard tree.relation(head) == "nmod", let noun = tree.words[head].head else { return false }
        return analysis.lexicon.events[tree.tokens[noun].lower]?.contains { !$0.isVerb } == true
            // "the siege of Karst (3 to 9 May)", but "the murder of Jane Doe (1931–1962)".
            && (tree.relation(noun) == "obl" || name.kind != .person)
    }

    /// What stands in the bracket behind a name, references to notes between them left out.
    private func inside(
        bracketBehind name: NameSpan, of unit: DocumentAnalysis.Unit
    ) -> Range<Int>? {
        let end = unit.sentence.tokens.upperBound
        return inside(bracketAt: behindReferences(behindTitles(of: name, unit), end), of: unit)
    }

    private func inside(bracketAt open: Int, of unit: DocumentAnalysis.Unit) -> Range<Int>? {
        let tokens = analysis.tokens
        let end = unit.sentence.tokens.upperBound
        guard open < end, tokens[open].text == "(" else { return nil }
        var depth = 0
        for index in open..<min(end, open + 100) {
            if tokens[index].text == "(" { depth += 1 }
            if tokens[index].text == ")" { depth -= 1 }
            if depth == 0 { return open + 1..<index }
        }
        return nil
    }

    /// "Jane Doe, 1st Viscountess Karst of Lorm, DBE (3 May 1931": the token behind what a life's first sentence
    /// gives of titles.
    private func behindTitles(of name: NameSpan, _ unit: DocumentAnalysis.Unit) -> Int {
        let tokens = analysis.tokens
        let start = name.tokens.upperBound
        let end = min(unit.sentence.tokens.upperBound, start + 25)
        guard start < end, tokens[start].text == ",", name == unit.names.first,
            unit.sentence == analysis.lead,
            let open = (start..<end).first(where: { tokens[$0].text == "(" }),
            (start..<open).allSatisfy({ index in
                tokens[index].isCapitalised || tokens[index].kind != .word
                    || ["of", "the", "and", "st", "nd", "rd", "th"].contains(tokens[index].lower)
                    || tokens[index].text.first?.isNumber == true
            })
        else { return start }
        return open
    }

    /// The token behind a few references to notes.
    private func behindReferences(_ start: Int, _ end: Int) -> Int {
        var index = start
        for _ in 0..<10
        where index + 2 < end && analysis.tokens[index].text == "["
            && analysis.tokens[index + 2].text == "]"
        {
            index += 3
        }
        return index
    }

    private func lives(
        of name: NameSpan, _ inside: Range<Int>, _ unit: DocumentAnalysis.Unit
    ) -> [Life] {
        let whole =
            name.tokens.lowerBound..<min(inside.upperBound + 1, unit.sentence.tokens.upperBound)
        var result: [Life] = []
        var bare: [(time: TimeExpression, date: EDTF)] = []
        for time in unit.times where time.kind != .set {
            guard let date = time.date,
                let first = inside.first(where: { analysis.tokens[$0].range.overlaps(time.range) })
            else { continue }
            if let turn = turn(before: first, in: inside) {
                // "m. 1949–1964": a marriage begins with the day it is told of by.
                guard let day = turn == .married ? beginning(of: date) : date else { continue }
                result.append(Life(turn: turn, name: name, tokens: whole, dated: dated(time, day)))
            } else {
                bare.append((time, date))
            }
        }
        // "(3 May 1931 – 8 June 2011) was", references to notes between them left out.
        let next = behindReferences(whole.upperBound, unit.sentence.tokens.upperBound)
        guard result.isEmpty, next < unit.sentence.tokens.upperBound,
            let copula = copula(behind: next, name, unit),
            !inside.contains(where: { Self.otherwise.contains(analysis.tokens[$0].lower) }),
            !isThing(behind: copula)
        else { return result }
        let ends: (birth: DateAssigner.Dated, death: DateAssigner.Dated)
        if bare.count == 1, case .interval(let span) = bare[0].date.form,
            let birth = span.start.date, let death = span.end.date
        {
            ends = (
                dated(bare[0].time, EDTF(.date(birth)), "the beginning of a life"),
                dated(bare[0].time, EDTF(.date(death)), "the end of a life")
            )
        } else if bare.count == 2 {
            ends = (dated(bare[0].time, bare[0].date), dated(bare[1].time, bare[1].date))
        } else {
            return []
        }
        guard let from = ends.birth.date.bounds.lower, let to = ends.death.date.bounds.lower,
            Self.years.contains(to.civil.year - from.civil.year)
        else { return [] }
        return [
            Life(turn: .born, name: name, tokens: whole, dated: ends.birth),
            Life(turn: .died, name: name, tokens: whole, dated: ends.death),
        ]
    }

    /// "was" right behind the bracket, or behind what is set off there: "(1931–2011), sister of Jane Roe, was".
    private func copula(
        behind next: Int, _ name: NameSpan, _ unit: DocumentAnalysis.Unit
    ) -> Int? {
        if ["was", "is"].contains(analysis.tokens[next].lower) { return next }
        guard analysis.tokens[next].text == "," else { return nil }
        let aside = (next + 1..<min(next + 30, unit.sentence.tokens.upperBound))
        for comma in aside where analysis.tokens[comma].text == "," {
            guard comma + 1 < unit.sentence.tokens.upperBound else { break }
            if ["was", "is"].contains(analysis.tokens[comma + 1].lower) { return comma + 1 }
        }
        return nil
    }

    /// Words that say that the days in a bracket are no life's.
    private static let otherwise: Set<String> = [
        "fl", "fl.", "floruit", "active", "reign", "reigned", "reigning", "ruled", "r", "r.",
        "office", "king",
        "queen", "emperor", "president", "governor", "bishop", "pope", "baptised", "baptized",
        "buried",
        "disappeared", "after", "before", "season", "seasons",
    ]

    /// "(1931–2011) was a ship": whether the predicate says that it is no person.
    private func isThing(behind copula: Int) -> Bool {
        guard analysis.tree.relation(copula) == "cop",
            let predicate = analysis.tree.words[copula].head
        else { return false }
        let word = analysis.tree.words[predicate].lemma
        return Self.things.contains(word) || analysis.lexicon.descriptions[word] == .vessel
    }

    private static let things: Set<String> = [
        "film", "album", "song", "series", "ship", "band", "club", "newspaper", "magazine",
        "company", "horse",
        "racehorse", "dog", "building", "bridge", "novel", "play", "war", "school", "railway",
    ]

    private func beginning(of date: EDTF) -> EDTF? {
        guard case .interval(let span) = date.form else { return date }
        return span.start.date.map { EDTF(.date($0)) }
    }

    private func dated(
        _ time: TimeExpression, _ date: EDTF, _ step: String? = nil
    ) -> DateAssigner.Dated {
        DateAssigner.Dated(time: time, date: date, steps: time.steps + (step.map { [$0] } ?? []))
    }

    /// "born 1931", "b. in May 1931", "d. 2011", "m. 1949".
    private func turn(before time: Int, in inside: Range<Int>) -> Life.Turn? {
        for index in (max(inside.lowerBound, time - 3)..<time).reversed() {
            switch analysis.tokens[index].lower {
            case "born", "b", "b.": return .born
            case "died", "d", "d.", "†": return .died
            case "married", "m", "m.": return .married
            case "divorced", "div", "div.": return .divorced
            case "in", "on", "about", "around", "c.", "ca.", "circa", ".": continue
            default: return nil
            }
        }
        return nil
    }
}
