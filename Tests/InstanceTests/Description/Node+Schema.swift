import SwiftletOpenAPI
import SwiftletRuntime

extension Node {
    /// The value that the node stands for.
    var json: JSONValue {
        switch kind {
        case .null: .null
        case .boolean: .bool(boolean ?? false)
        case .integer, .number: number(text)
        case .string: .string(text)
        case .sequence: .array(elements.map(\.json))
        case .mapping:
            .object(
                members.reduce(into: JSONObject()) { object, member in object[member.name.text] = member.value.json }
            )
        }
    }

    private func number(_ text: String) -> JSONValue {
        if let number = JSONNumber(text) { return .number(number) }
        if let integer { return .number(JSONNumber(integer)) }
        return number.flatMap { JSONNumber($0) }.map { .number($0) } ?? .null
    }

    /// Of a mapping; a collection of pairs that `for` can take apart.
    var pairs: [(name: Node, value: Node)] { members.map { ($0.name, $0.value) } }

    /// Of a keyword's mapping.
    func members(of keyword: String) -> [(name: Node, value: Node)] { self[keyword]?.pairs ?? [] }

    /// Of a keyword's list.
    func elements(of keyword: String) -> [Node] { self[keyword].map { Array($0.elements) } ?? [] }

    /// A keyword that counts.
    func count(_ keyword: String) -> Int? {
        self[keyword]?.number.flatMap { $0 < 1e15 ? Int($0) : nil }
    }

    var isTrue: Bool { boolean == true }

    /// A schema's references and keywords that apply beside each other.
    func parts(_ files: DescriptionFiles) -> (target: Node?, hasSiblings: Bool) {
        guard let reference = self["$ref"]?.string else { return (nil, true) }
        return (files.target(of: reference, from: self), files.dialect == .jsonSchema)
    }

    /// Empty where none is written.
    var typeNames: [String] {
        guard let type = self["type"] else { return [] }
        return type.kind == .sequence ? type.elements.map(\.text) : [type.text]
    }

    /// `{"nullable": true}` among alternatives is how 3.0 says null.
    var isNullAlone: Bool { self["type"]?.string == "null" || allowsNull && count == 1 }

    var allowsNull: Bool { self["nullable"]?.isTrue ?? false || self["x-nullable"]?.isTrue ?? false }
}
