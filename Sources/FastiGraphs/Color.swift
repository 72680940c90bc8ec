/// A colour without transparency, in sRGB.
public struct Color: Sendable, Hashable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    /// - Parameter rgb: `0xRRGGBB`; higher bits are ignored.
    public init(_ rgb: UInt32) {
        red = UInt8(truncatingIfNeeded: rgb >> 16)
        green = UInt8(truncatingIfNeeded: rgb >> 8)
        blue = UInt8(truncatingIfNeeded: rgb)
    }

    /// `nil` unless the text is `#RRGGBB`.
    public init?(hexadecimal text: String) {
        guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"),
            text.dropFirst().allSatisfy(\.isHexDigit), let rgb = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        self.init(rgb)
    }

    public static let black = Color(0x000000)
    public static let white = Color(0xFFFFFF)

    /// The colour mixed with white: 0 is white, 1 the colour itself.
    public func tint(_ share: Double) -> Color {
        func mix(_ part: UInt8) -> UInt32 {
            UInt32((255 - (255 - Double(part)) * min(max(share, 0), 1)).rounded())
        }
        return Color(mix(red) << 16 | mix(green) << 8 | mix(blue))
    }

    /// `#RRGGBB`.
    public var hexadecimal: String {
        let digits = Array("0123456789ABCDEF")
        return [red, green, blue].reduce(into: "#") { text, part in
            text.append(digits[Int(part >> 4)])
            text.append(digits[Int(part & 15)])
        }
    }
}
