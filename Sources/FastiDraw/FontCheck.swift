import FastiGraphs

/// Whether the machine has the font that pages are laid out for.
enum FontCheck {
    /// What to tell the reader, or `nil` where the font is there.
    ///
    /// (The drawing library takes another font without a word.)
    static func notice() -> String? {
        let wanted = FontMetrics.family
        guard let found = property("family", ofFont: wanted) else {
            return "no font was found for “\(wanted)”; \(advice)"
        }
        guard found.lowercased() != wanted.lowercased() else { return nil }
        return "the font “\(wanted)” is not installed, “\(found)” takes its place and may be too"
            + " wide; \(advice)"
    }

    /// The file of the font that pages are drawn with; `nil` where it cannot be found.
    static var file: String? { property("file", ofFont: FontMetrics.family) }

    private static let advice = "install it with: apt-get install \(FontMetrics.package)"

    private typealias Parse = @convention(c) (UnsafePointer<UInt8>) -> UnsafeMutableRawPointer?
    private typealias Substitute =
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafeMutableRawPointer, Int32
        ) -> Int32
    private typealias Complete = @convention(c) (UnsafeMutableRawPointer) -> Void
    private typealias Match =
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafeMutableRawPointer, UnsafeMutablePointer<Int32>
        ) -> UnsafeMutableRawPointer?
    private typealias GetString =
        @convention(c) (
            UnsafeMutableRawPointer, UnsafePointer<CChar>, Int32,
            UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
        ) -> Int32

    /// What fontconfig says of the font it gives for a name; `nil` where it cannot be asked.
    private static func property(_ property: String, ofFont name: String) -> String? {
        guard let library = SharedLibrary("libfontconfig.so.1"),
            let parse = library.function("FcNameParse", as: Parse.self),
            let substitute = library.function("FcConfigSubstitute", as: Substitute.self),
            let complete = library.function("FcDefaultSubstitute", as: Complete.self),
            let match = library.function("FcFontMatch", as: Match.self),
            let getString = library.function("FcPatternGetString", as: GetString.self),
            let destroy = library.function("FcPatternDestroy", as: Complete.self)
        else { return nil }
        guard
            let pattern = Array((name + "\0").utf8).withUnsafeBufferPointer({
                $0.baseAddress.flatMap(parse)
            })
        else { return nil }
        defer { destroy(pattern) }
        _ = substitute(nil, pattern, 0)
        complete(pattern)
        var result: Int32 = 0
        guard let found = match(nil, pattern, &result) else { return nil }
        defer { destroy(found) }
        var text: UnsafeMutablePointer<UInt8>?
        guard getString(found, property, 0, &text) == 0, let text else { return nil }
        return String(decodingCString: text, as: UTF8.self)
    }
}
