import FastiLanguage

/// A conditional random field over the classes of names (Lafferty, McCallum and Pereira 2001): how
/// likely each class is at each token, and each pair of classes in a row.
struct NameField {
    private static let count = NameClass.count
    private let pairs: [(before: Int, next: Int)]
    private let canBegin: [Bool]
    private let canEnd: [Bool]
    /// The gradients of the last sentence: expected less true counts.
    private(set) var gradient: [Float] = []
    private(set) var pairGradient = [Float](repeating: 0, count: count * count)
    private var forward: [Double] = []
    private var backward: [Double] = []
    private var weight: [Double] = []

    init() {
        let classes = 0..<Self.count
        pairs = classes.flatMap { before in
            classes.filter { NameClass.follows($0, before) }.map { (before, $0) }
        }
        canBegin = classes.map { NameClass.follows($0, nil) }
        canEnd = classes.map { NameClass.follows(nil, $0) }
    }

    /// - Parameters:
    ///   - scores: One for each token and class.
    ///   - truth: The right classes.
    mutating func look(_ scores: [Float], _ transitions: [Float], _ truth: [Int]) {
        let count = Self.count
        let length = truth.count
        weight = scores.indices.map { index in
            let row = index / count * count
            let most = scores[row..<(row + count)].max() ?? 0
            return Exponential.value(Double(scores[index] - most))
        }
        let steps = transitions.map { Exponential.value(Double($0)) }
        forward = [Double](repeating: 0, count: length * count)
        backward = forward
        for value in 0..<count where canBegin[value] { forward[value] = weight[value] }
        Self.scale(&forward, 0)
        for index in 1..<max(length, 1) {
            let row = index * count
            for pair in pairs {
                forward[row + pair.next] +=
                    forward[row - count + pair.before] * steps[pair.before * count + pair.next]
            }
            for value in 0..<count { forward[row + value] *= weight[row + value] }
            Self.scale(&forward, row)
        }
        let last = (length - 1) * count
        for value in 0..<count where canEnd[value] { backward[last + value] = 1 }
        for index in stride(from: length - 2, through: 0, by: -1) {
            let row = index * count
            for pair in pairs {
                backward[row + pair.before] +=
                    backward[row + count + pair.next] * weight[row + count + pair.next]
                    * steps[pair.before * count + pair.next]
            }
            Self.scale(&backward, row)
        }
        expect(steps, truth)
    }

    private mutating func expect(_ steps: [Double], _ truth: [Int]) {
        let count = Self.count
        gradient = [Float](repeating: 0, count: truth.count * count)
        for index in pairGradient.indices { pairGradient[index] = 0 }
        var joint = [Double](repeating: 0, count: pairs.count)
        for index in truth.indices {
            let row = index * count
            let sum = (0..<count).reduce(0.0) { $0 + forward[row + $1] * backward[row + $1] }
            for value in 0..<count where sum > 0 {
                gradient[row + value] = Float(forward[row + value] * backward[row + value] / sum)
            }
            gradient[row + truth[index]] -= 1
            guard index > 0 else { continue }
            var total = 0.0
            for (number, pair) in pairs.enumerated() {
                joint[number] =
                    forward[row - count + pair.before] * steps[pair.before * count + pair.next]
                    * weight[row + pair.next] * backward[row + pair.next]
                total += joint[number]
            }
            for (number, pair) in pairs.enumerated() where total > 0 {
                pairGradient[pair.before * count + pair.next] += Float(joint[number] / total)
            }
            pairGradient[truth[index - 1] * count + truth[index]] -= 1
        }
    }

    private static func scale(_ values: inout [Double], _ row: Int) {
        let sum = values[row..<(row + count)].reduce(0, +)
        guard sum > 0 else { return }
        for index in row..<(row + count) { values[index] /= sum }
    }
}

/// The exponential function by sums and products alone: libraries differ in the last bit, and the
/// same corpora have to give the same bytes everywhere.
enum Exponential {
    private static let log2e = 1.442695040888963
    private static let ln2 = 0.6931471805599453

    static func value(_ x: Double) -> Double {
        guard x > -300 else { return 0 }
        let whole = (min(x, 300) * log2e).rounded()
        let rest = min(x, 300) - whole * ln2
        var term = 1.0
        var sum = 1.0
        for power in 1...12 {
            term *= rest / Double(power)
            sum += term
        }
        return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
    }
}
