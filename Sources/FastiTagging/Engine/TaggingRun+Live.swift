import FastiText

/// Live reports: lines that begin with the time of day.
extension TaggingRun {
    /// Takes years at the heads of lines for clock times where the text is a live report.
    mutating func readLiveHeads(_ bytes: Span<UInt8>) {
        var heads: [LiveReport.Head] = []
        for (index, mention) in mentions.enumerated() {
            let item = found[mention.found]
            guard case .when(let when) = item.meaning, let year = when.bareYear,
                LiveReport.isHead(item.range, bytes)
            else { continue }
            heads.append(LiveReport.Head(mention: index, number: year))
        }
        guard LiveReport.areTimes(heads, published: published?.year) else { return }
        for head in heads {
            found[mentions[head.mention].found].meaning = .when(
                When(clock: .init(hour: head.number / 100, minute: head.number % 100)))
            mentions[head.mention].headingYear = nil
            if head.number != published?.year { years -= 1 }
        }
        let places = Set(heads.map(\.mention))
        explicit.removeAll { places.contains($0.index) }
    }

    /// Takes note of the times at the heads of lines where so many are that the text is a live report.
    mutating func markLiveHeads(_ bytes: Span<UInt8>) {
        var heads: [Int] = []
        var clocks: [When.Clock] = []
        for (index, mention) in mentions.enumerated() {
            guard case .when(let when) = found[mention.found].meaning, when.isTimeOnly,
                let clock = when.clock,
                TextShape.isLineHead(found[mention.found].range.lowerBound, bytes)
            else { continue }
            heads.append(index)
            clocks.append(clock)
        }
        guard heads.count >= LiveReport.fewest else { return }
        isNewestFirst = LiveReport.areNewestFirst(clocks)
        for head in heads { mentions[head].isLiveHead = true }
    }
}
