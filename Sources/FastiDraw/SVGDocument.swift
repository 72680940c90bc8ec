import FastiGraphs

/// Last touches to Graphviz's SVG.
///
/// Everything that is looked for holds a bare `<` or `"`, which Graphviz writes as a reference
/// wherever they come from a text, so no text is changed.
enum SVGDocument {
    /// - No document type: programs that fetch it would go to the network.
    /// - Titles say what a thing is and not its name in the program; those of mere text are gone.
    /// - `transparent`, which SVG 1.1 does not know, is `none`.
    /// - The page has its size, and its contents the scale, to the last digit; Graphviz rounds.
    /// - Dashes are of one length with those of the other formats.
    static func finished(_ bytes: [UInt8], from graph: Graph) -> [UInt8] {
        var rest = bytes[...]
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        let titles = titles(of: graph)
        let attributes = attributes(of: graph)
        while let at = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == space }) {
            result += rest[..<at]
            rest = rest[at...]
            if rest.starts(with: "<!DOCTYPE".utf8), let end = rest.firstIndex(of: greater) {
                rest = rest[(end + 1)...].drop { $0 == UInt8(ascii: "\n") }
            } else if rest.starts(with: opening), let end = rest.firstRange(of: closing) {
                let name = String(
                    decoding: rest[(at + opening.count)..<end.lowerBound], as: UTF8.self)
                if let title = titles[name] {
                    result += opening
                    result += title.utf8
                    result += closing
                }
                rest = rest[end.upperBound...]
                if titles[name] == nil { rest = rest.drop { $0 == UInt8(ascii: "\n") } }
            } else if let (old, new) = replacements.first(where: { rest.starts(with: $0.0) }) {
                result += new
                rest = rest.dropFirst(old.count)
            } else if let (start, value) = attributes.first(where: { rest.starts(with: $0.0) }),
                let end = rest.dropFirst(start.count).firstIndex(of: quote)
            {
                result += start
                result += value
                rest = rest[end...]
            } else {
                result.append(rest[at])
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static let quote = UInt8(ascii: "\"")
    private static let greater = UInt8(ascii: ">")
    private static let space = UInt8(ascii: " ")
    private static let opening = Array("<title>".utf8)
    private static let closing = Array("</title>".utf8)
    private static let replacements = [
        (#" stroke="transparent""#, #" stroke="none""#),
        (#" fill="transparent""#, #" fill="none""#),
        (#" stroke-dasharray="5,2""#, #" stroke-dasharray="6,6""#),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Beginnings of attributes, and what they are to be.
    private static func attributes(of graph: Graph) -> [([UInt8], [UInt8])] {
        // To a thousandth of a point.
        let (width, height) = (rounded(graph.page.width), rounded(graph.page.height))
        let scale = 1 / Graph.unitsAPoint
        return [
            (#" width=""#, "\(width)pt"), (#" height=""#, "\(height)pt"),
            (#" viewBox=""#, "0 0 \(width) \(height)"),
            (
                #" transform="scale("#,
                "\(scale)) translate(0 \(rounded(graph.page.height * Graph.unitsAPoint)))"
            ),
        ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }

    private static func rounded(_ number: Double) -> Double { (number * 1_000).rounded() / 1_000 }

    /// By the names that Graphviz writes; of two edges between the same nodes, both of them.
    private static func titles(of graph: Graph) -> [String: String] {
        var titles = [graph.name.description: graph.title.escapedForXML]
        for node in graph.nodes where !node.tooltip.isEmpty {
            titles[node.id.description] = text(node.tooltip)
        }
        for edge in graph.edges where !edge.tooltip.isEmpty {
            let name = "\(edge.from)&#45;&gt;\(edge.to)"
            let words = text(edge.tooltip)
            if let other = titles[name], other != words {
                titles[name] = other + "\n" + words
            } else {
                titles[name] = words
            }
        }
        return titles
    }

    private static func text(_ lines: [CleanText]) -> String {
        lines.map(\.escapedForXML).joined(separator: "\n")
    }
}
