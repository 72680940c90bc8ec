import Glibc

/// What a helper program allows itself, whatever it is asked to do.
package struct ResourceLimits: Sendable {
    /// Of the processor's time. Unit: seconds.
    package var cpuSeconds: Int
    /// Of address space. Unit: bytes.
    package var memory: Int
    package var openFiles: Int
    /// Of a file that is written. Unit: bytes; `nil` sets none.
    package var fileSize: Int?

    package init(cpuSeconds: Int, memory: Int, openFiles: Int, fileSize: Int? = nil) {
        self.cpuSeconds = cpuSeconds
        self.memory = memory
        self.openFiles = openFiles
        self.fileSize = fileSize
    }

    /// Sets the limits of this process and of those that it starts.
    package func set() {
        Self.limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: cpuSeconds)
        Self.limit(__rlimit_resource_t(RLIMIT_AS.rawValue), to: memory)
        Self.limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), to: openFiles)
        Self.limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
        if let fileSize { Self.limit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), to: fileSize) }
    }

    /// Never raises a limit that is lower already. A limit that cannot be set is no reason to do
    /// nothing: whoever started this program has a clock of its own.
    private static func limit(_ resource: __rlimit_resource_t, to value: Int) {
        var current = rlimit()
        guard getrlimit(resource, &current) == 0 else { return }
        var wanted = rlimit()
        wanted.rlim_cur = min(rlim_t(value), current.rlim_max)
        wanted.rlim_max = min(rlim_t(value), current.rlim_max)
        _ = setrlimit(resource, &wanted)
    }
}
