extension TaggingRun {
    /// An expression found, with what its sentence tells of it.
    struct Mention {
        /// Its place in what was found.
        var found: Int
        /// Whether its date can depend on the tense of its clause.
        var needsTense: Bool
        var tense: Tense?
        var sentence: Int
        /// Whether it stands at the beginning of its sentence.
        var isLeading = false
        /// The year that it is, where its sentence holds nothing else: a heading.
        var headingYear: Int?
        /// The years that the heading it stands in names.
        var section: ClosedRange<Int>?
        /// Whether it says since when something was so.
        var isSince = false
        /// Whether "and" or a comma joins it to the next mention.
        var joinsNext = false
        /// Whether it and the mention before are the ends of a range.
        var endsRange = false
    }
}
