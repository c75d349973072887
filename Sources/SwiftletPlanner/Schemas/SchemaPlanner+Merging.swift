import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// `allOf` of objects is one flat structure.
    mutating func mergedUse(of schema: Schema, in context: NameContext, at place: Node) -> SchemaUse {
        let id = TypeID(place.address)
        var visited: Set<ObjectIdentifier> = []
        guard let parts = parts(of: schema, owner: id, visited: &visited), !parts.isEmpty else {
            report.unsupported("all-of", "this 'allOf' is any JSON value here", at: schema.place(of: "allOf"))
            return .any
        }
        return declareStructure(StructureWork(id: id, parts: parts), schema, in: context)
    }

    /// The objects that make up a schema, in the order of their members; nil where one is no object.
    private func parts(
        of schema: Schema,
        owner: TypeID,
        visited: inout Set<ObjectIdentifier>
    ) -> [StructureWork.Part]? {
        guard visited.insert(ObjectIdentifier(schema)).inserted else { return nil }
        defer { visited.remove(ObjectIdentifier(schema)) }
        guard schema.boolean == nil, visited.count < 64 else { return nil }
        if let reference = schema.reference {
            guard let target = index.schema(reference) else { return nil }
            return parts(of: target, owner: TypeID(target.node.address), visited: &visited)
        }
        let isObject = schema.types.isEmpty || schema.types == [.object]
        guard isObject, schema.composed.anyOf.isEmpty, schema.composed.oneOf.isEmpty else { return nil }
        guard schema.values.enumeration == nil, schema.values.const == nil, schema.array == nil else { return nil }
        var result: [StructureWork.Part] = []
        for member in schema.composed.allOf {
            guard let parts = parts(of: member, owner: owner, visited: &visited) else { return nil }
            result += parts
        }
        if schema.object != nil { result.append(StructureWork.Part(schema, owner: owner)) }
        return result
    }
}
