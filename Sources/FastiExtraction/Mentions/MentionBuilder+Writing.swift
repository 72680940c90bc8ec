internal import FastiChronology
internal import FastiDates
internal import FastiHashing
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

extension MentionBuilder {
    mutating func write(_ candidates: [Candidate], of unit: DocumentAnalysis.Unit) {
        titles = ListTitles(candidates)
        takers = Set(candidates.flatMap(\.participants).map(\.name.key))
        let first = mentions.count
        for candidate in candidates {
            let isWhole = candidates.count == 1 || isBroken(candidate.clause)
            let range = isWhole ? unit.sentence.tokens : trimmed(candidate.clause.tokens)
            if let mention = mention(candidate, range, unit),
                written.insert(mention.id).inserted
            {
                if let index = told(mention, since: first) {
                    mentions[index].figures += mention.figures.filter {
                        !mentions[index].figures.contains($0)
                    }
                    continue
                }
                mentions.append(mention)
                if let trigger = candidate.trigger {
                    let number = analysis.unitIndex(of: unit.sentence.tokens.lowerBound)
                    told.append(
                        Told(
                            trigger: trigger, mention: mentions.count - 1, unit: number,
                            dated: candidate.dated))
                }
                lastTime = candidate.dated ?? lastTime
            }
        }
    }

    /// "They landed and besieged it": whether the line of another happening of the sentence, on the same date,
    /// tells this one as well.
    private func told(_ mention: Mention, since first: Int) -> Int? {
        guard mention.kind == .event else { return nil }
        let words = mention.title.split(separator: " ")
        return mentions.indices.dropFirst(first).first { index in
            let other = mentions[index]
            guard other.kind == .event, other.date?.edtf == mention.date?.edtf,
                other.status == mention.status
            else { return false }
            let told = other.title.split(separator: " ")
            let shared = zip(told.reversed(), words.reversed()).prefix { $0 == $1 }.count
            return shared >= 4 && shared + 2 >= words.count && told.count >= words.count
        }
    }

    /// "of killing two guards in 2015": no evidence without what stands in front.
    private func isBroken(_ clause: Clause) -> Bool {
        (analysis.tree.words[clause.head].xpos == "VBG"
            || VerbGrammar.laying(analysis.tree, clause.head) != nil)
            && ["of", "with", "from", "for"].contains(
                analysis.tokens[clause.tokens.lowerBound].lower)
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

    /// - Parameter isKnown: Whether it is told whatever its title is.
    mutating func mention(
        _ candidate: Candidate, _ range: Range<Int>, _ unit: DocumentAnalysis.Unit,
        isKnown: Bool = false
    ) -> Mention? {
        let source = analysis.tagged.source
        guard let bytes = Self.bounded(analysis.bytes(range), around: candidate, in: analysis)
        else { return nil }
        let map = analysis.codePoints
        let (start, end) = (
            map.codePoint(at: bytes.lowerBound), map.codePoint(at: bytes.upperBound)
        )
        let trigger = candidate.trigger
        // Of a language without rules the dates are all that is known: its titles are the passage itself.
        let isForeign = source.language.map { $0 != "en" } ?? false
        let title =
            isForeign
            ? TitleWriter(analysis, of: unit, time: nil).plain(analysis.tagged.document[bytes])
            : title(of: candidate, in: unit)
        // A sentence that cannot be told in a line has been misread; without a date it is worth nothing.
        guard
            isKnown || title.isSound
                || candidate.dated != nil && !(trigger.map(isEmptySaying) ?? false)
                    && (title.hasSubject || isForeign
                        // "They had made it": whoever it was, a listed happening needs somebody or a number.
                        || trigger?.isListed != false
                            && !(candidate.participants.isEmpty && candidate.figures.isEmpty))
                || isHarm(candidate)
                || trigger != nil && trigger?.tokens == speakers.lead?.trigger.tokens
        else { return nil }
        let kind = kind(of: candidate)
        let anchor = trigger?.anchor ?? range.lowerBound
        let people = participants(candidate, in: range, at: anchor, unit)
        let doers = Set(
            candidate.participants.filter { $0.role == .agent }
                .map { registry.actor(for: $0.name) })
        let status = status(of: candidate)
        let id = SHA256.id(
            "m",
            "\(source.id) \(start) \(end) \(kind.rawValue) \(trigger?.tokens.lowerBound ?? -1) \(candidate.dated?.date.description ?? "")"
        )
        return Mention(
            id: id, source: source.id, start: start, end: end,
            quote: analysis.tagged.document[bytes], kind: kind,
            trigger: trigger.map { found in
                let bytes = analysis.bytes(found.tokens)
                return Mention.Trigger(
                    start: map.codePoint(at: bytes.lowerBound),
                    end: map.codePoint(at: bytes.upperBound),
                    text: analysis.tagged.document[bytes])
            },
            category: trigger?.word.category, title: title.text,
            status: status,
            date: candidate.dated.map(resolved),
            said: source.published.map { Mention.SaidDate(edtf: $0.edtf, basis: $0.basis) },
            chain: chain(at: anchor, candidate, unit).filter { claim in
                // What one means to do oneself is one's plan, and no claim about the world.
                status == .asserted || status == .negated
                    || !doers.contains(claim.actor)
            },
            participants: people,
            places: places(in: range, of: unit), figures: candidate.figures,
            name: candidate.name.map(analysis.words))
    }

    private mutating func title(
        of candidate: Candidate, in unit: DocumentAnalysis.Unit
    ) -> TitleWriter.Line {
        if let known = titles[candidate] { return known }
        let title = ownTitle(of: candidate, in: unit)
        titles[candidate] = title
        return title
    }

    private func ownTitle(
        of candidate: Candidate, in unit: DocumentAnalysis.Unit
    ) -> TitleWriter.Line {
        if let line = candidate.line { return TitleWriter.Line(text: line, isSound: true) }
        if let gap = candidate.gap { return title(of: candidate, under: gap, unit) }
        let titles = TitleWriter(
            analysis, of: unit, time: candidate.dated?.time, keepsTime: isPutOff(candidate))
        if let name = candidate.name {
            return TitleWriter.Line(text: titles.episode(name), isSound: true)
        }
        if let trigger = candidate.trigger, trigger.effectiveVoice == .nominal {
            return titles.title(ofNoun: trigger)
        }
        if let told = candidate.told {
            let anchor = told.trigger?.anchor ?? told.clause.head
            return titles.title(
                of: told.clause, told.trigger, agents: [], speaker: speaker(at: anchor, unit))
        }
        let agents = listed(after: candidate.participants, unit).filter { $0.role == .agent }
            .map(\.name).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        let anchor = candidate.trigger?.anchor ?? candidate.clause.head
        return titles.title(
            of: candidate.clause, candidate.trigger, agents: agents,
            speaker: speaker(at: anchor, unit))
    }

    /// "The match was postponed until Friday", "did not open until May": not without the day.
    private func isPutOff(_ candidate: Candidate) -> Bool {
        candidate.trigger.map {
            $0.status == .planned && $0.voice != .nominal
                && DateAssigner.puttingOff.contains($0.word.lemma)
                || VerbGrammar.isHeldBack(analysis.tree, $0.anchor)
        } == true
    }

    /// Whose own words stand at a token.
    private func speaker(at anchor: Int, _ unit: DocumentAnalysis.Unit) -> String? {
        guard
            analysis.quotations.index(containing: anchor) != nil || speaksForItself(anchor)
                || speakers.given.passage(at: anchor) != nil
                // "My boss fired me", in an answer.
                || speakers.turns.turn(at: anchor) != nil
                    && unit.sentence.tokens.contains(where: { analysis.tokens[$0].isFirstPerson })
        else { return nil }
        return speakers.claims(at: anchor, in: unit).last?.names.first?.text
    }

    /// "the election on 1 May", told in March, is to come; a verb in the past tells otherwise.
    private func status(of candidate: Candidate) -> Mention.Status {
        let status =
            candidate.trigger?.status
            ?? VerbGrammar.ownStatus(analysis.tree, candidate.clause.head) ?? .asserted
        guard status == .asserted, let trigger = candidate.trigger,
            let day = candidate.dated?.date.bounds.lower,
            let now = analysis.tagged.source.published?.edtf.bounds.upper, day >= now
        else { return status }
        if trigger.effectiveVoice == .nominal { return .planned }
        // "when they meet next week": nothing has happened that is to come; what is said is said.
        return analysis.tree.isSimplePresent(trigger.anchor) && day > now
            && trigger.word.kind != "statement" ? .planned : status
    }

    private func kind(of candidate: Candidate) -> Mention.Kind {
        if candidate.name != nil { return .episode }
        if let trigger = candidate.trigger, publishes(trigger) { return .statement }
        let kind = candidate.trigger.flatMap { Mention.Kind(rawValue: $0.word.kind) } ?? .event
        // A treaty is referred to; that it was signed has happened.
        return kind == .reference && candidate.trigger?.lightVerb != nil ? .event : kind
    }

    /// "information released by the agency", "published a report": words made public are a statement.
    private func publishes(_ trigger: Trigger) -> Bool {
        let tree = analysis.tree
        guard ["release", "publish", "issue", "post"].contains(trigger.word.lemma),
            let work = trigger.voice == .active
                ? tree.child(of: trigger.anchor, ["obj"])
                : tree.child(of: trigger.anchor, ["nsubj"])
                    ?? (tree.relation(trigger.anchor) == "acl"
                        ? tree.words[trigger.anchor].head : nil)
        else { return false }
        let lemma = tree.words[work].lemma
        return lemma == "information" || analysis.lexicon.sayings[lemma]?.sort == .statement
            || analysis.lexicon.events[lemma]?.contains {
                !$0.isVerb && $0.kind == "statement"
            } == true
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
        for index in candidate.clause.tokens
        where analysis.tokens[index].range.upperBound - clause.lowerBound <= limit {
            last = index
        }
        let end = analysis.tokens[last].range.upperBound
        return end - clause.lowerBound <= limit ? clause.lowerBound..<end : nil
    }

    private func resolved(_ dated: DateAssigner.Dated) -> Mention.ResolvedDate {
        let range = dated.time.range
        guard !range.isEmpty else {
            return Mention.ResolvedDate(
                edtf: dated.date, basis: dated.time.basis, steps: dated.steps)
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
        var claims = speakers.claims(at: token, in: unit, isCounted: isHarm(candidate))
        // "The ministry reported 41 deaths": a toll is somebody's word, however it is told.
        if isHarm(candidate), let own = unit.attributions.first(where: { $0.cue.contains(token) }),
            !claims.contains(where: { $0.attribution == own })
        {
            claims.append((speakers.speaker(of: own), own))
        }
        for (names, attribution) in claims {
            for name in names {
                let actor = registry.actor(for: name)
                guard !result.contains(where: { $0.actor == actor }) else { continue }
                let cue = analysis.bytes(
                    attribution?.cue ?? speakers.lead?.trigger.tokens ?? name.tokens)
                result.append(
                    Mention.Claim(
                        actor: actor,
                        cue: analysis.tagged.document[cue],
                        stance: attribution?.stance ?? .asserts,
                        start: analysis.codePoints.codePoint(at: cue.lowerBound),
                        end: analysis.codePoints.codePoint(at: cue.upperBound)))
            }
        }
        return result
    }
}
