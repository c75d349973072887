import Testing

@testable import SwiftletPlanner

@Suite struct CredentialNamesTests {
    @Test(
        "Secrets",
        arguments: [
            "authorization", "Authorization", "api_key", "apiKey", "API-Key", "secret", "password", "token",
            "access_token", "refreshToken", "client_secret", "clientSecret", "private_key", "proxy-authorization",
        ]
    )
    func secrets(name: String) {
        #expect(CredentialNames.contain(name))
    }

    @Test(
        "What only speaks of secrets",
        arguments: [
            "authorization_secret_id", "token_count", "requires_oauth", "max_tokens", "total_tokens", "public_key",
            "key",
            "token_type", "password_reset_required", "secret_name", "authorizations", "tokens", "sort_key", "",
        ]
    )
    func others(name: String) {
        #expect(!CredentialNames.contain(name))
    }
}
