/// The number words of German, which are written together: "einundzwanzig".
enum GermanNumberWords {
    static let table = small + tens + ordinals + large + decades + indefinite

    private static let ones = [
        "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
    ]

    private static let tensWords = [
        "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
    ]

    private static let small: String = {
        let words = [
            "eins", "zwei zweier", "drei dreier", "vier", "fünf", "sechs", "sieben", "acht", "neun",
            "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
            "achtzehn", "neunzehn",
        ]
        return words.enumerated().map { "ones \($0 + 1) \($1)\n" }.joined()
    }()

    private static let tens: String = {
        var lines = ""
        for (index, word) in tensWords.enumerated() {
            let value = (index + 2) * 10
            lines += "tens \(value) \(word)\n"
            for (one, small) in ones.enumerated() {
                lines += "number \(value + one + 1) \(small)und\(word)\n"
            }
        }
        return lines
    }()

    private static let ordinals: String = {
        let stems = [
            "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt",
            "elft", "zwölft", "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt",
            "achtzehnt", "neunzehnt", "zwanzigst",
        ]
        let cases = ["e", "en", "er", "es", "em"]
        var lines = ""
        for (index, stem) in stems.enumerated() {
            let forms = cases.map { stem + $0 }.joined(separator: " ")
            lines += "ordinal \(index + 1) \(forms)\n"
        }
        for (index, word) in ones.enumerated() {
            lines += "ordinal \(index + 21) \(word)undzwanzigste \(word)undzwanzigsten\n"
        }
        return lines + "ordinal 30 dreißigste dreißigsten\n"
            + "ordinal 31 einunddreißigste einunddreißigsten\n"
    }()

    private static let large: String = {
        var lines = "number 100 hundert\nnumber 1000 tausend\n"
        for (index, word) in ones.enumerated() {
            lines += "number \((index + 1) * 100) \(word)hundert\n"
            lines += "number \((index + 1) * 1000) \(word)tausend\n"
        }
        return lines
    }()

    /// "neunziger Jahre", "in den Neunzigern", "Neunzigerjahre".
    private static let decades: String = {
        var lines = ""
        for (index, word) in tensWords.enumerated() {
            let value = (index + 2) * 10
            let forms = ["er", "ern", "erjahre", "erjahren"].map { word + $0 }
            lines += "decade \(value) \(forms.joined(separator: " "))\n"
        }
        return lines
    }()

    private static let indefinite = """
        indefinite 0 einige einigen einiger mehrere mehreren mehrerer wenige wenigen weniger
        indefinite 0 viele vielen vieler etliche etlichen manche manchen paar unzählige

        """
}
