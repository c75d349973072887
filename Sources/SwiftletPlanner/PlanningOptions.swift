package import SwiftletModel

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
    /// By names of the user's own; each holds for the operations that it fits.
    package var pagingStyles: [String: Paging] = [:]
    /// Whether ways of paging that are unmistakable need no configuration.
    package var recognizesPaging = true
    /// What a schema without `type` means.
    package var typeless = Typeless.infer
    /// What is generated of a description.
    package var filter = Filter()

    package enum Typeless: String, Sendable, Hashable, CaseIterable {
        /// What its keywords are about: `properties` make an object.
        case infer
        /// To the letter: any JSON value, checked by the schema.
        case strict
    }

    /// Empty lists select everything. An operation that one of them selects is generated, with the types that it needs.
    package struct Filter: Sendable, Hashable {
        /// operationIds, or `PATCH /pets/{id}`.
        package var operations: [String] = []
        package var tags: [String] = []
        /// `/pets`, with everything below it; `*` stands for one segment.
        package var paths: [String] = []
        /// `organization.mcpServers`, with everything below it.
        package var resources: [String] = []
        package var excludesDeprecated = false
        /// Whether what it names may be absent, of which nothing is generated then.
        package var mayMiss = false

        package init() {}

        /// Whether it selects some, so that types that nothing needs are left out.
        package var selects: Bool { !(operations + tags + paths + resources).isEmpty }
    }

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
        package var paging: OperationPaging?

        package init(method: String? = nil, resource: [String]? = nil, isIdempotent: Bool = false) {
            self.method = method
            self.resource = resource
            self.isIdempotent = isIdempotent
        }
    }

    /// How one operation pages.
    package enum OperationPaging: Sendable, Hashable {
        case off
        /// A name among `pagingStyles`.
        case style(String)
        case rule(Paging)
    }

    /// How the pages of a list follow each other. Members of the response are JSON Pointers.
    package struct Paging: Sendable, Hashable {
        package var style: PagingRule.Style
        package var parameter: String?
        /// Nil for the list that stands out.
        package var items: String?
        package var next: String?
        package var last: String?
        package var more: String?
        package var total: String?
        package var pages: String?
        package var start: Int?

        package init(style: PagingRule.Style) {
            self.style = style
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
