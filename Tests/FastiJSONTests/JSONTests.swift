import Testing

@testable import FastiJSON

@Suite struct JSONTests {
    @Test(arguments: [
        ("null", "null"), (" true ", "true"), ("[1, -0.5e+3 ,0]", "[1,-0.5e+3,0]"),
        (#"{"a" : {"b":[]}, "a":{}}"#, #"{"a":{"b":[]},"a":{}}"#),
        (#""\u0041\/\ud83d\ude00\n\u0001""#, "\"A/😀\\n\\u0001\""),
        (#""\ud83dx\udc00\ud83d\u0041""#, "\"\u{FFFD}x\u{FFFD}\u{FFFD}A\""),
        ("\"\u{2028} <script>\"", "\"\u{2028} <script>\""),
    ])
    func readsAndWrites(_ json: String, _ written: String) throws {
        let value = try JSONValue(json: Array(json.utf8))
        var text = ""
        text.appendJSON(value)
        #expect(text == written)
        #expect(try JSONValue(json: Array(text.utf8)) == value)
    }

    @Test(arguments: [
        ("", JSONError.Reason.valueExpected, 0), ("{\"a\" 1}", .colonExpected, 5),
        ("{a:1}", .nameExpected, 1), ("[1 2]", .commaExpected, 3), ("[1,]", .valueExpected, 3),
        ("01", .badNumber, 2), ("-", .badNumber, 1), ("1.", .badNumber, 2), ("1e", .badNumber, 2),
        ("\"a", .unclosedString, 2), ("\"a\\", .unclosedString, 3), ("\"\\x\"", .badEscape, 2),
        ("\"\\u12g4\"", .badEscape, 5), ("\"\n\"", .controlCharacter, 1),
        ("\"\\n\u{1}\"", .controlCharacter, 3), ("1 1", .trailingText, 2),
        ("nul", .valueExpected, 0),
    ])
    func saysWhatIsWrongAndWhere(_ json: String, _ reason: JSONError.Reason, _ offset: Int) {
        #expect(throws: JSONError(reason: reason, offset: offset)) {
            try JSONValue(json: Array(json.utf8))
        }
    }

    @Test func refusesWhatWouldExhaustTheStack() {
        let bomb = Array(String(repeating: "[", count: 1_000_000).utf8)
        #expect(throws: JSONError(reason: .tooDeep, offset: JSONValue.depthLimit)) {
            try JSONValue(json: bomb)
        }
    }

    @Test func repairsInvalidUTF8() throws {
        let value = try JSONValue(json: [0x22, 0x61, 0xFF, 0x22])
        #expect(value.string == "a\u{FFFD}")
    }

    @Test func findsMembers() throws {
        let value = try JSONValue(json: Array(#"{"n":12,"x":1.5,"b":false,"s":"t","a":[1]}"#.utf8))
        #expect(value["n"]?.int == 12)
        #expect(value["x"]?.double == 1.5)
        #expect(value["x"]?.int == nil)
        #expect(value["b"]?.bool == false)
        #expect(value["s"]?.string == "t")
        #expect(value["a"]?.array?.count == 1)
        #expect(value["none"] == nil)
        #expect(value.object?.count == 5)
    }
}
