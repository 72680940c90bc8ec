extension HTMLTree {
    /// The value of an attribute; `nil` where it has none of that name.
    func attribute(_ name: String, of node: Int) -> String? {
        nodes[node].attributes.first { $0.name == name }?.value
    }

    /// The nodes with one of these tags in a subtree, in document order.
    func elements(_ tags: String..., in range: Range<Int>? = nil) -> [Int] {
        (range ?? 0..<nodes.count).filter { tags.contains(nodes[$0].tag) }
    }

    func subtree(_ node: Int) -> Range<Int> { node..<nodes[node].end }

    /// The elements that hold a node, the nearest first.
    func ancestors(of node: Int) -> some Sequence<Int> {
        sequence(first: nodes[node].parent) { nodes[$0].parent }.prefix { $0 >= 0 }
    }

    func contains(_ node: Int, _ other: Int) -> Bool { subtree(node).contains(other) }

    /// The nearest element that holds all of these nodes.
    func commonAncestor(of all: [Int]) -> Int? {
        guard let first = all.first else { return nil }
        if all.count == 1 { return first }
        return ancestors(of: first).first { ancestor in
            all.allSatisfy { contains(ancestor, $0) }
        }
    }

    func children(of node: Int) -> [Int] {
        var result: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            result.append(child)
            child = nodes[child].end
        }
        return result
    }

    /// The text of a subtree on one line.
    ///
    /// - Parameter limit: Bytes after which no more is taken.
    func text(of node: Int, limit: Int = 100_000) -> String {
        var result = ""
        var index = node
        while index < nodes[node].end, result.utf8.count < limit {
            let tag = nodes[index].tag
            if tag.isEmpty {
                result += nodes[index].text
            } else if tag == "script" || tag == "style" {
                index = nodes[index].end
                continue
            } else if !Markup.inline.contains(tag) {
                result += " "
            }
            index += 1
        }
        return result.oneLine
    }

    /// The words in the class and the id of an element: "articleBody--main" gives "article",
    /// "body" and "main".
    func marks(of node: Int) -> [String] {
        (attribute("class", of: node) ?? "").nameWords + (attribute("id", of: node) ?? "").nameWords
    }
}

enum Markup {
    /// Elements that do not begin a line.
    static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "rt", "rp",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr", "img", "picture", "source", "svg", "math", "button", "input", "select", "textarea",
        "amp-img", "meta", "link", "script", "style", "noscript", "template", "param", "track",
        "bdo", "blink", "basefont", "o:p", "st1:place", "st1:city", "st1:country-region",
    ]

    static func headingLevel(_ tag: String) -> Int? {
        guard tag.utf8.count == 2, tag.utf8.first == UInt8(ascii: "h"),
            let level = tag.last?.wholeNumberValue, (1...6).contains(level)
        else { return nil }
        return level
    }
}

extension String {
    /// White space and what is not seen become single spaces, with none at the ends.
    var oneLine: String {
        var result = String.UnicodeScalarView()
        var isPending = false
        for scalar in unicodeScalars {
            if scalar.isBlank {
                isPending = !result.isEmpty
            } else if !scalar.isInvisible {
                if isPending { result.append(" ") }
                isPending = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Words of a name in a program's spelling, in lower case.
    var nameWords: [String] {
        var words: [String] = []
        var word = ""
        var wasLower = false
        for byte in utf8 {
            let isUpper = (0x41...0x5A).contains(byte)
            let isLetter = isUpper || (0x61...0x7A).contains(byte) || byte >= 0x80
            if !isLetter || isUpper && wasLower {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isLetter { word.unicodeScalars.append(Unicode.Scalar(isUpper ? byte + 32 : byte)) }
            wasLower = isLetter && !isUpper
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}

extension Unicode.Scalar {
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
            0x205F, 0x3000:
            true
        default: false
        }
    }

    /// Controls, soft hyphens, joints of words, byte-order marks.
    var isInvisible: Bool {
        switch value {
        case 0..<0x09, 0x0E..<0x20, 0x7F..<0x85, 0x86..<0xA0, 0xAD, 0x200B, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
