import FastiDates
import FastiText
import Testing

@testable import FastiTagging

/// What dates lean on in the course of a text.
struct EnglishTaggingTests {
    private func found(_ text: String, _ published: String = "2020-05-01") throws
        -> [TimeExpression]
    {
        try Tagger(language: .english).timeExpressions(
            in: Document(text: text), published: EDTF(published))
    }

    @Test
    func newsGoOnFromADayOfAnEarlierYear() throws {
        let told = try found(
            "He was arrested on 17 April 2018. On 25 September he was released. He left on 3 May.")
        #expect(told.map(\.value) == ["2018-04-17", "2018-09-25", "2019-05-03"])
        let planned = try found("It was founded on May 3, 2015. It will close on September 1.")
        #expect(planned.map(\.value) == ["2015-05-03", "2020-09-01"])
    }

    @Test
    func aDateInPassingDoesNotMoveAHistory() throws {
        let story = """
            In 1901 the war began. In 1902 it spread. In March 1903 the city fell; some of its walls \
            still stood in November 1998. On April 15 the army left. In May 1903 peace was signed. \
            In 1904 the kingdom ended, and in 1905 the republic.
            """
        let day = try found(story, "2009-12-19").first { $0.rule == "month-day-year" }
        #expect(day?.value == "1903-04-15")
    }

    @Test
    func aLiveReportBeginsItsLinesWithTimes() throws {
        let report = """
            1404 The road to the port is open again.
            1431: Water has reached the hospital, doctors say.
            2017 That is all. The bridge was built in 1931.
            """
        let times = try found(report, "2010-01-15")
        #expect(
            times.map(\.value) == [
                "2010-01-15T14:04", "2010-01-15T14:31", "2010-01-15T20:17", "1931",
            ])
        let history = """
            1804 The colony becomes a state.
            1825 The state agrees to pay.
            1947 The last sum is paid.
            1986 The family flees.
            """
        let years = try found(history, "2010-01-15")
        #expect(years.map(\.value) == ["1804", "1825", "1947", "1986"])
    }

    @Test
    func aHistoryStaysInItsWeeks() throws {
        let story = """
            In 1861 it began, and in 1862 it went on. In May 1863 they crossed the river. On July 1, \
            1863 they met, and on July 3 the attack failed. In September 1862 it had been otherwise; \
            in 1864 and 1865 it ended.
            """
        let days = try found(story, "2009-12-19").filter { $0.rule == "month-day-year" }
        #expect(days.map(\.value) == ["1863-07-01", "1863-07-03"])
    }

    @Test
    func theEndOfADateIsDatedByItsDays() throws {
        let months = try found("It ended in the final months of 1990.")
        #expect(months.map(\.value) == ["PXM"])
        #expect(months.map(\.date) == [try EDTF("1990")])
        let weeks = try found("It lasted through the last two quarters of 1990.")
        #expect(weeks.map(\.value) == ["1990-H2"])
    }

    @Test
    func atTheTimeDatesNothing() throws {
        let found = try found("He resigned in 1998. He was a minister at the time.")
        #expect(found.map(\.value) == ["1998", "1998"])
        #expect(found.last?.date == nil)
    }

    @Test
    func aHeadingWithAYearTellsTheYearOfItsSection() throws {
        let story = """
            1861: The rising

            In January 1861 it began; it had been feared since 1859. In March 1861 the port fell.

            1862: The answer

            The fleet had left in December 1861. On November 3 the port was taken back.

            The peace

            It was signed in May 1863 and kept until 1870.
            """
        let day = try found(story, "2009-12-19").first { $0.rule == "month-day-year" }
        #expect(day?.value == "1862-11-03")
    }

    @Test
    func aQuotationInAHistoryCountsFromItsOwnTime() throws {
        let story = """
            In 1901 the war began. In 1902 it spread. In March 1903 the city fell, and in 1904 the \
            rest. In May 1905 he said that all would be over next year.
            """
        #expect(try found(story, "2009-12-19").last?.value == "1906")
    }
}
