import SwiftletModel
import SwiftletTemplates

/// Which files there are.
struct FilePlan: Sendable {
    /// A file to come: views are built where the file is rendered, so that both run in parallel.
    struct Page: Sendable {
        let path: String
        let template: String
        let view: @Sendable (RenderContext) -> any TemplateView
    }

    let pages: [Page]

    init(_ context: RenderContext) {
        let client = context.sdk.client.name
        let folder = context.options.isPackage ? "Sources/\(client.identifier)/" : ""
        var names = FileNames()
        var pages = [
            Page(path: folder + names.unique(client.identifier) + ".swift", template: "Client/ClientFile") { context in
                ClientFileView(header: FileHeader(context), client: ClientView(context.sdk, in: context))
            }
        ]
        for (resource, parents) in Self.flattened(context.sdk.resources) {
            let file = names.unique((parents + [resource]).map(\.type.identifier).joined() + "Resource")
            let parent = ([client] + parents.map(\.type)).map(\.spelling).joined(separator: ".")
            pages.append(
                Page(path: folder + "Resources/" + file + ".swift", template: "Client/ResourceFile") { context in
                    let context = parents.isEmpty ? context : context.outside()
                    let view = ResourceView(resource, parent: parent, in: context)
                    return ResourceFileView(header: FileHeader(context), resource: view)
                }
            )
        }
        for group in context.options.layout.groups(context.topLevelTypes) {
            pages.append(
                Page(path: folder + "Types/" + names.unique(group.file) + ".swift", template: "Types/TypesFile") {
                    context in
                    let types = group.types.map { TypeView($0, in: context) }
                    return TypesFileView(header: FileHeader(context), client: client.spelling, types: types)
                }
            )
        }
        if context.options.isPackage { pages += Self.packagePages }
        self.pages = pages
    }

    private static let packagePages = [
        Page(path: "Package.swift", template: "Package/Manifest") { PackageView($0) },
        Page(path: "README.md", template: "Package/Readme") { PackageView($0) },
    ]

    private static func flattened(
        _ resources: [ResourcePlan],
        parents: [ResourcePlan] = []
    ) -> [(resource: ResourcePlan, parents: [ResourcePlan])] {
        resources.flatMap { resource in
            [(resource, parents)] + flattened(resource.children, parents: parents + [resource])
        }
    }
}

/// Hands out file base names that are unique within a module, ignoring case.
private struct FileNames {
    private var taken: Set<String> = []

    mutating func unique(_ name: String) -> String {
        var candidate = name
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = "\(name)\(number)"
            number += 1
        }
        return candidate
    }
}
