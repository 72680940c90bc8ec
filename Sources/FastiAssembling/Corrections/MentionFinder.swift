internal import FastiChronology

/// Finds the mentions that a user's references mean.
struct MentionFinder {
    private let byID: [String: Mention]
    /// By a word, where mentions with it in their quotes are; of the words that are looked for.
    private let places: [Substring: [Int]]
    private let mentions: [Mention]
    private let paths: [String: String]

    /// - Parameter references: all that will be looked for.
    init(_ documents: [DocumentMentions], for references: [MentionReference]) {
        let mentions = documents.flatMap(\.mentions)
        byID = Dictionary(mentions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        paths = Dictionary(
            documents.map { ($0.source.id, $0.source.path) },
            uniquingKeysWith: { first, _ in first })
        self.mentions = mentions
        let known = byID
        let lost = references.filter { $0.id.flatMap { known[$0] } == nil }.compactMap(\.quote)
        let wanted = Set(lost.flatMap(Self.words))
        var places: [Substring: [Int]] = [:]
        if !wanted.isEmpty {
            for (index, mention) in mentions.enumerated() {
                for word in Set(Self.words(mention.quote)) where wanted.contains(word) {
                    places[word, default: []].append(index)
                }
            }
        }
        self.places = places
    }

    /// The mention, or why none can be told.
    func mention(_ reference: MentionReference) -> Result<Mention, NotFound> {
        if let id = reference.id, let known = byID[id] { return .success(known) }
        guard let quote = reference.quote else {
            return .failure(NotFound("there is no passage \(reference.id ?? "") any more"))
        }
        var found = candidates(quote)
        if let path = reference.document {
            found = narrowed(found) { paths[$0.source] == path }
        }
        if let trigger = reference.trigger {
            found = narrowed(found) { $0.trigger?.text == trigger }
        }
        guard let first = found.first else {
            return .failure(NotFound("no passage with the words “\(quote)” is there"))
        }
        let sources = Set(found.map(\.source))
        guard sources.count == 1 else {
            return .failure(
                NotFound(
                    "\(sources.count) documents have the words “\(quote)”; say which with document"
                ))
        }
        let triggers = Set(found.map { $0.trigger?.text })
        guard triggers.count == 1 else {
            let words = triggers.compactMap(\.self).sorted().joined(separator: ", ")
            return .failure(
                NotFound(
                    "the words “\(quote)” tell of several happenings; say which with told-by"
                        + (words.isEmpty ? "" : ": \(words)")))
        }
        return .success(first)
    }

    /// Those that fulfil a condition, if some do.
    private func narrowed(_ found: [Mention], by isMeant: (Mention) -> Bool) -> [Mention] {
        let meant = found.filter(isMeant)
        return meant.isEmpty ? found : meant
    }

    /// Those that are about these words: the very words, else with them among theirs, else within them.
    private func candidates(_ quote: String) -> [Mention] {
        let words = Self.words(quote)
        let rarest = words.min { (places[$0]?.count ?? 0, $0) < (places[$1]?.count ?? 0, $1) }
        let near = Set(words).flatMap { places[$0] ?? [] }
        // Around the words are only passages with the rarest of them.
        let around = rarest.flatMap { places[$0] } ?? []
        let same = around.filter { Self.words(mentions[$0].quote) == words }
        let holding = around.filter { Self.contains(Self.words(mentions[$0].quote), words) }
        var chosen = same.isEmpty ? holding : same
        if chosen.isEmpty {
            chosen = Set(near).filter {
                let own = Self.words(mentions[$0].quote)
                return own.count * 2 >= words.count && Self.contains(words, own)
            }
        }
        return Set(chosen).map { mentions[$0] }.sorted {
            ($0.source, $0.start, $0.id) < ($1.source, $1.start, $1.id)
        }
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber }
    }

    private static func contains(_ words: [Substring], _ part: [Substring]) -> Bool {
        guard let first = part.first, words.count >= part.count else { return false }
        return words.indices.dropLast(part.count - 1).contains { start in
            words[start] == first && words[start..<(start + part.count)].elementsEqual(part)
        }
    }
}

/// Why what a correction is about cannot be told.
struct NotFound: Error, Hashable {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
