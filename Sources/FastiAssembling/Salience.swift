internal import FastiChronology

/// How much an entry matters.
struct Salience {
    /// 0...1: how many origins tell of it, how much they tell.
    func value(_ mentions: [Mention], origins: Int) -> Double {
        let figures = mentions.contains { !$0.figures.isEmpty } ? 1.0 : 0
        let people = Double(min(6, Set(mentions.flatMap { $0.participants.map(\.actor) }).count))
        let told = 1 - 1 / Double(mentions.count + origins)
        let dated = mentions.contains { $0.date != nil } ? 1.0 : 0
        let raw = 0.4 * told + 0.2 * people / 6 + 0.2 * figures + 0.2 * dated
        return (raw * 1000).rounded() / 1000
    }
}
