/// What is fixed about a client, as generated code states it: a small text, read once.
///
///     Datagrid 1
///     server https://api.datagrid.com/v1, environment DATAGRID_BASE_URL
///     bearer apiKey, environment DATAGRID_API_KEY
///     header Datagrid-Teamspace: teamspaceID, environment DATAGRID_TEAMSPACE_ID
///
/// A line each: name and version; `server URL` (or `server` alone where the base URL must be given); `also URL` for each
/// other address that the description of the API gives, with `{name}` for what varies; the credentials
/// (`bearer ARGUMENT`, `basic ARGUMENT`, `apiKey header|query|cookie NAME: ARGUMENT`, each `[, scheme NAME][,
/// environment VARIABLE]`, and `oauth2 ARGUMENT` with the same and `[, token URL][, refresh URL]`, the token endpoints
/// of its flows); the client's parameters (`header|query|cookie NAME: ARGUMENT[, environment VARIABLE]`); and `security NAME[ + NAME]` for each alternative or `security none`, where not simply any one of the
/// credentials will do. Names in quotes are JSON strings.
public struct ClientDescription: Sendable {
    let client: DescribedClient

    /// A text that can't be read is a precondition failure that names the line: a generator wrote it.
    public init(_ text: StaticString) {
        do throws(DescriptionError) {
            client = try DescribedClient(parsing: text.description)
        } catch {
            preconditionFailure("The description of a client is wrong in \(error)")
        }
    }
}
