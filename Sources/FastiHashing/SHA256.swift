/// SHA-256 (FIPS 180-4), computed by libmd.
public enum SHA256 {
    /// The digest of some bytes as 64 lower-case hexadecimal digits.
    public static func hex(_ bytes: [UInt8]) -> String {
        var stream = SHA256Stream()
        stream.update(bytes)
        return stream.hex()
    }

    /// A short name made from some content: a letter and the first 16 digits of its digest.
    public static func id(_ letter: Character, _ content: String) -> String {
        "\(letter)\(hex(Array(content.utf8)).prefix(16))"
    }

    /// The digest in Base64 (RFC 4648), as web pages name it.
    public static func base64(_ bytes: [UInt8]) -> String {
        var stream = SHA256Stream()
        stream.update(bytes)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let digest = stream.bytes()
        var text: [UInt8] = []
        for start in stride(from: 0, to: digest.count, by: 3) {
            let group = digest[start..<min(start + 3, digest.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(
                    place <= group.count
                        ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func digits(of digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}
