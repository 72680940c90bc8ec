internal import FastiChronology
internal import FastiDates

/// Mentions of one document that tell one occasion in parts.
struct SameOccasion {
    enum Kind: String {
        case sentence = "parts of one sentence with one date"
        case result = "told as what came of it"
        case speech = "the same speaker goes on"
        case life = "one is born and dies once"
        case verdict = "one verdict, of which the text gives no second day"
        case answered = "both told as the statement that another answers"
    }

    struct Pair {
        let first: Int
        let second: Int
        let kind: Kind
    }

    let mentions: [Mention]
    let features: [Features]
    let nouns: EventNouns
    /// Ids of the actors that are persons.
    let persons: Set<String>

    /// Each pair with the smaller index first.
    func pairs() -> [Pair] {
        var byDocument: [Int: [Int]] = [:]
        for (index, feature) in features.enumerated() {
            byDocument[feature.document, default: []].append(index)
        }
        return byDocument.sorted { $0.key < $1.key }.flatMap { _, indices in
            let ordered = indices.sorted {
                (mentions[$0].start, mentions[$0].end, $0) < (
                    mentions[$1].start, mentions[$1].end, $1
                )
            }
            return [parts, outcomes, speeches, lives, verdicts, answered].flatMap { $0(ordered) }
        }
    }

    // MARK: What came of it

    /// How many characters lie at most between a happening and what came of it.
    private static let longestGap = 200

    /// "Dozens died in the attack", right behind the sentence that tells of an attack.
    private func outcomes(_ ordered: [Int]) -> [Pair] {
        zip(ordered, ordered.dropFirst()).compactMap { first, second in
            let (a, b) = (mentions[first], mentions[second])
            guard a.kind == .event, b.kind == .event, a.status == b.status, a.date != nil,
                b.date == nil, b.participants.contains(where: { $0.role == .target }),
                a.end <= b.start, b.start - a.end <= Self.longestGap,
                let category = a.category, nouns.pointedAt(in: b.quote) == category
            else { return nil }
            return Pair(first: min(first, second), second: max(first, second), kind: .result)
        }
    }

    // MARK: One speech

    /// How many characters lie at most between two passages of one speech.
    private static let longestPause = 600

    /// What a speaker goes on to say: a quotation with "he said" behind what the same one said
    /// before, with nobody else speaking in between.
    private func speeches(_ ordered: [Int]) -> [Pair] {
        let spoken = ordered.filter {
            mentions[$0].kind == .statement && !mentions[$0].chain.isEmpty
        }
        return zip(spoken, spoken.dropFirst()).compactMap { first, second in
            let (a, b) = (mentions[first], mentions[second])
            guard a.status == b.status, b.date == nil, let speaker = b.chain.last,
                a.chain.last?.actor == speaker.actor, a.end <= b.start,
                b.start - a.end <= Self.longestPause, goesOn(b, cue: speaker)
            else { return nil }
            return Pair(first: min(first, second), second: max(first, second), kind: .speech)
        } + interviews(ordered)
    }

    /// How many days before its document comes out one is asked what it tells.
    private static let newest = 7

    /// What one person says in one text, of which at most one passage tells a day, and a recent one.
    private func interviews(_ ordered: [Int]) -> [Pair] {
        var bySpeaker: [String: [Int]] = [:]
        for index in ordered where mentions[index].kind == .statement {
            guard let speaker = speaker(of: mentions[index]), persons.contains(speaker),
                !tellsDay(index) || isRecent(features[index])
            else { continue }
            bySpeaker[speaker, default: []].append(index)
        }
        return bySpeaker.sorted { $0.key < $1.key }.flatMap { _, told -> [Pair] in
            guard Set(told.filter(tellsDay).compactMap { mentions[$0].date?.edtf }).count < 2
            else { return [] }
            return zip(told, told.dropFirst()).compactMap { first, second in
                mentions[first].status == mentions[second].status
                    ? Pair(first: min(first, second), second: max(first, second), kind: .speech)
                    : nil
            }
        }
    }

    /// Whether a passage has a date, and more of one than that it was said by the day of its document.
    private func tellsDay(_ index: Int) -> Bool {
        guard let days = features[index].days else { return false }
        return days.lower != .min || days.upper - 1 != features[index].published
    }

    private func isRecent(_ feature: Features) -> Bool {
        guard let days = feature.days, days.isExact, feature.date?.isUncertain == false else {
            return false
        }
        return feature.published.map { (0...Self.newest).contains($0 - days.lower) } ?? true
    }

    private func speaker(of mention: Mention) -> String? {
        if let claim = mention.chain.last { return claim.actor }
        let agents = mention.participants.filter { $0.role == .agent }
        return agents.count == 1 ? agents[0].actor : nil
    }

    private static let pronouns: Set<String> = ["he", "she", "they", "it"]
    private static let goingOn: Set<String> = ["added", "continued", "went on"]
    private static let plain: Set<String> = ["said", "says"]
    private static let marks = ["\"", "”", "''"]

    /// Whether a passage is a quotation whose speaker is known from before: "…”, he said", "…”, she
    /// added". "He also said" begins another speech.
    private func goesOn(_ mention: Mention, cue: Mention.Claim) -> Bool {
        let word = cue.cue.lowercased()
        guard Self.plain.contains(word) || Self.goingOn.contains(word) else { return false }
        let lead = mention.quote.unicodeScalars.prefix(max(0, cue.start - mention.start))
        var before = String(String.UnicodeScalarView(lead)).lowercased()[...]
        while before.last?.isWhitespace == true { before.removeLast() }
        guard let pronoun = Self.pronouns.first(where: { before.hasSuffix(" " + $0) }) else {
            return false
        }
        before = before.dropLast(pronoun.count)
        while let last = before.last, last.isWhitespace || last == "," { before.removeLast() }
        return Self.marks.contains(where: before.hasSuffix)
    }

    // MARK: What a statement answers

    /// "in protest at the statement of …", and further on "your statement": one statement that another
    /// answers, told twice.
    private func answered(_ ordered: [Int]) -> [Pair] {
        let index = Dictionary(
            ordered.map { (mentions[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        return ordered.flatMap { answer in
            let told = mentions[answer].links.filter { $0.type == .respondsTo }
                .compactMap { index[$0.mention] }.filter { mentions[$0].kind == .statement }
            return zip(told, told.dropFirst()).compactMap { first, second -> Pair? in
                let (a, b) = (mentions[first], mentions[second])
                guard first != second, a.status == b.status, a.date?.edtf == b.date?.edtf,
                    !agents(of: a).isDisjoint(with: agents(of: b))
                else { return nil }
                return Pair(first: min(first, second), second: max(first, second), kind: .answered)
            }
        }
    }

    private func agents(of mention: Mention) -> Set<String> {
        Set(mention.participants.filter { $0.role == .agent }.map(\.actor))
    }

    // MARK: One sentence

    /// What a text dates by the same words: one passage within the other, or told as a result.
    private func parts(_ ordered: [Int]) -> [Pair] {
        var byDate: [Int: [Int]] = [:]
        for index in ordered {
            if let start = mentions[index].date?.start { byDate[start, default: []].append(index) }
        }
        var pairs: [Pair] = []
        for (_, indices) in byDate.sorted(by: { $0.key < $1.key }) {
            for (position, second) in indices.enumerated() {
                for first in indices[..<position].suffix(4) {
                    guard let kind = kind(mentions[first], mentions[second]) else { continue }
                    pairs.append(
                        Pair(first: min(first, second), second: max(first, second), kind: kind))
                }
            }
        }
        return pairs
    }

    private static let results = ["as a result", "as a consequence", "consequently"]

    private func kind(_ a: Mention, _ b: Mention) -> Kind? {
        guard a.status == b.status, a.date?.edtf == b.date?.edtf,
            a.participants.isEmpty || b.participants.isEmpty
        else { return nil }
        let overlap = min(a.end, b.end) - max(a.start, b.start)
        if overlap >= 12, a.category != nil, a.category == b.category { return .sentence }
        // The later passage goes on from the sentence that has the date, and says so.
        guard let dated = b.date?.start, dated < b.start, !b.figures.isEmpty,
            Self.results.contains(where: { b.quote.lowercased().hasPrefix($0) })
        else { return nil }
        return .result
    }
}
