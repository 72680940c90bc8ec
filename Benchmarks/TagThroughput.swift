// Measures `fasti tag` on a long stream: CPU, memory, and the time to the first result.
//
//   Benchmarks/tag-throughput CORPUS.jsonl [FASTI [MEGABYTES]]
//
// CORPUS is JSON Lines whose objects have "text"; its lines are repeated, in turn, until the
// stream has so many million bytes (200). FASTI is the program, .build/release/fasti by default.
// The stream goes through a pipe, so that no file of that size is needed and reading costs what
// it costs in use. The figures are those of the child alone, from wait4(2).

import Glibc

func fail(_ message: String) -> Never {
    fputs("tag-throughput: \(message)\n", stderr)
    exit(1)
}

func contents(of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { fail("cannot open \(path)") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        guard count >= 0 else { fail("cannot read \(path)") }
        if count == 0 { return bytes }
        bytes += chunk.prefix(count)
    }
}

func pipeEnds() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { fail("cannot make a pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
}

func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

func padded(_ number: Double, _ digits: Int = 1) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return "\((number * scale).rounded() / scale)"
}

/// Starts the program with its standard input and output on pipes.
func start(_ program: String, _ arguments: [String]) -> (pid: pid_t, input: Int32, output: Int32) {
    let input = pipeEnds()
    let output = pipeEnds()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, input.read, 0)
    posix_spawn_file_actions_adddup2(&actions, output.write, 1)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var pid: pid_t = 0
    guard posix_spawnp(&pid, program, &actions, nil, &words, environ) == 0 else {
        fail("cannot start \(program)")
    }
    close(input.read)
    close(output.write)
    return (pid, input.write, output.read)
}

/// One run over `lines` repeated to `size` bytes.
func run(_ program: String, _ corpus: [UInt8], size: Int) {
    let began = now()
    let child = start(program, ["tag", "--format", "jsonl", "-"])
    var first = 0.0
    var sent = 0
    var place = 0
    var received = 0
    var isOpen = true
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    _ = fcntl(child.input, F_SETFL, O_NONBLOCK)
    while true {
        var polls = [pollfd(fd: child.output, events: Int16(POLLIN), revents: 0)]
        if isOpen { polls.append(pollfd(fd: child.input, events: Int16(POLLOUT), revents: 0)) }
        guard poll(&polls, nfds_t(polls.count), -1) > 0 else { continue }
        if polls[0].revents != 0 {
            let count = read(child.output, &chunk, chunk.count)
            if count <= 0 { break }
            if received == 0 { first = now() - began }
            received += count
        }
        guard isOpen, polls[1].revents != 0 else { continue }
        let count = corpus[place...].withUnsafeBytes {
            write(child.input, $0.baseAddress, $0.count)
        }
        if count < 0 { fail("\(program) stopped reading after \(sent) bytes") }
        sent += count
        place = (place + count) % corpus.count
        if sent >= size, place == 0 {
            close(child.input)
            isOpen = false
        }
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child.pid, &status, 0, &usage)
    guard status == 0 else { fail("\(program) ended with status \(status)") }
    let cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    let wall = now() - began
    let megabytes = Double(sent) / 1e6
    print("stream        \(padded(megabytes)) MB, results \(padded(Double(received) / 1e6)) MB")
    print("CPU           \(padded(cpu, 2)) s: \(padded(megabytes / cpu)) MB/s")
    print("wall          \(padded(wall, 2)) s")
    print("peak memory   \(padded(Double(usage.ru_maxrss) / 1024)) MiB")
    print("first result  \(padded(first * 1e3)) ms after the start")
}

signal(SIGPIPE, SIG_IGN)
let arguments = CommandLine.arguments
guard arguments.count >= 2, arguments.count <= 4 else {
    fail("usage: tag-throughput CORPUS.jsonl [FASTI [MEGABYTES]]")
}
var corpus = contents(of: arguments[1])
guard !corpus.isEmpty else { fail("\(arguments[1]) is empty") }
if corpus.last != 0x0A { corpus.append(0x0A) }
guard let size = arguments.count > 3 ? Int(arguments[3]) : 200, size > 0 else {
    fail("\(arguments[3]) is no number of megabytes")
}
run(arguments.count > 2 ? arguments[2] : ".build/release/fasti", corpus, size: size * 1_000_000)
