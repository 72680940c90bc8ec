internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Who is meant where a document speaks of somebody: by name, by pronoun or by description.
///
/// The document is read once from front to back. A pronoun or a description goes back to whoever was
/// spoken of last that fits, a subject before others; a pronoun so explained is itself spoken of for
/// the next. Where none fits it stays unresolved.
struct References: Sendable {
    private let tree: SyntaxTree
    private let lexicon: Lexicon
    /// The name that each token belongs to or stands for.
    private var nameAt: [Int32]
    private var names: [NameSpan]
    /// Who is spoken of, in the order of the text.
    private var spoken: [Spoken] = []
    /// Whom the document is about, where its headline is a person's name.
    private var protagonist: Int32?

    private struct Spoken {
        let name: Int32
        let token: Int
        let sentence: Int
        let isSubject: Bool
        /// By name, not by a pronoun.
        let isNamed: Bool
    }

    init(_ tree: SyntaxTree, lexicon: Lexicon, names: [[NameSpan]], sentences: [Sentence]) {
        self.tree = tree
        self.lexicon = lexicon
        self.names = names.flatMap(\.self)
        nameAt = [Int32](repeating: -1, count: tree.tokens.count)
        for (number, name) in self.names.enumerated() {
            // What only describes a group is explained like a pronoun, or stands for itself.
            for index in name.whole where nameAt[index] < 0 && !name.isDescription {
                nameAt[index] = Int32(number)
            }
        }
        protagonist = protagonist(names, sentences)
        var genders: [String: Gender] = [:]
        for (number, sentence) in sentences.enumerated() { read(sentence, number, &genders) }
    }

    // MARK: Reading

    private enum Gender { case male, female }

    /// The person whose name a headline without a verb begins with, as those of lives do.
    private func protagonist(_ names: [[NameSpan]], _ sentences: [Sentence]) -> Int32? {
        guard let headline = sentences.first, let first = names.first?.first,
            first.kind == .person, first.tokens.count > 1,
            first.whole.lowerBound <= headline.tokens.lowerBound + 1,
            !headline.tokens.contains(where: tree.isVerb)
        else { return nil }
        return 0
    }

    private mutating func read(
        _ sentence: Sentence, _ number: Int, _ genders: inout [String: Gender]
    ) {
        var last: Int32 = -1
        for index in sentence.tokens {
            if nameAt[index] < 0 { refer(index, number, &genders) }
            let name = nameAt[index]
            guard name >= 0, name != last else {
                if name < 0 { last = -1 }
                continue
            }
            last = name
            if let gender = title(before: index) { genders[names[Int(name)].key] = gender }
            spoken.append(
                Spoken(
                    name: name, token: index, sentence: number,
                    isSubject: isSubject(nameHead(name, at: index)),
                    isNamed: names[Int(name)].whole.contains(index)))
        }
    }

    private func title(before index: Int) -> Gender? {
        guard index > 0 else { return nil }
        switch tree.tokens[index - 1].lower {
        case "mr", "mr.", "sir", "lord": return .male
        case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame": return .female
        default: return nil
        }
    }

    private func nameHead(_ name: Int32, at index: Int) -> Int {
        let range = names[Int(name)].whole
        return range.contains(index) ? tree.head(of: range) : index
    }

    private func isSubject(_ index: Int) -> Bool { tree.relation(index) == "nsubj" }

    /// Explains the pronoun or description at a token, if it is one.
    private mutating func refer(
        _ index: Int, _ sentence: Int, _ genders: inout [String: Gender]
    ) {
        let word = tree.tokens[index].lower
        let found: Int32?
        switch word {
        case "he", "him", "his", "himself", "she", "her", "hers", "herself":
            let gender: Gender = word.hasPrefix("h") && !word.hasPrefix("her") ? .male : .female
            found = antecedent(in: sentence, within: 4) { name in
                name.kind == .person && (genders[name.key] ?? gender) == gender
            }
            if let found { genders[names[Int(found)].key] = gender }
        case "it", "its", "itself":
            found = antecedent(in: sentence, within: 1) { Self.isBody($0) && !$0.isPlaceLike }
        case "they", "them", "their", "themselves":
            found = antecedent(in: sentence, within: 1) {
                $0.kind == .group || $0.kind == .armedForce
                    || $0.kind == .organization && !$0.isPlaceLike
            }
        default:
            found = described(at: index, sentence)
        }
        if let found { nameAt[index] = found }
    }

    /// The last spoken of that fits; of the latest sentence with one, its subject first.
    private func antecedent(
        in sentence: Int, within sentences: Int, where fits: (NameSpan) -> Bool
    ) -> Int32? {
        var best: Spoken?
        for candidate in spoken.reversed() {
            guard sentence - candidate.sentence <= sentences else { break }
            if let best, best.sentence != candidate.sentence { break }
            guard fits(names[Int(candidate.name)]) else { continue }
            if candidate.isSubject, candidate.isNamed || candidate.name == protagonist {
                return candidate.name
            }
            best = best ?? candidate
        }
        if let protagonist, fits(names[Int(protagonist)]), best.map({ $0.sentence < sentence }) ?? true {
            return protagonist
        }
        return best?.name
    }

    private static func isBody(_ name: NameSpan) -> Bool {
        switch name.kind {
        case .organization, .intergovernmental, .media, .state: true
        default: false
        }
    }

    /// "the ministry" after "the Ministry of Health", "the company" after any: the last body that the
    /// word can mean.
    private func described(at index: Int, _ sentence: Int) -> Int32? {
        let word = tree.tokens[index].lower
        guard tree.words[index].upos == "NOUN", lexicon.heads[word] != nil,
            let determiner = tree.child(of: index, ["det"]),
            ["the", "this", "that"].contains(tree.tokens[determiner].lower),
            tree.child(of: index, ["amod", "compound", "nmod"]) == nil
        else { return nil }
        let isGeneral = Self.general.contains(word)
        return spoken.last { candidate in
            let name = names[Int(candidate.name)]
            guard name.kind == .organization || name.kind == .intergovernmental || !isGeneral,
                name.kind != .person, !name.isPlace
            else { return false }
            if isGeneral { return sentence - candidate.sentence <= 8 && name.tokens.count > 0 }
            let words = name.key.split(separator: " ")
            return words.count > 1 && (words.last.map { $0 == word } == true
                || words.first.map { $0 == word } == true)
        }?.name
    }

    /// Words by which any body can be meant.
    private static let general: Set<String> = [
        "company", "firm", "organisation", "organization", "group", "body", "club", "agency",
        "network", "charity",
    ]

    // MARK: Phrases

    /// The actors that a phrase with its listed others names.
    ///
    /// - Parameter owners: Whether a thing stands for whose it is: "Turkish jets" for Turkey.
    func actors(at index: Int, owners: Bool = true) -> [NameSpan] {
        actors(at: index, owners: owners, depth: 0)
    }

    private func actors(at index: Int, owners: Bool, depth: Int) -> [NameSpan] {
        guard depth < 6 else { return [] }
        var result: [NameSpan] = []
        for part in tree.conjuncts(of: index) {
            var found = names(at: part)
            if found.isEmpty { found = relativeAntecedent(of: part, depth) }
            if found.isEmpty { found = apposed(to: part, depth) }
            if found.isEmpty { found = group(at: part) }
            if found.isEmpty, owners { found = self.owners(of: part, depth + 1) }
            result += found.filter { name in !result.contains { $0.key == name.key } }
        }
        return result
    }

    /// The name that a token belongs to or stands for; a state for its adjective.
    func names(at index: Int) -> [NameSpan] {
        if nameAt[index] >= 0 { return [names[Int(nameAt[index])]] }
        guard tree.tokens[index].isCapitalised, tree.words[index].upos != "NOUN",
            tree.child(of: index, ["det"]) == nil,
            let state = lexicon.demonyms[tree.tokens[index].lower]
                ?? lexicon.states[tree.tokens[index].lower]
        else { return [] }
        return [
            NameSpan(
                tokens: index..<(index + 1), text: state.name, kind: .state,
                key: state.name.lowercased())
        ]
    }

    /// "a spokesman, Morgan Doe", "her husband, the painter John Doe".
    private func apposed(to index: Int, _ depth: Int) -> [NameSpan] {
        for child in tree.children(of: index) {
            switch tree.relation(child) {
            case "appos":
                let found = actors(at: child, owners: false, depth: depth + 1)
                if let name = found.first, name.kind == .person || !name.isPlaceLike { return found }
            case "flat", "compound":
                let found = names(at: child)
                if found.first?.kind == .person { return found }
            default: continue
            }
        }
        return []
    }

    /// "who", "which": the noun that the clause describes.
    private func relativeAntecedent(of index: Int, _ depth: Int) -> [NameSpan] {
        guard ["WP", "WDT"].contains(tree.words[index].xpos)
            || tree.words[index].upos == "PRON" && tree.tokens[index].lower == "that"
        else { return [] }
        for above in tree.ancestors(of: index).prefix(6)
        where tree.words[above].relation == "acl:relcl" {
            guard let noun = tree.words[above].head else { return [] }
            return actors(at: noun, owners: true, depth: depth + 1)
        }
        return []
    }

    /// A body or people without a name of their own: "local officials", "the county council", "two
    /// gunmen", with the words that tell which.
    private func group(at index: Int) -> [NameSpan] {
        guard tree.isNoun(index) else { return [] }
        guard let kind = kind(of: tree.tokens[index].lower) else {
            // "Parthians": a people, by its capital and its plural.
            let isPeople =
                tree.words[index].xpos == "NNPS" && tree.tokens[index].isCapitalised
                && tree.tokens[index].lower.hasSuffix("s")
            return isPeople ? phrase(at: index, .group).map { [$0] } ?? [] : []
        }
        // "commanders of the army" act for the army.
        if kind == .group {
            for child in tree.children(of: index)
            where tree.relation(child) == "nmod" && tree.preposition(of: child) == "of" {
                let whole = names(at: child).filter { !$0.isPlaceLike && $0.kind != .person }
                if !whole.isEmpty { return whole }
            }
        }
        return phrase(at: index, kind).map { [$0] } ?? []
    }

    /// A noun with the words that tell which, as one who speaks; `nil` where it is no noun.
    func phrase(at index: Int) -> NameSpan? {
        tree.words[index].upos == "NOUN" ? phrase(at: index, kind(of: tree.tokens[index].lower) ?? .group) : nil
    }

    private func phrase(at index: Int, _ kind: Actor.Kind) -> NameSpan? {
        var words = [index]
        for child in tree.children(of: index) where child < index {
            switch tree.relation(child) {
            case "amod", "compound": words += Array(tree.span(of: child))
            case "nmod" where tree.words[child].relation == "nmod:poss" && tree.isNoun(child):
                words += Array(tree.span(of: child))
            default: continue
            }
        }
        words.removeAll { tree.relation($0) == "det" }
        let first = words.min() ?? index
        guard index - first <= 7 else { return nil }
        let range = first..<(index + 1)
        guard range.allSatisfy({ tree.tokens[$0].kind == .word || tree.tokens[$0].text == "-" })
        else { return nil }
        var text = ""
        for token in range {
            if token > first, tree.tokens[token].spaceBefore { text += " " }
            text += tree.tokens[token].text
        }
        return NameSpan(tokens: range, text: text, kind: kind, key: key(range))
    }

    /// What a word names that heads a group or an office.
    private func kind(of word: String) -> Actor.Kind? {
        if let head = lexicon.heads[word] { return Actor.Kind(rawValue: head.kind) }
        return lexicon.offices.contains(word) ? .office : nil
    }

    /// Lower-case words in the singular: "police officers" and "police officer" are one.
    private func key(_ range: Range<Int>) -> String {
        range.map { tree.words[$0].upos == "NOUN" ? tree.words[$0].lemma : tree.tokens[$0].lower }
            .joined(separator: " ")
    }

    /// Whose thing it is: "Turkish jets", "the ministry's letter", "commanders of the army".
    func owners(of index: Int, _ depth: Int = 0) -> [NameSpan] {
        var result: [NameSpan] = []
        for child in tree.children(of: index) {
            switch tree.words[child].relation {
            case "nmod:poss": result += actors(at: child, owners: false, depth: depth)
            case "amod", "compound":
                result += names(at: child).filter { $0.kind != .person && !$0.isPlaceLike }
            case "nmod" where ["of", "within", "from"].contains(tree.preposition(of: child) ?? ""):
                result += actors(at: child, owners: false, depth: depth).filter { !$0.isPlaceLike }
            default: continue
            }
        }
        return result
    }
}
