internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Who is meant where a document speaks of somebody: by name, by pronoun or by description.
///
/// A pronoun goes back to the name nearest before it that fits, a subject before others; where none
/// fits it stays unresolved.
struct References: Sendable {
    private let tree: SyntaxTree
    private let lexicon: Lexicon
    /// All names of the document, in the order of the text.
    private let names: [NameSpan]
    /// The name at each token; -1 where there is none.
    private let nameAt: [Int32]
    private let sentenceStarts: [Int]

    init(_ tree: SyntaxTree, lexicon: Lexicon, names: [NameSpan], sentences: [Sentence]) {
        self.tree = tree
        self.lexicon = lexicon
        self.names = names
        var nameAt = [Int32](repeating: -1, count: tree.tokens.count)
        for (number, name) in names.enumerated() {
            for index in name.tokens { nameAt[index] = Int32(number) }
        }
        self.nameAt = nameAt
        sentenceStarts = sentences.map(\.tokens.lowerBound)
    }

    // MARK: Phrases

    /// The actors that a phrase with its listed others names.
    ///
    /// - Parameter owners: Whether a thing stands for whose it is: "Turkish jets" for Turkey.
    func actors(at index: Int, owners: Bool = true) -> [NameSpan] {
        var result: [NameSpan] = []
        for part in tree.conjuncts(of: index) {
            var found = names(at: part)
            if found.isEmpty { found = apposed(to: part) }
            if found.isEmpty { found = referred(at: part) }
            if found.isEmpty, owners { found = self.owners(of: part) }
            result += found.filter { name in !result.contains { $0.key == name.key } }
        }
        return result
    }

    /// The name that a token belongs to; a state for its adjective.
    func names(at index: Int) -> [NameSpan] {
        if nameAt[index] >= 0 { return [names[Int(nameAt[index])]] }
        guard tree.tokens[index].isCapitalised,
            let state = lexicon.demonyms[tree.tokens[index].lower]
                ?? lexicon.states[tree.tokens[index].lower]
        else { return [] }
        return [
            NameSpan(
                tokens: index..<(index + 1), text: state.name, kind: .state,
                key: state.name.lowercased())
        ]
    }

    /// "a spokesman, Morgan Doe", "spokesperson Morgan Doe".
    private func apposed(to index: Int) -> [NameSpan] {
        for child in tree.children(of: index)
        where ["appos", "flat", "compound"].contains(tree.relation(child)) {
            let found = names(at: child)
            if let name = found.first, name.kind == .person || tree.relation(child) == "appos" {
                return found
            }
        }
        return []
    }

    /// Whose thing it is: "Turkish jets", "the ministry's letter", "commanders of the army".
    func owners(of index: Int) -> [NameSpan] {
        var result: [NameSpan] = []
        for child in tree.children(of: index) {
            switch tree.words[child].relation {
            case "nmod:poss": result += actors(at: child, owners: false)
            case "amod", "compound":
                result += names(at: child).filter { $0.kind != .person && !$0.isPlaceLike }
            case "nmod" where tree.preposition(of: child) == "of":
                result += actors(at: child, owners: false).filter { !$0.isPlaceLike }
            default: continue
            }
        }
        return result
    }

    // MARK: Pronouns and descriptions

    private func referred(at index: Int) -> [NameSpan] {
        let word = tree.tokens[index].lower
        if ["WP", "WDT"].contains(tree.words[index].xpos) || word == "that" {
            return relativeAntecedent(of: index)
        }
        switch word {
        case "he", "she", "him", "his", "her", "himself", "herself":
            return antecedent(before: index, within: 4) { $0.kind == .person }
        case "it", "its", "itself":
            return antecedent(before: index, within: 1) { Self.isBody($0) && !$0.isPlaceLike }
        case "they", "them", "their", "themselves":
            return antecedent(before: index, within: 1) {
                $0.kind == .group || $0.kind == .armedForce || $0.kind == .organization && !$0.isPlaceLike
            }
        default:
            return described(at: index)
        }
    }

    /// "who", "which": the noun that the clause describes.
    private func relativeAntecedent(of index: Int) -> [NameSpan] {
        for above in tree.ancestors(of: index).prefix(6)
        where tree.words[above].relation == "acl:relcl" {
            guard let noun = tree.words[above].head else { return [] }
            return actors(at: noun)
        }
        return []
    }

    /// The last fitting name before a token; of the latest sentence with one, its subject first.
    private func antecedent(
        before index: Int, within sentences: Int, where fits: (NameSpan) -> Bool
    ) -> [NameSpan] {
        let own = sentenceStarts.partitioningIndex { $0 > index } - 1
        guard own >= 0 else { return [] }
        var position = names.partitioningIndex { $0.tokens.upperBound > index }
        var sentence = own
        while sentence >= 0, own - sentence <= sentences {
            let start = sentenceStarts[sentence]
            var found: [NameSpan] = []
            while position > 0, names[position - 1].tokens.lowerBound >= start {
                position -= 1
                if fits(names[position]) { found.append(names[position]) }
            }
            if let subject = found.last(where: isSubject) ?? found.first { return [subject] }
            sentence -= 1
        }
        return []
    }

    private func isSubject(_ name: NameSpan) -> Bool {
        tree.relation(tree.head(of: name.tokens)) == "nsubj"
    }

    private static func isBody(_ name: NameSpan) -> Bool {
        switch name.kind {
        case .organization, .intergovernmental, .media, .state: true
        default: false
        }
    }

    /// "the ministry" after "the Ministry of Health": the last body whose name is headed by the word.
    private func described(at index: Int) -> [NameSpan] {
        guard tree.words[index].upos == "NOUN", lexicon.heads[tree.tokens[index].lower] != nil,
            let determiner = tree.child(of: index, ["det"]),
            ["the", "this", "that"].contains(tree.tokens[determiner].lower)
        else { return [] }
        let word = tree.tokens[index].lower
        let before = names[..<names.partitioningIndex { $0.tokens.lowerBound >= index }]
        let fitting = before.reversed().first { name in
            guard name.kind != .person, name.tokens.count > 1 else { return false }
            let words = name.key.split(separator: " ")
            return words.last.map { $0 == word } == true || words.first.map { $0 == word } == true
        }
        return fitting.map { [$0] } ?? []
    }

    /// The person that "he" or "she" at a token means.
    func person(before index: Int) -> NameSpan? {
        antecedent(before: index, within: 6) { $0.kind == .person }.first
    }
}
