import FastiTestSupport
import FastiYAML
import Testing

private func text(_ value: YAMLValue?) -> String? {
    guard case .text(let text, _)? = value?.content else { return nil }
    return text
}

private func fault(_ text: String) -> YAMLError? {
    do throws(YAMLError) {
        _ = try YAMLValue.parse(Array(text.utf8))
        return nil
    } catch { return error }
}

@Test func valuesStandWithTheirLines() throws {
    let source = """
        # a comment
        - name: Long Strike
          date: 1912-05
          also: [a, "b # c", 'd']

        - |
          two
          lines
        """
    let root = try #require(try YAMLValue.parse(Array(source.utf8)))
    guard case .list(let items) = root.content, items.count == 2,
        case .table(let fields) = items[0].content
    else {
        Issue.record("\(root)")
        return
    }
    #expect(fields.map(\.key) == ["name", "date", "also"])
    #expect(fields.map(\.line) == [2, 3, 4])
    #expect(text(fields[1].value) == "1912-05")
    guard case .list(let also) = fields[2].value.content else {
        Issue.record("\(fields[2])")
        return
    }
    #expect(also.map(text) == ["a", "b # c", "d"])
    #expect(items[1].content == .text("two\nlines", isQuoted: true))
    #expect(items[1].line == 6)
}

@Test(arguments: ["", "# nothing but this\n", "---\n...\n", "\u{FEFF}"])
func aFileWithoutAnythingIsNothing(_ source: String) throws {
    let value = try YAMLValue.parse(Array(source.utf8))
    #expect(value == nil || text(value) == "")
}

@Test(arguments: [
    ("a: *b", 1, "an alias"), ("a: &b c\nd: *b", 1, "an anchor"), ("\n- !!binary x", 2, "a tag"),
    ("a: 1\nb: 2\na: 3", 3, "“a” stands twice"), ("a\n---\nb", 2, "a second document"),
    ("[a, b]: c", 1, "a key is a list"), ("- a\n b: [", 2, "not YAML"), ("a: \u{1}", 1, ""),
    ("\ta: b", 1, "not YAML"), ("a: \"x", 1, "not YAML"), ("%YAML 9.9\n---\na", 1, "not YAML"),
])
func whatIsRefusedIsSaidWithItsLine(_ source: String, _ line: Int, _ words: String) throws {
    let found = try #require(fault(source))
    #expect(found.line == line, "\(found)")
    #expect(found.reason.contains(words), "\(found)")
}

@Test func bombsDoNotGoOff() throws {
    let laughs = (1...9).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]" }
    #expect(fault("l0: &l0 [x]\n" + laughs.joined(separator: "\n")) != nil)
    for (opening, closing) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")] {
        let deep = String(repeating: opening, count: 100_000)
        #expect(fault(deep + String(repeating: closing, count: 100_000)) != nil)
        #expect(fault(deep) != nil)
    }
    let wide = "[" + String(repeating: "a,", count: YAMLValue.Limits.values) + "a]"
    #expect(fault(wide)?.reason.hasPrefix("more than") == true)
    let long = [UInt8](repeating: 0x61, count: YAMLValue.Limits.fileBytes + 1)
    #expect(throws: YAMLError.self) { try YAMLValue.parse(long) }
}

@Test(arguments: UInt64(1)...40)
func noBytesTrap(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = Array("- a: [b, \"c\\n\", {d: e}]\n  f: |\n   g\n- 'h': é # i\n".utf8)
    for _ in 0..<50 {
        var bytes = sample
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: bytes.indices, using: &generator)
            bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
        do throws(YAMLError) { _ = try YAMLValue.parse(bytes) } catch {
            #expect((1...10).contains(error.line))
        }
    }
}
