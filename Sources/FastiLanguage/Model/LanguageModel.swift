internal import CFastiModel

/// Why bytes are not a model of this version.
public enum ModelError: Error, Sendable, Hashable, CustomStringConvertible {
    case notAModel
    case otherVersion(Int)
    case damaged(String)

    public var description: String {
        switch self {
        case .notAModel: "this is not a language model"
        case .otherVersion(let version):
            "the language model is of version \(version), this program reads version \(ModelLayout.version)"
        case .damaged(let part): "the language model is damaged (\(part)); make or fetch it again"
        }
    }
}

/// How a model's bytes are laid out, all numbers little-endian.
///
/// Eight bytes "FASTILM1", then as 64-bit numbers the version, a checksum of all that follows the
/// head, and for each part its place and length; the parts begin on 64-byte borders.
package enum ModelLayout {
    package static let magic = Array("FASTILM1".utf8)
    package static let version = 5

    package enum Part: Int, CaseIterable, Sendable {
        /// Names of classes, one a line.
        case tags, relations
        /// What a tag's universal part is, how tables are cut: numbers of 64 bits.
        case shape
        case tagBuckets, tagEntries, secondTagBuckets, secondTagEntries, actionBuckets,
            labelBuckets, labelEntries
        case nameBuckets, nameEntries, nameTransitions
        case nameList, persons, senses, ambiguity, lemmas, lemmaRules
    }

    package static let headCount = 8 * (3 + 2 * Part.allCases.count)

    /// A checksum of 64 bits, four words at a time.
    package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var lanes = SIMD4<UInt64>(1, 2, 3, 5)
        var offset = 0
        while offset + 32 <= bytes.count {
            let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
            lanes = (lanes ^ words) &* SIMD4(repeating: 0x9E37_79B9_7F4A_7C15)
            lanes ^= lanes &>> 29
            offset += 32
        }
        var hash = lanes[0] ^ lanes[1] &* 3 ^ lanes[2] &* 5 ^ lanes[3] &* 7
        for index in offset..<bytes.count {
            hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
        }
        return hash ^ (hash >> 31)
    }
}

/// A trained model of a language: the one built into the program, or one from a file.
public struct LanguageModel: Sendable {
    /// Bytes that live as long as the program, or an array of our own.
    private let loaded: [UInt8]?
    private let parts: [Range<Int>]
    package let tags: TagNames
    package let relations: [String]
    private let shape: [Int]

    /// The model of English that the program has in itself. Ready in about a millisecond.
    ///
    /// - Throws: Only where the program was built without a model.
    public static func builtIn() throws(ModelError) -> LanguageModel {
        try LanguageModel(loaded: nil, verified: true)
    }

    /// - Parameter bytes: The content of a file that `fasti-train` wrote.
    public init(bytes: [UInt8]) throws(ModelError) {
        try self.init(loaded: bytes, verified: false)
    }

    /// A copy of the built-in model as a file would have it.
    package static var builtInBytes: [UInt8] { withBytes(nil) { Array($0) } }

    /// A number by which models are told apart: the checksum that stands in their head.
    package var checksum: UInt64 {
        Self.withBytes(loaded) { $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self) }
    }

    private static func withBytes<Result>(
        _ loaded: [UInt8]?, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        if let loaded { return loaded.withUnsafeBytes(body) }
        var count = 0
        let base = fasti_english_model(&count)
        return body(UnsafeRawBufferPointer(start: base, count: count))
    }

    private init(loaded: [UInt8]?, verified: Bool) throws(ModelError) {
        self.loaded = loaded
        let head = Self.withBytes(loaded) { Self.head(of: $0, verified: verified) }
        parts = try head.get()
        func text(_ part: ModelLayout.Part, _ parts: [Range<Int>]) -> [String] {
            Self.withBytes(loaded) {
                String(
                    decoding: UnsafeRawBufferPointer(rebasing: $0[parts[part.rawValue]]),
                    as: UTF8.self)
            }.split(separator: "\n").map(String.init)
        }
        let ranges = parts
        shape = Self.withBytes(loaded) { bytes in
            let range = ranges[ModelLayout.Part.shape.rawValue]
            return stride(from: range.lowerBound, to: range.upperBound - 7, by: 8).map {
                Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: $0, as: Int64.self))
            }
        }
        tags = TagNames(text(.tags, ranges))
        relations = text(.relations, ranges)
        guard shape.count == ModelShape.count, !tags.names.isEmpty, tags.names.count < 256,
            !relations.isEmpty, relations.count < 256
        else { throw .damaged("sizes") }
        if !verified, !fits { throw .damaged("tables") }
    }

    /// The parts' ranges.
    private static func head(
        of bytes: UnsafeRawBufferPointer, verified: Bool
    ) -> Result<[Range<Int>], ModelError> {
        guard bytes.count >= ModelLayout.headCount, bytes.prefix(8).elementsEqual(ModelLayout.magic)
        else { return .failure(.notAModel) }
        func number(_ index: Int) -> Int {
            Int(
                truncatingIfNeeded: bytes.loadUnaligned(
                    fromByteOffset: 8 + 8 * index, as: Int64.self))
        }
        guard number(0) == ModelLayout.version else { return .failure(.otherVersion(number(0))) }
        if !verified {
            let body = UnsafeRawBufferPointer(rebasing: bytes[ModelLayout.headCount...])
            guard UInt64(bitPattern: Int64(number(1))) == ModelLayout.checksum(body) else {
                return .failure(.damaged("checksum"))
            }
        }
        var parts: [Range<Int>] = []
        for index in ModelLayout.Part.allCases.indices {
            let (start, count) = (number(2 + 2 * index), number(3 + 2 * index))
            guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start,
                start % 4 == 0
            else { return .failure(.damaged("parts")) }
            parts.append(start..<(start + count))
        }
        return .success(parts)
    }

    /// Whether every table has the size that it is said to have, so that no look-up leaves it.
    private var fits: Bool {
        Self.withBytes(loaded) { bytes in
            let tags = tags.names.count
            let tables: [(ModelLayout.Part, ModelLayout.Part?, Int, Int)] = [
                (.tagBuckets, .tagEntries, ModelShape.tagBits, tags),
                (.secondTagBuckets, .secondTagEntries, ModelShape.secondTagBits, tags),
                (.actionBuckets, nil, ModelShape.actionBits, 3),
                (.labelBuckets, .labelEntries, ModelShape.labelBits, relations.count),
                (.nameBuckets, .nameEntries, ModelShape.nameBits, NameClass.count),
            ]
            for (buckets, entries, bits, classes) in tables {
                guard (1...24).contains(shape[bits]), (1...7).contains(shape[bits + 1]),
                    parts[buckets.rawValue].count == 4 * PackedWeights.slots << shape[bits]
                else { return false }
                guard let entries else { continue }
                let rows = bytes[parts[entries.rawValue]]
                for offset in stride(
                    from: parts[buckets.rawValue].lowerBound,
                    to: parts[buckets.rawValue].upperBound, by: 4)
                {
                    let slot = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                    if slot == PackedWeights.empty { continue }
                    let row = rows.startIndex + Int(slot >> 8)
                    guard row < rows.endIndex,
                        row + PackedWeights.length(bytes[row], classes: classes) <= rows.endIndex
                    else { return false }
                }
            }
            let lists = [ModelLayout.Part.nameList, .persons, .senses, .ambiguity, .lemmas]
            return lists.allSatisfy {
                let count = parts[$0.rawValue].count / 4
                return count > 0 && count & (count - 1) == 0
            }
                && parts[ModelLayout.Part.nameTransitions.rawValue].count
                    == 4 * NameClass.count * NameClass.count
        }
    }

    /// Runs a body with the model's tables, which are not copied.
    package func withTables<Result>(_ body: (ModelTables) -> Result) -> Result {
        Self.withBytes(loaded) { bytes in
            guard let base = bytes.baseAddress else { preconditionFailure("a model has bytes") }
            func words(_ part: ModelLayout.Part) -> UnsafePointer<UInt32> {
                (base + parts[part.rawValue].lowerBound).assumingMemoryBound(to: UInt32.self)
            }
            func table(
                _ buckets: ModelLayout.Part, _ entries: ModelLayout.Part, _ bits: Int,
                _ classes: Int
            ) -> WeightTable {
                WeightTable(
                    packed: PackedWeights(
                        classes: classes, bucketBits: shape[bits], markBits: shape[bits + 1],
                        buckets: words(buckets),
                        entries: (base + parts[entries.rawValue].lowerBound)
                            .assumingMemoryBound(to: UInt8.self)))
            }
            func list(_ part: ModelLayout.Part) -> NameList {
                NameList(slots: words(part), count: parts[part.rawValue].count / 4)
            }
            let rules = UnsafeRawBufferPointer(
                rebasing: bytes[parts[ModelLayout.Part.lemmaRules.rawValue]])
            return body(
                ModelTables(
                    tags: table(
                        .tagBuckets, .tagEntries, ModelShape.tagBits, tags.names.count),
                    secondTags: table(
                        .secondTagBuckets, .secondTagEntries, ModelShape.secondTagBits,
                        tags.names.count),
                    doubt: Int32(truncatingIfNeeded: shape[ModelShape.doubt]),
                    step: Int32(truncatingIfNeeded: shape[ModelShape.step]),
                    actions: table(.actionBuckets, .tags, ModelShape.actionBits, 3),
                    labels: table(
                        .labelBuckets, .labelEntries, ModelShape.labelBits, relations.count),
                    names: table(
                        .nameBuckets, .nameEntries, ModelShape.nameBits, NameClass.count),
                    transitions: (0..<(NameClass.count * NameClass.count)).map {
                        Int32(bitPattern: words(.nameTransitions)[$0])
                    },
                    lists: WordLists(
                        names: list(.nameList), persons: list(.persons), senses: list(.senses)),
                    ambiguity: list(.ambiguity),
                    margin: Int32(truncatingIfNeeded: shape[ModelShape.margin]),
                    lemmatizer: Lemmatizer(
                        rules: rules, table: list(.lemmas), dictionary: list(.senses))))
        }
    }
}

/// Places of numbers in the part `shape`: a table's bits for buckets, then for marks.
package enum ModelShape {
    package static let (tagBits, secondTagBits, actionBits, labelBits, nameBits) = (0, 2, 4, 6, 8)
    /// A parse that is worse than the best by more than this is given up.
    package static let margin = 10
    /// A tag that leads by less than this is looked at again.
    package static let doubt = 11
    /// What a weight of the second look counts, in 64ths.
    package static let step = 12
    package static let count = 13
}

/// The tables of a model, for as long as `withTables` runs.
package struct ModelTables {
    package let tags: WeightTable
    package let secondTags: WeightTable
    package let doubt: Int32
    package let step: Int32
    package let actions: WeightTable
    package let labels: WeightTable
    package let names: WeightTable
    package let transitions: [Int32]
    package let lists: WordLists
    package let ambiguity: NameList
    package let margin: Int32
    package let lemmatizer: Lemmatizer

    package var tagger: PartOfSpeechTagger {
        PartOfSpeechTagger(weights: tags, second: secondTags, doubt: doubt, step: step)
    }
}

/// The classes of the tagger: a universal tag and one of the Penn Treebank's, "NOUN|NNS".
package struct TagNames: Sendable {
    package let names: [String]
    package let universal: [String]
    package let penn: [String]
    /// The number of each class's universal tag in alphabetic order.
    package let universalNumbers: [Int]
    /// What each class is to whoever looks ahead for the next verb: a verb, or a mark of what stands
    /// in front of it.
    let ahead: [AheadMark]

    package init(_ names: [String]) {
        self.names = names
        let parts = names.map { $0.split(separator: "|", omittingEmptySubsequences: false) }
        let universal = parts.map { String($0.first ?? "X") }
        self.universal = universal
        penn = parts.map { $0.count > 1 ? String($0[1]) : "_" }
        let order = Set(universal).sorted()
        universalNumbers = universal.map { order.firstIndex(of: $0) ?? 0 }
        ahead = universal.map(AheadMark.init(universal:))
    }
}
