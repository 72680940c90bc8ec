internal import FastiChronology
internal import FastiDates

/// What stands before and after the entries.
extension TimelinePage {
    func writeHead(to out: inout some TextOutputStream) {
        let lines = TextLayout.wrapped(title, width: width)
        for line in lines { out.write(line + "\n") }
        let widest = lines.map(TextLayout.width).max() ?? 0
        out.write(String(repeating: "=", count: widest) + "\n\n")
        paragraph(summary, to: &out)
        guard !chronology.entries.isEmpty else { return }
        paragraph(Self.key, to: &out)
    }

    var title: String {
        let given = plain(chronology.title ?? "")
        return given.isEmpty ? "Chronology" : given
    }

    static let key =
        "c. = about, ? = uncertain, by = not later than, [1] = number of the source"

    /// How much there is.
    var summary: String {
        var parts = [
            counted(chronology.entries.count, "entry", "entries"),
            counted(chronology.sources.count, "document", "documents"),
        ]
        if !undated.isEmpty {
            parts.append("\(EntryWording.number(Double(undated.count))) undated")
        }
        if !chronology.unread.isEmpty {
            parts.append(
                "\(EntryWording.number(Double(chronology.unread.count))) could not be read")
        }
        return parts.joined(separator: ", ")
    }

    private func counted(_ number: Int, _ one: String, _ many: String) -> String {
        "\(EntryWording.number(Double(number))) \(number == 1 ? one : many)"
    }

    func writeEnd(to out: inout some TextOutputStream) {
        writeActors(to: &out)
        writeSources(to: &out)
        writeCorrections(to: &out)
        guard !chronology.unread.isEmpty else { return }
        heading("Could not be read", to: &out)
        out.write("\n")
        for unread in chronology.unread {
            paragraph("\(plain(unread.path)): \(plain(unread.reason))", indent: 4, to: &out)
        }
    }

    // MARK: Corrections

    /// What the user changed and no entry shows: names, what is hidden, and what does not apply.
    private func writeCorrections(to out: inout some TextOutputStream) {
        let told = chronology.corrections.filter { $0.problem != nil || $0.entries.isEmpty }
        guard !told.isEmpty else { return }
        heading("Corrections", to: &out)
        out.write("\n")
        for record in told {
            let problem = record.problem.map { "; not applied: \(plain($0))" } ?? ""
            paragraph("line \(record.line): \(plain(record.text))\(problem)", indent: 4, to: &out)
        }
    }

    // MARK: Actors

    /// Those of whom there is more to say than a name: other names and who uses them, offices.
    var actorTexts: [String] {
        let told = chronology.actors.filter { !$0.affiliations.isEmpty || !others($0).isEmpty }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return told.map { actor in
            var text = "\(plain(actor.name)) (\(EntryWording.words(actor.kind)))"
            let offices = actor.affiliations.map { affiliation in
                [affiliation.role, index.name(ofActor: affiliation.actor)].compactMap(\.self)
                    .map(plain).joined(separator: ", ")
            }
            if !offices.isEmpty { text += ": " + offices.joined(separator: "; ") }
            if !others(actor).isEmpty {
                let names = others(actor).map { alias in
                    "\"\(plain(alias.text))\"" + cited(index.numbers(ofSources: alias.usedBy))
                }
                text += "; also " + names.joined(separator: ", ")
            }
            return text
        }
    }

    private func writeActors(to out: inout some TextOutputStream) {
        let texts = actorTexts
        guard !texts.isEmpty else { return }
        heading("Names", to: &out)
        out.write("\n")
        for text in texts { paragraph(text, indent: 4, to: &out) }
    }

    private func others(_ actor: Actor) -> [Actor.Alias] {
        actor.aliases.filter { $0.text != actor.name }
    }

    private func cited(_ numbers: [Int]) -> String {
        numbers.isEmpty ? "" : " [\(numbers.map(String.init).joined(separator: ", "))]"
    }

    // MARK: Sources

    private func writeSources(to out: inout some TextOutputStream) {
        guard !chronology.sources.isEmpty else { return }
        heading("Sources", to: &out)
        for (place, source) in chronology.sources.enumerated() {
            out.write("\n")
            let number = "[\(place + 1)] "
            for (row, text) in texts(of: source).enumerated() {
                let start = row == 0 ? number : TextLayout.spaces(TextLayout.width(number))
                let column = max(width - TextLayout.width(number), 10)
                for (line, words) in TextLayout.wrapped(text, width: column).enumerated() {
                    out.write(
                        (line == 0 ? start : TextLayout.spaces(TextLayout.width(number))) + words
                            + "\n")
                }
            }
        }
    }

    /// Title, who published it and when, where it is.
    func texts(of source: Source) -> [String] {
        let title = plain(source.title ?? "")
        let label = source.label.map { "\(plain($0)): " } ?? ""
        var path = plain(source.path)
        if let member = source.member { path += ", in it \(plain(member))" }
        if let record = source.record { path += ", record \(plain(record))" }
        let about =
            [source.author, source.publisher].compactMap(\.self).map(plain)
            .filter { !$0.isEmpty } + [plain(wording.words(source.published))]
        var texts = [
            label + (title.isEmpty ? "(no title)" : title), about.joined(separator: "; "), path,
        ]
        if let url = source.url, !url.isEmpty { texts.append(plain(url)) }
        return texts
    }
}
