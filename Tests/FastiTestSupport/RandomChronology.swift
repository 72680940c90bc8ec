public import FastiChronology
public import FastiDates

extension SeededGenerator {
    /// A text: mostly plain words, sometimes hostile.
    public mutating func text() -> String {
        if isHostile, once(in: 4) { return pick(HostileText.all) }
        let words = [
            "the", "council", "said", "on", "Monday", "flood", "27", "houses", "Łódź", "–",
        ]
        return (0..<Int.random(in: 1...12, using: &self)).map { _ in pick(words) }
            .joined(separator: " ")
    }

    public mutating func edtf() -> EDTF {
        let single = singleDate()
        guard once(in: 4) else { return single }
        let interval =
            switch Int.random(in: 0..<3, using: &self) {
            case 0: EDTF.interval(from: nil, to: single)
            case 1: EDTF.interval(from: single, to: nil)
            default: EDTF.interval(from: .year(-44), to: .year(2020))
            }
        return interval ?? single
    }

    private mutating func singleDate() -> EDTF {
        let year = pick([-44, 0, 1, 753, 1582, 1999, 2020, 2024])
        let month = Int.random(in: 1...12, using: &self)
        let day = Int.random(in: 1...28, using: &self)
        let date: EDTF? =
            switch Int.random(in: 0..<4, using: &self) {
            case 0: .year(year)
            case 1: .month(year: year, month: month)
            case 2: .monthDay(month: month, day: day)
            default: Day(year: year, month: month, day: day).map(EDTF.day)
            }
        let plain = date ?? .year(year)
        return once(in: 3)
            ? plain.qualified(uncertain: once(in: 2), approximate: once(in: 2)) : plain
    }

    public mutating func basis() -> DateBasis { pick(DateBasis.allCases) }

    /// A chronology with everything in it that the format can hold; its ids refer to each other
    /// rightly, but for a few that lead nowhere.
    public mutating func chronology(entries count: Int) -> Chronology {
        let sources = (0..<max(1, count / 5)).map { source($0) }
        let sourceIDs = sources.map(\.id)
        let actors = (0..<max(1, count / 3)).map { actor($0, sources: sourceIDs) }
        let ids = (sources: sourceIDs, actors: actors.map(\.id) + ["a-nowhere"])
        let mentions = (0..<count * 2).map { mention($0, sources: ids.sources, actors: ids.actors) }
        let entries = (0..<count).map { entry($0, mentions: mentions, sources: ids.sources) }
        return Chronology(
            title: maybe { $0.text() },
            made: .init(version: "1.0", options: ["width": text(), "a": "b"], models: ["m": "1"]),
            sources: sources, actors: actors, mentions: mentions, entries: entries,
            series: entries.isEmpty ? [] : list(upTo: 2) { $0.series(entries, mentions) },
            corrections: list(upTo: 2) {
                .init(
                    line: Int.random(in: 1...99, using: &$0), text: $0.text(), entries: [$0.text()],
                    mentions: [$0.text()], actors: [$0.text()], problem: $0.maybe { $0.text() })
            },
            unread: list(upTo: 3) { .init(path: $0.text(), reason: $0.text()) })
    }

    private mutating func series(_ entries: [Entry], _ mentions: [Mention]) -> Series {
        let told = [mentions[0].id]
        return Series(
            id: "f\(Int.random(in: 0...9, using: &self))", of: text(), unit: text(),
            entries: entries.prefix(1).map(\.id),
            points: list(upTo: 3) {
                .init(
                    value: 27, max: $0.maybe { _ in 30 },
                    bound: $0.maybe { $0.pick(Mention.Figure.Bound.allCases) },
                    asOf: $0.maybe { $0.edtf() }, change: $0.pick(Series.Change.allCases),
                    support: told)
            }, sums: list(upTo: 1) { _ in .init(total: 5, parts: [2, 3], support: told) })
    }

    public mutating func source(_ number: Int) -> Source {
        Source(
            id: "s\(number)", path: text(), member: maybe { $0.text() },
            record: maybe { $0.text() }, fileSHA256: "00", text: "texts/s\(number).txt",
            textSHA256: "ff", title: maybe { $0.text() }, publisher: maybe { $0.text() },
            author: maybe { $0.text() }, url: maybe { $0.text() }, label: maybe { $0.text() },
            language: maybe { _ in "en" }, characters: Int.random(in: 0...9_999, using: &self),
            published: maybe {
                .init(edtf: $0.edtf(), basis: $0.basis(), text: $0.maybe { $0.text() })
            },
            origin: "o\(number)")
    }

    public mutating func actor(_ number: Int, sources: [String]) -> Actor {
        Actor(
            id: "a\(number)", name: text(), kind: pick(Actor.Kind.allCases),
            aliases: list(upTo: 2) { .init(text: $0.text(), usedBy: [$0.pick(sources)]) },
            affiliations: list(upTo: 2) { .init(actor: "a0", role: $0.maybe { $0.text() }) })
    }

    private mutating func offsets() -> (start: Int, end: Int) {
        let start = Int.random(in: 0...5_000, using: &self)
        return (start, start + Int.random(in: 0...300, using: &self))
    }

    private mutating func resolvedDate() -> Mention.ResolvedDate {
        let (start, end) = offsets()
        let isHere = once(in: 2)
        return .init(
            edtf: edtf(), text: isHere ? text() : nil, start: isHere ? start : nil,
            end: isHere ? end : nil, basis: basis(), steps: list(upTo: 3) { $0.text() })
    }

    private mutating func claim(_ actors: [String]) -> Mention.Claim {
        let (start, end) = offsets()
        return .init(
            actor: pick(actors), cue: text(), stance: pick(Mention.Claim.Stance.allCases),
            start: start, end: end)
    }

    private mutating func figure() -> Mention.Figure {
        .init(
            value: pick([0, 1, 27, 3_410, 0.5, -3.25, 1e21, 12_000_000]),
            max: maybe { Double(Int.random(in: 0...99, using: &$0)) },
            bound: maybe { $0.pick(Mention.Figure.Bound.allCases) }, unit: text(), of: text(),
            asOf: maybe { $0.edtf() })
    }

    public mutating func mention(_ number: Int, sources: [String], actors: [String]) -> Mention {
        let (start, end) = offsets()
        return Mention(
            id: "m\(number)", source: pick(sources), start: start, end: end, quote: text(),
            page: maybe { Int.random(in: 1...900, using: &$0) },
            kind: pick(Mention.Kind.allCases),
            trigger: maybe { .init(start: start, end: end, text: $0.text()) },
            category: maybe { _ in "PROTEST" }, title: text(),
            status: pick(Mention.Status.allCases), date: maybe { $0.resolvedDate() },
            said: maybe { .init(edtf: $0.edtf(), basis: $0.basis()) },
            chain: list(upTo: 3) { $0.claim(actors) },
            participants: list(upTo: 4) {
                .init(actor: $0.pick(actors), role: $0.pick(Mention.Participant.Role.allCases))
            },
            places: list(upTo: 2) { .init(text: $0.text(), id: $0.maybe { $0.text() }) },
            figures: list(upTo: 2) { $0.figure() }, name: maybe { $0.text() },
            links: list(upTo: 1) { .init(type: $0.pick(Relation.Kind.allCases), mention: "m0") })
    }

    private mutating func entry(_ number: Int, mentions: [Mention], sources: [String]) -> Entry {
        let told = [mentions[number * 2].id, mentions[number * 2 + 1].id]
        return Entry(
            id: "e\(number)", kind: pick(Mention.Kind.allCases), title: text(),
            category: maybe { _ in "AID" }, salience: Double.random(in: 0...1, using: &self),
            mentions: told,
            joins: list(upTo: 1) { .init(mention: told[1], to: told[0], reason: $0.text()) },
            origins: Int.random(in: 1...2, using: &self),
            dates: list(upTo: 2) {
                .init(
                    edtf: $0.edtf(), basis: $0.basis(), support: told,
                    reason: $0.maybe { $0.text() })
            },
            reported: maybe { $0.edtf() },
            names: list(upTo: 2) { .init(text: $0.text(), usedBy: [$0.pick(sources)]) },
            relations: list(upTo: 2) {
                .init(
                    type: $0.pick(Relation.Kind.allCases),
                    entry: $0.once(in: 5)
                        ? "e-nowhere" : "e\(Int.random(in: 0...number, using: &$0))",
                    support: told, reason: $0.maybe { $0.text() })
            },
            tags: list(upTo: 2) { $0.text() }, isReviewed: once(in: 4),
            notes: list(upTo: 1) { $0.text() }, corrections: list(upTo: 1) { $0.text() })
    }
}
