import SwiftletModel
import SwiftletOpenAPI

/// How a security scheme is met. Nil for one that can't be yet.
struct CredentialForm {
    let kind: CredentialPlan.Kind
    var location: WireLocation?
    var wireName: String?
    private let isAccessToken: Bool

    init?(_ scheme: SecurityScheme, at node: Node, into report: inout PlanningReport) {
        switch scheme.kind {
        case .apiKey(let name, let location):
            (kind, wireName, isAccessToken) = (.apiKey, name, false)
            self.location = WireLocation(rawValue: location.rawValue)
        case .http("bearer", _): (kind, isAccessToken) = (.bearer, false)
        case .http("basic", _): (kind, isAccessToken) = (.basic, false)
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
        case .oauth2, .openIDConnect:
            report.unsupported("oauth", "tokens aren't fetched yet: the client takes an access token", at: node)
            (kind, isAccessToken) = (.bearer, true)
        }
    }

    /// `apiKey`, `token`, …: what people call it, unless the scheme's name knows better.
    func argument(for scheme: String) -> String {
        let words = WordSplitter.words(of: scheme).map { $0.text.lowercased() }
        switch kind {
        case .apiKey: return "apiKey"
        case .basic: return "basicCredentials"
        case .bearer where isAccessToken: return "accessToken"
        case .bearer: return words.contains("api") && words.contains("key") ? "apiKey" : "token"
        }
    }
}
