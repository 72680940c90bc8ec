import FastiChronology
import FastiGraphs

/// A box whose place is not yet known: its label and its height.
struct SpineBox {
    var label: Label
    /// Points; more than the label's if many lines end at the box.
    var height: Double
}

/// Makes the boxes of entries, actors and groups of actors.
struct SpineBoxes {
    private typealias Metrics = SpineMetrics

    /// - Parameters:
    ///   - left, right: How many lines end on each side.
    static func entry(_ entry: SpineEntry, left: Int, right: Int) -> SpineBox {
        let width = Metrics.spineWidth - 2 * Metrics.entryInset
        var lines: [Line] = []
        let head = [entry.date, entry.status ?? ""].filter { !$0.isEmpty }
        if !head.isEmpty {
            let text = CleanText(head.joined(separator: " · ")).description
            lines += FontMetrics.wrap(text, style: Metrics.date, width: width, limit: 3)
                .map { line($0, Metrics.date) }
        }
        var title = FontMetrics.wrap(
            CleanText(entry.entry.title).description, style: Metrics.title, width: width,
            limit: Metrics.titleLines)
        let notes = notes(entry.sources)
        if !notes.isEmpty, let last = title.last {
            if FontMetrics.width(of: last + " " + notes, style: Metrics.title) <= width {
                title[title.count - 1] = last.isEmpty ? notes : last + " " + notes
            } else {
                title.append(notes)
            }
        }
        lines += title.map { line($0, Metrics.title) }
        let label = Label(lines, inset: Metrics.entryInset)
        return SpineBox(
            label: label,
            height: max(
                label.height + 2 * Metrics.entryPadding,
                Metrics.portStep * Double(max(left, right)) + 4))
    }

    /// - Parameter lines: How many end at it.
    static func actor(_ actor: Actor, lines count: Int, side: SpineRole.Side) -> SpineBox {
        let width = Metrics.sideWidth - Metrics.accentWidth - 2 * Metrics.actorInset
        var lines = FontMetrics.wrap(
            CleanText(actor.name).description, style: Metrics.name, width: width,
            limit: Metrics.nameLines
        ).map { line($0, Metrics.name) }
        let kind = FontMetrics.cut(
            ActorStyle.words(for: actor.kind), style: Metrics.kind, width: width)
        lines.append(line(kind, Metrics.kind))
        let label = Label(
            lines, inset: Metrics.actorInset,
            accent: Label.Accent(
                color: ActorStyle.color(for: actor.kind), width: Metrics.accentWidth))
        // Heads need room on the right; on the left the lines only begin.
        let step = side == .right ? Metrics.portStep : 2.5
        return SpineBox(
            label: label, height: max(label.height + 6, step * Double(min(count, 16)) + 4))
    }

    /// A box for the actors of one entry that have none of their own.
    static func others(_ names: [String]) -> SpineBox {
        let width = Metrics.sideWidth - Metrics.accentWidth - 2 * Metrics.actorInset
        let text = "\(names.count) others: " + names.joined(separator: ", ")
        let lines = FontMetrics.wrap(
            CleanText(text).description, style: Metrics.others, width: width,
            limit: Metrics.othersLines
        ).map { line($0, Metrics.others) }
        let label = Label(
            lines, inset: Metrics.actorInset,
            accent: Label.Accent(color: Color(0x999999), width: Metrics.accentWidth))
        return SpineBox(label: label, height: label.height + 6)
    }

    /// The numbers of the sources as superscripts: "¹ ³".
    static func notes(_ sources: [Int]) -> String {
        let limit = 8
        let shown = sources.prefix(limit).map { superscript($0 + 1) }
        return shown.joined(separator: " ") + (sources.count > limit ? " …" : "")
    }

    static func superscript(_ number: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return String(String(number).compactMap(\.wholeNumberValue).map { digits[$0] })
    }

    static func line(_ text: String, _ style: TextStyle) -> Line {
        Line([Run(CleanText(text), style)], height: Metrics.lineHeight(style))
    }
}
