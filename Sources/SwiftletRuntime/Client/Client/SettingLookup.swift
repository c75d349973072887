/// Finds what a client needs among arguments and environment variables, and says where to set what is missing.
struct SettingLookup {
    /// The client's name, for messages.
    let client: String
    let environment: ClientEnvironment

    /// The argument, else the environment variable.
    func value(
        of setting: DescribedClient.Setting,
        in arguments: KeyValuePairs<String, String?>
    ) throws(APIError) -> String? {
        if let argument = arguments.first(where: { $0.key == setting.argument })?.value {
            guard !argument.isEmpty else {
                throw .misconfigured(
                    "\(client): `\(setting.argument)` is empty; \(Self.waysToSet(setting))."
                )
            }
            return argument
        }
        return setting.environment.flatMap { environment[$0] }
    }

    func baseURL(_ argument: String?, _ description: DescribedClient) throws(APIError) -> BaseURL {
        let fromEnvironment = description.serverEnvironment.flatMap { environment[$0] }
        guard let text = argument ?? fromEnvironment ?? description.serverURL else {
            let variable = description.serverEnvironment.map { " or set the environment variable \($0)" } ?? ""
            throw .misconfigured("\(client): no base URL is known; pass `baseURL:`\(variable).")
        }
        do {
            return try BaseURL(text)
        } catch {
            let origin =
                argument != nil
                ? "`baseURL`"
                : fromEnvironment != nil
                    ? "the environment variable \(description.serverEnvironment ?? "")"
                    : "the server of the description"
            throw .misconfigured("\(client): the base URL of \(origin) \(error.message).")
        }
    }

    /// Credentials in headers are visible ASCII (RFC 6750, 7617).
    func requireToken(
        _ value: String,
        _ setting: DescribedClient.Setting,
        kind: SecurityScheme
    ) throws(APIError) {
        let isText = kind == .basic
        for byte in value.utf8 where byte < (isText ? 0x20 : 0x21) || byte == 0x7F || (byte > 0x7F && !isText) {
            throw .misconfigured(
                "\(client): `\(setting.argument)` contains \(HeaderCheck.name(of: byte)), which a credential can't;"
                    + " \(Self.waysToSet(setting))."
            )
        }
        if isText, !value.contains(":") {
            throw .misconfigured("\(client): `\(setting.argument)` must be a user name, a colon and a password.")
        }
    }

    func requireHeaderValue(_ value: String, _ setting: DescribedClient.Setting) throws(APIError) {
        guard let byte = HeaderCheck.forbiddenByte(in: value) else { return }
        throw .misconfigured(
            "\(client): `\(setting.argument)` contains \(HeaderCheck.name(of: byte)), which a header can't;"
                + " \(Self.waysToSet(setting))."
        )
    }

    /// The error text where no alternative of credentials is complete.
    func missing(_ credentials: [DescribedClient.Credential]) -> String {
        guard !credentials.isEmpty else {
            return "\(client): the description asks for a credential that this client can't send."
        }
        var steps = credentials.map { Self.waysToSet($0.setting) }
        if credentials.contains(where: { $0.tokenEndpoints != nil }) {
            steps.append("set `tokenProvider` in the client's options")
        }
        let ways = steps.joined(separator: ", or ")
        return "\(client): a credential is missing; \(ways)."
    }

    /// `pass `apiKey:` or set the environment variable DATAGRID_API_KEY`
    static func waysToSet(_ setting: DescribedClient.Setting) -> String {
        let argument = "pass `\(setting.argument):`"
        return setting.environment.map { "\(argument) or set the environment variable \($0)" } ?? argument
    }
}
