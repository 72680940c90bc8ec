import CGraphviz
import FastiGraphs
import FastiRendering
import FastiTestSupport
import Testing

/// Graphviz reads the DOT text as what was meant: the same nodes and edges with the same
/// attributes, whatever the words.
@Test func graphvizReadsTheDOTTextAsItWasMeant() throws {
    var random = SeededGenerator(seed: 99)
    var graphs = HostileText.all.map { page([$0, "second"]) }
    for _ in 0..<200 { graphs.append(page((0..<3).map { _ in random.label() })) }
    graphs += SpineDiagram().pages(for: DiagramSubject(SampleChronology().chronology))
    for graph in graphs { try expectRead(graph) }
}

private func expectRead(_ graph: Graph) throws {
    let read = try #require(agmemread(DOTPrinter.print([graph])))
    defer { agclose(read) }
    #expect(String(cString: agnameof(read)) == graph.name.description)
    #expect(agnnodes(read) == Int32(graph.nodes.count + graph.corners.count))
    #expect(agnedges(read) == Int32(graph.edges.count))
    for node in graph.nodes {
        var name = node.id.description.utf8CString.map { $0 }
        let found = try #require(agnode(read, &name, 0))
        for attribute in graph.attributes(of: node) {
            try expectValue(of: attribute, in: found)
        }
    }
}

private func expectValue(
    of attribute: GraphvizAttribute, in object: UnsafeMutableRawPointer
) throws {
    var name = attribute.name.rawValue.utf8CString.map { $0 }
    let value = try #require(agget(object, &name))
    #expect(String(cString: value) == attribute.value)
    if attribute.isMarkup { #expect(aghtmlstr(value) != 0) }
}
