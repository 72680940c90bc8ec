public import FastiChronology

/// All that a user says of a chronology, from one file.
public struct Corrections: Sendable, Hashable {
    /// The name of the file, without folders.
    public var file: String
    /// SHA-256 of the file, hexadecimal.
    public var fileSHA256: String
    public var items: [Correction]

    public init(file: String, fileSHA256: String, items: [Correction]) {
        self.file = file
        self.fileSHA256 = fileSHA256
        self.items = items
    }

    /// The texts of the entries that the user added, which are kept as those of documents are.
    public var addedTexts: [(source: Source, text: [UInt8])] {
        items.compactMap { item in
            guard case .addition(let addition) = item.subject else { return nil }
            let added = AddedEntry(addition, note: nil, self)
            return (added.source, Array(added.text.utf8))
        }
    }
}

/// A user's corrections, made ready for what some documents tell.
///
/// References are looked up once, in the mentions. What has to be known while mentions are brought
/// together (which belong together or apart, which actors are one) is given to the assembler;
/// everything else is done to the finished chronology. A correction that does not apply changes
/// nothing and says why. What stands twice counts once; where two contradict each other, the later
/// one counts.
public struct CorrectionPlan: Sendable {
    /// A correction with what it refers to.
    enum Item {
        case entry(
            Correction, mention: Result<Mention, NotFound>,
            [(EntryChange, other: Result<Mention, NotFound>?)])
        case actor(Correction)
        case addition(Correction, Addition)
    }

    private let corrections: Corrections
    private let items: [Item]
    private let actors: ActorPlan
    /// The documents as they are to be assembled.
    public let documents: [DocumentMentions]

    public init(_ corrections: Corrections, for documents: [DocumentMentions]) {
        self.corrections = corrections
        let distinct = Self.distinct(corrections.items)
        let finder = MentionFinder(documents, for: distinct.flatMap(\.references))
        items = distinct.map { correction in
            switch correction.subject {
            case .entry(let reference, let changes):
                .entry(
                    correction, mention: finder.mention(reference),
                    changes.map { ($0, $0.other.map(finder.mention)) })
            case .actor: .actor(correction)
            case .addition(let addition): .addition(correction, addition)
            }
        }
        actors = ActorPlan(distinct, documents)
        self.documents = documents.map(actors.joined)
    }

    private static func distinct(_ corrections: [Correction]) -> [Correction] {
        var seen: Set<Correction> = []
        return corrections.filter { correction in
            var bare = correction
            bare.line = 0
            return seen.insert(bare).inserted
        }
    }

    /// What belongs together and apart.
    public var guidance: Guidance {
        var guidance = Guidance()
        for case .entry(_, .success(let mention), let changes) in items {
            for case (let change, .success(let other)?) in changes {
                let pair = Guidance.Pair(mention.id, other.id)
                if case .mergeWith = change { guidance.together.append(pair) }
                if case .splitFrom = change { guidance.apart.append(pair) }
            }
        }
        return guidance
    }

    /// Changes a chronology that was made of ``documents`` with ``guidance``.
    public func apply(to chronology: inout Chronology) {
        var editor = EntryEditor(chronology)
        var records: [CorrectionRecord] = []
        for item in items {
            switch item {
            case .entry(let correction, let mention, let changes):
                records.append(editor.apply(correction, mention, changes))
            case .actor(let correction):
                records.append(actors.apply(correction, to: &editor.chronology))
            case .addition(let correction, let addition):
                let added = AddedEntry(addition, note: correction.note, corrections)
                records.append(editor.add(added, line: correction.line))
            }
        }
        chronology = editor.finished()
        chronology.corrections = records
    }
}

extension Correction {
    /// All passages that it names.
    var references: [MentionReference] {
        guard case .entry(let reference, let changes) = subject else { return [] }
        return [reference] + changes.compactMap(\.other)
    }
}

extension EntryChange {
    /// The other passage that it names.
    var other: MentionReference? {
        switch self {
        case .mergeWith(let other), .splitFrom(let other): other
        default: nil
        }
    }
}
