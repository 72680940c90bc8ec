import FastiText
import Testing

@testable import Fasti

@Suite struct HeadlineTests {
    @Test(arguments: [
        ("Court frees minister\n\nThe court met.", "Court frees minister"),
        ("  \n\t Court   frees\u{A0}minister \r\nMore.", "Court frees minister"),
        ("Has the court met?\nIt has.", "Has the court met?"),
    ])
    func aFirstLineOfItsOwnIsTheTitle(_ text: String, _ title: String) {
        #expect(Headline.title(of: Document(text: text), dated: nil) == title)
    }

    @Test(arguments: [
        "", "\n", "Court frees minister", "Court frees minister\n \n", "The court met.\nIt rose.",
        "LONDON:\nThe court met.", "One\nThe court met.",
        String(repeating: "word ", count: 50) + "\nThe court met.",
    ])
    func aParagraphOrASingleWordIsNone(_ text: String) {
        #expect(Headline.title(of: Document(text: text), dated: nil) == nil)
    }

    @Test func aDatelineIsNone() {
        let document = Document(text: "London, 3 May 2020\nThe court met.")
        #expect(Headline.title(of: document, dated: 8..<18) == nil)
        #expect(Headline.title(of: document, dated: 19..<22) != nil)
    }
}
