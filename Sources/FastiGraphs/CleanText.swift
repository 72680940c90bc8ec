/// Text that can be drawn: one line, no control characters, of bounded length.
///
/// Whatever it is made from, it holds only what XML 1.0 allows and what shows as itself:
/// white space is one space; control characters (so also terminal escapes), the marks that turn
/// or isolate the direction of text, noncharacters and tags are gone; a letter carries at most
/// three combining marks, so that none reaches its neighbours. Text that is too long ends in `…`.
public struct CleanText: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// - Parameter limit: The most characters it may have; those after are cut off.
    public init(_ text: some StringProtocol, limit: Int = GraphLimits.text) {
        description = Self.clean(text, limit: limit)
    }

    public var isEmpty: Bool { description.isEmpty }

    /// For the text or an attribute of an XML document.
    public var escapedForXML: String { Escape.xml(description) }

    private static func clean(_ text: some StringProtocol, limit: Int) -> String {
        var result = String.UnicodeScalarView()
        var kept = 0
        var marks = 0
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                pendingSpace = kept > 0
                continue
            }
            guard isVisible(scalar) else { continue }
            if isMark(scalar) {
                marks += 1
                guard marks <= 3, kept > 0, !pendingSpace else { continue }
                result.append(scalar)
                continue
            }
            marks = 0
            guard kept + (pendingSpace ? 1 : 0) < limit else {
                result.append("…")
                break
            }
            if pendingSpace {
                result.append(" ")
                kept += 1
                pendingSpace = false
            }
            result.append(scalar)
            kept += 1
        }
        return String(result)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
            0x205F, 0x3000:
            true
        default: false
        }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: false  // control characters
        case 0xAD: false  // soft hyphen
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false  // direction
        case 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: false  // nothing to see
        case 0xFFF9...0xFFFC: false  // interlinear notes, embedded objects
        case 0xFDD0...0xFDEF: false  // noncharacters
        case 0xE0000...0xE0FFF: false  // tags, variation selectors beyond the first sixteen
        case let value: value & 0xFFFE != 0xFFFE
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }
}
