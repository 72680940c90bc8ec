public import FastiChronology
public import FastiGraphs

/// Draws a chronology as pages.
///
/// A conformer is a pure function: the same subject gives the same pages on every machine. It works
/// out every place itself, so that nothing overlaps, and takes any chronology: ids that lead
/// nowhere, empty texts, no entries at all.
public protocol Diagram: Sendable {
    /// The word for it, unique among the diagrams: `fasti diagram KIND`.
    static var kind: Identifier { get }

    /// What it shows, in a few words for people.
    static var summary: String { get }

    /// The paper it is made for where nobody says otherwise.
    static var usualPage: PageSize { get }

    /// At least one page, in order.
    func pages(for subject: DiagramSubject) -> [Graph]
}

extension Diagram {
    /// What the pages are called together.
    public func title(for subject: DiagramSubject) -> CleanText {
        CleanText(
            "\(subject.chronology.title ?? "Chronology"): \(Self.summary)", limit: 200)
    }
}

/// The diagrams there are.
public enum Diagrams {
    /// One of each. A new diagram is added here.
    public static let all: [any Diagram] = [
        SpineDiagram(), LanesDiagram(), YearsDiagram(), NetworkDiagram(), OverviewDiagram(),
    ]

    /// The diagram of a kind; `nil` for an unknown one.
    public static func diagram(for kind: String) -> (any Diagram)? {
        all.first { type(of: $0).kind.description == kind }
    }
}

/// What is to be drawn, and on what.
public struct DiagramSubject: Sendable {
    /// Entries that are not shown are left out of it.
    public var chronology: Chronology
    /// How many entries there were before some were left out.
    public var total: Int
    /// Which were left out, in words for the reader: "from 2020", "the most salient".
    public var leftOut: [String]
    /// `nil` is what the diagram is made for.
    public var page: PageSize?

    /// All of a chronology.
    public init(_ chronology: Chronology, page: PageSize? = nil) {
        self.chronology = chronology
        total = chronology.entries.count
        leftOut = []
        self.page = page
    }

    /// What was left out, in a sentence; empty where nothing was.
    public var selection: String {
        guard total > chronology.entries.count else { return "" }
        let kept = DiagramHead.number(chronology.entries.count)
        let words = leftOut.isEmpty ? "" : ": " + leftOut.joined(separator: ", ")
        return "\(kept) of \(DiagramHead.count(total, "entry", "entries"))\(words)"
    }

    /// Keeps the most salient entries, in their order; of equally salient ones the earlier.
    public mutating func keepMostSalient(_ count: Int) {
        let entries = chronology.entries
        guard entries.count > count else { return }
        let ranked = entries.indices.sorted {
            (-entries[$0].salience, $0) < (-entries[$1].salience, $1)
        }
        chronology.entries = ranked.prefix(count).sorted().map { entries[$0] }
        leftOut.append("the most salient")
    }
}
