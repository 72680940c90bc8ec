internal import FastiLanguage
internal import FastiText

/// Repairs that each are sound alone may together hang words on each other in a circle, which nothing that walks a
/// tree would come out of.
extension SyntaxRepairs {
    /// Hangs the first word of every circle on the sentence's root, or makes it one. O(n) in the words.
    mutating func breakCircles(_ sentence: Range<Int>) {
        enum State { case unseen, onPath, done }
        var states = [State](repeating: .unseen, count: sentence.count)
        for start in sentence where states[start - sentence.lowerBound] == .unseen {
            var path: [Int] = []
            var next: Int? = start
            while let current = next, sentence.contains(current),
                states[current - sentence.lowerBound] == .unseen
            {
                states[current - sentence.lowerBound] = .onPath
                path.append(current)
                next = words[current].head
            }
            if let entry = next, sentence.contains(entry),
                states[entry - sentence.lowerBound] == .onPath
            {
                let circle = path.drop { $0 != entry }
                let root = sentence.first { words[$0].head == nil }
                attach(
                    circle.min() ?? entry, to: root, as: root == nil ? "root" : "parataxis")
            }
            for index in path { states[index - sentence.lowerBound] = .done }
        }
    }
}
