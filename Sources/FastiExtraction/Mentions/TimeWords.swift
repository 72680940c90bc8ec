internal import FastiDates
internal import FastiLanguage
internal import FastiTagging
internal import FastiText

/// The words of a sentence by which it says when, as far as a title does without them: the date that
/// the entry has by itself, and what only the document's own date explains ("on Friday").
struct TimeWords {
    private let analysis: DocumentAnalysis
    private var tree: SyntaxTree { analysis.tree }

    init(_ analysis: DocumentAnalysis) { self.analysis = analysis }

    /// - Parameter time: What dates the entry.
    func left(out unit: DocumentAnalysis.Unit, time: TimeExpression?) -> Set<Int> {
        var result: Set<Int> = []
        for found in unit.times where found.kind != .set {
            guard
                found.range == time?.range || found.kind != .duration && found.basis == .relative,
                let words = words(of: found, in: unit),
                !unit.names.contains(where: { $0.tokens.overlaps(words) })
            else { continue }
            result.formUnion(label(words, of: unit) ?? phrase(around: words))
        }
        return result
    }

    private func words(
        of time: TimeExpression, in unit: DocumentAnalysis.Unit
    ) -> Range<Int>? {
        let inside = unit.sentence.tokens.filter {
            analysis.tokens[$0].range.overlaps(time.range)
        }
        guard let first = inside.first, let last = inside.last else { return nil }
        return first..<(last + 1)
    }

    /// "16 June – Doe resigns": a date and a dash at the head of a sentence are a label, whatever the parser makes
    /// of them.
    private func label(_ words: Range<Int>, of unit: DocumentAnalysis.Unit) -> Set<Int>? {
        guard words.lowerBound == unit.sentence.tokens.lowerBound,
            words.upperBound + 1 < unit.sentence.tokens.upperBound,
            ["-", "–", "—", "--", ":"].contains(analysis.tokens[words.upperBound].text),
            analysis.tokens[words.upperBound + 1].spaceBefore
        else { return nil }
        return Set(words.lowerBound...words.upperBound)
    }

    /// The expression with the preposition or the ending that ties it to its sentence; nothing where it is
    /// more than a circumstance ("Monday was calm").
    private func phrase(around words: Range<Int>) -> Set<Int> {
        let head = tree.head(of: words)
        guard tree.words[head].head != nil else { return [] }
        switch tree.relation(head) {
        // Inside a noun's own words it stays: "an April 20 explosion", "the winter months".
        case "obl", "advmod", "nmod": break
        case "appos", "list", "parataxis", "dep", "conj":
            // "Raqqah, Nov. 6, 2016".
            guard words.lowerBound > 0, tree.tokens[words.lowerBound - 1].text == "," else {
                return []
            }
        default: return []
        }
        var result = Set(words)
        for child in words.flatMap({ tree.children(of: $0) }) where !words.contains(child) {
            switch tree.relation(child) {
            case "case":
                result.insert(child)
                result.formUnion(tree.children(of: child))
            case "advmod", "det", "punct":
                // "as of" is a word and what is fixed to it.
                result.insert(child)
                result.formUnion(tree.children(of: child).filter { tree.relation($0) == "fixed" })
            // "on the night of Friday when": more hangs on it than a title can lose.
            default: return []
            }
        }
        // "the election due in October", "the letter dated 4 May", "a report released on Friday": not "the
        // election due".
        if let above = tree.words[head].head, let noun = tree.words[above].head, noun < above,
            tree.words[above].upos == "ADJ"
                || ["date", "release", "publish", "issue", "post"].contains(
                    tree.words[above].lemma),
            ["amod", "acl"].contains(tree.relation(above)),
            tree.children(of: above).allSatisfy(result.contains)
        {
            result.insert(above)
        }
        if let first = result.min(), first > words.lowerBound - 4, first > 0,
            let noun = tree.words[first - 1].head, noun < first - 1, tree.isNoun(noun),
            tree.words[first - 1].upos == "ADJ", tree.words[head].head == noun,
            tree.children(of: first - 1).isEmpty
        {
            result.insert(first - 1)
        }
        return result
    }
}
