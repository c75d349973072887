import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI

extension Node {
    /// The value in JSON's compact form; numbers as they are written, where JSON may.
    var json: String {
        switch kind {
        case .null: "null"
        case .boolean: boolean == true ? "true" : "false"
        case .integer, .number: jsonNumber ?? text
        case .string: JSONString.quoted(text)
        case .sequence: "[" + elements.map(\.json).joined(separator: ",") + "]"
        case .mapping: "{" + members.map { JSONString.quoted($0.text) + ":" + $1.json }.joined(separator: ",") + "}"
        }
    }

    /// Numbers by value, the rest by text.
    func isSame(as other: JSONText) -> Bool {
        if json == other.text { return true }
        if let number, let otherNumber = Double(other.text) { return number == otherNumber }
        return false
    }

    /// The elements of a field.
    func list(_ field: String) -> [Node] { self[field].map { Array($0.elements) } ?? [] }

    /// The members of a field.
    func map(_ field: String) -> [(name: Node, value: Node)] { self[field].map { Array($0.members) } ?? [] }

    /// `type` as a list.
    var typeNames: [String] {
        guard let type = self["type"] else { return [] }
        return type.kind == .sequence ? type.elements.map(\.text) : [type.text]
    }

    var reference: Node? {
        guard kind == .mapping, let reference = self["$ref"], reference.kind == .string else { return nil }
        return reference
    }

    /// `{type: null}`, `{enum: [null]}`, `{const: null}`, and `{nullable: true}`, which says nothing else.
    var isNullSchema: Bool {
        guard kind == .mapping else { return false }
        if count == 1, self["nullable"]?.boolean == true { return true }
        if typeNames == ["null"] { return true }
        if let constant = self["const"] { return constant.kind == .null }
        guard let values = self["enum"], values.count > 0 else { return false }
        return values.elements.allSatisfy { $0.kind == .null }
    }

    /// `true` or a schema without words.
    var allowsAnything: Bool { boolean == true || (kind == .mapping && count == 0) }
}

extension JSONText {
    init(string: String) {
        self.init(JSONString.quoted(string))
    }
}
