/// One input of libFuzzer as the text that a reader would make of it: bytes that are not UTF-8
/// become U+FFFD.
public func text(_ start: UnsafePointer<UInt8>?, _ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
}

/// Whether a place of a text lies between two characters (code points) or at an end.
public func isBorder(_ place: Int, _ bytes: [UInt8]) -> Bool {
    place >= 0 && place <= bytes.count && (place == bytes.count || bytes[place] & 0xC0 != 0x80)
}
