/// Where a click leads: a page of the web, or a place in the same document.
///
/// No other scheme can be written, so neither a script nor a local file can be a target.
public struct Link: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// `nil` unless the text is `http://…`, `https://…` or `#…` and not too long.
    ///
    /// Characters that a URI may not hold are percent-encoded.
    public init?(_ text: String) {
        let lower = text.prefix(8).lowercased()
        guard
            lower.hasPrefix("https://") || lower.hasPrefix("http://") || lower.hasPrefix("#")
        else { return nil }
        let encoded = Self.encoded(text)
        guard encoded.utf8.count <= GraphLimits.link else { return nil }
        description = encoded
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where "-._~:/?#@!$()*+,;=%&".utf8.contains(byte):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return result
    }
}
