internal import FastiChronology

/// A stretch of a sentence that names an actor or a place.
struct NameSpan: Hashable {
    /// Indices into the text's tokens; a leading article is left out.
    let tokens: Range<Int>
    /// As the text has it, on one line.
    let text: String
    var kind: Actor.Kind
    /// Whether only its place in the sentence can tell if it acts ("Kabul", "Ford").
    var isPlaceLike = false
    /// Whether it was recognised as the name of a place.
    var isPlace = false
    /// Whether it is the name of a work or a make, which is nobody's.
    var isThing = false
    /// Whether it is no name but words for a group: "the police", "protesters".
    var isDescription = false
    /// Whether it is told of as one that was not told of before: "a court".
    var isNew = false
    /// The office in front of a person's name, with the body it belongs to: "Taliban spokesperson".
    var office: String?
    /// Where that office stands.
    var front: Range<Int>?
    /// Where the office stands, if behind the name: ", chairman of the board".
    var apposition: Range<Int>?
    /// Folded name, the same for every way of saying it: "NGOs of Azerbaijan" and "Azerbaijani NGOs".
    var key: String

    /// The same as the name of a people.
    var asPeople: NameSpan {
        var name = self
        name.kind = .group
        // Ruritanians are not Ruritania.
        name.key = text.lowercased()
        name.isPlaceLike = false
        name.isPlace = false
        return name
    }

    /// The same as the name of a place, which does not act.
    var asPlace: NameSpan {
        var name = self
        name.kind = .organization
        name.isPlaceLike = true
        name.isPlace = true
        return name
    }

    /// The same as the name of a thing.
    var asThing: NameSpan {
        var name = asPlace
        name.isThing = true
        return name
    }

    /// The name with the office in front of it.
    var whole: Range<Int> { (front?.lowerBound ?? tokens.lowerBound)..<tokens.upperBound }
    /// The end of the name with its apposition.
    var end: Int { max(tokens.upperBound, apposition?.upperBound ?? 0) }
}
