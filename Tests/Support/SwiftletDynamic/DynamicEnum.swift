package import SwiftletRuntime

/// An open enum, as `Types/Enumeration` generates one.
package struct DynamicEnum<Key: DynamicKey, RawValue: ModelValue>: OpenEnum {
    package let rawValue: RawValue

    package init(rawValue: RawValue) { self.rawValue = rawValue }

    package static var schema: ValueSchema {
        DynamicRegistry.shared.schema(Key.number) { try ValueSchema(text: $0, types: $1) }
    }
}
