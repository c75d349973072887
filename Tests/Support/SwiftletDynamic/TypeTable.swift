import Foundation
import SwiftletModel
import SwiftletRuntime

/// The Swift types of a plan's shapes.
struct TypeTable: Sendable {
    var declared: [TypeID: any ModelValue.Type] = [:]

    func type(_ shape: ValueShape) -> any ModelValue.Type {
        func optional<Value: ModelValue>(_: Value.Type) -> any ModelValue.Type { Value?.self }
        let type = type(shape.type)
        return shape.isNullable ? optional(type) : type
    }

    private func type(_ reference: TypeReference) -> any ModelValue.Type {
        func array<Value: ModelValue>(_: Value.Type) -> any ModelValue.Type { [Value].self }
        func dictionary<Value: ModelValue>(_: Value.Type) -> any ModelValue.Type { [String: Value].self }
        switch reference {
        case .builtin(let builtin): return Self.type(builtin)
        case .declared(let id): return declared[id] ?? JSONValue.self
        case .array(let element): return array(type(element))
        case .dictionary(let value): return dictionary(type(value))
        }
    }

    static func type(_ builtin: BuiltinType) -> any ModelValue.Type {
        switch builtin {
        case .string: String.self
        case .integer: Int.self
        case .int32: Int32.self
        case .int64: Int64.self
        case .number, .double: Double.self
        case .float: Float.self
        case .decimal: Decimal.self
        case .boolean: Bool.self
        case .date: CalendarDate.self
        case .dateTime: Date.self
        case .uuid: UUID.self
        case .uri: URL.self
        case .byte, .binary: Data.self
        case .file: FilePart.self
        case .any: JSONValue.self
        }
    }
}
