import FastiLanguage
import FastiLexicon
import FastiText

/// A sentence with the names that its annotators marked.
struct NameSentence: Sendable {
    var tokens: [Token] = []
    var words: [Word] = []
    var names: [(range: Range<Int>, kind: NameKind)] = []
    var startsDocument = false
}

/// Readers of name corpora; each maps its own kinds onto ours.
enum NameCorpora {
    /// UniversalNER: CoNLL lines with an IOB2 tag in the third column; "OTH" are peoples, events,
    /// products.
    static func universal(_ text: String) -> [NameSentence] {
        read(text, separator: "\t", form: 1, tag: 2) { tag in
            switch tag {
            case "PER": .person
            case "ORG": .organization
            case "LOC": .place
            case "OTH": .other
            default: nil
            }
        }
    }

    /// CrossNER's politics part: word and IOB2 tag.
    static func politics(_ text: String) -> [NameSentence] {
        read(text, separator: "\t", form: 0, tag: 1) { tag in
            switch tag {
            case "politician", "person": .person
            case "organisation", "politicalparty": .organization
            case "country", "location": .place
            default: .other
            }
        }
    }

    private static func read(
        _ text: String, separator: Character, form: Int, tag: Int,
        kind: (Substring) -> NameKind?
    ) -> [NameSentence] {
        var result: [NameSentence] = []
        var sentence = NameSentence()
        var tags: [Substring] = []
        func finish() {
            guard !sentence.tokens.isEmpty else { return }
            sentence.words = sentence.tokens.map(Word.init)
            sentence.names = names(tags, kind)
            result.append(sentence)
        }
        for line in (text + "\n\n").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                finish()
                sentence = NameSentence()
                tags = []
            } else if line.hasPrefix("# ") {
                if line.hasPrefix("# newdoc") { sentence.startsDocument = true }
            } else {
                let cells = line.split(separator: separator)
                guard cells.count > max(form, tag) else { continue }
                sentence.tokens.append(Token(form: String(cells[form])))
                tags.append(cells[tag])
            }
        }
        return result
    }

    /// The names that IOB2 tags spell.
    private static func names(
        _ tags: [Substring], _ kind: (Substring) -> NameKind?
    ) -> [(range: Range<Int>, kind: NameKind)] {
        var result: [(Range<Int>, NameKind)] = []
        var index = 0
        while index < tags.count {
            guard tags[index].count > 2 else {
                index += 1
                continue
            }
            let start = index
            let label = tags[index].dropFirst(2)
            index += 1
            while index < tags.count, tags[index].hasPrefix("I-"), tags[index].dropFirst(2) == label
            {
                index += 1
            }
            if let kind = kind(label) { result.append((start..<index, kind)) }
        }
        return result
    }

    /// A part of the Groningen Meaning Bank as comma-separated values. Adjectives of peoples
    /// ("gpe") are told apart, since corpora differ on whether they are places.
    ///
    /// - Parameter titles: Words that are no part of a person's name in front of it; that bank has
    ///   them inside ("President", "Prime Minister"), the corpora trained on do not.
    static func groningen(
        _ text: String, titles: Set<String>
    ) -> (sentences: [NameSentence], peoples: [[Range<Int>]]) {
        var lines: [String] = []
        for row in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = cells(row)
            guard cells.count >= 4 else { continue }
            if !cells[0].isEmpty { lines.append("") }
            lines.append("\(cells[1])\t\(cells[3])")
        }
        let text = lines.joined(separator: "\n")
        let sentences = read(text, separator: "\t", form: 0, tag: 1) { tag in
            switch tag {
            case "per": .person
            case "org": .organization
            case "geo": .place
            default: nil
            }
        }
        let peoples = read(text, separator: "\t", form: 0, tag: 1) { $0 == "gpe" ? .other : nil }
        let bare = sentences.map { sentence in
            var sentence = sentence
            sentence.names = sentence.names.map { name in
                guard name.kind == .person else { return name }
                let start = name.range.dropLast().first {
                    !titles.contains(sentence.tokens[$0].lower)
                }
                return ((start ?? name.range.upperBound - 1)..<name.range.upperBound, name.kind)
            }
            return sentence
        }
        return (bare, peoples.map { $0.names.map(\.range) })
    }

    private static func cells(_ row: Substring) -> [String] {
        var cells = [""]
        var quoted = false
        for character in row {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        if cells.count > 1, cells[1].isEmpty { cells[1] = "\"" }
        return cells
    }
}
