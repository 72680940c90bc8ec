import FastiLanguage
import FastiText

/// Learns the endings by which words become lemmas.
struct LemmaTraining {
    private(set) var rules: [String] = []
    private(set) var table: [UInt64: NameList.Kind] = [:]

    private struct Ending: Hashable {
        let tag: String
        let bytes: [UInt8]
    }

    init(_ sentences: [TreebankSentence], penn: (TreebankSentence, Int) -> String) {
        var forms: [Ending: [String: Int]] = [:]
        for sentence in sentences {
            for index in sentence.tokens.indices where sentence.lemmas[index] != "_" {
                let form = Array(sentence.tokens[index].lower.utf8)
                let rule = Self.rule(form, Array(sentence.lemmas[index].lowercased().utf8))
                forms[Ending(tag: penn(sentence, index), bytes: form), default: [:]][
                    rule, default: 0] += 1
            }
        }
        var endings: [Ending: [String: Int]] = [:]
        for (form, rules) in forms {
            // Words count once, so that a frequent one does not stand for its ending.
            for length in 0...min(Lemmatizer.longestEnding, form.bytes.count) {
                endings[
                    Ending(tag: form.tag, bytes: Array(form.bytes.suffix(length))), default: [:]][
                        Self.best(rules), default: 0] += 1
            }
        }
        let chosen = endings.filter { $0.value.values.reduce(0, +) > 1 }.mapValues(Self.best)
        var numbers: [String: Int] = [:]
        let used = Set(chosen.values).union(forms.values.map(Self.best))
        let counts = endings.filter { $0.key.bytes.isEmpty }.values.reduce(into: [:]) {
            $0.merge($1, uniquingKeysWith: +)
        }
        rules = used.sorted {
            (counts[$0] ?? 0, $1) > (counts[$1] ?? 0, $0)
        }.prefix(255).map { $0 }
        for (number, rule) in rules.enumerated() { numbers[rule] = number + 1 }
        add(chosen, numbers)
        add(forms, chosen, numbers)
    }

    /// Endings whose rule is not that of the next shorter one.
    private mutating func add(_ chosen: [Ending: String], _ numbers: [String: Int]) {
        for (ending, rule) in chosen {
            guard let number = numbers[rule] else { continue }
            if !ending.bytes.isEmpty, Self.inherited(ending, chosen) == rule { continue }
            let key = Lemmatizer.key(ending.bytes, whole: false, tag: ending.tag)
            table[key] = NameList.Kind(rawValue: UInt8(number))
        }
    }

    /// Words whose rule is not that of their ending.
    private mutating func add(
        _ forms: [Ending: [String: Int]], _ chosen: [Ending: String], _ numbers: [String: Int]
    ) {
        for (form, rules) in forms {
            let rule = Self.best(rules)
            let whole = Ending(tag: form.tag, bytes: [0] + form.bytes)
            guard let number = numbers[rule], Self.inherited(whole, chosen) != rule else {
                continue
            }
            let key = Lemmatizer.key(form.bytes, whole: true, tag: form.tag)
            table[key] = NameList.Kind(rawValue: UInt8(number))
        }
    }

    /// The rule of the longest ending that is shorter than the one given.
    private static func inherited(_ ending: Ending, _ chosen: [Ending: String]) -> String? {
        for length in stride(
            from: min(Lemmatizer.longestEnding, ending.bytes.count - 1), through: 0, by: -1)
        {
            let shorter = Ending(tag: ending.tag, bytes: Array(ending.bytes.suffix(length)))
            if let rule = chosen[shorter] { return rule }
        }
        return nil
    }

    private static func best(_ rules: [String: Int]) -> String {
        rules.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "0\t"
    }

    private static func rule(_ form: [UInt8], _ lemma: [UInt8]) -> String {
        let shared = zip(form, lemma).prefix { $0 == $1 }.count
        return "\(form.count - shared)\t\(String(decoding: lemma.dropFirst(shared), as: UTF8.self))"
    }
}
