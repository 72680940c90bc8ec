import FastiText

extension HeadLine {
    /// Runs of letters; everything beyond ASCII counts as a letter but the general punctuation.
    static func words(of document: Document, in line: TextRange) -> [Word] {
        var result: [Word] = []
        var start: Int?
        // Bytes left of a mark or space beyond ASCII: U+0080 to U+00BF, U+2000 to U+2FFF.
        var rest = 0
        for index in line.lowerBound...line.upperBound {
            var byte = index < line.upperBound ? document.bytes[index] : 0x20
            if rest > 0 {
                rest -= 1
                byte = 0x20
            } else if byte == 0xC2 || byte == 0xE2 {
                rest = byte == 0xC2 ? 1 : 2
            }
            let isLetter =
                (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
            if isLetter {
                start = start ?? index
            } else if let from = start {
                let text = document[from..<index]
                result.append(
                    Word(
                        lower: text.lowercased(),
                        isCapitalised: text.first?.isUppercase == true, range: from..<index))
                start = nil
            }
        }
        return result
    }
}
