import Glibc

/// What this program allows itself, whatever it is asked to draw.
///
/// Drawing a page takes some 50 ms and 60 MB; the limits end a fault, not a large case.
enum HelperLimits {
    /// Seconds of the processor's time.
    static let cpuSeconds: rlim_t = 120
    /// Bytes of address space.
    static let memory: rlim_t = 4 << 30
    static let openFiles: rlim_t = 64

    static func set() {
        limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: cpuSeconds)
        limit(__rlimit_resource_t(RLIMIT_AS.rawValue), to: memory)
        limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), to: openFiles)
        limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
    }

    /// Never raises a limit that is lower already. A limit that cannot be set is no reason to
    /// draw nothing: whoever started this program has a clock of its own.
    private static func limit(_ resource: __rlimit_resource_t, to value: rlim_t) {
        var current = rlimit()
        guard getrlimit(resource, &current) == 0 else { return }
        var wanted = rlimit()
        wanted.rlim_cur = min(value, current.rlim_max)
        wanted.rlim_max = min(value, current.rlim_max)
        _ = setrlimit(resource, &wanted)
    }
}
