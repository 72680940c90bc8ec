internal import FastiChronology
internal import FastiText

/// The auxiliaries, negations and governing verbs in front of a verb.
struct VerbGroup {
    private(set) var hasBe = false
    private(set) var hasHave = false
    private(set) var hasModal = false
    private(set) var hasTo = false
    private(set) var status = Mention.Status.asserted

    /// Reads backwards from a verb as far as its group goes.
    init(before verb: Int, from start: Int, tokens: [Token]) {
        var index = verb - 1
        reading: while index >= start {
            let word = tokens[index].lower
            switch word {
            case "is", "are", "was", "were", "be", "been", "being", "'re", "'m": hasBe = true
            case "has", "have", "had", "having", "'ve": hasHave = true
            case "not", "n't", "never", "no": status = .negated
            case "did", "does", "do": hasModal = true
            case "will", "would", "shall", "'ll", "'d":
                hasModal = true
                mark(.planned)
            case "may", "might", "could", "can":
                hasModal = true
                mark(.hypothetical)
            case "should", "must", "ought":
                hasModal = true
                mark(.demanded)
            case "to":
                hasTo = true
                mark(Self.infinitive(after: index, from: start, tokens: tokens))
            default:
                guard Self.adverbs.contains(word) || word.hasSuffix("ly") else { break reading }
            }
            if hasTo { break }
            index -= 1
        }
        if Self.opensCondition(from: start, to: verb, tokens: tokens) { mark(.hypothetical) }
    }

    private mutating func mark(_ new: Mention.Status) {
        if status == .asserted { status = new }
    }

    /// What "to do" says of doing: that it is wanted, planned, threatened or, after most verbs, open.
    private static func infinitive(after to: Int, from start: Int, tokens: [Token])
        -> Mention.Status
    {
        for index in stride(from: to - 1, through: max(start, to - 6), by: -1) {
            let word = tokens[index].lower
            if demanding.contains(where: word.hasPrefix) { return .demanded }
            if word.hasPrefix("threat") { return .threatened }
            if ["refus", "fail", "declin"].contains(where: word.hasPrefix) { return .negated }
            if ["began", "begin", "continu", "start", "manag", "forced", "came", "went", "used"]
                .contains(where: word.hasPrefix)
            {
                return .asserted
            }
        }
        return .planned
    }

    private static let demanding = [
        "urg", "call", "demand", "ask", "appeal", "request", "order", "need", "necess", "want",
        "must",
    ]

    private static let adverbs: Set<String> = [
        "also", "again", "already", "now", "then", "just", "still", "once", "since", "later",
        "even",
        "ever", "all", "both", "soon", "further", "long", "almost", "about", "first", "twice",
    ]

    private static func opensCondition(from start: Int, to verb: Int, tokens: [Token]) -> Bool {
        (start..<verb).contains { ["if", "unless"].contains(tokens[$0].lower) }
    }
}
