import SwiftletDiagnostics

/// A JSON value whose members keep their order.
enum InspectedValue: Sendable {
    case null
    case boolean(Bool)
    /// As its source has it.
    case number(String)
    case string(String)
    case array([InspectedValue])
    case object([(name: String, value: InspectedValue)])

    /// Indented by two spaces a level; ends without a line break.
    var text: String {
        var text = ""
        write(to: &text, indentation: "")
        return text
    }

    private func write(to text: inout String, indentation: String) {
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let source): text += source
        case .string(let string): text += JSONString.quoted(string)
        case .array(let elements) where elements.isEmpty: text += "[]"
        case .array(let elements):
            Self.write(elements, "[", "]", to: &text, indentation) { element, text, indentation in
                element.write(to: &text, indentation: indentation)
            }
        case .object(let members) where members.isEmpty: text += "{}"
        case .object(let members):
            Self.write(members, "{", "}", to: &text, indentation) { member, text, indentation in
                text += JSONString.quoted(member.name) + ": "
                member.value.write(to: &text, indentation: indentation)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item],
        _ opening: String,
        _ closing: String,
        to text: inout String,
        _ indentation: String,
        item write: (Item, inout String, String) -> Void
    ) {
        let inner = indentation + "  "
        text += opening
        for (index, item) in items.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + inner
            write(item, &text, inner)
        }
        text += "\n" + indentation + closing
    }
}
