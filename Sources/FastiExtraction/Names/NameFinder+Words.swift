internal import FastiLexicon
internal import FastiText

extension NameFinder {
    static let calendar = words(
        """
        january february march april may june july august september october november december
        jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct.
        nov nov. dec dec. monday tuesday wednesday thursday friday saturday sunday mon. tue. wed.
        thu. fri. sat. sun. am pm a.m. p.m. gmt utc est edt cst cdt mst pst pdt cet cest eet eest msk bst ist aest bc b.c. ad a.d. ce bce
        eur usd gbp chf jpy cny sek nok dkk rs rs.
        """)

    /// Capitalised words that no name begins with.
    static let never = calendar.union(
        words(
            "i i'm he she it we they you his her its our their my your this that these those there and but or if lrb rrb ph.d. phd m.sc. b.sc. m.a. b.a. m.d. ll.b. ll.m. mba"
        ))

    /// Words that open sentences; capitalised there they say nothing of a name.
    static let openers = words(
        """
        the a an in on at by for from with after before during since until while when where who what
        which why how as to of and or but so yet not no nor all some any many most more few several
        both each every other another such one two three four five six seven eight nine ten dozens
        hundreds thousands over under about around between among against despite although though
        because if unless also however meanwhile moreover furthermore then now today yesterday
        tomorrow later earlier recently finally according following based due thus therefore
        there here this that these those please let note local state officials people witnesses prior early late
        instead besides speaking asked whoever let only even just still once upon within without
        photo image file video nobody somebody someone everybody everyone anybody anyone none neither
        has have had is are was were do does did would could might must others half reports sources analysts observers rescuers organisers organizers
        """)

    /// Words before an office or a name that are never part of it, capitalised at the front of a sentence.
    static let epithets = words(
        "former ex-president late retired veteran incoming outgoing embattled disgraced jailed longtime neighbouring neighboring"
    )

    /// What a company's name can end in, capitalised or not.
    static let suffixes = words("plc ltd ltd. inc inc. llc gmbh oyj asa nv")

    static let particles = words(
        "de del la le da di do dos das van von der den al el bin ibn ben abu ul ur y e")

    /// Words at which a group's name ends or cannot begin.
    static let borders = words(
        """
        the a an of in on at by for from with to and or but as that which who whom whose is are was
        were be been being has have had do does did will would shall should can could may might must
        not no than then after before while when where against during since until into onto
        """)

    /// What stands between a trade and a firm's name: "telecoms giant Luna".
    static let firms = words(
        "giant firm company group maker operator carrier chain retailer bank provider broadcaster")

    /// What rules a place: "the government of Karst Island".
    static let ruling = words("government administration authorities parliament police")

    static let adjectives = words(
        """
        international local national federal regional foreign state military armed government human
        rights pro anti opposition security police court state public civil humanitarian western
        non governmental independent senior
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    func startsPerson(_ index: Int) -> Bool {
        ["mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.", "prof", "prof."].contains(
            tokens[index].lower)
    }

    /// Whether a run of capitalised words ends in a head: then it is a body of its own.
    func startsBody(_ index: Int, _ end: Int) -> Bool {
        var last = index
        while last + 1 < end, last - index < 4, isInnerName(tokens[last + 1]) { last += 1 }
        return last > index && lexicon.heads[tokens[last].lower] != nil
    }

    /// "the Disaster and Emergency Management Agency": where the second of two words that share the head of
    /// one body ends; `nil` where they are two names.
    func commonHead(of range: Range<Int>, in sentence: Sentence) -> Int? {
        let (first, next, end) = (
            range.lowerBound, range.upperBound + 1, sentence.tokens.upperBound
        )
        guard range.count == 1, first > sentence.tokens.lowerBound, next < end,
            ["the", "'s", "'", "’s", "national", "federal", "state"].contains(
                tokens[first - 1].lower),
            !tokens[first].isAllCapitals, isInnerName(tokens[next]),
            !tokens[next].isAllCapitals,
            startsBody(next, end)
                // "the Fire and Disaster Management Agency".
                || next + 2 < end && isInnerName(tokens[next + 1]) && startsBody(next + 1, end)
                    && Self.agencies.contains(tokens[next + 2].lower)
        else { return nil }
        for word in [tokens[first].lower, tokens[next].lower]
        where lexicon.states[word] != nil || lexicon.demonyms[word] != nil
            || lexicon.bodies[word] != nil || lexicon.heads[word] != nil
            || lexicon.offices.contains(word)
        {
            return nil
        }
        return next + 1
    }

    /// What bodies are that are named by two things they see to.
    private static let agencies: Set<String> = [
        "administration", "agency", "authority", "bureau", "commission", "department", "ministry",
        "service",
    ]

    /// Whether the initials of a name stand beside it: "ISK (Islamic State of Karst and Ruritania)".
    func isShortened(_ range: Range<Int>, in sentence: Sentence) -> Bool {
        let initials = range.filter { tokens[$0].isCapitalised }
            .compactMap { tokens[$0].text.first.map(String.init) }.joined()
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        if before > sentence.tokens.lowerBound, tokens[before].text == "(",
            tokens[before - 1].text == initials
        {
            return true
        }
        return after + 1 < sentence.tokens.upperBound && tokens[after].text == "("
            && tokens[after + 1].text == initials
    }

    /// "a bus carrying tourists from Ruritania": a word with a participle behind it begins no group's name.
    func isParticipleOfNoun(_ index: Int, _ end: Int) -> Bool {
        (index..<min(index + 2, end)).contains { place in
            tokens[place].lower.hasSuffix("ing") && lexicon.heads[tokens[place].lower] == nil
                && place > 0 && tokens[place - 1].kind == .word && !tokens[place].isCapitalised
                && !Self.borders.contains(tokens[place - 1].lower)
        }
    }

    func hasTie(_ range: Range<Int>) -> Bool {
        range.contains { ["of", "for", "on", "against"].contains(tokens[$0].lower) }
    }
}
