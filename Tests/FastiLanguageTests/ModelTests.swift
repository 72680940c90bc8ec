import FastiLanguage
import Testing

/// The built-in model, and files that are none.
@Suite struct ModelTests {
    /// The bytes of the built-in model.
    private static let bytes = LanguageModel.builtInBytes

    @Test func theBuiltInModelIsWhole() throws {
        _ = try LanguageModel(bytes: Self.bytes)
        #expect(Self.bytes.count <= 12_000_000)
    }

    @Test func oneWrongByteIsSeen() {
        for offset in [ModelLayout.headCount + 5, Self.bytes.count / 2, Self.bytes.count - 1] {
            var bytes = Self.bytes
            bytes[offset] ^= 0x10
            #expect(throws: ModelError.damaged("checksum")) { try LanguageModel(bytes: bytes) }
        }
    }

    @Test func aCutFileIsSeen() {
        for count in [0, 7, 8, ModelLayout.headCount - 1] {
            #expect(throws: ModelError.notAModel) {
                try LanguageModel(bytes: Array(Self.bytes.prefix(count)))
            }
        }
        for count in [ModelLayout.headCount, Self.bytes.count - 1] {
            #expect(throws: ModelError.damaged("checksum")) {
                try LanguageModel(bytes: Array(Self.bytes.prefix(count)))
            }
        }
    }

    @Test func anotherVersionIsNamed() {
        var bytes = Self.bytes
        bytes[8] = 9
        #expect(throws: ModelError.otherVersion(9)) { try LanguageModel(bytes: bytes) }
    }

    /// A checksum keeps out damage, not malice: sizes that lie are seen even where it is right.
    @Test func partsThatLieOutsideAreSeen() {
        for part in ModelLayout.Part.allCases {
            for (field, value) in [(0, UInt8(0x7F)), (1, UInt8(0x7F))] {
                var bytes = Self.bytes
                bytes[24 + 16 * part.rawValue + 8 * field + 4] = value
                #expect(throws: ModelError.damaged("parts")) { try LanguageModel(bytes: bytes) }
            }
        }
    }
}
