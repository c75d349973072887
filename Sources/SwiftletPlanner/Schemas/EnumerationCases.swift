import SwiftletModel
import SwiftletOpenAPI

/// The values of an enumeration, with what the document says about each.
struct EnumerationCases {
    struct Value {
        let json: JSONText
        /// What its name is made of.
        var text: String
        var documentation = Documentation()
    }

    private(set) var values: [Value] = []
    private var seen: Set<JSONText> = []

    mutating func add(_ value: Value) {
        if seen.insert(value.json).inserted { values.append(value) }
    }

    /// `x-enum-varnames`, `x-enumNames` and `x-enum-descriptions` go by position.
    mutating func annotate(from schema: Schema) {
        let written = schema.writtenValues
        guard !schema.extensions.isEmpty, written.count == values.count else { return }
        for annotation in schema.extensions {
            let texts = annotation.value.kind == .sequence ? annotation.value.elements.map(\.text) : []
            guard texts.count == values.count else { continue }
            for (position, text) in texts.enumerated() where !text.isEmpty {
                switch annotation.name {
                case "x-enum-varnames", "x-enumNames": values[position].text = text
                case "x-enum-descriptions", "x-enumDescriptions":
                    values[position].documentation.summary = Documentation.text(text)
                default: break
                }
            }
        }
    }
}
