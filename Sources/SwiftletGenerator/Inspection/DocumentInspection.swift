import SwiftletDiagnostics
import SwiftletOpenAPI

/// The document model as JSON: every part by the names that the model gives its members, with its place under `at`.
///
/// Read off the model itself, so that it can't fall behind it. What is nil or empty is left out.
struct DocumentInspection {
    let value: InspectedValue

    init(_ document: OpenAPIDocument) {
        value = Self.inspect(document)
    }

    private static func inspect(_ subject: Any) -> InspectedValue {
        switch subject {
        case let text as String: return .string(text)
        case let flag as Bool: return .boolean(flag)
        case let number as Int: return .number(String(number))
        case let node as Node: return inspect(node)
        case let named as any InspectableMember: return named.inspected(by: inspect)
        default: break
        }
        let mirror = Mirror(reflecting: subject)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { inspect($0.value) } ?? .null
        case .collection, .set: return .array(mirror.children.map { inspect($0.value) })
        case .enum: return inspect(enumeration: subject, mirror)
        default: return .object(members(of: mirror))
        }
    }

    private static func inspect(enumeration subject: Any, _ mirror: Mirror) -> InspectedValue {
        guard let payload = mirror.children.first else { return .string(String(describing: subject)) }
        // The thing itself, or what points at it: the members tell which.
        return inspect(payload.value)
    }

    private static func members(of mirror: Mirror) -> [(name: String, value: InspectedValue)] {
        var members: [(name: String, value: InspectedValue)] = []
        for case (let label?, let child) in mirror.children where !skipped.contains(label) && !(child is ReferenceIndex)
        {
            if label == "node", let node = child as? Node {
                members.append(("at", .string(node.location.description)))
                continue
            }
            let value = inspect(child)
            if !value.isEmpty { members.append((label, value)) }
        }
        return members
    }

    /// Places of keys and targets: only diagnostics need them.
    private static let skipped: Set<String> = ["nameNode", "targetNode", "methodNode", "templateNode"]

    private static func inspect(_ node: Node) -> InspectedValue {
        switch node.kind {
        case .null: .null
        case .boolean: .boolean(node.boolean ?? false)
        case .integer, .number: JSONString.isNumber(node.text) ? .number(node.text) : .string(node.text)
        case .string: .string(node.text)
        case .sequence: .array(node.elements.map(inspect))
        case .mapping: .object(node.members.map { ($0.name.text, inspect($0.value)) })
        }
    }
}

/// A named part is an object of its name and its value.
private protocol InspectableMember {
    func inspected(by inspect: (Any) -> InspectedValue) -> InspectedValue
}

extension Named: InspectableMember {
    fileprivate func inspected(by inspect: (Any) -> InspectedValue) -> InspectedValue {
        .object([("name", .string(name)), ("value", inspect(value))])
    }
}

extension InspectedValue {
    fileprivate var isEmpty: Bool {
        switch self {
        case .null: true
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        case .boolean, .number, .string: false
        }
    }
}
