/// What of a page is never part of its text: by tag, by what it calls itself, by its links.
struct Pruning {
    private let tree: HTMLTree
    private(set) var isPruned: [Bool]
    /// The page's own host, where it says it.
    private let site: Substring?

    /// Elements that hold no text to be read, or a page's furniture.
    private static let tags: Set<String> = [
        "head", "script", "style", "noscript", "template", "iframe", "svg", "math", "canvas",
        "audio", "video", "object", "embed", "applet", "map", "button", "select", "input",
        "textarea", "option", "datalist", "dialog", "nav", "menu", "frameset", "noframes",
        "amp-ad", "amp-embed", "amp-social-share", "amp-sidebar", "amp-consent", "amp-iframe",
        "amp-video", "amp-audio",
    ]
    /// Furniture where they are small beside the rest.
    private static let smallTags: Set<String> = [
        "aside", "footer", "figure", "figcaption", "form", "fieldset", "address", "label",
        "legend",
    ]
    /// Words by which furniture calls itself.
    private static let strong: Set<String> = [
        "comment", "comments", "commentlist", "disqus", "respond", "livefyre", "replies",
        "related", "recommended", "recommendation", "recommendations", "recirc", "trending",
        "popular", "sidebar", "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb",
        "breadcrumbs", "footer", "share", "sharing", "sharedaddy", "addthis", "sharethis",
        "socialshare", "newsletter", "subscribe", "subscription", "signup", "cookie", "cookies",
        "consent", "gdpr", "ad", "ads", "advert", "advertisement", "advertising", "adsense",
        "adslot", "dfp", "outbrain", "taboola", "sponsored", "sponsor", "promo", "promotion",
        "popup", "modal", "overlay", "masthead", "pagination", "pager", "paging", "toolbar",
        "readmore", "noprint", "teaser", "teasers", "skip", "hidden", "hide", "teaserlist",
        "relatedposts", "morestories", "mostread", "mostpopular", "jp", "forum", "postprofile",
        "userinfo", "postauthor",
    ]
    private static let weak: Set<String> = [
        "widget", "caption", "captions", "credit", "credits", "byline", "author", "authors",
        "tags", "taglist", "tagcloud", "tag", "categories", "banner", "social", "embed",
        "slideshow", "carousel", "slider", "gallery", "player", "video", "audio", "timestamp",
        "dateline", "date", "pubdate", "published", "meta", "metadata", "postmeta", "toc",
        "rating", "ratings", "vote", "poll", "tools", "copyright", "disclaimer", "bio",
        "ticker", "print", "login", "search", "follow", "donate", "donation", "cta", "sr",
        "visually", "invisible", "reference", "references", "footnote", "next", "prev",
        "previous", "latest", "headlines", "listing", "editsection", "infoline", "kicker",
        "thumb", "thumbcaption", "lightbox", "tooltip", "dropdown", "logo", "utility", "topbar",
        "alert", "notice", "callout", "promoted", "partner", "shop", "buy", "app", "apps",
        "loading", "spinner", "icon", "icons", "button", "buttons", "btn", "likes", "views",
        "counter", "permalink", "trackback", "pingback", "survey", "paywall", "regwall",
        "event", "events", "correlati", "crosslinks",
    ]

    private static let builders: Set<String> = [
        "elementor", "text", "editor", "sow", "heading", "html", "content", "brxe", "fusion",
    ]

    init(_ tree: HTMLTree, title: Int?, url: String?) {
        self.tree = tree
        site = url.flatMap(Self.host)
        isPruned = [Bool](repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices where Self.isFurniture(index, tree) {
            isPruned[index] = true
        }
        pruneMarked(title: title)
        pruneTeasers(title: title)
        pruneSignUps(title: title)
    }

    /// A page without its furniture, and with all else.
    static func byTagAlone(_ tree: HTMLTree) -> PageBlocks {
        PageBlocks(tree, in: 0..<tree.nodes.count) { isFurniture($0, tree) }
    }

    private static func isFurniture(_ index: Int, _ tree: HTMLTree) -> Bool {
        let tag = tree.nodes[index].tag
        if tag.isEmpty { return false }
        if tags.contains(tag) { return true }
        // A citation mark: "[3]".
        if tag == "sup" {
            let text = tree.text(of: index, limit: 20)
            return text.hasPrefix("[") && text.hasSuffix("]")
        }
        return false
    }

    // MARK: What calls itself furniture

    private mutating func pruneMarked(title: Int?) {
        let pruned = isPruned
        let blocks = PageBlocks(tree, in: 0..<tree.nodes.count) { pruned[$0] }
        let total = max(blocks.prose, 1)
        let before = isPruned
        var index = 0
        while index < tree.nodes.count {
            if !isPruned[index], let limit = largestShare(of: index),
                !(title.map { tree.contains(index, $0) } ?? false),
                Double(blocks.prose(in: tree.subtree(index))) <= limit * Double(total)
            {
                isPruned[index] = true
            }
            index = isPruned[index] ? tree.nodes[index].end : index + 1
        }
        // A page whose paragraphs call themselves something odd, each of them: better all of it.
        let after = isPruned
        let left = PageBlocks(tree, in: 0..<tree.nodes.count) { after[$0] }.prose
        if left * 8 < total { isPruned = before }
    }

    /// The share of the page's prose up to which an element is taken for furniture; `nil` where
    /// nothing says that it is.
    private func largestShare(of index: Int) -> Double? {
        let tag = tree.nodes[index].tag
        guard !tag.isEmpty, tag != "html", tag != "body", tag != "main" else { return nil }
        if isHidden(index) { return 0.5 }
        if tag == "figure", !tree.elements("table", in: tree.subtree(index)).isEmpty { return nil }
        if Self.smallTags.contains(tag) { return tag == "form" ? 0.1 : 0.35 }
        let role = tree.attribute("role", of: index) ?? ""
        if ["navigation", "complementary", "contentinfo", "search", "banner", "dialog"].contains(
            role)
        {
            return 0.35
        }
        guard Markup.headingLevel(tag) == nil else { return nil }
        let marks = tree.marks(of: index)
        guard !marks.isEmpty else { return nil }
        if marks.contains(where: Self.isComment) { return 0.95 }
        if tag == "article" {
            return marks.contains { $0 == "teaser" || $0 == "related" || $0 == "promo" } ? 0.3 : nil
        }
        // A paragraph calls itself a teaser or footer where it opens or ends the text.
        let isEdge = tag == "p" && marks.contains { $0 == "footer" || $0 == "teaser" }
        if !isEdge, marks.contains(where: Self.strong.contains) { return 0.4 }
        // Builders of pages call every part a widget.
        let isBuilt = marks.contains("widget") && marks.contains(where: Self.builders.contains)
        let named = marks.filter { !isBuilt || $0 != "widget" }
        return named.contains(where: Self.weak.contains) ? 0.12 : nil
    }

    private static func isComment(_ mark: String) -> Bool {
        mark == "comments" || mark == "commentlist" || mark == "disqus" || mark == "respond"
            || mark == "comment"
    }

    private func isHidden(_ index: Int) -> Bool {
        if tree.attribute("hidden", of: index) != nil { return true }
        if tree.attribute("aria-hidden", of: index) == "true" { return true }
        guard let style = tree.attribute("style", of: index) else { return false }
        let plain = style.lowercased().filter { $0 != " " }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }

    // MARK: Teasers

    /// Headings that are links lead elsewhere: with their few words below they are teasers.
    private mutating func pruneTeasers(title: Int?) {
        let pruned = isPruned
        let blocks = PageBlocks(tree, in: 0..<tree.nodes.count) { pruned[$0] }
        var holders: [(holder: Int, list: Int)] = []
        for block in blocks.all
        where block.headingLevel != nil && block.linkShare > 0.8 && linksElsewhere(block) {
            guard let holder = teaser(around: block.node, blocks, title: title) else { continue }
            holders.append((holder, tree.nodes[holder].parent))
        }
        let lists = Dictionary(grouping: holders, by: \.list).mapValues(\.count)
        for (holder, list) in holders where lists[list, default: 0] >= 2 {
            isPruned[holder] = true
        }
    }

    /// Whether a heading leads to another page of the site, not into this one, nor to a shop.
    private func linksElsewhere(_ block: Block) -> Bool {
        let links = tree.elements("a", in: tree.subtree(block.node))
            .compactMap { tree.attribute("href", of: $0) }
        return links.contains { link in
            guard !link.hasPrefix("#") else { return false }
            guard let host = Self.host(link), let site else { return true }
            return host == site
        }
    }

    static func host(_ address: String) -> Substring? {
        guard let start = address.firstRange(of: "//")?.upperBound else { return nil }
        return address[start...].prefix { $0 != "/" && $0 != "?" }
    }

    /// The largest element around a heading that has little more text than it.
    private func teaser(around heading: Int, _ blocks: PageBlocks, title: Int?) -> Int? {
        var holder = heading
        for ancestor in tree.ancestors(of: heading).prefix(6) {
            let range = blocks.range(in: tree.subtree(ancestor))
            // More is no teaser, and need not be looked through.
            guard range.count <= 40 else { break }
            let headings = blocks.all[range].filter { $0.headingLevel != nil }.count
            let length = blocks.all[range].reduce(0) { $0 + $1.length }
            guard headings == 1, length < 500, !(title.map { tree.contains(ancestor, $0) } ?? false)
            else { break }
            holder = ancestor
        }
        return holder == heading ? nil : holder
    }

    // MARK: Boxes to be filled in

    /// The words around a field that the reader is to fill in: the largest element around it that has
    /// few words.
    private mutating func pruneSignUps(title: Int?) {
        let fields = tree.nodes.indices.filter(isField)
        guard !fields.isEmpty else { return }
        let pruned = isPruned
        let blocks = PageBlocks(tree, in: 0..<tree.nodes.count) { pruned[$0] }
        for field in fields {
            var box: Int?
            for ancestor in tree.ancestors(of: field).prefix(6) {
                let range = blocks.range(in: tree.subtree(ancestor))
                let length = blocks.all[range].reduce(0) { $0 + $1.length }
                guard length < Self.boxLength, length * 5 < blocks.prose,
                    !["body", "main", "article"].contains(tree.nodes[ancestor].tag),
                    !(title.map { tree.contains(ancestor, $0) } ?? false)
                else { break }
                box = ancestor
            }
            if let box { isPruned[box] = true }
        }
    }

    /// Unit: characters.
    private static let boxLength = 400

    private func isField(_ index: Int) -> Bool {
        guard tree.nodes[index].tag == "input" else { return false }
        return ["text", "email", "tel", nil].contains(
            tree.attribute("type", of: index)?.lowercased())
    }
}
