internal import FastiChronology
internal import FastiLexicon

/// A word of a sentence that tells of a happening, with its grammar.
struct Trigger: Hashable {
    enum Voice: Hashable { case active, passive, nominal }

    /// Indices into the text's tokens.
    let tokens: Range<Int>
    let word: Lexicon.EventWord
    let voice: Voice
    /// Whether it is the verb of a clause, not a noun or a clause's remainder ("lands occupied by …").
    let isFinite: Bool
    var status: Mention.Status
    /// Whether the lexicon knows the word as one that tells of happenings.
    var isListed = true
    /// The verb in front of a noun that carries the meaning: "issued" in "issued a statement".
    var lightVerb: Int?
    /// Whether that verb is passive: "a statement was issued".
    var lightVoice = Voice.active

    /// Where the syntax of the happening hangs: the light verb, or the word itself.
    var anchor: Int { lightVerb ?? tokens.lowerBound }
    /// Where subjects and objects are looked for.
    var effectiveVoice: Voice { lightVerb == nil ? voice : lightVoice }
}
