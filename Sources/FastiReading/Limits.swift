/// What is refused so that no input, however made, exhausts the machine.
public enum Limits {
    /// The longest text of one document, in bytes: some 3 million words, 20 long novels.
    public static let textBytes = 20_000_000

    /// The longest line of JSON Lines, in bytes: a text of the limit with much of it escaped.
    public static let lineBytes = 4 * textBytes

    /// The largest file that is given to `fasti-read`, in bytes.
    public static let fileBytes = 255 << 20

    /// Wall time of `fasti-read` for one file, and its processor time. Unit: seconds.
    public static let helperSeconds = 60.0

    /// The memory of `fasti-read` and of each program that it runs, in bytes.
    package static let helperMemory = 1 << 30

    /// How many times its size a packed file may unpack to, past the first megabyte.
    package static let packingRatio = 100

    /// Files inside a packed one.
    package static let members = 1_000

    /// Bytes read at once.
    static let chunkBytes = 256 * 1024

    /// A file more than one in so many of whose bytes are not UTF-8 is not taken for text.
    static let undecodableShare = 3
}
