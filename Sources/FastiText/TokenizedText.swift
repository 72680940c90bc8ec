/// Reads texts that come as lists of tokens with blanks between them, as many corpora and archives
/// keep news ("`` It 's late , '' she said -LRB- again -RRB- ."), as print would have them.
///
/// Escapes are those of the Penn Treebank. A token stands for what print has ("“" for two grave accents) and
/// keeps the range of what the text has; no blank counts before a mark that print sets close to its word.
enum TokenizedText {
    static func printed(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        result.reserveCapacity(tokens.count)
        var index = 0
        while index < tokens.count {
            if let (text, length) = escape(at: index, in: tokens) {
                let isWord = text.unicodeScalars.first?.value == 0x27
                result.append(
                    Token(
                        range: tokens[index].range
                            .lowerBound..<tokens[index + length - 1].range.upperBound,
                        kind: isWord ? .word : text == "/" || text == "*" ? .symbol : .punctuation,
                        text: text, lower: text,
                        spaceBefore: tokens[index].spaceBefore && !isWord && !closing.contains(text)
                    ))
                index += length
                continue
            }
            let token = tokens[index]
            index += 1
            guard token.spaceBefore, isClose(token, behind: result.last) else {
                result.append(token)
                continue
            }
            result.append(
                Token(
                    range: token.range, kind: token.kind, text: token.text, lower: token.lower,
                    spaceBefore: false))
        }
        return result
    }

    private static let closing: Set<String> = [",", ".", ";", ":", "!", "?", ")", "]", "”", "%"]
    private static let currencies: Set<String> = ["$", "£", "€", "¥"]
    private static let clitics: Set<String> = ["s", "re", "ve", "ll", "d", "m"]
    private static let brackets: [String: String] = [
        "LRB": "(", "RRB": ")", "LSB": "[", "RSB": "]", "LCB": "{", "RCB": "}",
    ]

    /// "does n't", "Friday ,", "$ 5": what print sets without a blank.
    private static func isClose(_ token: Token, behind last: Token?) -> Bool {
        switch token.kind {
        case .word:
            return token.lower == "n't"
                || last != nil && token.lower.hasPrefix("'")
                    && clitics.contains(String(token.lower.dropFirst()))
        case .number: return last.map { currencies.contains($0.text) } ?? false
        case .punctuation, .symbol: return last != nil && closing.contains(token.text)
        }
    }

    /// What an escape that begins at a token stands for, and how many tokens it is.
    private static func escape(at index: Int, in tokens: [Token]) -> (String, Int)? {
        guard index + 1 < tokens.count, !tokens[index + 1].spaceBefore else { return nil }
        let next = tokens[index + 1]
        switch tokens[index].text {
        case "`" where next.text == "`": return ("“", 2)
        case "'" where next.text == "'": return ("”", 2)
        case "'" where tokens[index].spaceBefore && clitics.contains(next.lower):
            let isApart = index + 2 == tokens.count || tokens[index + 2].spaceBefore
            return index > 0 && isApart ? ("'\(next.lower)", 2) : nil
        case "\\" where next.text == "/" || next.text == "*": return (next.text, 2)
        case "-":
            guard index + 2 < tokens.count, !tokens[index + 2].spaceBefore,
                tokens[index + 2].text == "-", let bracket = brackets[next.text.uppercased()]
            else { return nil }
            return (bracket, 3)
        default: return nil
        }
    }
}
