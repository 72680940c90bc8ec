/// The dates that a page shows to people, and what speaks for each being that of the article.
struct VisibleDates {
    private struct Candidate {
        var day: CalendarDay
        var score: Int
        var isUpdate: Bool
        var position: Int
    }

    private let tree: HTMLTree
    private let title: Int?
    private let text: MainText.Found
    private let order: DayOrder
    private let language: String?
    private var candidates: [Candidate] = []

    /// More elements with dates are a calendar or an archive.
    private static let limit = 400
    private static let marked = 60
    private static let enough = 40
    private static let little = 20
    private static let headNodes = 12

    init(
        _ tree: HTMLTree, title: Int?, text: MainText.Found, order: DayOrder, language: String?
    ) {
        self.tree = tree
        self.title = title
        self.text = text
        self.order = order
        self.language = language
        collect()
    }

    /// The best date in an element that says it is one.
    func marked() -> CalendarDay? { best(from: Self.marked, updates: false) }

    /// The best date of any short line near the headline.
    func unmarked() -> CalendarDay? { best(from: Self.enough, updates: false) }

    /// The same of the lines that name a day of that month.
    func unmarked(in month: CalendarDay) -> CalendarDay? {
        best(from: Self.enough, updates: false) {
            $0.year == month.year && $0.month == month.month
        }
    }

    /// Where only a last change is dated.
    func updated() -> CalendarDay? { best(from: Self.enough, updates: true) }

    /// The same in a line apart from the text, as at the foot of plain old pages.
    func updatedElsewhere() -> CalendarDay? { best(from: Self.little, updates: true) }

    private func best(
        from least: Int, updates: Bool, where isFit: (CalendarDay) -> Bool = { _ in true }
    ) -> CalendarDay? {
        let fitting = candidates.filter {
            $0.score >= least && $0.isUpdate == updates && isFit($0.day)
        }
        guard let top = fitting.map(\.score).max() else { return nil }
        return fitting.first { $0.score == top }?.day
    }

    // MARK: Candidates

    private mutating func collect() {
        for index in tree.nodes.indices where candidates.count < Self.limit {
            let node = tree.nodes[index]
            guard !node.tag.isEmpty, node.tag != "html", node.tag != "body", node.tag != "head",
                node.tag != "script", node.tag != "style", node.tag != "meta", node.tag != "title"
            else {
                addMicrodata(index)
                continue
            }
            let kind = kind(of: index)
            if let kind, let machine = machineDate(of: index) {
                add(machine, words: Self.cues(shownText(index)), kind: kind, at: index)
            } else if kind != nil || isLine(index) {
                addShown(index, kind: kind)
            }
        }
    }

    /// `<meta itemprop="datePublished">` in the body.
    private mutating func addMicrodata(_ index: Int) {
        guard tree.nodes[index].tag == "meta",
            let name = tree.attribute("itemprop", of: index)?.lowercased(),
            name.contains("datepublished") || name.contains("datecreated"),
            let value = tree.attribute("content", of: index),
            let day = DateText.machine(value, order: order)
        else { return }
        add(day, words: Cues(), kind: 100, at: index)
    }

    /// What an element's own name says of its being a date; `nil` where nothing.
    private func kind(of index: Int) -> Int? {
        let tag = tree.nodes[index].tag
        let property =
            (tree.attribute("itemprop", of: index) ?? tree.attribute("property", of: index))?
            .lowercased() ?? ""
        if property.contains("datepublished") || property.contains("datecreated") { return 100 }
        if property.contains("datemodified") { return 61 }
        if property == "dc:date" || property == "dc:created" { return 90 }
        if tag == "time" || tag.hasSuffix("-time") || tag == "time-ago" {
            if tree.attribute("pubdate", of: index) != nil { return 100 }
            let marks = tree.marks(of: index)
            if marks.contains(where: DateMarks.published.contains) || marks.contains("entry") {
                return 85
            }
            return 70
        }
        let marks = tree.marks(of: index)
        if marks.contains(where: DateMarks.published.contains) { return 75 }
        if marks.contains(where: DateMarks.isDate) { return 65 }
        if marks.contains(where: DateMarks.meta.contains) { return 55 }
        return nil
    }

    private func machineDate(of index: Int) -> CalendarDay? {
        for name in [
            "datetime", "content", "data-datetime", "data-date", "data-published", "title",
            "data-timestamp", "data-time", "data-utime",
        ] {
            guard let value = tree.attribute(name, of: index), value.utf8.count >= 6,
                name != "title" || tree.nodes[index].tag == "abbr"
                    || tree.nodes[index].tag == "time",
                let day = DateText.machine(value, order: order)
            else { continue }
            return day
        }
        return nil
    }

    /// Whether an element has text of its own, and little of it.
    private func isLine(_ index: Int) -> Bool {
        guard tree.nodes[index].end - index < 40 else { return false }
        return tree.children(of: index).contains {
            tree.nodes[$0].tag.isEmpty
                && tree.nodes[$0].text.unicodeScalars.contains { !$0.isBlank }
        }
    }

    private func shownText(_ index: Int) -> String { tree.text(of: index, limit: 400) }

    private mutating func addShown(_ index: Int, kind: Int?) {
        guard tree.nodes[index].end - index < 200 else { return }
        let shown = shownText(index)
        guard (6...300).contains(shown.utf8.count),
            shown.unicodeScalars.contains(where: { $0.properties.numericType != nil })
        else { return }
        let parsed = DateText(shown, order: order, language: language)
        for found in parsed.all() {
            let cues = Cues(before: found.wordsBefore)
            let words = parsed.wordCount
            // A line that is a date and little else, or that announces one.
            let score =
                words <= 8 || (cues.isPublished || cues.isUpdate) && words <= 30
                ? 50 : words <= 16 ? 35 : 0
            let whole = kind.map { words <= 24 ? $0 : $0 - 25 } ?? score
            add(found.day, words: cues, kind: max(whole, score), at: index)
        }
    }

    private static func cues(_ text: String) -> Cues {
        Cues(
            before: DateText(text).all().first?.wordsBefore
                ?? text.lowercased()
                .split { !$0.isLetter }.map(String.init))
    }

    private mutating func add(_ day: CalendarDay, words: Cues, kind: Int, at index: Int) {
        guard !words.isOther else { return }
        let zone = zone(of: index)
        let marks = tree.marks(of: index)
        let isUpdate =
            words.isUpdate
            || !words.isPublished
                && (marks.contains(where: DateMarks.isUpdate)
                    || (tree.attribute("itemprop", of: index) ?? "").lowercased().contains(
                        "modified"))
        candidates.append(
            Candidate(
                day: day, score: kind + zone + (words.isPublished ? 15 : 0), isUpdate: isUpdate,
                position: index))
    }

    // MARK: Places

    /// What the place of an element says, by its distance from the headline and the text.
    private func zone(of index: Int) -> Int {
        if isElsewhere(index) || tree.marks(of: index).contains(where: DateMarks.present.contains) {
            return -60
        }
        let start = textStart
        let end = text.blocks.last.map { tree.nodes[$0.node].end } ?? tree.nodes.count
        if let title, title < start {
            if index > title, index <= start { return 20 }
            if index <= title {
                return isTogether(index, title) ? 10 : -30
            }
        } else if let title, index > title, index < title + Self.headNodes {
            // Headline, date and text stand in one piece.
            return 20
        } else if index <= start {
            return index + 400 > start ? 5 : -25
        }
        if index < end { return -20 }
        return isBehind(index) ? 0 : -25
    }

    private var textStart: Int { text.start ?? text.blocks.first?.position ?? 0 }

    /// Whether an element before the headline stands in one small part with it.
    private func isTogether(_ index: Int, _ title: Int) -> Bool {
        guard let whole = tree.commonAncestor(of: [index, title]) else { return false }
        if tree.nodes[whole].tag == "article" { return true }
        let shown = (index..<title).count { node in
            tree.nodes[node].tag.isEmpty && !tree.nodes[node].text.oneLine.isEmpty
        }
        return switch tree.nodes[whole].tag {
        case "html": false
        case "body": shown <= 1
        default: shown <= 5
        }
    }

    /// Whether an element stands right behind the text, or in its article.
    private func isBehind(_ index: Int) -> Bool {
        let holder =
            tree.ancestors(of: text.element).first { tree.nodes[$0].tag == "article" }
            ?? tree.nodes[text.element].parent
        return holder > 0 && tree.contains(holder, index) && tree.nodes[holder].tag != "body"
    }

    /// Whether it is in a part that is not of the article: menus, lists of others, comments.
    private func isElsewhere(_ index: Int) -> Bool {
        for node in [index] + tree.ancestors(of: index).prefix(30) {
            if let title, tree.contains(node, title), node != title { return false }
            let tag = tree.nodes[node].tag
            if tag == "nav" || tag == "select" || tag == "button" { return true }
            if tag == "aside", tree.nodes[node].end - node > 30 { return true }
            if tag == "footer" || tag == "header",
                !tree.ancestors(of: node).contains(where: { tree.nodes[$0].tag == "article" })
            {
                return true
            }
            let marks = tree.marks(of: node)
            // Some put a "footer" below the headline.
            if marks == ["footer"] || marks.contains("footer") && marks.contains("site"),
                title.map({ node < $0 || node > textStart }) ?? true
            {
                return true
            }
            if marks.contains(where: { $0.hasSuffix("nav") || $0.hasPrefix("topbar") }) {
                return true
            }
            if node != index, marks.contains(where: DateMarks.elsewhere.contains) { return true }
        }
        return false
    }
}
