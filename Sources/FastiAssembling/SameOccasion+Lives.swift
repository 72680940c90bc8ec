internal import FastiChronology
internal import FastiDates

/// What happens to somebody once, whatever words tell of it: birth and death, and in one text a verdict.
extension SameOccasion {
    /// Mentions of one person's birth or death, each with the next, where their days do not exclude each other.
    func lives(_ ordered: [Int]) -> [Pair] {
        var told: [Turn: [String: [Int]]] = [:]
        for index in ordered where mentions[index].status == .asserted {
            for turn in Turn.allCases {
                guard let person = person(of: mentions[index], turn) else { continue }
                told[turn, default: [:]][person, default: []].append(index)
            }
        }
        return Turn.allCases.flatMap { turn in
            (told[turn] ?? [:]).sorted { $0.key < $1.key }.flatMap { _, indices in
                zip(indices, indices.dropFirst()).compactMap { first, second -> Pair? in
                    if let a = features[first].days, let b = features[second].days,
                        a.lower >= b.upper || b.lower >= a.upper
                    {
                        return nil
                    }
                    return Pair(first: min(first, second), second: max(first, second), kind: .life)
                }
            }
        }
    }

    private static let verdicts: Set<String> = [
        "convicted", "convicts", "sentenced", "sentences", "jailed", "jails", "imprisoned",
    ]

    /// "was convicted of fraud", "has been sentenced to 20 years": what a text tells of one verdict, where it gives
    /// at most one day.
    func verdicts(_ ordered: [Int]) -> [Pair] {
        var told: [String: [Int]] = [:]
        for index in ordered where mentions[index].status == .asserted {
            let mention = mentions[index]
            guard let word = mention.trigger?.text.lowercased(),
                Self.verdicts.contains(word)
                    || word == "found" && mention.quote.lowercased().contains("guilty")
            else { continue }
            let targets = mention.participants.filter { $0.role == .target }
            guard targets.count == 1 else { continue }
            told[targets[0].actor, default: []].append(index)
        }
        return told.sorted { $0.key < $1.key }.flatMap { _, indices -> [Pair] in
            guard Set(indices.compactMap { mentions[$0].date?.edtf }).count < 2 else { return [] }
            return zip(indices, indices.dropFirst()).map {
                Pair(first: min($0, $1), second: max($0, $1), kind: .verdict)
            }
        }
    }

    private enum Turn: CaseIterable {
        case birth, death

        /// What tells of it; a bracket behind a name ("1899–1962") has no word, and its title does.
        var words: Set<String> {
            switch self {
            case .birth: ["born", "birth"]
            case .death:
                [
                    "died", "dies", "death", "passed", "killed", "killing", "drowned", "executed",
                    "execution", "hanged", "murdered", "murder", "assassinated",
                    "assassination",
                ]
            }
        }
    }

    /// Whose birth or death a mention tells of.
    private func person(of mention: Mention, _ turn: Turn) -> String? {
        let word =
            mention.trigger?.text.lowercased()
            ?? mention.title.split(separator: " ").last.map { $0.lowercased() }
        guard let word, turn.words.contains(word) else { return nil }
        let concerned = mention.participants.filter {
            persons.contains($0.actor)
                && ($0.role == .participant || $0.role == .target
                    || $0.role == .agent && mention.category != "ASSAULT")
        }
        return concerned.count == 1 ? concerned[0].actor : nil
    }
}
