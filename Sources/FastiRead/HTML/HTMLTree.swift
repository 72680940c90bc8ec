import CGumbo

/// A page as a tree, in document order: the subtree of a node is the range from it to its end.
///
/// So a walk is a loop, and no page, however deep, makes it a recursion.
struct HTMLTree {
    struct Node {
        /// In lower case; empty for text.
        var tag: String
        /// Of a text.
        var text = ""
        /// -1 for the root.
        var parent: Int
        /// The node behind the last of its subtree.
        var end = 0
        var attributes: [Attribute] = []
    }

    struct Attribute {
        var name: String
        var value: String
    }

    private(set) var nodes: [Node] = []
    /// What stands in comments at the head of the page: programs that save pages write there
    /// where they come from.
    private(set) var comments: [String] = []

    private static let commentLimit = 20

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - nesting: How deep elements may stand inside each other.
    /// - Returns: `nil` where they stand deeper.
    init?(_ bytes: [UInt8], nesting: Int) {
        guard HTMLDepth.isBelow(nesting, bytes) else { return nil }
        let names = (0...GUMBO_TAG_LAST.rawValue).map { number in
            gumbo_normalized_tagname(GumboTag(rawValue: number)).map { String(cString: $0) } ?? ""
        }
        bytes.withUnsafeBytes { buffer in
            var options = kGumboDefaultOptions
            options.max_errors = 0
            let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let output = gumbo_parse_with_options(&options, text, buffer.count) else {
                return
            }
            defer { gumbo_destroy_output(&options, output) }
            if let document = output.pointee.document { add(document, names) }
        }
    }

    private mutating func add(
        _ document: UnsafeMutablePointer<GumboNode>, _ names: [String]
    ) {
        /// Open elements: theirs in the library's tree, in ours, and the next child.
        var open: [(node: UnsafeMutablePointer<GumboNode>, index: Int, next: Int)] = [
            (document, -1, 0)
        ]
        while let top = open.last {
            guard let child = Self.child(top.next, of: top.node) else {
                if top.index >= 0 { nodes[top.index].end = nodes.count }
                open.removeLast()
                continue
            }
            open[open.count - 1].next += 1
            if let index = append(child, parent: top.index, names) {
                open.append((child, index, 0))
            }
        }
    }

    private static func child(
        _ number: Int, of node: UnsafeMutablePointer<GumboNode>
    ) -> UnsafeMutablePointer<GumboNode>? {
        let children =
            node.pointee.type == GUMBO_NODE_DOCUMENT
            ? node.pointee.v.document.children : node.pointee.v.element.children
        guard number < Int(children.length) else { return nil }
        return children.data[number]?.assumingMemoryBound(to: GumboNode.self)
    }

    /// - Returns: The index of an element, whose children are to come.
    private mutating func append(
        _ node: UnsafeMutablePointer<GumboNode>, parent: Int, _ names: [String]
    ) -> Int? {
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT:
            let element = node.pointee.v.element
            nodes.append(
                Node(
                    tag: Self.name(of: element, names), parent: parent,
                    attributes: Self.attributes(of: element)))
            return nodes.count - 1
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
            let text = node.pointee.v.text.text.map { String(cString: $0) } ?? ""
            nodes.append(Node(tag: "", text: text, parent: parent, end: nodes.count + 1))
        case GUMBO_NODE_COMMENT where comments.count < Self.commentLimit:
            if let text = node.pointee.v.text.text {
                comments.append(String(String(cString: text).prefix(1_000)))
            }
        default: break
        }
        return nil
    }

    private static func name(of element: GumboElement, _ names: [String]) -> String {
        let name = names[Int(element.tag.rawValue)]
        guard name.isEmpty else { return name }
        var piece = element.original_tag
        gumbo_tag_from_original_text(&piece)
        guard let start = piece.data else { return "unknown" }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(piece.length))
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    private static func attributes(of element: GumboElement) -> [Attribute] {
        (0..<Int(element.attributes.length)).compactMap { number in
            guard
                let attribute = element.attributes.data[number]?.assumingMemoryBound(
                    to: GumboAttribute.self
                ).pointee,
                let name = attribute.name, let value = attribute.value
            else { return nil }
            return Attribute(name: String(cString: name), value: String(cString: value))
        }
    }
}

/// How deeply the elements of a page are nested, told from its tags alone.
private enum HTMLDepth {
    /// Elements that end without an end tag, or never hold any.
    private static let unnested: Set<String> = [
        "p", "li", "dt", "dd", "td", "th", "tr", "option", "optgroup", "thead", "tbody", "tfoot",
        "colgroup", "rp", "rt", "br", "hr", "img", "input", "meta", "link", "area", "base", "col",
        "embed", "param", "source", "track", "wbr",
    ]

    static func isBelow(_ limit: Int, _ bytes: [UInt8]) -> Bool {
        var depth = 0
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let isEnd = bytes[index + 1] == UInt8(ascii: "/")
            let start = index + (isEnd ? 2 : 1)
            var end = start
            while end < bytes.count, end < start + 32, isNameByte(bytes[end]) { end += 1 }
            index = max(end, index + 1)
            guard end > start else { continue }
            let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
            if isEnd {
                depth = max(0, depth - 1)
            } else if !unnested.contains(name) {
                depth += 1
                if depth > limit { return false }
            }
        }
        return true
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
}
