import Glibc

/// A program that is started for one exchange: bytes go in, bytes come out, and it ends.
///
/// Whatever becomes of it (a crash, a hang, half an answer), this process goes on: bytes travel
/// over sockets, which can be told not to send SIGPIPE, and a clock that nobody can set back
/// ends what takes too long.
struct HelperProcess {
    /// How it ended.
    enum Ending: Sendable, Hashable {
        case exited(Int32)
        /// By a signal.
        case killed(Int32)
        case timedOut
        case tooMuchOutput
    }

    struct Output: Sendable {
        var bytes: [UInt8]
        /// The end of what it wrote to standard error.
        var words: String
        var ending: Ending
    }

    /// Why it was not even started: the system's reason.
    struct StartError: Error {
        var reason: String
    }

    let path: String
    var arguments: [String] = []
    /// Wall time. Unit: seconds.
    var timeout = 120.0
    /// Bytes.
    var outputLimit = 1 << 30

    private static let wordsLimit = 4_000

    /// What the helper may know of the environment: where programs, fonts and their caches are.
    private static let inherited = [
        "PATH", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "FONTCONFIG_FILE",
        "FONTCONFIG_PATH", "TMPDIR", "LD_LIBRARY_PATH",
    ]

    func run(_ input: [UInt8]) throws(StartError) -> Output {
        let talk = try SocketPair()
        defer { close(talk.near) }
        let words: SocketPair
        do { words = try SocketPair() } catch {
            close(talk.far)
            throw error
        }
        defer { close(words.near) }
        let started = start(talk: talk.far, words: words.far)
        // The child has its own copies; while these are open, its end would not be noticed.
        close(talk.far)
        close(words.far)
        let child = try started.get()
        var exchange = Exchange(
            talk: talk.near, words: words.near, input: input, outputLimit: outputLimit,
            wordsLimit: Self.wordsLimit, deadline: Self.now() + timeout)
        let stopped = exchange.run()
        if stopped != nil { kill(child, SIGKILL) }
        let ending = Self.ending(of: child)
        return Output(
            bytes: exchange.output, words: String(decoding: exchange.heard, as: UTF8.self),
            ending: stopped ?? ending)
    }

    private func start(talk: Int32, words: Int32) -> Result<pid_t, StartError> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, talk, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, talk, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, words, STDERR_FILENO)
        let environment = Self.inherited.compactMap { name in
            getenv(name).map { "\(name)=\(String(cString: $0))" }
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var variables = (environment + ["LC_ALL=C.UTF-8"]).map { strdup($0) } + [nil]
        defer { for text in words + variables { free(text) } }
        var child: pid_t = 0
        let status = posix_spawn(&child, path, &actions, nil, &words, &variables)
        guard status == 0 else {
            return .failure(StartError(reason: String(cString: strerror(status))))
        }
        return .success(child)
    }

    private static func ending(of child: pid_t) -> Ending {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
    }

    fileprivate static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Two ends of one connection; the far one is for the child.
private struct SocketPair {
    let near: Int32
    let far: Int32

    init() throws(HelperProcess.StartError) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw HelperProcess.StartError(reason: String(cString: strerror(errno)))
        }
        (near, far) = (ends[0], ends[1])
    }
}

/// Writes and reads at once, so that neither side waits for the other.
private struct Exchange {
    let talk: Int32
    let words: Int32
    let input: [UInt8]
    let outputLimit: Int
    let wordsLimit: Int
    let deadline: Double

    private(set) var output: [UInt8] = []
    private(set) var heard: [UInt8] = []
    private var sent = 0
    private var isTalking = true
    private var isListening = true

    init(
        talk: Int32, words: Int32, input: [UInt8], outputLimit: Int, wordsLimit: Int,
        deadline: Double
    ) {
        self.talk = talk
        self.words = words
        self.input = input
        self.outputLimit = outputLimit
        self.wordsLimit = wordsLimit
        self.deadline = deadline
    }

    /// Until the child closes its ends, or has to be stopped.
    mutating func run() -> HelperProcess.Ending? {
        while isTalking || isListening {
            let left = deadline - HelperProcess.now()
            guard left > 0 else { return .timedOut }
            var polls = [
                pollfd(fd: isTalking ? talk : -1, events: talkEvents, revents: 0),
                pollfd(fd: isListening ? words : -1, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&polls, 2, Int32(min(left * 1_000 + 1, 60_000)))
            if count < 0, errno != EINTR { return .timedOut }
            guard count > 0 else { continue }
            if polls[0].revents & Int16(POLLOUT) != 0 { send() }
            if polls[0].revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
                isTalking = receive(from: talk, into: &output)
            }
            if polls[1].revents != 0 {
                isListening = receive(from: words, into: &heard)
                if heard.count > wordsLimit { heard.removeFirst(heard.count - wordsLimit) }
            }
            guard output.count <= outputLimit else { return .tooMuchOutput }
        }
        return nil
    }

    private var talkEvents: Int16 {
        Int16(POLLIN) | (sent < input.count ? Int16(POLLOUT) : 0)
    }

    private mutating func send() {
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let count = input[sent...].withUnsafeBytes {
            Glibc.send(talk, $0.baseAddress, min($0.count, 1 << 18), flags)
        }
        if count > 0 {
            sent += count
        } else if errno != EAGAIN, errno != EINTR {
            // It does not read any more; what it still has to say is read all the same.
            sent = input.count
        }
        if sent >= input.count { shutdown(talk, Int32(SHUT_WR)) }
    }

    /// Whether there may be more.
    private func receive(from descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &chunk, chunk.count, Int32(MSG_DONTWAIT))
        if count > 0 {
            bytes.append(contentsOf: chunk[..<count])
            return true
        }
        return count < 0 && (errno == EAGAIN || errno == EINTR)
    }
}
