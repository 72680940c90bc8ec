/// The short name of a node, an edge's kind or a graph: a letter, then letters, digits or `_`.
///
/// A word of the DOT language is no name. Names are made by the program, never taken from what it reads: they stand in messages of the
/// drawing library, which can be broken by long ones.
public struct Identifier: Sendable, Hashable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    public let description: String

    /// `nil` unless it is one to 32 ASCII letters, digits and `_`, and begins with a letter.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, bytes.count <= 32, Self.isLetter(first),
            bytes.allSatisfy({
                Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F
            }), !Self.keywords.contains(text.lowercased())
        else { return nil }
        description = text
    }

    /// A word and a number: `e12`.
    ///
    /// - Precondition: The word is a name by itself, of 12 letters at most.
    public init(_ word: StaticString, _ number: Int) {
        guard let name = Identifier("\(word)\(number)") else {
            preconditionFailure("\(word) is no name")
        }
        self = name
    }

    /// - Precondition: The literal is a name.
    public init(stringLiteral text: String) {
        guard let name = Identifier(text) else { preconditionFailure("\(text) is no name") }
        self = name
    }

    private static let keywords: Set<String> = [
        "node", "edge", "graph", "digraph", "subgraph", "strict",
    ]

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
