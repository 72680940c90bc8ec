import FastiJSON

/// What a page says of itself in JSON-LD, in the words of schema.org.
struct StructuredData {
    var headline: String?
    var publisher: String?
    var authors: [String] = []
    var url: String?
    var language: String?
    var published: String?
    var modified: String?
    var articleBody: String?

    private static let articles: Set<String> = [
        "newsarticle", "article", "blogposting", "reportagenewsarticle", "opinionnewsarticle",
        "analysisnewsarticle", "backgroundnewsarticle", "reviewnewsarticle", "liveblogposting",
        "socialmediaposting", "report", "scholarlyarticle", "techarticle",
        "advertisercontentarticle",
        "posting", "pressrelease", "satiricalarticle", "discussionforumposting",
        "askpublicnewsarticle", "recipe", "review", "podcastepisode", "question",
    ]
    /// Said of the page, where nothing is said of an article on it.
    private static let pages: Set<String> = [
        "webpage", "itempage", "aboutpage", "creativework", "qapage", "faqpage", "profilepage",
        "medicalwebpage", "dataset",
    ]
    private static let objectLimit = 2_000

    init(_ tree: HTMLTree) {
        var objects: [JSONValue] = []
        var broken: [String] = []
        for script in tree.elements("script") {
            guard let type = tree.attribute("type", of: script)?.lowercased(),
                type.contains("ld+json")
            else { continue }
            let text = tree.children(of: script).map { tree.nodes[$0].text }.joined()
            if let value = Self.parse(text) {
                Self.collect(value, into: &objects)
            } else {
                broken.append(text)
            }
        }
        let found = objects.filter { Self.isKind($0, Self.articles) }
        let best = found.first { $0["datePublished"] != nil } ?? found.first
        if let best { read(best) }
        for page in objects where Self.isKind(page, Self.pages) { read(page) }
        for object in objects
        where Self.isKind(object, ["website", "organization", "newsmediaorganization"]) {
            publisher = publisher ?? Self.name(object["name"])
        }
        for text in broken { readBroken(text) }
    }

    // MARK: JSON

    private static func parse(_ text: String) -> JSONValue? {
        for candidate in [text, repaired(text)] {
            do throws(JSONError) { return try JSONValue(parsing: Array(candidate.utf8)) } catch {}
        }
        return nil
    }

    /// What pages commonly get wrong: comments and CDATA marks around, line ends inside strings,
    /// a comma too many.
    private static func repaired(_ text: String) -> String {
        var result = ""
        var isInString = false
        var isEscaped = false
        var comma: String.Index?
        guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" }),
            let end = text.lastIndex(where: { $0 == "}" || $0 == "]" }), start < end
        else { return text }
        for character in text[start...end] {
            if isInString {
                if character.isNewline || character == "\t" {
                    result += " "
                    continue
                }
                if !isEscaped, character == "\"" { isInString = false }
                isEscaped = !isEscaped && character == "\\"
            } else if character == "\"" {
                isInString = true
                comma = nil
            } else if character == "}" || character == "]" {
                if let comma { result.remove(at: comma) }
                comma = nil
            } else if !character.isWhitespace {
                comma = nil
            }
            if !isInString, character == "," { comma = result.endIndex }
            result.append(character)
        }
        return result
    }

    /// The objects that say something of the page itself, not of what it lists.
    private static func collect(_ value: JSONValue, into objects: inout [JSONValue]) {
        var open = [(value, 0)]
        while let (value, depth) = open.popLast(), objects.count < objectLimit {
            if let array = value.foreignArray {
                open += array.reversed().map { ($0, depth) }
            } else if value.isObject {
                objects.append(value)
                guard depth < 4 else { continue }
                for key in ["mainEntityOfPage", "mainEntity", "@graph", "hasPart"] {
                    if let inner = value[key], key != "hasPart" { open.append((inner, depth + 1)) }
                }
            }
        }
    }

    private static func isKind(_ object: JSONValue, _ kinds: Set<String>) -> Bool {
        types(object).contains { type in
            let name = type.split(separator: "/").last.map(String.init) ?? type
            return kinds.contains(name.lowercased())
        }
    }

    private static func types(_ object: JSONValue) -> [String] {
        guard let type = object["@type"] else { return [] }
        return type.foreignString.map { [$0] }
            ?? (type.foreignArray ?? []).compactMap(\.foreignString)
    }

    private mutating func read(_ object: JSONValue) {
        headline = headline ?? object["headline"]?.foreignString?.nonEmptyLine
        publisher = publisher ?? Self.name(object["publisher"])
        if authors.isEmpty {
            authors = (object["author"]?.foreignArray ?? [object["author"]].compactMap(\.self))
                .compactMap { Self.name($0) }
        }
        url = url ?? Self.address(object["url"]) ?? Self.address(object["mainEntityOfPage"])
        language = language ?? object["inLanguage"]?.foreignString
        published =
            published ?? Self.text(object["datePublished"]) ?? Self.text(object["dateCreated"])
        modified = modified ?? Self.text(object["dateModified"])
        articleBody = articleBody ?? object["articleBody"]?.foreignString
    }

    private static func text(_ value: JSONValue?) -> String? {
        (value?.foreignString ?? value?.foreignNumber
            ?? value?.foreignArray?.first?.foreignString)?.nonEmptyLine
    }

    private static func name(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        if let text = value.foreignString { return text.nonEmptyLine }
        if let first = value.foreignArray?.first { return name(ofObject: first) }
        return name(ofObject: value)
    }

    private static func name(ofObject value: JSONValue) -> String? {
        value["name"].flatMap { $0.foreignString ?? $0.foreignArray?.first?.foreignString }?
            .nonEmptyLine
    }

    private static func address(_ value: JSONValue?) -> String? {
        value.flatMap { $0.foreignString ?? $0["@id"]?.foreignString }
    }

    /// Of JSON beyond repair at least the dates.
    private mutating func readBroken(_ text: String) {
        published = published ?? Self.value(of: "datePublished", in: text[...])?.text
        modified = modified ?? Self.value(of: "dateModified", in: text[...])?.text
    }

    /// The string behind a key in a text that is much like JSON, and where it ends.
    static func value(of key: String, in text: Substring) -> (text: String, end: String.Index)? {
        guard let found = text.firstRange(of: "\"\(key)\"") else { return nil }
        let rest = text[found.upperBound...].prefix(200).drop { $0.isWhitespace || $0 == ":" }
        guard rest.first == "\"" else { return ("", found.upperBound) }
        let value = rest.dropFirst().prefix { $0 != "\"" }
        return (String(value).oneLine, value.endIndex)
    }
}

extension String {
    /// On one line; `nil` where nothing is left.
    var nonEmptyLine: String? {
        let line = oneLine
        return line.isEmpty ? nil : line
    }
}
