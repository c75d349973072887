/// A client's description, read.
final class DescribedClient: Sendable {
    /// A value that is given when a client is made: an argument, or an environment variable.
    struct Setting: Hashable {
        let argument: String
        let environment: String?
    }

    struct Credential: Hashable {
        let setting: Setting
        /// The scheme's name in the description of the API.
        let scheme: String
        let kind: SecurityScheme
        /// Of an OAuth 2 or OpenID Connect scheme; its tokens go as bearer tokens.
        var tokenEndpoints: TokenEndpoints?
    }

    struct ClientParameter: Hashable {
        let setting: Setting
        let location: Parameter.Location
        let name: String
    }

    let name: String
    let version: String
    let serverURL: String?
    let serverEnvironment: String?
    /// Other addresses that the description of the API gives.
    let otherServers: [ServerPattern]
    let credentials: [Credential]
    let parameters: [ClientParameter]
    /// Alternatives, each a list of scheme names.
    let security: [[String]]

    init(parsing text: String) throws(DescriptionError) {
        var lines = DescriptionLine.lines(of: text)[...]
        guard var first = lines.popFirst() else {
            throw DescriptionError(line: 1, message: "a name and a version expected", text: "")
        }
        name = try first.word("a name")
        version = try first.remainder("a version")
        try first.requireEnd()

        var parts = Parts()
        while let line = lines.popFirst() { try parts.read(line) }
        serverURL = parts.serverURL
        serverEnvironment = parts.serverEnvironment
        otherServers = parts.otherServers
        credentials = parts.credentials
        parameters = parts.parameters
        security = parts.security ?? (parts.credentials.isEmpty ? [[]] : parts.credentials.map { [$0.scheme] })
    }

    private struct Parts {
        var serverURL: String?
        var serverEnvironment: String?
        var otherServers: [ServerPattern] = []
        var credentials: [Credential] = []
        var parameters: [ClientParameter] = []
        var security: [[String]]?

        mutating func read(_ original: DescriptionLine) throws(DescriptionError) {
            var line = original
            let keyword = try line.word("a keyword")
            switch keyword {
            case "server":
                if line.hasWord { serverURL = try line.word("a URL") }
                serverEnvironment = try Self.environment(&line)
            case "also": otherServers.append(ServerPattern(try line.word("a URL")))
            case "bearer": credentials.append(try Self.credential(.bearer, &line))
            case "oauth2": credentials.append(try Self.oauth2(&line))
            case "basic": credentials.append(try Self.credential(.basic, &line))
            case "apiKey":
                let (location, name) = try Self.place(try line.word("a location"), &line)
                credentials.append(try Self.credential(.apiKey(location, name: name), &line))
            case "header", "query", "cookie":
                let (location, name) = try Self.place(keyword, &line)
                let argument = try line.word("the name of an argument")
                let setting = Setting(argument: argument, environment: try Self.environment(&line))
                parameters.append(ClientParameter(setting: setting, location: location, name: name))
            case "security": security = (security ?? []) + [try SecurityAlternative.parse(&line)]
            default: throw line.failure("one of the keywords of a client expected")
            }
            try line.requireEnd()
        }

        private static func place(
            _ keyword: String,
            _ line: inout DescriptionLine
        ) throws(DescriptionError) -> (Parameter.Location, name: String) {
            guard let location = Parameter.Location(rawValue: keyword), location != .path else {
                throw line.failure("'header', 'query' or 'cookie' expected")
            }
            return (location, try line.nameBeforeColon())
        }

        private static func environment(_ line: inout DescriptionLine) throws(DescriptionError) -> String? {
            var environment: String?
            for attribute in try line.attributes() {
                guard attribute.name == "environment", let name = attribute.value else {
                    throw line.failure("'environment' with a name expected")
                }
                environment = name
            }
            return environment
        }

        private static func credential(
            _ kind: SecurityScheme,
            _ line: inout DescriptionLine
        ) throws(DescriptionError) -> Credential {
            let argument = try line.word("the name of an argument")
            let attributes = try line.attributes()
            guard attributes.allSatisfy({ ["environment", "scheme"].contains($0.name) && $0.value != nil }) else {
                throw line.failure("'environment' or 'scheme' with a name expected")
            }
            return credential(kind, argument, attributes)
        }

        private static func oauth2(_ line: inout DescriptionLine) throws(DescriptionError) -> Credential {
            let argument = try line.word("the name of an argument")
            let attributes = try line.attributes()
            let names = ["environment", "scheme", "token", "refresh"]
            guard attributes.allSatisfy({ names.contains($0.name) && $0.value != nil }) else {
                throw line.failure("'environment', 'scheme', 'token' or 'refresh' with a value expected")
            }
            var credential = credential(.bearer, argument, attributes)
            credential.tokenEndpoints = TokenEndpoints(
                token: value("token", in: attributes),
                refresh: value("refresh", in: attributes)
            )
            return credential
        }

        private static func credential(
            _ kind: SecurityScheme,
            _ argument: String,
            _ attributes: [DescriptionLine.Attribute]
        ) -> Credential {
            Credential(
                setting: Setting(argument: argument, environment: value("environment", in: attributes)),
                scheme: value("scheme", in: attributes) ?? argument,
                kind: kind
            )
        }

        private static func value(_ name: String, in attributes: [DescriptionLine.Attribute]) -> String? {
            attributes.last { $0.name == name }?.value
        }
    }
}
