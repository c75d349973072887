/// Components Object.
extension OpenAPIDecoder {
    func components(_ fields: ObjectDecoder, isWritten: Bool) -> Components {
        Components(
            node: isWritten ? fields.node : nil,
            schemas: section(.schemas, fields, schema),
            responses: section(.responses, fields) { referenced($0, response) },
            parameters: section(.parameters, fields) { referenced($0, parameter) },
            examples: section(.examples, fields) { referenced($0, example) },
            requestBodies: section(.requestBodies, fields) { referenced($0, requestBody) },
            headers: section(.headers, fields) { referenced($0, header) },
            securitySchemes: section(.securitySchemes, fields) { referenced($0, securityScheme) },
            links: section(.links, fields) { referenced($0, link) },
            callbacks: section(.callbacks, fields) { referenced($0, callback) },
            pathItems: section(.pathItems, fields, pathItem),
            mediaTypes: section(.mediaTypes, fields, mediaType),
            extensions: fields.extensions
        )
    }

    private func section<Value>(
        _ field: Field,
        _ fields: ObjectDecoder,
        _ decode: (Node) -> Value
    ) -> [Named<Value>] {
        fields[field].map { section($0, decode) } ?? []
    }

    func section<Value>(_ node: Node, _ decode: (Node) -> Value) -> [Named<Value>] {
        references.add(node, title: "a mapping")
        return entries(node) { entry in
            if !isSwagger && !Self.isComponentName(entry.name) {
                tolerated(
                    .componentName,
                    "expected a name of letters, digits, '.', '-' and '_', found '\(entry.name)'",
                    at: entry.nameNode
                )
            }
            return decode(entry.value)
        }
    }

    private static func isComponentName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
