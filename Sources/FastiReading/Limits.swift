/// What is refused so that no input, however made, exhausts the machine.
///
/// Each has an option of the commands that read (`ReadingArguments`); `fasti-read` is started
/// with all of them.
public struct Limits: Sendable, Hashable {
    /// The largest file that is given to `fasti-read`. Unit: bytes.
    public var fileBytes = 256 << 20

    /// The longest text of one document: some 3 million words, 20 long novels. Unit: bytes.
    public var textBytes = 20_000_000

    /// Wall time of `fasti-read` for one file. Unit: seconds.
    public var seconds = 60.0

    /// The memory of `fasti-read` and of each program that it runs. Unit: bytes.
    public var memoryBytes = 1 << 30

    /// How many times its size a packed file may unpack to, past the first megabyte.
    public var packingRatio = 100

    /// Files inside a packed one.
    public var members = 1_000

    /// Elements of a web page inside each other. The work of the tree's library grows with its
    /// square.
    public var nesting = 5_000

    /// Pages of a document that are read from their picture.
    public var scannedPages = 300

    public init() {}

    public static let standard = Limits()

    /// Wall time for one file: to read letters from a picture takes seconds a page.
    package func seconds(recognisingText: Bool) -> Double {
        recognisingText ? 10 * seconds : seconds
    }

    /// The longest line of JSON Lines: a text of the limit with much of it escaped. Unit: bytes.
    var lineBytes: Int { 4 * textBytes }

    /// Bytes read at once.
    static let chunkBytes = 256 * 1024

    /// A file more than one in so many of whose bytes are not UTF-8 is not taken for text.
    static let undecodableShare = 3
}
