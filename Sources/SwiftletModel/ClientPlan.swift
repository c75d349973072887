/// The client type itself, and what doesn't vary by call.
package struct ClientPlan: Sendable, Encodable {
    package let name: SwiftName
    /// `info.title` and `info.version`, as written.
    package let title: String
    package let version: String
    package let documentation: Documentation
    /// The first server is the default; nil where the description names none that is absolute.
    package let serverURL: String?
    /// The addresses that the description gives; only worth a mention where there is something to choose.
    package let servers: [ServerPlan]
    /// What is no whole address, such as a path beside the description, of which only the user knows where it is.
    package let relativeServers: [String]
    package let serverEnvironment: String?
    package let credentials: [CredentialPlan]
    package let parameters: [ClientParameterPlan]
    /// What an operation needs that says nothing of its own: alternatives, each a list of scheme names.
    package let security: [[String]]

    package init(
        name: SwiftName,
        title: String,
        version: String,
        documentation: Documentation,
        serverURL: String?,
        servers: [ServerPlan] = [],
        relativeServers: [String] = [],
        serverEnvironment: String?,
        credentials: [CredentialPlan],
        parameters: [ClientParameterPlan],
        security: [[String]] = []
    ) {
        self.name = name
        self.title = title
        self.version = version
        self.documentation = documentation
        self.serverURL = serverURL
        self.servers = servers
        self.relativeServers = relativeServers
        self.serverEnvironment = serverEnvironment
        self.credentials = credentials
        self.parameters = parameters
        self.security = security
    }
}

/// A security scheme as an argument of the client's initialiser.
package struct CredentialPlan: Sendable, Encodable {
    package enum Kind: String, Sendable, Encodable { case bearer, basic, apiKey, oauth2 }

    package let argument: SwiftName
    /// The scheme's name under `components.securitySchemes`.
    package let scheme: String
    package let kind: Kind
    /// Where an API key goes, and under which name.
    package let location: WireLocation?
    package let wireName: String?
    /// Where OAuth 2 tokens are to be had, as far as the description says.
    package let tokens: TokenSource?
    package let environment: String?
    package let documentation: Documentation

    package init(
        argument: SwiftName,
        scheme: String,
        kind: Kind,
        location: WireLocation? = nil,
        wireName: String? = nil,
        tokens: TokenSource? = nil,
        environment: String?,
        documentation: Documentation
    ) {
        self.argument = argument
        self.scheme = scheme
        self.kind = kind
        self.location = location
        self.wireName = wireName
        self.tokens = tokens
        self.environment = environment
        self.documentation = documentation
    }

    /// What the flows of an OAuth 2 scheme say that a program can ask for tokens without its user.
    package struct TokenSource: Sendable, Encodable {
        package let tokenURL: String?
        /// Where it isn't the same.
        package let refreshURL: String?
        /// By name.
        package let scopes: [String]

        package init(tokenURL: String?, refreshURL: String?, scopes: [String]) {
            self.tokenURL = tokenURL
            self.refreshURL = refreshURL
            self.scopes = scopes
        }
    }
}

/// A parameter that the configuration lifts from the operations to the client (`Datagrid-Teamspace`).
package struct ClientParameterPlan: Sendable, Encodable {
    package let argument: SwiftName
    package let location: WireLocation
    package let wireName: String
    package let environment: String?
    package let documentation: Documentation

    package init(
        argument: SwiftName,
        location: WireLocation,
        wireName: String,
        environment: String?,
        documentation: Documentation
    ) {
        self.argument = argument
        self.location = location
        self.wireName = wireName
        self.environment = environment
        self.documentation = documentation
    }
}

package enum WireLocation: String, Sendable, Encodable, Hashable {
    case path, query, header, cookie
    /// The whole query, as one value.
    case querystring
}
