internal import CFastiData

/// Finds populated places by name: every name of a place, whoever uses it, leads to the same number.
///
/// Made when it is first used; the names themselves are not kept.
public struct PlaceIndex: Sendable {
    private struct Entry {
        var id: Int32
        var population: Int32
        /// Of the next largest place with the same name; -1 where there is none.
        var rival: Int32
    }

    /// Over the built-in places, from GeoNames.
    public static let builtIn: PlaceIndex = {
        let blob = fasti_table(FASTI_PLACES)
        return PlaceIndex(UnsafeBufferPointer(start: blob.bytes, count: blob.count))
    }()

    private var entries: [UInt64: Entry] = [:]

    /// - Parameter text: A table as ``Gazetteer`` reads it.
    public init(text: String) {
        var copy = text
        self = copy.withUTF8 { PlaceIndex($0) }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        entries.reserveCapacity(bytes.count / 14)
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            if bytes[start] != UInt8(ascii: "#") { read(bytes[start..<end]) }
            start = end + 1
        }
    }

    private mutating func read(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard cells.count > 5, let id = Self.number(cells[0]) else { return }
        let population = Self.number(cells[5]) ?? 0
        add(cells[1], id, population)
        guard cells.count > 6 else { return }
        for name in cells[6].split(separator: UInt8(ascii: "|")) { add(name, id, population) }
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int32? {
        var value: Int32 = 0
        for digit in digits {
            guard (48...57).contains(digit), value < 200_000_000 else { return nil }
            value = value * 10 + Int32(digit - 48)
        }
        return digits.isEmpty ? nil : value
    }

    private mutating func add(
        _ name: Slice<UnsafeBufferPointer<UInt8>>, _ id: Int32, _ population: Int32
    ) {
        let key = Self.hash(name)
        guard let known = entries[key] else {
            entries[key] = Entry(id: id, population: population, rival: -1)
            return
        }
        guard known.id != id else { return }
        if population > known.population {
            entries[key] = Entry(id: id, population: population, rival: known.population)
        } else {
            entries[key]?.rival = max(known.rival, population)
        }
    }

    /// FNV-1a over the name's bytes, ASCII letters in lower case.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var result: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            let lower = (65...90).contains(byte) ? byte + 32 : byte
            result = (result ^ UInt64(lower)) &* 0x100_0000_01b3
        }
        return result
    }

    /// GeoNames' number of the place with a name; `nil` where there is none, or where several places
    /// are called so and none has ten times the people of the others.
    public func id(of name: String) -> Int? {
        guard let entry = entries[Self.hash(name.utf8)] else { return nil }
        let isPlain =
            entry.rival < 0 || entry.population > 0 && entry.rival <= entry.population / 10
        return isPlain ? Int(entry.id) : nil
    }
}
