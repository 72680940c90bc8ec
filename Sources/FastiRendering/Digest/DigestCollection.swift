internal import FastiChronology
import Glibc

/// The documents of a digest with what they are about, measured among each other.
struct DigestCollection {
    /// One sentence: its document and its place in the list of that document's sentences.
    struct Place: Hashable {
        let text: Int
        let sentence: Int
    }

    let texts: [DigestText]
    /// How near each document is to the subject of them all, 0...1, 1 for the nearest.
    let topicality: [Double]
    /// What a document counts: the square of its topicality, and documents of one origin together
    /// as one.
    let weights: [Double]
    /// The number of different words.
    let wordCount: Int
    /// For each document and sentence, its words as numbers from 0.
    private let words: [[[Int32]]]
    /// For each word, how much it tells: more where fewer sentences have it.
    private let rarity: [Double]

    init(_ texts: [DigestText]) {
        var numbers: [UInt64: Int32] = [:]
        var sentencesWith: [Int] = []
        var lastSeen: [Int] = []
        var sentence = 0
        words = texts.map { text in
            text.sentences.map { item in
                sentence += 1
                return item.words.map { word in
                    if let number = numbers[word] {
                        if lastSeen[Int(number)] != sentence {
                            sentencesWith[Int(number)] += 1
                            lastSeen[Int(number)] = sentence
                        }
                        return number
                    }
                    let number = Int32(sentencesWith.count)
                    numbers[word] = number
                    sentencesWith.append(1)
                    lastSeen.append(sentence)
                    return number
                }
            }
        }
        self.texts = texts
        wordCount = sentencesWith.count
        rarity = sentencesWith.map { 1 + log(Double(sentence) / Double($0)) }
        var sameOrigin: [String: Int] = [:]
        for text in texts { sameOrigin[text.source.origin, default: 0] += 1 }
        let share = texts.map { 1 / Double(sameOrigin[$0.source.origin] ?? 1) }
        topicality = Self.topicality(of: words, shares: share, wordCount: sentencesWith.count)
        weights = zip(topicality, share).map { $0 * $0 * $1 }
    }

    /// The cosine of a document with the mean of all; frequencies of words count by their
    /// logarithm. Words that many documents share make the subject, so they are not weighed down.
    private static func topicality(
        of words: [[[Int32]]], shares: [Double], wordCount: Int
    ) -> [Double] {
        var mean = [Double](repeating: 0, count: wordCount)
        let vectors = words.map { document in
            WordVector(document.joined(), { _, count in 1 + log(Double(count)) })
        }
        for (vector, share) in zip(vectors, shares) { vector.add(to: &mean, times: share) }
        let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return words.map { _ in 0 } }
        let near = vectors.map { $0.dot(mean) / length }
        let nearest = near.max() ?? 0
        return near.map { nearest > 0 ? $0 / nearest : 0 }
    }

    func sentence(_ place: Place) -> DigestText.Sentence {
        texts[place.text].sentences[place.sentence]
    }

    /// The words of a sentence, the telling ones weighing more. Length 1.
    func vector(of place: Place) -> WordVector {
        WordVector(
            words[place.text][place.sentence], { Double($1) * rarity[Int($0)] })
    }

    /// What two sentences of the same words share.
    func key(of place: Place) -> [Int32] { words[place.text][place.sentence] }
}

/// Words with weights, scaled to length 1.
struct WordVector {
    private let words: [Int32]
    private let values: [Double]

    /// - Parameter weight: of a word, by its number and how often it stands here.
    init(_ text: some Sequence<Int32>, _ weight: (Int32, Int) -> Double) {
        var words: [Int32] = []
        var values: [Double] = []
        var count = 0
        let sorted = text.sorted()
        for (index, word) in sorted.enumerated() {
            count += 1
            if index + 1 < sorted.count, sorted[index + 1] == word { continue }
            words.append(word)
            values.append(weight(word, count))
            count = 0
        }
        let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        self.words = words
        self.values = length > 0 ? values.map { $0 / length } : values
    }

    /// - Parameter sum: by number of word.
    func add(to sum: inout [Double], times factor: Double) {
        for (word, value) in zip(words, values) { sum[Int(word)] += value * factor }
    }

    /// - Parameter other: by number of word.
    func dot(_ other: [Double]) -> Double {
        var result = 0.0
        for index in words.indices { result += values[index] * other[Int(words[index])] }
        return result
    }

    func dot(_ other: WordVector) -> Double {
        var result = 0.0
        var i = 0
        var j = 0
        while i < words.count, j < other.words.count {
            if words[i] == other.words[j] {
                result += values[i] * other.values[j]
                i += 1
                j += 1
            } else if words[i] < other.words[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return result
    }
}
