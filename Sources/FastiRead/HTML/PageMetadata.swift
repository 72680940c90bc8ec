import FastiReading

/// What a page says of itself: title, publisher, author, address, language.
struct PageMetadata {
    let tree: HTMLTree
    let data: StructuredData
    /// The values of `meta` elements by name in lower case, the first of each.
    private(set) var values: [String: String] = [:]
    /// Those that say something more than once, in document order.
    private(set) var all: [(name: String, value: String)] = []
    /// The element of the headline.
    private(set) var titleNode: Int?

    init(_ tree: HTMLTree) {
        self.tree = tree
        data = StructuredData(tree)
        for node in tree.elements("meta") {
            guard let value = tree.attribute("content", of: node)?.nonEmptyLine else { continue }
            for key in ["property", "name", "itemprop", "http-equiv"] {
                guard let name = tree.attribute(key, of: node)?.lowercased() else { continue }
                values[name] = values[name] ?? value
                all.append((name, value))
            }
        }
        titleNode = findTitleNode()
    }

    func value(_ names: String...) -> String? {
        for name in names { if let value = values[name] { return value } }
        return nil
    }

    // MARK: Title

    private var pageTitle: String? {
        tree.elements("title").lazy.compactMap { tree.text(of: $0).nonEmptyLine }.first
    }

    var title: String? {
        let heading = titleNode.map { tree.text(of: $0, limit: 1_000) }?.nonEmptyLine
        if let heading, heading.count >= 4 { return heading }
        let said = data.headline ?? value("og:title", "twitter:title", "dc.title", "citation_title")
        return (said ?? pageTitle).map(withoutSite)
    }

    /// The heading that says most of what the page's title says.
    private func findTitleNode() -> Int? {
        let titles = [data.headline, value("og:title", "twitter:title"), pageTitle]
            .compactMap(\.self).map(Words.init)
        var best: (node: Int, score: Double)?
        for node in tree.elements("h1", "h2", "h3") {
            guard let text = tree.text(of: node, limit: 1_000).nonEmptyLine else { continue }
            let words = Words(text)
            let likeness = titles.map { $0.likeness(to: words) }.max() ?? 0
            let isFirstRank = tree.nodes[node].tag == "h1"
            guard likeness > (isFirstRank ? 0.45 : 0.7) else { continue }
            let score = likeness + (isFirstRank ? 0.1 : 0)
            if score > best?.score ?? 0 { best = (node, score) }
        }
        if let best { return best.node }
        if let line = titleLine() { return line }
        let first = tree.elements("h1").filter { node in
            !tree.text(of: node, limit: 1_000).isEmpty
                && !tree.marks(of: node).contains { $0 == "logo" || $0 == "site" || $0 == "brand" }
        }
        return first.count == 1 ? first.first : nil
    }

    /// The line that says what the page's title says beside the name of the site: the headline of
    /// pages where it is no heading.
    private func titleLine() -> Int? {
        let titles = [data.headline, value("og:title", "twitter:title"), pageTitle]
            .compactMap(\.self)
        let parts = Set(titles.flatMap(Self.parts))
        var best: (node: Int, length: Int)?
        for (index, node) in tree.nodes.enumerated() where node.tag.isEmpty {
            guard let line = node.text.nonEmptyLine, line.count > best?.length ?? 0,
                parts.contains(line), !isElsewhere(node.parent)
            else { continue }
            best = (tree.nodes[index].parent, line.count)
        }
        return best?.node
    }

    /// A title and what is left of it without what stands before or behind a mark.
    private static func parts(of title: String) -> [String] {
        let marks = titleMarks + [": "]
        let cut = marks.flatMap { mark -> [String] in
            let parts = title.split(separator: mark).map(String.init)
            guard parts.count > 1 else { return [] }
            return parts + [
                parts.dropLast().joined(separator: mark), parts.dropFirst().joined(separator: mark),
            ]
        }
        return ([title] + cut).compactMap(\.nonEmptyLine).filter {
            $0.count >= 12 && $0.split(separator: " ").count >= 3
        }
    }

    /// Whether an element is a link, a crumb of a path, or not seen.
    private func isElsewhere(_ element: Int) -> Bool {
        ([element] + tree.ancestors(of: element)).contains { node in
            ["a", "title", "script", "style", "nav", "option", "noscript"].contains(
                tree.nodes[node].tag)
                || tree.marks(of: node).contains { $0.hasPrefix("breadcrumb") }
        }
    }

    private static let titleMarks = [" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • "]

    /// A title without the name of the site behind or before it.
    private func withoutSite(_ title: String) -> String {
        for mark in Self.titleMarks {
            let parts = title.split(separator: mark).map(String.init)
            guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
            if last.count * 2 < title.count, last.split(separator: " ").count <= 5 {
                return parts.dropLast().joined(separator: mark)
            }
            if first.count * 3 < title.count { return parts.dropFirst().joined(separator: mark) }
        }
        return title
    }

    /// The site's name where a title ends with it.
    private var titleSuffix: String? {
        guard let pageTitle else { return nil }
        let rest = withoutSite(pageTitle)
        guard rest != pageTitle, pageTitle.hasPrefix(rest) else { return nil }
        return String(pageTitle.dropFirst(rest.count).drop { !$0.isLetter && !$0.isNumber })
            .nonEmptyLine
    }

    // MARK: Who

    var publisher: String? {
        let said = [
            value("og:site_name"), data.publisher, value("citation_publisher", "dc.publisher"),
            value("dcterms.publisher", "publisher", "article:publisher", "application-name"),
            titleSuffix,
        ]
        return said.compactMap(\.self).first { !$0.contains("://") && $0.count < 120 } ?? host
    }

    private var host: String? {
        guard let url, let start = url.firstRange(of: "://")?.upperBound else { return nil }
        let host = url[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    }

    var author: String? {
        let authors = data.authors.filter(isName)
        if !authors.isEmpty { return unique(authors).prefix(8).joined(separator: ", ") }
        let names = [
            "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator",
            "dcterms.creator", "citation_author", "article.author", "dc.contributor",
        ]
        let said = all.filter { names.contains($0.name) }.map { Self.withoutBy($0.value) }
            .filter(isName)
        if !said.isEmpty { return unique(said).prefix(8).joined(separator: ", ") }
        return bylines.first
    }

    /// Names in elements that call themselves the author's.
    private var bylines: [String] {
        tree.nodes.indices.lazy.filter { node in
            guard !tree.nodes[node].tag.isEmpty else { return false }
            if tree.attribute("rel", of: node) == "author" { return true }
            if tree.attribute("itemprop", of: node) == "author" { return true }
            return tree.marks(of: node).contains { $0 == "byline" || $0 == "author" }
        }
        .prefix(40).map { Self.withoutBy(tree.text(of: $0, limit: 300)) }
        .filter { isName($0) && $0.split(separator: " ").count <= 6 }
    }

    private static func withoutBy(_ text: String) -> String {
        for word in [
            "posted by ", "by ", "von ", "par ", "por ", "di ", "door ", "author: ", "written by ",
        ]
        where text.lowercased().hasPrefix(word) { return String(text.dropFirst(word.count)) }
        return text
    }

    private func isName(_ text: String) -> Bool {
        !text.contains("://") && !text.contains("@") && (3...100).contains(text.count)
            && !text.contains { $0.isNumber } && text.lowercased() != "admin"
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    // MARK: Where and in which language

    var url: String? {
        let canonical = tree.elements("link").first {
            tree.attribute("rel", of: $0)?.lowercased() == "canonical"
        }
        .flatMap { tree.attribute("href", of: $0) }
        let base = tree.elements("base").first.flatMap { tree.attribute("href", of: $0) }
        let said = [canonical, value("og:url"), data.url, savedFrom, base]
        return said.compactMap { $0?.nonEmptyLine }.first { text in
            (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.count < 2_000
        }
    }

    /// "saved from url=(0023)https://…" and "url: https://…": what browsers write into a page
    /// that they save.
    private var savedFrom: String? {
        for comment in tree.comments
        where comment.contains("saved from url") || comment.contains("url:") {
            guard let start = comment.firstRange(of: "http")?.lowerBound else { continue }
            return String(comment[start...].prefix { !$0.isWhitespace })
        }
        return nil
    }

    var language: String? {
        let root = tree.elements("html").first.flatMap {
            tree.attribute("lang", of: $0) ?? tree.attribute("xml:lang", of: $0)
        }
        let said = [
            root, value("content-language", "dc.language", "language"), data.language,
            value("og:locale"),
        ]
        for text in said.compactMap({ $0?.nonEmptyLine }) {
            let parts = text.split { $0 == "_" || $0 == "-" || $0 == "," || $0 == " " }
            guard let first = parts.first, (2...3).contains(first.utf8.count),
                first.allSatisfy({ $0.isASCII && $0.isLetter })
            else { continue }
            let region = parts.dropFirst().first.map { "-" + $0.uppercased() } ?? ""
            return first.lowercased() + (region.utf8.count == 3 ? region : "")
        }
        return nil
    }

    /// Words of a text in lower case, to be compared.
    struct Words {
        private let words: Set<String>

        init(_ text: String) {
            words = Set(
                text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
        }

        /// How many of these are among the other's: 0 to 1.
        func share(in other: Words) -> Double {
            words.isEmpty
                ? 0 : Double(words.intersection(other.words).count) / Double(words.count)
        }

        /// How many of the other's words are among these, and not too few of these: 0 to 1.
        func likeness(to other: Words) -> Double {
            guard !words.isEmpty, !other.words.isEmpty else { return 0 }
            let shared = Double(words.intersection(other.words).count)
            return shared / Double(other.words.count) * min(1, 2 * shared / Double(words.count))
        }
    }
}
