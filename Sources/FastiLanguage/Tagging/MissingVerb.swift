internal import FastiLexicon
internal import FastiText

/// Finds the verb of a sentence in which the tagger has found none: "A blast tore through the block."
///
/// Only what can be the past of a verb, stands behind a noun and has something behind it is taken for one.
struct MissingVerb {
    let tokens: ArraySlice<Token>
    let names: TagNames
    /// Whether the tokens are a sentence, or all of one but who says it.
    let isSentence: Bool

    /// - Parameter tags: Of the tokens, in their order.
    /// - Returns: The place of the verb among the tokens.
    func place(in tags: [Int]) -> Int? {
        guard tags.count > 5, tags.count < 120, isSentence,
            !tags.contains(where: { Self.finite.contains(names.penn[$0]) })
        else { return nil }
        let verb = tags.indices.dropFirst().dropLast(2).first { place in
            let token = tokens[tokens.startIndex + place]
            return token.kind == .word && !token.isCapitalised && isPast(token.lower)
                && (["NOUN", "PROPN", "ADJ", "X"].contains(names.universal[tags[place]])
                    || isActive(place, tags))
                && (Self.subjects.contains(names.universal[tags[place - 1]])
                    || isPeople(place - 1, tags))
                && Self.followers.contains(names.universal[tags[place + 1]])
        }
        return verb ?? secondParticiple(tags)
    }

    /// "The trial of three men accused of plotting a raid opened in Lopburg": of two participles the first describes
    /// somebody, and the last is the verb.
    private func secondParticiple(_ tags: [Int]) -> Int? {
        let participles = tags.indices.dropFirst().dropLast(2).filter {
            names.penn[tags[$0]] == "VBN"
        }
        guard participles.count > 1, let last = participles.last, isPast(word(last)),
            ["NOUN", "PROPN"].contains(names.universal[tags[last - 1]]),
            // "closed over a rise in prices announced by the government".
            names.universal[tags[last + 1]] == "ADP", word(last + 1) != "by",
            ["DET", "NOUN", "ADJ", "NUM"].contains(names.universal[tags[0]]),
            // "Two men arrested and charged in Lopburg."
            !participles.dropLast().contains(where: {
                ["CCONJ", "PUNCT"].contains(names.universal[tags[$0 + 1]])
            })
        else { return nil }
        return last
    }

    private func word(_ place: Int) -> String { tokens[tokens.startIndex + place].lower }

    /// "The ministry imposed sanctions": a participle with an object behind it.
    private func isActive(_ place: Int, _ tags: [Int]) -> Bool {
        guard names.penn[tags[place]] == "VBN" else { return false }
        let next = tokens.startIndex + place + 1
        // "killed at least nine".
        return names.universal[tags[place + 1]] != "ADP"
            || tokens[next].lower == "at" && ["least", "most"].contains(tokens[next + 1].lower)
            || tokens[next].lower == "up" && tokens[next + 1].lower == "to"
    }

    /// "The Karstian left": an adjective with a capital behind an article.
    private func isPeople(_ place: Int, _ tags: [Int]) -> Bool {
        place > 0 && names.universal[tags[place]] == "ADJ"
            && tokens[tokens.startIndex + place].isCapitalised
            && names.universal[tags[place - 1]] == "DET"
    }

    private func isPast(_ word: String) -> Bool {
        Lexicon.irregularVerbs[word] != nil && !Lexicon.onlyParticiple.contains(word)
            || word.hasSuffix("ed") && word.utf8.count > 4
    }

    private static let finite: Set<String> = ["VBD", "VBZ", "VBP", "MD"]
    private static let subjects: Set<String> = ["NOUN", "PROPN", "NUM", "PRON", "ADV"]
    private static let followers: Set<String> = [
        "DET", "ADP", "NUM", "PROPN", "PRON", "NOUN", "ADJ",
    ]
}
