import FastiText

/// Makes the table of places from a table of GeoNames' populated places.
///
/// Kept are the names in Latin letters that begin with a capital; codes of airports are not names.
enum Places {
    static let head = """
        # Populated places: GeoNames' number, name, ISO 3166-1 code, latitude, longitude, population, other names.
        # From GeoNames (geonames.org), CC BY 4.0; names in other scripts and codes left out.

        """

    /// - Parameter geonames: Rows of `geonameid, name, country, admin1, latitude, longitude,
    ///   population, other names between bars`, after a line of headings.
    static func table(_ geonames: String) -> String {
        var lines: [String] = []
        for line in geonames.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count >= 7 else { continue }
            var seen: Set<Substring> = [cells[1]]
            let others = (cells.count > 7 ? cells[7].split(separator: "|") : []).filter {
                isName($0) && seen.insert($0).inserted
            }
            lines.append(
                [
                    cells[0], cells[1], cells[2], cells[4], cells[5], cells[6],
                    Substring(others.joined(separator: "|")),
                ].joined(separator: "\t"))
        }
        return head + lines.joined(separator: "\n") + "\n"
    }

    private static func isName(_ name: Substring) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isUppercase,
            name.unicodeScalars.count > 3
                || name.unicodeScalars.contains(where: { $0.properties.isLowercase })
        else { return false }
        return name.unicodeScalars.allSatisfy {
            !$0.properties.isAlphabetic || $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value)
        }
    }
}
