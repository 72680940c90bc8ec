internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Follows through a document who is speaking: in quotations, in the turns of a dialogue, in a
/// statement given whole, and where a sentence only says "she" or "the document".
struct Speakers {
    typealias Claimed = (names: [NameSpan], attribution: Attribution?)

    let analysis: DocumentAnalysis
    /// Who issued the statement that the document is or tells of.
    var issuers: [NameSpan] { lead?.issuers ?? signed?.signatories ?? [] }
    let lead: LeadStatement?
    /// The statement that the document is, where no sentence of it tells so.
    let signed: SignedStatement?
    /// To whom that statement is addressed.
    private let readers: [NameSpan]
    let turns: Turns
    let given: GivenWords
    /// What follows "The statement reads:" without quotation marks.
    let body: Range<Int>?
    /// Who is said to have written what: "statement", "filing".
    let authors: [(noun: String, unit: Int, names: [NameSpan])]
    /// Who speaks in each quotation.
    private(set) var ofQuotations: [Claimed] = []
    /// Who goes on speaking in a sentence that does not say so, by the index of the sentence.
    private var running: [Claimed?] = []

    init(_ analysis: DocumentAnalysis) {
        self.analysis = analysis
        lead = LeadStatement(analysis)
        signed = lead == nil ? SignedStatement(analysis) : nil
        readers =
            lead.map { ParticipantFinder(analysis).participants(of: $0.trigger) }?
            .filter { $0.role == .addressee }.map(\.name) ?? []
        turns = Turns(units: analysis.units, tokens: analysis.tokens)
        given = GivenWords(analysis)
        body = signed?.body ?? Self.body(in: analysis)
        authors = SaidIn(analysis).authors()
        for range in analysis.quotations.ranges {
            let own = speaker(ofQuotation: range)
            ofQuotations.append(own.names.isEmpty ? goingOn(at: range) : own)
        }
        let own = analysis.units.indices.map(ownSpeaker)
        running = RunningSpeech(analysis: analysis).sources(own.map(\.names)).map { source in
            source.map { own[$0] }
        }
    }

    private static func body(in analysis: DocumentAnalysis) -> Range<Int>? {
        guard
            let opening = analysis.units.first(where: { unit in
                analysis.tokens[unit.sentence.tokens.upperBound - 1].text == ":"
                    && unit.sentence.tokens.contains { analysis.isDocument($0) }
            })
        else { return nil }
        let start = opening.sentence.tokens.upperBound
        guard start < analysis.tokens.count, !analysis.tokens[start].isOpeningQuote else {
            return nil
        }
        let end = analysis.units.first {
            $0.sentence.tokens.lowerBound >= start
                && analysis.tokens[$0.sentence.tokens.lowerBound].lower == "signed"
        }
        let upper = end?.sentence.tokens.lowerBound ?? analysis.tokens.count
        return start < upper ? start..<upper : nil
    }

    /// Who says what stands at a token, from the outermost to the innermost.
    ///
    /// - Parameter isCounted: Whether it tells a toll, which is somebody's word even where the
    ///   happening is known.
    func claims(
        at token: Int, in unit: DocumentAnalysis.Unit, isCounted: Bool = false
    ) -> [Claimed] {
        // "the agency reports, citing the office": the agency outside, the office inside.
        var result: [Claimed] = unit.attributions.filter {
            $0.content.contains(token) && (passesOn($0, in: unit) || $0.isReport)
        }.sorted { passesOn($0, in: unit) && !passesOn($1, in: unit) }
            .map { (speaker(of: $0), $0) }
        if let quote = analysis.quotations.index(containing: token) {
            if !ofQuotations[quote].names.isEmpty { result.append(ofQuotations[quote]) }
            return result
        }
        if let body, body.contains(token), !issuers.isEmpty { result.append((issuers, nil)) }
        if let passage = given.passage(at: token) {
            result.append((passage.attribution.speakers, passage.attribution))
        }
        if let turn = turns.turn(at: token) { result.append(([turn.speaker], nil)) }
        let own = unit.attributions.filter { found in
            !found.isReport && !(passesOn(found, in: unit) && found.content.contains(token))
                && (found.cue.contains(token)
                    ? found.isClause
                    : found.content.contains(token)
                        && (isCounted || !found.isClause
                            || !isPresupposed(token, in: found.content)))
        }
        // "Doe said it was late, the wire reports": whoever tells of a saying stands around it.
        func depth(_ found: Attribution) -> Int {
            own.count { other in
                other != found && other.content.contains(found.cue.lowerBound)
                    && !(found.isSetOff && found.content.contains(other.cue.lowerBound))
            }
        }
        let nested = own.enumerated().sorted {
            (depth($0.element), $0.offset) < (depth($1.element), $1.offset)
        }
        for found in nested.map(\.element) {
            let names = speaker(of: found)
            if !names.isEmpty { result.append((names, found)) }
        }
        let number = analysis.unitIndex(of: token)
        if result.isEmpty, number < running.count, let before = running[number] {
            result.append(before)
        }
        if result.isEmpty, number < analysis.units.count,
            let stamp = analysis.stamps.stamp(of: number, in: analysis)
        {
            let cue = Attribution(
                source: stamp.tokens, speakers: stamp.names, description: nil, cue: stamp.tokens,
                stance: .asserts, content: analysis.units[number].sentence.tokens)
            result.append((stamp.names, cue))
        }
        return result
    }

    /// "the earthquake that struck on Saturday killed nine, he said": what only describes a thing that
    /// is known is known without him.
    private func isPresupposed(_ token: Int, in content: Range<Int>) -> Bool {
        let tree = analysis.tree
        // "the attack", told as a noun; but "the attack was an act of revenge, he said".
        let isTold =
            tree.relation(token) == "nsubj"
            && tree.words[token].head.map { content.contains($0) && token < $0 } == true
        if tree.isNoun(token), !isTold, tree.child(of: token, ["cop"]) == nil,
            let determiner = tree.child(of: token, ["det"]),
            ["the", "this", "that", "these"].contains(analysis.tokens[determiner].lower)
        {
            return true
        }
        for clause in ([token] + tree.ancestors(of: token).prefix(8)) where content.contains(clause)
        {
            guard tree.words[clause].relation == "acl:relcl", let noun = tree.words[clause].head,
                let determiner = tree.child(of: noun, ["det"])
            else { continue }
            let opening = tree.span(of: clause).first { analysis.tokens[$0].kind != .punctuation }
            return analysis.tokens[determiner].lower == "the"
                && opening.map {
                    $0 > noun
                        && ["that", "which", "who", "whose"].contains(analysis.tokens[$0].lower)
                } == true
        }
        return false
    }

    private func isMedia(_ found: Attribution) -> Bool {
        !found.speakers.isEmpty && found.speakers.allSatisfy { $0.kind == .media }
    }

    /// "the agency reports, citing the office": whoever cites another, known as media or not.
    private func passesOn(_ found: Attribution, in unit: DocumentAnalysis.Unit) -> Bool {
        isMedia(found)
            || unit.attributions.contains {
                $0.isReport
                    && analysis.tree.words[$0.cue.lowerBound].head == found.cue.lowerBound
            }
    }

    // MARK: Of an attribution

    /// - Parameter depth: How many pronouns were followed to it.
    func speaker(of found: Attribution, depth: Int = 0) -> [NameSpan] {
        if let tellers = owners(ofStatementBefore: found) ?? tellers(before: found)
            ?? goingOn(found)
        {
            return tellers
        }
        if let other = speaker(outsideOfQuotation: found, depth) { return other }
        if !found.speakers.isEmpty { return described(before: found) ?? found.speakers }
        guard let described = found.description else { return [] }
        if ["we", "i"].contains(described) {
            return turns.turn(at: found.cue.lowerBound).map { [$0.speaker] }
                ?? given.passage(at: found.cue.lowerBound)?.attribution.speakers ?? issuers
        }
        // In a letter "you" is who is written to.
        if described == "you" { return turns.turn(at: found.cue.lowerBound) == nil ? readers : [] }
        if Self.pronouns[described] != nil { return antecedent(of: described, found, depth) }
        return author(of: described, found)
    }

    /// "the statement said": whoever was said to have made it; for a study or a survey of which
    /// nobody is named, it itself.
    private func author(of noun: String, _ found: Attribution) -> [NameSpan] {
        let unit = analysis.unitIndex(of: found.cue.lowerBound)
        if let told = authors.last(where: { $0.noun == noun && $0.unit <= unit }) {
            return told.names
        }
        let saying = analysis.lexicon.sayings[noun]
        if let author = saying?.author,
            let name = speakersBefore(unit, within: unit).first(where: {
                $0.key.contains(author) || $0.office?.lowercased().contains(author) == true
            })
        {
            return [name]
        }
        // "a message stating": of nobody that the text has told of.
        let isNew = ["a", "an", "another"].contains(
            analysis.tokens[max(0, analysis.tree.head(of: found.source) - 1)].lower)
        if saying?.sort == .statement, saying?.author == nil, !isNew {
            if !issuers.isEmpty { return issuers }
            // "the statement said", just behind "the ministry said".
            let first = analysis.tokens[found.source.lowerBound].lower
            if ["the", "this", "that"].contains(first),
                let last = speakersBefore(unit, within: 2).first
            {
                return [last]
            }
        }
        let head = analysis.tree.head(of: found.source)
        return analysis.references.phrase(at: head).map { [$0] } ?? []
    }

    /// Those who spoke in the sentences before one, the last first.
    private func speakersBefore(_ unit: Int, within reach: Int) -> [NameSpan] {
        analysis.units[max(0, unit - reach)..<min(unit, analysis.units.count)].reversed().flatMap {
            $0.attributions.filter { $0.sort == .says }.reversed().flatMap(\.speakers)
        }
    }
}
