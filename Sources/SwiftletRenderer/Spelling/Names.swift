import SwiftletModel

/// How the generated code spells the names it uses: as they are, or with their module or client type where the
/// document's own types shadow them.
struct Names: Sendable {
    private let spellings: [TypeID: Spelling]
    /// Identifiers that generated types have; a standard name among them needs its module.
    private let declared: Set<String>
    /// Whether the place of use lies outside the client type's own scope: in an extension of a type within it.
    private var isOutside = false

    /// Of a declared type, made once: many places use it.
    private struct Spelling {
        /// Within the client type.
        let inside: String
        let outside: String
    }

    init(_ sdk: SDK) {
        var counts: [String: Int] = [sdk.client.name.identifier: 1]
        for type in sdk.types { counts[type.name.identifier, default: 0] += 1 }
        func count(_ resources: [ResourcePlan]) {
            for resource in resources {
                counts[resource.type.identifier, default: 0] += 1
                count(resource.children)
            }
        }
        count(sdk.resources)
        declared = Set(counts.keys)
        spellings = Self.spellings(sdk, ambiguous: Set(counts.filter { $0.value > 1 }.keys))
    }

    /// `MCPServer`, `MCPServer.Kind`; with the client type in front where the first word is ambiguous.
    func type(_ id: TypeID) -> String {
        guard let spelling = spellings[id] else { return standard("JSONValue") }
        return isOutside ? spelling.outside : spelling.inside
    }

    /// The same without the backticks of keywords, as schema texts name types.
    func plainType(_ id: TypeID) -> String {
        let spelling = type(id)
        return spelling.utf8.contains(UInt8(ascii: "`")) ? spelling.filter { $0 != "`" } : spelling
    }

    /// For use in an extension of a type that nests in the client: such a scope doesn't see the client's own types.
    func outside() -> Names {
        var names = self
        names.isOutside = true
        return names
    }

    /// A name of the standard library, Foundation or the runtime.
    func standard(_ name: String) -> String {
        guard declared.contains(name) else { return name }
        return "\(Self.swiftNames.contains(name) ? "Swift" : Self.module(of: name)).\(name)"
    }

    private static func module(of name: String) -> String {
        name == "URLSessionTransport" ? "SwiftletURLSession" : "SwiftletRuntime"
    }

    private static let swiftNames: Set<String> = [
        "String", "Int", "Int32", "Int64", "Double", "Float", "Bool", "Sendable", "Self", "Optional", "CaseIterable",
        "Codable", "CodingKey", "Decoder", "Encoder", "Hashable",
    ]

    /// - Parameter ambiguous: Identifiers that more than one generated type has.
    private static func spellings(_ sdk: SDK, ambiguous: Set<String>) -> [TypeID: Spelling] {
        let indices = Dictionary(zip(sdk.types.map(\.id), sdk.types.indices)) { first, _ in first }
        return indices.mapValues { index in
            var outermost = sdk.types[index].name
            var path = outermost.spelling
            var parent = sdk.types[index].parent
            while let id = parent, let index = indices[id] {
                outermost = sdk.types[index].name
                path = outermost.spelling + "." + path
                parent = sdk.types[index].parent
            }
            let outside = sdk.client.name.spelling + "." + path
            return Spelling(inside: ambiguous.contains(outermost.identifier) ? outside : path, outside: outside)
        }
    }
}

extension Names {
    /// `[String: Pet?]`
    func type(_ shape: ValueShape) -> String {
        type(shape.type) + (shape.isNullable ? "?" : "")
    }

    func type(_ reference: TypeReference) -> String {
        switch reference {
        case .builtin(let builtin): standard(Self.swiftType(of: builtin))
        case .declared(let id): type(id)
        case .array(let element): "[\(type(element))]"
        case .dictionary(let value): "[\(standard("String")): \(type(value))]"
        }
    }

    private static func swiftType(of builtin: BuiltinType) -> String {
        switch builtin {
        case .string: "String"
        case .integer: "Int"
        case .int32: "Int32"
        case .int64: "Int64"
        case .number, .double: "Double"
        case .float: "Float"
        case .decimal: "Decimal"
        case .boolean: "Bool"
        case .date: "CalendarDate"
        case .dateTime: "Date"
        case .uuid: "UUID"
        case .uri: "URL"
        case .byte, .binary: "Data"
        case .file: "FilePart"
        case .any: "JSONValue"
        }
    }
}
