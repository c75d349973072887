package import SwiftletModel
package import SwiftletTemplates

/// SDK → source files. Which files there are is decided here; what they say is in the templates.
package struct Renderer: Sendable {
    private let context: RenderContext
    private let library: TemplateLibrary

    /// - Throws: `TemplateError` for a template that isn't one, ours or an override.
    package init(_ sdk: SDK, options: RenderOptions) throws(TemplateError) {
        context = RenderContext(sdk, options: options)
        library = try TemplateLibrary(
            EmbeddedTemplates.sources,
            overrides: options.templateOverrides,
            views: Self.roots.map(\.view)
        )
    }

    /// In the order of their paths.
    package static func render(_ sdk: SDK, options: RenderOptions) throws -> [SourceFile] {
        let renderer = try Renderer(sdk, options: options)
        return try renderer.files()
    }

    private func files() throws -> [SourceFile] {
        let pages = FilePlan(context).pages
        let rendered = Parallel.map(pages) { page in
            Result { SourceFile(path: page.path, contents: try library.render(page.template, page.view(context))) }
        }
        return try rendered.map { try $0.get() }.sorted { $0.path < $1.path }
    }

    /// Templates that are rendered by themselves, with their views: what the contract test starts from.
    package static let roots: [(template: String, view: any TemplateView.Type)] = [
        ("Client/ClientFile", ClientFileView.self),
        ("Client/ResourceFile", ResourceFileView.self),
        ("Client/ServersFile", ServersFileView.self),
        ("Client/PayloadsFile", PayloadsFileView.self),
        ("Types/TypesFile", TypesFileView.self),
        ("Shared/ShardFile", ShardFileView.self),
        ("Package/Manifest", PackageView.self),
        ("Package/Readme", PackageView.self),
    ]
}
