import SwiftletDiagnostics

/// JSON in the order in which it was put together, and its text.
indirect enum JSONText {
    case string(String)
    /// A number, `true`, `false` or `null`, as written.
    case literal(String)
    case list([JSONText])
    case object([(name: String, value: JSONText)])

    /// Two spaces a level; what has no members stays on its line.
    func pretty() -> String {
        var text = ""
        write(to: &text, indentation: "")
        return text + "\n"
    }

    private func write(to text: inout String, indentation: String) {
        switch self {
        case .string(let string): text += JSONString.quoted(string)
        case .literal(let literal): text += literal
        case .list(let elements):
            Self.write(elements, "[", "]", to: &text, indentation) { element, text, inner in
                element.write(to: &text, indentation: inner)
            }
        case .object(let members):
            Self.write(members, "{", "}", to: &text, indentation) { member, text, inner in
                text += JSONString.quoted(member.name) + ": "
                member.value.write(to: &text, indentation: inner)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item],
        _ open: String,
        _ close: String,
        to text: inout String,
        _ indentation: String,
        _ writeItem: (Item, inout String, String) -> Void
    ) {
        text += open
        let inner = indentation + "  "
        for (position, item) in items.enumerated() {
            text += position == 0 ? "\n" : ",\n"
            text += inner
            writeItem(item, &text, inner)
        }
        if !items.isEmpty { text += "\n" + indentation }
        text += close
    }
}

extension JSONText {
    /// A value of the description, as it stands there.
    init(_ node: Node) {
        switch node.kind {
        case .null: self = .literal("null")
        case .boolean: self = .literal(node.boolean == true ? "true" : "false")
        case .integer, .number: self = node.jsonNumber.map(JSONText.literal) ?? .string(node.text)
        case .string: self = .string(node.text)
        case .sequence: self = .list(node.elements.map(JSONText.init))
        case .mapping: self = .object(node.members.map { ($0.name.text, JSONText($0.value)) })
        }
    }
}
