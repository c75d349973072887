import SwiftletModel
import SwiftletOpenAPI

/// How a security scheme is met. Nil for one that can't be yet.
struct CredentialForm {
    let kind: CredentialPlan.Kind
    var location: WireLocation?
    var wireName: String?
    var tokens: CredentialPlan.TokenSource?

    init?(_ scheme: SecurityScheme, at node: Node, into report: inout PlanningReport) {
        switch scheme.kind {
        case .apiKey(let name, let location):
            (kind, wireName) = (.apiKey, name)
            self.location = WireLocation(rawValue: location.rawValue)
        case .http("bearer", _): kind = .bearer
        case .http("basic", _): kind = .basic
        case .http(let name, _):
            report.unsupported("security-scheme", "the authentication scheme '\(name)' isn't supported yet", at: node)
            return nil
        case .mutualTLS:
            report.unsupported(
                "security-scheme",
                "client certificates are the transport's matter; the SDK doesn't ask for them",
                at: node
            )
            return nil
        case .oauth2(let flows):
            kind = .oauth2
            tokens = CredentialPlan.TokenSource(flows)
        case .openIDConnect: kind = .oauth2
        }
    }

    /// `apiKey`, `token`, …: what people call it, unless the scheme's name knows better.
    func argument(for scheme: String) -> String {
        let words = WordSplitter.words(of: scheme).map { $0.text.lowercased() }
        switch kind {
        case .apiKey: return "apiKey"
        case .basic: return "basicCredentials"
        case .oauth2: return "accessToken"
        case .bearer: return words.contains("api") && words.contains("key") ? "apiKey" : "token"
        }
    }
}

extension CredentialPlan.TokenSource {
    /// The client credentials flow's endpoint, else one that refreshes what a user was given elsewhere.
    fileprivate init?(_ flows: [OAuthFlow]) {
        let order: [OAuthFlow.Kind] = [.clientCredentials, .authorizationCode, .password, .deviceAuthorization]
        let offering = order.compactMap { kind in flows.first { $0.kind == kind && $0.tokenURL?.isEmpty == false } }
        guard let first = offering.first else { return nil }
        let refreshing = offering.first { $0.kind != .clientCredentials }
        let refreshURL = refreshing.flatMap { $0.refreshURL ?? $0.tokenURL }
        self.init(
            tokenURL: first.tokenURL,
            refreshURL: refreshURL == first.tokenURL ? nil : refreshURL,
            scopes: Set(offering.flatMap { $0.scopes.map(\.name) }).sorted()
        )
    }
}
