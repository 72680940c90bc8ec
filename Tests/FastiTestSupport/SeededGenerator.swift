/// A random number generator that gives the same numbers for the same seed (SplitMix64, after
/// Sebastiano Vigna).
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    /// Whether its texts are sometimes hostile.
    public let isHostile: Bool

    public init(seed: UInt64, isHostile: Bool = true) {
        state = seed
        self.isHostile = isHostile
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension SeededGenerator {
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }

    /// True once in so many times.
    public mutating func once(in times: Int) -> Bool {
        Int.random(in: 0..<times, using: &self) == 0
    }

    public mutating func maybe<Element>(_ make: (inout SeededGenerator) -> Element?) -> Element? {
        once(in: 2) ? nil : make(&self)
    }

    public mutating func list<Element>(
        upTo limit: Int, _ make: (inout SeededGenerator) -> Element
    ) -> [Element] {
        (0..<Int.random(in: 0...limit, using: &self)).map { _ in make(&self) }
    }
}
