import FastiTestSupport
import Foundation
import Testing

/// What happens to the rest where the pictures fail.
@Suite struct DrawingTests {
    /// A copy of the program with another helper beside it; without a script it has none.
    private func fasti(helper script: String?, in folder: TemporaryFolder) throws -> Program {
        try folder.add("bin/why", "programs lie here")
        if let script { _ = try folder.addProgram("bin/fasti-draw", "#!/bin/sh\n\(script)") }
        return try folder.addProgram("bin/fasti", copyOf: .fasti)
    }

    @Test(arguments: [
        nil, "kill -9 $$", "cat > /dev/null; kill -SEGV $$", "exit 0", "exit 7",
        "echo nonsense; exec cat", "exec < /dev/null; exit 1",
        "head -c 3 > /dev/null; kill -ABRT $$",
    ])
    func aHelperThatFailsCostsThePicturesAndNothingElse(_ script: String?) throws {
        let folder = try TemporaryFolder()
        #expect(try build(seeds, into: folder, output: "whole").code == 0)
        let whole = try folder.files(in: "whole")
        let outcome = try fasti(helper: script, in: folder).run([
            "build", seeds, "--output", folder.path("out"),
        ])
        #expect(outcome.code == 3)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.hasPrefix("no pictures: "))
        let isPicture = { (name: String) in
            [".svg", ".png", ".pdf"].contains { name.hasSuffix($0) } || name == ".fasti-output"
        }
        let files = try folder.files(in: "out")
        for (name, bytes) in whole where !isPicture(name) {
            #expect(files[name] == bytes, "\(name)")
        }
        #expect(files.keys.allSatisfy { $0 == ".fasti-output" || !isPicture($0) })
    }

    @Test func picturesOfAnEarlierRunDoNotOutliveIt() throws {
        let folder = try TemporaryFolder()
        #expect(try build(seeds, into: folder).code == 0)
        #expect(try folder.files(in: "out").keys.contains("actors.png"))
        let outcome = try fasti(helper: "exit 1", in: folder).run([
            "build", seeds, "--output", folder.path("out"),
        ])
        #expect(outcome.code == 3)
        #expect(try !folder.files(in: "out").keys.contains { $0.hasSuffix(".png") })
    }
}
