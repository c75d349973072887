import ArgumentParser
import Datagrid

extension APIError {
    /// What happened, to the person at the terminal. (`description` speaks to the one who writes the program.)
    var explanation: String {
        switch self {
        case .status(let failure) where [401, 403].contains(failure.code):
            "the API key isn't allowed to do this; check DATAGRID_API_KEY"
        case .status(let failure) where failure.code == 409:
            "the teamspace is full; remove a server, then try again"
        case .status(let failure):
            "the API refused with status \(failure.code)" + (failure.message.map { ": \($0)" } ?? "")
        case .validation(let failure):
            "nothing was sent:\n" + failure.violations.map { "  \($0)" }.joined(separator: "\n")
        case .connection, .timeout, .cancelled, .decoding, .configuration:
            description
        }
    }

    /// By the numbers of sysexits.h, so that a script knows whether to try again (75).
    var exitCode: ExitCode {
        switch self {
        case .status(let failure) where [401, 403].contains(failure.code): ExitCode(77)
        case .status(let failure) where failure.code == 429 || failure.code >= 500: ExitCode(75)
        case .status: ExitCode(1)
        case .connection, .timeout: ExitCode(75)
        case .decoding: ExitCode(76)
        case .validation: ExitCode(65)
        case .configuration: ExitCode(78)
        case .cancelled: ExitCode(130)
        }
    }
}
