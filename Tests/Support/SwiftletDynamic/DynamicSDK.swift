package import SwiftletModel
import SwiftletRenderer
import SwiftletRuntime

/// A plan brought to life without compiling what is generated: each type from the schema text that the renderer writes,
/// so that exactly the runtime's own code reads, checks and writes.
package struct DynamicSDK: Sendable {
    private let table: TypeTable
    private let texts: SchemaTexts
    private let schemaTexts: [TypeID: String]

    package init(_ sdk: SDK) {
        texts = SchemaTexts(sdk)
        var table = TypeTable()
        var numbers: [Int] = []
        for declaration in sdk.types {
            let number = DynamicRegistry.shared.reserve()
            numbers.append(number)
            table.declared[declaration.id] = Self.type(End.make(number), declaration.kind)
        }
        var schemaTexts: [TypeID: String] = [:]
        for (declaration, number) in zip(sdk.types, numbers) {
            guard let text = texts.text(of: declaration.kind) else { continue }
            schemaTexts[declaration.id] = text.text
            DynamicRegistry.shared.define(number, Self.entry(text, declaration.kind, table))
        }
        self.table = table
        self.schemaTexts = schemaTexts
    }

    /// A declared type; nil if there is none of this address.
    package func type(_ id: TypeID) -> DynamicType? {
        table.declared[id].map { DynamicType($0, text: schemaTexts[id] ?? "", name: texts.name(of: id)) }
    }

    /// A value of any shape, as a member would hold it.
    package func type(of shape: ValueShape) -> DynamicType {
        if case .declared(let id) = shape.type, !shape.isNullable, shape.constraints.isEmpty, let type = type(id) {
            return type
        }
        let number = DynamicRegistry.shared.reserve()
        let kind = TypeDeclaration.Kind.wrapper(WrapperType(value: shape))
        let text = texts.text(of: kind)
        if let text { DynamicRegistry.shared.define(number, Self.entry(text, kind, table)) }
        return DynamicType(Self.wrapper(End.make(number)), text: text?.text ?? "")
    }

    private static func entry(
        _ text: SchemaTexts.Text,
        _ kind: TypeDeclaration.Kind,
        _ table: TypeTable
    ) -> DynamicRegistry.Entry {
        DynamicRegistry.Entry(
            text: text.text,
            types: text.types.map { table.declared[$0] ?? JSONValue.self },
            contents: contents(of: kind, table)
        )
    }

    private static func contents(of kind: TypeDeclaration.Kind, _ table: TypeTable) -> [(any ModelValue.Type)?] {
        switch kind {
        case .structure, .enumeration, .results: []
        case .union(let union): union.branches.map { $0.constant == nil ? table.type($0.value) : nil }
        case .wrapper(let wrapper): [table.type(wrapper.value)]
        }
    }

    private static func type(_ key: any DynamicKey.Type, _ kind: TypeDeclaration.Kind) -> any ModelValue.Type {
        func model<Key: DynamicKey>(_: Key.Type) -> any ModelValue.Type { DynamicModel<Key>.self }
        func union<Key: DynamicKey>(_: Key.Type) -> any ModelValue.Type { DynamicUnion<Key>.self }
        switch kind {
        case .structure: return model(key)
        case .union: return union(key)
        case .wrapper: return wrapper(key)
        case .enumeration(let declared): return enumeration(key, declared.rawType)
        // What an operation returns is no value of its own.
        case .results: return JSONValue.self
        }
    }

    private static func wrapper(_ key: any DynamicKey.Type) -> any ModelValue.Type {
        func wrapper<Key: DynamicKey>(_: Key.Type) -> any ModelValue.Type { DynamicWrapper<Key>.self }
        return wrapper(key)
    }

    private static func enumeration(
        _ key: any DynamicKey.Type,
        _ raw: EnumerationType.RawType
    ) -> any ModelValue.Type {
        func open<Key: DynamicKey, Raw: ModelValue>(_: Key.Type, _: Raw.Type) -> any ModelValue.Type {
            DynamicEnum<Key, Raw>.self
        }
        let type = TypeTable.type(raw.builtin)
        return open(key, type)
    }
}
