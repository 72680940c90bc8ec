/// The words in classes and ids by which elements say what a date in them is of.
enum DateMarks {
    /// "date", "newsdate", "dateposted", and the like of other languages.
    static func isDate(_ mark: String) -> Bool {
        if dates.contains(mark) { return true }
        if mark.hasSuffix("datum") || mark.hasPrefix("datum") { return true }
        guard mark.hasSuffix("date") || mark.hasPrefix("date") else { return false }
        return !["candidate", "mandate", "validate", "antedate"].contains(mark)
    }

    /// Whether an element calls its date one of a change.
    static func isUpdate(_ mark: String) -> Bool {
        mark.hasPrefix("updat") || mark.hasSuffix("update") || mark.hasSuffix("updated")
            || mark.hasPrefix("modif") || mark.hasSuffix("modified") || mark == "lastmod"
            || mark.hasPrefix("aktualis") || mark.hasPrefix("actuali")
    }

    static let published: Set<String> = [
        "published", "publish", "pubdate", "pub", "posted", "publication", "publishdate",
        "publicationdate", "postdate", "entrydate", "articledate", "dateline", "datepublished",
        "published_at", "dtpublished", "postedon", "newsdate", "veroeffentlicht", "storydate",
    ]
    private static let dates: Set<String> = [
        "date", "datum", "fecha", "time", "timestamp", "datetime", "zeit", "tarih",
        "dato", "created", "submitted", "parution", "calendar", "when", "day", "zaman", "heure",
        "hora", "tid", "tidspunkt", "publi", "publie", "publicado", "pubblicato", "erstellt",
        "gepubliceerd", "publicerad", "updated", "modified", "lastmod",
    ]
    static let meta: Set<String> = [
        "meta", "metadata", "postmeta", "byline", "info", "infos", "details", "author", "autor",
        "subline", "credits", "source", "kicker", "subtitle", "attribution", "header", "footer",
        "data", "informations", "infobar", "writer", "signature", "firma", "legend", "yazar",
    ]
    /// By which an element says that its date is that of the visit.
    static let present: Set<String> = ["current", "today", "now", "clock", "heute", "oggi"]
    static let elsewhere: Set<String> = [
        "comment", "comments", "related", "sidebar", "widget", "recommended", "recent", "latest",
        "popular", "trending", "teaser", "teasers", "card", "cards", "commentlist", "respond",
        "event", "events", "archive", "archives", "ticker", "menu", "nav", "navigation", "more",
        "carousel", "masthead", "topbar", "next", "prev", "previous", "weather", "calendar",
        "relatedposts", "similar", "recents", "agenda", "forum", "suggestions", "newsletter",
    ]
}
