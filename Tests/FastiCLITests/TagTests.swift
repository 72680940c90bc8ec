import FastiTestSupport
import Foundation
import Testing

@Suite struct TagTests {
    private let record = #"{"id":"a","text":"They met\r\non 3 May 2020.","published":"2021"}"#

    @Test func aBadLineIsSaidAndTheRestGoesOn() throws {
        let folder = try TemporaryFolder()
        let path = try folder.add("in.jsonl", "bad\n\(record)\n{\"text\":\"On 4 May 2020.\"}\n")
        let outcome = try Program.fasti.run(["tag", path, "--format", "jsonl"])
        #expect(outcome.code == 3)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.hasPrefix("not read: in.jsonl: line 1: "))
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains(#""id":"a""#) && lines[0].contains(#""published":"2021""#))
        // Offsets are those of the text with LF for CR LF.
        #expect(lines[0].contains(#""start":12,"end":22"#))
        #expect(lines[1].contains(#""id":"3""#) && lines[1].contains("2020-05-04"))
    }

    @Test func aMissingFileIs66AndAnUnreadableOne65() throws {
        let folder = try TemporaryFolder()
        #expect(try Program.fasti.run(["tag", folder.path("none.txt")]).code == 66)
        let path = try folder.add("a.txt", [0, 1, 2])
        #expect(try Program.fasti.run(["tag", path]).code == 65)
        #expect(try Program.fasti.run(["tag", path, "--dct", "soon"]).code == 64)
    }

    @Test func aStreamIsAnsweredLineByLine() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        let run = try Program.fasti.start(["tag", "--format", "jsonl"], input: folder.path("pipe"))
        let pipe = open(folder.path("pipe"), O_WRONLY)
        for count in 1...3 {
            let line = Array((record + "\n").utf8)
            #expect(write(pipe, line, line.count) == line.count)
            // The pipe stays open: the answer comes before the end.
            while try run.output().split(separator: "\n").count < count { usleep(1_000) }
        }
        kill(run.process, SIGKILL)
        close(pipe)
        #expect(try run.wait().code == -SIGKILL)
    }
}
