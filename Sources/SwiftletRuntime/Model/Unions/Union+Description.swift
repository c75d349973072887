// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// `circle(Circle(storage: {radius: 1}))`; what fits no branch is shown without the members that some branch redacts.
extension Union {
    public var description: String {
        let content = content
        guard let index = content.index else {
            guard case .some(let value as JSONValue) = content.value else { return "unknown" }
            return "unknown(\(value.redacting(Self.schema.redactedNames(depth: 0))))"
        }
        let name = Self.schema.branches.indices.contains(index) ? Self.schema.branches[index].name : "\(index)"
        return content.value.map { "\(name)(\(String(reflecting: $0)))" } ?? name
    }

    public var debugDescription: String { description }
}

extension UnionSchema {
    /// The members that a branch, or one in it, redacts.
    fileprivate func redactedNames(depth: Int) -> Set<String> {
        guard depth < 4 else { return [] }
        return branches.reduce(into: []) { names, branch in
            guard branch.schema.kind == .declared else { return }
            switch branch.schema.swiftType._declared().content {
            case .model(let model): names.formUnion(model.members.filter(\.isRedacted).map(\.name))
            case .union(let union): names.formUnion(union.redactedNames(depth: depth + 1))
            case .enumeration, .wrapper, .plain: break
            }
        }
    }
}

extension JSONValue {
    /// The value with the named members hidden, at any depth.
    fileprivate func redacting(_ names: Set<String>) -> JSONValue {
        if names.isEmpty { return self }
        switch self {
        case .null, .bool, .number, .string: return self
        case .array(let elements): return .array(elements.map { $0.redacting(names) })
        case .object(let members):
            var shown = JSONObject()
            for (name, value) in members {
                shown[name] = names.contains(name) ? "<redacted>" : value.redacting(names)
            }
            return .object(shown)
        }
    }
}
