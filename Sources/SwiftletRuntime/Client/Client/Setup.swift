import HTTPTypes

/// What a client is made of, checked once: base URL, credentials and parameters, from arguments or the environment.
/// A reference, so that copies of a client are cheap.
final class Setup: Sendable {
    let description: DescribedClient
    let baseURL: BaseURL
    /// Whether the base URL is one of the API's own, so that operations with places of their own are found there.
    private let isAtHome: Bool
    let credentials: [Credential]
    let transport: any Transport
    /// What every request carries besides credentials: the `User-Agent` and the client's parameters.
    private let common: RequestParts
    /// The same with the credentials that operations take unless they say otherwise; nil where some are missing.
    private let standing: RequestParts?
    /// The same where a token provider has its part in them.
    private let standingWithToken: RequestParts?

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
        environment: ClientEnvironment,
        options: ClientOptions,
        transport: any Transport
    ) throws(APIError) {
        let lookup = SettingLookup(client: description.name, environment: environment)
        self.description = description
        self.transport = transport
        let address = try lookup.baseURL(baseURL, description)
        self.baseURL = address
        isAtHome = description.knows(address)

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

        let choice = SecurityChoice(schemes: description.credentials, credentials: found)
        var standing = try choice.parts(common, description.security, hasTokens: false, for: description.name)
        var standingWithToken = try choice.parts(common, description.security, hasTokens: true, for: description.name)
        standing?.prepare()
        standingWithToken?.prepare()
        self.standing = standing
        self.standingWithToken = standingWithToken
        let hasTokens = options.tokenProvider != nil
        if (hasTokens ? standingWithToken : standing) == nil {
            throw .misconfigured(lookup.missing(description.credentials))
        }
        if address.isInsecure, hasTokens || !found.isEmpty, !options.allowsInsecureHTTP {
            throw insecureError(address)
        }
    }

    /// What every request of an operation carries.
    func parts(for operation: Operation, hasTokens: Bool) throws(APIError) -> RequestParts {
        if operation.security == nil, let parts = hasTokens ? standingWithToken : standing { return parts }
        let security = operation.security ?? description.security
        let choice = SecurityChoice(schemes: description.credentials, credentials: credentials)
        if let parts = try choice.parts(common, security, hasTokens: hasTokens, for: operation.id) { return parts }
        let names = security.flatMap { $0 }
        let missing = description.credentials.filter { names.contains($0.scheme) }
        throw .misconfigured(SettingLookup(client: operation.id, environment: [:]).missing(missing))
    }

    /// Where each credential can be set, for messages.
    var credentialHint: String? {
        let settings = description.credentials.map(\.setting)
        return settings.isEmpty ? nil : settings.map { SettingLookup.waysToSet($0) }.joined(separator: ", or ")
    }

    /// Where an operation is.
    func baseURL(for operation: Operation) -> BaseURL {
        operation.servers.isEmpty
            ? baseURL : OperationServer.choice(operation.servers, from: baseURL, isAtHome: isAtHome)
    }

    func insecureError(_ baseURL: BaseURL) -> APIError {
        .misconfigured(
            "\(description.name): the base URL \(baseURL.origin) isn't encrypted, so the credential would travel in the"
                + " clear; use https, or set `allowsInsecureHTTP` in the client's options."
        )
    }

    /// Replaces the client's credentials wherever they stand in a text of others, in any of the forms they are sent in.
    func redacting(_ text: String) -> String {
        credentials.reduce(text) { text, credential in
            credential.sentForms.reduce(text) { Redaction.replacing($1, in: $0) }
        }
    }
}
