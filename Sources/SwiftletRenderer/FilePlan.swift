import SwiftletModel
import SwiftletTemplates

/// Which files there are.
struct FilePlan: Sendable {
    /// A file to come: views are built where the file is rendered, so that both run in parallel.
    struct Page: Sendable {
        let path: String
        let template: String
        /// How many declarations it holds, about.
        let weight: Int
        let view: @Sendable (RenderContext) -> any TemplateView
    }

    /// The largest first: one that began last would keep the others waiting.
    let pages: [Page]

    init(_ context: RenderContext) {
        let pages = context.options.shardCount.map { ShardPages.pages(context, count: $0) } ?? Self.pages(context)
        self.pages = pages.sorted { $0.weight > $1.weight }
    }

    private static func pages(_ context: RenderContext) -> [Page] {
        let client = context.sdk.client.name
        let folder = context.options.isPackage ? "Sources/\(client.identifier)/" : ""
        var names = FileNames()
        var pages = [
            Page(path: folder + names.unique(client.identifier) + ".swift", template: "Client/ClientFile", weight: 1) {
                context in
                ClientFileView(header: FileHeader(context), client: ClientView(context.sdk, in: context))
            }
        ]
        for group in ResourceFileGroup.groups(context.sdk.resources) {
            let path = folder + "Resources/" + names.unique(group.name) + ".swift"
            pages.append(
                Page(path: path, template: "Client/ResourceFile", weight: group.operationCount) {
                    ResourceFileView(header: FileHeader($0), resources: group.views(in: $0))
                }
            )
        }
        if let name = context.sdk.namespaces.servers {
            pages.append(
                Page(path: folder + names.unique(name.identifier) + ".swift", template: "Client/ServersFile", weight: 1)
                {
                    ServersFileView($0, name)
                }
            )
        }
        let namespaces = context.sdk.namespaces
        let groups: [(PayloadPlan.Kind, SwiftName?)] = [
            (.webhook, namespaces.webhooks), (.callback, namespaces.callbacks),
        ]
        for case (let kind, let name?) in groups {
            pages.append(
                Page(
                    path: folder + names.unique(name.identifier) + ".swift",
                    template: "Client/PayloadsFile",
                    weight: 1
                ) {
                    PayloadsFileView($0, kind, name)
                }
            )
        }
        for group in context.options.layout.groups(context.topLevelTypes) {
            let path = folder + "Types/" + names.unique(group.file) + ".swift"
            pages.append(
                Page(path: path, template: "Types/TypesFile", weight: group.types.count) { context in
                    let types = group.types.map { TypeView($0, in: context) }
                    return TypesFileView(header: FileHeader(context), client: client.spelling, types: types)
                }
            )
        }
        return context.options.isPackage ? pages + packagePages : pages
    }

    private static let packagePages = [
        Page(path: "Package.swift", template: "Package/Manifest", weight: 1) { PackageView($0) },
        Page(path: "README.md", template: "Package/Readme", weight: 1) { PackageView($0) },
    ]
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
