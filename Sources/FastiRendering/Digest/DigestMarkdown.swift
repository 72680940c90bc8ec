internal import FastiDates

/// A digest as Markdown (CommonMark).
struct DigestMarkdown {
    private let wording: DigestWording

    init(_ digest: Digest) {
        wording = DigestWording(digest: digest, dates: DateWording(months: .full))
    }

    func write(to out: inout some TextOutputStream) {
        out.write("# \(Markdown.escaped(wording.title))\n\n")
        out.write("\(Markdown.escaped(wording.scope)).\n")
        if !wording.digest.days.isEmpty { out.write("\n\(wording.legend)\n") }
        for chosen in wording.digest.days {
            out.write("\n## \(wording.words(chosen.day))\n\n")
            for passage in chosen.passages {
                let text = Markdown.escaped(passage.text)
                out.write("- \(text) \\[\(wording.citation(passage))\\]\n")
            }
            out.write("\n\(wording.support(chosen)).\n")
        }
        if !wording.leftOut.isEmpty {
            out.write("\n## Left out\n\n")
            for line in wording.leftOut { out.write("- \(line)\n") }
        }
        guard !wording.cited.isEmpty else { return }
        out.write("\n## Sources\n\n")
        for (number, source, passages) in wording.cited {
            let lines = wording.lines(of: source).map(Markdown.escaped) + [passages]
            out.write("- \\[\(number)\\] \(lines.joined(separator: "; "))\n")
        }
    }
}
