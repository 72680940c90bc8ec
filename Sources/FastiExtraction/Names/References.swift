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
    let tree: SyntaxTree
    let lexicon: Lexicon
    let sentences: [Sentence]
    let quotations: Quotations
    /// The nouns that pronouns go back to where nobody with a name is meant.
    private(set) var unnamed: [Int: Int] = [:]
    /// The name that each token belongs to or stands for.
    private(set) var nameAt: [Int32]
    private(set) var names: [NameSpan]
    /// Those whom a token means that stands for several: "they", "both countries".
    private(set) var several: [Int: [Int32]] = [:]
    /// Who is spoken of, in the order of the text.
    private(set) var spoken: [Spoken] = []
    /// Whom the document is about, where its headline is a person's name.
    private(set) var protagonist: Int32?
    /// Persons by the words that describe them beside their names.
    private(set) var called: [String: Int32] = [:]
    /// Who is arrested, charged or tried.
    private(set) var accused: Int32?
    /// Persons by last names that are also a people's.
    private(set) var surnames: [String: Int32] = [:]
    /// Persons' genders by their keys, as far as the text or the given names tell.
    private(set) var genders: [String: Gender] = [:]

    struct Spoken {
        let name: Int32
        let token: Int
        let sentence: Int
        let isSubject: Bool
        /// By name, not by a pronoun.
        let isNamed: Bool
    }

    init(
        _ tree: SyntaxTree, lexicon: Lexicon, names: [[NameSpan]], sentences: [Sentence],
        quotations: Quotations
    ) {
        self.tree = tree
        self.lexicon = lexicon
        self.sentences = sentences
        self.quotations = quotations
        self.names = names.flatMap(\.self)
        nameAt = [Int32](repeating: -1, count: tree.tokens.count)
        for (number, name) in self.names.enumerated() {
            // What only describes a group is explained like a pronoun, or stands for itself.
            for index in name.whole where nameAt[index] < 0 && !name.isDescription {
                nameAt[index] = Int32(number)
            }
        }
        for (number, name) in self.names.enumerated() where name.kind == .person {
            let last = tree.tokens[name.tokens.upperBound - 1].lower
            if name.tokens.count > 1, lexicon.demonyms[last] != nil {
                surnames[last] = Int32(number)
            }
        }
        protagonist = protagonist(names, sentences)
        called = Self.called(tree, lexicon, self.names)
        accused = Self.accused(tree, lexicon, self.names, called)
        var genders = Self.knownGenders(tree, lexicon, self.names)
        for (number, sentence) in sentences.enumerated() { read(sentence, number, &genders) }
        self.genders = genders
        if let (noun, name) = introduced() { nameAt[noun] = name }
    }

    // MARK: Reading

    /// The person whose name a headline without a verb begins with, as those of lives do.
    private func protagonist(_ names: [[NameSpan]], _ sentences: [Sentence]) -> Int32? {
        guard let headline = sentences.first, let first = names.first?.first,
            first.kind == .person, first.tokens.count > 1,
            first.whole.lowerBound <= headline.tokens.lowerBound + 1
                // "Obituary: Jane Doe".
                || tree.tokens[first.whole.lowerBound - 1].text == ":",
            !headline.tokens.contains(where: tree.isVerb)
        else { return nil }
        return 0
    }

    private mutating func read(
        _ sentence: Sentence, _ number: Int, _ genders: inout [String: Gender]
    ) {
        var last: Int32 = -1
        for index in sentence.tokens {
            if nameAt[index] < 0 {
                refer(index, number, &genders)
            } else if let other = meant(byNameAt: index, number) {
                for token in names[Int(nameAt[index])].whole { nameAt[token] = other }
            }
            let name = nameAt[index]
            guard name >= 0, name != last else {
                if name < 0 { last = -1 }
                continue
            }
            last = name
            let front = names[Int(name)].front ?? index..<index
            if let gender = title(at: index - 1) ?? front.lazy.compactMap(title).first {
                genders[names[Int(name)].key] = gender
            }
            spoken.append(
                Spoken(
                    name: name, token: index, sentence: number,
                    isSubject: isSubject(nameHead(name, at: index)),
                    isNamed: names[Int(name)].whole.contains(index)))
        }
    }

    /// "the Central Bank" behind "the Bank of Karst": whom a description written as a name stands for.
    private func meant(byNameAt index: Int, _ sentence: Int) -> Int32? {
        let name = names[Int(nameAt[index])]
        guard name.tokens.lowerBound == index, name.front == nil, name.kind != .person,
            lexicon.descriptions[name.key] != nil
        else { return nil }
        return described(at: name.tokens.upperBound - 1, sentence)
    }

    /// Whether a name is meant where it stands, and not another that it describes.
    func isMeant(_ name: NameSpan) -> Bool {
        let meant = nameAt[name.tokens.lowerBound]
        return meant < 0 || names[Int(meant)].key == name.key
    }

    private func title(at index: Int) -> Gender? {
        tree.tokens.indices.contains(index) ? Self.gender(of: tree.tokens[index].lower) : nil
    }

    func nameHead(_ name: Int32, at index: Int) -> Int {
        let range = names[Int(name)].whole
        return range.contains(index) ? tree.head(of: range) : index
    }

    /// "The union, the Pilots' League, said": also the name beside a subject.
    func isSubject(_ index: Int) -> Bool {
        tree.relation(index) == "nsubj"
            || tree.relation(index) == "appos"
                && tree.words[index].head.map { tree.relation($0) == "nsubj" } == true
    }

    /// Explains the pronoun or description at a token, if it is one.
    private mutating func refer(
        _ index: Int, _ sentence: Int, _ genders: inout [String: Gender]
    ) {
        let word = tree.tokens[index].lower
        var found: Int32?
        switch word {
        case "he", "him", "his", "himself", "she", "her", "hers", "herself":
            let gender: Gender = word.hasPrefix("h") && !word.hasPrefix("her") ? .male : .female
            // "A witness said he had heard shots".
            if let teller = teller(of: index) {
                unnamed[index] = teller
                return
            }
            let doers = word == "him" || word == "her" ? doers(besides: index) : []
            found =
                !isTelling(index) && isSomebodyUnnamed(before: index, sentence)
                    || isOfUnnamedSubject(index)
                ? nil
                : antecedent(in: sentence, within: 4, for: index) { name, _ in
                    name.kind == .person && (genders[name.key] ?? gender) == gender
                        && !isNamed(name, behind: index, sentence)
                        && !doers.contains(name.key)
                }
            if let meant = found, let protagonist,
                genders[names[Int(protagonist)].key] == gender,
                genders[names[Int(meant)].key] == nil,
                names[Int(meant)].key != names[Int(protagonist)].key,
                spoken.last(where: { $0.name == meant })?.sentence != sentence
            {
                // "Roe taught her": whom a life is of, known for a woman, before who may be a man.
                found = protagonist
            }
            if let found {
                genders[names[Int(found)].key] = gender
            } else if gender == .female, let vessel = vessel(before: index) {
                // "The ferry Dora … She was built": ships are women.
                nameAt[index] = vessel
                return
            }
        case "it" where isExpletive(index): found = nil
        case "it" where isThingSpoken(before: index, sentence) || isThing(byDeed: index):
            if let thing = thing(meantAt: index, sentence) { unnamed[index] = thing }
            return
        case "its" where tree.words[index].relation == "nsubj": found = nil
        case "it", "its", "itself":
            found = antecedent(
                in: sentence, within: 1,
                for: quotations.index(containing: index) == nil ? nil : index,
                isSubject: word == "it" && isSubject(index)
            ) { name, isActing in
                (Self.isBody(name) || isOneForce(name))
                    && (!name.isPlaceLike || isActing && word == "its" || isActingFor(name))
            }
        case "they", "them", "their", "themselves":
            let listed = listed(before: sentence, for: index)
            if !listed.isEmpty { several[index] = listed }
            found =
                listed.first
                ?? antecedent(in: sentence, within: 1, for: index) { name, _ in
                    name.kind == .group || name.kind == .armedForce
                        || name.kind == .intergovernmental || name.kind == .media
                        || name.kind == .organization && !name.isPlaceLike
                }
            // "Police opened fire, said a volunteer at the Lopburg Hospital. They …".
            if listed.isEmpty, let other = found, !isTelling(index),
                spoken.last(where: { $0.name == other })?.isSubject == false,
                let noun = unnamed(meantAt: index, sentence, apart: true)
            {
                unnamed[index] = noun
                return
            }
        default:
            let pair = pair(at: index, sentence)
            if !pair.isEmpty { several[index] = pair }
            found = pair.first ?? described(at: index, sentence)
        }
        if let found {
            nameAt[index] = found
        } else if word == "it", !isExpletive(index), let thing = thing(meantAt: index, sentence) {
            unnamed[index] = thing
        } else if !isTelling(index), let noun = unnamed(meantAt: index, sentence) {
            unnamed[index] = noun
        }
    }

    /// "She said Doe's death was a loss": nobody who is a subject by a pronoun is named behind it in the sentence.
    func isNamed(_ name: NameSpan, behind pronoun: Int, _ sentence: Int) -> Bool {
        guard isSubject(pronoun) else { return false }
        return (pronoun + 1..<max(pronoun + 1, sentences[sentence].tokens.upperBound)).contains {
            nameAt[$0] >= 0 && names[Int(nameAt[$0])].key == name.key
                && names[Int(nameAt[$0])].whole.contains($0)
                // "In 1968 he published his theory (Doe 1968)".
                && tree.tokens[names[Int(nameAt[$0])].whole.lowerBound - 1].text != "("
        }
    }

    /// "the army", "the Free Karst Brigade", not "rebels" and "the Armed Forces".
    private func isOneForce(_ name: NameSpan) -> Bool {
        name.kind == .armedForce
            && ["NN", "NNP"].contains(tree.words[tree.head(of: name.tokens)].xpos)
    }

    static func isBody(_ name: NameSpan) -> Bool {
        switch name.kind {
        case .organization, .intergovernmental, .media, .state: true
        default: false
        }
    }

    /// How many names back a description reaches.
    static let reach = 200
}
