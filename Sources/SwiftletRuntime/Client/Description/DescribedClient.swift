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
        version = try first.remainder()

        var parts = Parts()
        while let line = lines.popFirst() { try parts.read(line) }
        serverURL = parts.serverURL
        serverEnvironment = parts.serverEnvironment
        credentials = parts.credentials
        parameters = parts.parameters
        security = parts.security ?? (parts.credentials.isEmpty ? [[]] : parts.credentials.map { [$0.scheme] })
    }

    private struct Parts {
        var serverURL: String?
        var serverEnvironment: String?
        var credentials: [Credential] = []
        var parameters: [ClientParameter] = []
        var security: [[String]]?

        mutating func read(_ original: DescriptionLine) throws(DescriptionError) {
            var line = original
            let keyword = try line.word("a keyword")
            switch keyword {
            case "server": try readServer(&line)
            case "bearer": credentials.append(try Self.credential(.bearer, &line))
            case "basic": credentials.append(try Self.credential(.basic, &line))
            case "apiKey": try readAPIKey(&line)
            case "header", "query", "cookie": try readParameter(keyword, &line)
            case "security": security = try (security ?? []) + SecurityAlternative.parse(&line)
            default: throw line.failure("one of the keywords of a client expected")
            }
            try line.requireEnd()
        }

        private mutating func readServer(_ line: inout DescriptionLine) throws(DescriptionError) {
            if let url = try? line.word("a URL") { serverURL = url }
            for attribute in try line.attributes() {
                guard let name = attribute.value(of: "environment") else {
                    throw line.failure("'environment' expected")
                }
                serverEnvironment = name
            }
        }

        private mutating func readAPIKey(_ line: inout DescriptionLine) throws(DescriptionError) {
            guard let location = Parameter.Location(rawValue: try line.word("a location")), location != .path else {
                throw line.failure("'header', 'query' or 'cookie' expected")
            }
            let name = try line.nameBeforeColon()
            credentials.append(try Self.credential(.apiKey(location, name: name), &line))
        }

        private mutating func readParameter(
            _ keyword: String,
            _ line: inout DescriptionLine
        ) throws(DescriptionError) {
            guard let location = Parameter.Location(rawValue: keyword) else {
                throw line.failure("a location expected")
            }
            let name = try line.nameBeforeColon()
            let argument = try line.word("the name of an argument")
            var environment: String?
            for attribute in try line.attributes() {
                guard let name = attribute.value(of: "environment") else {
                    throw line.failure("'environment' expected")
                }
                environment = name
            }
            let setting = Setting(argument: argument, environment: environment)
            parameters.append(ClientParameter(setting: setting, location: location, name: name))
        }

        private static func credential(
            _ kind: SecurityScheme,
            _ line: inout DescriptionLine
        ) throws(DescriptionError) -> Credential {
            let argument = try line.word("the name of an argument")
            var environment: String?
            var scheme = argument
            for attribute in try line.attributes() {
                if let name = attribute.value(of: "environment") {
                    environment = name
                } else if let name = attribute.value(of: "scheme") {
                    scheme = name
                } else {
                    throw line.failure("'environment' or 'scheme' expected")
                }
            }
            return Credential(
                setting: Setting(argument: argument, environment: environment),
                scheme: scheme,
                kind: kind
            )
        }
    }
}

extension DescriptionLine.Attribute {
    fileprivate func value(of keyword: String) -> String? { self.keyword == keyword ? value : nil }
}
