import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI

extension JSONText {
    /// A value of the document, compact; nil where JSON can't say it (`.inf`).
    init?(_ node: Node) {
        guard let text = Self.text(of: node) else { return nil }
        self.init(text)
    }

    init(string: String) {
        self.init(JSONString.quoted(string))
    }

    private static func text(of node: Node) -> String? {
        switch node.kind {
        case .null: "null"
        case .boolean: node.boolean == true ? "true" : "false"
        case .integer, .number: node.jsonNumber
        case .string: JSONString.quoted(node.text)
        case .sequence: list(node.elements.map(text), "[", "]")
        case .mapping:
            list(
                node.members.map { name, value in text(of: value).map { JSONString.quoted(name.text) + ":" + $0 } },
                "{",
                "}"
            )
        }
    }

    private static func list(_ parts: [String?], _ open: String, _ close: String) -> String? {
        let texts = parts.compactMap(\.self)
        guard texts.count == parts.count else { return nil }
        return open + texts.joined(separator: ",") + close
    }
}
