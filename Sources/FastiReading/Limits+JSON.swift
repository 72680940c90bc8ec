package import FastiJSON

/// As `fasti-read` is told of them.
extension Limits: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("file", fileBytes)
            writer.field("text", textBytes)
            writer.field("milliseconds", Int(seconds * 1_000))
            writer.field("memory", memoryBytes)
            writer.field("ratio", packingRatio)
            writer.field("members", members)
            writer.field("nesting", nesting)
            writer.field("scanned", scannedPages)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        self.init()
        fileBytes = try value.read("file")
        textBytes = try value.read("text")
        let milliseconds: Int = try value.read("milliseconds")
        seconds = Double(milliseconds) / 1_000
        memoryBytes = try value.read("memory")
        packingRatio = try value.read("ratio")
        members = try value.read("members")
        nesting = try value.read("nesting")
        scannedPages = try value.read("scanned")
    }
}
