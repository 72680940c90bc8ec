internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Titles of what somebody is quoted with: "Jane Doe: We have found nothing".
extension TitleWriter {
    /// The line for a verb of saying whose words stand in a quotation or in front of it; `nil` where its own
    /// clause tells what was said.
    func quotation(by head: Int, _ agents: [NameSpan]) -> Line? {
        guard isSaying(head) || isQuoting(head), let agent = agents.first, agents.count <= 2,
            let content = content(of: head), isClause(content)
        else { return nil }
        // What stands in quotation marks is said, and nothing else.
        if agents.count == 1, content < head,
            let close = (content..<head).first(where: { tokens[$0].isQuote }),
            told(by: content).contains(where: { $0 > close && $0 < head }),
            let line = quoted(endingAt: close, behind: "\(capitalised(agent.text)): ")
        {
            return line
        }
        let front = "\(capitalised(speaker(of: head, agents) ?? agent.text)): "
        let line = line(subject(of: content, []), content, keeping: nil, behind: front)
        guard !line.isSound else { return line }
        if let open = opening(behind: head) {
            return quoted(around: open + 1, behind: front) ?? line
        }
        if content < head, let close = (max(0, head - 2)..<head).last(where: { tokens[$0].isQuote })
        {
            return quoted(endingAt: close, behind: front) ?? line
        }
        return line
    }

    /// Where a quotation opens behind a verb and a mark.
    private func opening(behind head: Int) -> Int? {
        (head + 1..<min(tokens.count, head + 4)).first {
            tokens[$0].isOpeningQuote && [":", ","].contains(tokens[$0 - 1].text)
        }
    }

    /// The line for a verb of saying that shows nothing said: the words of the quotation beside it.
    func quoted(near head: Int, _ agents: [NameSpan]) -> Line? {
        // "said: “Thanks to you we are safe.”": whatever the parser makes of its first words.
        if isSaying(head), agents.count == 1, let agent = agents.first,
            let open = opening(behind: head),
            tree.child(of: head, ["ccomp"]).map({ !isClause($0) }) ?? true,
            let line = quoted(around: open + 1, behind: "\(capitalised(agent.text)): ")
        {
            return line
        }
        guard isSaying(head), let speaker = speaker(of: head, agents),
            tree.child(of: head, ["xcomp"]) == nil,
            tree.words[head].lemma == "tell" || tree.child(of: head, ["obj", "iobj"]) == nil,
            tree.child(of: head, ["ccomp"]).map({ $0 < head }) ?? true
        else { return nil }
        let front = "\(capitalised(speaker)): "
        let start = max(sentenceStart(of: head), head - 12)
        if let close = (start..<head).last(where: { tokens[$0].isQuote }) {
            return quoted(endingAt: close, behind: front)
        }
        // "told reporters in Oslo: “We are late.”"
        let behind = head + 1..<min(tokens.count, head + 14)
        guard let open = behind.first(where: { tokens[$0].isOpeningQuote }),
            [":", ","].contains(tokens[open - 1].text)
        else { return nil }
        return quoted(around: open + 1, behind: front)
    }

    /// Who says it: one, or two who say it together; "said Jane Doe, head of the Bank of Karst" is her alone.
    private func speaker(of head: Int, _ agents: [NameSpan]) -> String? {
        guard let first = agents.first, agents.count <= 2 else { return nil }
        guard agents.count == 2 else { return first.text }
        let isTelling =
            first.tokens.lowerBound > head && agents[1].tokens.lowerBound > first.tokens.upperBound
            && tokens[first.tokens.upperBound].text == ","
        return isTelling ? first.text : "\(first.text) and \(agents[1].text)"
    }

    private func sentenceStart(of index: Int) -> Int {
        let number = references.sentences.partitioningIndex { $0.tokens.upperBound > index }
        return number < references.sentences.count
            ? references.sentences[number].tokens.lowerBound : index
    }

    /// The words of the quotation that a token stands in.
    func quoted(around index: Int, behind front: String) -> Line? {
        (index..<min(tokens.count, index + 60)).first { tokens[$0].isClosingQuote }
            .flatMap { quoted(endingAt: $0, behind: front) }
    }

    private func quoted(endingAt close: Int, behind front: String) -> Line? {
        guard let open = (max(0, close - 60)..<close).last(where: { tokens[$0].isOpeningQuote }),
            // "“I agree,” said Doe": a comma inside tells that these words are all.
            close - open > (tokens[close - 1].text == "," ? 2 : 4)
        else { return nil }
        var words = Array(open + 1..<close)
        while let last = words.last, tokens[last].kind == .punctuation { words.removeLast() }
        let room = Self.longest - front.count
        if text(of: Set(words)).count > room { words = withoutOpening(words) }
        let fitting = self.front(of: words, to: room)
        let said = text(of: Set(fitting))
        // What stands before the predicate says nothing by itself.
        if said.count > room || predicate(in: words).map(fitting.contains) == false {
            let whole = front + capitalised(text(of: Set(words)))
            return Line(text: brokenOff(whole), isSound: true)
        }
        return Line(text: front + capitalised(said), isSound: true)
    }

    /// The first word of some that hangs on none of them and tells something.
    private func predicate(in words: [Int]) -> Int? {
        guard let first = words.first, let last = words.last else { return nil }
        return words.first { index in
            tree.words[index].head.map { $0 < first || $0 > last } != false
                && (tree.isVerb(index) || tree.child(of: index, ["cop", "nsubj"]) != nil)
        }
    }

    /// "With the virus about, travel is no risk": without the phrase that a comma parts from the clause.
    private func withoutOpening(_ words: [Int]) -> [Int] {
        guard let first = words.first, let predicate = predicate(in: words),
            let subject = ownSubject(of: predicate),
            let opening = tree.children(of: predicate).first(where: {
                ["obl", "advcl"].contains(tree.relation($0)) && tree.span(of: $0).contains(first)
            }), !isCondition(opening)
        else { return words }
        let end = tree.span(of: opening).upperBound
        guard end < subject, end < tokens.count, tokens[end].text == "," else { return words }
        return words.filter { $0 > end }
    }

    /// What is said, in a quotation behind the verb ("said, 'We won'"), before it or around it ("'We won',
    /// said Jane Doe").
    private func content(of head: Int) -> Int? {
        let told = told(by: head)
        let inverted = tree.children(of: head).first { tree.relation($0) == "nsubj" && $0 > head }
        let behind = told.filter { index in
            index > head
                && inverted.map { index != $0 && !tree.isBelow(index, $0) } ?? true
        }
        if let start = behind.first(where: { tokens[$0].kind == .word }), start > head + 1,
            (head + 1..<start).contains(where: { tokens[$0].isQuote })
        {
            return tree.child(of: head, ["ccomp", "obj", "parataxis"])
        }
        // Behind it nothing but to whom, where and when.
        guard behind.allSatisfy({ isCircumstance($0, of: head) }) else { return nil }
        let content =
            tree.children(of: head).first {
                $0 < head && ["ccomp", "parataxis", "obj", "root"].contains(tree.relation($0))
            }
            // "She is blessed, said Jane Doe": the saying hangs on what is said.
            ?? (tree.words[head].relation == "parataxis" ? tree.words[head].head : nil)
        guard let content, content < head,
            span(of: content).count(where: { $0 < head && tokens[$0].kind == .word }) > 2
        else { return nil }
        return content
    }

    private func isCircumstance(_ index: Int, of head: Int) -> Bool {
        var top = index
        while let above = tree.words[top].head, above != head {
            guard top != head else { return false }
            top = above
        }
        switch tree.relation(top) {
        case "iobj", "obl", "advmod", "advcl", "punct", "aux": return true
        // "told the House committee": to whom.
        case "obj":
            return tree.words[head].lemma == "tell"
                || references.names(at: top).first?.kind == .person
        default: return false
        }
    }

    /// "“It was late,” Doe recalled": what stands in quotation marks was said, whatever the verb.
    private func isQuoting(_ verb: Int) -> Bool {
        guard let content = tree.child(of: verb, ["ccomp"]), content < verb else { return false }
        return (content..<verb).contains {
            $0 > content && tokens[$0].isQuote && tokens[$0 - 1].text == ","
        }
    }

    private func isClause(_ head: Int) -> Bool {
        tree.isVerb(head) || tree.child(of: head, ["cop", "nsubj"]) != nil
    }

    func isSaying(_ verb: Int) -> Bool {
        lexicon.speech[tree.words[verb].lemma] != nil || tree.words[verb].lemma == "say"
    }
}
