import FastiLexicon
import FastiTestSupport
import Testing

@testable import FastiLanguage
@testable import FastiTraining

/// The 32-bit numbers of a part of the built-in model.
private func slots(_ part: ModelLayout.Part) -> [UInt32] {
    let bytes = LanguageModel.builtInBytes
    return bytes.withUnsafeBytes { bytes in
        let head = 24 + 16 * part.rawValue
        let start = Int(bytes.loadUnaligned(fromByteOffset: head, as: Int64.self))
        let count = Int(bytes.loadUnaligned(fromByteOffset: head + 8, as: Int64.self))
        return stride(from: start, to: start + count, by: 4).map {
            bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self)
        }
    }
}

/// The built-in model is what `fasti-train` makes of the tables of words as they are: where this
/// fails, a table was changed and the model was not trained anew.
@Test func theBuiltInModelHasTheListsOfToday() throws {
    let lists = try TrainedLists(
        .builtIn, tables: "\(Program.package)/Sources/FastiTraining/tables")
    #expect(slots(.nameList) == lists.names)
    #expect(slots(.persons) == lists.persons)
    #expect(slots(.senses) == lists.senses)
}
