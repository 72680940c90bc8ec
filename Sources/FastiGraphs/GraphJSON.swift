package import FastiJSON

// The form in which graphs travel to the program that draws them. What is read is held to the
// same rules as what is made: text is cleaned, names and links are checked.

extension Graph: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("name", name)
            writer.field("title", title)
            writer.field("page", page)
            writer.field("nodes", nodes)
            writer.field("edges", edges)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            name: value.read("name"), title: value.read("title"), page: value.read("page"),
            nodes: value.readArray("nodes"), edges: value.readArray("edges"))
    }
}

extension Node: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", id)
            writer.field("category", category)
            writer.field("shape", shape)
            writer.field("box", box)
            writer.field("outline", outline)
            writer.field("fill", fill)
            writer.field("label", label)
            writer.field("tooltip", tooltip)
            writer.field("link", link)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            id: value.read("id"), category: value.read("category"), shape: value.read("shape"),
            box: value.read("box"), outline: value.readIfPresent("outline"),
            fill: value.readIfPresent("fill"),
            label: value.read("label"), tooltip: value.readArray("tooltip"),
            link: value.readIfPresent("link"))
    }
}

extension Edge: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("from", from)
            writer.field("to", to)
            writer.field("category", category)
            writer.field("path", path)
            writer.field("stroke", stroke)
            writer.field("head", head)
            writer.field("headSize", headSize)
            writer.field("tooltip", tooltip)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            from: value.read("from"), to: value.read("to"), category: value.read("category"),
            path: value.readArray("path"), stroke: value.read("stroke"), head: value.read("head"),
            headSize: value.read("headSize"), tooltip: value.readArray("tooltip"))
    }
}

extension Edge.Head: JSONWritable, JSONReadable {}

extension Node.Shape: JSONWritable, JSONReadable {}

extension Label: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("lines", lines)
            writer.field("alignment", alignment)
            writer.field("inset", inset)
            writer.field("accent", accent)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            value.readArray("lines"), alignment: value.read("alignment"),
            inset: value.read("inset"), accent: value.readIfPresent("accent"))
    }
}

extension Label.Alignment: JSONWritable, JSONReadable {}

extension Label.Accent: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("color", color)
            writer.field("width", width)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(color: value.read("color"), width: value.read("width"))
    }
}

extension Line: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("runs", runs)
            writer.field("height", height)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(value.readArray("runs"), height: value.read("height"))
    }
}

extension Run: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("text", text)
            writer.field("style", style)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(value.read("text"), value.read("style"))
    }
}

extension TextStyle: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("size", size)
            writer.field("bold", isBold)
            writer.field("italic", isItalic)
            writer.field("color", color)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            size: value.read("size"), isBold: value.read("bold"), isItalic: value.read("italic"),
            color: value.read("color"))
    }
}

extension Stroke: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("color", color)
            writer.field("width", width)
            writer.field("dashed", isDashed)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            color: value.read("color"), width: value.read("width"), isDashed: value.read("dashed"))
    }
}

extension PageSize: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("width", width)
            writer.field("height", height)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(width: value.read("width"), height: value.read("height"))
    }
}

extension Point: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("x", x)
            writer.field("y", y)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(x: value.read("x"), y: value.read("y"))
    }
}

extension Box: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("x", x)
            writer.field("y", y)
            writer.field("width", width)
            writer.field("height", height)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            x: value.read("x"), y: value.read("y"), width: value.read("width"),
            height: value.read("height"))
    }
}

extension Color: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) { writer.string(hexadecimal) }

    package init(json value: JSONValue) throws(JSONError) {
        guard let color = Color(hexadecimal: try value.string()) else {
            throw value.error(.unacceptable, detail: "a color is #RRGGBB")
        }
        self = color
    }
}

extension CleanText: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) { writer.string(description) }

    package init(json value: JSONValue) throws(JSONError) {
        self.init(try value.string(), limit: GraphLimits.tooltip + 1)
    }
}

extension Identifier: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) { writer.string(description) }

    package init(json value: JSONValue) throws(JSONError) {
        guard let name = Identifier(try value.string()) else {
            throw value.error(.unacceptable, detail: "a name is a letter, letters and digits")
        }
        self = name
    }
}

extension Link: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) { writer.string(description) }

    package init(json value: JSONValue) throws(JSONError) {
        guard let link = Link(try value.string()) else {
            throw value.error(.unacceptable, detail: "a link is http, https or #")
        }
        self = link
    }
}
