internal import FastiChronology
internal import FastiLexicon

/// Tells whether the word that tells of a happening is a noun, and which words are of offices.
struct EventNouns: Sendable {
    private let words: [String: [Lexicon.EventWord]]
    /// The words that offices consist of.
    let offices: Set<UInt64>

    init(_ lexicon: Lexicon) {
        words = lexicon.events
        offices = Set(lexicon.offices.flatMap { Words.all(of: $0).map(\.hash) })
    }

    /// A word that can be a verb too is a noun behind an article or another word that begins a
    /// noun phrase: "the attack", "Tuesday's attack".
    func isNoun(_ trigger: Mention.Trigger, in mention: Mention) -> Bool {
        guard let known = words[trigger.text.lowercased()], known.contains(where: { !$0.isVerb })
        else { return false }
        guard known.contains(where: \.isVerb) else { return true }
        let before = trigger.start - mention.start
        guard before > 0 else { return false }
        let lead = mention.quote.unicodeScalars.prefix(before).suffix(40)
        let words = String(String.UnicodeScalarView(lead)).split { $0 == " " || $0 == "\n" }
        return words.suffix(3).contains { Self.openers.contains($0.lowercased()) }
    }

    /// The class of happening that a text points back at: "in the attack", "by that blast".
    func pointedAt(in text: String) -> String? {
        let parts = text.lowercased().split { !$0.isLetter && $0 != "-" }
        for (position, part) in parts.enumerated().dropLast(2)
        where part == "in" || part == "by" {
            guard ["the", "this", "that"].contains(parts[position + 1]),
                let known = words[String(parts[position + 2])]?.first(where: { !$0.isVerb })
            else { continue }
            return known.category
        }
        return nil
    }

    private static let openers: Set<String> = ["the", "a", "an", "this", "that", "'s", "’s", "of"]
}
