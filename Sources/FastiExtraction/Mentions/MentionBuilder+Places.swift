internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Where a mention's happening was.
extension MentionBuilder {
    /// The places that a passage names: towns with GeoNames' number where only one can be meant, states
    /// with their code where the passage tells that something was there.
    func places(in range: Range<Int>, of unit: DocumentAnalysis.Unit) -> [Mention.Place] {
        var result: [Mention.Place] = []
        for name in unit.names where range.contains(name.tokens.lowerBound) && isWhere(name) {
            guard !result.contains(where: { $0.text == name.text }) else { continue }
            let id: String?
            if name.kind == .state {
                id = analysis.lexicon.states[name.text.lowercased()].flatMap(Self.id(of:))
            } else {
                id = PlaceIndex.builtIn.id(of: name.text).map { "geonames:\($0)" }
            }
            result.append(Mention.Place(text: name.text, id: id))
        }
        return Array(result.prefix(8))
    }

    private static func id(of state: Lexicon.State) -> String? {
        state.code.isEmpty ? nil : (state.exists ? "iso3166:" : "iso3166-3:") + state.code
    }

    private func isWhere(_ name: NameSpan) -> Bool {
        guard !name.isDescription else { return false }
        guard name.kind == .state else { return name.isPlace }
        let preposition = analysis.tree.preposition(of: analysis.tree.head(of: name.tokens))
        return ["in", "at", "near", "across", "into", "inside", "outside", "throughout", "around"]
            .contains(preposition ?? "")
    }
}
