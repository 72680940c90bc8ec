internal import CMessageDigest

/// SHA-256 (FIPS 180-4), computed by libmd.
public enum SHA256 {
    /// The digest of some bytes as 64 lower-case hexadecimal digits.
    public static func hex(_ bytes: [UInt8]) -> String {
        var context = SHA2_CTX()
        SHA256Init(&context)
        SHA256Update(&context, bytes, bytes.count)
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256Final(&digest, &context)
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    /// A short name made from some content: a letter and the first 16 digits of its digest.
    public static func id(_ letter: Character, _ content: String) -> String {
        "\(letter)\(hex(Array(content.utf8)).prefix(16))"
    }
}
