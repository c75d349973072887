extension ObjectShape {
    static let securityScheme = ObjectShape(
        title: "a Security Scheme Object",
        required: [.type],
        optional: [.description, .name, .location, .scheme, .bearerFormat, .flows, .openIdConnectUrl],
        since32: [.oauth2MetadataUrl, .deprecated]
    )

    static let oauthFlows = ObjectShape(
        title: "an OAuth Flows Object",
        optional: [.implicit, .password, .clientCredentials, .authorizationCode],
        since32: [.deviceAuthorization]
    )

    /// Each flow requires some of them.
    static let oauthFlow = ObjectShape(
        title: "an OAuth Flow Object",
        optional: [.scopes, .authorizationUrl, .tokenUrl, .refreshUrl],
        since32: [.deviceAuthorizationUrl]
    )
}
