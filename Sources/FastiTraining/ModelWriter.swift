import FastiLanguage

/// All that makes a model, before it is written.
struct TrainedModel: Sendable {
    var tags: [String]
    var relations: [String]
    var tagger: TrainedTagger
    var actions: Packed
    var labels: Packed
    var names: Packed
    var transitions: [Int32]
    var lists: TrainedLists
    var ambiguity: [UInt32]
    var lemmas: [UInt32]
    var lemmaRules: [String]
    var margin: Int

    /// The bytes of the model, after `ModelLayout`.
    func bytes() -> [UInt8] {
        func words(_ values: [UInt32]) -> [UInt8] {
            values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
        }
        func numbers(_ values: [Int]) -> [UInt8] {
            values.flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
        }
        func lines(_ values: [String]) -> [UInt8] { Array(values.joined(separator: "\n").utf8) }
        let shape =
            [tagger.first, tagger.second.weights, actions, labels, names].flatMap {
                [$0.bucketBits, $0.markBits]
            } + [margin, tagger.doubt, Int(tagger.second.step)]
        var body: [UInt8] = []
        var places: [Int] = []
        for part in ModelLayout.Part.allCases {
            let content: [UInt8] =
                switch part {
                case .tags: lines(tags)
                case .relations: lines(relations)
                case .shape: numbers(shape)
                case .tagBuckets: words(tagger.first.buckets)
                case .tagEntries: tagger.first.entries
                case .secondTagBuckets: words(tagger.second.weights.buckets)
                case .secondTagEntries: tagger.second.weights.entries
                case .actionBuckets: words(actions.buckets)
                case .labelBuckets: words(labels.buckets)
                case .labelEntries: labels.entries
                case .nameBuckets: words(names.buckets)
                case .nameEntries: names.entries
                case .nameTransitions: words(transitions.map { UInt32(bitPattern: $0) })
                case .nameList: words(lists.names)
                case .persons: words(lists.persons)
                case .senses: words(lists.senses)
                case .ambiguity: words(ambiguity)
                case .lemmas: words(lemmas)
                case .lemmaRules: lines(lemmaRules)
                }
            while (ModelLayout.headCount + body.count) % 64 != 0 { body.append(0) }
            places += [ModelLayout.headCount + body.count, content.count]
            body += content
        }
        body += PackedWeights.padding
        let sum = body.withUnsafeBytes(ModelLayout.checksum)
        return ModelLayout.magic
            + numbers([ModelLayout.version, Int(Int64(bitPattern: sum))] + places) + body
    }
}
