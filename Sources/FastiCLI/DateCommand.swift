import ArgumentParser
import FastiDates

struct DateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "date",
        abstract: "Explains dates in EDTF, and which days they mean.",
        discussion: """
            Example:
              fasti date 2021-03-25 2020-07? 2020-09-27/2020-11-10

            EDTF is the notation of ISO 8601-2:2019 for dates as exact as they are known. A string \
            that is not EDTF is said, with the place of the fault; the exit code is then \
            3, or 65 where none is.
            """)

    @Argument(help: ArgumentHelp("Dates, such as 2020-07 or \"1985~/..\".", valueName: "string"))
    var strings: [String]

    func run() throws {
        var failures = 0
        for string in strings {
            do throws(EDTFError) {
                print(Self.explain(try EDTF(string)))
            } catch {
                failures += 1
                Console.say("\(string): \(error)")
            }
        }
        guard failures > 0 else { return }
        throw failures == strings.count ? ExitCodes.badData : ExitCodes.partly
    }

    private static func explain(_ date: EDTF) -> String {
        ([date.description] + date.explanation.map { "  \($0)" }).joined(separator: "\n")
    }
}
