/// Finds which part of a page is its text.
///
/// Every block of the page has a weight: prose speaks for being text, links and crumbs of words
/// against it. The element with the largest sum holds the text. Where the page itself says which
/// element that is, and what it says is borne out by the sums, it is believed.
struct MainText {
    let tree: HTMLTree
    /// The headline's element.
    let title: Int?
    private let blocks: PageBlocks
    private let pruning: Pruning

    init(_ tree: HTMLTree, title: Int?, url: String?) {
        self.tree = tree
        self.title = title
        let pruning = Pruning(tree, title: title, url: url)
        self.pruning = pruning
        blocks = PageBlocks(tree, in: 0..<tree.nodes.count) { pruning.isPruned[$0] }
    }

    /// What was found.
    struct Found {
        /// The element that holds it.
        var element: Int
        var blocks: [Block]
        /// Where it begins, behind a standfirst that stands apart from it.
        var start: Int?
    }

    /// Shorter texts are taken for a failure of the search. Unit: characters.
    private static let least = 200

    func find() -> Found {
        let element = holder()
        var found = blocks(of: element)
        if found.blocks.reduce(0, { $0 + $1.length }) < Self.least,
            !found.blocks.contains(where: \.isProse)
        {
            let wider = everything()
            if wider.blocks.reduce(0, { $0 + $1.length })
                > 2 * found.blocks.reduce(0, { $0 + $1.length })
            {
                found = wider
            }
        }
        return found
    }

    // MARK: Which element

    private func holder() -> Int {
        let best = heaviest(in: 0..<tree.nodes.count) ?? 0
        let gain = blocks.gain(of: tree.subtree(best))
        for tier in Tier.allCases {
            if let element = element(of: tier, outOf: gain) { return narrowed(element) }
        }
        return best
    }

    /// The element of the largest sum, the innermost of equals.
    private func heaviest(in range: Range<Int>) -> Int? {
        var best: (node: Int, gain: Int)?
        for index in range where !tree.nodes[index].tag.isEmpty && !pruning.isPruned[index] {
            let gain = blocks.gain(of: tree.subtree(index))
            guard gain >= best?.gain ?? 1 else { continue }
            best = (index, gain)
        }
        return best?.node
    }

    /// Inside an article, the element of the largest sum, where it has nearly all.
    private func narrowed(_ element: Int) -> Int {
        guard let inner = heaviest(in: tree.subtree(element)) else { return element }
        let all = blocks.prose(in: tree.subtree(element))
        let share = Double(blocks.prose(in: tree.subtree(inner))) / Double(max(all, 1))
        return share > 0.9 ? inner : element
    }

    /// Ways in which pages say where their text is, the surest first.
    private enum Tier: CaseIterable {
        case articleBody, bodyName, article, main

        /// The share of the heaviest element's weight that is enough.
        var share: Double {
            switch self {
            case .articleBody: 0.4
            case .bodyName: 0.55
            case .article: 0.6
            case .main: 0.8
            }
        }
    }

    private func element(of tier: Tier, outOf gain: Int) -> Int? {
        var candidates: [Int] = []
        var index = 0
        while index < tree.nodes.count {
            guard !pruning.isPruned[index] else {
                index = tree.nodes[index].end
                continue
            }
            if isCandidate(index, tier), blocks.gain(of: tree.subtree(index)) > 0 {
                candidates.append(index)
                index = tree.nodes[index].end
            } else {
                index += 1
            }
        }
        return choice(among: candidates, enough: max(Int(tier.share * Double(gain)), 1), of: gain)
    }

    /// Of several parts that are named alike: the one with nearly all of the text, the one with the
    /// headline, or what holds them all.
    private func choice(among candidates: [Int], enough: Int, of gain: Int) -> Int? {
        func weight(_ node: Int) -> Int { blocks.gain(of: tree.subtree(node)) }
        guard let best = candidates.max(by: { weight($0) < weight($1) }) else { return nil }
        let parts = candidates.filter { weight($0) * 20 > gain }
        let sum = parts.reduce(0) { $0 + weight($1) }
        if parts.count > 1, weight(best) * 5 < sum * 4 {
            // Of articles one below the other the one under the headline.
            if let own = parts.first(where: { part in title.map { isNear($0, part) } ?? false }),
                areSeparateArticles(parts) || weight(own) * 10 > gain * 3
            {
                if weight(own) * 5 > gain { return own }
            } else if areSeparateArticles(parts), weight(parts[0]) * 5 > gain {
                return parts[0]
            }
            if let whole = tree.commonAncestor(of: parts), weight(whole) >= enough { return whole }
        }
        return weight(best) >= enough ? best : nil
    }

    /// Whether parts are articles of their own: each has a headline of the first rank.
    private func areSeparateArticles(_ parts: [Int]) -> Bool {
        let holders = parts.map { part in
            tree.ancestors(of: part).first { tree.nodes[$0].tag == "article" } ?? part
        }
        return Set(holders).count { !tree.elements("h1", in: tree.subtree($0)).isEmpty } > 1
    }

    /// Whether a part has the headline, itself or in its article.
    private func isNear(_ title: Int, _ part: Int) -> Bool {
        if tree.contains(part, title) { return true }
        guard tree.nodes[part].tag != "article",
            let holder = tree.ancestors(of: part).first(where: { tree.nodes[$0].tag == "article" })
        else { return false }
        return tree.contains(holder, title)
            && tree.elements("h1", in: tree.subtree(holder)).count == 1
    }

    private func isCandidate(_ index: Int, _ tier: Tier) -> Bool {
        let tag = tree.nodes[index].tag
        guard !tag.isEmpty, tag != "html", tag != "body" else { return false }
        switch tier {
        case .articleBody:
            let properties = [
                tree.attribute("itemprop", of: index), tree.attribute("property", of: index),
            ]
            .compactMap { $0?.lowercased() }
            return properties.contains {
                $0.contains("articlebody") || $0 == "content:encoded" || $0 == "reviewbody"
            }
        case .bodyName:
            guard Self.containers.contains(tag) else { return false }
            return BodyNames.matches(
                tree.attribute("class", of: index), tree.attribute("id", of: index))
        case .article:
            return tag == "article" || tree.attribute("role", of: index) == "article"
        case .main:
            return tag == "main" || tree.attribute("role", of: index) == "main"
                || ["content", "main", "main-content"].contains(tree.attribute("id", of: index))
        }
    }

    private static let containers: Set<String> = [
        "div", "section", "article", "main", "td", "span",
    ]

    // MARK: Which of its blocks

    private func blocks(of element: Int) -> Found {
        let range = blocks.range(in: tree.subtree(element))
        let all = Array(blocks.all[range])
        let titleBlock = title.map { blocks.before[$0] } ?? range.lowerBound
        let between = Array(blocks.all[min(titleBlock, range.lowerBound)..<range.lowerBound])
        let cleaner = BlockCleaner(tree, title: title)
        let kept = cleaner.cleaned(all)
        let lead = cleaner.lead(in: between, before: all)
        return Found(element: element, blocks: lead + kept, start: kept.first?.position)
    }

    /// Where nothing was found: all blocks that are not plainly links, of the whole page.
    private func everything() -> Found {
        let all = Pruning.byTagAlone(tree).all
        let prose = all.filter { $0.weight > 0 }
        let kept = prose.isEmpty ? all.filter { $0.linkShare < 0.5 } : prose
        return Found(element: 0, blocks: kept.filter { title == nil || $0.node != title })
    }
}

/// Names that pages give to the element of their text.
enum BodyNames {
    private static let joined = [
        "articlebody", "articletext", "articlecontent", "articlecopy", "articlemain",
        "storybody", "storycontent", "storytext", "storycopy", "entrycontent", "entrybody",
        "postcontent", "postbody", "posttext", "postentry", "postarticle", "contentbody",
        "bodycopy", "bodytext", "bodycontent", "fieldnamebody", "fieldbody", "textcontent",
        "newstext", "newsbody", "newscontent", "newsdetail", "maintext", "fulltext",
        "blogcontent", "blogpost", "singlecontent", "detailtext", "econtent", "richtext",
        "articledetail", "articleinner", "paragraphs", "textbody", "artikeltext", "artikelbody",
        "artikelinhalt", "contenttext", "mwparseroutput", "articlewrap", "thecontent",
        "pagebody", "presscontent", "pressrelease", "releasebody", "liveblogcontent",
    ]
    /// Parts and furniture that have such a name inside theirs.
    private static let others = ["wrapper", "header", "footer", "sidebar", "comment", "related"]

    static func matches(_ classes: String?, _ id: String?) -> Bool {
        let names = (classes ?? "").split(whereSeparator: \.isWhitespace) + [Substring(id ?? "")]
        return names.contains { name in
            let plain = name.lowercased().filter(\.isLetter)
            return plain.utf8.count < 60 && joined.contains(where: plain.contains)
                && !others.contains(where: plain.contains)
        }
    }
}
