internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// Makes the names of one document agree: a word that is part of a person's full name elsewhere is that
/// person, whatever it looks like by itself.
struct NameHarmony {
    /// Full names by their last word, and by their first where no other person's begins with it.
    private var persons: [String: NameSpan] = [:]
    /// Bodies by the first word of their name, where a person's name ends in it, too.
    private var bodies: [String: NameSpan] = [:]
    private let tokens: [Token]

    init(_ names: [[NameSpan]], tokens: [Token], lexicon: Lexicon) {
        self.tokens = tokens
        var first: [String: Set<String>] = [:]
        var full: [String: NameSpan] = [:]
        for name in names.joined() where name.kind == .person && !name.isDescription {
            let words = name.key.split(separator: " ")
            guard let last = words.last, words.count > 1, last.count > 2 else { continue }
            if persons[String(last)] == nil { persons[String(last)] = name }
            first[String(words[0]), default: []].insert(name.key)
            full[String(words[0])] = full[String(words[0])] ?? name
        }
        for (word, keys) in first where keys.count == 1 && persons[word] == nil && word.count > 2 {
            guard lexicon.offices.contains(word) == false, lexicon.heads[word] == nil else {
                continue
            }
            persons[word] = full[word]
        }
        // "Halden" of "Halden Foods", which was spoken of before Arthur Halden was.
        for name in names.joined()
        where name.kind == .organization && !name.isPlace && !name.isDescription {
            let words = name.key.split(separator: " ")
            guard words.count > 1, let word = words.first.map(String.init),
                let person = persons[word], name.tokens.lowerBound < person.tokens.lowerBound
            else { continue }
            persons[word] = nil
            bodies[word] = bodies[word] ?? name
        }
        for word in persons.keys
        where lexicon.states[word] != nil || lexicon.bodies[word] != nil {
            persons[word] = nil
        }
    }

    func settled(_ names: [NameSpan]) -> [NameSpan] { names.map(settled) }

    private func settled(_ name: NameSpan) -> NameSpan {
        if name.tokens.count == 1, !name.isDescription, name.office == nil,
            let body = bodies[name.key]
        {
            var name = name
            name.kind = body.kind
            name.isPlaceLike = false
            name.key = body.key
            return name
        }
        guard name.tokens.count == 1, !name.isDescription,
            name.kind == .person || name.kind == .organization,
            let person = persons[name.key], person.key != name.key,
            // "in Jackson" is the town.
            name.kind == .person || !isWhere(name)
        else { return name }
        var name = name
        name.kind = .person
        name.isPlaceLike = false
        name.isPlace = false
        name.key = person.key
        return name
    }

    private func isWhere(_ name: NameSpan) -> Bool {
        guard name.isPlace, name.tokens.lowerBound > 0 else { return false }
        return ["in", "at", "near", "from", "of", "to"].contains(
            tokens[name.tokens.lowerBound - 1].lower)
    }
}
