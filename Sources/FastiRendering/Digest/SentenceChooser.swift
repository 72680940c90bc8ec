/// Chooses the sentences that stand for a day.
///
/// What is said of a day is what the sentences say that name it, and the first sentences of the
/// documents published on it or the day after that name no day. From their mean the sentences are
/// taken, one after another, that together come nearest to it (centroid optimisation, as
/// Gholipour Ghalandari, "Revisiting the Centroid-based Method", 2017, has it), and that do not
/// repeat each other.
struct SentenceChooser {
    /// How many sentences of a document count as its beginning.
    private static let beginning = 8
    /// What the beginnings count, beside 1 for the sentences that name the day.
    private static let beginnings = 1.5
    /// Words and marks of a sentence that may be chosen, where there is one.
    private static let lengths = 6...40
    /// The cosine from which two sentences say the same.
    private static let sameness = 0.6

    private typealias Place = DigestCollection.Place

    private let collection: DigestCollection
    private var naming: [Int: [Place]] = [:]
    private var publishedOn: [Int: [Int]] = [:]
    /// Those chosen for other days.
    private var used: Set<[Int32]> = []

    init(_ collection: DigestCollection) {
        self.collection = collection
        for (index, text) in collection.texts.enumerated() {
            if let published = text.published { publishedOn[published, default: []].append(index) }
            for (place, sentence) in text.sentences.enumerated() {
                for day in sentence.days where text.published.map({ day <= $0 }) ?? true {
                    naming[day, default: []].append(Place(text: index, sentence: place))
                }
            }
        }
    }

    private struct Candidate {
        let place: Place
        let vector: WordVector
        /// Its likeness to the mean, and what it is worth.
        let likeness: Double
        let worth: Double
        /// Its products with what was chosen: with their sum, and the greatest.
        var shared = 0.0
        var nearest = 0.0
    }

    /// The sentences of a day, the most central first; empty where nothing tells of it.
    mutating func sentences(of day: Int, atMost count: Int) -> [DigestCollection.Place] {
        var seen = used
        let said = fresh(naming[day] ?? [], &seen)
        let reported = fresh(beginnings(of: day), &seen)
        let mean = mean([(said, 1), (reported, Self.beginnings)])
        let all = said + reported
        let fitting = all.filter { Self.lengths.contains(collection.sentence($0).length) }
        var candidates = (fitting.isEmpty ? all : fitting).map { place in
            let vector = collection.vector(of: place)
            let nearness = collection.topicality[place.text].squareRoot().squareRoot()
            return Candidate(
                place: place, vector: vector, likeness: vector.dot(mean),
                worth: collection.sentence(place).manner * nearness)
        }
        let chosen = Self.choose(count, from: &candidates)
        for place in chosen { used.insert(collection.key(of: place)) }
        return chosen
    }

    private static func choose(_ count: Int, from candidates: inout [Candidate]) -> [Place] {
        var chosen: [Place] = []
        // The sum of what was chosen: its product with the mean, and the square of its length.
        var likeness = 0.0
        var square = 0.0
        while chosen.count < count {
            var best: Int?
            var bestScore = 0.0
            for (index, candidate) in candidates.enumerated()
            where candidate.nearest <= sameness {
                let length = (square + 2 * candidate.shared + 1).squareRoot()
                let score = (likeness + candidate.likeness) / length * candidate.worth
                if score > bestScore { (best, bestScore) = (index, score) }
            }
            guard let best else { break }
            let taken = candidates.remove(at: best)
            chosen.append(taken.place)
            likeness += taken.likeness
            square += 2 * taken.shared + 1
            for index in candidates.indices {
                let product = candidates[index].vector.dot(taken.vector)
                candidates[index].shared += product
                candidates[index].nearest = max(candidates[index].nearest, product)
            }
        }
        return chosen
    }

    /// The first sentences of what was published on a day or the day after, without those that
    /// name a day.
    private func beginnings(of day: Int) -> [Place] {
        let texts = (publishedOn[day] ?? []) + (publishedOn[day + 1] ?? [])
        return texts.flatMap { text in
            collection.texts[text].sentences.enumerated()
                .filter { $1.position < Self.beginning && $1.days.isEmpty }
                .map { Place(text: text, sentence: $0.offset) }
        }
    }

    /// Each text once, and none that was chosen before or says nothing.
    private func fresh(_ places: [Place], _ seen: inout Set<[Int32]>) -> [Place] {
        places.filter {
            let key = collection.key(of: $0)
            return !key.isEmpty && seen.insert(key).inserted
        }
    }

    /// The weighted mean of groups of sentences, each group scaled to length 1 before. By number of
    /// word.
    private func mean(_ groups: [(places: [Place], weight: Double)]) -> [Double] {
        var result = [Double](repeating: 0, count: collection.wordCount)
        for group in groups where !group.places.isEmpty {
            var sum = [Double](repeating: 0, count: collection.wordCount)
            for place in group.places {
                collection.vector(of: place).add(to: &sum, times: collection.weights[place.text])
            }
            let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0 else { continue }
            for index in sum.indices { result[index] += sum[index] / length * group.weight }
        }
        return result
    }
}
