internal import FastiChronology
internal import FastiLexicon

/// A word of a sentence that tells of a happening, with its grammar as far as its neighbours show it.
struct Trigger: Hashable {
    enum Voice: Hashable { case active, passive, nominal }

    /// Indices into the text's tokens.
    let tokens: Range<Int>
    let word: Lexicon.EventWord
    let voice: Voice
    /// Whether it is the verb of a clause, not a noun or a clause's remainder ("lands occupied by …").
    let isFinite: Bool
    let status: Mention.Status
    /// The verb in front of a noun that carries the meaning: "issued" in "issued a statement".
    var lightVerb: Int?

    /// Where the syntax of the happening hangs: the light verb, or the word itself.
    var anchor: Int { lightVerb ?? tokens.lowerBound }
    /// Where subjects and objects are looked for.
    var effectiveVoice: Voice { lightVerb == nil ? voice : .active }
}
