import SwiftletModel

/// A small plan, as the planner would make it.
enum SampleSDK {
    static func name(_ text: String) -> SwiftName {
        guard let name = SwiftName(text) else { preconditionFailure("\(text) is no identifier") }
        return name
    }

    static let transport = TypeDeclaration(
        id: TypeID("/components/schemas/Transport"),
        name: name("Transport"),
        parent: nil,
        kind: .enumeration(
            EnumerationType(
                rawType: .string,
                cases: [
                    .init(name: name("http"), value: JSONText(#""http""#)),
                    .init(name: name("default"), value: JSONText(#""de\"fault""#)),
                ]
            )
        ),
        documentation: Documentation(summary: "How to talk to a server.")
    )

    static let server = TypeDeclaration(
        id: TypeID("/components/schemas/Server"),
        name: name("Server"),
        parent: nil,
        kind: .structure(
            StructureType(
                properties: [
                    Property(
                        name: name("object"),
                        wireName: "object",
                        value: ValueShape(.builtin(.string)),
                        isRequired: true,
                        constant: JSONText(#""server""#)
                    ),
                    Property(
                        name: name("name"),
                        wireName: "name",
                        value: ValueShape(.builtin(.string), constraints: constraints { $0.maxLength = 255 }),
                        isRequired: true,
                        documentation: Documentation(summary: "A name for people.")
                    ),
                    Property(
                        name: name("transport"),
                        wireName: "transport",
                        value: ValueShape(.declared(transport.id), isNullable: true),
                        isRequired: false,
                        defaultValue: JSONText(#""http""#)
                    ),
                    Property(
                        name: name("owner"),
                        wireName: "owner",
                        value: ValueShape(.declared(owner.id)),
                        isRequired: false
                    ),
                    Property(
                        name: name("createdAt"),
                        wireName: "created_at",
                        value: ValueShape(.builtin(.dateTime)),
                        isRequired: true,
                        isReadOnly: true
                    ),
                ],
                additionalProperties: .any
            )
        ),
        documentation: Documentation(summary: "A server.")
    )

    static let owner = TypeDeclaration(
        id: TypeID("/components/schemas/Server/properties/owner"),
        name: name("Owner"),
        parent: TypeID("/components/schemas/Server"),
        kind: .structure(
            StructureType(
                properties: [
                    Property(
                        name: name("tags"),
                        wireName: "tags",
                        value: ValueShape(
                            .array(ValueShape(.builtin(.string), constraints: constraints { $0.maxLength = 20 })),
                            constraints: constraints { $0.maxItems = 5 }
                        ),
                        isRequired: false
                    )
                ],
                additionalProperties: .typed(ValueShape(.builtin(.integer)))
            )
        ),
        documentation: Documentation()
    )

    static let sdk = SDK(
        client: ClientPlan(
            name: name("Example"),
            title: "Example",
            version: "1",
            documentation: Documentation(summary: "An API."),
            serverURL: "https://api.example.com/v1",
            serverEnvironment: "EXAMPLE_BASE_URL",
            credentials: [
                CredentialPlan(
                    argument: name("apiKey"),
                    scheme: "bearerAuth",
                    kind: .bearer,
                    environment: "EXAMPLE_API_KEY",
                    documentation: Documentation(summary: "An API key.")
                )
            ],
            parameters: [],
            security: [["bearerAuth"]]
        ),
        resources: [
            ResourcePlan(
                property: name("servers"),
                type: name("Servers"),
                documentation: Documentation(),
                operations: [update],
                children: []
            )
        ],
        types: [server, owner, transport]
    )

    static let update = OperationPlan(
        method: name("update"),
        id: "updateServer",
        httpMethod: "PATCH",
        path: "/servers/{server_id}",
        documentation: Documentation(summary: "Updates a server."),
        parameters: [
            ParameterPlan(
                name: name("serverID"),
                hasLabel: false,
                location: .path,
                wireName: "server_id",
                serialization: .style("simple", explode: false, allowReserved: false),
                isRequired: true,
                value: ValueShape(.builtin(.string)),
                defaultValue: nil,
                documentation: Documentation(summary: "Which one.")
            ),
            ParameterPlan(
                name: name("dryRun"),
                hasLabel: true,
                location: .query,
                wireName: "dry run",
                serialization: .style("form", explode: true, allowReserved: false),
                isRequired: false,
                value: ValueShape(.builtin(.boolean)),
                defaultValue: nil,
                documentation: Documentation()
            ),
        ],
        body: BodyPlan(
            mediaType: "application/json",
            isRequired: true,
            value: ValueShape(.declared(server.id)),
            isFlattened: true,
            documentation: Documentation()
        ),
        result: .value(ValueShape(.declared(server.id))),
        responses: [
            ResponsePlan(
                status: "200",
                isSuccess: true,
                mediaType: "application/json",
                value: ValueShape(.declared(server.id)),
                documentation: Documentation(summary: "The server.")
            ),
            ResponsePlan(
                status: "default",
                isSuccess: false,
                mediaType: nil,
                value: nil,
                documentation: Documentation()
            ),
        ],
        security: nil,
        isIdempotent: true
    )

    static func constraints(_ change: (inout Constraints.Values) -> Void) -> Constraints {
        var values = Constraints.Values()
        change(&values)
        return Constraints(values)
    }
}
