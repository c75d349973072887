package import SwiftletModel

/// Declarations as the generated code has them, each on one line, for those who show them.
package struct Declarations: Sendable {
    private let context: RenderContext

    package init(_ sdk: SDK) {
        context = RenderContext(sdk, options: RenderOptions())
    }

    /// `[String: Pet?]`
    package func type(_ shape: ValueShape) -> String { context.names.type(shape) }

    /// `struct Pet: Model`
    package func type(_ type: TypeDeclaration) -> String {
        let (word, parent) =
            switch type.kind {
            case .structure: ("struct", "Model")
            case .enumeration: ("struct", "OpenEnum")
            case .results: ("enum", "ResultCases")
            case .union: ("enum", "Union")
            case .wrapper: ("struct", "ValueWrapper")
            }
        return "\(word) \(type.name.spelling): \(parent)"
    }

    /// `var name: String?`
    package func property(_ property: Property) -> String {
        let access = property.constant == nil ? "" : " { get }"
        return "var \(property.name.spelling): \(context.names.type(property))\(access)"
    }

    /// `init(name: String, size: Int? = nil)`
    package func initializer(_ structure: StructureType) -> String {
        let arguments = structure.initializerMembers.map { context.names.parameter(structure.properties[$0]) }
        return "init(\(arguments.joined(separator: ", ")))"
    }

    /// `static var http: Self`
    package func enumerationCase(_ enumerationCase: EnumerationType.Case) -> String {
        "static var \(enumerationCase.name.spelling): Self"
    }

    /// `case circle(Circle)`
    package func unionCase(_ branch: UnionType.Branch) -> String {
        "case \(branch.name.spelling)" + (branch.constant == nil ? "(\(type(branch.value)))" : "")
    }

    /// `case accepted(Job)`
    package func resultCase(_ result: ResultCases.Case) -> String {
        "case \(result.name.spelling)" + (result.value.map { "(\(type($0)))" } ?? "")
    }

    /// `func update(_ id: String, name: String? = nil) async throws(APIError) -> Pet`
    ///
    /// - Parameter argument: The only one that is of interest; the others are `…`.
    package func method(_ operation: OperationPlan, showing argument: SwiftName? = nil) -> String {
        let view = OperationView(operation, in: context)
        var arguments = (view.flat ?? view.whole).parameters
        if let argument, let shown = arguments.firstIndex(where: { Self.name(of: $0) == argument.spelling }) {
            arguments = (shown > 0 ? ["…"] : []) + [arguments[shown]] + (shown < arguments.count - 1 ? ["…"] : [])
        }
        return "func \(view.method)(\(arguments.joined(separator: ", "))) async throws(APIError)\(view.result)"
    }

    /// `func listAll(limit: Int? = nil) -> Paged<Page, Pet>`
    package func twins(_ operation: OperationPlan) -> [String] {
        OperationView(operation, in: context).twins.map { twin in
            "func \(twin.method)(\((twin.flat ?? twin.whole).parameters.joined(separator: ", ")))\(twin.signature)"
        }
    }

    /// `Datagrid(apiKey: String? = nil)`
    package func client() -> String {
        let arguments = context.sdk.client.credentials.map(\.argument) + context.sdk.client.parameters.map(\.argument)
        let list = arguments.map { "\($0.parameterSpelling): String? = nil" }.joined(separator: ", ")
        return "\(context.sdk.client.name.spelling)(\(list))"
    }

    /// `static var live: URL`, `static func live(region: String = "eu") throws(APIError) -> URL`
    package func server(_ server: ServerPlan) -> String {
        let view = ServerView(server, context.names)
        if view.isFixed { return "static var \(view.name): URL" }
        return "static func \(view.name)(\(view.arguments.joined(separator: ", "))) throws(APIError) -> URL"
    }

    /// `typealias PetCreatedPayload = Pet`
    package func payload(_ payload: PayloadPlan) -> String {
        let view = PayloadView(payload, in: context)
        return "typealias \(view.name) = \(view.value)"
    }

    /// `name` of `_ name: String`
    private static func name(of parameter: String) -> Substring {
        let words = parameter.prefix { $0 != ":" }.split(separator: " ")
        return words.last ?? ""
    }
}
