import ArgumentParser
import Datagrid
import Foundation

struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Registers a server, and prints it.")

    @Argument(help: "A name for people.")
    var name: String

    @Argument(help: "The server's address.", transform: address)
    var url: URL

    @Option(help: "The value of the header Authorization that the server wants.")
    var authorization: String?

    func run() async throws {
        let server = try await Datagrid().organization.mcpServers.create(
            name: name,
            baseURL: url,
            // A String? that is nil would be sent as null; mapped to a String??, it is left out.
            authorization: authorization.map { .some($0) }
        )
        print(server.line)
    }
}
