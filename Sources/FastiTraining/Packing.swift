import FastiLanguage

/// Weights in the form in which a model ships them.
struct Packed: Sendable {
    let classes: Int
    let bucketBits: Int
    let markBits: Int
    var buckets: [UInt32]
    var entries: [UInt8]

    /// - Parameters:
    ///   - bytes: The most that the entries take: the smallest weights are left out.
    init(_ trained: TrainedWeights, scale: Float, bucketBits: Int, bytes: Int) {
        var least = 3
        self.init(trained, scale: scale, least: least, bucketBits: bucketBits)
        while entries.count > bytes {
            least += 1
            self.init(trained, scale: scale, least: least, bucketBits: bucketBits)
        }
    }

    /// - Parameter least: Weights smaller than this, in bytes, are left out of a row.
    init(_ trained: TrainedWeights, scale: Float, least: Int, bucketBits: Int) {
        classes = trained.classes
        self.bucketBits = bucketBits
        markBits = trained.bits - bucketBits
        precondition((1...7).contains(markBits), "a mark has to fit beside that of empty slots")
        buckets = Array(
            repeating: PackedWeights.empty, count: PackedWeights.slots << bucketBits)
        // The row of features that were not kept.
        entries = [0]
        var ranked: [(size: Int, row: Int)] = []
        for row in trained.rows.indices {
            let size = Self.bytes(trained, row, scale).reduce(0) { max($0, abs(Int($1))) }
            if size >= least { ranked.append((size, row)) }
        }
        ranked.sort { $0.size != $1.size ? $0.size > $1.size : $0.row < $1.row }
        for (_, row) in ranked {
            insert(Int(trained.rows[row]), Self.bytes(trained, row, scale), least)
        }
    }

    private static func bytes(_ trained: TrainedWeights, _ row: Int, _ scale: Float) -> [Int8] {
        trained.values[(row * trained.classes)..<((row + 1) * trained.classes)].map {
            Int8(max(-127, min(127, ($0 * scale).rounded())))
        }
    }

    /// Rows come in the order of their size, so that a full bucket turns away the smallest.
    private mutating func insert(_ row: Int, _ weights: [Int8], _ least: Int) {
        let first = (row >> markBits) * PackedWeights.slots
        guard
            let slot = (first..<(first + PackedWeights.slots)).first(where: {
                buckets[$0] == PackedWeights.empty
            })
        else { return }
        let mark = UInt32(row & ((1 << markBits) - 1))
        if classes <= 3 {
            var value: UInt32 = 0
            for (index, weight) in weights.enumerated() {
                value |= UInt32(UInt8(bitPattern: weight)) << UInt32(8 * index)
            }
            buckets[slot] = value << 8 | mark
        } else {
            let kept = weights.indices.filter { abs(Int(weights[$0])) >= least }
            guard entries.count + weights.count < 1 << 24 else { return }
            buckets[slot] = UInt32(entries.count) << 8 | mark
            if 3 * kept.count >= classes {
                entries.append(PackedWeights.dense)
                entries += weights.map { abs(Int($0)) >= least ? UInt8(bitPattern: $0) : 0 }
            } else {
                entries.append(UInt8(kept.count))
                for column in kept {
                    entries.append(UInt8(column))
                    entries.append(UInt8(bitPattern: weights[column]))
                }
            }
        }
    }

    /// Runs a body with the weights.
    func withWeights<Result>(_ body: (WeightTable) -> Result) -> Result {
        buckets.withUnsafeBufferPointer { buckets in
            (entries + PackedWeights.padding).withUnsafeBufferPointer { entries in
                guard let buckets = buckets.baseAddress, let entries = entries.baseAddress else {
                    preconditionFailure("a packed table is never without buckets")
                }
                return body(
                    WeightTable(
                        packed: PackedWeights(
                            classes: classes, bucketBits: bucketBits, markBits: markBits,
                            buckets: buckets, entries: entries)))
            }
        }
    }
}
