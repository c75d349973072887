import SwiftletModel

/// What doesn't vary by call, as the text that the runtime reads.
enum ClientText {
    static func lines(_ client: ClientPlan, knowsServers: Bool) -> [String] {
        var lines = [client.name.identifier + " " + JSONSpelling.name(client.version)]
        if client.serverURL != nil || client.serverEnvironment != nil {
            lines.append(
                line(["server", client.serverURL.map(JSONSpelling.word)], environment(client.serverEnvironment))
            )
        }
        if knowsServers {
            let others = client.servers.filter { $0.isRecognizable && $0.url != client.serverURL }
            lines += others.map { "also " + JSONSpelling.word($0.url) }
        }
        for credential in client.credentials {
            let argument = credential.argument.identifier
            let scheme = credential.scheme == argument ? nil : "scheme " + JSONSpelling.name(credential.scheme)
            let place = credential.kind == .apiKey ? place(credential.location, credential.wireName) : nil
            lines.append(
                line(
                    [credential.kind.rawValue, place, argument],
                    scheme,
                    environment(credential.environment),
                    credential.tokens?.tokenURL.map { "token " + JSONSpelling.word($0) },
                    credential.tokens?.refreshURL.map { "refresh " + JSONSpelling.word($0) }
                )
            )
        }
        for parameter in client.parameters {
            let place = place(parameter.location, parameter.wireName)
            lines.append(line([place, parameter.argument.identifier], environment(parameter.environment)))
        }
        // That any one credential will do goes without saying.
        if client.security != client.credentials.map({ [$0.scheme] }) { lines += SecurityText.lines(client.security) }
        return lines
    }

    /// `header X-API-Key:`
    private static func place(_ location: WireLocation?, _ name: String?) -> String? {
        guard let location, let name else { return nil }
        return "\(location.rawValue) \(JSONSpelling.name(name)):"
    }

    private static func line(_ words: [String?], _ attributes: String?...) -> String {
        ([words.compactMap(\.self).joined(separator: " ")] + attributes.compactMap(\.self)).joined(separator: ", ")
    }

    private static func environment(_ name: String?) -> String? {
        name.map { "environment " + JSONSpelling.name($0) }
    }
}
