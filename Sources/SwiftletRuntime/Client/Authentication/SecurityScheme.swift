/// How a credential goes into a request.
enum SecurityScheme: Hashable, Sendable {
    /// `Authorization: Bearer …` (RFC 6750).
    case bearer
    /// `Authorization: Basic …` (RFC 7617); the credential is `user:password`.
    case basic
    case apiKey(Parameter.Location, name: String)
}
