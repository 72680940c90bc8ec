/// When a page was published, as it says itself; never a guess.
///
/// From what is written for programs to what is written for people: JSON-LD, `meta`, elements of
/// time and those that call themselves the date's, the address, the lines around the headline.
/// When it was changed last counts only where nothing says when it was published.
struct PublicationDate {
    let metadata: PageMetadata
    let text: MainText.Found

    private var tree: HTMLTree { metadata.tree }

    /// A day in ISO 8601, or a month where the address has no more.
    func find() -> String? {
        let order = order
        let visible = VisibleDates(
            tree, title: metadata.titleNode, text: text, order: order,
            language: metadata.language)
        if let day = metadata.data.published.flatMap(explicit) ?? meta(Self.published)
            ?? visible.marked() ?? meta(Self.general) ?? address
        {
            return day.iso
        }
        if let month = metadata.url.flatMap(Self.month(inAddress:)) {
            // A line without a word for it counts where it says the same.
            return visible.unmarked(in: month)?.iso ?? month.monthISO
        }
        let day =
            visible.unmarked() ?? scripted ?? metadata.data.modified.flatMap(explicit)
            ?? meta(Self.modified) ?? visible.updated() ?? visible.updatedElsewhere()
        return day?.iso
    }

    private func explicit(_ text: String) -> CalendarDay? {
        let day = DateText.machine(text, order: order, earliest: CalendarDay.earliestArchived)
        return day.flatMap { $0.isOrigin ? nil : $0 }
    }

    // MARK: meta

    private static let published: [String] = [
        "article:published_time", "article:published", "og:article:published_time",
        "og:published_time", "article.published", "article_date_original",
        "article:publicationdate",
        "datepublished", "date_published", "date-published", "rnews:datepublished",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime", "shareaholic:article_published_time", "vr:published_time",
        "bt:pubdate", "pubdate", "pub_date", "publishdate", "publish_date", "publish-date",
        "published-date", "published_time", "publication_date", "publicationdate",
        "publication-date", "originalpublicationdate", "dateposted", "date.created",
        "citation_publication_date", "citation_online_date", "citation_date",
        "prism.publicationdate", "dc.date.issued", "dcterms.issued", "dc.date.publication",
        "dc.date.published", "dcterms.available", "article.created", "article:created",
        "eprints.date", "ptime", "pdate", "releasedate", "release_date", "docdate", "pub-date",
        "article_date", "article:date_published", "article:post_date", "og:publish_date",
        "og:pubdate",
        "og:regdate", "og:question:published_time", "rbpubdate", "live_date", "date.issued",
        "dc.date.available", "dc.date.dateaccepted", "bepress_citation_online_date",
        "bepress_citation_date", "iso-8601-publish-date", "weibo:article:create_at", "dateissued",
        "issued", "published", "published_date", "published_at", "datum", "dcterms.dateaccepted",
    ]
    private static let general: [String] = [
        "dc.date.created", "dcterms.created", "dc.created", "datecreated", "created",
        "dc.date", "dcterms.date", "dc:date", "date", "article:date", "content_date",
        "creation_date", "og:video:release_date", "last_published_date", "displaydate",
    ]
    private static let modified: [String] = [
        "article:modified_time", "og:modified_time", "og:article:modified_time", "datemodified",
        "dcterms.modified", "dc.date.modified", "dc.modified", "article:modified",
        "og:updated_time",
        "revised", "last-modified", "lastmod", "updated_time", "modified", "date.modified",
    ]

    private func meta(_ names: [String]) -> CalendarDay? {
        for name in names {
            for (found, value) in metadata.all where found == name {
                if let day = explicit(value) { return day }
            }
        }
        if names == Self.published, let page = metadata.value("parsely-page") {
            return StructuredData.value(of: "pub_date", in: page[...]).flatMap { explicit($0.text) }
        }
        return nil
    }

    // MARK: Scripts

    /// What a page's own program is given as its date, where that is one day only: with several
    /// other articles are among them.
    private var scripted: CalendarDay? {
        let scripts = tree.elements("script").flatMap { tree.children(of: $0) }
            .map { String(tree.nodes[$0].text.prefix(Self.scriptLimit)) }
        for key in Self.scriptKeys {
            var days: Set<CalendarDay> = []
            for script in scripts where script.contains(key) {
                var rest = script[...]
                while days.count < 2, let value = StructuredData.value(of: key, in: rest) {
                    if let day = explicit(value.text) { days.insert(day) }
                    rest = script[value.end...]
                }
            }
            if days.count == 1 { return days.first }
        }
        return nil
    }

    /// How much of a script is looked through. Unit: characters.
    private static let scriptLimit = 100_000
    private static let scriptKeys = [
        "datePublished", "publishedAt", "published_at", "publishDate", "publish_date",
        "publicationDate", "publication_date", "pubDate", "pubdate", "published_date",
        "publishedDate", "firstPublished", "published", "first_publish_date", "firstPublishDate",
        "firstPublishedAt", "display_date", "displayDate", "publish_time", "publishTime",
        "created_at", "createdAt", "dateCreated",
    ]

    // MARK: The address

    /// /2021/03/25/, /2021/mar/25/, /2021-03-25-, /20210325/ in the page's own address.
    private var address: CalendarDay? {
        metadata.url.flatMap(Self.day(inAddress:))
    }

    static func day(inAddress url: String) -> CalendarDay? {
        guard let start = url.firstRange(of: "://")?.upperBound,
            let slash = url[start...].firstIndex(of: "/")
        else { return nil }
        let path = url[slash...].prefix { $0 != "?" && $0 != "#" }
        let parts = path.split { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." }
        for (index, part) in parts.enumerated() {
            if part.utf8.count == 8, let number = Int(part),
                let day = CalendarDay(number / 10_000, number / 100 % 100, number % 100)
            {
                return day
            }
            guard part.utf8.count == 4, let year = Int(part), index + 2 < parts.count,
                let dayNumber = Int(parts[index + 2].prefix { $0.isNumber }),
                parts[index + 2].utf8.count <= 2
            else { continue }
            let name = parts[index + 1]
            let month =
                name.utf8.count <= 2 ? Int(name) : MonthNames.month(name.lowercased())
            if let month, let day = CalendarDay(year, month, dayNumber) { return day }
        }
        return nil
    }

    /// /2021/03/ in the page's own address: the first day of that month.
    static func month(inAddress url: String) -> CalendarDay? {
        guard let start = url.firstRange(of: "://")?.upperBound else { return nil }
        let parts = url[start...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
            .dropFirst()
        for (part, next) in zip(parts, parts.dropFirst()) {
            guard part.utf8.count == 4, let year = Int(part), next.utf8.count == 2,
                let month = Int(next)
            else { continue }
            return CalendarDay(year, month, 1)
        }
        return nil
    }

    // MARK: 03/04/2021

    /// Told by the page's language and country, else by its other dates; unknown where they do not
    /// tell it.
    private var order: DayOrder {
        if case let said = saidOrder, said != .unknown { return said }
        return DateText.order(
            shownIn: tree.nodes.lazy.filter {
                $0.tag.isEmpty && (8...200).contains($0.text.utf8.count) && $0.text.contains("/")
            }.map(\.text))
    }

    private var saidOrder: DayOrder {
        let language = metadata.language ?? metadata.value("og:locale")?.lowercased() ?? ""
        let region = (metadata.value("og:locale") ?? language).suffix(2).uppercased()
        if !language.isEmpty, !language.hasPrefix("en") { return .dayFirst }
        if language.count > 2 || metadata.value("og:locale") != nil, region.count == 2 {
            if ["US", "PH"].contains(region) { return .monthFirst }
            if ["GB", "IE", "AU", "NZ", "IN", "ZA", "PK", "NG", "KE"].contains(region) {
                return .dayFirst
            }
        }
        guard let url = metadata.url, let start = url.firstRange(of: "://")?.upperBound else {
            return .unknown
        }
        let host = url[start...].prefix { $0 != "/" && $0 != ":" }
        let top = host.split(separator: ".").last.map(String.init) ?? ""
        if ["gov", "edu", "mil", "us"].contains(top) { return .monthFirst }
        return top.utf8.count == 2 ? .dayFirst : .unknown
    }
}
