/// What the configuration decides. Everything has a default that only needs the document.
package struct PlanningOptions: Sendable {
    /// The client type's name; else it comes from `info.title`.
    package var clientName: String?
    /// The environment variable that replaces the server's address.
    package var baseURLEnvironment: String?
    /// By the security scheme's name.
    package var credentials: [String: Argument]
    /// Parameters that the client's initialiser takes once, by wire name; of headers, in any case.
    package var clientParameters: [String: Argument]
    /// By operationId, or by `PATCH /pets/{id}`.
    package var operations: [String: Operation]
    /// By JSON Pointer of a schema or a property; upper case first names the type, lower case first the member.
    package var names: [String: String]
    /// By format: a builtin type's name in schema texts.
    package var formats: [String: String]
    /// By JSON Pointer of a property: a builtin type's name in schema texts.
    package var properties: [String: String]
    package var grouping: Grouping

    /// An argument of the client's initialiser.
    package struct Argument: Sendable, Hashable {
        package var argument: String?
        package var environment: String?

        package init(argument: String? = nil, environment: String? = nil) {
            self.argument = argument
            self.environment = environment
        }
    }

    package typealias Credential = Argument
    package typealias ClientParameter = Argument

    package struct Operation: Sendable, Hashable {
        package var method: String?
        /// `[organization, mcpServers]`
        package var resource: [String]?
        package var isIdempotent: Bool

        package init(method: String? = nil, resource: [String]? = nil, isIdempotent: Bool = false) {
            self.method = method
            self.resource = resource
            self.isIdempotent = isIdempotent
        }
    }

    /// What makes the resources.
    package enum Grouping: String, Sendable, Hashable, CaseIterable {
        case path, tags, operationIDs
    }

    package init(
        clientName: String? = nil,
        baseURLEnvironment: String? = nil,
        credentials: [String: Credential] = [:],
        clientParameters: [String: ClientParameter] = [:],
        operations: [String: Operation] = [:],
        names: [String: String] = [:],
        formats: [String: String] = [:],
        properties: [String: String] = [:],
        grouping: Grouping = .path
    ) {
        self.clientName = clientName
        self.baseURLEnvironment = baseURLEnvironment
        self.credentials = credentials
        self.clientParameters = clientParameters
        self.operations = operations
        self.names = names
        self.formats = formats
        self.properties = properties
        self.grouping = grouping
    }
}
