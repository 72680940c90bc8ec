internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What answers what: "condemned the attack", "denied the claim", "in response to the strikes".
///
/// Only where words say so; a doubtful link is not made.
extension MentionBuilder {
    /// A happening that was written down, to be found when it is spoken of again.
    struct Told {
        let trigger: Trigger
        /// Its place among the mentions.
        let mention: Int
        /// The index of its sentence.
        let unit: Int
        var dated: DateAssigner.Dated?
    }

    /// Ties each mention to the other one of the document that it says it answers.
    mutating func linkAnswers() {
        for index in told.indices {
            let own = told[index].mention
            guard mentions[own].links.isEmpty, let target = answered(by: index), target != own,
                !isLater(target, than: own)
            else { continue }
            mentions[own].links.append(
                Mention.Link(type: .respondsTo, mention: mentions[target].id))
        }
        for number in analysis.units.indices { linkFollowing(analysis.units[number], number) }
    }

    /// Nothing answers what was not yet.
    private func isLater(_ target: Int, than own: Int) -> Bool {
        guard let cause = mentions[target].date?.edtf.bounds.lower,
            let answer = mentions[own].date?.edtf.bounds.upper
        else { return false }
        return cause > answer
    }

    /// "The move follows the killing of …": what was told before answers what is told here.
    private mutating func linkFollowing(_ unit: DocumentAnalysis.Unit, _ number: Int) {
        for verb in unit.sentence.tokens
        where analysis.tree.words[verb].lemma == "follow" && analysis.tree.isVerb(verb) {
            guard let subject = analysis.tree.child(of: verb, ["nsubj"]), isDefinite(subject),
                analysis.lexicon.recalls[analysis.tree.words[subject].lemma]?.sort == .deed,
                let move = told.lastIndex(where: {
                    $0.unit < number && number - $0.unit <= 2
                        && (isToldBy(subject, $0) || fits(subject, $0))
                })
            else { continue }
            let beside = told.first { $0.unit == number && $0.trigger.anchor > verb }?.mention
            let object = analysis.tree.child(of: verb, ["obj"])
            guard let target = beside ?? object.flatMap({ latest($0, move) }),
                target != told[move].mention, mentions[told[move].mention].links.isEmpty
            else { continue }
            mentions[told[move].mention].links.append(
                Mention.Link(type: .respondsTo, mention: mentions[target].id))
        }
    }

    private func answered(by index: Int) -> Int? {
        for verb in predicates(of: told[index].trigger) {
            let found =
                reason(of: verb, index) ?? object(of: verb, index) ?? condolence(under: verb, index)
            if let found { return found }
        }
        return nil
    }

    /// The verb of a trigger and those below it in what is said: "said that he condemned it".
    private func predicates(of trigger: Trigger) -> [Int] {
        let tree = analysis.tree
        var result = [trigger.lightVerb ?? trigger.anchor]
        for _ in 0..<2 {
            result += result.flatMap { verb in
                tree.children(of: verb).filter { child in
                    guard !result.contains(child) else { return false }
                    switch tree.relation(child) {
                    case "ccomp", "xcomp": return true
                    // "paused to offer condolences".
                    case "advcl": return tree.words[child].xpos == "VB"
                    // What has a subject of its own is another's.
                    case "conj": return tree.child(of: child, ["nsubj"]) == nil
                    default: return false
                    }
                }
            }
        }
        return result
    }

    // MARK: Reasons

    /// "in response to the strikes", "in protest at a law", "responding to the claim".
    private func reason(of verb: Int, _ index: Int) -> Int? {
        for child in analysis.tree.children(of: verb) {
            switch analysis.tree.relation(child) {
            case "obl" where Self.causing.contains(analysis.tree.preposition(of: child) ?? ""):
                // "expelled the ambassador over the agreement".
                if let found = latest(child, index) { return found }
            case "obl" where told[index].trigger.word.kind == "statement" && isAfter(child):
                // "After the verdict she said".
                if let found = latest(child, index) { return found }
            case "obl":
                guard
                    [
                        "response", "retaliation", "protest", "reaction", "reply", "answer",
                        "revenge",
                    ]
                    .contains(analysis.tree.words[child].lemma),
                    analysis.tree.preposition(of: child) == "in",
                    let noun = reasonNoun(behind: child, of: verb)
                else { continue }
                return latest(noun, index, beside: true, definite: false)
            case "advcl":
                guard ["respond", "react", "reply"].contains(analysis.tree.words[child].lemma),
                    analysis.tree.words[child].xpos == "VBG",
                    let noun = analysis.tree.child(of: child, ["obl"])
                else { continue }
                return latest(noun, index, beside: true, definite: false)
            default: continue
            }
        }
        return nil
    }

    private static var causing: Set<String> { ["over", "because of", "regarding", "concerning"] }

    private func isAfter(_ noun: Int) -> Bool {
        ["after", "following"].contains(analysis.tree.preposition(of: noun) ?? "")
            && analysis.tree.child(of: noun, ["nummod"]) == nil
    }

    /// The noun behind "in protest", which hangs on it or beside it.
    private func reasonNoun(behind word: Int, of verb: Int) -> Int? {
        analysis.tree.children(of: word).first {
            analysis.tree.relation($0) == "nmod" && $0 > word
        }
            ?? analysis.tree.children(of: verb).first {
                $0 > word && $0 - word <= 6 && analysis.tree.relation($0) == "obl"
                    && ["against", "at", "over", "to", "for"]
                        .contains(analysis.tree.preposition(of: $0) ?? "")
            }
    }

    // MARK: Objects

    private static var governing: Set<String> {
        ["to", "against", "over", "at", "for", "with", "by", "about", "on"]
    }

    private func object(of verb: Int, _ index: Int) -> Int? {
        let lemma = analysis.tree.words[verb].lemma
        let isAnswer = analysis.lexicon.answers.contains(lemma)
        if lemma == "appeal", analysis.tree.child(of: verb, ["obj", "obl"]) == nil {
            return ruling(before: index)
        }
        if let found = subject(ofFeeling: verb, index) { return found }
        guard isAnswer || speaksOf(verb) || isDemand(verb) else { return nil }
        if ["retaliate", "react"].contains(lemma) { return harm(before: index) }
        if VerbGrammar(analysis.tree, verb, analysis.lexicon).isPassive {
            return passive(verb, index, isAnswer: isAnswer)
        }
        let isDenial = Self.denials.contains(lemma)
        for child in analysis.tree.children(of: verb)
        where child > verb || analysis.tokens[child].lower == "which" {
            switch analysis.tree.relation(child) {
            case "obj":
                if Self.pronouns.contains(analysis.tokens[child].lower) {
                    return isDenial ? claim(before: index) : nil
                }
                // "denied the charges": those against whoever denies them, or what somebody else just said.
                if isDenial, recallsClaim(child) {
                    let isCharge = ["charge", "accusation", "allegation"].contains(
                        analysis.tree.words[child].lemma)
                    return claim(against: index)
                        ?? (isCharge ? claim(before: index) : statement(before: index))
                }
                if let found = latest(child, index, definite: !isDenial) { return found }
                if let found = subject(ofDemand: child, under: verb, index) { return found }
            case "obl":
                let preposition = analysis.tree.preposition(of: child) ?? ""
                // "called for an investigation into the shooting".
                if preposition == "for", let found = subject(ofDemand: child, under: verb, index) {
                    return found
                }
                if Self.governing.contains(preposition), let found = latest(child, index) {
                    return found
                }
            case "ccomp" where isDenial: return claim(before: index)
            case "ccomp", "xcomp":
                // "called the order a mistake": the parser makes it a clause.
                guard !analysis.tree.isVerb(child) || analysis.tree.words[child].xpos == "VBN",
                    let subject = analysis.tree.child(of: child, ["nsubj"]),
                    let found = latest(subject, index)
                else { continue }
                return found
            default: continue
            }
        }
        guard ["reply", "respond", "retort"].contains(lemma) else { return nil }
        // "responded with an attack", "responded by firing".
        let isDeed = analysis.tree.children(of: verb).contains { child in
            let isVerb = analysis.tree.relation(child) == "advcl"
            return (isVerb || analysis.tree.preposition(of: child) == "with")
                && analysis.lexicon.tells(
                    analysis.tree.words[child].lemma, asVerb: isVerb, of: ["ASSAULT", "COERCE"])
        }
        return isDeed ? harm(before: index) : statement(before: index)
    }

    private func isDemand(_ verb: Int) -> Bool {
        analysis.lexicon.events["\(analysis.tree.words[verb].lemma) for"]?.first?.category
            == "REQUEST"
            || analysis.lexicon.tells(
                analysis.tree.words[verb].lemma, asVerb: true, of: ["REQUEST"])
    }

    /// "demanded an inquiry into the shots": what the thing demanded is about.
    private func subject(ofDemand thing: Int, under verb: Int, _ index: Int) -> Int? {
        guard isDemand(verb) else { return nil }
        return analysis.tree.children(of: thing).lazy.filter {
            ["into", "for", "over", "about"].contains(self.analysis.tree.preposition(of: $0) ?? "")
        }.compactMap { self.latest($0, index) }.first
    }

    /// "expressed their opposition to the sentence", "claimed responsibility for the attack".
    private func subject(ofFeeling verb: Int, _ index: Int) -> Int? {
        guard let thing = analysis.tree.child(of: verb, ["obj"]) else { return nil }
        let lemma = analysis.tree.words[verb].lemma
        let isFeeling = ["express", "voice", "convey", "extend", "reiterate"].contains(lemma)
        let isOwning =
            analysis.tree.words[thing].lemma == "responsibility"
            && ["claim", "accept", "deny", "take"].contains(lemma)
        guard isFeeling || isOwning else { return nil }
        let behind = analysis.tree.children(of: thing) + analysis.tree.children(of: verb)
        return behind.lazy.filter { noun in
            noun > thing
                && ["to", "over", "at", "about", "for", "with"]
                    .contains(self.analysis.tree.preposition(of: noun) ?? "")
        }.compactMap { self.latest($0, index) }.first
    }

    /// "The attack was condemned by …", "was disappointed by the decision".
    private func passive(_ verb: Int, _ index: Int, isAnswer: Bool) -> Int? {
        guard isAnswer else { return nil }
        if let subject = analysis.tree.child(of: verb, ["nsubj"]),
            let found = latest(subject, index)
        {
            return found
        }
        return analysis.tree.children(of: verb).lazy.filter {
            Self.governing.contains(self.analysis.tree.preposition(of: $0) ?? "")
        }.compactMap { self.latest($0, index) }.first
    }

    private static var denials: Set<String> {
        ["deny", "dispute", "refute", "reject", "dismiss", "rebut", "contest"]
    }

    private static var pronouns: Set<String> {
        ["which", "it", "this", "that", "these", "them", "all"]
    }

    /// Whether a verb says what one makes of what another did: "called the order a mistake", not "reported the
    /// attack".
    private func speaksOf(_ verb: Int) -> Bool {
        let lemma = analysis.tree.words[verb].lemma
        return Self.judging.contains(lemma)
            || analysis.lexicon.tells(lemma, asVerb: true, of: ["ACCUSE", "REJECT", "SUPPORT"])
    }

    private static var judging: Set<String> {
        [
            "call", "describe", "brand", "label", "term", "characterise", "characterize", "deem",
            "decry", "lament", "regret", "mourn", "hail", "slam", "blast", "denounce", "confirm",
        ]
    }

    /// "sent his condolences to the families".
    private func condolence(under verb: Int, _ index: Int) -> Int? {
        let isSympathy = analysis.tree.children(of: verb).contains {
            ["obj", "nsubj"].contains(analysis.tree.relation($0))
                && ["condolence", "sympathy"].contains(analysis.tree.words[$0].lemma)
        }
        return isSympathy ? harm(before: index) : nil
    }
}
