/// Writes graphs in the DOT language, without the drawing library.
///
/// The same graphs give the same bytes on every machine. Several pages are several graphs in one
/// text, which `dot` draws one after the other.
public enum DOTPrinter {
    public static func print(_ pages: [Graph]) -> String {
        var text = ""
        for (number, page) in pages.enumerated() {
            if number > 0 { text += "\n" }
            print(page, to: &text)
        }
        return text
    }

    private static func print(_ graph: Graph, to text: inout String) {
        text += "// \(comment(graph.title.description))\n"
        text += "digraph \(graph.name) {\n"
        text += "  graph \(list(graph.attributes))\n"
        text += "  node \(list(Graph.nodeDefaults))\n"
        text += "  edge \(list(Graph.edgeDefaults))\n"
        for corner in graph.corners {
            text += "  \(corner.name) \(list(corner.attributes))\n"
        }
        for node in graph.nodes {
            text += "  \(node.id) \(list(graph.attributes(of: node)))\n"
        }
        for (number, edge) in graph.edges.enumerated() {
            let attributes = list(graph.attributes(of: edge, number: number))
            text += "  \(edge.from) -> \(edge.to) \(attributes)\n"
        }
        text += "}\n"
    }

    private static func list(_ attributes: [GraphvizAttribute]) -> String {
        let items = attributes.map { attribute in
            let value =
                attribute.isMarkup ? "<\(attribute.value)>" : Escape.quoted(attribute.value)
            return "\(attribute.name.rawValue)=\(value)"
        }
        return "[\(items.joined(separator: ", "))]"
    }

    /// A trailing backslash would be nothing special, but a reader may think otherwise.
    private static func comment(_ text: String) -> String {
        text.last == "\\" ? text + " " : text
    }
}
