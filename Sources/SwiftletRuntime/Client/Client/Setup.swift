import HTTPTypes

/// What a client is made of, checked once: base URL, credentials and parameters, from arguments or the environment.
/// A reference, so that copies of a client are cheap.
final class Setup: Sendable {
    let description: DescribedClient
    let baseURL: BaseURL
    let credentials: [Credential]
    let parameters: [(description: DescribedClient.ClientParameter, value: String)]
    let transport: any Transport
    let userAgent: String

    /// A credential that was given.
    struct Credential: Sendable {
        let description: DescribedClient.Credential
        let value: String
    }

    init(
        _ description: DescribedClient,
        credentials: KeyValuePairs<String, String?>,
        parameters: KeyValuePairs<String, String?>,
        baseURL: String?,
        environment: Environment,
        allowsInsecureHTTP: Bool,
        transport: any Transport
    ) throws(APIError) {
        let lookup = SettingLookup(client: description.name, environment: environment)
        self.description = description
        self.transport = transport
        self.baseURL = try lookup.baseURL(baseURL, description)
        userAgent = UserAgent.text(name: description.name, version: description.version)

        var found: [Credential] = []
        for credential in description.credentials {
            guard let value = try lookup.value(of: credential.setting, in: credentials) else { continue }
            try lookup.requireToken(value, credential.setting, kind: credential.kind)
            found.append(Credential(description: credential, value: value))
        }
        self.credentials = found

        var values: [(DescribedClient.ClientParameter, String)] = []
        for parameter in description.parameters {
            guard let value = try lookup.value(of: parameter.setting, in: parameters) else { continue }
            if parameter.location == .header { try lookup.requireHeaderValue(value, parameter.setting) }
            values.append((parameter, value))
        }
        self.parameters = values.map { (description: $0.0, value: $0.1) }

        guard satisfiableAlternative(of: description.security) != nil else {
            throw .misconfigured(lookup.missing(description.credentials.map(\.setting)))
        }
        if isInsecure, !found.isEmpty, !allowsInsecureHTTP { throw insecureError }
    }

    /// The first alternative whose credentials are all there.
    func satisfiableAlternative(of alternatives: [[String]]) -> [Credential]? {
        for alternative in alternatives {
            let found = alternative.compactMap { name in
                credentials.first { $0.description.scheme == name || $0.description.setting.argument == name }
            }
            if found.count == alternative.count { return found }
        }
        return nil
    }

    /// Where each credential can be set, for messages.
    var credentialHint: String? {
        let settings = description.credentials.map(\.setting)
        return settings.isEmpty ? nil : settings.map { SettingLookup.waysToSet($0) }.joined(separator: ", or ")
    }

    /// Whether anybody on the way could read what is sent.
    var isInsecure: Bool { baseURL.scheme == "http" && !baseURL.isLoopback }

    var insecureError: APIError {
        .misconfigured(
            "\(description.name): the base URL \(baseURL.origin) isn't encrypted, so the credential would travel in the"
                + " clear; use https, or set `allowsInsecureHTTP` in the client's options."
        )
    }

    /// Replaces the client's credentials wherever they stand in a text of others.
    func redacting(_ text: String) -> String {
        credentials.reduce(text) { text, credential in
            credential.value.utf8.count < 4 ? text : text.replacing(credential.value, with: "<redacted>")
        }
    }
}
