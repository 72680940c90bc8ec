import Glibc

/// A helper program that runs: messages go in, answers come out.
///
/// Whatever becomes of it (a crash, a hang, half an answer), this process goes on: bytes travel
/// over sockets, which can be told not to send SIGPIPE, and a clock that nobody can set back
/// ends what takes too long. It is ended with its last owner.
package final class HelperProcess {
    /// How it ended, or was.
    package enum Ending: Sendable, Hashable {
        case exited(Int32)
        /// By a signal.
        case killed(Int32)
        case timedOut
        case tooMuchOutput
    }

    package struct Output: Sendable {
        package var bytes: [UInt8]
        /// The end of what it wrote to standard error.
        package var words: String
        /// `nil` while it runs.
        package var ending: Ending?
    }

    /// Why it was not even started: the system's reason.
    package struct StartError: Error {
        package var reason: String
    }

    private let child: pid_t
    private let talk: Int32
    private let words: Int32
    private let isInOwnGroup: Bool
    private var isRunning = true

    private static let wordsLimit = 4_000

    /// What a helper may know of the environment: where programs, fonts and their caches are.
    private static let inherited = [
        "PATH", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "FONTCONFIG_FILE",
        "FONTCONFIG_PATH", "TMPDIR", "LD_LIBRARY_PATH",
    ]

    /// So that two runs give the same bytes: no times, no random order of Python's. One thread is
    /// what tesseract needs least time with.
    private static let fixed = [
        "LC_ALL=C.UTF-8", "SOURCE_DATE_EPOCH=0", "PYTHONHASHSEED=0", "OMP_THREAD_LIMIT=1",
    ]

    /// Under this number a helper finds the file that it is given open.
    package static let fileNumber: Int32 = 3

    /// - Parameters:
    ///   - file: An open file for it.
    ///   - isInOwnGroup: Whether it, and all that it starts, is a group that is ended together.
    package init(
        path: String, arguments: [String] = [], file: Int32? = nil, isInOwnGroup: Bool = true
    ) throws(StartError) {
        self.isInOwnGroup = isInOwnGroup
        let talk = try SocketPair()
        let words: SocketPair
        do { words = try SocketPair() } catch {
            talk.close()
            throw error
        }
        let started = Self.start(
            [path] + arguments, talk: talk.far, errors: words.far, file: file,
            isInOwnGroup: isInOwnGroup)
        // The child has its own copies; while these are open, its end would not be noticed.
        close(talk.far)
        close(words.far)
        do { child = try started.get() } catch {
            close(talk.near)
            close(words.near)
            throw error
        }
        (self.talk, self.words) = (talk.near, words.near)
    }

    deinit {
        if isRunning { _ = stop() }
        close(talk)
        close(words)
    }

    /// Starts a program for one exchange, which its end ends.
    package static func run(
        _ path: String, arguments: [String] = [], _ input: [UInt8] = [], timeout: Double
    ) throws(StartError) -> Output {
        try HelperProcess(path: path, arguments: arguments).exchange(
            input, isLast: true, timeout: timeout
        ) { _ in false }
    }

    /// Sends a message and takes the answer.
    ///
    /// - Parameters:
    ///   - isLast: Whether the helper is told that nothing more comes.
    ///   - timeout: Wall time. Unit: seconds.
    ///   - outputLimit: Unit: bytes.
    ///   - isAnswered: Whether what came is a whole answer; without one, its end is waited for.
    package func exchange(
        _ input: [UInt8], isLast: Bool = false, timeout: Double, outputLimit: Int = 1 << 30,
        isAnswered: ([UInt8]) -> Bool
    ) -> Output {
        var exchange = Exchange(
            talk: talk, words: words, input: input, isLast: isLast, outputLimit: outputLimit,
            wordsLimit: Self.wordsLimit, deadline: Self.now() + timeout)
        let stopped = exchange.run(until: isAnswered)
        var ending: Ending?
        if !exchange.isAnswered {
            let found = stopped == nil ? wait() : stop()
            ending = stopped ?? found
        }
        return Output(
            bytes: exchange.output, words: String(decoding: exchange.heard, as: UTF8.self),
            ending: ending)
    }

    private func stop() -> Ending {
        // With all that it started itself.
        kill(isInOwnGroup ? -child : child, SIGKILL)
        return wait()
    }

    private func wait() -> Ending {
        isRunning = false
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
    }

    private static func start(
        _ words: [String], talk: Int32, errors: Int32, file: Int32?, isInOwnGroup: Bool
    ) -> Result<pid_t, StartError> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, talk, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, talk, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        if let file { posix_spawn_file_actions_adddup2(&actions, file, fileNumber) }
        let environment = inherited.compactMap { name in
            getenv(name).map { "\(name)=\(String(cString: $0))" }
        }
        var arguments = words.map { strdup($0) } + [nil]
        var variables = (environment + Self.fixed).map { strdup($0) } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, to be ended with it; signals that this process ignores or
        // holds back reach it.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let group = isInOwnGroup ? POSIX_SPAWN_SETPGROUP : 0
        posix_spawnattr_setflags(
            &attributes,
            Int16(group | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var child: pid_t = 0
        let status = posix_spawn(&child, words[0], &actions, &attributes, &arguments, &variables)
        guard status == 0 else {
            return .failure(StartError(reason: String(cString: strerror(status))))
        }
        return .success(child)
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

    func close() {
        Glibc.close(near)
        Glibc.close(far)
    }
}

/// Writes and reads at once, so that neither side waits for the other.
private struct Exchange {
    let talk: Int32
    let words: Int32
    let input: [UInt8]
    let isLast: Bool
    let outputLimit: Int
    let wordsLimit: Int
    let deadline: Double

    private(set) var output: [UInt8] = []
    private(set) var heard: [UInt8] = []
    private(set) var isAnswered = false
    private var sent = 0
    private var isTalking = true
    private var isListening = true

    init(
        talk: Int32, words: Int32, input: [UInt8], isLast: Bool, outputLimit: Int, wordsLimit: Int,
        deadline: Double
    ) {
        self.talk = talk
        self.words = words
        self.input = input
        self.isLast = isLast
        self.outputLimit = outputLimit
        self.wordsLimit = wordsLimit
        self.deadline = deadline
    }

    /// Until the answer is whole, the child closes its ends, or has to be stopped.
    mutating func run(until isWhole: ([UInt8]) -> Bool) -> HelperProcess.Ending? {
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
                if isWhole(output) {
                    isAnswered = true
                    return nil
                }
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
        if isLast, sent >= input.count { shutdown(talk, Int32(SHUT_WR)) }
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
