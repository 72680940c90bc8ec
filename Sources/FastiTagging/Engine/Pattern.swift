/// One step of a pattern: which tokens fit, and whether the step may be left out.
///
/// A string is a word, or several to choose from: `"in|of"`; with `?` at its end it is optional.
struct Element: Sendable, ExpressibleByStringLiteral {
    enum Role: Sendable { case token, before, notBefore, after, notAfter, begin, end }

    var classes: TokenClass = []
    var words: [String] = []
    /// Classes a token must also have.
    var required: TokenClass = []
    /// Classes a token must not have.
    var excluded: TokenClass = []
    var values: ClosedRange<Int>?
    var isOptional = false
    var role = Role.token

    init(_ classes: TokenClass) { self.classes = classes }

    init(_ words: String) { self.init(stringLiteral: words) }

    init(stringLiteral text: String) {
        // By bytes: there are hundreds of these to be made ready at the start.
        var bytes = text.utf8[...]
        if bytes.last == UInt8(ascii: "?") {
            isOptional = true
            bytes = bytes.dropLast()
        }
        words = bytes.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    }

    static let month = Element(.month)
    static let weekday = Element(.weekday)
    static let season = Element(.season)
    static let part = Element(.part)
    static let unit = Element(.unit)
    static let plural = Element([]).needing([.unit, .plural])
    static let singular = Element(.unit).without(.plural)
    static let direction = Element(.direction)
    static let sequence = Element(.sequence)
    static let deictic = Element(.deictic)
    static let determiner = Element(.determiner)
    static let indefinite = Element(.indefinite)
    static let holiday = Element(.holiday)
    static let meridiem = Element(.meridiem)
    static let zone = Element(.zone)
    static let every = Element(.every)
    static let vague = Element(.vague)
    static let phase = Element(.phase)
    static let bound = Element(.bound)
    static let frequency = Element(.frequency)
    static let era = Element(.era)
    static let preposition = Element(.preposition)
    static let word = Element(.word)
    static let capital = Element(.capital)
    static let number = Element(.number)
    static let ordinal = Element(.ordinal)
    static let day = Element(.day)
    static let year = Element(.year)
    static let monthNumber = Element(.monthNumber)
    static let twoDigits = Element(.twoDigits)
    static let hour = Element(.hour)
    static let minute = Element(.minute)
    static let decimal = Element(.decimal)
    static let comma = Element(.comma)
    static let period = Element(.period)
    static let dash = Element(.dash)
    static let slash = Element(.slash)
    static let colon = Element(.colon)
    static let apostrophe = Element(.apostrophe)
    static let openParenthesis = Element(.openParenthesis)
    static let closeParenthesis = Element(.closeParenthesis)
    static let date = Element(.date)
    static let time = Element(.time)
    static let duration = Element(.duration)

    /// The same, but it may be left out.
    var optional: Element { changed { $0.isOptional = true } }

    /// The same, with no blank before it.
    var joined: Element { needing(.joined) }

    /// The same, with a blank before it.
    var apart: Element { without(.joined) }

    func needing(_ classes: TokenClass) -> Element { changed { $0.required.formUnion(classes) } }

    func without(_ classes: TokenClass) -> Element { changed { $0.excluded.formUnion(classes) } }

    func within(_ values: ClosedRange<Int>) -> Element { changed { $0.values = values } }

    /// Takes no token: the next one must fit.
    static func before(_ element: Element) -> Element { element.changed { $0.role = .before } }

    /// Takes no token: the next one must not fit.
    static func notBefore(_ element: Element) -> Element {
        element.changed { $0.role = .notBefore }
    }

    /// Takes no token: the one before must fit.
    static func after(_ element: Element) -> Element { element.changed { $0.role = .after } }

    /// Takes no token: the one before must not fit.
    static func notAfter(_ element: Element) -> Element { element.changed { $0.role = .notAfter } }

    /// The expression begins here: what fits before belongs to the context.
    static let begin = Element([]).changed { $0.role = .begin }

    /// The expression ends here: what fits after belongs to the context.
    static let end = Element([]).changed { $0.role = .end }

    static func either(_ a: Element, _ b: Element) -> Element {
        a.changed {
            $0.classes.formUnion(b.classes)
            $0.words += b.words
        }
    }

    private func changed(_ change: (inout Element) -> Void) -> Element {
        var copy = self
        change(&copy)
        return copy
    }
}

extension TimeToken {
    /// The number a token stands for in one of its classes.
    func value(as wanted: TokenClass, _ lexicon: Lexicon) -> Int {
        guard word != 0 else { return value }
        return lexicon.value(of: word, as: wanted) ?? value
    }
}

/// A sequence of elements.
struct Pattern: Sendable, ExpressibleByArrayLiteral {
    var elements: [Element]

    init(arrayLiteral elements: Element...) { self.elements = elements }

    init(_ elements: [Element]) { self.elements = elements }

    /// Words in a row, and then more.
    init(words: [String], then rest: [Element] = []) {
        elements = words.map { Element($0) } + rest
    }
}
