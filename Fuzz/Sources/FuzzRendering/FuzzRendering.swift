import CFuzzer
import FastiChronology
import FastiDates
import FastiGraphs
import FastiRendering
import FuzzSupport

/// Whatever stands in a chronology, every output of it is whole and holds no control character,
/// and every diagram can be drawn.
///
/// The lines of the input are titles, names, dates, quotes, paths and addresses in turn; the first byte says who takes
/// part in what.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = bytes.first else { return 0 }
    let texts = bytes.dropFirst().split(separator: 0x0A, omittingEmptySubsequences: false)
        .prefix(40).map { String(decoding: $0, as: UTF8.self) }
    guard !texts.isEmpty else { return 0 }
    let chronology = chronology(texts, mixing: Int(first))
    for renderer in Renderers.all {
        let text = renderer.text(chronology)
        precondition(text.utf8.last == 0x0A, "an output is cut short")
        precondition(
            !text.unicodeScalars.contains {
                $0 != "\n" && $0 != "\r" && $0.properties.generalCategory == .control
            }, "a control character in an output")
    }
    for diagram in Diagrams.all {
        let pages = diagram.pages(for: DiagramSubject(chronology))
        do { try pages.check() } catch { preconditionFailure("\(error)") }
        _ = DOTPrinter.print(pages)
    }
    return 0
}

private func chronology(_ texts: [String], mixing: Int) -> Chronology {
    func text(_ place: Int) -> String { texts[place % texts.count] }
    var chronology = Chronology(title: text(0), made: .init(version: text(1)))
    chronology.sources = (0..<3).map { number in
        Source(
            id: "s\(number)", path: text(number), fileSHA256: "", text: text(number + 1),
            textSHA256: "", title: text(number + 2), url: text(number + 3), characters: 1,
            origin: "s\(number)")
    }
    let kinds = Actor.Kind.allCases
    chronology.actors = (0..<6).map { number in
        Actor(id: "a\(number)", name: text(number + 4), kind: kinds[number % kinds.count])
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
                date: date.map { .init(edtf: $0, basis: .stated) }, participants: participants))
        chronology.entries.append(
            Entry(
                id: "e\(number)", kind: number % 4 == 3 ? .episode : .event, title: title,
                salience: 0.5, mentions: ["m\(number)"], origins: 1,
                dates: date.map { [.init(edtf: $0, basis: .stated, support: ["m\(number)"])] } ?? []
            ))
    }
    return chronology
}

/// The package manager starts a program here instead of in libFuzzer's `main`.
@_cdecl("FuzzRendering_main")
public func start(
    _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    var count = count
    var arguments = arguments
    return LLVMFuzzerRunDriver(&count, &arguments) { fuzz($0, $1) }
}
