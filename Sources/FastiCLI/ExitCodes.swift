import ArgumentParser
import FastiReading

/// What the exit code of a command says. 64 to 78 are those of sysexits.h.
enum ExitCodes {
    /// Done, but some inputs failed or the pictures are missing.
    static let partly = ExitCode(3)
    /// What was compared differs.
    static let different = ExitCode(4)
    /// Nothing could be read.
    static let badData = ExitCode(65)
    static let noInput = ExitCode(66)
    static let cannotWrite = ExitCode(73)

    /// What to say where some inputs could not be read.
    static func code(tagged: Int, unread: [ReadingProblem]) -> ExitCode {
        if tagged > 0 { return partly }
        return unread.allSatisfy { $0.reason == .missing } ? noInput : badData
    }

    static let help = """
        Exit codes: 0 done; 1 a fault of the program; 3 done, but some inputs failed; 4 what \
        was compared differs; 64 wrong \
        usage; 65 nothing could be read; 66 no such input; 73 cannot write.
        """
}
