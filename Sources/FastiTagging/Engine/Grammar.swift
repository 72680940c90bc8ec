import Synchronization

/// The words and rules of a language made ready for reading.
struct Grammar: Sendable {
    let book: RuleBook
    let tenses: TenseFinder
    let connectors: Connectors
    let events: EventReader

    init(rules: [Rule], words: String, traits: Language.Traits) {
        book = RuleBook(
            rules: rules, words: words,
            pivots: [
                .month, .weekday, .season, .part, .unit, .deictic, .holiday, .meridiem, .zone,
                .vague, .frequency, .decade, .tens, .era,
            ],
            more: traits.rangeWords.union(traits.listWords).union(traits.rangePairs.keys).union(
                traits.rangePairs.values
            ).union(traits.nounsAfterInfinitive).union(traits.beforeNouns)
                .union(traits.degrees).union(traits.appointing.keys).union(
                    traits.appointing.values.joined()
                ).union(
                    traits.eventWords.keys
                )
                .union(traits.doneBeforeInfinitive).union(traits.untilWords).union(
                    traits.throughWords
                )
                .union(traits.startWords).union(traits.aheadPhrases.joined())
                .union(traits.earlyPhrases.joined()).union(traits.deadlineWords)
                .union(traits.beforeParticiples).union(
                    traits.pluperfect.isEmpty ? [] : [traits.pluperfect]
                )
                .union(traits.rankWords).union(traits.unplannedEvents)
                .union(traits.possibility).union(traits.denials).union(traits.silence)
                .union(traits.aheadPairs.keys).union(traits.aheadPairs.values.joined())
                .union(traits.scheduled.words).union(traits.acts.words).union(traits.movingVerbs)
                .union(traits.lastingEvents)
                .union(traits.eventStops).union(traits.relativeWords)
                .union(traits.storyPronouns).union(traits.rangeOpeners),
            joints: traits.rangeWords.union(traits.listWords))
        tenses = TenseFinder(traits: traits, lexicon: book.lexicon)
        connectors = Connectors(traits, book.lexicon)
        events = EventReader(traits, book.lexicon)
    }
}

/// A grammar that is made when it is first asked for.
///
/// Making one costs some milliseconds, which a program that only names its languages, or reads
/// one of them, should not pay for all.
final class LazyGrammar: Sendable {
    private let make: @Sendable () -> Grammar
    private let made = Mutex<Grammar?>(nil)

    init(_ make: @escaping @Sendable () -> Grammar) { self.make = make }

    var value: Grammar {
        made.withLock { made in
            if let made { return made }
            let grammar = make()
            made = grammar
            return grammar
        }
    }
}
