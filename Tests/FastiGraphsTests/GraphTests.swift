import FastiGraphs
import FastiTestSupport
import Testing

/// Two boxes and a line, with hostile words.
func sampleGraph(_ words: String = "Box") -> Graph {
    let style = TextStyle(size: 8, isBold: true, color: Color(0x123456))
    let stroke = Stroke(color: .black, width: 1, isDashed: true)
    let label = Label(
        [
            Line([Run(CleanText(words), style)], height: 10),
            Line([Run(CleanText("plain"), TextStyle(size: 6))], height: 8),
        ], inset: 4, accent: Label.Accent(color: Color(0x0072B2), width: 4))
    return Graph(
        name: "page1", title: CleanText("Title \(words)"),
        nodes: [
            Node(
                id: "a1", category: "actor", box: Box(x: 30, y: 30, width: 100, height: 30),
                outline: stroke, fill: .white, label: label,
                tooltip: [CleanText("first \(words)"), CleanText("second")],
                link: Link("https://example.org/?a=1&b=\"x\"")),
            Node(
                id: "e1", category: "event", box: Box(x: 200, y: 60, width: 150, height: 40),
                label: Label(
                    [Line([Run(CleanText(words), style)], height: 12)], alignment: .center)),
        ],
        edges: [
            Edge(
                from: "a1", to: "e1", category: "agent",
                path: [
                    Point(x: 130, y: 45), Point(x: 165, y: 45), Point(x: 165, y: 80),
                    Point(x: 200, y: 80),
                ], stroke: stroke, head: .filled, tooltip: [CleanText(words)])
        ])
}

@Test func soundGraphsPass() throws {
    try sampleGraph().check()
    try [sampleGraph()].check()
}

private let faults: [(GraphError.Reason, @Sendable (inout Graph) -> Void)] = [
    (.sameName, { $0.nodes[1].id = "a1" }),
    (.sameName, { $0.nodes[1].id = "corner1" }),
    (.unknownNode, { $0.edges[0].to = "e9" }),
    (.pageSize, { $0.page = PageSize(width: 1e9, height: 100) }),
    (.pageSize, { $0.page = PageSize(width: .nan, height: 100) }),
    (.outsidePage, { $0.nodes[0].box.x = 600 }),
    (.outsidePage, { $0.nodes[0].box.x = -1 }),
    (.outsidePage, { $0.nodes[0].box.width = .infinity }),
    (.outsidePage, { $0.nodes[0].box.height = .nan }),
    (.outsidePage, { $0.edges[0].path[1].y = 1e300 }),
    (.outsidePage, { $0.edges[0].path[1].x = .nan }),
    (.lineWidth, { $0.nodes[0].outline?.width = 0 }),
    (.lineWidth, { $0.edges[0].stroke.width = 1_000 }),
    (.path, { $0.edges[0].path.removeLast() }),
    (.path, { $0.edges[0].path = [] }),
    (.headTooLong, { $0.edges[0].headSize = 36 }),
    (.headTooLong, { $0.edges[0].path[2] = $0.edges[0].path[3] }),
    (.fontSize, { $0.nodes[0].label.lines[0].runs[0].style.size = 400 }),
    (.fontSize, { $0.nodes[0].label.lines[0].runs[0].style.size = -.nan }),
    (.labelTooHigh, { $0.nodes[0].label.lines[0].height = 50 }),
    (.labelTooHigh, { $0.nodes[0].label.lines[0].height = .nan }),
    (.labelTooLong, { $0.nodes[0].label.inset = -3 }),
    (.labelTooLong, { $0.nodes[0].label.accent?.width = .infinity }),
    (
        .textTooLong,
        {
            let text = String(repeating: "x", count: 9_000)
            $0.nodes[0].label.lines[0].runs[0].text = CleanText(text, limit: 9_000)
        }
    ),
    (.textTooLong, { $0.nodes[0].tooltip = [CleanText("x"), CleanText("y")] + $0.longTooltip }),
    (.textTooLong, { $0.edges[0].tooltip = $0.longTooltip }),
    (
        .textTooLong,
        {
            $0.title = CleanText(String(repeating: "x", count: 9_000), limit: 9_000)
        }
    ),
    (
        .labelTooLong,
        {
            let line = $0.nodes[0].label.lines[0]
            $0.nodes[0].label.lines = Array(repeating: line, count: 1_000)
        }
    ),
    (.tooManyNodes, { $0.nodes = Array(repeating: $0.nodes[0], count: 5_000) }),
    (.tooManyEdges, { $0.edges = Array(repeating: $0.edges[0], count: 50_000) }),
]

extension Graph {
    fileprivate var longTooltip: [CleanText] {
        Array(repeating: CleanText("many"), count: 100)
    }
}

@Test(arguments: faults.indices)
func faultsAreNamed(_ number: Int) {
    let (reason, spoil) = faults[number]
    var graph = sampleGraph()
    spoil(&graph)
    #expect { try graph.check() } throws: { ($0 as? GraphError)?.reason == reason }
}

@Test func drawingsAreChecked() {
    func reason(_ job: DrawingJob) -> GraphError.Reason? {
        do throws(GraphError) { try job.check() } catch { return error.reason }
        return nil
    }
    let page = sampleGraph()
    #expect(reason(DrawingJob(pages: [page], formats: [.svg])) == nil)
    #expect(reason(DrawingJob(pages: [], formats: [.svg])) == .noPage)
    #expect(reason(DrawingJob(pages: [page, page], formats: [.svg])) == .sameName)
    #expect(reason(DrawingJob(pages: [page], formats: [.png], resolution: 100_000)) == .resolution)
    let many = Array(repeating: page, count: 300)
    #expect(reason(DrawingJob(pages: many, formats: [.svg])) == .tooManyPages)
}

// MARK: - As JSON

@Test(arguments: HostileText.all)
func jobsComeBackFromJSON(_ words: String) throws {
    let job = DrawingJob(pages: [sampleGraph(words)], formats: [.svg, .pdf], resolution: 96)
    #expect(try DrawingJob(json: job.json) == job)
}

@Test(arguments: [
    DrawingReply.picture(format: .svg, page: 3), .picture(format: .pdf, page: nil),
    .failure(DrawingFailure(reason: .layout, format: .png, page: 0, message: "“words”\n")),
    .failure(DrawingFailure(reason: .badJob)), .notice("a font"), .done,
])
func repliesComeBackFromJSON(_ reply: DrawingReply) throws {
    #expect(try DrawingReply(json: reply.json) == reply)
}

@Test(arguments: [
    "", "{}", "[]", "nonsense", #"{"pages":[{}],"formats":["svg"],"resolution":1}"#,
    #"{"pages":[],"formats":["exe"],"resolution":96}"#,
    #"{"pages":[],"formats":[],"resolution":1e99}"#,
])
func otherJSONIsNoJob(_ text: String) {
    #expect(throws: (any Error).self) { try DrawingJob(json: Array(text.utf8)) }
}

@Test func whatIsReadIsCleaned() throws {
    let json = String(decoding: sampleGraph().jobJSON, as: UTF8.self)
    let spoilt = json.replacing("Title Box", with: "Title \\u001b[31m\\u202eBox")
    let job = try DrawingJob(json: Array(spoilt.utf8))
    #expect(job.pages[0].title.description == "Title [31mBox")
    let script = json.replacing("https://example.org", with: "javascript:x")
    #expect(throws: (any Error).self) { try DrawingJob(json: Array(script.utf8)) }
}

extension Graph {
    fileprivate var jobJSON: [UInt8] { DrawingJob(pages: [self], formats: []).json }
}
