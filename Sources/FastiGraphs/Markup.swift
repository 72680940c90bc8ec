/// Labels in the drawing library's markup.
enum Markup {
    /// A table as large as the box, with the lines in its middle.
    ///
    /// The heights of the rows add up to the box's, so the table's place does not depend on the
    /// font.
    static func table(_ label: Label, in box: Box) -> String {
        let height = units(box.height)
        let lineHeights = label.lines.map { units($0.height) }
        let above = max(0, (height - lineHeights.reduce(0, +)) / 2)
        let below = max(0, height - lineHeights.reduce(0, +) - above)
        let indent = label.inset + (label.accent?.width ?? 0)
        let rows = lineHeights.count + (above > 0 ? 1 : 0) + (below > 0 ? 1 : 0)
        let width = max(1, units(box.width) - units(indent))
        let align = label.alignment == .leading ? "LEFT" : "CENTER"
        var lead = ""
        if let accent = label.accent {
            lead += cell(
                "", width: units(accent.width), height: height,
                extra: " FIXEDSIZE=\"TRUE\" ROWSPAN=\"\(rows)\""
                    + " BGCOLOR=\"\(accent.color.hexadecimal)\"")
        }
        if label.inset > 0 {
            lead += cell(
                "", width: units(label.inset), height: height, extra: " ROWSPAN=\"\(rows)\"")
        }
        var cells: [String] = []
        if above > 0 { cells.append(cell("", width: width, height: above)) }
        for (line, height) in zip(label.lines, lineHeights) {
            let text = line.runs.filter { !$0.text.isEmpty }.map(run).joined()
            cells.append(cell(text, width: width, height: height, extra: " ALIGN=\"\(align)\""))
        }
        if below > 0 { cells.append(cell("", width: width, height: below)) }
        cells[0] = lead + cells[0]
        return
            "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
            + cells.map { "<TR>\($0)</TR>" }.joined() + "</TABLE>"
    }

    private static func cell(
        _ content: String, width: Int, height: Int, extra: String = ""
    ) -> String {
        "<TD WIDTH=\"\(width)\" HEIGHT=\"\(height)\"\(extra)>\(content)</TD>"
    }

    private static func run(_ run: Run) -> String {
        var text = Escape.markup(run.text.description)
        if run.style.isBold { text = "<B>\(text)</B>" }
        if run.style.isItalic { text = "<I>\(text)</I>" }
        return "<FONT POINT-SIZE=\"\(units(run.style.size))\""
            + " COLOR=\"\(run.style.color.hexadecimal)\">\(text)</FONT>"
    }

    private static func units(_ points: Double) -> Int {
        Int((points * Graph.unitsAPoint).rounded())
    }
}
