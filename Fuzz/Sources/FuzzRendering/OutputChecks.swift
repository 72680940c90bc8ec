/// Whether markup is all the program's own, and whole.
enum MarkupCheck {
    private static let elements: Set<Substring> = [
        "html", "head", "title", "style", "body", "h1", "h2", "h3", "p", "div", "b",
        "blockquote", "ul", "ol", "li", "a",
    ]
    private static let empty: Set<Substring> = ["meta", "br"]
    private static let references = [
        "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#93;", "&#45;", "&#160;", "&#10;",
    ]

    static func fault(inHTML text: String) -> String? {
        guard text.hasPrefix("<!DOCTYPE html>\n") else { return "no document type" }
        return fault(
            in: Substring(text.dropFirst("<!DOCTYPE html>".count)), elements: elements,
            empty: empty,
            attributes: [
                "lang", "charset", "name", "content", "http-equiv", "class",
                "style", "href", "id", "value",
            ])
    }

    /// The page has a program, so only what comes after it is looked at: a list, then data without
    /// anything that could end them.
    static func fault(inPage text: String) -> String? {
        guard let start = text.firstRange(of: "<noscript>"),
            let end = text.firstRange(of: "</noscript>"),
            let data = text.firstRange(of: "id=\"data\">\n")
        else { return "no page" }
        let ending = "</script>\n</body>\n</html>\n"
        guard text.hasSuffix(ending) else { return "the page is cut short" }
        if text[data.upperBound...].dropLast(ending.count).utf8.contains(0x3C) {
            return "a tag within the data"
        }
        return fault(
            in: text[start.lowerBound..<end.upperBound],
            elements: ["noscript", "p", "h2", "ul", "li"], empty: [], attributes: ["class"])
    }

    /// Graphviz's comments hold names of the program's own.
    static func fault(inSVG text: String) -> String? {
        let bare = text.replacing(/<\?xml[^>]*\?>|<!--[^<]*?-->/, with: "").replacing(
            "\n ", with: " ")
        return fault(
            in: Substring(bare),
            elements: ["svg", "g", "a", "title", "text"],
            empty: ["polygon/", "polyline/", "path/", "ellipse/"],
            attributes: [
                "xmlns", "xmlns:xlink", "version", "width", "height", "viewBox", "transform",
                "id", "class", "fill", "stroke", "stroke-width", "stroke-dasharray", "points",
                "d", "x", "y", "cx", "cy", "rx", "ry", "text-anchor", "font-family", "font-size",
                "font-weight", "font-style", "xlink:href", "xlink:title",
            ])
    }

    /// Elements that are open, with tags, attributes and references as they may be.
    static func fault(
        in text: Substring, elements: Set<Substring>, empty: Set<Substring>,
        attributes: Set<Substring>
    ) -> String? {
        var open: [Substring] = []
        var rest = text.utf8[...]
        while let at = rest.firstIndex(where: { $0 == 0x3C || $0 == 0x3E || $0 == 0x26 }) {
            rest = rest[at...]
            if rest.first == 0x26 {
                guard references.contains(where: { rest.starts(with: $0.utf8) }) else {
                    return "a bare &"
                }
                rest = rest.dropFirst()
                continue
            }
            guard rest.first == 0x3C, let end = tagEnd(rest) else { return "a bare < or >" }
            let tag = Substring(rest[rest.index(after: at)..<end])
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return "closes another: \(tag)" }
                continue
            }
            var name = String(tag.prefix { $0 != " " })
            var rim = tag.dropFirst(name.count)
            // An element of XML that is closed where it is opened.
            if tag.last == "/" {
                rim = rim.dropLast()
                if name.last != "/" { name += "/" }
            }
            if let fault = fault(inAttributes: rim, attributes) { return fault }
            if empty.contains(Substring(name)) { continue }
            guard elements.contains(Substring(name)) else { return "not ours: \(name)" }
            open.append(Substring(name))
        }
        return open.isEmpty ? nil : "left open: \(open)"
    }

    /// The end of a tag; a `>` within quotes is none.
    private static func tagEnd(_ text: Substring.UTF8View) -> Substring.Index? {
        var isQuoted = false
        return text.indices.first { place in
            if text[place] == 0x22 { isQuoted.toggle() }
            return !isQuoted && text[place] == 0x3E
        }
    }

    private static func fault(inAttributes text: Substring, _ known: Set<Substring>) -> String? {
        var rest = text
        while !rest.isEmpty {
            guard rest.unicodeScalars.first == " ", let equals = rest.firstIndex(of: "=") else {
                return "no attribute: \(rest)"
            }
            let name = rest[rest.index(after: rest.startIndex)..<equals]
            let value = rest[rest.index(after: equals)...]
            // Scalars: a mark with an accent on it is another character.
            let scalars = value.unicodeScalars
            guard known.contains(name), scalars.first == "\"",
                let end = scalars.dropFirst().firstIndex(of: "\"")
            else { return "an attribute that is not ours: \(name)" }
            let words = Substring(scalars.dropFirst()[..<end])
            if words.utf8.contains(0x3C) { return "a tag within an attribute" }
            let targets =
                name == "xlink:href" ? ["#"] : name == "href" ? ["#source-", "texts/"] : nil
            if let targets,
                !(targets + ["http://", "https://"]).contains(where: {
                    words.lowercased().hasPrefix($0)
                })
            {
                return "leads elsewhere: \(words)"
            }
            rest = Substring(scalars[scalars.index(after: end)...])
        }
        return nil
    }

    /// Nothing that begins a tag or code, and no line that begins a block which is not the digest's.
    static func fault(inMarkdown text: String) -> String? {
        var isEscaped = false
        for byte in text.utf8 {
            if !isEscaped, byte == 0x3C || byte == 0x60 || byte == 0x5B { return "bare markup" }
            isEscaped = byte == 0x5C && !isEscaped
        }
        for line in text.utf8.split(separator: 0x0A) {
            let starts = ["    ", "\t", "---", "===", "+ ", "~~~"]
            if starts.contains(where: { line.starts(with: $0.utf8) }) { return "another block" }
        }
        return nil
    }
}

/// Whether all rows have as many cells, and none is a formula.
enum CSVCheck {
    static func fault(in text: String) -> String? {
        guard text.hasPrefix("\u{FEFF}") else { return "no mark" }
        var (cell, cells, width) = ([UInt8](), 0, 0)
        var (isQuoted, wasQuote) = (false, false)
        func isFormula() -> Bool {
            cell.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        }
        for byte in text.utf8.dropFirst(3) {
            if isQuoted {
                if byte == 0x22 { (isQuoted, wasQuote) = (false, true) } else { cell.append(byte) }
                continue
            }
            switch byte {
            case 0x22:
                // Two are one of the text.
                if wasQuote { cell.append(byte) } else if !cell.isEmpty { return "a bare quote" }
                isQuoted = true
            case 0x2C, 0x0A:
                if isFormula() { return "a formula" }
                cells += 1
                cell = []
                guard byte == 0x0A else { break }
                if width == 0 { width = cells }
                if cells != width { return "\(cells) cells in a row of \(width)" }
                cells = 0
            case 0x0D: break
            default: cell.append(byte)
            }
            wasQuote = false
        }
        return isQuoted || cells > 0 ? "cut short" : nil
    }
}

/// Whether DOT text has no more than statements of the program's own.
enum DOTCheck {
    private static let names: Set<String> = [
        "layout", "size", "pad", "margin", "bgcolor", "outputorder", "fontname", "fontsize",
        "shape", "fixedsize", "style", "pos", "width", "height", "color", "fillcolor", "penwidth",
        "label", "tooltip", "id", "class", "arrowhead", "arrowsize", "URL",
    ]

    static func fault(in text: String) -> String? {
        for line in Array(text.utf8).split(separator: 0x0A) {
            if line.starts(with: "//".utf8) || line.elementsEqual("}".utf8) { continue }
            if line.starts(with: "digraph ".utf8), line.last == 0x7B { continue }
            guard line.starts(with: "  ".utf8), line.last == 0x5D,
                let start = line.firstIndex(of: 0x5B)
            else { return "no statement" }
            guard line[..<start].allSatisfy(isOfName) else { return "no name" }
            if let fault = fault(inAttributes: line[(start + 1)...].dropLast()) { return fault }
        }
        return nil
    }

    /// Letters and digits, and what joins two names.
    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: " _->".utf8.contains(byte)
        }
    }

    private static func fault(inAttributes bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes
        while !rest.isEmpty {
            guard let equals = rest.firstIndex(of: 0x3D),
                names.contains(String(decoding: rest[..<equals], as: UTF8.self))
            else { return "an attribute that is not ours" }
            let isMarkup = rest[(equals + 1)...].first == 0x3C
            guard let end = isMarkup ? markupEnd(rest, equals + 1) : stringEnd(rest, equals + 1)
            else { return "a value without an end" }
            if isMarkup {
                let inner = String(decoding: rest[(equals + 2)..<end], as: UTF8.self)
                if let fault = markupFault(inner) { return fault }
            }
            rest = rest[(end + 1)...]
            if rest.isEmpty { break }
            guard rest.starts(with: ", ".utf8) else { return "more than a value" }
            rest = rest.dropFirst(2)
        }
        return nil
    }

    private static func stringEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
        guard start < bytes.endIndex, bytes[start] == 0x22 else { return nil }
        var isEscaped = false
        return (start + 1..<bytes.endIndex).first { place in
            defer { isEscaped = bytes[place] == 0x5C && !isEscaped }
            return bytes[place] == 0x22 && !isEscaped
        }
    }

    /// Markup ends with the `>` that closes the first `<`.
    private static func markupEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
        var depth = 0
        return (start..<bytes.endIndex).first { place in
            if bytes[place] == 0x3C { depth += 1 }
            if bytes[place] == 0x3E { depth -= 1 }
            return depth == 0
        }
    }

    private static func markupFault(_ text: String) -> String? {
        MarkupCheck.fault(
            in: Substring(text), elements: ["TABLE", "TR", "TD", "FONT", "B", "I"], empty: [],
            attributes: [
                "BORDER", "CELLBORDER", "CELLSPACING", "CELLPADDING", "WIDTH", "HEIGHT", "ALIGN",
                "ROWSPAN", "FIXEDSIZE", "BGCOLOR", "POINT-SIZE", "COLOR",
            ])
    }
}
