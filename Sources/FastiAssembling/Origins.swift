internal import FastiChronology

/// Finds documents that are of one origin: one agency text in several outlets, one article in
/// several versions.
///
/// What is compared is the evidence, runs of words of all quoted passages: where three fifths of those of the
/// document with fewer stand in the other too, both have them from one hand. A passage that very
/// many documents have (a notice, a standing caption) says nothing.
struct Origins {
    /// Words in a run.
    private static let runLength = 5
    /// Runs that two documents must share at the least.
    private static let fewest = 8
    /// More documents than this have a run that says nothing.
    private static let most = 50
    /// Documents behind one in the list of a run that it is compared with.
    private static let reach = 8

    /// The sources, those of one origin with the smallest of theirs.
    static func joined(_ documents: [DocumentMentions]) -> [Source] {
        var sources = documents.map(\.source)
        let runs = documents.map(runs)
        var parent = Array(documents.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index { index = parent[index] }
            return index
        }
        for (first, second, shared) in overlaps(runs)
        where shared >= fewest && shared * 5 >= 3 * min(runs[first].count, runs[second].count) {
            let (a, b) = (root(first), root(second))
            parent[max(a, b)] = min(a, b)
        }
        var origins: [Int: String] = [:]
        for index in sources.indices {
            let origin = sources[index].origin
            origins[root(index)] = min(origins[root(index)] ?? origin, origin)
        }
        for index in sources.indices {
            sources[index].origin = origins[root(index)] ?? sources[index].origin
        }
        return sources
    }

    private static func runs(_ document: DocumentMentions) -> [UInt64] {
        var runs: [UInt64] = []
        for mention in document.mentions {
            let words = Words.all(of: mention.quote).map(\.hash)
            guard words.count >= runLength else { continue }
            for start in 0...(words.count - runLength) {
                runs.append(words[start..<start + runLength].reduce(0) { Words.mixed($0, $1) })
            }
        }
        return Features.set(runs)
    }

    /// Pairs of documents with how many runs they share.
    private static func overlaps(_ runs: [[UInt64]]) -> [(Int, Int, Int)] {
        var places: [(run: UInt64, document: Int32)] = []
        for (document, runs) in runs.enumerated() {
            for run in runs { places.append((run, Int32(document))) }
        }
        places.sort { ($0.run, $0.document) < ($1.run, $1.document) }
        var pairs: [UInt64] = []
        var start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, places[end].run == places[start].run { end += 1 }
            if end - start > 1, end - start <= most {
                for first in start..<end {
                    for second in (first + 1)..<max(first + 1, min(end, first + 1 + reach)) {
                        pairs.append(
                            UInt64(places[first].document) << 32 | UInt64(places[second].document))
                    }
                }
            }
            start = end
        }
        pairs.sort()
        var counted: [(Int, Int, Int)] = []
        start = 0
        while start < pairs.count {
            var end = start + 1
            while end < pairs.count, pairs[end] == pairs[start] { end += 1 }
            counted.append(
                (Int(pairs[start] >> 32), Int(pairs[start] & 0xFFFF_FFFF), end - start))
            start = end
        }
        return counted
    }
}
