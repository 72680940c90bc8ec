internal import CFastiData

/// Populated places with their names, from GeoNames.
public struct Gazetteer: Sendable {
    public struct Place: Sendable, Hashable {
        /// GeoNames' number of the place.
        public let id: Int
        public let name: String
        /// ISO 3166-1 alpha-2.
        public let country: String
        /// Unit: degrees, WGS 84.
        public let latitude: Double
        public let longitude: Double
        /// 0 where GeoNames has none.
        public let population: Int
        public let otherNames: [String]
    }

    /// Read when it is first used: some tens of milliseconds.
    public static let builtIn = Gazetteer(Table(FASTI_PLACES))

    public let places: [Place]

    /// - Parameter text: A table of `id, name, country, latitude, longitude, population, other
    ///   names between bars`, columns between tabs; lines that begin with "#" are remarks.
    public init(text: String) { self.init(Table(text: text)) }

    private init(_ table: Table) {
        places = table.rows.compactMap { row in
            guard let id = Int(row[column: 0]), let latitude = Double(row[column: 3]),
                let longitude = Double(row[column: 4])
            else { return nil }
            return Place(
                id: id, name: row[column: 1], country: row[column: 2], latitude: latitude,
                longitude: longitude, population: Int(row[column: 5]) ?? 0,
                otherNames: row.list(column: 6))
        }
    }
}
