import Glibc

/// Memory of zeros for a table that is learnt, which is freed by whoever asked for it.
///
/// What was never written to takes none.
func zeros<Value>(_ count: Int) -> UnsafeMutablePointer<Value> {
    guard let memory = calloc(count, MemoryLayout<Value>.stride) else {
        // The reason to end here: fasti-train alone comes here, never fasti; without its tables no caller
        // could go on, and nothing has been written yet that could be lost.
        fatalError("there is not enough memory for training")
    }
    return memory.bindMemory(to: Value.self, capacity: count)
}
