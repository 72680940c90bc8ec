import Fasti
import FastiChronology
import FastiDates
import FastiGraphs
import FastiRendering
import FuzzSupport
import Glibc
import Synchronization

/// Whatever stands in a chronology, every output of it is whole, has no markup, formula or control
/// character of its texts, and every diagram can be drawn.
///
/// The first byte says which output, the second who takes part in what, a lot drawn of all whether it is
/// a diagram and whether that is drawn, which take long; the lines after the two bytes are titles, names, dates, quotes, paths and addresses in turn. A small part of the diagrams is drawn, and
/// of the digests set, by the `fasti-draw` that the variable FASTI_DRAW names. What was run is told at the end.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard bytes.count > 2 else { return 0 }
    let texts = bytes.dropFirst(2).split(separator: 0x0A, omittingEmptySubsequences: false)
        .prefix(24).map { String(decoding: $0, as: UTF8.self) }
    let chronology = chronology(texts, mixing: Int(bytes[1]))
    // An eighth are diagrams, which take as long as all else. A byte alone would not do: the fuzzer
    // learns which value leads to more code.
    let lot = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFFFF } % 1024
    if lot % 8 < 7 {
        let renderer = Renderers.all[Int(bytes[0]) % Renderers.all.count]
        Tally.count(type(of: renderer).format, texts: texts.count)
        let text = renderer.text(chronology)
        precondition(text.utf8.last == 0x0A, "an output is cut short")
        expectNoControlCharacter(in: text)
        if let fault = fault(in: text, format: type(of: renderer).format) {
            fatalError(fault)
        }
    } else {
        let diagram = Diagrams.all[Int(bytes[0]) % Diagrams.all.count]
        Tally.count(type(of: diagram).kind.description, texts: texts.count)
        let pages = diagram.pages(for: DiagramSubject(chronology))
        do { try pages.check() } catch { fatalError("\(error)") }
        if lot % 512 == 7, let helper = getenv("FASTI_DRAW").map({ String(cString: $0) }) {
            if lot < 512 {
                draw(pages, with: helper)
            } else {
                print(chronology, with: helper)
            }
        }
        let text = DOTPrinter.print(pages)
        expectNoControlCharacter(in: text)
        if let fault = DOTCheck.fault(in: text) { fatalError(fault) }
    }
    return 0
}

/// Has pages drawn: a picture that is not whole, or has more than Graphviz's own elements, ends the run.
private func draw(_ pages: [Graph], with helper: String) {
    Tally.count("drawn as SVG and PDF", texts: 0)
    let drawing = DrawingClient(helper: helper).draw(
        DrawingJob(title: CleanText("x", limit: 9), pages: pages, formats: [.svg, .pdf]))
    if let error = drawing.errors.first { fatalError("\(error)") }
    precondition(drawing.pictures.count == pages.count + 1, "pictures are missing")
    for picture in drawing.pictures where picture.format == .svg {
        let text = String(decoding: picture.bytes, as: UTF8.self)
        expectNoControlCharacter(in: text)
        if let fault = MarkupCheck.fault(inSVG: text) { fatalError(fault) }
    }
}

/// Has the digest set: no page, or a document that is cut short, ends the run.
private func print(_ chronology: Chronology, with helper: String) {
    Tally.count("digest set as PDF", texts: 0)
    let printed = DrawingClient(helper: helper).print(
        PagedDigestRenderer().text(of: chronology))
    if let error = printed.errors.first { fatalError("\(error)") }
    let bytes = printed.pictures.first?.bytes ?? []
    precondition(bytes.starts(with: "%PDF-".utf8), "no PDF")
    precondition(bytes.suffix(6).elementsEqual("%%EOF\n".utf8), "a PDF is cut short")
}

/// How many inputs went to which output.
private enum Tally {
    private static let counts = Mutex<[String: Int]>([:])
    private static let atEnd: Void = {
        atexit { Tally.report() }
    }()

    static func count(_ name: String, texts: Int) {
        _ = atEnd
        counts.withLock {
            $0[name, default: 0] += 1
            $0["texts in all", default: 0] += texts
        }
    }

    private static func report() {
        let told = counts.withLock { $0 }.sorted { $0.key < $1.key }
        let words = told.map { "\($0.key): \($0.value)\n" }.joined()
        let bytes = Array(("inputs by output\n" + words).utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}

/// C0, DEL and C1, looked for by the C library: a loop of our own would take most of the time, as each
/// of its steps is counted.
private func expectNoControlCharacter(in text: String) {
    let isClean = text.withCString { start in
        guard strcspn(start, controls) == text.utf8.count else { return false }
        var rest = start
        while let lead = strchr(rest, 0xC2) {
            guard !(0x80...0x9F).contains(UInt8(bitPattern: lead[1])) else { return false }
            rest = UnsafePointer(lead) + 1
        }
        return true
    }
    precondition(isClean, "a control character in an output")
}

private let controls: [CChar] =
    (1...31).filter { $0 != 0x0A && $0 != 0x0D }.map { CChar($0) } + [0x7F, 0]

private func fault(in text: String, format: String) -> String? {
    switch format {
    case HTMLDigestRenderer.format: MarkupCheck.fault(inHTML: text)
    case PageRenderer.format: MarkupCheck.fault(inPage: text)
    case MarkdownDigestRenderer.format: MarkupCheck.fault(inMarkdown: text)
    case EntriesCSVRenderer.format, MentionsCSVRenderer.format: CSVCheck.fault(in: text)
    case JSONRenderer.format: jsonFault(in: text)
    default: nil
    }
}

/// What was written is read as the same.
private func jsonFault(in text: String) -> String? {
    var reader = ChronologyReader()
    do {
        try reader.read(Array(text.utf8).span)
        let again = JSONRenderer().text(try reader.finish())
        return again.utf8.elementsEqual(text.utf8) ? nil : "read as something else"
    } catch { return "\(error)" }
}

private func chronology(_ texts: [String], mixing: Int) -> Chronology {
    func text(_ place: Int) -> String { texts[place % texts.count] }
    var chronology = Chronology(title: text(0), made: .init(version: text(1)))
    chronology.sources = (0..<3).map { number in
        Source(
            id: "s\(number)", path: text(number), record: number == 1 ? text(number) : nil,
            fileSHA256: "", text: text(number + 1), textSHA256: "",
            title: number == 2 ? nil : text(number + 2), publisher: text(number + 4),
            url: text(number + 3), label: text(number), characters: 1, origin: "s\(number)")
    }
    let kinds = Actor.Kind.allCases
    chronology.actors = (0..<6).map { number in
        Actor(
            id: "a\(number)", name: text(number + 4), kind: kinds[number % kinds.count],
            aliases: [.init(text: text(number), usedBy: ["s0"])],
            affiliations: [.init(actor: "a\(number + 1)", role: text(number + 1))])
    }
    let roles = Mention.Participant.Role.allCases
    for (number, title) in texts.enumerated() {
        let date = try? EDTF(text(number + 1))
        let participants = (0..<number % 5).map { place in
            Mention.Participant(
                actor: "a\((place * mixing + number) % 7)",
                role: roles[(place + mixing) % roles.count])
        }
        chronology.mentions.append(
            Mention(
                id: "m\(number)", source: "s\(number % 4)", start: 0, end: 1,
                quote: text(number + 2), kind: .event, title: title,
                date: date.map { .init(edtf: $0, text: text(number), basis: .stated) },
                chain: number % 3 == 0
                    ? [.init(actor: "a1", cue: text(number), stance: .denies, start: 0, end: 1)]
                    : [],
                participants: participants, places: [.init(text: text(number), id: nil)],
                figures: [.init(value: Double(mixing), unit: text(number), of: text(number + 1))]))
        chronology.entries.append(
            Entry(
                id: "e\(number)", kind: number % 4 == 3 ? .episode : .event, title: title,
                salience: 0.5, mentions: ["m\(number)"], origins: 1,
                dates: date.map { [.init(edtf: $0, basis: .stated, support: ["m\(number)"])] }
                    ?? [], names: [.init(text: text(number + 3), usedBy: ["s1"])],
                notes: [text(number)]))
    }
    chronology.unread = [.init(path: text(2), reason: text(3))]
    return chronology
}
