import Fasti
import Glibc

/// What is said to the user beside the results: on standard error, a line each.
struct Console {
    let isQuiet: Bool

    /// Says one thing on one line, whatever it is made of.
    static func say(_ line: String) { writeError(printable(line) + "\n") }

    /// A text of others as it can be shown: on one line, in reading order, without commands to
    /// the terminal.
    static func printable(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isHarmful(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Controls, line and paragraph separators, and what turns the direction of text.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func writeError(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            // Nobody listens: there is no one to tell.
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }

    // MARK: Progress

    /// Whether progress is shown: to a person before a terminal, who did not ask for quiet.
    private var showsProgress: Bool { !isQuiet && isatty(STDERR_FILENO) == 1 }

    /// A function to be told what a run is busy with; it shows some of it, once there is something
    /// to wait for.
    func progress() -> (BuildRun.Step) -> Void {
        guard showsProgress else { return { _ in } }
        var last = ContinuousClock.now
        return { step in
            guard last.duration(to: .now) > .milliseconds(100) else { return }
            last = .now
            Self.writeError("\r\u{1B}[K" + Self.words(step))
        }
    }

    private static func words(_ step: BuildRun.Step) -> String {
        switch step {
        case .documents(let done): "\(done) \(done == 1 ? "document" : "documents")"
        case .assembling: "putting together"
        case .writing: "writing"
        case .drawing: "drawing"
        }
    }

    /// Takes the progress away again.
    func endProgress() {
        if showsProgress { Self.writeError("\r\u{1B}[K") }
    }
}
