import ArgumentParser
import Datagrid
import Foundation

struct Update: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Changes a server, and prints it; what isn't given stays as it is."
    )

    /// What a server can be without.
    enum Clearable: String, CaseIterable, ExpressibleByArgument {
        case icon, authorization
    }

    @Argument(help: "The server's ID.")
    var id: String

    @Option(help: "Another name.")
    var name: String?

    @Option(help: "Another address.", transform: address)
    var url: URL?

    @Option(help: "The address of an icon.")
    var icon: String?

    @Option(help: "The value of the header Authorization that the server wants.")
    var authorization: String?

    @Option(help: "What to clear; may be repeated.")
    var clear: [Clearable] = []

    func validate() throws {
        for (member, value) in [(Clearable.icon, icon), (.authorization, authorization)]
        where value != nil && clear.contains(member) {
            throw ValidationError("Either '--\(member) …' or '--clear \(member)', not both.")
        }
    }

    func run() async throws {
        let server = try await Datagrid().organization.mcpServers.update(
            id,
            name: name,
            baseURL: url,
            iconURL: presence(of: .icon, icon),
            authorization: presence(of: .authorization, authorization)
        )
        print(server.line)
    }

    /// The three states: a value is set, null clears, and what is absent stays as it is.
    private func presence(of member: Clearable, _ value: String?) -> String?? {
        if let value { return value }
        return clear.contains(member) ? .null : .absent
    }
}
