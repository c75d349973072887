import SwiftletModel
import SwiftletTemplates

/// The client type itself.
struct ClientView: TemplateView {
    let documentation: String
    let name: String
    let descriptionDelimiter: String
    let description: String
    let initializerDocumentation: String
    /// `apiKey: String? = nil`
    let arguments: [String]
    /// `"apiKey": apiKey`
    let credentials: String?
    let parameters: String?
    let resources: [ResourceAccessorView]

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("descriptionDelimiter") { $0.descriptionDelimiter },
        .text("description") { $0.description },
        .text("initializerDocumentation") { $0.initializerDocumentation },
        .texts("arguments") { $0.arguments },
        .optionalText("credentials") { $0.credentials },
        .optionalText("parameters") { $0.parameters },
        .list("resources") { $0.resources },
    ]

    init(_ sdk: SDK, in context: RenderContext) {
        let client = sdk.client
        let text = ClientText.lines(client, knowsServers: context.hasOperationServers).joined(separator: "\n")
        let names = client.credentials.map(\.argument) + client.parameters.map(\.argument)
        documentation = Documented.comment(client.documentation).text
        name = client.name.spelling
        description = text
        descriptionDelimiter = SwiftLiteral.delimiter(for: text)
        initializerDocumentation = Self.initializerDocumentation(client, sdk.namespaces.servers)
        arguments = names.map { "\($0.parameterSpelling): \(context.names.standard("String"))? = nil" }
        credentials = Self.values(client.credentials.map(\.argument))
        parameters = Self.values(client.parameters.map(\.argument))
        resources = sdk.resources.map(ResourceAccessorView.init)
    }

    private static func values(_ names: [SwiftName]) -> String? {
        guard !names.isEmpty else { return nil }
        return names.map { "\(SwiftLiteral.string($0.identifier)): \($0.spelling)" }.joined(separator: ", ")
    }

    private static func initializerDocumentation(_ client: ClientPlan, _ servers: SwiftName?) -> String {
        var comment = DocComment()
        let variables =
            (client.credentials.map(\.environment) + client.parameters.map(\.environment) + [client.serverEnvironment])
            .compactMap(\.self).map { "`\($0)`" }
        comment.add("Makes a client.")
        if !variables.isEmpty {
            comment.add("What isn't passed is read from the environment: \(variables.joined(separator: ", ")).")
        }
        Documented.addParameters(
            client.credentials.map { ($0.argument.identifier, documentation($0)) }
                + client.parameters.map { ($0.argument.identifier, $0.documentation) }
                + [
                    ("baseURL", Documentation(summary: baseURLNote(client, servers))),
                    ("options", Documentation(summary: "What holds for every call unless the call says otherwise.")),
                    ("environment", Documentation(summary: "Where to look for what isn't passed.")),
                    ("transport", Documentation(summary: "What carries the requests; a test double in tests.")),
                ],
            to: &comment
        )
        comment.addItem(
            "- Throws:",
            "`APIError.configuration` that says what is missing and where it can be set."
        )
        return comment.text
    }

    /// A token can be passed, or be fetched where the description says; the rest of how is in the runtime's docs.
    private static func documentation(_ credential: CredentialPlan) -> Documentation {
        guard credential.kind == .oauth2 else { return credential.documentation }
        let own = (credential.documentation.summary ?? credential.documentation.details).map { $0 + " " } ?? ""
        var text = own + "An access token; leave it out where `tokenProvider` in the options fetches tokens."
        if let url = credential.tokens?.tokenURL {
            text += " The description's token endpoint is `\(DocComment.singleParagraph(url))`"
            let scopes = credential.tokens?.scopes.map { "`\(DocComment.singleParagraph($0))`" } ?? []
            text += scopes.isEmpty ? "." : ", its scopes are \(scopes.joined(separator: ", "))."
        }
        return Documentation(summary: text)
    }

    private static func baseURLNote(_ client: ClientPlan, _ servers: SwiftName?) -> String {
        let relative = relativeNote(client)
        guard let url = client.serverURL else { return "The address of the API." + relative }
        let others = servers.map { "; others are in ``\($0.identifier)``" } ?? ""
        return "The address of the API, `\(DocComment.singleParagraph(url))` unless set\(others)." + relative
    }

    private static func relativeNote(_ client: ClientPlan) -> String {
        let addresses = client.relativeServers.map { "`\(DocComment.singleParagraph($0))`" }
        guard !addresses.isEmpty else { return "" }
        return " The description says \(addresses.joined(separator: ", ")), which is no whole address."
    }
}
