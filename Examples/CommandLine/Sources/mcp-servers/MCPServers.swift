import ArgumentParser
import Datagrid
import Foundation

@main struct MCPServers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp-servers",
        abstract: "Maintains the MCP servers of a Datagrid teamspace.",
        discussion: "The API key is read from DATAGRID_API_KEY, the teamspace from DATAGRID_TEAMSPACE_ID.",
        subcommands: [Create.self, Update.self]
    )

    /// Runs what the arguments say; an error of the API is told to a person, and has an exit code of its own.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as APIError {
            FileHandle.standardError.write(Data("error: \(error.explanation)\n".utf8))
            exit(withError: error.exitCode)
        } catch {
            exit(withError: error)
        }
    }
}

extension Datagrid.MCPServer {
    /// One line for people and for `cut`.
    var line: String { [id, name, baseURL.absoluteString, status].joined(separator: "\t") }
}

/// An address from the command line.
func address(_ argument: String) throws -> URL {
    guard let url = URL(string: argument), url.scheme == "https", url.host != nil else {
        throw ValidationError("'\(argument)' isn't an address that begins with https://.")
    }
    return url
}
