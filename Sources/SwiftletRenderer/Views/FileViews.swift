import SwiftletModel
import SwiftletTemplates

/// A file that holds the client type.
struct ClientFileView: TemplateView {
    let header: FileHeader
    let client: ClientView

    static let fields: [ViewField<Self>] =
        FileHeader.fields { $0.header }
        + FileHeader.standardNames(
            [
                "APIClient", "APIError", "Client", "ClientDescription", "ClientEnvironment", "ClientOptions",
                "Transport", "URL", "URLSessionTransport",
            ]
        ) { $0.header }
        + [
            .text("importAccess") { $0.header.importAccess },
            .text("exportAttribute") { $0.header.exportAttribute },
            // Only who sees the initialiser needs the type of its default argument.
            .text("transportAccess") { $0.header.access == "public" ? "public " : "" },
            .view("clientType") { $0.client },
        ]
}

/// A file that holds a resource, and those within it where they are few.
struct ResourceFileView: TemplateView {
    let header: FileHeader
    let resources: [ResourceView]

    static let fields: [ViewField<Self>] =
        FileHeader.fields { $0.header }
        + FileHeader.standardNames(["APIError", "Client", "OperationDescription", "RequestOptions"]) { $0.header }
        + [
            .text("Sendable") { $0.header.names.standard("Sendable") },
            .text("inlining") { $0.header.inlining },
            .text("importAccess") { $0.usesRuntime ? $0.header.importAccess : "" },
            .list("resources") { $0.resources },
        ]

    /// Whether declarations that others see mention the runtime.
    var usesRuntime: Bool { !resources.allSatisfy(\.operations.isEmpty) }
}

/// A file that holds declared types.
struct TypesFileView: TemplateView {
    let header: FileHeader
    let client: String
    let types: [TypeView]

    static let fields: [ViewField<Self>] =
        FileHeader.fields { $0.header }
        + FileHeader.standardNames([
            "APIError", "CaseIterable", "Codable", "CodingKey", "Decoder", "Encoder", "Hashable", "JSONDecodingError",
            "JSONValue", "Model", "ModelSchema", "ModelStorage", "OpenEnum", "ResultCases", "RuntimeAccess", "Sendable",
            "String", "SuccessResponse", "Union", "UnionBranch", "UnionContent", "UnionSchema", "ValueSchema",
            "ValueWrapper",
        ]) { $0.header }
        + [
            .text("importAccess") { $0.header.importAccess },
            .text("storageAccess") { $0.header.storageAccess },
            .text("inlining") { $0.header.inlining },
            .text("client") { $0.client },
            .list("types") { $0.types },
        ]
}

/// What every file says first, and how it spells the runtime's names.
struct FileHeader: Sendable {
    let source: String
    let access: String
    let names: Names
    /// On storage and its initialiser, which inlined code reaches.
    let storageAccess: String
    /// On accessors, initialisers and methods: emitted into clients that use them, into no one else.
    let inlining: String

    /// Where everything is internal the module's own rule does: an explicit `internal` would clash with the imports of
    /// other files.
    var importAccess: String { access == "internal" ? "" : access + " " }

    /// Only what is public can bring another module along.
    var exportAttribute: String { access == "public" ? "@_exported " : "" }

    init(_ context: RenderContext) {
        source = DocComment.singleParagraph(context.options.descriptionName)
        names = context.names
        access = context.options.access.rawValue
        storageAccess = context.options.access == .public ? "@usableFromInline internal" : access
        inlining = context.options.access == .public ? "@_alwaysEmitIntoClient" : ""
    }

    static func fields<View>(_ header: @escaping @Sendable (View) -> FileHeader) -> [ViewField<View>] {
        [.text("source") { header($0).source }, .text("access") { header($0).access }]
    }

    static func standardNames<View>(
        _ list: [String],
        _ header: @escaping @Sendable (View) -> FileHeader
    ) -> [ViewField<View>] {
        list.map { name in .text(name) { header($0).names.standard(name) } }
    }
}
