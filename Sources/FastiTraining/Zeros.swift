import Glibc

/// The machine has not the memory that the tables of a training need.
struct OutOfMemory: Error, CustomStringConvertible {
    let bytes: Int
    var description: String {
        "there is no memory for a table of \(bytes >> 20) MB; close other programs and train again"
    }
}

/// Memory of zeros for a table that is learnt, which is freed by whoever asked for it.
///
/// What was never written to takes none.
/// - Throws: `OutOfMemory`.
func zeros<Value>(_ count: Int) throws -> UnsafeMutablePointer<Value> {
    guard let memory = calloc(count, MemoryLayout<Value>.stride) else {
        throw OutOfMemory(bytes: count * MemoryLayout<Value>.stride)
    }
    return memory.bindMemory(to: Value.self, capacity: count)
}
