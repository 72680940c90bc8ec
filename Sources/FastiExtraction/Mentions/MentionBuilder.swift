internal import FastiChronology
internal import FastiDates
internal import FastiHashing
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Turns the clauses of a document into mentions, in the order of the text.
struct MentionBuilder {
    let analysis: DocumentAnalysis
    let speakers: Speakers
    var registry: ActorRegistry
    private(set) var mentions: [Mention] = []
    /// The subject of the last sentence: what "he" and a clause without one go back to.
    private var subject: [NameSpan] = []
    /// The date given last, for what is told as its result.
    private var lastTime: DateAssigner.Dated?
    private var namedEpisodes: Set<String> = []

    init(_ analysis: DocumentAnalysis) {
        self.analysis = analysis
        speakers = Speakers(analysis)
        registry = ActorRegistry(source: analysis.tagged.source.id)
        for unit in analysis.units { registry.learn(unit.names, tokens: analysis.tokens) }
    }

    /// A happening of a sentence before it is written down.
    struct Candidate {
        var trigger: Trigger?
        var dated: DateAssigner.Dated?
        var clause: Clause
        var participants: [NamedParticipant]
        var figures: [Mention.Figure]
        /// The name of the episode it is, as indices into the text's tokens.
        var name: Range<Int>?
    }

    mutating func run() {
        let lead = speakers.lead
        let releaseHead = lead == nil ? ReleaseHead.unit(of: analysis) : nil
        for index in analysis.units.indices {
            let unit = analysis.units[index]
            if index == releaseHead { writeRelease(unit) }
            guard isTold(unit) else { continue }
            var candidates = candidates(in: unit)
            if index == lead?.unit, let lead { addLead(lead, unit, to: &candidates) }
            write(candidates, of: unit)
        }
    }

    /// Headings, bare dates and the names under a statement tell of nothing by themselves.
    private func isTold(_ unit: DocumentAnalysis.Unit) -> Bool {
        unit.sentence.kind != .heading && unit.sentence.tokens.count >= 4
            && !(unit.sentence.kind == .listItem && unit.clauses.allSatisfy(\.triggers.isEmpty))
    }

    /// A press release is itself a statement, under its headline and of its own date.
    private mutating func writeRelease(_ unit: DocumentAnalysis.Unit) {
        let clause = Clause(tokens: unit.sentence.tokens, triggers: [], connector: nil)
        let candidate = Candidate(
            trigger: nil, dated: ownDate(), clause: clause, participants: [], figures: [])
        if var mention = mention(candidate, unit.sentence.tokens, unit) {
            mention.kind = .statement
            mentions.append(mention)
        }
    }

    // MARK: Candidates

    private mutating func candidates(in unit: DocumentAnalysis.Unit) -> [Candidate] {
        let finder = ParticipantFinder(tokens: analysis.tokens, names: unit.names)
        let assigner = DateAssigner(tokens: analysis.tokens)
        let counts = FigureFinder(
            tokens: analysis.tokens, taken: analysis.tagged.timeExpressions.map(\.range))
        var dated: [Candidate] = []
        var undated: [Candidate] = []
        var inherited = pronounSubject(unit)
        var running: DateAssigner.Dated?
        for clause in unit.clauses {
            let times = assigner.assign(unit.times, in: clause)
            let figures = counts.figures(in: clause.tokens)
            let main = clause.main
            if let main, main.isFinite {
                let found = finder.subjects(before: main.anchor, in: clause)
                if !found.isEmpty { inherited = found }
            }
            for (trigger, date) in times {
                let people = trigger.map { finder.participants(of: $0, in: clause, subject: inherited) } ?? []
                dated.append(
                    Candidate(
                        trigger: trigger, dated: date, clause: clause, participants: people,
                        figures: trigger == main ? figures : []))
            }
            if times.isEmpty, let main {
                let people = finder.participants(of: main, in: clause, subject: inherited)
                let candidate = Candidate(
                    trigger: main, dated: continues(clause) ? running : nil, clause: clause,
                    participants: people, figures: figures)
                if candidate.dated != nil, main.isFinite {
                    dated.append(candidate)
                } else {
                    undated.append(candidate)
                }
            }
            running = times.first { $0.trigger == main }?.dated ?? (continues(clause) ? running : nil)
        }
        subject = inherited
        if dated.isEmpty, let result = result(of: undated, in: unit) { dated = [result] }
        addEpisodes(of: unit, finder, to: &dated)
        undated = undated.map(notAfterDocument)
        if dated.isEmpty { return best(of: undated, in: unit).map { [$0] } ?? [] }
        return merged(dated) + undated.filter { candidate in
            isHarm(candidate) && !dated.contains { $0.clause == candidate.clause }
        }
    }

    /// Harm that a dated document counts, without a date of its own, was done by then.
    private func notAfterDocument(_ candidate: Candidate) -> Candidate {
        guard isHarm(candidate), candidate.trigger?.status == .asserted,
            let published = analysis.tagged.source.published?.edtf, !published.isInterval,
            let date = EDTF.interval(from: nil, to: published)
        else { return candidate }
        let time = TimeExpression(
            range: 0..<0, kind: .date, value: published.description, date: date, basis: .relative,
            rule: "document-date")
        var candidate = candidate
        candidate.dated = DateAssigner.Dated(
            time: time, date: date, steps: ["counted in a document of \(published), so not after it"])
        return candidate
    }

    /// "As a result, …": figures that go on from the happening told just before.
    private func result(of candidates: [Candidate], in unit: DocumentAnalysis.Unit) -> Candidate? {
        guard let last = mentions.last, last.date?.start != nil, let time = lastTime,
            unit.sentence.tokens.prefix(3).contains(where: { analysis.tokens[$0].lower == "result" }),
            var candidate = candidates.first(where: { !$0.figures.isEmpty })
        else { return nil }
        candidate.figures = candidates.flatMap(\.figures)
        candidate.dated = DateAssigner.Dated(
            time: time.time, date: time.date,
            steps: time.steps + ["told as the result of the sentence before"])
        return candidate
    }

    private mutating func addEpisodes(
        of unit: DocumentAnalysis.Unit, _ finder: ParticipantFinder, to candidates: inout [Candidate]
    ) {
        let episodes = EpisodeNames(analysis: analysis)
        for clause in unit.clauses {
            for episode in episodes.episodes(in: clause, of: unit) {
                if let index = candidates.firstIndex(where: { $0.trigger == episode.trigger }) {
                    candidates[index].name = episode.name
                } else if namedEpisodes.insert(analysis.words(episode.name).lowercased()).inserted {
                    let people = finder.participants(of: episode.trigger, in: clause, subject: [])
                    let figures = FigureFinder(tokens: analysis.tokens, taken: unit.times.map(\.range))
                        .figures(in: clause.tokens)
                    candidates.append(
                        Candidate(
                            trigger: episode.trigger, dated: episodes.span(of: episode), clause: clause,
                            participants: people, figures: figures, name: episode.name))
                }
            }
        }
    }

    /// A clause tied on by "and" goes on under the date of the one before.
    private func continues(_ clause: Clause) -> Bool { clause.connector == "and" || clause.connector == "then" }

    private func isHarm(_ candidate: Candidate) -> Bool {
        candidate.figures.contains { figure in
            ["killed", "injured", "destroyed", "damaged"].contains(where: figure.of.hasSuffix)
        }
    }

    /// One happening for each date: of several triggers under one date the clause's verb stays.
    private func merged(_ candidates: [Candidate]) -> [Candidate] {
        var result: [Candidate] = []
        for candidate in candidates {
            if let index = result.firstIndex(where: { $0.dated?.date == candidate.dated?.date && $0.clause == candidate.clause }) {
                if result[index].trigger?.isFinite != true, candidate.trigger?.isFinite == true {
                    result[index] = candidate
                }
            } else {
                result.append(candidate)
            }
        }
        return result
    }

    /// Of a sentence without a date, the one happening worth an entry, if any.
    private func best(of candidates: [Candidate], in unit: DocumentAnalysis.Unit) -> Candidate? {
        candidates.first { candidate in
            guard let trigger = candidate.trigger, trigger.isFinite || !candidate.figures.isEmpty else { return false }
            return !candidate.participants.isEmpty || !candidate.figures.isEmpty
        }
    }

    /// "He said": the person named last stands for the pronoun.
    private func pronounSubject(_ unit: DocumentAnalysis.Unit) -> [NameSpan] {
        guard let first = unit.sentence.tokens.first,
            ["he", "she", "they", "it"].contains(analysis.tokens[first].lower)
        else { return [] }
        return subject
    }

    private func addLead(
        _ lead: LeadStatement, _ unit: DocumentAnalysis.Unit, to candidates: inout [Candidate]
    ) {
        guard !candidates.contains(where: { $0.trigger?.tokens == lead.trigger.tokens && $0.dated != nil })
        else { return }
        candidates.removeAll { $0.trigger?.tokens == lead.trigger.tokens || $0.dated == nil }
        let people = ParticipantFinder(tokens: analysis.tokens, names: unit.names)
            .participants(of: lead.trigger, in: lead.clause, subject: lead.issuers)
        candidates.insert(
            Candidate(
                trigger: lead.trigger, dated: ownDate(), clause: lead.clause,
                participants: people + signatories(), figures: []),
            at: 0)
    }

    /// The date of the document for the statement that it is.
    private func ownDate() -> DateAssigner.Dated? {
        guard let published = analysis.tagged.source.published else { return nil }
        let step = "the document tells of this statement as its own news; its date is \(published.edtf)"
        let time = TimeExpression(
            range: 0..<0, kind: .date, value: published.edtf.description, date: published.edtf,
            basis: .relative, rule: "document-date")
        return DateAssigner.Dated(time: time, date: published.edtf, steps: [step])
    }

    /// The persons under "Signed by:".
    private func signatories() -> [NamedParticipant] {
        guard let start = analysis.units.firstIndex(where: {
            let first = analysis.tokens[$0.sentence.tokens.lowerBound].lower
            return (first == "signed" || first == "signatories")
                && analysis.tokens[$0.sentence.tokens.upperBound - 1].text == ":"
        }) else { return [] }
        var result: [NamedParticipant] = []
        for unit in analysis.units[(start + 1)...] {
            guard let name = unit.names.first, name.kind == .person else { break }
            result.append(NamedParticipant(name: name, role: .signatory))
        }
        return result
    }

    // MARK: Writing down

    private mutating func write(_ candidates: [Candidate], of unit: DocumentAnalysis.Unit) {
        for candidate in candidates {
            let range = candidates.count > 1 ? trimmed(candidate.clause.tokens) : unit.sentence.tokens
            if let mention = mention(candidate, range, unit), !mentions.contains(where: { $0.id == mention.id }) {
                mentions.append(mention)
                lastTime = candidate.dated ?? lastTime
            }
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while range.count > 1, let first = range.first, analysis.tokens[first].kind == .punctuation,
            !analysis.tokens[first].isQuote
        {
            range = range.dropFirst()
        }
        return range
    }

    private mutating func mention(
        _ candidate: Candidate, _ range: Range<Int>, _ unit: DocumentAnalysis.Unit
    ) -> Mention? {
        let source = analysis.tagged.source
        guard let bytes = Self.bounded(analysis.bytes(range), around: candidate, in: analysis) else { return nil }
        let map = analysis.codePoints
        let (start, end) = (map.codePoint(at: bytes.lowerBound), map.codePoint(at: bytes.upperBound))
        let trigger = candidate.trigger
        let kind = Mention.Kind(rawValue: trigger?.word.kind ?? "event") ?? .event
        let anchor = trigger?.anchor ?? range.lowerBound
        let subjectName = candidate.participants.first { $0.role == .agent }?.name
        let titles = TitleWriter(analysis: analysis)
        let title = candidate.name.map { titles.episode($0) }
            ?? trigger.flatMap { $0.effectiveVoice == .nominal ? titles.title(of: $0, in: candidate.clause) : nil }
            ?? titles.title(of: candidate.clause, in: unit, subject: subjectName)
        let id = SHA256.id("m", "\(source.textSHA256) \(start) \(end) \(kind.rawValue) \(trigger?.tokens.lowerBound ?? -1) \(candidate.dated?.date.description ?? "")")
        return Mention(
            id: id, source: source.id, start: start, end: end,
            quote: analysis.tagged.document[bytes], kind: kind,
            trigger: trigger.map { found in
                let bytes = analysis.bytes(found.tokens)
                return Mention.Trigger(
                    start: map.codePoint(at: bytes.lowerBound), end: map.codePoint(at: bytes.upperBound),
                    text: analysis.tagged.document[bytes])
            },
            category: trigger?.word.category, title: title, status: trigger?.status ?? .asserted,
            date: candidate.dated.map(resolved),
            said: source.published.map { Mention.SaidDate(edtf: $0.edtf, basis: $0.basis) },
            chain: chain(at: anchor, candidate, unit), participants: participants(candidate, at: anchor, unit),
            figures: candidate.figures, name: candidate.name.map(analysis.words))
    }

    /// The range to quote: cut to the clause where a sentence is too long to be evidence.
    private static func bounded(
        _ bytes: TextRange, around candidate: Candidate, in analysis: DocumentAnalysis
    ) -> TextRange? {
        let limit = 600
        if bytes.count <= limit { return bytes }
        let clause = analysis.bytes(candidate.clause.tokens)
        if clause.count <= limit { return clause }
        // Still too long (a list of a hundred names): the tokens that fit.
        var last = candidate.clause.tokens.lowerBound
        for index in candidate.clause.tokens where analysis.tokens[index].range.upperBound - clause.lowerBound <= limit {
            last = index
        }
        let end = analysis.tokens[last].range.upperBound
        return end - clause.lowerBound <= limit ? clause.lowerBound..<end : nil
    }

    private func resolved(_ dated: DateAssigner.Dated) -> Mention.ResolvedDate {
        let range = dated.time.range
        guard !range.isEmpty else {
            return Mention.ResolvedDate(edtf: dated.date, basis: dated.time.basis, steps: dated.steps)
        }
        return Mention.ResolvedDate(
            edtf: dated.date, text: analysis.tagged.document[range],
            start: analysis.codePoints.codePoint(at: range.lowerBound),
            end: analysis.codePoints.codePoint(at: range.upperBound), basis: dated.time.basis,
            steps: dated.steps)
    }

    private mutating func chain(
        at token: Int, _ candidate: Candidate, _ unit: DocumentAnalysis.Unit
    ) -> [Mention.Claim] {
        var result: [Mention.Claim] = []
        for (names, attribution) in speakers.claims(at: token, in: unit) {
            for name in names {
                let actor = registry.actor(for: name)
                guard !result.contains(where: { $0.actor == actor }) else { continue }
                let cue = attribution.map { analysis.bytes($0.cue) } ?? analysis.bytes(name.tokens)
                result.append(
                    Mention.Claim(
                        actor: actor, cue: attribution == nil ? "statement" : analysis.tagged.document[cue],
                        stance: attribution?.stance ?? .asserts,
                        start: analysis.codePoints.codePoint(at: cue.lowerBound),
                        end: analysis.codePoints.codePoint(at: cue.upperBound)))
            }
        }
        return result
    }

    private mutating func participants(
        _ candidate: Candidate, at anchor: Int, _ unit: DocumentAnalysis.Unit
    ) -> [Mention.Participant] {
        var result: [Mention.Participant] = []
        var found = candidate.participants
        if !found.contains(where: { $0.role == .agent }), speaksForItself(candidate.clause, before: anchor),
            let speaker = speakers.claims(at: anchor, in: unit).last
        {
            found += speaker.names.map { NamedParticipant(name: $0, role: .agent) }
        }
        for participant in found {
            let actor = registry.actor(for: participant.name)
            affiliate(actor, participant.name)
            guard !result.contains(where: { $0.actor == actor }) else { continue }
            result.append(Mention.Participant(actor: actor, role: participant.role))
        }
        return result
    }

    /// Notes the body that a person speaks for: in the office, or on the signature's line.
    private mutating func affiliate(_ actor: String, _ name: NameSpan) {
        guard name.kind == .person, let unit = analysis.units.first(where: { $0.sentence.tokens.contains(name.tokens.lowerBound) })
        else { return }
        let isSignature = unit.names.first == name && unit.sentence.tokens.count < 40
            && unit.clauses.allSatisfy { !$0.triggers.contains(where: \.isFinite) }
        let finder = NameFinder(tokens: analysis.tokens, lexicon: analysis.lexicon, properWords: [])
        let body = name.apposition.flatMap { finder.body(in: $0) }
            ?? (isSignature ? unit.names.dropFirst().first { $0.kind != .person } : nil)
        guard let body else { return }
        let role = name.apposition.map { analysis.tokens[$0.lowerBound].text }
        registry.affiliate(actor, with: registry.actor(for: body), as: role)
    }

    /// Whether "we" or "I" is the subject.
    private func speaksForItself(_ clause: Clause, before anchor: Int) -> Bool {
        (max(clause.tokens.lowerBound, anchor - 4)..<anchor).contains { ["we", "i"].contains(analysis.tokens[$0].lower) }
    }
}
