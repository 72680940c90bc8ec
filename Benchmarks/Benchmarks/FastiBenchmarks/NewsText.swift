import FastiChronology
import FastiDates
import FastiExtraction
import FastiTagging
import FastiText

/// News in the manner of an agency, made up for these measurements.
enum NewsText {
    static let published = try? EDTF("2021-09-21")

    static let article = """
        Dockers and port authority resume talks

        PORT MERROW, 21 September 2021 - The Harbour Workers' Union said on Tuesday that talks with \
        the port authority would resume next week, three months after they broke down.

        The union walked out on 14 June 2021, when the authority announced that 120 jobs would go by \
        the end of the year. Police arrested 27 people at the gates on 3 July, according to the mayor's \
        office. "We never blocked the road," the union's president, Ada Marsh, told reporters on Monday.

        The authority denied that it had asked for the arrests. It said in a statement last month that \
        traffic in the second quarter had fallen by a fifth, the sharpest drop since 1998.

        From 27 July through 10 August, ferries to the islands ran only twice a day. The Ministry of \
        Transport called for a settlement in early August and sent a mediator two weeks later.

        The two sides last signed an agreement in May 2015, after a strike that had lasted 44 days. It \
        expires on 31 December.

        """

    static let undated = String(
        repeating: """
            The hall was full before the doors had closed. Nobody in the room could say who had asked \
            for the report, nor why it had been kept from the council; the clerk, who had typed it, \
            said that she remembered nothing of what it held.

            """, count: 8)

    /// One of many articles, each with a text of its own.
    static func article(_ number: Int) -> String {
        "\(article)The port handled \(number + 40) ships.\n"
    }

    /// An article as `fasti build` sees it.
    static func document(_ number: Int, _ tagger: Tagger) -> TaggedDocument {
        let document = Document(text: article(number))
        var source = Source(
            id: "s\(number)", path: "\(number).txt", fileSHA256: "", text: "texts/\(number).txt",
            textSHA256: "\(number)", characters: document.text.unicodeScalars.count,
            origin: "o\(number)")
        source.published = published.map { PublicationDate(edtf: $0, basis: .stated) }
        return TaggedDocument(
            source: source, document: document,
            timeExpressions: tagger.tag(document, published: published).joined)
    }
}
