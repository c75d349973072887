import HTTPTypes

/// What a client is made of, checked once: base URL, credentials and parameters, from arguments or the environment.
/// A reference, so that copies of a client are cheap.
final class Setup: Sendable {
    let description: DescribedClient
    let baseURL: BaseURL
    let credentials: [Credential]
    let transport: any Transport
    /// What every request carries besides credentials: the `User-Agent` and the client's parameters.
    private let common: RequestParts
    /// The same with the credentials that operations take unless they say otherwise.
    let standing: RequestParts

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

        var found: [Credential] = []
        for credential in description.credentials {
            guard let value = try lookup.value(of: credential.setting, in: credentials) else { continue }
            try lookup.requireToken(value, credential.setting, kind: credential.kind)
            found.append(Credential(description: credential, value: value))
        }
        self.credentials = found

        var common = RequestParts(userAgent: UserAgent.text(name: description.name, version: description.version))
        for parameter in description.parameters {
            guard let value = try lookup.value(of: parameter.setting, in: parameters) else { continue }
            if parameter.location == .header { try lookup.requireHeaderValue(value, parameter.setting) }
            try common.add(value, at: parameter.location, named: parameter.name, operation: description.name)
        }
        self.common = common

        guard let standing = Self.satisfiableAlternative(of: description.security, found) else {
            throw .misconfigured(lookup.missing(description.credentials.map(\.setting)))
        }
        for credential in standing { try common.add(credential, operation: description.name) }
        self.standing = common
        if isInsecure, !found.isEmpty, !allowsInsecureHTTP { throw insecureError }
    }

    /// What a request carries whose operation takes other credentials than most.
    func parts(for security: [[String]], operation: String) throws(APIError) -> RequestParts {
        guard let alternative = Self.satisfiableAlternative(of: security, credentials) else {
            let names = security.flatMap { $0 }
            let missing = description.credentials.filter { names.contains($0.scheme) }.map(\.setting)
            throw .misconfigured(SettingLookup(client: operation, environment: [:]).missing(missing))
        }
        var parts = common
        for credential in alternative { try parts.add(credential, operation: operation) }
        return parts
    }

    /// The first alternative whose credentials are all there.
    private static func satisfiableAlternative(
        of alternatives: [[String]],
        _ credentials: [Credential]
    ) -> [Credential]? {
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
