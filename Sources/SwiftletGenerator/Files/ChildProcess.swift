#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A program that is run for what it writes.
enum ChildProcess {
    /// Stands for the exit status of a program that wrote too much.
    static let beyondLimit: Int32 = -1

    struct Output {
        let bytes: [UInt8]
        let status: Int32
    }

    /// Nil where the program isn't there. Of the environment it sees what is named; its errors go nowhere,
    /// unless they are wanted among what it writes.
    static func run(_ arguments: [String], environment: [String], limit: Int, withErrors: Bool = false) -> Output? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        defer { close(ends[0]) }
        let process = spawn(arguments, environment, writingTo: ends, withErrors)
        close(ends[1])
        guard let process else { return nil }
        let bytes = contents(of: ends[0], limit: limit)
        if bytes.count > limit { kill(process, SIGTERM) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return nil } }
        if bytes.count > limit { return Output(bytes: [], status: beyondLimit) }
        // What ended by a signal has no status of its own.
        return Output(bytes: bytes, status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F))
    }

    private static func spawn(
        _ arguments: [String],
        _ environment: [String],
        writingTo ends: [Int32],
        _ withErrors: Bool
    ) -> pid_t? {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        if withErrors { posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO) }
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        if !withErrors { posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }
        let variables = environment.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
        let (argv, envp) = (arguments.map { strdup($0) } + [nil], variables.map { strdup($0) } + [nil])
        defer { for pointer in argv + envp { free(pointer) } }
        var process: pid_t = 0
        return posix_spawnp(&process, arguments[0], &actions, nil, argv, envp) == 0 ? process : nil
    }

    /// Stops when there is more than `limit`.
    private static func contents(of descriptor: Int32, limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return bytes
    }
}
