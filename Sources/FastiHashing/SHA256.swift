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

    static func digits(of digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}
