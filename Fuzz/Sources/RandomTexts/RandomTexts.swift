import FastiLanguage
import FuzzSupport
import Glibc

/// Cuts and analyses so many texts made at random, then single sentences of a million tokens.
///
///     swift run -c release RandomTexts [COUNT [SEED]]          (250000 and 1)
///
/// Built without sanitizers, so that many texts take minutes; `Fuzz/run` looks closer at fewer. The
/// same numbers make the same texts. Ends with a fault at the first text that breaks a rule.
@main
struct RandomTexts {
    static func main() throws {
        let numbers = CommandLine.arguments.dropFirst().map { UInt64($0) ?? 0 }
        let count = numbers.first ?? 250_000
        var random = SplitMix(state: numbers.dropFirst().first ?? 1)
        let analyzer = Analyzer(model: try LanguageModel.builtIn())
        var (bytes, slowest) = (0, Duration.zero)
        let clock = ContinuousClock()
        let whole = clock.measure {
            for number in 0..<count {
                let text = Self.text(Int(number % 4), &random)
                bytes += text.utf8.count
                let time = clock.measure {
                    checkSegments(of: text)
                    checkAnalysis(of: text, by: analyzer)
                }
                slowest = max(slowest, time)
            }
        }
        print("\(count) texts, \(bytes) bytes, \(whole), the slowest \(slowest), \(memory)")
        let repeated = [
            "a ", "A. ", "(", "\"", "said, ", "1 ", "Smith ", "- ", "is that ", "é", "x\n",
        ]
        for word in repeated {
            let text = String(repeating: word, count: 1_000_000)
            let time = clock.measure {
                checkSegments(of: text)
                checkAnalysis(of: text, by: analyzer)
            }
            print("a million times \(word.debugDescription): \(time), \(memory)")
        }
    }

    /// Bytes of all kinds, letters and marks, words and marks, or sentences with faults.
    private static func text(_ kind: Int, _ random: inout SplitMix) -> String {
        let length = Int(random.next() % 400)
        switch kind {
        case 0:
            return String(
                decoding: (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) },
                as: UTF8.self)
        case 1:
            let letters = Array(" \n\tabcABC019.,;:!?'\"()[]-–—’“”«»…/@#%&*$€éßЖ中\u{301}\u{200D}😀")
            return String(
                (0..<length).map { _ in letters[Int(random.next() % UInt64(letters.count))] })
        case 2:
            return (0..<(length / 5)).map { _ in
                words[Int(random.next() % UInt64(words.count))]
            }.joined(separator: random.next() % 8 == 0 ? "" : " ")
        default:
            var bytes = Array(sentences[Int(random.next() % UInt64(sentences.count))].utf8)
            for _ in 0..<(random.next() % 12) {
                let place = Int(random.next() % UInt64(bytes.count))
                switch random.next() % 3 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
                default: bytes.removeSubrange(place..<min(place + 3, bytes.count - 1))
                }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private static let words =
        """
        the a of in on 6 October 2020 said says “ ” " , . ; : ( ) — - ' ’s n't who which that Minister Dr. U.S.
        Doe Lopburg according to by and or not was were been attacked killed reported agency Telegram 12
        % $ 3.5 million it he they after before * • [ ] ? ! …
        """.split { $0.isWhitespace }.map(String.init) + ["\n", "\n\n", "\u{A0}", "\u{FEFF}"]

    private static let sentences = [
        "LONDON, 6 October (Agency) — The ministry said on Tuesday that two of its staff had been hurt.",
        "“We will not go,” said Dr. A. B. Carter, who leads the union. “They know it.”",
        "According to the report, rebels fired rockets at the town (pop. 12,000), wounding five people.",
        "* Item one; item two\n* Item three: $3.5 million, up 4% from 2019\n\nPhoto: J. Doe",
    ]

    /// The most memory that the program had at once.
    private static var memory: String {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return "at most \(usage.ru_maxrss / 1024) MB"
    }
}

/// A generator of random numbers that gives the same ones everywhere (SplitMix64, Steele 2014); those of the
/// tests and of training belong to another package, which shows neither.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
