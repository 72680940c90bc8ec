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
        func lines(_ values: [String]) -> [UInt8] { Array(values.joined(separator: "\n").utf8) }
        let words = ModelWriter.words
        let shape =
            [tagger.first, tagger.second.weights, actions, labels, names].flatMap {
                [$0.bucketBits, $0.markBits]
            } + [margin, tagger.doubt, Int(tagger.second.step)]
        return ModelWriter.bytes { part in
            switch part {
            case .tags: lines(tags)
            case .relations: lines(relations)
            case .shape: ModelWriter.numbers(shape)
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
        }
    }
}

/// Writes models after `ModelLayout`.
enum ModelWriter {
    static func words(_ values: [UInt32]) -> [UInt8] {
        values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
    }

    static func numbers(_ values: [Int]) -> [UInt8] {
        values.flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
    }

    /// - Parameter content: The bytes of each part.
    static func bytes(_ content: (ModelLayout.Part) -> [UInt8]) -> [UInt8] {
        var body: [UInt8] = []
        var places: [Int] = []
        for part in ModelLayout.Part.allCases {
            let content = content(part)
            while (ModelLayout.headCount + body.count) % 64 != 0 { body.append(0) }
            places += [ModelLayout.headCount + body.count, content.count]
            body += content
        }
        body += PackedWeights.padding
        let sum = body.withUnsafeBytes(ModelLayout.checksum)
        return ModelLayout.magic
            + numbers([ModelLayout.version, Int(Int64(bitPattern: sum))] + places) + body
    }

    /// A model with other weights of names and the list they were learnt with; the bytes of all other parts stay as
    /// they are.
    ///
    /// - Parameters:
    ///   - model: Bytes that `LanguageModel` takes.
    ///   - list: What each word is in the lists of names; without it the model's own stays.
    static func replacingNames(
        in model: [UInt8], with names: Packed, transitions: [Int32], list: [UInt32]? = nil
    ) -> [UInt8] {
        func number(at offset: Int) -> Int {
            (0..<8).reversed().reduce(0) { $0 << 8 | Int(model[offset + $1]) }
        }
        return bytes { part in
            switch part {
            case .nameBuckets: return words(names.buckets)
            case .nameEntries: return names.entries
            case .nameTransitions: return words(transitions.map { UInt32(bitPattern: $0) })
            case .nameList where list != nil: return words(list ?? [])
            default:
                // Behind magic, version and checksum stand place and length of each part.
                let place = 8 * (3 + 2 * part.rawValue)
                let start = number(at: place)
                var content = Array(model[start..<(start + number(at: place + 8))])
                if part == .shape {
                    content.replaceSubrange(
                        (8 * ModelShape.nameBits)..<(8 * (ModelShape.nameBits + 2)),
                        with: numbers([names.bucketBits, names.markBits]))
                }
                return content
            }
        }
    }
}
