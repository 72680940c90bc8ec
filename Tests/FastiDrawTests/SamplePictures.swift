import Fasti
import FastiChronology
import FastiTestSupport
import Glibc
import Testing

/// Writes pictures of the sample into the folder that FASTI_PICTURES names, to be looked at.
@Test func samplePictures() async throws {
    guard let folder = getenv("FASTI_PICTURES").map({ String(cString: $0) }) else { return }
    for (name, chronology) in [
        ("one", SampleChronology().chronology), ("many", SampleChronology(times: 4).chronology),
        ("random", randomChronology()),
    ] {
        let result = await DiagramRenderer().files(for: chronology)
        #expect(result.errors == [])
        for file in result.files {
            let target = try #require(fopen("\(folder)/\(name)-\(file.name)", "w"))
            fwrite(file.bytes, 1, file.bytes.count, target)
            fclose(target)
        }
    }
}

private func randomChronology() -> Chronology {
    var random = SeededGenerator(seed: 12)
    return random.chronology(entries: 40)
}
