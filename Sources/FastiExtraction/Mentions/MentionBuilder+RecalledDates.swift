internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Dates that a happening has from others of its text.
extension MentionBuilder {
    /// "During this period", "during the clashes", "the blast killed five": when what is spoken of again was.
    func recalled(
        in clause: Clause, by main: Trigger, _ figures: [Mention.Figure]
    ) -> DateAssigner.Dated? {
        if let span = recalledSpan(in: clause) { return span }
        let tree = analysis.tree
        let isHarm = main.word.category == "ASSAULT" || !figures.isEmpty
        for index in clause.owned where tree.words[index].upos == "NOUN" && isKnown(index) {
            let isOccasion =
                tree.preposition(of: index) == "during" && tree.isBelow(index, main.anchor)
            let isDoer =
                isHarm && main.isFinite && main.status == .asserted
                && !analysis.tree.isSimplePresent(main.anchor)
                && tree.relation(index) == "nsubj" && tree.words[index].head == main.anchor
            guard isOccasion || isDoer,
                let earlier = isOccasion ? span(recalledBy: index) : recalled(by: index)
            else { continue }
            return DateAssigner.Dated(
                time: earlier.time, date: earlier.date,
                steps: earlier.steps + [
                    "“the \(analysis.tokens[index].text)” is what the text told of before"
                ])
        }
        return nil
    }

    /// "The strike ended on 28 May. … During the strike": between the days that the text tells of its beginning and end,
    /// with an open end where it tells of one of them.
    private func span(recalledBy noun: Int) -> DateAssigner.Dated? {
        guard let earlier = recalled(by: noun) else { return nil }
        let word = analysis.tree.words[noun].lemma
        func day(_ verbs: Set<String>) -> DateAssigner.Dated? {
            told.suffix(60).last { told in
                mentions[told.mention].status == .asserted && isDay(told.dated)
                    && verb(of: told, over: word).map(verbs.contains) == true
            }?.dated
        }
        let (first, last) = (day(Self.beginning), day(Self.ending))
        guard let time = last ?? first else { return earlier }
        let (from, to) = (first?.date.description ?? "..", last?.date.description ?? "..")
        guard let date = try? EDTF("\(from)/\(to)") else { return nil }
        return DateAssigner.Dated(
            time: time.time, date: date,
            steps: time.steps + ["the text tells when it \(last == nil ? "began" : "ended")"])
    }

    /// The verb of which a noun was the subject when it was told of.
    private func verb(of told: Told, over word: String) -> String? {
        let tree = analysis.tree
        let nominal = tree.head(of: told.trigger.tokens)
        let noun =
            tree.words[nominal].lemma == word
            ? nominal : tree.child(of: told.trigger.anchor, ["nsubj"])
        guard let noun, tree.words[noun].lemma == word, tree.relation(noun) == "nsubj" else {
            // "The war began in March and ended in June": of the second verb.
            guard tree.relation(told.trigger.anchor) == "conj",
                let first = tree.words[told.trigger.anchor].head,
                let shared = tree.child(of: first, ["nsubj"]), tree.words[shared].lemma == word
            else { return nil }
            return tree.words[told.trigger.anchor].lemma
        }
        return tree.words[noun].head.map { tree.words[$0].lemma }
    }

    private static let beginning: Set<String> = ["begin", "start", "open", "commence", "erupt"]
    private static let ending: Set<String> = [
        "end", "finish", "conclude", "close", "cease", "stop",
    ]

    func isKnown(_ noun: Int) -> Bool {
        analysis.tokens[noun].lower == "it"
            || analysis.tree.child(of: noun, ["det"]).map {
                ["the", "this", "that", "these", "those"].contains(analysis.tokens[$0].lower)
            } ?? false
    }

    /// When the happening was that was told before by the same word.
    func recalled(by noun: Int) -> DateAssigner.Dated? {
        let word = analysis.tree.words[noun].lemma
        let unit = analysis.unitIndex(of: noun)
        // "The fire broke out at 10:30. It was put out by noon": what the sentence before told of.
        if analysis.tokens[noun].lower == "it" {
            return told.last { $0.unit == unit - 1 && mentions[$0.mention].kind == .event }?.dated
        }
        let earlier = told.suffix(60).last { told in
            told.unit < unit && mentions[told.mention].status == .asserted && isDay(told.dated)
                && (told.trigger.word.lemma == word || Self.areKin(told.trigger.word.lemma, word)
                    // "Clashes broke out", "a blast shook the port".
                    || analysis.tree.child(of: told.trigger.anchor, ["nsubj"]).map {
                        analysis.tree.words[$0].lemma == word
                            && analysis.lexicon.events[word]?.contains { !$0.isVerb } == true
                    } == true
                    || analysis.tree.head(of: told.trigger.tokens) > 0
                        && analysis.tree.words[analysis.tree.head(of: told.trigger.tokens)].lemma
                            == word)
        }
        return earlier?.dated
    }

    /// Whether a date is told, and closed.
    private func isDay(_ dated: DateAssigner.Dated?) -> Bool {
        guard let dated else { return false }
        return !dated.time.range.isEmpty && dated.date.days != nil
    }

    /// The span given last.
    private func recalledSpan(in clause: Clause) -> DateAssigner.Dated? {
        let tree = analysis.tree
        guard let last = lastTime, last.date.isInterval,
            clause.owned.contains(where: { index in
                tree.words[index].lemma == "period"
                    && ["during", "in", "over", "throughout"].contains(
                        tree.preposition(of: index) ?? "")
                    && tree.children(of: index).contains {
                        ["this", "that"].contains(tree.tokens[$0].lower)
                    }
            })
        else { return nil }
        return DateAssigner.Dated(
            time: last.time, date: last.date,
            steps: last.steps + ["“this period” is the one that the text gave last"])
    }

    /// "At dawn on 3 May … . The soldier was taken to hospital. … In the afternoon …": what a text tells
    /// between two happenings of one day was most likely on that day.
    mutating func dateBetween() {
        for (place, earlier) in told.enumerated() {
            let mention = mentions[earlier.mention]
            guard mention.date == nil, mention.kind == .event, mention.status == .asserted,
                isPast(earlier.trigger),
                let before = told[..<place].last(where: { $0.dated != nil }),
                let after = told[(place + 1)...].first(where: { $0.dated != nil }),
                earlier.unit - before.unit <= Self.between,
                after.unit - earlier.unit <= Self.between,
                let day = day(of: before), day == self.day(of: after),
                let date = try? EDTF("\(EDTF.day(day))?")
            else { continue }
            mentions[earlier.mention].date = Mention.ResolvedDate(
                edtf: date, basis: .relative,
                steps: ["told between two happenings of \(EDTF.day(day))"])
        }
    }

    /// How many sentences away the two may be.
    private static let between = 3

    /// The day of a happening that has one, and is no statement.
    private func day(of earlier: Told) -> Day? {
        guard let dated = earlier.dated, !dated.time.range.isEmpty,
            mentions[earlier.mention].kind == .event,
            mentions[earlier.mention].status == .asserted, dated.date.days?.count == 1
        else { return nil }
        return dated.date.bounds.lower
    }

    /// Whether a verb tells in the simple past.
    private func isPast(_ trigger: Trigger) -> Bool {
        guard trigger.isFinite else { return false }
        let helpers = analysis.tree.children(of: trigger.anchor).filter {
            analysis.tree.relation($0) == "aux"
        }
        return helpers.isEmpty && analysis.tree.words[trigger.anchor].xpos == "VBD"
            || !helpers.isEmpty
                && helpers.allSatisfy {
                    ["was", "were"].contains(analysis.tokens[$0].lower)
                }
    }

    /// "recalled its envoy, announced sanctions and complained to the council on Thursday": a date at the end of
    /// verbs with one subject is that of all.
    func shared(
        _ main: Trigger, _ assigned: [DateAssigner.Assignment]
    ) -> DateAssigner.Dated? {
        let tree = analysis.tree
        guard main.isFinite, main.isListed, main.status == .asserted else { return nil }
        let isListed = tree.relation(main.anchor) == "conj"
        guard let first = isListed ? tree.words[main.anchor].head : main.anchor, tree.isVerb(first)
        else { return nil }
        let verbs = tree.conjuncts(of: first).filter(tree.isVerb)
        guard let last = verbs.last, last > main.anchor, tree.child(of: last, ["nsubj"]) == nil,
            tense(last) == tense(main.anchor)
        else { return nil }
        let dated = assigned.filter { verbs.contains($0.trigger.anchor) }
        guard dated.count == 1, dated[0].trigger.anchor == last,
            dated[0].dated.time.range.lowerBound >= analysis.tokens[last].range.upperBound
        else { return nil }
        return dated[0].dated
    }

    /// The tag of the word of a verb that has a tense: "were" of "were pushed back".
    private func tense(_ verb: Int) -> String {
        let tree = analysis.tree
        let helper = tree.children(of: verb).first {
            tree.relation($0) == "aux" && tree.words[$0].hasTense
        }
        return tree.words[helper ?? verb].xpos
    }

    /// "The talks failed on Thursday as both sides accused each other": what is told as going on beside.
    func beside(
        _ main: Trigger, _ assigned: [DateAssigner.Assignment]
    ) -> DateAssigner.Dated? {
        let tree = analysis.tree
        guard main.isFinite, main.isListed, main.status == .asserted,
            tree.relation(main.anchor) == "advcl", let above = tree.words[main.anchor].head,
            above < main.anchor, tree.child(of: main.anchor, ["nsubj"]) != nil,
            tree.words[main.anchor].xpos == "VBD",
            let mark = tree.child(of: main.anchor, ["mark"]),
            analysis.tokens[mark].lower == "as",
            let found = assigned.first(where: {
                $0.trigger.anchor == above || $0.trigger.lightVerb == above
            })
        else { return nil }
        return DateAssigner.Dated(
            time: found.dated.time, date: found.dated.date,
            steps: found.dated.steps + ["told with “as” beside what was then"])
    }

    /// "The president has died, the Lopburg Post reported Saturday": a day on which a paper passed the news on.
    private func isOfReport(_ time: TimeExpression, in unit: DocumentAnalysis.Unit) -> Bool {
        time.date?.days?.count == 1
            && unit.attributions.contains { found in
                found.isSetOff && found.speakers.contains { $0.kind == .media }
                    && analysis.tokens[found.cue.lowerBound].range.upperBound
                        <= time.range.lowerBound
            }
    }

    /// "A court has sentenced two men", as the first that a dated document tells: it is the document's news, so
    /// that it was on that day or shortly before.
    func news(_ candidate: Candidate, in unit: DocumentAnalysis.Unit) -> Candidate {
        let tree = analysis.tree
        guard candidate.dated == nil, let trigger = candidate.trigger, trigger.isFinite,
            trigger.isListed || candidate.participants.contains(where: { $0.role == .agent }),
            trigger.status == .asserted, trigger.word.kind == "event",
            analysis.lead == unit.sentence,
            isMain(candidate.clause.head), trigger.anchor == candidate.clause.head,
            tree.words[trigger.anchor].xpos == "VBN",
            tree.children(of: trigger.anchor).contains(where: {
                ["has", "have"].contains(analysis.tokens[$0].lower)
            }),
            unit.times.allSatisfy({ $0.date == nil || isOfReport($0, in: unit) }),
            let published = analysis.tagged.source.published?.edtf, published.days?.count == 1,
            let first = (unit.times.last?.date ?? published).bounds.lower,
            let date = try? EDTF("\(EDTF.day(first))~")
        else { return candidate }
        var candidate = candidate
        candidate.dated = DateAssigner.Dated(
            time: TimeExpression(
                range: 0..<0, kind: .date, value: published.description, date: date,
                basis: .relative, rule: "document-date"),
            date: date, steps: ["the news of a document of \(published), so of about that day"])
        return candidate
    }
}
