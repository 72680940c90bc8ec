internal import FastiChronology
internal import FastiDates

/// What a chronology knows, in English words, the same in every format that shows sentences.
///
/// The words hold text of documents as it is: each renderer escapes what it writes.
struct EntryWording {
    let index: ChronologyIndex
    let dates: DateWording

    // MARK: Who says it

    /// From the inner voice outwards: "according to X (21 Sep 2021), cited by Y".
    ///
    /// Links with one cue speak together: "according to X and 2 others".
    ///
    /// - Parameter title: One that begins with the only speaker, "X: …", need not be told again who
    ///   that is, but when it was said.
    func words(_ chain: [Mention.Claim], said: EDTF?, under title: String = "") -> String {
        let voices = voices(of: chain)
        guard let inner = voices.last else { return "" }
        if voices.count == 1, inner.stance == .asserts, title.hasPrefix("\(inner.names): ") {
            return said.map { "said \(dates.words($0))" } ?? ""
        }
        let when = said.map { " (\(dates.words($0)))" } ?? ""
        let start = inner.isHearer ? "alleged before" : Self.words(inner.stance)
        let first = "\(start) \(inner.names)\(when)"
        return voices.dropLast().reversed().reduce(first) { text, voice in
            switch voice.stance {
            case .asserts: "\(text), cited by \(voice.names)"
            case .alleges where voice.isHearer: "\(text), as alleged before \(voice.names)"
            case .alleges: "\(text), as alleged by \(voice.names)"
            case .denies: "\(text), which \(voice.names) \(voice.isOne ? "denies" : "deny")"
            case .confirms: "\(text), which \(voice.names) \(voice.isOne ? "confirms" : "confirm")"
            }
        }
    }

    /// One or several who say a thing together.
    private struct Voice {
        let names: String
        let isOne: Bool
        let stance: Mention.Claim.Stance
        /// "the court heard", "the jury was told": others say it.
        let isHearer: Bool
    }

    private func voices(of chain: [Mention.Claim]) -> [Voice] {
        var levels: [[Mention.Claim]] = []
        for claim in chain {
            if let last = levels.last?.last, last.isMadeTogether(with: claim) {
                levels[levels.count - 1].append(claim)
            } else {
                levels.append([claim])
            }
        }
        return levels.map { level in
            Voice(
                names: together(level.map { index.name(ofActor: $0.actor) }),
                isOne: level.count == 1, stance: level[0].stance,
                isHearer: level[0].isHeard)
        }
    }

    private func together(_ names: [String]) -> String {
        switch names.count {
        case 0, 1: names.first ?? ""
        case 2: "\(names[0]) and \(names[1])"
        default: "\(names[0]) and \(names.count - 1) others"
        }
    }

    private static func words(_ stance: Mention.Claim.Stance) -> String {
        switch stance {
        case .asserts: "according to"
        case .alleges: "alleged by"
        case .denies: "denied by"
        case .confirms: "confirmed by"
        }
    }

    /// The word for what is not told as a fact; `nil` for what is.
    static func words(_ status: Mention.Status) -> String? {
        switch status {
        case .asserted: nil
        case .negated: "said not to have happened"
        case .planned: "planned"
        case .demanded: "demanded"
        case .threatened: "threatened"
        case .hypothetical: "only supposed"
        }
    }

    /// The same beside a title; `nil` where that denies it by itself: "The site was not loading".
    static func words(_ status: Mention.Status, besides title: String) -> String? {
        let denying: Set<Substring> = [
            "not", "never", "no", "nobody", "none", "neither", "hardly", "scarcely",
        ]
        let isTold =
            status == .negated
            && title.lowercased().split(separator: " ").contains {
                denying.contains($0) || $0.hasSuffix("n't") || $0.hasSuffix("n’t")
            }
        return isTold ? nil : words(status)
    }

    // MARK: Figures

    /// "at least 27 civilians killed (as of 8 Oct 2020)".
    func words(_ figure: Mention.Figure) -> String {
        var text =
            switch figure.bound {
            case .atLeast: "at least "
            case .atMost: "at most "
            case .about: "about "
            case nil: ""
            }
        let isCurrency =
            figure.unit.utf8.count == 3
            && figure.unit.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        if isCurrency { text += figure.unit + " " }
        text += Self.number(figure.value)
        if let max = figure.max { text += dates.dash + Self.number(max) }
        if figure.unit == "percent" { text += " %" }
        var counted = figure.of.isEmpty && !isCurrency ? figure.unit : figure.of
        // "5 %", and not "5 % percent".
        if figure.unit == "percent", counted == "percent" { counted = "" }
        if !counted.isEmpty { text += " " + counted }
        return figure.asOf.map { "\(text) (as of \(dates.words($0)))" } ?? text
    }

    /// With commas between thousands: "3,410", "0.5".
    static func number(_ value: Double) -> String {
        guard let whole = Int64(exactly: value), abs(value) < 1e15 else { return value.description }
        let digits = Array(String(abs(whole)))
        var text = whole < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    // MARK: Relations, sources, actors

    /// "in response to: the title (8 Oct 2020)"; `nil` where the other entry is not there.
    func words(_ relation: Relation) -> String? {
        guard let other = index.entries[relation.entry] else { return nil }
        let start =
            switch relation.type {
            case .respondsTo: "in response to"
            case .partOf: "part of"
            case .follows: "after"
            case .conflictsWith: "conflicts with"
            case .coincidesWith: "told of the same place and time"
            }
        let date = other.dates.first.map { " (\(dates.words($0.edtf)))" } ?? ""
        return "\(start): \(other.title)\(date)"
    }

    /// How the date of an entry is known, where that must be said.
    func reason(_ date: Entry.SupportedDate) -> String? {
        guard date.basis != .stated, date.basis != .relative, date.basis != .undated else {
            return date.reason.map { "date: \($0)" }
        }
        let how = dates.words(date.basis).map { "date \($0)" }
        return [how, date.reason].compactMap(\.self).joined(separator: ": ")
    }

    /// "25 Mar 2021 (in the text: “25 March 2021”)".
    func words(_ published: PublicationDate?) -> String {
        guard let published else { return "date unknown" }
        let text = published.text.map { "“\($0)”" }
        let how =
            switch (published.basis, text) {
            case (.stated, let text?): "in the text: \(text)"
            case (.stated, nil): ""
            case (let basis, let text?): (dates.words(basis) ?? "") + ": \(text)"
            case (let basis, nil): dates.words(basis) ?? ""
            }
        return dates.words(published.edtf) + (how.isEmpty ? "" : " (\(how))")
    }

    static func words(_ kind: Actor.Kind) -> String {
        switch kind {
        case .person: "person"
        case .state: "state"
        case .organization: "organization"
        case .intergovernmental: "intergovernmental organization"
        case .armedForce: "armed force"
        case .media: "media"
        case .group: "group"
        case .office: "office"
        }
    }

    static func words(_ role: Mention.Participant.Role) -> String {
        switch role {
        case .agent: "by"
        case .target: "against"
        case .addressee: "to"
        case .signatory: "signed by"
        case .participant: "with"
        }
    }
}

extension Mention.Claim {
    /// Whether one cue marks both, so that neither cites the other.
    func isMadeTogether(with other: Mention.Claim) -> Bool {
        start == other.start && end == other.end && stance == other.stance
    }
}
