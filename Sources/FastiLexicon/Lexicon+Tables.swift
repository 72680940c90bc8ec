extension Lexicon {
    static func events(_ table: Table, _ inflection: Inflection) -> [String: [EventWord]] {
        var result: [String: [EventWord]] = [:]
        for row in table.rows {
            let (lemma, category, kind) = (row[column: 0], row[column: 2], row[column: 3])
            let isVerb = row[column: 1] == "v"
            var byForm: [String: Set<VerbForm>] = [:]
            if isVerb {
                for (form, tense) in inflection.forms(ofVerb: lemma) {
                    byForm[form, default: []].insert(tense)
                }
            } else {
                byForm = [lemma: [], inflection.plural(ofNoun: lemma): []]
            }
            for (form, forms) in byForm {
                result[form, default: []].append(
                    EventWord(
                        lemma: lemma, isVerb: isVerb, forms: forms,
                        category: category == "-" ? nil : category, kind: kind))
            }
        }
        return result
    }

    static func speech(_ table: Table, _ inflection: Inflection) -> [String: SpeechVerb] {
        var result: [String: SpeechVerb] = [:]
        for row in table.rows {
            var byForm: [String: Set<VerbForm>] = [:]
            for (form, tense) in inflection.forms(ofVerb: row[column: 0]) {
                byForm[form, default: []].insert(tense)
            }
            for (form, forms) in byForm {
                guard result[form] == nil else { continue }
                result[form] = SpeechVerb(
                    lemma: row[column: 0], stance: row[column: 1],
                    isQuoting: row[column: 2] == "quoting", forms: forms)
            }
        }
        return result
    }

    static func sayings(_ table: Table) -> [String: Saying] {
        var result: [String: Saying] = [:]
        for row in table.rows {
            guard let sort = Saying.Sort(rawValue: row[column: 1]), result[row[column: 0]] == nil
            else { continue }
            let author = row[column: 2]
            result[row[column: 0]] = Saying(sort: sort, author: author.isEmpty ? nil : author)
        }
        return result
    }

    static func recalls(_ table: Table) -> [String: Recall] {
        var result: [String: Recall] = [:]
        for row in table.rows {
            guard let sort = Recall.Sort(rawValue: row[column: 1]), result[row[column: 0]] == nil
            else { continue }
            result[row[column: 0]] = Recall(sort: sort, words: Set(row.list(column: 2)))
        }
        return result
    }

    static func heads(_ table: Table, _ inflection: Inflection) -> [String: Head] {
        var result: [String: Head] = [:]
        for row in table.rows {
            let isGroup = row[column: 2] == "group"
            let isOnlyInNames = ["name", "front", "both"].contains(row[column: 2])
            // "Waters" is no firm that "Water" is.
            let plural = isOnlyInNames ? [] : [(inflection.plural(ofNoun: row[column: 0]), true)]
            for (form, isPlural) in [(row[column: 0], false)] + plural
            where result[form] == nil {
                result[form] = Head(
                    kind: row[column: 1], isGroup: isGroup, isPlural: isPlural,
                    isOnlyInNames: isOnlyInNames,
                    isAtFront: ["front", "both"].contains(row[column: 2]),
                    isAtEnd: row[column: 2] != "front")
            }
        }
        return result
    }

    static func states(
        _ table: Table, _ inflection: Inflection
    ) -> (names: [String: State], demonyms: [String: State]) {
        var names: [String: State] = [:]
        var demonyms: [String: State] = [:]
        for row in table.rows {
            let state = State(name: row[column: 0], code: row[column: 1])
            for name in [state.name] + row.list(column: 3) where names[name.lowercased()] == nil {
                names[name.lowercased()] = state
            }
            for demonym in row.list(column: 2) {
                let lower = demonym.lowercased()
                for form in [lower, inflection.plural(ofNoun: lower)] where demonyms[form] == nil {
                    demonyms[form] = state
                }
            }
        }
        return (names, demonyms)
    }

    static func descriptions(_ table: Table) -> [String: Description] {
        var result: [String: Description] = [:]
        for row in table.rows where result[row[column: 0]] == nil {
            switch row[column: 1] {
            case "body":
                let words = Set(row.list(column: 2))
                result[row[column: 0]] = .body(
                    words: words.subtracting(["*"]), orUnknown: words.contains("*"))
            case "state": result[row[column: 0]] = .state
            case "accused": result[row[column: 0]] = .accused
            case "person": result[row[column: 0]] = .person
            case "vessel": result[row[column: 0]] = .vessel
            default: continue
            }
        }
        return result
    }

    static func bodies(_ table: Table) -> [String: Body] {
        var result: [String: Body] = [:]
        for row in table.rows {
            let body = Body(name: row[column: 0], kind: row[column: 1])
            for name in [body.name] + row.list(column: 2) {
                let key = name.lowercased()
                // The spelling of the other side of the ocean.
                for spelt in [key, key.replacing("organization", with: "organisation")]
                where result[spelt] == nil {
                    result[spelt] = body
                }
            }
        }
        return result
    }
}
