import FastiDates
import FuzzSupport

/// What parses is printed so that it parses to the same, and has bounds in order.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let date = try? EDTF(text(start, count)) else { return 0 }
    let printed = date.description
    guard let again = try? EDTF(printed) else { fatalError("“\(printed)” is not read again") }
    precondition(again == date, "“\(printed)” is read as another date")
    precondition(again.description == printed, "“\(printed)” is printed in another way")
    if let first = date.bounds.lower, let end = date.bounds.upper {
        precondition(first <= end, "“\(printed)” ends before it begins")
    }
    return 0
}
