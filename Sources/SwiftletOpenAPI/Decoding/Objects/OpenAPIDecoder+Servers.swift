/// Server Object, Server Variable Object.
extension OpenAPIDecoder {
    func server(_ node: Node) -> Server {
        let fields = object(node, .server)
        return Server(
            node: node,
            url: fields.text(.url),
            name: fields.string(.name),
            description: fields.string(.description),
            variables: fields.map(.variables, serverVariable),
            extensions: fields.extensions
        )
    }

    private func serverVariable(_ node: Node) -> ServerVariable {
        let fields = object(node, .serverVariable)
        let values = fields.part(.enumeration) { list($0) { string($0) ?? "" } }
        let defaultValue = fields.text(.defaultValue)
        if let values, let list = fields[.enumeration], list.kind == .sequence {
            checkValues(values, list, defaultValue, fields)
        }
        return ServerVariable(
            node: node,
            values: values,
            defaultValue: defaultValue,
            description: fields.string(.description),
            extensions: fields.extensions
        )
    }

    private func checkValues(_ values: [String], _ list: Node, _ defaultValue: String, _ fields: ObjectDecoder) {
        if values.isEmpty {
            let message = "expected at least one value, found an empty list"
            if isVersion30 {
                tolerated(.emptyList, message, at: list)
            } else {
                error(.emptyList, message, at: list)
            }
        } else if let node = fields[.defaultValue], !values.contains(defaultValue) {
            tolerated(
                .wrongValue,
                "expected one of the variable's values, found '\(defaultValue)'",
                at: node,
                help: "its values are \(Self.quoted(values))"
            )
        }
    }
}
