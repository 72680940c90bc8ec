internal import FastiChronology
internal import FastiDates

/// What of a mention is compared with others, made once.
struct Features {
    /// What two days can be compared by.
    struct Days {
        let lower: Int
        /// The day after the last.
        let upper: Int
        let isExact: Bool
        /// No year, or no end on one side.
        let isOpen: Bool

        var count: Int { isOpen ? Int.max : upper - lower }

        /// Whether another lies in it, or is it.
        func holds(_ other: Days) -> Bool {
            if lower == other.lower, upper == other.upper { return true }
            return !isOpen && !other.isOpen && lower <= other.lower && other.upper <= upper
        }
    }

    /// One number with what it counts.
    struct Number {
        let value: Double
        let isExact: Bool
        /// The unit and the words of what is counted.
        let unit: UInt64
        let counted: UInt64
    }

    let kind: Mention.Kind
    let status: Mention.Status
    /// Position of its document among all.
    let document: Int
    /// The passage, in characters of its document.
    let range: Range<Int>
    /// The first day of its document's publication.
    let published: Int?
    private(set) var date: EDTF?
    private(set) var days: Days?
    private(set) var time: EDTF.ClockTime?
    /// Of the word that tells of it; 0 where there is none.
    let trigger: UInt64
    let triggerIsNoun: Bool
    /// Of that word as it is written: "death" is not "deaths".
    let triggerForm: UInt64
    let category: String?
    /// Words of the title, sorted, without those of the date.
    let title: [UInt64]
    /// Words of the passage, sorted.
    let passage: [UInt64]
    /// Words of the passage, or of what it has someone say, that do not name or describe who takes
    /// part.
    let content: [UInt64]
    /// Words of the title that do neither name or describe who takes part nor tell what happened.
    let rest: [UInt64]
    /// Those of them that name places.
    let placeWords: [UInt64]
    /// Names among the words of the title, without those of who takes part, sorted.
    let names: [UInt64]
    let numbers: [UInt64]
    /// Words of the title of letters and digits: "H5N1", "p21".
    let codes: [UInt64]
    /// Whether the title says that this is not the one told of before: "another", "a second".
    let isSetApart: Bool
    let agents: [UInt64]
    /// Whether one of them has a name: not "experts", "a man".
    let hasNamedAgent: Bool
    /// Who takes part otherwise.
    let others: [UInt64]
    /// Who claims it.
    let claimants: [UInt64]
    /// The named ones who act and who are acted upon, by kind.
    let doers: Parties
    let touched: Parties
    let places: [UInt64]
    let figures: [Number]
    /// Of the whole passage as it is written.
    let wording: UInt64
    /// Of the name of an episode.
    let name: UInt64

    /// - Parameters:
    ///   - actorWords: By the id of an actor, the words of its names.
    ///   - named: The ids of actors with names, with their kinds.
    ///   - offices: Words for offices.
    init(
        _ mention: Mention, document: Int, published: Int?, nouns: EventNouns,
        actorWords: [String: Set<UInt64>], named: [String: Actor.Kind], offices: Set<UInt64>
    ) {
        kind = mention.kind
        status = mention.status
        self.document = document
        range = mention.start..<max(mention.start, mention.end)
        self.published = published
        date = mention.date?.edtf
        days = mention.date.map { Days($0.edtf) }
        time = mention.date?.edtf.time
        // "Jane Doe born", from the days behind a name, has no verb in the text.
        let turn = mention.title.split(separator: " ").last.map(String.init)
        let deed =
            mention.trigger?.text ?? turn.flatMap { ["born", "died"].contains($0) ? $0 : nil }
        trigger = deed.flatMap { Words.hash(of: $0) } ?? 0
        triggerIsNoun = mention.trigger.map { nouns.isNoun($0, in: mention) } ?? false
        triggerForm = Words.fnv(Array((mention.trigger?.text.lowercased() ?? "").utf8)[...])
        category = mention.category
        let dated = Set(mention.date?.text.map { Words.all(of: $0).map(\.hash) } ?? [])
        let acting = mention.participants.reduce(into: Set<UInt64>()) {
            $0.formUnion(actorWords[$1.actor] ?? [])
        }
        let people = ParticipantWords(names: acting, offices: offices)
        let words = Words.all(of: mention.title).filter { !dated.contains($0.hash) }
        title = Self.set(words.map(\.hash))
        numbers = Self.set(words.filter(\.isNumber).map(\.hash))
        codes = Self.set(words.filter(\.isCode).map(\.hash))
        isSetApart = words.contains { Words.settingApart.contains($0.hash) }
        let passageWords = Words.all(of: mention.quote).map(\.hash)
        passage = Self.set(passageWords)
        let said =
            mention.kind == .statement
            ? Self.set(people.said(in: mention)) : people.without(in: mention.quote)
        let told = trigger
        content = said.filter { !dated.contains($0) && $0 != told }
        names = Self.set(words.filter { $0.isName && !acting.contains($0.hash) }.map(\.hash))
        let placed = Set(mention.places.flatMap { Words.all(of: $0.text).map(\.hash) })
        rest = people.without(in: mention.title).filter { !dated.contains($0) && $0 != told }
        placeWords = Self.set(placed.filter(rest.contains))
        wording = passageWords.reduce(14_695) { Words.mixed($0, $1) }
        agents = Self.set(
            mention.participants.filter { $0.role == .agent || $0.role == .signatory }
                .map { Words.fnv(Array($0.actor.utf8)[...]) })
        hasNamedAgent = mention.participants.contains {
            ($0.role == .agent || $0.role == .signatory) && named[$0.actor] != nil
        }
        others = Self.set(
            mention.participants.filter { $0.role != .agent && $0.role != .signatory }
                .map { Words.fnv(Array($0.actor.utf8)[...]) })
        claimants = Self.set(mention.chain.map { Words.fnv(Array($0.actor.utf8)[...]) })
        let parties = { (roles: Set<Mention.Participant.Role>) in
            Parties(
                mention.participants.filter { roles.contains($0.role) }.map(\.actor), actorWords,
                named)
        }
        doers = parties([.agent, .signatory])
        // "Jane Doe died": who takes part where nobody acts.
        let isSuffered = !mention.participants.contains { [.agent, .target].contains($0.role) }
        touched = parties(isSuffered ? [.participant] : [.target])
        places = Self.set(
            mention.places.map { Words.fnv(Array(($0.id ?? $0.text.lowercased()).utf8)[...]) })
        figures = mention.figures.map(Number.init)
        let nameWords = mention.name.map { Self.set(Words.all(of: $0).map(\.hash)) } ?? []
        name = nameWords.count > 1 ? nameWords.reduce(7) { Words.mixed($0, $1) } : 0
    }

    /// Whether both are told of by one noun in one number, on one day each.
    func isSameNounOfADay(_ other: Features) -> Bool {
        triggerIsNoun && other.triggerIsNoun && triggerForm == other.triggerForm
            && days?.isExact == true && other.days?.isExact == true
    }

    /// Takes a date that was found after the features were made.
    mutating func take(_ date: EDTF) {
        self.date = date
        days = Days(date)
        time = date.time
    }

    /// The words of title and passage, sorted.
    var words: [UInt64] { Self.set(title + passage) }

    static func set(_ values: [UInt64]) -> [UInt64] {
        var sorted = values.sorted()
        var last: UInt64?
        sorted.removeAll { value in
            defer { last = value }
            return value == last
        }
        return sorted
    }
}

extension Features.Days {
    init(_ date: EDTF) {
        let bounds = date.bounds
        lower = bounds.lower?.number ?? .min
        upper = bounds.upper?.number ?? .max
        isOpen = bounds.lower == nil || bounds.upper == nil || date.lacksYear
        isExact = !isOpen && upper - lower == 1
    }
}

extension Features.Number {
    init(_ figure: Mention.Figure) {
        value = figure.value
        isExact = figure.bound == nil && figure.max == nil
        unit = Words.fnv(Array(figure.unit.utf8)[...])
        counted = Words.all(of: figure.of).filter { !$0.isNumber }.map(\.hash)
            .reduce(unit) { Words.mixed($0, $1) }
    }
}
