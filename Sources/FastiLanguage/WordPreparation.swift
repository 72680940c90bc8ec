package import FastiText

extension ModelTables {
    /// The words of a sentence with what the model's lists hold of them.
    package func words(of tokens: some Sequence<Token>) -> [Word] {
        var words = tokens.map(Word.init)
        prepare(&words)
        return words
    }

    package func prepare(_ words: inout [Word]) {
        for index in words.indices {
            words[index].setAmbiguity(Int(ambiguity.kind(words[index].lower).rawValue))
        }
        lists.mark(&words)
    }
}
