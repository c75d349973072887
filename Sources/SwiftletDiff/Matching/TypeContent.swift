import SwiftletModel

/// What a type says, in one text, whatever it and its members are called in Swift.
enum TypeContent {
    /// - Parameter new: What a type is in the new SDK; nil for one that isn't known there yet.
    static func of(_ type: TypeDeclaration, new: (TypeID) -> TypeID? = { _ in nil }) -> String {
        switch type.kind {
        case .structure(let structure):
            let members = structure.properties.map { property in
                "\(property.wireName):\(text(property.value, new)),\(property.isRequired),\(property.constant?.text ?? "")"
                    + ",\(property.isReadOnly),\(property.isWriteOnly)"
            }
            let others =
                switch structure.additionalProperties {
                case .any: "any"
                case .none: "none"
                case .typed(let values): text(values, new)
                }
            return "struct {\(members.sorted().joined(separator: ";"))} \(others)"
        case .enumeration(let enumeration):
            return "enum \(enumeration.rawType) \(enumeration.cases.map(\.value.text).sorted())"
        case .union(let union):
            let branches = union.branches.map {
                text($0.value, new) + ($0.constant?.text ?? "") + "\($0.tags.map(\.text))"
            }
            return "union \(union.discriminator ?? "") \(branches.sorted())"
        case .wrapper(let wrapper): return "wrapper \(text(wrapper.value, new))"
        case .results(let results): return "results \(results.cases.map(\.status))"
        }
    }

    private static func text(_ shape: ValueShape, _ new: (TypeID) -> TypeID?) -> String {
        var text = self.text(shape.type, new) + (shape.isNullable ? "?" : "")
        let values = shape.constraints.values
        for (name, value) in Limit.all(of: values) { text += " \(name)=\(value)" }
        return text
    }

    private static func text(_ type: TypeReference, _ new: (TypeID) -> TypeID?) -> String {
        switch type {
        case .builtin(let builtin): builtin.rawValue
        case .declared(let id): new(id)?.pointer ?? "?"
        case .array(let items): "[" + text(items, new) + "]"
        case .dictionary(let values): "{" + text(values, new) + "}"
        }
    }
}
