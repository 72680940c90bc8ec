/// A small number, or none, in the bytes of `Storage`.
///
/// Meanings and moments are copied many times and kept for each expression of a document; a plain
/// `Int?` takes nine bytes where one is enough. Numbers that do not fit become the nearest that
/// does, which no calendar has.
@propertyWrapper
struct Packed<Storage: FixedWidthInteger & SignedInteger & Sendable>: Sendable, Hashable {
    private var raw: Storage

    init() { raw = .min }

    init(wrappedValue: Int?) {
        raw = wrappedValue.map { max(Storage(clamping: $0), .min + 1) } ?? .min
    }

    @inline(__always)
    var wrappedValue: Int? {
        get { raw == .min ? nil : Int(raw) }
        set { self = Packed(wrappedValue: newValue) }
    }
}
