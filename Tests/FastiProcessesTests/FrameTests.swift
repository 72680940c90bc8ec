import FastiProcesses
import Testing

@Test func framesAreSplit() throws {
    let bytes = Frame.header(length: 3) + [1, 2, 3] + Frame.header(length: 0) + [0, 0, 0]
    let (frames, rest) = try #require(Frame.split(bytes))
    #expect(frames.map(Array.init) == [[1, 2, 3], []])
    #expect(rest == 3)
    #expect(Frame.split([0xFF, 0xFF, 0xFF, 0xFF]) == nil)
    #expect(Frame.length(header: Frame.header(length: 70_000)) == 70_000)
    #expect(Frame.length(header: [1, 2]) == nil)
}
