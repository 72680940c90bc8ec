extension EDTF: Comparable {
    /// The order of a chronology, total and the same on every machine.
    ///
    /// 1. By the earliest day; what has none (`../2006`, `XXXX-12-27`) comes last.
    /// 2. By the latest day: 1 July before all of July; no latest day comes after any.
    /// 3. Of dates of the same days, those without a time first, then by the time as told, in
    ///    whatever zone: times without a zone could not be ordered otherwise.
    /// 4. By their text.
    ///
    /// Bounds are computed for each comparison: to sort very many, sort by `bounds` kept aside.
    public static func < (a: EDTF, b: EDTF) -> Bool {
        let (x, y) = (a.bounds, b.bounds)
        if (x.lower == nil) != (y.lower == nil) { return y.lower == nil }
        if x.start != y.start { return x.start < y.start }
        if x.end != y.end { return x.end < y.end }
        let (s, t) = (a.time, b.time)
        if (s == nil) != (t == nil) { return s == nil }
        if let s, let t {
            if s.secondsOfDay != t.secondsOfDay { return s.secondsOfDay < t.secondsOfDay }
            let (m, n) = (s.fraction?.attoseconds ?? 0, t.fraction?.attoseconds ?? 0)
            if m != n { return m < n }
        }
        return a.description < b.description
    }
}
