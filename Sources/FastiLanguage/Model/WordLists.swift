/// What a model knows of words beside its weights.
package struct WordLists {
    /// Places, states, offices and the like.
    package let names: NameList
    /// Given and family names of persons.
    package let persons: NameList
    /// The classes of a dictionary's words: their parts of speech and most frequent senses.
    package let senses: NameList

    package init(names: NameList, persons: NameList, senses: NameList) {
        self.names = names
        self.persons = persons
        self.senses = senses
    }

    /// Writes into each word what the lists say of it.
    package func mark(_ words: inout [Word]) {
        names.mark(&words)
        for index in words.indices {
            let word = words[index]
            let person = word.isCapitalised ? persons.kind(word.lower).rawValue : 0
            words[index].person = person == 0 ? 0 : FeatureHash.number(Int(person) + 512)
            words[index].sense = sense(of: word)
        }
    }

    /// The value of the class of a word, or of the word that it is a form of.
    private func sense(of word: Word) -> UInt64 {
        for hash in [word.lower, word.stems.0, word.stems.1, word.stems.2] where hash != 0 {
            let found = senses.kind(hash).rawValue
            if found != 0 { return FeatureHash.number(Int(found) + 1024) }
        }
        return 0
    }
}
