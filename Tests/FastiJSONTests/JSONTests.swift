import FastiJSON
import FastiTestSupport
import Foundation
import Testing

struct JSONWriterTests {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        body(&writer)
        return writer.takeString()
    }

    @Test func keysKeepTheirOrder() {
        let text = written { writer in
            writer.object { writer in
                writer.field("b", "x")
                writer.field("a", [1, 2])
                writer.field("none", String?.none)
                writer.field("map", ["z": "1", "y": "2"])
                writer.field("yes", true)
            }
        }
        #expect(text == #"{"b":"x","a":[1,2],"none":null,"map":{"y":"2","z":"1"},"yes":true}"#)
    }

    @Test(arguments: [
        (27.0, "27"), (-3.0, "-3"), (0.5, "0.5"), (1e21, "1e+21"),
        (9_007_199_254_740_992, "9007199254740992.0"),
        (Double.infinity, "1.7976931348623157e+308"), (Double.nan, "0"), (-0.0, "0"),
    ])
    func numbersAreJSON(_ value: Double, _ expected: String) {
        #expect(written { $0.number(value) } == expected)
    }

    @Test func harmfulCodePointsAreEscaped() {
        let text = written {
            $0.string("</a>\u{1B}[1m\u{7F}\u{9B}\u{202E}\u{2028}\u{FEFF}é日🙂\"\\\n")
        }
        #expect(
            text
                == #""\u003c/a>\u001b[1m\u007f\u009b\u202e\u2028\ufeffé日🙂\"\\\n""#)
    }

    /// Another program's parser reads back every text.
    @Test(arguments: HostileText.all)
    func foundationReadsItBack(_ text: String) throws {
        let json = written { $0.array([text]) }
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
        #expect(read?.first.map { Array($0.utf8) } == Array(text.utf8))
        #expect(!json.contains("<"))
        #expect(json.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }

    @Test(arguments: HostileText.all)
    func weReadItBack(_ text: String) throws {
        let value = try JSONValue(parsing: Array(written { $0.string(text) }.utf8))
        #expect(try Array(value.string().utf8) == Array(text.utf8))
        #expect(value.foreignString.map { Array($0.utf8) } == Array(text.utf8))
    }
}

struct JSONParserTests {
    /// What is wrong JSON, and the error it gives.
    static let faults: [(String, JSONError.Reason)] = [
        ("", .endsTooEarly), ("  \n", .endsTooEarly), ("{", .endsTooEarly), ("[1,", .endsTooEarly),
        ("[1,]", .unexpectedByte), ("{\"a\"}", .unexpectedByte), ("{\"a\":1,}", .unexpectedByte),
        ("{a:1}", .unexpectedByte), ("[1 2]", .unexpectedByte), ("tru", .endsTooEarly),
        ("nul1", .unexpectedByte), ("01", .invalidNumber), ("-", .endsTooEarly),
        ("1.", .endsTooEarly), ("[1.]", .invalidNumber), ("[1e+]", .invalidNumber),
        ("\"a", .endsTooEarly), ("\"a\\", .endsTooEarly), ("\"\u{1}\"", .invalidString),
        ("1 2", .trailingText), ("]", .unexpectedByte), ("'a'", .unexpectedByte),
        (String(repeating: "[", count: 200), .tooDeep),
    ]

    @Test(arguments: faults)
    func faultsAreErrors(_ text: String, _ reason: JSONError.Reason) {
        #expect {
            _ = try JSONValue(parsing: Array(text.utf8))
        } throws: {
            ($0 as? JSONError)?.reason == reason
        }
    }

    @Test func errorsNameLineAndPath() throws {
        let text = "{\"list\":[\n{\"a\":1},\n{\"a\":\n\"x\"}]}"
        struct Item: JSONReadable {
            init(json value: JSONValue) throws(JSONError) { let _: Int = try value.read("a") }
        }
        let value = try JSONValue(parsing: Array(text.utf8), line: 7)
        #expect {
            let _: [Item] = try value.readArray("list")
        } throws: {
            ($0 as? JSONError)?.description
                == "line 10, list[1].a: a value of another type (expected a whole number)"
        }
    }

    @Test(arguments: [#""\ud800""#, #""\udc00x""#, #""\ud800\u0041""#, #""\x""#, #""\u12g4""#])
    func brokenEscapesAreErrors(_ text: String) throws {
        let value = try JSONValue(parsing: Array(text.utf8))
        #expect { _ = try value.string() } throws: { ($0 as? JSONError)?.reason == .invalidString }
    }

    @Test func halfPairsOfOtherProgramsAreRepaired() throws {
        let value = try JSONValue(parsing: Array(#"["a\ud800b","\ud83d\ude42",3,true]"#.utf8))
        let items = try #require(value.foreignArray)
        #expect(items[0].foreignString == "a\u{FFFD}b")
        #expect(items[1].foreignString == "🙂")
        #expect(items[2].foreignNumber == "3")
        #expect(items[3].foreignBool == true)
        #expect(value["x"] == nil)
    }

    @Test func bytesThatAreNotUTF8AreAnError() throws {
        let value = try JSONValue(parsing: [0x22, 0xC3, 0x28, 0x22])
        #expect { _ = try value.string() } throws: { ($0 as? JSONError)?.reason == .invalidUTF8 }
        #expect(value.foreignString == "\u{FFFD}(")
    }

    @Test func theLastOfEqualKeysCounts() throws {
        let value = try JSONValue(parsing: Array(#"{"a":1,"\u0061":2}"#.utf8))
        let read: Int = try value.read("a")
        #expect(read == 2)
    }

    @Test(arguments: [
        ("1e999", false), ("12345678901234567890", false), ("1.5", true), ("-0", true),
    ])
    func numbersThatDoNotFitAreErrors(_ text: String, _ fits: Bool) throws {
        let value = try JSONValue(parsing: Array(text.utf8))
        #expect((try? value.number()) != nil || !fits)
        if text.hasPrefix("1234") { #expect((try? value.integer()) == nil) }
        if text == "1e999" { #expect((try? value.number()) == nil) }
    }
}

struct JSONScannerTests {
    private static let text = """
        { "name" : "a\\"b]", "n":-1.5e3 , "list":[ 1 ,"x,]" ,{"k":[1,{"l":"}"}]}\t, null,true],
        "empty":[], "object" : {"a":[1]}, "last":false }

        """

    private func parts(_ text: String, cutAt cut: Int) throws -> [String] {
        let bytes = Array(text.utf8)
        var scanner = JSONObjectScanner()
        var parts: [String] = []
        for chunk in [Array(bytes[..<cut]), Array(bytes[cut...])] {
            try scanner.feed(chunk.span) { part in
                parts.append("\(part.key)\(part.index.map { "[\($0)]" } ?? "")")
            }
        }
        try scanner.finish()
        return parts
    }

    @Test func partsDoNotDependOnHowTheFileIsCut() throws {
        let expected = [
            "name", "n", "list[0]", "list[1]", "list[2]", "list[3]", "list[4]", "object", "last",
        ]
        for cut in 0...Self.text.utf8.count {
            #expect(try parts(Self.text, cutAt: cut) == expected, "cut at \(cut)")
        }
    }

    @Test func everyCutFileIsAnError() {
        let bytes = Array(Self.text.utf8)
        let whole = bytes.count - 2
        for length in 0..<whole {
            #expect("cut after \(length) bytes") {
                var scanner = JSONObjectScanner()
                try scanner.feed(Array(bytes[..<length]).span) { _ in }
                try scanner.finish()
            } throws: {
                ($0 as? JSONError)?.reason == .endsTooEarly
            }
        }
    }

    @Test(arguments: [
        "[]", "{} x", "{,}", "{\"a\" 1}", "{\"a\":[1,]}", "{\"a\":[,1]}", "{\"a\":}", "{\"a\":1 2}",
    ])
    func faultsBetweenThePartsAreErrors(_ text: String) {
        #expect(throws: JSONError.self) { _ = try parts(text, cutAt: 0) }
    }

    @Test func aPartThatIsTooLargeIsAnError() {
        var scanner = JSONObjectScanner(sizeLimit: 10)
        #expect {
            try scanner.feed(Array(#"{"a":["short","much too long"]}"#.utf8).span) { _ in }
        } throws: {
            ($0 as? JSONError)?.description == "line 1, a[1]: one element is too large"
        }
    }

    @Test func linesAreCutAndNumbered() throws {
        var scanner = JSONLinesScanner()
        var seen: [Int] = []
        try scanner.feed(Array("1\n\n 2\r\n3".utf8).span) { (value, line) throws(JSONError) in
            seen.append(contentsOf: [try value.integer(), line])
        }
        #expect(seen == [1, 1, 2, 3])
        try scanner.finish { (value, line) throws(JSONError) in
            seen.append(contentsOf: [try value.integer(), line])
        }
        #expect(seen == [1, 1, 2, 3, 3, 4])
    }
}
