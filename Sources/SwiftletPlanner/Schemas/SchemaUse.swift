import SwiftletModel
import SwiftletOpenAPI

/// A schema as the place of its use sees it: references followed, wrappers for null and for siblings unfolded.
struct SchemaUse {
    var type: TypeReference
    var isNullable = false
    var constraints = Constraints()
    /// The only value that is allowed, and its type.
    var constant: Constant?
    var defaultValue: Node?
    /// Not that of a declared type, which has its own.
    var description: String?
    var isDeprecated = false
    var isReadOnly = false
    var isWriteOnly = false
    var isPassword = false

    struct Constant {
        let value: JSONText
        let type: BuiltinType
    }

    init(_ type: TypeReference) {
        self.type = type
    }

    static let any = SchemaUse(.builtin(.any))

    var shape: ValueShape { ValueShape(type, isNullable: isNullable, constraints: constraints) }

    /// As seen through a reference: what describes a declared type stays with it.
    var referenced: SchemaUse {
        guard case .declared = type else { return self }
        var result = self
        result.description = nil
        result.isDeprecated = false
        return result
    }

    /// What a schema around or beside says about the value. The outer one's words win, and both bounds hold.
    mutating func apply(_ schema: Schema, isNullable: Bool) {
        let annotations = schema.annotations
        description = annotations.description ?? description
        isDeprecated = isDeprecated || annotations.isDeprecated
        isReadOnly = isReadOnly || annotations.isReadOnly
        isWriteOnly = isWriteOnly || annotations.isWriteOnly
        isPassword = isPassword || schema.format == "password"
        defaultValue = schema.values.defaultValue ?? defaultValue
        self.isNullable = self.isNullable || isNullable
    }
}
