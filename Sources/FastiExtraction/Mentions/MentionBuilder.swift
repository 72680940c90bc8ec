internal import FastiChronology
internal import FastiDates
internal import FastiHashing
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Turns the clauses of a document into mentions, in the order of the text.
struct MentionBuilder {
    let analysis: DocumentAnalysis
    let speakers: Speakers
    var registry: ActorRegistry
    var mentions: [Mention] = []
    /// Ids of the mentions, so that none is written twice.
    var written: Set<String> = []
    /// The date given last, for what is told as its result.
    var lastTime: DateAssigner.Dated?
    var namedEpisodes: Set<String> = []
    /// The happenings written so far, in the order of the text.
    var told: [Told] = []
    /// Who spoke in the sentences just before, and in which last.
    var speech: (keys: Set<String>, unit: Int)?
    /// The titles of the sentence at hand.
    var titles = ListTitles([])
    /// Those who take part in a happening of the sentence at hand, by their keys.
    var takers: Set<String> = []
    /// What is not told, because there is too much of it.
    var untold = DocumentMentions.Untold()

    /// A sentence of more dates is a list of them.
    static let mostDates = 50
    /// No book has as many; a document of more would fill the memory.
    static let mostMentions = 20_000

    init(_ analysis: DocumentAnalysis) {
        self.analysis = analysis
        speakers = Speakers(analysis)
        registry = ActorRegistry(source: analysis.tagged.source.id)
        for unit in analysis.units {
            registry.learn(unit.names, tokens: analysis.tokens)
            registry.learnOffices(of: unit.names, analysis.tree, analysis.lexicon)
        }
    }

    /// A happening of a sentence before it is written down.
    struct Candidate {
        var trigger: Trigger?
        var dated: DateAssigner.Dated?
        var clause: Clause
        var participants: [NamedParticipant]
        var figures: [Mention.Figure]
        /// Whether the document tells it as somebody's words.
        var isSaid = false
        /// What its title is cut from, where that is another clause: what somebody said.
        var told: (clause: Clause, trigger: Trigger?)?
        /// The name of the episode it is, as indices into the text's tokens.
        var name: Range<Int>?
        /// Its title, where no clause tells it.
        var line: String?
        /// Its part of what its verb tells under several dates.
        var gap: Gap?

        /// Adds those who are not among its participants yet.
        mutating func add(_ others: [NamedParticipant]) {
            for other in others
            where !participants.contains(where: { $0.name.key == other.name.key }) {
                participants.append(other)
            }
        }
    }

    mutating func run() {
        let lead = speakers.lead
        let releaseHead =
            lead == nil ? speakers.signed?.unit ?? ReleaseHead.unit(of: analysis) : nil
        for index in analysis.units.indices.prefix(analysis.comments ?? analysis.units.count) {
            let unit = analysis.units[index]
            if index == releaseHead { writeRelease(unit) }
            guard isTold(unit) else { continue }
            guard mentions.count < Self.mostMentions else {
                untold.sentences += 1
                continue
            }
            var candidates = candidates(in: unit)
            if let lead, index > lead.unit {
                candidates.removeAll { addAddressees(of: $0, to: lead) }
            }
            if index == lead?.unit, let lead { addLead(lead, unit, to: &candidates) }
            if let passage = speakers.given.passages.first(where: { $0.opening == index }) {
                writeGiven(passage, from: &candidates)
            }
            write(candidates, of: unit)
            if index == lead?.unit, let lead { linkAnswered(by: lead, in: unit) }
        }
        if let lead { linkRetold(by: lead) }
        correctReportDays()
        carryDays()
        dateBetween()
        linkAnswers()
    }

    /// Headings, bare dates, what a correction takes back and the names under a statement tell of nothing by themselves.
    private func isTold(_ unit: DocumentAnalysis.Unit) -> Bool {
        // "Spouse: Jane Doe (m. 1949)": a line of a table beside a life.
        (unit.sentence.kind != .heading
            && !(unit.sentence.kind == .listItem && unit.clauses.allSatisfy(\.triggers.isEmpty))
            || !LifeDates(analysis: analysis).lives(in: unit).isEmpty)
            && !unit.isDateHeading && unit.sentence.tokens.count >= 4
            // "An earlier version of this article said …": taken back.
            && !unit.clauses.contains { VerbGrammar.isEarlierVersion($0.head, analysis.tree) }
    }

    // MARK: Candidates

    private mutating func candidates(in unit: DocumentAnalysis.Unit) -> [Candidate] {
        let finder = ParticipantFinder(analysis)
        let finderOfLives = LifeDates(analysis: analysis)
        let lives = finderOfLives.lives(in: unit)
        let taken = lives.map(\.dated.time.range) + finderOfLives.spans(in: unit).map(\.range)
        let times = unit.times.filter { !taken.contains($0.range) }
        let assigned = DateAssigner(analysis).assign(
            Array(times.prefix(Self.mostDates)), to: unit.clauses,
            recalled: { isKnown($0) ? recalled(by: $0) : nil })
        untold.dates += max(0, unit.times.count - Self.mostDates)
        let counts = FigureFinder(unit, in: analysis.tree)
        var dated: [Candidate] = []
        var undated: [Candidate] = []
        for (number, clause) in unit.clauses.enumerated() {
            let own = assigned.filter { $0.clause == number }
            let figures = counts.figures(in: clause)
            let main = clause.main
            let gaps = gaps(in: own, of: unit)
            for (trigger, date) in own.map({ ($0.trigger, $0.dated) })
            where !isCommand(trigger) && !isState(trigger, date) && !isCondition(trigger.anchor)
                && !isAboutNothing(trigger) && !isAskedFirst(trigger)
                && (!isPersonal(trigger.anchor)
                    || trigger.isListed && isSpeakerKnown(trigger, unit))
            {
                let isOwn = trigger == main || own.count == 1 && !isSince(trigger)
                let candidate = Candidate(
                    trigger: trigger, dated: date, clause: clause,
                    participants: finder.participants(of: trigger, in: unit),
                    figures: isOwn ? figures : [])
                dated.append(
                    gaps[date].map { partial(candidate, $0, counts, unit) } ?? candidate)
            }
            guard own.allSatisfy({ isSince($0.trigger) && $0.trigger != main }), let main,
                !isAskedFirst(main)
            else { continue }
            let beside = beside(main, assigned)
            let candidate = Candidate(
                trigger: main,
                dated: goingOn(main, since: own) ?? beside ?? continued(clause, in: unit, assigned)
                    ?? shared(main, assigned)
                    ?? recalled(in: clause, by: main, figures),
                clause: clause,
                participants: finder.participants(of: main, in: unit), figures: figures)
            if candidate.dated != nil, main.isFinite,
                beside != nil || main.word.category != nil || !figures.isEmpty
                    // "freed them on Friday and said that talks would begin".
                    || main.word.kind == "statement"
                        && analysis.tree.child(of: main.anchor, ["ccomp"]) != nil
            {
                dated.append(candidate)
            } else {
                undated.append(candidate)
            }
        }
        if isQuestion(unit) {
            return dated.filter { $0.trigger.map { $0.isListed && !isAsked($0) } == true }
        }
        let told = chosen(dated, undated, of: unit, finder)
        return told + held(in: unit, beside: told, finder)
            + lives.map { candidate(of: $0, in: unit) }
    }

    /// Which of a sentence's happenings are told.
    private mutating func chosen(
        _ dated: [Candidate], _ undated: [Candidate], of unit: DocumentAnalysis.Unit,
        _ finder: ParticipantFinder
    ) -> [Candidate] {
        var (dated, undated) = (dated, undated)
        let rivals = rivals(of: dated, &undated, unit)
        settleSpeech(of: unit, &dated, &undated)
        if dated.isEmpty, let result = result(of: undated, in: unit) { dated = [result] }
        addEpisodes(of: unit, finder, to: &dated)
        if dated.isEmpty {
            undated = undated.map { notAfterDocument(news($0, in: unit)) }
            if let heading = unit.heading { undated = undated.map { under(heading, $0) } }
            return joined(newlyTold(worthTelling(undated), in: unit))
        }
        let left = givingFigures(of: undated, to: &dated)
        let harm = joined(left.filter(isHarm).map(notAfterDocument))
        return joined(merged(dated) + harm + mainBeside(dated, of: left, in: unit)) + rivals
    }

    /// "The plane, which had left on Friday, crashed": what the sentence tells where only what it adds
    /// has a date.
    private mutating func mainBeside(
        _ dated: [Candidate], of undated: [Candidate], in unit: DocumentAnalysis.Unit
    ) -> [Candidate] {
        guard
            dated.allSatisfy({
                $0.name == nil && (isBeside($0) || isAfterwards($0)) || isOccasion($0)
            })
        else { return [] }
        let main = undated.filter { candidate in
            isMain(candidate.clause.head) && !isHarm(candidate)
                && candidate.trigger?.isListed == true
                // "The ministry said that the ferry sank on 2 March" is the sinking, by the ministry.
                && !unit.attributions.contains { found in
                    isCue(candidate, found)
                        && dated.contains { found.content.contains($0.clause.head) }
                }
        }
        return newlyTold(worthTelling(main), in: unit)
    }

    /// Whether a clause is the sentence's own, or what that says.
    func isMain(_ head: Int) -> Bool {
        guard let above = analysis.tree.words[head].head else { return true }
        return analysis.tree.relation(head) == "ccomp" && analysis.tree.words[above].head == nil
    }

    /// A clause tied on by "and" goes on under the date of the one before.
    private func continued(
        _ clause: Clause, in unit: DocumentAnalysis.Unit, _ assigned: [DateAssigner.Assignment]
    ) -> DateAssigner.Dated? {
        if let same = atTheSameTime(clause, in: unit, assigned) { return same }
        guard analysis.tree.relation(clause.head) == "conj",
            analysis.tree.child(of: clause.head, ["mark"]) == nil,
            let before = analysis.tree.words[clause.head].head,
            // "was founded in 1991 and now has forty members".
            !analysis.tree.isPresent(clause.head) || analysis.tree.isPresent(before),
            let number = unit.clauses.firstIndex(where: { $0.head == before })
        else { return nil }
        return assigned.first {
            $0.clause == number && $0.trigger.anchor == before
        }?.dated
    }

    /// "Police arrested Doe on Thursday, as officers broke up a march": told as what happened then.
    private func atTheSameTime(
        _ clause: Clause, in unit: DocumentAnalysis.Unit, _ assigned: [DateAssigner.Assignment]
    ) -> DateAssigner.Dated? {
        let tree = analysis.tree
        guard let main = clause.main, main.isListed, main.word.kind == "event",
            main.word.category != nil, main.status == .asserted,
            tree.words[clause.head].xpos == "VBD", main.anchor == clause.head,
            let mark = tree.child(of: clause.head, ["mark"]),
            ["as", "while"].contains(analysis.tokens[mark].lower), mark > 0,
            tree.child(of: clause.head, ["nsubj"]).map({ tree.words[$0].upos != "PRON" }) == true
        else { return nil }
        let before = assigned.filter {
            $0.trigger.isFinite && $0.trigger.anchor < mark && $0.trigger.status == .asserted
                && tree.words[$0.trigger.anchor].xpos == "VBD"
                && $0.trigger.word.kind != "statement"
                && tree.isBelow(
                    clause.head,
                    tree.ancestors(of: $0.trigger.anchor).last
                        ?? $0.trigger.anchor)
        }
        return before.count == 1 ? before[0].dated : nil
    }

    /// Harm that a dated document counts, without a date of its own, was done by then.
    private func notAfterDocument(_ candidate: Candidate) -> Candidate {
        guard isHarm(candidate), candidate.dated == nil, candidate.trigger?.status == .asserted
        else { return candidate }
        var candidate = candidate
        candidate.dated = notAfterDocument("counted")
        return candidate
    }

    /// What is told under a date as its heading was then.
    private func under(_ heading: TimeExpression, _ candidate: Candidate) -> Candidate {
        guard let date = heading.date, let trigger = candidate.trigger, trigger.status == .asserted,
            // "Police deny" is said when the text is written, not then.
            trigger.word.kind != "statement"
                || !["VBP", "VBZ"].contains(analysis.tree.words[trigger.anchor].xpos)
        else { return candidate }
        var candidate = candidate
        candidate.dated = DateAssigner.Dated(
            time: heading, date: date, steps: heading.steps + ["the date stands as a heading above"]
        )
        return candidate
    }

    /// "As a result, …": figures that go on from the happening told just before.
    private func result(of candidates: [Candidate], in unit: DocumentAnalysis.Unit) -> Candidate? {
        guard let last = mentions.last, last.date?.start != nil, let time = lastTime,
            unit.sentence.tokens.prefix(3).contains(where: { analysis.tokens[$0].lower == "result" }
            ),
            var candidate = candidates.first(where: { !$0.figures.isEmpty })
        else { return nil }
        candidate.figures = candidates.flatMap(\.figures)
        candidate.dated = DateAssigner.Dated(
            time: time.time, date: time.date,
            steps: time.steps + ["told as the result of the sentence before"])
        return candidate
    }
}
