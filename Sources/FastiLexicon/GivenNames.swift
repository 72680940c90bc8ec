internal import CFastiData

/// Given names that nearly always are a man's or a woman's.
///
/// Read when they are first asked for; the names themselves are not kept.
public struct GivenNames: Sendable {
    public enum Gender: Sendable, Hashable { case male, female }

    private var genders: [UInt64: Gender] = [:]

    static let builtIn: GivenNames = {
        let blob = fasti_table(FASTI_GIVEN)
        return GivenNames(UnsafeBufferPointer(start: blob.bytes, count: blob.count))
    }()

    /// - Parameter text: A line for each gender: "male" or "female", a tab, names in lower case,
    ///   parted by blanks.
    init(text: String) {
        var copy = text
        self = copy.withUTF8 { GivenNames($0) }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        genders.reserveCapacity(bytes.count / 8)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let gender: Gender
            if line.starts(with: "male\t".utf8) {
                gender = .male
            } else if line.starts(with: "female\t".utf8) {
                gender = .female
            } else {
                continue
            }
            let names = line.drop { $0 != UInt8(ascii: "\t") }.dropFirst()
            for name in names.split(separator: UInt8(ascii: " ")) {
                let key = Self.hash(name)
                if genders[key] == nil { genders[key] = gender }
            }
        }
    }

    /// - Parameter name: In lower case.
    public func gender(of name: String) -> Gender? { genders[Self.hash(name.utf8)] }

    /// FNV-1a.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var result: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { result = (result ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return result
    }
}
