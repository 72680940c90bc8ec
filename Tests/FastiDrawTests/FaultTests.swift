import Fasti
import FastiGraphs
import FastiRendering
import FastiTestSupport
import Testing

private let pages = SpineDiagram().pages(for: DiagramSubject(SampleChronology(times: 4).chronology))
private let job = DrawingJob(pages: pages, formats: [.svg, .pdf])

private func draw(with helper: String, timeout: Double = 30) -> Drawing {
    DrawingClient(helper: helper, timeout: timeout).draw(job)
}

/// The program that is built beside the tests.
private let helper = DrawingClient().helper

@Test func missingHelperIsAnError() {
    let path = "/nowhere/fasti-draw"
    #expect(draw(with: path).errors == [.noHelper(path: path)])
    #expect(draw(with: path).pictures.isEmpty)
}

@Test func helperThatIsNoProgramIsAnError() throws {
    let folder = try ScratchFolder()
    let path = try folder.addProgram("helper", "\u{7F}ELF nonsense")
    let errors = draw(with: path).errors
    #expect(errors.count == 1)
    guard case .cannotStart(path, _)? = errors.first else {
        Issue.record("\(errors)")
        return
    }
}

@Test func helperKilledInTheMiddleKeepsWhatWasDrawn() throws {
    let folder = try ScratchFolder()
    // Enough for the first picture and a part of the second.
    let path = try folder.script("'\(helper)' | head -c 80000; kill -KILL $$")
    let drawing = draw(with: path)
    #expect(drawing.errors == [.killed(signal: 9, words: "")])
    let whole = draw(with: helper)
    #expect(whole.errors == [] && whole.pictures.count == 5)
    #expect(drawing.pictures == Array(whole.pictures.prefix(1)))
}

@Test func helperKilledAtOnceIsAnError() throws {
    let folder = try ScratchFolder()
    let path = try folder.script("head -c 1000 > /dev/null; kill -SEGV $$")
    #expect(draw(with: path).errors == [.killed(signal: 11, words: "")])
}

@Test func helperOutOfMemoryIsAnError() throws {
    let folder = try ScratchFolder()
    let path = try folder.script("ulimit -v 30000; exec '\(helper)'")
    let drawing = draw(with: path)
    #expect(drawing.errors.count == 1 && drawing.pictures.count < 5)
}

@Test func helperThatDoesNotReadCostsThePictures() throws {
    let folder = try ScratchFolder()
    // More than a socket takes at once: the rest is written to one who is gone.
    #expect(job.json.count > 100_000)
    let drawing = draw(with: try folder.script("exit 0"))
    #expect(drawing.errors == [.badAnswer("it ends too early")])
}

@Test func helperThatFailsSaysWhy() throws {
    let folder = try ScratchFolder()
    let path = try folder.script("echo 'a \u{1B}[31mreason' >&2; exit 3")
    #expect(draw(with: path).errors == [.exited(status: 3, words: "a [31mreason")])
}

@Test func helperThatHangsIsStopped() throws {
    let folder = try ScratchFolder()
    let path = try folder.script("exec sleep 600")
    #expect(draw(with: path, timeout: 0.2).errors == [.timedOut(seconds: 0.2)])
}

@Test(arguments: [
    "printf 'nonsense'", "printf '\\000\\000\\000\\002{}'", "printf '\\377\\377\\377\\377'",
    "printf '\\000\\000\\000\\017{\"kind\":\"done\"}more'",
    "printf '\\000\\000\\000\\057{\"kind\":\"picture\",\"format\":\"svg\",\"page\":null}  '",
])
func nonsenseIsAnError(_ script: String) throws {
    let folder = try ScratchFolder()
    let drawing = draw(with: try folder.script(script))
    guard case .badAnswer? = drawing.errors.first else {
        Issue.record("\(drawing.errors)")
        return
    }
    #expect(drawing.errors.count == 1 && drawing.pictures.isEmpty)
}

@Test func missingPluginsAreNamedWithTheirPackage() throws {
    let folder = try ScratchFolder()
    let path = try folder.script("GVBINDIR='\(folder.path)' exec '\(helper)'")
    let drawing = draw(with: path)
    #expect(drawing.pictures.isEmpty)
    #expect(
        drawing.errors.map { error in
            guard case .picture(let failure) = error else { return false }
            return failure.reason == .missingPlugin && failure.message.contains("libgvc6")
        } == [true, true])
}

@Test func missingFontsAreNamedWithTheirPackage() throws {
    let folder = try ScratchFolder()
    let fonts = try folder.write(
        "fonts.conf",
        Array("<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>".utf8))
    let drawing = draw(with: try folder.script("FONTCONFIG_FILE='\(fonts)' exec '\(helper)'"))
    #expect(drawing.notices.count == 1)
    #expect(drawing.notices.first?.contains("apt-get install fonts-noto-core") == true)
    #expect(draw(with: helper).notices == [])
}

@Test func pagesThatCannotBeDrawnAreNotSent() {
    var page = pages[0]
    page.nodes[0].box.x = 1e6
    let drawing = DrawingClient().draw(DrawingJob(pages: [page], formats: [.svg]))
    guard case .graph(let error)? = drawing.errors.first else {
        Issue.record("\(drawing.errors)")
        return
    }
    #expect(error.reason == .outsidePage)
}
