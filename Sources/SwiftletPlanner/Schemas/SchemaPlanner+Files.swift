import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// A file or a list of files: as a list, since a form sends both as parts of one name.
    func filesUse(_ schema: Schema) -> SchemaUse {
        var use = SchemaUse(.array(ValueShape(.builtin(.binary))))
        let isNullable = (schema.composed.anyOf + schema.composed.oneOf).contains { $0.isNull }
        use.apply(schema, isNullable: isNullable || schema.allowsNull)
        let list = (schema.composed.anyOf + schema.composed.oneOf).lazy.map { index.resolved($0) }
            .first { $0.array != nil }
        if let list { use.constraints = Constraints(list).only(.array) }
        return use
    }

    /// The binary members of a form are files, which have names and types of their own. Where JSON has the same type, a
    /// file there is its base64 text, as other bytes are.
    mutating func markFiles(of id: TypeID, _ fields: [FieldPlan]) {
        guard case .structure(let structure)? = drafts[id]?.kind else { return }
        let typed = fields.filter { $0.isBinary }.map(\.wireName)
        let binary = binaryMembers[id] ?? []
        let properties = structure.properties.map { property in
            let isTyped = typed.contains(property.wireName) && property.value.type == .builtin(.any)
            if isTyped { return property.with(ValueShape(.builtin(.file))) }
            return property.with(property.value.asFile(isBinary: binary.contains(property.wireName)))
        }
        guard properties.map(\.value) != structure.properties.map(\.value) else { return }
        setKind(
            of: id,
            .structure(
                StructureType(
                    properties: properties,
                    additionalProperties: structure.additionalProperties,
                    minProperties: structure.minProperties,
                    maxProperties: structure.maxProperties,
                    rules: structure.rules
                )
            )
        )
    }
}

extension FieldPlan {
    /// `content image/png, image/jpeg`: nothing that is text or JSON.
    fileprivate var isBinary: Bool {
        guard case .content(let types) = serialization else { return false }
        return types.split(separator: ",").allSatisfy { type in
            let name = type.drop { $0 == " " }
            return name == "application/octet-stream"
                || ["image/", "audio/", "video/"].contains { name.hasPrefix($0) }
        }
    }
}

extension ValueShape {
    /// - Parameter isBinary: whether text is bytes here.
    fileprivate func asFile(isBinary: Bool) -> ValueShape {
        switch type {
        case .builtin(.binary): return ValueShape(.builtin(.file), isNullable: isNullable, constraints: constraints)
        case .builtin(.string) where isBinary, .builtin(.any) where isBinary:
            return ValueShape(.builtin(.file), isNullable: isNullable)
        case .array(let items) where !items.isNullable:
            let file = items.asFile(isBinary: isBinary)
            if file == items { return self }
            return ValueShape(.array(file), isNullable: isNullable, constraints: constraints)
        default: return self
        }
    }
}

extension Property {
    fileprivate func with(_ value: ValueShape) -> Property {
        guard value != self.value else { return self }
        return Property(
            name: name,
            wireName: wireName,
            value: value,
            isRequired: isRequired,
            isReadOnly: isReadOnly,
            isWriteOnly: isWriteOnly,
            isRedacted: isRedacted,
            documentation: documentation
        )
    }
}
