import SwiftletModel

/// A plan as short text, for tests to compare.
struct Outline {
    let names: [TypeID: String]

    init(_ names: [TypeID: String]) {
        self.names = names
    }

    func lines(of type: TypeDeclaration) -> [String] {
        switch type.kind {
        case .structure(let structure): structure.properties.map(line) + additional(structure)
        case .enumeration(let enumeration):
            enumeration.cases.map { "\($0.name.identifier) = \($0.value.text)" } + list(enumeration.constraints)
                + (enumeration.acceptsOthers ? ["others"] : [])
        case .union(let union):
            union.branches.map(line) + (union.discriminator.map { ["discriminator \($0)"] } ?? [])
                + (union.isExclusive ? ["oneOf"] : []) + (union.isIndirect ? ["indirect"] : [])
                + list(union.constraints)
        case .wrapper(let wrapper): ["value: " + text(of: wrapper.value)]
        case .results(let results):
            results.cases.map { "\($0.status) \($0.name.identifier)" + ($0.value.map { "(\(text(of: $0)))" } ?? "") }
        }
    }

    func text(of shape: ValueShape) -> String {
        let constraints = list(shape.constraints).joined(separator: ", ")
        return text(of: shape.type) + (constraints.isEmpty ? "" : "(\(constraints))") + (shape.isNullable ? "?" : "")
    }

    func methods(of sdk: SDK) -> [String] {
        sdk.resources.flatMap { methods(of: $0, in: "") }
    }

    private func methods(of resource: ResourcePlan, in prefix: String) -> [String] {
        let prefix = prefix + resource.property.identifier + "."
        return resource.operations.map { prefix + signature($0) }
            + resource.children.flatMap { methods(of: $0, in: prefix) }
    }

    private func signature(_ operation: OperationPlan) -> String {
        var arguments = operation.parameters.map { parameter in
            let label = parameter.hasLabel ? "" : "_ "
            return
                "\(label)\(parameter.name.identifier): \(text(of: parameter.value))\(parameter.isRequired ? "" : " =")"
        }
        if let body = operation.body {
            let value = body.content == .value ? text(of: body.value) : body.content.rawValue
            arguments.append((body.isFlattened ? "flat " : "body ") + value)
        }
        let result =
            switch operation.result {
            case .nothing: ""
            case .value(let shape): " -> " + text(of: shape)
            case .bytes: " -> bytes"
            case .stream(let item): " -> stream of " + text(of: item)
            case .cases(let id): " -> " + text(of: .declared(id))
            }
        return "\(operation.method.identifier)(\(arguments.joined(separator: ", ")))\(result)"
    }

    private func text(of type: TypeReference) -> String {
        switch type {
        case .builtin(let builtin): builtin.rawValue
        case .declared(let id): names[id] ?? "nothing at \(id.pointer)"
        case .array(let items): "[\(text(of: items))]"
        case .dictionary(let values): "[string: \(text(of: values))]"
        }
    }

    private func line(_ property: Property) -> String {
        var line = "\(property.name.identifier): \(text(of: property.value))"
        if let constant = property.constant { line += " always \(constant.text)" }
        if property.isRequired { line += ", required" }
        if property.isReadOnly { line += ", readOnly" }
        if property.isWriteOnly { line += ", writeOnly" }
        if property.isRedacted { line += ", redacted" }
        if let value = property.defaultValue { line += ", default \(value.text)" }
        return line
    }

    private func line(_ branch: UnionType.Branch) -> String {
        let value = branch.constant.map { "const " + $0.text } ?? text(of: branch.value)
        return branch.name.identifier + ": " + value + branch.tags.map { ", tag " + $0.text }.joined()
    }

    /// As JSON, in which a declared type is `<Pet>`.
    private func text(of rules: Rules) -> String {
        switch rules {
        case .value(let value): value.text
        case .type(let id): "<\(names[id] ?? "nothing at \(id.pointer)")>"
        case .list(let elements): "[" + elements.map(text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { "\"\($0.name)\":\(text(of: $0.value))" }.joined(separator: ",") + "}"
        }
    }

    private func additional(_ structure: StructureType) -> [String] {
        let counts = [
            structure.minProperties.map { "minProperties \($0)" },
            structure.maxProperties.map { "maxProperties \($0)" },
        ]
        let wholes = counts.compactMap(\.self) + structure.rules.map { "rules " + text(of: $0) }
        switch structure.additionalProperties {
        case .any: return wholes
        case .none: return ["* never"] + wholes
        case .typed(let shape): return ["* \(text(of: shape))"] + wholes
        }
    }

    private func list(_ constraints: Constraints) -> [String] {
        var list: [String?] = [
            constraints.minLength.map { "minLength \($0)" }, constraints.maxLength.map { "maxLength \($0)" },
            constraints.pattern.map { "pattern \($0)" }, constraints.minimum.map { "minimum \($0)" },
            constraints.maximum.map { "maximum \($0)" }, constraints.exclusiveMinimum.map { "exclusiveMinimum \($0)" },
            constraints.exclusiveMaximum.map { "exclusiveMaximum \($0)" },
            constraints.multipleOf.map { "multipleOf \($0)" },
            constraints.minItems.map { "minItems \($0)" }, constraints.maxItems.map { "maxItems \($0)" },
        ]
        list.append(constraints.uniqueItems ? "uniqueItems" : nil)
        list.append(constraints.minProperties.map { "minProperties \($0)" })
        list.append(constraints.maxProperties.map { "maxProperties \($0)" })
        list.append(constraints.enumeration.map { "enum \($0.map(\.text).joined(separator: "|"))" })
        return list.compactMap(\.self) + constraints.rules.map { "rules " + text(of: $0) }
    }
}
