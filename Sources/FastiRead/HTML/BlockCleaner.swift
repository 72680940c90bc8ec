/// Takes out of the blocks of a text what stands between, before and behind its paragraphs.
struct BlockCleaner {
    private let tree: HTMLTree
    private let title: Int?
    private let titleText: String

    init(_ tree: HTMLTree, title: Int?) {
        self.tree = tree
        self.title = title
        titleText = title.map { tree.text(of: $0) } ?? ""
    }

    func cleaned(_ blocks: [Block]) -> [Block] {
        let above = withoutHead(withoutHeadLines(blocks.filter { !isTitle($0) }))
        let links = linkLists(in: above)
        let hasParagraphs = above.filter { $0.tag == "p" && $0.isProse }.count >= 2
        var kept: [Block] = []
        for block in above {
            let isLinks = links.contains(listHolder(of: block) ?? -1)
            if !isLinks, isText(block, amongParagraphs: hasParagraphs) {
                kept.append(block)
            } else if isLinks || block.linkShare >= 0.8, kept.last?.headingLevel != nil {
                // "Read also": the heading of links that are gone.
                kept.removeLast()
            }
        }
        return withoutTail(withoutRepetition(kept))
    }

    /// What a page has twice, for wide and for narrow screens, is read once; so is a heading over
    /// each of many messages that leads to it.
    private func withoutRepetition(_ blocks: [Block]) -> [Block] {
        var seen: Set<String> = []
        return blocks.filter { block in
            let isLink = block.headingLevel != nil && block.linkShare > 0.5
            return block.length < 60 && !isLink || seen.insert(block.text).inserted
        }
    }

    /// The standfirst between the headline and the text, where it is not said again in it.
    func lead(in head: [Block], before text: [Block]) -> [Block] {
        let said = text.prefix(4).map(\.text)
        return head.filter { block in
            let isSentence = block.weight > 0 || block.headingLevel != nil && block.endsSentence
            guard isSentence, block.length >= 60, block.linkLength == 0, !isTitle(block),
                !said.contains(where: { $0.hasPrefix(block.text) || block.text.hasPrefix($0) })
            else { return false }
            let names = [block.node] + tree.ancestors(of: block.node).prefix(1)
            return names.contains { node in
                tree.marks(of: node).contains(where: Self.leadMarks.contains)
            }
        }
    }

    private static let leadMarks: Set<String> = [
        "lead", "lede", "intro", "introduction", "standfirst", "vorspann", "chapo", "chapeau",
        "anrisstext", "ingress", "einleitung", "preamble", "entradilla", "sapo", "anons",
        "sottotitolo", "sommario", "subtitulo",
        "untertitel", "unterzeile", "bajada", "copete", "resumo", "perex", "manchet", "spot",
    ]

    private func isTitle(_ block: Block) -> Bool {
        guard let title else { return false }
        if block.node == title || tree.contains(title, block.node) { return true }
        return block.headingLevel != nil && block.text == titleText
    }

    // MARK: Before the first paragraph

    /// Without the headline and what stands below it on lines of the same block, as old pages have
    /// it.
    private func withoutHeadLines(_ blocks: [Block]) -> [Block] {
        guard let first = blocks.first, first.text.contains("\n") else { return blocks }
        var lines = first.text.split(separator: "\n")[...]
        guard lines.first.map(String.init) == titleText else { return blocks }
        lines = lines.dropFirst().drop { line in
            line.utf8.count < 100
                && (DateText(line).first() != nil || DateText(line).wordCount <= 12)
        }
        var rest = first
        rest.text = lines.joined(separator: "\n")
        rest.length = rest.text.unicodeScalars.count
        return (rest.length > 0 ? [rest] : []) + blocks.dropFirst()
    }

    /// What stands above the first prose but is none: section, date, author, buttons.
    private func withoutHead(_ blocks: [Block]) -> [Block] {
        guard let first = blocks.firstIndex(where: \.isProse) else { return blocks }
        let head = blocks[..<first].filter { block in
            if isCredit(block) { return false }
            if block.headingLevel != nil {
                return block.length >= 60 && block.linkShare < 0.3
                    || block.endsSentence && block.length > 20
            }
            // The summary in points that some papers put above their text.
            if block.tag == "li" { return block.length >= 30 && block.linkLength == 0 }
            return block.length >= 40 && block.linkShare < 0.3 && block.endsSentence
                || isDateline(block, above: blocks[first])
        }
        // A heading right above the first paragraph is that of its section.
        var result = Array(head)
        if first > 0, blocks[first - 1].headingLevel ?? 1 > 1, blocks[first - 1].linkShare < 0.5,
            result.last?.position != blocks[first - 1].position
        {
            result.append(blocks[first - 1])
        }
        return result + blocks[first...]
    }

    /// "OSLO, 5 May", or a headline that is none by its tag: a short paragraph of the text itself,
    /// which names neither the author nor when the page was published.
    private func isDateline(_ block: Block, above first: Block) -> Bool {
        guard block.tag == first.tag, block.tag == "p" || block.tag == "pre",
            block.linkLength == 0, block.length >= 8,
            tree.nodes[block.node].parent == tree.nodes[first.node].parent
        else { return false }
        guard let title else { return block.length <= 200 }
        let words = block.text.lowercased().split { !$0.isLetter }
        return block.position > title && block.length <= 60 && block.text.contains(",")
            && !words.prefix(4).contains { Self.credits.contains(String($0)) }
    }

    /// "Published 9:32 a.m. March 3, 2019; updated 10:01 a.m."
    private func isCredit(_ block: Block) -> Bool {
        guard block.length < 160 else { return false }
        let date = DateText(block.text)
        guard date.wordCount <= 24, let found = date.all().first else { return false }
        let cues = Cues(before: found.wordsBefore)
        return cues.isPublished || cues.isUpdate
    }

    private static let credits: Set<String> = [
        "by", "von", "par", "por", "di", "door", "published", "posted", "updated", "date",
        "photo", "release", "author", "share", "comments", "read", "category", "tags",
    ]

    // MARK: Between paragraphs

    private func isText(_ block: Block, amongParagraphs: Bool) -> Bool {
        if BoilerplateLines.matches(block) { return false }
        if block.headingLevel != nil { return true }
        if block.linkShare >= 0.8 {
            return block.endsSentence && block.length > 40 && !isAlone(block)
        }
        if block.linkShare >= 0.5, block.length < 100, !block.endsSentence { return false }
        if amongParagraphs, block.tag != "p", block.tag != "li", block.tag != "tr",
            block.tag != "blockquote", block.tag != "dd", block.tag != "dt", block.tag != "pre"
        {
            return block.endsSentence && block.length >= 20 || block.length >= 60
        }
        return true
    }

    /// Whether all of it is one link: "Read more about …".
    private func isAlone(_ block: Block) -> Bool {
        tree.elements("a", in: tree.subtree(block.node)).count == 1
    }

    /// Lists whose items are mostly links.
    private func linkLists(in blocks: [Block]) -> Set<Int> {
        let lists = Dictionary(grouping: blocks.filter { listHolder(of: $0) != nil }) {
            listHolder(of: $0) ?? -1
        }
        return Set(
            lists.filter { _, items in
                let length = items.reduce(0) { $0 + $1.length }
                let links = items.reduce(0) { $0 + $1.linkLength }
                return links * 10 > length * 6
            }.keys)
    }

    private func listHolder(of block: Block) -> Int? {
        let ancestors = [block.node] + tree.ancestors(of: block.node).prefix(4)
        return ancestors.first { tree.nodes[$0].tag == "ul" || tree.nodes[$0].tag == "ol" }
    }

    // MARK: Behind the last paragraph

    /// Headings over nothing, and crumbs behind the last prose.
    private func withoutTail(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        for (index, block) in blocks.enumerated() {
            if let level = block.headingLevel {
                let next = blocks[(index + 1)...].first
                guard let next, next.headingLevel.map({ $0 > level }) ?? true,
                    block.linkShare < 0.8 || next.isProse
                else { continue }
            }
            result.append(block)
        }
        while let last = result.last, result.count > 1, isCrumb(last) || Offers.matches(last) {
            result.removeLast()
        }
        return result
    }

    private func isCrumb(_ block: Block) -> Bool {
        if block.headingLevel != nil { return true }
        guard block.tag != "li", block.tag != "tr" else { return false }
        if block.tag == "p", block.linkLength == 0 { return false }
        return block.length < 50 && !block.endsSentence
    }
}

/// Lines of a page's furniture that stand among its paragraphs, told by how they begin.
enum BoilerplateLines {
    private static let whole: Set<String> = [
        "advertisement", "advertising", "anzeige", "publicité", "publicidad", "pubblicità",
        "werbung", "реклама", "share", "tweet", "share this", "share this article", "print",
        "email", "e-mail", "facebook", "twitter", "whatsapp", "linkedin", "comments", "reply",
        "read more", "more", "save", "like this", "loading", "loading...", "related", "teilen",
        "story continues below advertisement", "article continues below", "continue reading",
        "scroll down to continue", "leave a comment", "back to top", "home", "subscribe",
        "sponsored", "promoted", "recommended", "mehr zum thema", "lesen sie auch",
    ]
    private static let openings = [
        "read more:", "read also:", "see also:", "related:", "also read:", "also read |",
        "more:", "watch:", "listen:", "click here to", "sign up for", "sign up to",
        "subscribe to", "follow us on", "follow @", "join us on", "like us on", "share this",
        "image copyright", "image caption", "media caption", "photo:", "photo by",
        "photograph:", "getty images", "copyright ©", "© ", "all rights reserved",
        "download the", "get the latest", "lesen sie auch", "mehr dazu:", "lire aussi",
        "à lire aussi", "leer también", "lea también", "leggi anche", "lees ook",
        "читайте также", "читайте також", "post a comment", "advertisement ", "story continues",
        "tags:", "filed under", "posted in", "topics:", "categories:", "newsletter",
    ]

    static func matches(_ block: Block) -> Bool {
        guard block.length < 200 else { return false }
        let text = block.text.lowercased()
        if whole.contains(text.trimmingMarks) { return true }
        if text.contains("all rights reserved") || endsWithCredit(text) { return true }
        return openings.contains(where: text.hasPrefix)
    }

    /// "The bridge in spring — Photo: Ann Lee": who made the picture that the line is about.
    private static func endsWithCredit(_ text: String) -> Bool {
        for word in credits {
            guard let found = text.firstRange(of: word) else { continue }
            let rest = text[found.upperBound...]
            return rest.utf8.count < 60 && !rest.contains(". ")
                && text[..<found.lowerBound].last.map { !$0.isLetter } ?? true
        }
        return false
    }

    private static let credits = [
        "foto:", "fotos:", "photo:", "photos:", "picture:", "bild:", "fotografía:", "фото:",
        "photo credit:", "fotograf:", "fotoğraf:", "zdjęcie:", "kuva:",
    ]
}

/// What is said below the beginning of a text that only those who pay may read.
private enum Offers {
    private static let words = [
        "subscribe", "subscri", "free trial", "already a member", "log in", "sign in", "abo ",
        "abonn", "kündbar", "jetzt testen", "weiterlesen", "melden sie sich", "monatlich",
        "s'abonner", "déjà abonné", "essai gratuit", "suscr", "inicia sesión", "abbonat", "accedi",
        "assine", "prenumer", "inloggen", "подписк", "подпиш", "войдите", "per month", "a month",
        "cancel anytime", "newsletter", "inbox",
    ]

    /// Whether a line offers something, by two of its words.
    static func matches(_ block: Block) -> Bool {
        guard block.length < 400 else { return false }
        let text = block.text.lowercased() + " "
        return words.count(where: text.contains) >= 2
    }
}

extension String {
    fileprivate var trimmingMarks: String {
        String(
            drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
    }
}
