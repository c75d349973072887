import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where tokens are asked for. The client's secret goes there, so the way must be encrypted.
struct TokenEndpointURL: Hashable, Sendable {
    let scheme: String
    let authority: String
    /// With the query.
    let path: String

    init(checking url: URL) throws(APIError) {
        try self.init(url.absoluteString, relativeTo: nil, subject: "`tokenURL`")
    }

    /// - Parameter subject: What the URL is called in messages.
    init(_ text: String, relativeTo base: BaseURL?, subject: String) throws(APIError) {
        let isAbsolute = text.hasPrefix("https://") || text.hasPrefix("http://")
        let origin = HTTPRequest(
            method: .post,
            scheme: base?.scheme ?? "https",
            authority: base?.authority ?? "localhost",
            path: (base?.pathPrefix ?? "") + "/"
        )
        guard isAbsolute || base != nil, !text.contains("#"), let target = RedirectTarget(text, from: origin) else {
            throw .misconfigured(
                "\(subject) must be an absolute URL without user name, password and fragment, such as"
                    + " https://auth.example.com/oauth/token."
            )
        }
        scheme = target.scheme
        authority = target.authority
        path = target.path
        guard scheme == "https" || (try? BaseURL(self.origin))?.isLoopback == true else {
            throw .misconfigured(
                "\(subject) isn't encrypted, so the client's secret would travel in the clear; use https."
            )
        }
    }

    var origin: String { "\(scheme)://\(authority)" }
}
