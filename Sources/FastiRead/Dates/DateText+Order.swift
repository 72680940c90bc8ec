extension DateText {
    /// What dates in figures that can be read in one way only say of the order of the others;
    /// unknown where there are none or they do not agree.
    static func order(shownIn texts: some Sequence<String>) -> DayOrder {
        var orders: Set<DayOrder> = []
        for text in texts {
            let parsed = DateText(text)
            for index in parsed.tokens.indices {
                if let order = parsed.shownOrder(at: index) { orders.insert(order) }
            }
        }
        return orders.count == 1 ? orders.first ?? .unknown : .unknown
    }

    private func shownOrder(at index: Int) -> DayOrder? {
        guard let first = number(index, digits: 1...2), isMark(index + 1, "/"),
            let second = number(index + 2, digits: 1...2), isMark(index + 3, "/"),
            number(index + 4, digits: 4...4) != nil, !isDigitBefore(index), first != second,
            min(first, second) <= 12
        else { return nil }
        return first > 12 ? .dayFirst : second > 12 ? .monthFirst : nil
    }
}
