/// Regular English inflection, with a table of irregular verbs beside it.
struct Inflection {
    private let irregular: [String: (past: String, participle: String)]

    init(_ table: Table) {
        irregular = Dictionary(
            table.rows.map { ($0[column: 0], ($0[column: 1], $0[column: 2])) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The forms of a verb with what each can be. A verb of several words inflects its first.
    func forms(ofVerb lemma: String) -> [(form: String, tense: VerbForm)] {
        let parts = lemma.split(separator: " ", maxSplits: 1).map(String.init)
        let verb = parts.first ?? lemma
        let rest = parts.count > 1 ? " \(parts[1])" : ""
        let (past, participle) = irregular[verb] ?? (regularPast(verb), regularPast(verb))
        return [
            (verb + rest, .base), (thirdPerson(verb) + rest, .present), (past + rest, .past),
            (participle + rest, .participle), (gerund(verb) + rest, .gerund),
        ]
    }

    /// Whether a form in "-ing" can be that of a lemma; other forms are not judged.
    func isGerund(_ form: String, of lemma: String) -> Bool {
        !form.hasSuffix("ing") || form != lemma + "ing" || gerund(lemma) == form
    }

    func past(ofVerb lemma: String) -> String { irregular[lemma]?.past ?? regularPast(lemma) }

    func plural(ofNoun lemma: String) -> String {
        lemma.hasSuffix("o") ? lemma + "s" : thirdPerson(lemma)
    }

    private func endsInConsonantAndY(_ word: String) -> Bool {
        word.hasSuffix("y")
            && !["a", "e", "i", "o", "u"].contains(String(word.dropLast().suffix(1)))
    }

    private func thirdPerson(_ word: String) -> String {
        if endsInConsonantAndY(word) { return word.dropLast() + "ies" }
        return ["s", "x", "z", "ch", "sh", "o"].contains { word.hasSuffix($0) }
            ? word + "es" : word + "s"
    }

    private func regularPast(_ word: String) -> String {
        if endsInConsonantAndY(word) { return word.dropLast() + "ied" }
        if word.hasSuffix("e") { return word + "d" }
        return (doublesLast(word) ? word + word.suffix(1) : word) + "ed"
    }

    private func gerund(_ word: String) -> String {
        if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
        if word.hasSuffix("e"), !word.hasSuffix("ee"), !word.hasSuffix("ye"), word.count > 2 {
            return word.dropLast() + "ing"
        }
        return (doublesLast(word) ? word + word.suffix(1) : word) + "ing"
    }

    /// "stab", "commit", "expel" double their last letter; "open", "visit" do not.
    private func doublesLast(_ word: String) -> Bool {
        let letters = Array(word)
        guard letters.count >= 3 else { return false }
        let vowels = Set<Character>("aeiou")
        let (a, b, c) = (
            letters[letters.count - 3], letters[letters.count - 2], letters[letters.count - 1]
        )
        guard !vowels.contains(a), vowels.contains(b), !vowels.contains(c), !"wxy".contains(c)
        else { return false }
        let syllables = letters.indices.filter {
            vowels.contains(letters[$0]) && ($0 == 0 || !vowels.contains(letters[$0 - 1]))
        }.count
        return syllables == 1
            || [
                "mit", "pel", "fer", "cur", "gin", "vel", "bel", "cel", "rol", "tol", "nap", "trol",
            ].contains {
                word.hasSuffix($0)
            }
    }
}

/// What a form of a verb can be.
public enum VerbForm: Sendable, Hashable {
    case base, present, past, participle, gerund
}
