import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func checkServers(_ root: Node) {
        let client = plan.sdk.client
        for server in root.list("servers") {
            ledger.reach(server)
            let url = server["url"]?.text ?? ""
            let planned = client.servers.first { $0.url.isAddress(url) }
            let isDefault = client.servers.isEmpty && client.serverURL?.isAddress(url) ?? false
            let isDocumented = client.relativeServers.contains { $0.isAddress(url) }
            let isKnown = planned != nil || isDefault || isDocumented
            ledger.judge(server, isKnown, "the client can't be told to use it by name")
            let variables = Set(planned?.variables.map(\.wireName) ?? [])
            for (name, variable) in server.map("variables") {
                ledger.judge(variable, isDocumented || variables.contains(name.text), "nothing fills it in")
            }
        }
        guard grammar.version == .swagger, let host = root["host"] else { return }
        ledger.judge(host, client.serverURL?.contains(host.text) ?? false, "no server is known")
    }

    /// Of an operation or of its path: what stands first in the description needs no words.
    mutating func checkOwnServers(_ servers: [Node], of planned: PlannedOperation, _ root: Node) {
        let usual = root.list("servers").first?["url"]?.text
        let isUsual = planned.servers.isEmpty && servers.first?["url"]?.text == usual
        for server in servers {
            ledger.reach(server)
            let isRight = isUsual || planned.servers.count == servers.count
            ledger.judge(server, isRight, "calls go to the client's server")
            for (_, variable) in server.map("variables") { ledger.judge(variable, isRight, "nothing fills it in") }
        }
    }
}

extension String {
    /// A slash at the end is no difference.
    fileprivate func isAddress(_ other: String) -> Bool { trimmed == other.trimmed }

    private var trimmed: Substring { last == "/" ? dropLast() : self[...] }
}
