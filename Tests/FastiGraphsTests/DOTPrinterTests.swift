import FastiGraphs
import FastiTestSupport
import Testing

@Test func dotTextIsAsRecorded() throws {
    try expectSnapshot(DOTPrinter.print([sampleGraph("Box <b> & \"x\" \\N")]), "graph.dot")
}

@Test(arguments: HostileText.all)
func hostileTextStaysInItsPlace(_ words: String) {
    let text = DOTPrinter.print([sampleGraph(words)])
    // One graph, two corners, two nodes, an edge: whatever the words, no line more.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0.hasPrefix("digraph ") } == 1)
    #expect(lines.count { $0.hasPrefix("  ") && $0.hasSuffix("]") } == 8)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    let markup = sampleGraph(words).nodes.flatMap { sampleGraph(words).attributes(of: $0) }
        .filter(\.isMarkup).map(\.value).joined()
    let tags = Set(markup.split(separator: "<").map { $0.prefix { $0.isLetter || $0 == "/" } })
    #expect(
        tags.isSubset(of: [
            "TABLE", "/TABLE", "TR", "/TR", "TD", "/TD", "FONT", "/FONT", "B", "/B",
        ]))
}

@Test func equalGraphsGiveEqualText() {
    #expect(DOTPrinter.print([sampleGraph()]) == DOTPrinter.print([sampleGraph()]))
    var other = sampleGraph()
    other.name = "page2"
    #expect(
        DOTPrinter.print([sampleGraph(), other]).contains("\n}\n\n// Title Box\ndigraph page2 {"))
}
