internal import FastiChronology
internal import FastiHashing
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// The actors of one document: brings the ways it names each of them together.
struct ActorRegistry {
    private let source: String
    private var actors: [String: Actor] = [:]
    /// Other keys of an actor: an acronym, a last name, an office.
    private var sameAs: [String: String] = [:]
    /// Who holds an office, by each of its words.
    private var holders: [String: Set<String>] = [:]
    /// Bodies whose names begin or end with a word.
    private var shortForms: [String: Set<String>] = [:]
    private var keys: [String: String] = [:]
    /// Bodies by the initials of their names.
    private var initials: [String: Set<String>] = [:]
    /// The fullest way the document names each person, by key.
    private var fullNames: [String: String] = [:]

    init(source: String) { self.source = source }

    /// Reads all names of a document before any is used, so that a short form may come first.
    mutating func learn(_ names: [NameSpan], tokens: [Token]) {
        for name in names where name.kind == .person {
            fullNames[name.key] = fullNames[name.key] ?? name.text
            if let last = name.key.split(separator: " ").last, name.key.contains(" ") {
                sameAs[String(last)] = sameAs[String(last)] ?? name.key
            }
            for word in name.office?.lowercased().split(separator: " ") ?? [] {
                holders[String(word), default: []].insert(name.key)
            }
        }
        for name in names where name.kind == .organization && !name.isPlaceLike {
            let words = name.key.split(separator: " ").map(String.init)
            guard words.count > 1, tokens[name.tokens.lowerBound].isCapitalised else { continue }
            // "Doe" is no short form of "the Doe administration", "the administration" is.
            let isProper = tokens[name.tokens.upperBound - 1].isCapitalised
            let common = words[1] == "of" ? words[0] : words[words.count - 1]
            for word in isProper ? [words[0], words[words.count - 1]] : [common] {
                shortForms[word, default: []].insert(name.key)
            }
        }
        for name in names
        where [.organization, .intergovernmental, .media, .armedForce].contains(name.kind) {
            let letters = name.tokens.filter { tokens[$0].isCapitalised }
                .compactMap { tokens[$0].text.first.map(String.init) }.joined()
            guard letters.count > 2, tokens[name.tokens.upperBound - 1].isCapitalised else {
                continue
            }
            initials[letters, default: []].insert(name.key)
        }
        for (name, next) in zip(names, names.dropFirst()) {
            let gap = name.tokens.upperBound..<max(name.tokens.upperBound, next.tokens.lowerBound)
            guard gap.count == 1, tokens[gap.lowerBound].text == "(", next.tokens.count == 1,
                next.text.count >= 2, next.text.allSatisfy(\.isUppercase), name.key.contains(" ")
            else { continue }
            sameAs[next.key] = name.key
        }
    }

    /// Reads who holds an office that stands beside a name without being of it: "Karst's envoy to Lorm, Jane
    /// Doe", "police chief Jane Doe".
    mutating func learnOffices(of names: [NameSpan], _ tree: SyntaxTree, _ lexicon: Lexicon) {
        learnElections(of: names, tree, lexicon)
        for name in names where name.kind == .person && name.office == nil && !name.isDescription {
            let head = tree.head(of: name.tokens)
            let before = max(name.tokens.lowerBound - 1, 0)
            let isBeside =
                tree.relation(head) == "appos" || tree.words[before].head == head
                || tree.words[head].head == before
            let noun = tree.relation(head) == "appos" ? tree.words[head].head : before
            guard isBeside, let noun, tree.words[noun].upos == "NOUN",
                lexicon.offices.contains(tree.tokens[noun].lower),
                // "Doe's lawyer Jane Roe" is no other's lawyer.
                tree.children(of: noun).allSatisfy({
                    tree.words[$0].relation != "nmod:poss"
                        || lexicon.states[tree.tokens[$0].lower] != nil
                })
            else { continue }
            var words = [tree.tokens[noun].lower]
            for child in tree.span(of: noun) where child < noun && tree.words[child].upos != "DET" {
                let word = tree.tokens[child].lower
                words.append(word)
                guard let state = lexicon.states[word] ?? lexicon.demonyms[word] else { continue }
                // Ruritanians are not the one Ruritanian.
                words += lexicon.demonyms.filter { $0.value == state }.map(\.key).filter {
                    !$0.hasSuffix("s") || lexicon.demonyms[String($0.dropLast())] == nil
                }
            }
            for word in words { holders[word, default: []].insert(name.key) }
        }
    }

    /// Reads who is put into an office: "Jane Doe was elected mayor", "named Jane Doe finance minister".
    private mutating func learnElections(
        of names: [NameSpan], _ tree: SyntaxTree, _ lexicon: Lexicon
    ) {
        for name in names where name.kind == .person && !name.isDescription {
            let head = tree.head(of: name.tokens)
            guard let verb = tree.words[head].head, tree.isVerb(verb),
                Self.electing.contains(tree.words[verb].lemma),
                ["nsubj:pass", "obj", "iobj"].contains(tree.words[head].relation)
                    || tree.words[verb].lemma == "become" && tree.relation(head) == "nsubj",
                let office = tree.children(of: verb).first(where: {
                    $0 != head && $0 > verb && tree.words[$0].upos == "NOUN"
                        && ["xcomp", "obj", "obl"].contains(tree.words[$0].relation)
                        && lexicon.offices.contains(tree.tokens[$0].lower)
                })
            else { continue }
            let words = tree.span(of: office).filter { $0 <= office && office - $0 < 4 }
            for word in words where tree.words[word].upos != "DET" && tree.words[word].upos != "ADP"
            {
                holders[tree.tokens[word].lower, default: []].insert(name.key)
            }
        }
    }

    private static let electing: Set<String> = [
        "elect", "re-elect", "appoint", "name", "nominate", "make", "become", "install", "crown",
    ]

    /// The id of the actor a name stands for.
    mutating func actor(for name: NameSpan) -> String {
        let key = resolved(name)
        if let full = fullNames[key], full != name.text {
            _ = id(forKey: key, text: full, kind: .person)
        }
        return id(forKey: key, text: name.text, kind: name.kind)
    }

    private func resolved(_ name: NameSpan) -> String {
        if let key = sameAs[name.key] { return key }
        // "the KFP" of a text that tells of the Karst Food Programme.
        if name.tokens.count == 1, name.kind != .person, let bodies = initials[name.text],
            bodies.count == 1, let body = bodies.first
        {
            return body
        }
        // "a court", behind a High Court, is another.
        if name.isNew { return name.key }
        if name.kind == .organization, !name.isPlace, let bodies = shortForms[name.key],
            bodies.count == 1,
            let body = bodies.first
        {
            return body
        }
        guard name.kind == .office || name.kind == .group, name.office == nil else {
            return name.key
        }
        let words = name.key.split(separator: " ").map { holders[String($0)] ?? [] }
        guard var common = words.first else { return name.key }
        for set in words.dropFirst() { common.formIntersection(set) }
        return common.count == 1 ? common.first ?? name.key : name.key
    }

    private mutating func id(forKey key: String, text: String, kind: Actor.Kind) -> String {
        if var known = actors[key] {
            if known.name != text, !known.aliases.contains(where: { $0.text == text }) {
                if text.count > known.name.count, kind == known.kind,
                    kind == .person || text.lowercased() == key
                {
                    known.aliases.append(Actor.Alias(text: known.name, usedBy: [source]))
                    known.name = text
                } else {
                    known.aliases.append(Actor.Alias(text: text, usedBy: [source]))
                }
                actors[key] = known
            }
            return known.id
        }
        let short = [.media, .organization].contains(kind) ? Self.withoutKind(text) : nil
        let actor = Actor(
            id: SHA256.id("a", key), name: text, kind: kind,
            aliases: short.map { [Actor.Alias(text: $0, usedBy: [source])] } ?? [])
        actors[key] = actor
        keys[actor.id] = key
        return actor.id
    }

    /// "Luna" of "Luna news agency".
    private static func withoutKind(_ text: String) -> String? {
        let words = text.split(separator: " ")
        let proper = words.prefix { $0.first?.isUppercase == true }
        guard
            ["agency", "newspaper", "television", "radio", "magazine", "channel", "broadcaster"]
                .contains(words.last ?? "")
        else { return nil }
        return proper.isEmpty || proper.count == words.count ? nil : proper.joined(separator: " ")
    }

    /// Notes that an actor belongs to another, as its president or member.
    mutating func affiliate(_ id: String, with other: String, as role: String?) {
        guard id != other, let key = keys[id] else { return }
        let affiliation = Actor.Affiliation(actor: other, role: role)
        if actors[key]?.affiliations.contains(affiliation) == false {
            actors[key]?.affiliations.append(affiliation)
        }
    }

    /// The actors of some ids and those they belong to, by id.
    func all(_ used: Set<String>) -> [Actor] {
        let named = actors.values.filter { used.contains($0.id) }
        let kept = used.union(named.flatMap { $0.affiliations.map(\.actor) })
        return actors.values.filter { kept.contains($0.id) }.sorted { $0.id < $1.id }
    }
}
