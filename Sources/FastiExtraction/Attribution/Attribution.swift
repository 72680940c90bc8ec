internal import FastiChronology
internal import FastiText

/// Who says something in a sentence, by what word, and which part of the sentence it covers.
struct Attribution: Hashable {
    enum Sort {
        /// Says it and stands for it.
        case says
        /// Only passes on what another says or what happened: "the agency reports", "citing the office".
        case passesOn
        /// Is told something by others: "the court heard".
        case hears
        /// Thinks, wants, asks for or judges something; nothing is claimed.
        case means
    }

    /// The words for who says it, as indices into the text's tokens.
    let source: Range<Int>
    /// The names of who says it; none where the sentence has only a description ("the document").
    let speakers: [NameSpan]
    /// "we", "document", "statement": to be resolved in the document.
    let description: String?
    /// Indices into the text's tokens.
    let cue: Range<Int>
    let stance: Mention.Claim.Stance
    /// What is said, as indices into the text's tokens.
    let content: Range<Int>
    /// Whether what is said is told as a clause or a quotation, not only named ("announced a plan").
    var isClause = false
    /// Whether the words of saying are set off from what is said: "…, X said".
    var isSetOff = false
    var sort = Sort.says

    var isReport: Bool { sort == .passesOn }
}
