package import SwiftletRuntime

/// A union, as `Types/Union` generates one, its payload in a box.
package enum DynamicUnion<Key: DynamicKey>: Union {
    case branch(Int, any ModelValue)
    case constant(Int)
    case unknown(JSONValue)

    package static var schema: UnionSchema {
        DynamicRegistry.shared.schema(Key.number) { try UnionSchema(text: $0, types: $1) }
    }

    package static func read(_ branch: UnionBranch) throws(JSONDecodingError) -> Self {
        let types = DynamicRegistry.shared.entry(Key.number).contents
        guard types.indices.contains(branch.index) else { return try .unknown(branch.value()) }
        guard let type = types[branch.index] else { return .constant(branch.index) }
        return .branch(branch.index, try value(type, of: branch))
    }

    package func content(_: RuntimeAccess) -> UnionContent {
        switch self {
        case .branch(let index, let value): Self.content(index, value)
        case .constant(let index): UnionContent(index)
        case .unknown(let value): UnionContent(unknown: value)
        }
    }

    private static func value<Value: ModelValue>(
        _: Value.Type,
        of branch: UnionBranch
    ) throws(JSONDecodingError) -> any ModelValue {
        try branch.value(Value.self)
    }

    private static func content<Value: ModelValue>(_ index: Int, _ value: Value) -> UnionContent {
        UnionContent(index, value)
    }
}
