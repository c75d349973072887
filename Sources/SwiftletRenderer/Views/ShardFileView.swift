import SwiftletModel
import SwiftletTemplates

/// A file that holds whatever falls to it; of each kind there may be none.
struct ShardFileView: TemplateView {
    private let header: FileHeader
    private var clients: [ClientFileView] = []
    private var servers: [ServersFileView] = []
    private var payloads: [PayloadsFileView] = []
    private var resources: [ResourceFileView] = []
    private var types: [TypesFileView] = []

    static let fields: [ViewField<Self>] =
        [
            .text("source") { $0.header.source },
            .flag("isEmpty") { $0.isEmpty },
            .text("exportAttribute") { $0.clients.isEmpty ? "" : $0.header.exportAttribute },
            .text("importAccess") { $0.showsRuntime ? $0.header.importAccess : "" },
            .list("clients") { $0.clients },
            .list("servers") { $0.servers },
            .list("payloads") { $0.payloads },
            .list("resourceGroups") { $0.resources },
            .list("typeGroups") { $0.types },
        ]

    init(_ declarations: [Declaration], in context: RenderContext) {
        let header = FileHeader(context)
        self.header = header
        var types: [TypeView] = []
        for declaration in declarations {
            switch declaration {
            case .client:
                clients.append(ClientFileView(header: header, client: ClientView(context.sdk, in: context)))
            case .servers(let name): servers.append(ServersFileView(context, name))
            case .payloads(let kind, let name): payloads.append(PayloadsFileView(context, kind, name))
            case .resource(let group):
                resources.append(ResourceFileView(header: header, resources: group.views(in: context)))
            case .type(let type): types.append(TypeView(type, in: context))
            }
        }
        guard !types.isEmpty else { return }
        self.types = [TypesFileView(header: header, client: context.sdk.client.name.spelling, types: types)]
    }

    private var isEmpty: Bool {
        clients.isEmpty && servers.isEmpty && payloads.isEmpty && resources.isEmpty && types.isEmpty
    }

    /// Whether declarations that others see mention the runtime.
    private var showsRuntime: Bool {
        !clients.isEmpty || !servers.isEmpty || !types.isEmpty || payloads.contains(where: \.usesRuntime)
            || resources.contains(where: \.usesRuntime)
    }
}
