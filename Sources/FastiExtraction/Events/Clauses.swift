internal import FastiLexicon
internal import FastiText

/// A part of a sentence with a happening of its own.
struct Clause: Hashable {
    /// Indices into the text's tokens.
    var tokens: Range<Int>
    var triggers: [Trigger]
    /// The word that ties it to the one before: "and", "after", "which".
    let connector: String?

    /// The trigger that tells what the clause is about: a finite verb before a noun.
    var main: Trigger? {
        triggers.first { $0.isFinite && $0.word.kind != "reference" } ?? triggers.first(
            where: \.isFinite)
            ?? triggers.first { $0.voice != .nominal } ?? triggers.first
    }
}

/// Cuts sentences into clauses at marks and conjunctions behind which a new happening is told.
struct ClauseSplitter {
    let tokens: [Token]
    let lexicon: Lexicon

    func clauses(of sentence: Range<Int>, triggers: [Trigger]) -> [Clause] {
        var borders = [sentence.lowerBound]
        for index in sentence.dropFirst() where isBorder(index, in: sentence, triggers) {
            borders.append(index)
        }
        borders.append(sentence.upperBound)
        var result: [Clause] = []
        for (start, end) in zip(borders, borders.dropFirst()) {
            let inside = triggers.filter { (start..<end).contains($0.tokens.lowerBound) }
            let word = tokens[start].lower
            let connector =
                Self.conjunctions.contains(word) || Self.relatives.contains(word) ? word : nil
            if inside.isEmpty, let last = result.indices.last {
                result[last].tokens = result[last].tokens.lowerBound..<end
            } else if let last = result.indices.last, result[last].triggers.isEmpty {
                result[last].tokens = result[last].tokens.lowerBound..<end
                result[last].triggers = inside
            } else {
                result.append(Clause(tokens: start..<end, triggers: inside, connector: connector))
            }
        }
        return result
    }

    private func isBorder(_ index: Int, in sentence: Range<Int>, _ triggers: [Trigger]) -> Bool {
        let token = tokens[index]
        if [";", "—"].contains(tokens[index - 1].text) { return true }
        if token.lower == "that", isRelative(index) {
            return hasVerb(from: index, to: sentence.upperBound, limit: 14, triggers)
        }
        if Self.subordinators.contains(token.lower)
            || Self.relatives.contains(token.lower) && token.lower != "that"
        {
            return hasVerb(from: index, to: sentence.upperBound, limit: 14, triggers)
        }
        guard Self.conjunctions.contains(token.lower) else { return false }
        // "and" begins a clause where a verb follows at once, or a subject with its verb after a comma.
        if hasVerb(from: index, to: sentence.upperBound, limit: 4, triggers) { return true }
        return tokens[index - 1].text == ","
            && hasVerb(from: index, to: sentence.upperBound, limit: 9, triggers)
    }

    /// "a message that was sent": behind a noun, not behind a verb of saying.
    private func isRelative(_ index: Int) -> Bool {
        let previous = tokens[index - 1]
        return previous.kind == .word && lexicon.speech[previous.lower] == nil
            && lexicon.events[previous.lower]?.contains { !$0.isVerb } == true
    }

    private func hasVerb(from start: Int, to end: Int, limit: Int, _ triggers: [Trigger]) -> Bool {
        triggers.contains {
            $0.isFinite && $0.anchor > start && $0.anchor < min(end, start + limit)
        }
    }

    static let conjunctions: Set<String> = ["and", "but", "or", "then"]
    static let relatives: Set<String> = ["which", "who", "whose", "where", "that"]
    static let subordinators: Set<String> = [
        "after", "before", "while", "when", "because", "although", "though", "since", "until", "as",
        "whereas", "following", "if", "unless",
    ]
}
