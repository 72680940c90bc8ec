internal import FastiLexicon
internal import FastiText

/// The numbers of some classes among a model's tags; negative where it has none.
struct TagClasses {
    let properNoun: Int
    let commonNoun: Int
    let past: Int
    let participle: Int
    let present: Int

    init(_ names: TagNames) {
        properNoun = names.names.firstIndex(of: "PROPN|NNP") ?? 0
        commonNoun = names.names.firstIndex(of: "NOUN|NN") ?? -1
        past = names.names.firstIndex(of: "VERB|VBD") ?? -1
        participle = names.names.firstIndex(of: "VERB|VBN") ?? -1
        present = names.names.firstIndex(of: "VERB|VBZ") ?? -1
    }
}

/// Tags that the words around them show to be amiss, put right before a sentence is parsed.
struct TagCorrections {
    let tokens: ArraySlice<Token>
    let names: TagNames
    let classes: TagClasses

    private var first: Int { tokens.startIndex }

    /// - Parameters:
    ///   - tags: Of the tokens, in their order.
    ///   - words: What the model knows of them.
    func correct(_ tags: inout [Int], of words: [Word]) {
        correctClosed(&tags, words)
        correctAdverbs(&tags)
        for index in tags.indices { correctPast(&tags[index], of: tokens[first + index]) }
        correctAcronyms(&tags)
        correctTellers(&tags)
        correctNouns(&tags)
        correctVerbForms(&tags)
        correctDescribing(&tags)
        correctOpening(&tags)
        correctGerunds(&tags)
    }

    /// "Fighting broke out", "after shelling killed nine": a gerund right in front of a past is its subject.
    private func correctGerunds(_ tags: inout [Int]) {
        guard classes.commonNoun >= 0, classes.past >= 0 else { return }
        for index in tags.indices.dropLast(2)
        where names.penn[tags[index]] == "VBG"
            && !["being", "having", "following"].contains(tokens[first + index].lower)
        {
            let isBehindNoun =
                index > 0
                && (["NOUN", "PROPN", "PRON", "AUX", "VERB", "PART"].contains(
                    names.universal[tags[index - 1]])
                    && !Self.days.contains(tokens[first + index - 1].lower))
            let verb =
                names.universal[tags[index + 1]] == "ADV" && index + 3 < tags.count
                ? index + 2 : index + 1
            let isDescribing = ["NOUN", "PROPN", "ADJ"].contains(
                names.universal[tags[min(verb + 1, tags.count - 1)]])
            guard !isBehindNoun,
                names.penn[tags[verb]] == "VBD"
                    || names.penn[tags[verb]] == "VBN" && !isDescribing
                        && Self.happening.contains(tokens[first + index].lower)
                        && !Lexicon.onlyParticiple.contains(tokens[first + verb].lower)
            else { continue }
            tags[index] = classes.commonNoun
            tags[verb] = classes.past
        }
    }

    /// "Riot police fired": a sentence with a subject and its verb does not begin with a command.
    private func correctOpening(_ tags: inout [Int]) {
        guard classes.commonNoun >= 0, tags.count > 4, names.penn[tags[0]] == "VB",
            names.penn[tags[1]] == "NNS", names.penn[tags[2]] == "VBD"
        else { return }
        tags[0] = classes.commonNoun
    }

    /// "One injured protester told": between an article or a number and a noun stands no verb, where the noun has
    /// one of its own.
    private func correctDescribing(_ tags: inout [Int]) {
        guard classes.participle >= 0 else { return }
        for index in tags.indices.dropFirst().dropLast(2)
        where tags[index] == classes.past
            && ["NOUN", "PROPN"].contains(names.universal[tags[index + 1]])
            && tokens[first + index].lower.hasSuffix("ed")
        {
            let before = tokens[first + index - 1].lower
            let isNumber =
                names.universal[tags[index - 1]] == "NUM"
                && (index == 1 || names.universal[tags[index - 2]] == "PUNCT")
            guard ["a", "an", "the"].contains(before) || isNumber,
                let next = (index + 2..<tags.count).first(where: {
                    !["NOUN", "PROPN", "ADJ", "ADP", "DET", "NUM", "ADV"].contains(
                        names.universal[tags[$0]])
                }), ["VBD", "VBZ", "VBP", "MD"].contains(names.penn[tags[next]])
            else { continue }
            tags[index] = classes.participle
        }
    }

    /// "The judge presided over the trial", "Acme, founded in 1952, employs 3,400 people": no adverbs.
    private func correctAdverbs(_ tags: inout [Int]) {
        guard classes.past >= 0, classes.present >= 0 else { return }
        for index in tags.indices.dropFirst().dropLast() where names.penn[tags[index]] == "RB" {
            let token = tokens[first + index]
            let before = names.universal[tags[index - 1]]
            let next = names.universal[tags[index + 1]]
            guard token.kind == .word, !token.isCapitalised,
                ["NOUN", "PROPN", "PRON", "PUNCT"].contains(before)
            else { continue }
            let isPast =
                token.lower.hasSuffix("ed") && !["indeed", "unaided"].contains(token.lower)
                || Lexicon.onlyPast.contains(token.lower)
            if isPast, before != "PUNCT",
                ["ADP", "DET", "NUM", "PRON", "PROPN", "NOUN"].contains(next)
            {
                tags[index] = classes.past
            } else if token.lower.hasSuffix("s"), !token.lower.hasSuffix("ss"),
                next == "NUM" || next == "DET", !Self.adverbs.contains(token.lower)
            {
                tags[index] = classes.present
            }
        }
    }

    /// "police officer Doe": prepositions, pronouns and the like are few and known; another word of the dictionary is
    /// none of them.
    private func correctClosed(_ tags: inout [Int], _ words: [Word]) {
        guard classes.commonNoun >= 0 else { return }
        for index in tags.indices where Self.closed.contains(names.penn[tags[index]]) {
            let token = tokens[first + index]
            if token.kind == .word, !token.isCapitalised, token.text.utf8.count > 3,
                words[index].sense != 0, !Self.closedWords.contains(token.lower),
                !["ing", "ly"].contains(where: token.lower.hasSuffix)
            {
                let isParticiple = token.lower.hasSuffix("ed") && classes.participle >= 0
                tags[index] = isParticiple ? classes.participle : classes.commonNoun
            }
        }
    }

    /// "spoke" is no participle, "spoken" no past.
    private func correctPast(_ tag: inout Int, of token: Token) {
        if tag == classes.participle, Lexicon.onlyPast.contains(token.lower) {
            tag = classes.past
        } else if tag == classes.past, Lexicon.onlyParticiple.contains(token.lower) {
            tag = classes.participle
        }
    }

    /// "The agency ruled last month that only": a verb of telling behind a noun, with a clause, is its past, where
    /// nothing makes it a participle.
    private func correctTellers(_ tags: inout [Int]) {
        guard classes.past >= 0, classes.participle >= 0 else { return }
        for index in tags.indices.dropFirst().dropLast(3)
        where tags[index] == classes.participle
            && (Self.telling.contains(tokens[first + index].lower)
                || Lexicon.builtInSpeech[tokens[first + index].lower]?.forms.contains(.past)
                    == true)
        {
            guard ["NOUN", "PROPN", "PRON"].contains(names.universal[tags[index - 1]]),
                !tags[max(0, index - 4)..<index].contains(where: {
                    names.universal[$0] == "AUX"
                }),
                let that = (index + 1..<min(index + 6, tags.count)).first(where: {
                    tokens[first + $0].lower == "that"
                }), that + 1 < tags.count,
                (index + 1..<that).allSatisfy({
                    ["NOUN", "PROPN", "ADJ", "NUM", "ADV", "ADP"].contains(
                        names.universal[tags[$0]])
                })
            else { continue }
            tags[index] = classes.past
        }
    }

    /// "a federal appeals court Thursday refused": what an article stands before ends in a noun, not in a plural
    /// and a verb.
    private func correctNouns(_ tags: inout [Int]) {
        guard classes.commonNoun >= 0 else { return }
        for index in tags.indices.dropFirst(2)
        where ["VBP", "VB"].contains(names.penn[tags[index]])
            && names.penn[tags[index - 1]] == "NNS"
        {
            let front = tags[max(0, index - 5)..<index - 1].indices.last {
                !["ADJ", "NOUN", "NUM"].contains(names.universal[tags[$0]])
            }
            guard let front,
                ["a", "an"].contains(tokens[first + front].lower)
            else { continue }
            tags[index] = classes.commonNoun
        }
    }

    /// "The well blew open", "the rig exploded on 20 April": between an article and a verb stands a noun; what ends
    /// like a past form is one.
    private func correctVerbForms(_ tags: inout [Int]) {
        guard classes.commonNoun >= 0, classes.past >= 0 else { return }
        for index in tags.indices.dropFirst() {
            let word = tokens[first + index].lower
            // "An appeals court": behind an article stands no finite verb.
            if ["VBZ", "VBP"].contains(names.penn[tags[index]]),
                ["the", "a", "an"].contains(tokens[first + index - 1].lower)
            {
                tags[index] = classes.commonNoun
            }
            if tags[index] == classes.commonNoun, word.utf8.count > 5, word.hasSuffix("ed"),
                !word.hasSuffix("eed"), !Self.nounsInEd.contains(word),
                ["NOUN", "ADJ", "PRON"].contains(names.universal[tags[index - 1]]),
                index + 1 == tags.count
                    || !["NOUN", "PROPN", "VERB", "AUX", "ADJ"].contains(
                        names.universal[tags[index + 1]])
            {
                tags[index] = classes.past
            }
            // "at a level crossing near the town".
            if names.penn[tags[index]] == "VBG", Self.places.contains(word), index > 1,
                ["NOUN", "ADJ"].contains(names.universal[tags[index - 1]]),
                names.universal[tags[index - 2]] == "DET"
            {
                tags[index] = classes.commonNoun
            }
            if ["VBD", "VBZ"].contains(names.penn[tags[index]]), index > 1,
                names.universal[tags[index - 1]] == "ADV",
                ["the", "a", "an"].contains(tokens[first + index - 2].lower)
            {
                tags[index - 1] = classes.commonNoun
            }
        }
    }

    /// "WHO", "US", "IT" between words in small letters are names, whatever they look like.
    private func correctAcronyms(_ tags: inout [Int]) {
        for index in tags.indices {
            let token = tokens[first + index]
            guard token.isAllCapitals,
                ["PRON", "DET", "ADP", "SCONJ"].contains(names.universal[tags[index]]),
                tokens.contains(where: { $0.kind == .word && !$0.isCapitalised })
            else { continue }
            tags[index] = classes.properNoun
        }
    }
}
