import ArgumentParser

/// What the process says to the one who started it.
enum ExitStatus: Int32 {
    case success = 0
    /// The description or the configuration is wrong, or what is on disk isn't what would be generated.
    case failure = 1
    case usage = 2
    /// `EX_IOERR`.
    case inputOutput = 74

    func exit() throws {
        if self != .success { throw ExitCode(rawValue) }
    }

    /// The graver of two.
    func and(_ other: ExitStatus) -> ExitStatus { rawValue >= other.rawValue ? self : other }
}
