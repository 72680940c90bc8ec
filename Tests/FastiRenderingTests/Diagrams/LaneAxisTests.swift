import FastiDates
import Testing

@testable import FastiRendering

@Suite struct LaneAxisTests {
    private func segments(_ dates: [String]) throws -> [LaneAxis.Segment] {
        let spans = try dates.map { try #require(LaneSpan(EDTF($0))) }
        return LaneAxis(spans, left: 0, right: 500).segments
    }

    private let crowded = (1...6).map { "2010-01-0\($0)" }

    @Test func timeInWhichAPeriodOnlyGoesOnIsCutOut() throws {
        let segments = try segments(crowded + ["2010-01-05/2010-06-30"])
        #expect(segments.count == 2)
        // The marks have most of the axis.
        #expect(segments[0].right > 300)
        let end = Double(try #require(EDTF("2010-06-30").bounds.lower).number)
        #expect(segments[1].start < end && segments[1].end > end)
    }

    @Test func aPeriodByItselfIsWhole() throws {
        #expect(try segments(["2010-01-01", "2010-01-05/2010-06-30"]).count == 1)
        #expect(try segments(crowded + ["2010-01-05/2010-01-12"]).count == 1)
    }
}
