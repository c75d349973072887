import SwiftletModel

/// What doesn't vary by call, as the text that the runtime reads.
enum ClientText {
    static func lines(_ client: ClientPlan) -> [String] {
        var lines = [client.name.identifier + " " + JSONSpelling.string(client.version)]
        if client.serverURL != nil || client.serverEnvironment != nil {
            let parts = [client.serverURL.map(JSONSpelling.string) ?? "none", environment(client.serverEnvironment)]
            lines.append("server " + parts.compactMap(\.self).joined(separator: ", "))
        }
        for credential in client.credentials {
            let scheme = JSONSpelling.name(credential.scheme)
            let place = credential.kind == .apiKey ? placed(credential) : ""
            let parts = [
                "\(credential.kind.rawValue) \(scheme): \(credential.argument.identifier)\(place)",
                environment(credential.environment),
            ]
            lines.append(parts.compactMap(\.self).joined(separator: ", "))
        }
        for parameter in client.parameters {
            let name = "\(parameter.location.rawValue) \(JSONSpelling.name(parameter.wireName)): "
            let parts = [name + parameter.argument.identifier, environment(parameter.environment)]
            lines.append(parts.compactMap(\.self).joined(separator: ", "))
        }
        return lines
    }

    /// ` in header X-API-Key`
    private static func placed(_ credential: CredentialPlan) -> String {
        guard let location = credential.location, let name = credential.wireName else { return "" }
        return " in \(location.rawValue) \(JSONSpelling.name(name))"
    }

    private static func environment(_ name: String?) -> String? {
        name.map { "environment " + JSONSpelling.name($0) }
    }
}
