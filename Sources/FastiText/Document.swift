/// A half-open range of UTF-8 byte offsets into a document's text.
public typealias TextRange = Range<Int>

/// The decoded text of one document.
///
/// Byte-order mark removed, CR LF and CR turned into LF, nothing else changed. All ranges inside
/// the program are UTF-8 byte offsets into it.
public struct Document: Sendable, Hashable {
    public let text: String
    /// The same text in UTF-8.
    public let bytes: [UInt8]

    public init(text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    /// The text of a range; bytes that do not fall on character borders are repaired.
    public subscript(range: TextRange) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
