/// Who acts, speaks or is acted upon.
public struct Actor: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case person, state, organization, intergovernmental, armedForce, media, group, office
    }

    /// Another way the sources name the actor, and which of them do.
    public struct Alias: Sendable, Hashable {
        public var text: String
        /// Ids of sources.
        public var usedBy: [String]

        public init(text: String, usedBy: [String]) {
            self.text = text
            self.usedBy = usedBy
        }
    }

    public struct Affiliation: Sendable, Hashable {
        /// Id of the other actor.
        public var actor: String
        /// The office or relation in the source's words: "President".
        public var role: String?

        public init(actor: String, role: String? = nil) {
            self.actor = actor
            self.role = role
        }
    }

    /// `a…`, from the folded name.
    public var id: String
    public var name: String
    public var kind: Kind
    public var aliases: [Alias]
    public var affiliations: [Affiliation]

    public init(
        id: String, name: String, kind: Kind, aliases: [Alias] = [],
        affiliations: [Affiliation] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.affiliations = affiliations
    }
}
