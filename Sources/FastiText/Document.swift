/// A half-open range of UTF-8 byte offsets into a document's text.
public typealias TextRange = Range<Int>

/// The decoded text of one document.
///
/// Byte-order mark removed, CR LF and CR turned into LF, nothing else changed. All ranges inside
/// the program are UTF-8 byte offsets into it.
public struct Document: Sendable, Hashable {
    /// The text in UTF-8, well-formed.
    public let bytes: [UInt8]

    public init(text: String) { bytes = Array(text.utf8) }

    /// - Parameter bytes: Well-formed UTF-8.
    package init(wellFormed bytes: [UInt8]) { self.bytes = bytes }

    /// The whole text, made anew each time. Linear time.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The text of a range; bytes that do not fall on character borders are repaired.
    public subscript(range: TextRange) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
