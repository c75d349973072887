import SwiftletDiagnostics

/// One part of the document, member by member. What isn't there is left out.
struct Inspection {
    private var members: [(name: String, value: JSONText)] = []

    init(at node: Node?) {
        if let node { members.append(("at", .string(Self.place(node)))) }
    }

    /// `line:column`
    static func place(_ node: Node) -> String {
        let location = node.location
        return "\(location.line):\(location.column)"
    }

    var json: JSONText { .object(members) }

    /// Also what only begins with another's members: a reference's siblings.
    func followed(by other: Inspection) -> Inspection {
        var result = self
        result.members += other.members
        return result
    }

    func with(_ name: String, json value: JSONText?) -> Inspection {
        guard let value else { return self }
        var result = self
        result.members.append((name, value))
        return result
    }

    func with(_ name: String, _ value: String?) -> Inspection { with(name, json: value.map(JSONText.string)) }

    func with(_ name: String, _ value: Int?) -> Inspection {
        with(name, json: value.map { JSONText.literal(String($0)) })
    }

    func with(_ name: String, number: String?) -> Inspection { with(name, json: number.map(JSONText.literal)) }

    /// Left out where false.
    func with(_ name: String, if value: Bool) -> Inspection { with(name, json: value ? .literal("true") : nil) }

    func with(_ name: String, _ value: Node?) -> Inspection { with(name, json: value.map { JSONText($0) }) }

    func with(_ name: String, _ values: [String]?) -> Inspection {
        with(name, json: values.map { .list($0.map(JSONText.string)) })
    }

    func with(_ name: String, _ values: [Node]?) -> Inspection {
        with(name, json: values.map { .list($0.map { JSONText($0) }) })
    }

    func with(_ name: String, _ part: (some Inspectable)?) -> Inspection {
        with(name, json: part?.inspection.json)
    }

    func with(_ name: String, _ parts: [some Inspectable]?) -> Inspection {
        with(name, json: parts.map { .list($0.map(\.inspection.json)) })
    }

    /// A map of the description, its order kept.
    func with<Value>(_ name: String, _ map: [Named<Value>], _ json: (Value) -> JSONText) -> Inspection {
        map.isEmpty ? self : with(name, json: .object(map.map { ($0.name, json($0.value)) }))
    }

    func with(_ name: String, _ map: [Named<some Inspectable>]) -> Inspection {
        with(name, map) { $0.inspection.json }
    }

    func with(_ extensions: [Extension]) -> Inspection {
        extensions.reduce(self) { $0.with($1.name, $1.value) }
    }
}

extension Extension {
    /// A member of the object that it extends.
    var json: (name: String, value: JSONText) { (name, JSONText(value)) }
}

/// A part that tells what it holds.
protocol Inspectable {
    var inspection: Inspection { get }
}

extension Array {
    /// Nil instead of an empty list, which is then left out.
    var unlessEmpty: [Element]? { isEmpty ? nil : self }
}
