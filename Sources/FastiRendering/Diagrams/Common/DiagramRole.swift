import FastiChronology
import FastiGraphs

/// What an actor has to do with an entry, as the diagram tells it.
///
/// Roles differ by the line's head and dashes, not by colour alone, so that they survive a
/// black-and-white copy.
enum DiagramRole: Int, CaseIterable, Comparable {
    case agent, signatory, participant, source, denier, addressee, target

    enum Side { case left, right }

    init(_ role: Mention.Participant.Role) {
        self =
            switch role {
            case .agent: .agent
            case .signatory: .signatory
            case .participant: .participant
            case .addressee: .addressee
            case .target: .target
            }
    }

    /// One who is cited for a claim, or before whom it is made.
    init(_ claim: Mention.Claim) {
        self = claim.stance == .denies ? .denier : claim.isHeard ? .addressee : .source
    }

    static func < (a: DiagramRole, b: DiagramRole) -> Bool { a.rawValue < b.rawValue }

    /// Who acts and who tells stands left of the spine; whom it is meant for, right.
    var side: Side {
        switch self {
        case .agent, .signatory, .participant, .source, .denier: .left
        case .addressee, .target: .right
        }
    }

    /// In the legend.
    var words: String {
        switch self {
        case .agent: "agent"
        case .signatory: "signatory"
        case .participant: "takes part"
        case .source: "source of a claim"
        case .denier: "denies it"
        case .addressee: "addressee"
        case .target: "target"
        }
    }

    var head: Edge.Head {
        switch self {
        case .agent: .filled
        case .signatory, .participant: .none
        case .source: .circle
        case .denier: .diamond
        case .addressee: .open
        case .target: .tee
        }
    }

    /// Points.
    var headSize: Double {
        switch self {
        case .target: 9
        case .agent: 5
        default: 6
        }
    }

    var stroke: Stroke {
        switch self {
        case .agent: Stroke(color: Color(0x222222), width: 1)
        case .signatory: Stroke(color: Color(0x222222), width: 1.6)
        case .participant: Stroke(color: Color(0x555555), width: 0.8)
        case .source, .denier: Stroke(color: Color(0x555555), width: 0.9, isDashed: true)
        case .addressee: Stroke(color: Color(0x222222), width: 0.8)
        case .target: Stroke(color: Color(0xB34700), width: 1.3)
        }
    }

    /// The class of its lines in SVG.
    var category: Identifier {
        switch self {
        case .agent: "agent"
        case .signatory: "signatory"
        case .participant: "participant"
        case .source: "source"
        case .denier: "denier"
        case .addressee: "addressee"
        case .target: "target"
        }
    }
}

/// How kinds of actors are told apart: a colour after Okabe and Ito, and words.
enum ActorStyle {
    /// Under the name.
    static func words(for kind: Actor.Kind) -> String {
        switch kind {
        case .person: "PERSON"
        case .state: "STATE"
        case .organization: "ORGANIZATION"
        case .intergovernmental: "INTERGOVERNMENTAL"
        case .armedForce: "ARMED FORCE"
        case .media: "MEDIA"
        case .group: "GROUP"
        case .office: "OFFICE"
        }
    }

    static func color(for kind: Actor.Kind) -> Color {
        switch kind {
        case .person: Color(0xCC79A7)
        case .state: Color(0x0072B2)
        case .organization: Color(0xE69F00)
        case .intergovernmental: Color(0x009E73)
        case .armedForce: Color(0xD55E00)
        case .media: Color(0x56B4E9)
        case .group: Color(0xD5C711)
        case .office: Color(0x555555)
        }
    }
}
