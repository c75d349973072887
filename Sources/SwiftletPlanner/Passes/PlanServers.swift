import SwiftletModel
import SwiftletOpenAPI

/// The servers of the document that say where they are without the document's own address.
func planServers(_ document: OpenAPIDocument) -> [ServerPlan] {
    let servers = document.servers.filter { ServerAddress($0).isAbsolute }
    let names = NameScope.names(
        for: servers.map { server in
            NameScope.Request(key: server.url, candidates: ServerAddress(server).names)
        },
        reserved: ["self", "init", "Type", "Protocol"]
    )
    return zip(servers, names).map { server, name in
        let address = ServerAddress(server)
        return ServerPlan(
            name: name,
            url: address.template,
            defaultURL: address.text,
            variables: variables(of: server),
            documentation: Documentation(summary: Documentation.text(server.description))
        )
    }
}

/// Those that don't say alone where they are.
func relativeServers(_ document: OpenAPIDocument) -> [String] {
    document.servers.filter { !$0.url.isEmpty && !ServerAddress.isAbsolute(ServerAddress($0).text) }.map(\.url)
}

/// An address that no request can go to is left out: `https://a.com/<version>`.
func checkServers(_ document: OpenAPIDocument, into report: inout PlanningReport) {
    for server in document.servers {
        let text = ServerAddress(server).text
        guard ServerAddress.isAbsolute(text), !ServerAddress.isUsable(text) else { continue }
        report.tolerated(
            "server-address",
            "this isn't the address of a server and is left out",
            at: server.node["url"] ?? server.node
        )
    }
}

private func variables(of server: Server) -> [ServerPlan.Variable] {
    let used = server.variables.filter { server.url.contains("{\($0.name)}") }
    let names = NameScope.names(
        for: used.map { variable in
            .init(key: variable.name, candidates: [NamingStyle.lowerCamelCase.identifier(for: variable.name)])
        },
        reserved: ["self"]
    )
    return zip(used, names).map { variable, name in
        ServerPlan.Variable(
            argument: name,
            wireName: variable.name,
            values: variable.value.values ?? [],
            defaultValue: variable.value.defaultValue,
            documentation: Documentation(summary: Documentation.text(variable.value.description))
        )
    }
}

/// Where the operation is, if not where the client's others are: the addresses of its own servers, else of its path's.
func operationServers(
    _ operation: Operation,
    _ item: PathItem,
    _ document: OpenAPIDocument,
    into report: inout PlanningReport
) -> [String] {
    let own = operation.servers.isEmpty ? item.servers : operation.servers
    guard let first = own.first, first.url != document.servers.first?.url else { return [] }
    return own.compactMap { server in
        let text = ServerAddress(server).text
        if ServerAddress.isUsable(text) { return text }
        report.tolerated(
            "server-address",
            "'\(text)' is no address, so the call goes where the client is told",
            at: server.node,
            help: "pass `baseURL` to a client for these calls"
        )
        return nil
    }
}

/// The address of a server as the document writes it.
struct ServerAddress {
    let server: Server
    /// Without a slash at its end.
    let template: String
    /// With the defaults of its variables.
    let text: String

    init(_ server: Server) {
        self.server = server
        template = Self.trimmed(server.url)
        text = Self.trimmed(
            server.variables.reduce(server.url) { url, variable in
                url.split(separator: "{\(variable.name)}", omittingEmptySubsequences: false)
                    .joined(separator: variable.value.defaultValue)
            }
        )
    }

    var isAbsolute: Bool { Self.isAbsolute(text) && Self.isUsable(text) }

    static func isAbsolute(_ text: String) -> Bool {
        ["https://", "http://"].contains { text.lowercased().hasPrefix($0) && text.count > $0.count }
    }

    /// An address of its own, or a path on the client's host, in characters that an address has.
    static func isUsable(_ text: String) -> Bool {
        guard isAbsolute(text) || text.hasPrefix("/") && !text.hasPrefix("//") else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value < 0x7F && !"?#{}\"\\^`<>|@".contains(Character($0))
        }
    }

    /// `sandbox` of "Sandbox server"; else the host.
    var names: [String] {
        let style = NamingStyle.lowerCamelCase
        let words = (server.description.map { WordSplitter.words(of: $0) } ?? []).map(\.text)
            .filter { !["server", "the", "api", "url", "environment", "our"].contains($0.lowercased()) }
        let host = text.drop { $0 != ":" }.drop { ":/".contains($0) }.prefix { $0 != "/" && $0 != ":" }
        let byHost = style.identifier(for: String(host))
        let byURL = style.identifier(for: text)
        guard (1...3).contains(words.count) else { return [byHost, byURL] }
        return [style.identifier(for: words.joined(separator: " ")), byHost, byURL]
    }

    private static func trimmed(_ url: String) -> String {
        url.count > 1 && url.last == "/" ? String(url.dropLast()) : url
    }
}
