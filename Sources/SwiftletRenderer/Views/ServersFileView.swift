import SwiftletModel
import SwiftletTemplates

/// A file with the addresses that the description gives.
struct ServersFileView: TemplateView {
    let header: FileHeader
    let client: String
    let name: String
    let servers: [ServerView]

    static let fields: [ViewField<Self>] =
        FileHeader.fields { $0.header }
        + FileHeader.standardNames(["APIError", "ServerURL", "URL"]) { $0.header }
        + [
            .text("importAccess") { $0.header.importAccess },
            .text("client") { $0.client },
            .text("name") { $0.name },
            .list("servers") { $0.servers },
        ]

    init(_ context: RenderContext, _ name: SwiftName) {
        header = FileHeader(context)
        client = context.sdk.client.name.spelling
        self.name = name.spelling
        let names = context.outside().names
        servers = context.sdk.client.servers.map { ServerView($0, names) }
    }
}

/// One address: a value, or a function of what varies in it.
struct ServerView: TemplateView {
    let documentation: String
    let name: String
    /// As a literal.
    let url: String
    let isFixed: Bool
    /// `region: String = "eu"`
    let arguments: [String]
    /// `.init("region", region, of: ["eu", "us"])`
    let variables: [String]

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("url") { $0.url },
        .flag("isFixed") { $0.isFixed },
        .texts("arguments") { $0.arguments },
        .texts("variables") { $0.variables },
    ]

    init(_ server: ServerPlan, _ names: Names) {
        name = server.name.spelling
        url = SwiftLiteral.string(server.url)
        isFixed = server.variables.isEmpty
        arguments = server.variables.map { variable in
            let value = SwiftLiteral.string(variable.defaultValue)
            return "\(variable.argument.parameterSpelling): \(names.standard("String")) = \(value)"
        }
        variables = server.variables.map { variable in
            let values = variable.values.map { SwiftLiteral.string($0) }.joined(separator: ", ")
            let allowed = values.isEmpty ? "" : ", of: [\(values)]"
            return ".init(\(SwiftLiteral.string(variable.wireName)), \(variable.argument.spelling)\(allowed))"
        }
        documentation = Self.documentation(server)
    }

    private static func documentation(_ server: ServerPlan) -> String {
        var comment = Documented.comment(server.documentation)
        comment.add("`\(DocComment.singleParagraph(server.url))`")
        Documented.addParameters(
            server.variables.map { variable in
                let own = variable.documentation.summary.map { $0 + " " } ?? ""
                let values = variable.values.map { "`\(DocComment.singleParagraph($0))`" }.joined(separator: ", ")
                let text = own + (values.isEmpty ? "" : "One of \(values).")
                return (variable.argument.identifier, Documentation(summary: text.isEmpty ? nil : text))
            },
            to: &comment
        )
        return comment.text
    }
}
