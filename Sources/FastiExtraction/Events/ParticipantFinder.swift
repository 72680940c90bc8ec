internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// A name with the part it has in a happening.
struct NamedParticipant: Hashable {
    let name: NameSpan
    let role: Mention.Participant.Role
}

/// Finds who takes part in a clause's happening, by where the names stand around its verb or noun.
struct ParticipantFinder {
    let tokens: [Token]
    /// The names of the sentence, in order.
    let names: [NameSpan]
    /// Who is only named as having said the sentence: "…, the minister said".
    let speakers: [NameSpan]

    init(_ analysis: DocumentAnalysis, _ unit: DocumentAnalysis.Unit) {
        tokens = analysis.tokens
        names = unit.names
        speakers = unit.attributions.compactMap { found in
            found.speaker.flatMap { found.content.upperBound <= $0.tokens.lowerBound ? $0 : nil }
        }
    }

    func participants(
        of trigger: Trigger, in clause: Clause, subject inherited: [NameSpan]
    ) -> [NamedParticipant] {
        switch trigger.effectiveVoice {
        case .active: active(trigger, clause, inherited)
        case .passive: passive(trigger, clause, inherited)
        case .nominal: nominal(trigger, clause)
        }
    }

    // MARK: Verbs

    private func active(
        _ trigger: Trigger, _ clause: Clause, _ inherited: [NameSpan]
    ) -> [NamedParticipant] {
        var agents = subjects(before: trigger.anchor, in: clause)
        if agents.isEmpty { agents = inherited }
        let after = complements(of: trigger, from: trigger.anchor + 1, in: clause)
        return agents.map { NamedParticipant(name: $0, role: .agent) }
            + after.filter { found in !agents.contains { $0.key == found.name.key } }
    }

    private func passive(
        _ trigger: Trigger, _ clause: Clause, _ inherited: [NameSpan]
    ) -> [NamedParticipant] {
        var targets = subjects(before: trigger.anchor, in: clause)
        if targets.isEmpty, trigger.isFinite { targets = inherited }
        let by = names(after: trigger.tokens.upperBound, in: clause) { $0 == "by" }
        return targets.map { NamedParticipant(name: $0, role: .target) }
            + by.map { NamedParticipant(name: $0, role: .agent) }
            + complements(of: trigger, from: trigger.tokens.upperBound, in: clause)
            .filter { $0.role != .target && !by.contains($0.name) }
    }

    /// The subject: the nearest names before the verb that no preposition governs.
    func subjects(before verb: Int, in clause: Clause) -> [NameSpan] {
        let before = names.filter {
            $0.tokens.lowerBound >= clause.tokens.lowerBound && $0.tokens.upperBound <= verb
        }
        var result: [NameSpan] = []
        for name in before.reversed() {
            if let preposition = preposition(before: name, in: clause) {
                // "the leaders of Armenia committed": a head before "of" is found as a name itself.
                if result.isEmpty || preposition == "," { continue }
                break
            }
            if let nearer = result.first, !areListed(name, nearer) {
                guard isApposition(name, nearer) else { break }
                continue
            }
            result.insert(name, at: 0)
        }
        return result
    }

    /// Whether only commas, "and" and offices stand between two names.
    private func areListed(_ a: NameSpan, _ b: NameSpan) -> Bool {
        guard a.end <= b.tokens.lowerBound else { return false }
        let between = (a.end..<b.tokens.lowerBound).map { tokens[$0].lower }
        return between.allSatisfy {
            [",", "and", "the", "&", ";", "as", "well", "both"].contains($0)
        }
            && between.contains { $0 != "the" }
            || b.office != nil && between.contains { ["and", ","].contains($0) }
                && between.count <= 8
    }

    private func isApposition(_ a: NameSpan, _ b: NameSpan) -> Bool {
        a.tokens.upperBound < b.tokens.lowerBound && tokens[a.tokens.upperBound].text == ","
    }

    /// The preposition that governs a name, through articles, adjectives and the names of a list.
    func preposition(before name: NameSpan, in clause: Clause) -> String? {
        var index = name.tokens.lowerBound - 1
        while index >= clause.tokens.lowerBound {
            let word = tokens[index].lower
            if Self.prepositions.contains(word) { return word }
            if tokens[index].kind == .punctuation || tokens[index].kind == .number
                || Self.barriers.contains(word)
            {
                return nil
            }
            if name.tokens.lowerBound - index > 3 { return nil }
            index -= 1
        }
        return nil
    }

    // MARK: What follows

    /// Objects and prepositional complements behind a verb, up to the next verb.
    private func complements(
        of trigger: Trigger, from start: Int, in clause: Clause
    ) -> [NamedParticipant] {
        var result: [NamedParticipant] = []
        var role: Mention.Participant.Role?
        var last = start
        var isFirst = true
        for name in names
        where name.tokens.lowerBound >= start && name.tokens.upperBound <= clause.tokens.upperBound
        {
            let between = (min(last, name.tokens.lowerBound)..<name.tokens.lowerBound).map {
                tokens[$0]
            }
            last = name.end
            defer { isFirst = false }
            if speakers.contains(name) { break }
            if let governing = between.last(where: { Self.prepositions.contains($0.lower) })?.lower
            {
                role = Self.role(of: governing, for: trigger, name)
            } else if between.contains(where: {
                $0.lower == "that" || $0.lower == "who" || $0.text == "\""
            }) {
                role = nil
                break
            } else if isFirst, between.count <= 4 {
                role = .target
            } else if !between.allSatisfy({
                [",", "and", "the", ";", "or", "to"].contains($0.lower)
            }) {
                role = nil
            }
            if let role { result.append(NamedParticipant(name: name, role: role)) }
        }
        return result
    }

    private func names(
        after start: Int, in clause: Clause, governedBy: (String) -> Bool
    ) -> [NameSpan] {
        var result: [NameSpan] = []
        for name in names
        where name.tokens.lowerBound >= start && name.tokens.upperBound <= clause.tokens.upperBound
        {
            if let word = preposition(before: name, in: clause), governedBy(word) {
                result.append(name)
            } else if let last = result.last, areListed(last, name) {
                result.append(name)
            }
        }
        return result
    }

    static func role(
        of preposition: String, for trigger: Trigger, _ name: NameSpan
    ) -> Mention.Participant.Role? {
        switch preposition {
        case "to", "towards":
            addressed.contains(trigger.word.category ?? "")
                || trigger.word.kind == "statement"
                    && !name.isPlaceLike
                ? .addressee : nil
        case "against", "at": name.isPlaceLike ? nil : .target
        case "on", "upon":
            trigger.word.category == "REQUEST"
                ? .addressee : trigger.word.category == "ASSAULT" ? .target : nil
        case "with":
            trigger.word.category == "CONSULT" || trigger.word.category == "AGREE"
                ? .participant : nil
        case "from": trigger.word.category == "REQUEST" ? .target : nil
        case "by": nil
        default: nil
        }
    }

    private static let addressed: Set<String> = [
        "REQUEST", "CONSULT", "AID", "CONCEDE", "THREATEN", "SUPPORT",
    ]

    // MARK: Nouns

    /// "the attack on the base by rebels", "Armenian missile strikes", "Turkey's withdrawal".
    private func nominal(_ trigger: Trigger, _ clause: Clause) -> [NamedParticipant] {
        var result: [NamedParticipant] = []
        for name in names where name.tokens.upperBound <= clause.tokens.upperBound {
            if name.tokens.upperBound <= trigger.tokens.lowerBound {
                let gap = (name.tokens.upperBound..<trigger.tokens.lowerBound).map {
                    tokens[$0].lower
                }
                if gap.first == "'s" || gap.first == "'", gap.count <= 4 {
                    result.append(NamedParticipant(name: name, role: .agent))
                }
            } else if name.tokens.lowerBound >= trigger.tokens.upperBound,
                name.tokens.lowerBound - trigger.tokens.upperBound <= 8,
                let word = preposition(before: name, in: clause)
            {
                if word == "by"
                    || word == "of" && trigger.word.kind != "reference" && !isHarm(trigger)
                {
                    result.append(NamedParticipant(name: name, role: .agent))
                } else if ["against", "on"].contains(word) || word == "of" && isHarm(trigger) {
                    result.append(NamedParticipant(name: name, role: .target))
                }
            }
        }
        return result
    }

    private func isHarm(_ trigger: Trigger) -> Bool {
        ["ASSAULT", "COERCE"].contains(trigger.word.category ?? "")
    }

    static let prepositions: Set<String> = [
        "of", "in", "on", "at", "by", "for", "from", "with", "to", "against", "into", "near",
        "between",
        "among", "over", "about", "under", "within", "through", "outside", "across", "towards",
        "upon",
        "via", "regarding", "concerning", "including",
    ]
    private static let barriers: Set<String> = ["and", "that", "who", "which", "'s"]
}
