// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
/// `circle(Circle(storage: {radius: 1}))`; what fits no branch is shown without the members that some branch redacts.
extension Union {
    public var description: String {
        guard let value = shown.value else { return shown.name }
        return "\(shown.name)(\(String(reflecting: value)))"
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror {
        Mirror(self, children: shown.value.map { [(label: shown.name, value: $0)] } ?? [], displayStyle: .enum)
    }

    /// The case, and what may be seen of its value.
    private var shown: (name: String, value: (any ModelValue)?) {
        let content = content
        guard let index = content.index else {
            let value = content.value as? JSONValue
            return ("unknown", value?.redacting(Self.schema.redactedNames(depth: 0)))
        }
        let branches = Self.schema.branches
        return (branches.indices.contains(index) ? branches[index].name : "\(index)", content.value)
    }
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
