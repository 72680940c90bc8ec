internal import CMessageDigest

/// SHA-256 of bytes that come in pieces.
public struct SHA256Stream: Sendable {
    private var context = SHA2_CTX()

    public init() { SHA256Init(&context) }

    public mutating func update(_ bytes: [UInt8]) {
        SHA256Update(&context, bytes, bytes.count)
    }

    /// The digest of all bytes given, as 64 lower-case hexadecimal digits.
    public consuming func hex() -> String { SHA256.digits(of: bytes()) }

    /// The 32 bytes of that digest.
    consuming func bytes() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256Final(&digest, &context)
        return digest
    }
}
