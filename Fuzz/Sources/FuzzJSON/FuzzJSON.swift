import FastiChronology
import FuzzSupport

/// What is read of our own formats is written so that it is read as the same.
///
/// The last byte says how large the pieces are in which the file arrives.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let last = bytes.popLast() else { return 0 }
    let size = Int(last) + 1
    if let chronology = chronology(bytes, size) {
        var written = ""
        chronology.write(to: &written)
        let again = try? Chronology(json: Array(written.utf8))
        precondition(again == chronology, "a chronology is read again as another")
    }
    for line in bytes.split(separator: 0x0A) {
        guard let mentions = try? DocumentMentions(jsonLine: Array(line)) else { continue }
        var written = ""
        mentions.writeLine(to: &written)
        let again = try? DocumentMentions(jsonLine: Array(written.utf8))
        precondition(again == mentions, "mentions are read again as others")
    }
    return 0
}

private func chronology(_ bytes: [UInt8], _ size: Int) -> Chronology? {
    var reader = ChronologyReader()
    do {
        var place = 0
        while place < bytes.count {
            let end = min(place + size, bytes.count)
            try reader.read(bytes.span.extracting(place..<end))
            place = end
        }
        return try reader.finish()
    } catch { return nil }
}
