import Testing

@testable import FastiTagging

/// Words are found eight bytes at a time; this finds them one byte at a time.
struct WordRunTests {
    @Test func runsEndWhereLettersEnd() {
        for length in 0..<30 {
            for mark: UInt8 in [0x20, 0x40, 0x5B, 0x60, 0x7B, 0x80, 0xC3, 0xFF, 0x00] {
                for place in 0...length {
                    var bytes = Array(repeating: UInt8(ascii: "T"), count: length)
                    if place < length { bytes[place] = mark }
                    check(bytes)
                }
            }
        }
    }

    private func check(_ bytes: [UInt8]) {
        for start in bytes.indices where Bytes.isWordByte(bytes[start]) {
            for end in Set([start + 1, start + 3, start + 9, bytes.count]) where end <= bytes.count
            {
                let run = Bytes.run(bytes.span, start, end)
                let word = bytes[start..<end].prefix { Bytes.isWordByte($0) }
                #expect(run.end == word.endIndex, "\(bytes) from \(start) to \(end)")
                #expect(run.isASCII == word.allSatisfy { $0 < 0x80 })
                #expect(run.key == Lexicon.Key(word.prefix(8)).a)
            }
        }
    }

    @Test func shortWordsAreFoundAndOthersNot() {
        let words = (1...300).map { (key: UInt64($0) &* 0x0101_0001_0301, value: UInt16($0)) }
        let table = ShortWords(words)
        for (key, value) in words {
            #expect(table[key] == value)
            #expect(table[key &+ 1] == 0)
        }
        #expect(table[0] == 0)
        #expect(ShortWords([])[1] == 0)
    }
}
