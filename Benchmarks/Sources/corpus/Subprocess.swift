import Foundation

/// A program that ran, and what it cost with all that it started.
struct Subprocess {
    let status: Int32
    let wall: Double
    let cpu: Double
    /// In bytes.
    let peakMemory: Int
    let output: String
    let errors: String

    /// `folder` is where it runs; what it says goes through files there.
    init(_ arguments: [String], in folder: URL, name: String) throws {
        let files = ["out", "err"].map { folder.appendingPathComponent("\(name).\($0)") }
        var actions = Self.emptyActions
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, file) in zip([STDOUT_FILENO, STDERR_FILENO], files) {
            posix_spawn_file_actions_addopen(&actions, descriptor, file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        }
        // The shell changes the folder and then becomes the program.
        let command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path] + arguments
        var strings = command.map { strdup($0) } + [nil]
        defer { for string in strings { free(string) } }
        var process = pid_t()
        let clock = ContinuousClock()
        let start = clock.now
        guard posix_spawn(&process, command[0], &actions, nil, &strings, environ) == 0 else {
            throw Problem("'\(arguments[0])' can't be started")
        }
        var (state, usage) = (Int32(), rusage())
        while wait4(process, &state, 0, &usage) < 0, errno == EINTR {}
        wall = (clock.now - start) / .seconds(1)
        cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        #if canImport(Darwin)
        peakMemory = usage.ru_maxrss
        #else
        peakMemory = usage.ru_maxrss * 1024
        #endif
        // A signal is no exit code.
        status = state & 0x7F == 0 ? state >> 8 & 0xFF : 128 + state & 0x7F
        output = try String(decoding: Data(contentsOf: files[0]), as: UTF8.self)
        errors = try String(decoding: Data(contentsOf: files[1]), as: UTF8.self)
    }

    #if canImport(Darwin)
    private static var emptyActions: posix_spawn_file_actions_t? { nil }
    #else
    private static var emptyActions: posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
    #endif

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
