/// One alternative: all of its schemes together. An empty one means that none is needed.
package struct SecurityRequirement: Sendable {
    package let node: Node
    package let schemes: [Scheme]

    package struct Scheme: Sendable {
        /// Of a component, also where a URI leads to it.
        package let name: String
        package let nameNode: Node
        /// Where 3.2 names a scheme elsewhere by its URI.
        package let reference: Reference?
        package let scopes: [String]
    }
}

package struct SecurityScheme: Sendable {
    package let node: Node
    package let kind: Kind
    package internal(set) var description: String?
    package let isDeprecated: Bool
    /// Where the authorization server describes itself (RFC 8414).
    package let oauth2MetadataURL: String?
    package let extensions: [Extension]

    package enum Kind: Sendable {
        case apiKey(name: String, location: ParameterLocation)
        /// `scheme` in lower case: `bearer`, `basic`.
        case http(scheme: String, bearerFormat: String?)
        case mutualTLS
        case oauth2([OAuthFlow])
        case openIDConnect(url: String)
    }
}

package struct OAuthFlow: Sendable {
    package enum Kind: String, Hashable, Sendable {
        case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
    }
    package let node: Node
    package let kind: Kind
    package let authorizationURL: String?
    package let deviceAuthorizationURL: String?
    package let tokenURL: String?
    package let refreshURL: String?
    package let scopes: [(name: String, description: String)]
    package let extensions: [Extension]
}
