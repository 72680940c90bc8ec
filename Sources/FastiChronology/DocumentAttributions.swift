package import FastiJSON

/// Who is said in one document to say, think or want what, word by word: what claims are read from.
public struct DocumentAttributions: Sendable, Hashable {
    /// Offsets are code points of the source's decoded text, half-open.
    public struct Passage: Sendable, Hashable {
        /// The words for who says it.
        public var source: Range<Int>
        /// The word that marks it: "said", "according to".
        public var cue: Range<Int>
        /// What is said.
        public var content: Range<Int>
        /// Whether something is claimed, not only thought, wanted or asked for.
        public var isClaim: Bool

        public init(source: Range<Int>, cue: Range<Int>, content: Range<Int>, isClaim: Bool) {
            self.source = source
            self.cue = cue
            self.content = content
            self.isClaim = isClaim
        }
    }

    public var source: Source
    /// In the order of their cues.
    public var attributions: [Passage]

    public init(source: Source, attributions: [Passage]) {
        self.source = source
        self.attributions = attributions
    }

    /// Writes the document as one line of JSON, line feed included.
    public func writeLine(to out: inout some TextOutputStream) {
        out.writeJSONLine { writer in
            writer.field("path", source.path)
            writer.field("record", source.record)
            writer.field("attributions", attributions)
        }
    }
}

extension DocumentAttributions.Passage: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("source", [source.lowerBound, source.upperBound])
            writer.field("cue", [cue.lowerBound, cue.upperBound])
            writer.field("content", [content.lowerBound, content.upperBound])
            writer.field("isClaim", isClaim)
        }
    }
}
