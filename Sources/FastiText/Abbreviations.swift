/// Words whose period does not end a sentence.
enum Abbreviations {
    /// Stand before a name or a number; they never end a sentence.
    static let leading = words(
        """
        mr mrs ms mx dr prof rev fr sr hon gen lt col maj capt cmdr sgt cpl pvt adm brig gov sen
        rep reps sens pres amb supt det insp messrs mme mlle st mt ft no nos art arts para paras
        pp vol vols ch sec fig figs ed eds op cit vs v al cf approx ca est jan feb mar apr jun jul
        aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
        """)

    static let months = words(
        """
        january february march april may june july august september october november december
        """)

    /// May end a sentence: only what follows can tell.
    static let trailing = words(
        "inc ltd co corp jr sr esq etc bros dept univ plc llc a.m p.m b.c a.d u.s u.k u.n d.c")

    /// Degrees with more than one letter between two periods.
    static let degrees = words(
        "ph.d m.sc b.sc d.sc m.phil d.phil ed.d m.ed b.ed ll.b ll.m ll.d litt.d th.d psy.d m.eng b.eng"
    )

    /// Whether a capitalised word goes on after an hour: "3 p.m. Friday", "3 p.m. EST", "3 p.m. Eastern
    /// time".
    static func goesOn(behindHour token: Token) -> Bool {
        days.contains(token.lower) || days.contains(String(token.lower.dropLast()))
            || token.text.utf8.count > 1
                && token.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    private static let days = words(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may
        june july august september october november december jan feb mar apr jun jul aug sep sept
        oct nov dec mon tue tues wed thu thur thurs fri sat sun eastern central mountain pacific
        atlantic greenwich local
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
