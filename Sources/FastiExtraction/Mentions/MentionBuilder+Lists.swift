internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// Who is listed with somebody who takes part in a happening takes part in it too.
extension MentionBuilder {
    /// "A, B and C": a name that only a comma or "and" parts from one who takes part does so alike, and so
    /// does each of a longer list that one of them is in.
    func listed(
        after participants: [NamedParticipant], _ unit: DocumentAnalysis.Unit
    ) -> [NamedParticipant] {
        var result = participants
        for (name, next) in zip(unit.names, unit.names.dropFirst()) {
            guard let known = result.first(where: { $0.name.key == name.key }),
                isListable(next, beside: name),
                !result.contains(where: { $0.name.key == next.key }),
                isListMark(name.end..<next.whole.lowerBound), !isSubjectOfAnother(next, name)
            else { continue }
            result.append(NamedParticipant(name: next, role: known.role))
        }
        for list in longLists(of: unit) {
            let role = result.first { known in
                list.contains { $0.key == known.name.key || isLast(known.name, of: list) }
            }?.role
            guard let role else { continue }
            for name in list where !result.contains(where: { $0.name.key == name.key }) {
                result.append(NamedParticipant(name: name, role: role))
            }
        }
        return result
    }

    private func isListable(_ next: NameSpan, beside name: NameSpan) -> Bool {
        (next.kind == name.kind || name.kind != .person && next.kind != .person)
            && next.whole.lowerBound > name.end && !next.isDescription && !next.isPlace
            && !analysis.references.isOffice(next)
            && analysis.tokens[next.tokens.lowerBound].isCapitalised
    }

    /// Names listed one after the other, four at least, most with nothing but commas between them.
    private func longLists(of unit: DocumentAnalysis.Unit) -> [[NameSpan]] {
        var result: [[NameSpan]] = []
        var list: [NameSpan] = []
        var loose = 0
        func end() {
            if list.count > 3, loose * 2 <= list.count { result.append(list) }
            (list, loose) = ([], 0)
        }
        for name in unit.names
        where !name.isDescription && !name.isPlace && !analysis.references.isOffice(name)
            // "international and European institutions": no name by itself.
            && analysis.tree.words[analysis.tree.head(of: name.tokens)].upos != "ADJ"
        {
            if let last = list.last {
                let gap = last.end..<max(last.end, name.whole.lowerBound)
                if isListable(name, beside: last), isListMark(gap) || isLooseMark(gap) {
                    if !isListMark(gap) { loose += 1 }
                } else {
                    end()
                }
            }
            list.append(name)
        }
        end()
        return result
    }

    /// "and a number of other activists" behind a list: its last member, without a name.
    private func isLast(_ name: NameSpan, of list: [NameSpan]) -> Bool {
        guard let last = list.last, name.tokens.lowerBound > last.end else { return false }
        let gap = last.end..<name.tokens.lowerBound
        return isLooseMark(gap) || gap.isEmpty
    }

    /// ", the office of", "of the organisation, the": nouns and a comma or "and", no verb.
    private func isLooseMark(_ gap: Range<Int>) -> Bool {
        gap.count <= 8 && gap.contains { [",", "and"].contains(analysis.tokens[$0].lower) }
            && gap.allSatisfy { index in
                let token = analysis.tokens[index]
                return [",", "and", "of", "the", "a", "as", "well"].contains(token.lower)
                    || token.kind == .word && !token.isCapitalised
                        && ["NOUN", "ADJ"].contains(analysis.tree.words[index].upos)
                    || analysis.tree.words[index].upos == "ADJ"
            }
    }

    private func isListMark(_ gap: Range<Int>) -> Bool {
        gap.count <= 3
            && gap.allSatisfy { [",", "and", "the", "&"].contains(analysis.tokens[$0].lower) }
            && gap.contains { analysis.tokens[$0].lower != "the" }
    }

    /// ", and Ruritania said": what a verb of its own stands behind is another clause's.
    private func isSubjectOfAnother(_ name: NameSpan, _ other: NameSpan) -> Bool {
        let tree = analysis.tree
        let (head, before) = (tree.head(of: name.tokens), tree.head(of: other.tokens))
        guard tree.relation(head) == "nsubj" else { return tree.relation(head) == "appos" }
        return tree.words[head].head != tree.words[before].head
    }
}
