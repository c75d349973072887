/// Server Object, Server Variable Object.
extension OpenAPIDecoder {
    func server(_ node: Node) -> Server {
        let fields = object(node, .server)
        let url = fields.text(.url)
        let variables = fields.map(.variables, serverVariable)
        if let node = fields[.url] { checkVariables(of: url, variables.map(\.name), at: node) }
        return Server(
            node: node,
            url: url,
            name: fields.string(.name),
            description: fields.string(.description),
            variables: variables,
            extensions: fields.extensions
        )
    }

    private func checkVariables(of url: String, _ declared: [String], at node: Node) {
        for part in url.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "}") else { continue }
            let name = String(part[..<end])
            if declared.contains(name) { continue }
            tolerated(.undeclaredVariable, "'{\(name)}' is none of the server's variables", at: node)
        }
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
