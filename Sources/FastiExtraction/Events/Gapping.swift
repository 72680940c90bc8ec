internal import FastiLanguage
internal import FastiText

/// One verb told of several times, each with a date and words of its own: "closed 40 branches in 2022 and
/// another 25 in 2023".
///
/// The verb is not said again (gapping: Huddleston & Pullum, *The Cambridge Grammar of the English
/// Language*, ch. 15, §4.2), so a parser hangs the later parts on the first one's words, in many ways. They
/// are told apart by the order of the words alone.
struct Gapping {
    let tree: SyntaxTree

    /// What is told under one of the dates.
    struct Part: Hashable {
        /// Its own words: "another 25"; none in "won in 2011 and again in 2015".
        let own: Range<Int>
        /// The first part's words in their place: "40 branches".
        let first: Range<Int>
        /// The words of the other parts.
        let others: Set<Int>
        /// The words of all parts but the first, and the first's date.
        let left: Set<Int>
    }

    /// More dates are a list.
    private static let most = 8
    /// More words between two dates are no part of a sentence but one of their own.
    private static let longest = 12

    /// The parts of what a verb tells, one for each date; none where it is told once.
    ///
    /// - Parameter dates: Where its dates stand, in the order of the text.
    func parts(of verb: Int, dates: [Range<Int>]) -> [Part] {
        guard let last = dates.last, 2...Self.most ~= dates.count, verb < last.upperBound else {
            return []
        }
        var later: [(words: Range<Int>, own: Range<Int>)] = []
        for (date, next) in zip(dates, dates.dropFirst()) {
            let start = max(date.upperBound, verb + 1)
            guard start <= next.lowerBound, let part = part(start..<next.lowerBound, before: next)
            else { return [] }
            later.append(part)
        }
        guard let opening = later.first else { return [] }
        let isRepeated = later.allSatisfy(\.own.isEmpty)
        // "the next afternoon, 16 April", "on 9 April, about a week before": one and the same.
        if isRepeated, later.last?.words.contains(where: { tree.words[$0].upos == "CCONJ" }) != true
        {
            return []
        }
        guard
            let first = isRepeated
                ? verb..<verb
                : opened(by: verb, dates[0], until: opening.words.lowerBound, like: opening.own)
        else { return [] }
        var start = dates[0].lowerBound
        while start > 0, isBeforeDate(start - 1) { start -= 1 }
        let words = later.map { Set($0.words) }
        let all = words.reduce(into: Set(first)) { $0.formUnion($1) }
        let left = all.subtracting(first).union(start..<dates[0].upperBound)
        return [Part(own: first, first: first, others: all.subtracting(first), left: left)]
            + later.enumerated().map { number, part in
                Part(
                    own: part.own, first: first, others: all.subtracting(words[number]),
                    left: left)
            }
    }

    /// The words between two dates that stand for a part: behind "and" or a comma, without a verb.
    private func part(
        _ between: Range<Int>, before date: Range<Int>
    ) -> (words: Range<Int>, own: Range<Int>)? {
        var start = between.lowerBound
        while start < between.upperBound, Self.links.contains(tree.tokens[start].lower) {
            start += 1
        }
        guard start > between.lowerBound else { return nil }
        var end = between.upperBound
        while end > start, isBeforeDate(end - 1) { end -= 1 }
        while start < end, tree.words[start].upos == "ADV" { start += 1 }
        let own = start..<end
        // "met Doe on Monday, the president since 2010".
        let isTied = (between.lowerBound..<start).contains { tree.words[$0].upos == "CCONJ" }
        guard own.count <= Self.longest,
            own.allSatisfy({ index in
                !tree.isVerb(index) && !["AUX", "SCONJ"].contains(tree.words[index].upos)
                    && !Self.stops.contains(tree.tokens[index].text)
                    // "3.1 million tonnes in 2023, 7 per cent more than in 2022".
                    && !DateAssigner.compares(index, tree.tokens)
            }),
            own.isEmpty
                || own.contains(where: isNominal) && tree.words[own.upperBound - 1].upos != "ADP"
                    && (isTied
                        || !["since", "until", "from"].contains(tree.tokens[end].lower))
        else { return nil }
        return (between.lowerBound..<date.upperBound, own)
    }

    private static let links: Set<String> = [",", "and", "but", ";", "then"]
    private static let stops: Set<String> = [",", ";", ":", "(", "“", "\""]

    private func isBeforeDate(_ index: Int) -> Bool {
        ["in", "on", "at", "by", "from", "since", "until", "during", "early", "late", "back"]
            .contains(tree.tokens[index].lower)
    }

    private func isNominal(_ index: Int) -> Bool {
        ["NOUN", "PROPN", "NUM"].contains(tree.words[index].upos)
            || tree.tokens[index].kind == .number
            // "a fifth", "the second".
            || tree.words[index].upos == "ADJ"
    }

    /// The words of the first part that a later one's stand for: what the verb governs, or, where nothing is
    /// between it and its date, its subject.
    private func opened(
        by verb: Int, _ date: Range<Int>, until end: Int, like own: Range<Int>
    ) -> Range<Int>? {
        var start = verb + 1
        var end = date.lowerBound > verb ? min(end, date.lowerBound) : end
        while end > start, isBeforeDate(end - 1) { end -= 1 }
        while start < end,
            tree.words[start].upos == "ADV" || tree.words[start].relation == "compound:prt"
        {
            start += 1
        }
        // "served as mayor until 1994 and governor until 2000", but "… and as governor until 2000".
        if let next = own.first, tree.words[next].upos == "ADP" {
            // "with several more due by Friday" is told beside it.
            guard start < end, tree.tokens[start].lower == tree.tokens[next].lower else {
                return nil
            }
        } else if start < end, tree.words[start].upos == "ADP" {
            start += 1
        }
        if start < end {
            return (start..<end).contains(where: tree.isVerb) ? nil : start..<end
        }
        guard let subject = tree.child(of: verb, ["nsubj"]) else { return nil }
        let words = tree.span(of: subject)
        return words.upperBound <= verb ? words : nil
    }
}
