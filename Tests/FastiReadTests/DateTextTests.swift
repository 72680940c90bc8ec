import Testing

@testable import FastiRead

@Suite struct DateTextTests {
    @Test(arguments: [
        ("2021-03-25T23:10:00-05:00", "2021-03-25"), ("2021-03-25 23:10", "2021-03-25"),
        ("20210325", "2021-03-25"), ("20210325231000", "2021-03-25"),
        ("Thu, 25 Mar 2021 23:10:00 GMT", "2021-03-25"), ("1616713800", "2021-03-25"),
        ("1616713800000", "2021-03-25"), ("Thu Mar 25 23:10:00 UTC 2021", "2021-03-25"),
        ("Thu Mar 25 23:10:00 +0000 2021", "2021-03-25"), ("Mar 25 23:10 2021", "-"),
        ("2021-03", "-"), ("2021", "-"), ("", "-"), ("0000-00-00", "-"), ("1970-01-01", "-"),
        ("0001-01-01T00:00:00", "-"), ("2021-02-30", "-"), ("today", "-"), ("99999999", "-"),
    ])
    func whatProgramsWrite(_ text: String, _ day: String) {
        #expect(DateText.machine(text)?.iso ?? "-" == day)
    }

    @Test(arguments: [
        ("March 25, 2021", "2021-03-25"), ("Mar. 25th, 2021", "2021-03-25"),
        ("25th of March 2021", "2021-03-25"), ("Posted on 25 March, 2021 by Ann", "2021-03-25"),
        ("25. März 2021", "2021-03-25"), ("25.03.2021, 21:48 Uhr", "2021-03-25"),
        ("25.3.21", "2021-03-25"), ("le 25 mars 2021 à 10h", "2021-03-25"),
        ("25 de marzo de 2021", "2021-03-25"), ("25 de março de 2021", "2021-03-25"),
        ("25 marzo 2021", "2021-03-25"), ("25 марта 2021, 15:40", "2021-03-25"),
        ("25 березня 2021", "2021-03-25"), ("25 marca 2021", "2021-03-25"),
        ("11 listopada 2021", "2021-11-11"), ("25 Mart 2021", "2021-03-25"),
        ("2021. március 25.", "2021-03-25"), ("2021年3月25日", "2021-03-25"),
        ("2021년 3월 25일", "2021-03-25"), ("٢٥ مارس ٢٠٢١", "2021-03-25"),
        ("25/Mar/2021", "2021-03-25"), ("25-Mar-2021", "2021-03-25"), ("3/25/2021", "2021-03-25"),
        ("25/3/2021", "2021-03-25"), ("10:30 25 March 2021", "2021-03-25"),
        ("3/4/2021", "-"), ("1.2.3.2021", "-"), ("Room 12, 2021", "-"), ("March 2021", "-"),
        ("31 April 2021", "-"), ("25 March", "-"), ("may 25 of 2021 people come", "-"),
    ])
    func whatPeopleWrite(_ text: String, _ day: String) {
        #expect(DateText(text).first()?.iso ?? "-" == day)
    }

    @Test func theOrderOfDayAndMonthIsTold() {
        #expect(DateText("3/4/2021", order: .dayFirst).first()?.iso == "2021-04-03")
        #expect(DateText("3/4/2021", order: .monthFirst).first()?.iso == "2021-03-04")
        #expect(DateText("11 listopada 2021", language: "hr").first()?.iso == "2021-10-11")
    }

    @Test func otherDatesTellTheOrder() {
        #expect(DateText.order(shownIn: ["25/03/2021", "3/4/2021"]) == .dayFirst)
        #expect(DateText.order(shownIn: ["on 03/25/2021"]) == .monthFirst)
        #expect(DateText.order(shownIn: ["25/03/2021", "03/25/2021"]) == .unknown)
        #expect(DateText.order(shownIn: ["3/4/2021", "13/13/2021", "5/5/2021"]) == .unknown)
    }

    @Test(arguments: [
        ("https://a.example/2021/03/title", "2021-03"),
        ("https://a.example/news/2021/03/", "2021-03"),
        ("https://a.example/2021/13/title", "-"), ("https://a.example/20/03/title", "-"),
        ("https://a.example/?d=/2021/03/", "-"),
    ])
    func monthsInAddresses(_ url: String, _ month: String) {
        #expect(PublicationDate.month(inAddress: url)?.monthISO ?? "-" == month)
    }

    @Test(arguments: [
        ("https://a.example/2021/03/25/title", "2021-03-25"),
        ("https://a.example/world/2021/mar/25/title", "2021-03-25"),
        ("https://a.example/title-2021-03-25-more", "2021-03-25"),
        ("https://a.example/20210325/title", "2021-03-25"),
        ("https://a.example/2021/03/title", "-"), ("https://a.example/?d=2021-03-25", "-"),
        ("https://a.example/article/20213399", "-"), ("https://2021-03-25.example/", "-"),
    ])
    func addresses(_ url: String, _ day: String) {
        #expect(PublicationDate.day(inAddress: url)?.iso ?? "-" == day)
    }
}
