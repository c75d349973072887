import SwiftletModel
import SwiftletTemplates

/// A call of the SDK's first operation that compiles as it stands.
struct PackageExampleView: TemplateView {
    /// `organization.mcpServers.create`
    let method: String
    /// `name: "…"`
    let arguments: [String]
    let hasResult: Bool

    static let fields: [ViewField<Self>] = [
        .text("method") { $0.method },
        .texts("arguments") { $0.arguments },
        .flag("hasResult") { $0.hasResult },
    ]

    /// Nil where no operation can be called with values that are made up.
    init?(_ context: RenderContext) {
        for (path, operation) in Self.operations(context.sdk.resources, path: []) {
            guard let arguments = Self.arguments(operation, in: context) else { continue }
            method = (path + [operation.method.spelling]).joined(separator: ".")
            self.arguments = arguments
            hasResult = operation.result != .nothing
            return
        }
        return nil
    }

    private static func operations(
        _ resources: [ResourcePlan],
        path: [String]
    ) -> [(path: [String], operation: OperationPlan)] {
        resources.flatMap { resource in
            let path = path + [resource.property.spelling]
            return resource.operations.map { (path, $0) } + operations(resource.children, path: path)
        }
    }

    private static func arguments(_ operation: OperationPlan, in context: RenderContext) -> [String]? {
        var arguments: [String] = []
        for parameter in operation.parameters where parameter.isRequired {
            guard let sample = sample(parameter.value, in: context) else { return nil }
            arguments.append((parameter.hasLabel ? parameter.name.labelSpelling + ": " : "") + sample)
        }
        guard let body = operation.body else { return arguments }
        guard body.isFlattened, let structure = context.structure(body.value.type) else { return nil }
        for member in structure.initializerMembers.map({ structure.properties[$0] }) where member.isRequired {
            guard let sample = sample(member.value, in: context) else { return nil }
            arguments.append(member.name.labelSpelling + ": " + sample)
        }
        return arguments
    }

    private static func sample(_ shape: ValueShape, in context: RenderContext) -> String? {
        if shape.isNullable { return "nil" }
        switch shape.type {
        case .builtin(.string): return "\"…\""
        case .builtin(.integer), .builtin(.int32), .builtin(.int64), .builtin(.number), .builtin(.double): return "1"
        case .builtin(.boolean): return "true"
        case .builtin(.uri): return "URL(string: \"https://example.com\")!"
        case .array: return "[]"
        case .declared(let id): return context.firstCase(of: id).map { "." + $0.spelling }
        default: return nil
        }
    }
}
