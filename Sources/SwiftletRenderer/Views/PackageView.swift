import SwiftletModel
import SwiftletTemplates

/// A whole package around the SDK: manifest and README.
struct PackageView: TemplateView {
    let source: String
    let name: String
    let title: String
    let description: String
    let arguments: [PackageArgumentView]
    let example: PackageExampleView?
    /// `.package(url: "…", from: "0.1.0")`
    let runtime: String
    /// Its name, as a literal.
    let runtimeIdentity: String

    static let fields: [ViewField<Self>] = [
        .text("source") { $0.source },
        .text("name") { $0.name },
        .text("title") { $0.title },
        .text("description") { $0.description },
        .list("arguments") { $0.arguments },
        .view("example") { $0.example },
        .text("runtime") { $0.runtime },
        .text("runtimeIdentity") { $0.runtimeIdentity },
    ]

    init(_ context: RenderContext) {
        let client = context.sdk.client
        source = DocComment.singleParagraph(context.options.descriptionName)
        name = client.name.identifier
        title = DocComment.singleParagraph(client.title)
        description = Documented.comment(client.documentation, prefix: "").text
        arguments =
            client.credentials.map { PackageArgumentView($0.argument, $0.environment) }
            + client.parameters.map { PackageArgumentView($0.argument, $0.environment) }
        example = PackageExampleView(context)
        runtime = context.options.runtime.dependency
        runtimeIdentity = SwiftLiteral.string(context.options.runtime.identity)
    }
}

/// An argument of the client's initialiser, for the README's table.
struct PackageArgumentView: TemplateView {
    let name: String
    let environment: String

    static let fields: [ViewField<Self>] = [
        .text("name") { $0.name },
        .text("environment") { $0.environment },
    ]

    init(_ name: SwiftName, _ environment: String?) {
        self.name = name.identifier
        self.environment = environment.map { "`\(DocComment.singleParagraph($0))`" } ?? "–"
    }
}
