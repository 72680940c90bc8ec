extension RandomAccessCollection {
    /// The first index whose element, and all behind it, satisfy a condition; `endIndex` for none.
    ///
    /// The collection has to be partitioned by the condition. O(log n).
    package func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if belongsBehind(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
