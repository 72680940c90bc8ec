import FastiDates
import Testing

/// No input traps, and what is read prints and reads back.
@Suite struct HostileInputTests {
    private func check(_ bytes: [UInt8]) throws {
        guard let date = try? EDTF.parse(bytes.span) else { return }
        let text = date.description
        #expect(try EDTF(text) == date, "\(text)")
        #expect(date.canonical.bounds == date.bounds, "\(text)")
        #expect(date.explanation.isEmpty == false)
        #expect(date == date.qualified() && !(date < date))
        for unit in EDTF.Unit.allCases { _ = date.adding(1, unit)?.bounds }
    }

    @Test func randomBytesNeverTrap() throws {
        var random = SeededGenerator(seed: 60)
        for _ in 0..<1000 {
            let length = Int.random(in: 0...40, using: &random)
            try check((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    @Test func randomStringsOfItsOwnBytesNeverTrap() throws {
        var random = SeededGenerator(seed: 61)
        let alphabet = Array("0123456789XYESTZ?~%-:./,[]{}+ ".utf8)
        for _ in 0..<4000 {
            let length = Int.random(in: 0...16, using: &random)
            try check((0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 })
        }
    }

    /// Dates with a byte or two changed, left out or added.
    @Test func damagedDatesNeverTrap() throws {
        var random = SeededGenerator(seed: 62)
        let alphabet = Array("0123456789XYESTZ?~%-:./,[]{}+ ".utf8)
        var read = 0
        for _ in 0..<4000 {
            var bytes = Array(random.date().description.utf8)
            for _ in 0..<Int.random(in: 1...2, using: &random) where !bytes.isEmpty {
                let place = bytes.indices.randomElement(using: &random) ?? 0
                let byte = alphabet.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = byte
                case 1: bytes.remove(at: place)
                default: bytes.insert(byte, at: place)
                }
            }
            if (try? EDTF.parse(bytes.span)) != nil { read += 1 }
            try check(bytes)
        }
        #expect(read > 400)
    }

    @Test func everyPrefixIsReadOrRefused() throws {
        var random = SeededGenerator(seed: 63)
        for _ in 0..<300 {
            let bytes = Array(random.date().description.utf8)
            for length in 0..<bytes.count { try check(Array(bytes.prefix(length))) }
        }
    }

    @Test func longInputIsReadOrRefused() throws {
        let nines = String(repeating: "9", count: 100_000)
        #expect(try EDTF("Y\(nines)").bounds.lower == Day(year: Day.yearLimit, month: 1, day: 1))
        #expect(try EDTF("Y-\(nines)").bounds.lower == nil)
        #expect(try EDTF("Y1E\(nines)").description == "Y1E\(nines)")
        #expect(try EDTF("Y1E\(nines)S\(nines)").canonical.bounds == EDTF("Y1E\(nines)").bounds)
        #expect(try EDTF("1950S\(nines)").canonical == EDTF("1950"))
        #expect(throws: EDTFError.self) { try EDTF(nines) }
        #expect(throws: EDTFError.self) { try EDTF("2020-\(nines)") }
        #expect(throws: EDTFError.self) { try EDTF("2020-09-27T10:07:00.\(nines)") }
        #expect(throws: EDTFError.self) { try EDTF(String(repeating: "?", count: 100_000)) }
        #expect(throws: EDTFError.self) { try EDTF(String(repeating: "[", count: 100_000)) }
        #expect(throws: EDTFError.self) { try EDTF(String(repeating: "/", count: 100_000)) }
        let years = (0..<5000).map { _ in "2020" }.joined(separator: ",")
        #expect(try EDTF("[\(years)]").canonical.description == "[2020]")
        let spaces = String(repeating: " ", count: 100_000)
        #expect(try EDTF("[2020,\(spaces)2021]").description == "[2020,2021]")
    }
}
