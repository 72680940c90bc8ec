internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Sentences without a word of saying that still tell what somebody said in the sentence before.
///
/// Only within a paragraph, and where the text shows it: what was said is named with the document or
/// the briefing it stands in, or a word says that the writer does not vouch for it ("reportedly").
struct RunningSpeech {
    let analysis: DocumentAnalysis

    /// Which unit's speaker each unit goes on with; `nil` for its own or the document's voice.
    func sources(_ own: [[NameSpan]]) -> [Int?] {
        var result = [Int?](repeating: nil, count: own.count)
        var last: Int?
        for number in own.indices {
            let unit = analysis.units[number]
            if let before = last,
                analysis.units[before].sentence.paragraph != unit.sentence.paragraph
                    || number - before > Self.reach
            {
                last = nil
            }
            guard own[number].isEmpty else {
                last = number
                continue
            }
            guard let before = last else { continue }
            guard goesOn(unit) else {
                last = nil
                continue
            }
            if isHedged(unit) || isOpen(before) || isTestimony(before) && isTold(unit)
                || isBetween(before, number, own)
            {
                result[number] = before
            }
        }
        return result
    }

    /// "…, prosecutors said. … …, according to prosecutors": whether the next of the paragraph who is said to
    /// have said something is the one who spoke before.
    private func isBetween(_ before: Int, _ number: Int, _ own: [[NameSpan]]) -> Bool {
        let paragraph = analysis.units[number].sentence.paragraph
        let next = (number + 1..<own.count).prefix(Self.reach).first {
            !own[$0].isEmpty || !goesOn(analysis.units[$0])
        }
        guard let next, analysis.units[next].sentence.paragraph == paragraph else { return false }
        return Set(own[next].map(\.key)) == Set(own[before].map(\.key))
    }

    /// How many sentences a speech goes on without being marked again.
    private static let reach = 4

    private static let turning: Set<String> = [
        "but", "however", "meanwhile", "yet", "nevertheless", "nonetheless",
    ]

    private func goesOn(_ unit: DocumentAnalysis.Unit) -> Bool {
        let range = unit.sentence.tokens
        return unit.sentence.kind == .prose && unit.attributions.isEmpty
            && !Self.turning.contains(analysis.tokens[range.lowerBound].lower)
            && !range.contains {
                analysis.tokens[$0].isQuote || ["i", "we"].contains(analysis.tokens[$0].lower)
            }
    }

    /// "reportedly", "allegedly": the writer does not vouch for it.
    private func isHedged(_ unit: DocumentAnalysis.Unit) -> Bool {
        unit.sentence.tokens.contains {
            ["reportedly", "allegedly", "purportedly", "supposedly"]
                .contains(analysis.tokens[$0].lower)
        }
    }

    /// "told the court that …": before those who hear witnesses.
    private func isTestimony(_ number: Int) -> Bool {
        analysis.units[number].attributions.contains { found in
            found.sort == .hears
                || found.sort == .says && found.isClause
                    && analysis.tree.children(of: found.cue.lowerBound).contains { child in
                        child > found.cue.lowerBound
                            && ["obj", "iobj", "obl"].contains(analysis.tree.relation(child))
                            && analysis.lexicon.sayings[analysis.tree.words[child].lemma]?.sort
                                == .hearer
                    }
        }
    }

    /// "He had written three letters": told in the past perfect, as what was said goes on.
    private func isTold(_ unit: DocumentAnalysis.Unit) -> Bool {
        unit.clauses.contains { clause in
            analysis.tree.words[clause.head].head == nil
                && analysis.tree.children(of: clause.head).contains {
                    analysis.tokens[$0].lower == "had" && analysis.tree.relation($0) == "aux"
                }
        }
    }

    /// Whether a document speaks ("the indictment said") or the words of saying name an occasion at
    /// which more is said ("told a news conference").
    private func isOpen(_ number: Int) -> Bool {
        let unit = analysis.units[number]
        return unit.attributions.contains { found in
            guard
                found.sort == .says,
                found.isClause || found.isSetOff || found.content == unit.sentence.tokens
            else { return false }
            let cue = found.cue.lowerBound
            return analysis.tree.children(of: cue).contains { child in
                ["obl", "obj", "iobj"].contains(analysis.tree.relation(child))
                    && analysis.lexicon.sayings[analysis.tree.words[child].lemma]?.sort == .occasion
            }
                || found.source.contains {
                    // What a poll found ends with it.
                    analysis.isDocument($0)
                        && !["poll", "survey", "study"].contains(analysis.tree.words[$0].lemma)
                }
        }
    }
}
