/// Responses Object, Response Object.
extension OpenAPIDecoder {
    /// By status code, range of them or `default`.
    func response(_ entry: Named<Node>, _ response: Referenced<Response>) -> Named<Referenced<Response>>? {
        status(entry.nameNode, entry.name).map { Named(name: $0, nameNode: entry.nameNode, value: response) }
    }

    /// `200`, `4XX`, `default`
    private func status(_ node: Node, _ name: String) -> String? {
        if name == "default" { return name }
        if name.utf8.count == 7, name.lowercased() == "default" {
            tolerated(.wrongValue, "expected 'default', found '\(name)'", at: node)
            return "default"
        }
        let bytes = Array(name.utf8)
        let isDigits = bytes.dropFirst().allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        let isRange = bytes.dropFirst().allSatisfy { $0 | 0x20 == UInt8(ascii: "x") }
        let isStandard = bytes.first.map { $0 >= UInt8(ascii: "1") && $0 <= UInt8(ascii: "5") } ?? false
        if bytes.count == 3, !isStandard, isDigits, bytes[0] > UInt8(ascii: "5"), bytes[0] <= UInt8(ascii: "9") {
            tolerated(.wrongValue, "expected a status from 100 to 599, found '\(name)'", at: node)
            return name
        }
        guard bytes.count == 3, isStandard, isDigits || isRange else {
            error(.wrongValue, "expected a status ('200', '4XX') or 'default', found '\(name)'", at: node)
            return nil
        }
        if node.kind == .integer {
            numericStatusCount += 1
            firstNumericStatus = firstNumericStatus ?? node
        }
        guard isRange, name != name.uppercased() else { return name }
        tolerated(.wrongValue, "expected '\(name.uppercased())', found '\(name)'", at: node)
        return name.uppercased()
    }

    /// Once a document, because who writes one writes all of them so.
    func reportNumericStatuses() {
        guard let node = firstNumericStatus else { return }
        let others = numericStatusCount > 1 ? ", and \(numericStatusCount - 1) more like it" : ""
        tolerated(.numericStatus, "expected a string, found the number \(node.text)\(others)", at: node)
    }

    func response(_ node: Node) -> Response {
        if isSwagger { return swaggerResponse(node, produces: swagger.produces) }
        let fields = object(node, .response)
        if !fields.has(.description) && node.kind == .mapping && !isVersion32 {
            tolerated(.missingField, "a Response Object needs the field 'description'", at: node)
        }
        return Response(
            node: node,
            summary: fields.string(.summary),
            description: fields.text(.description),
            headers: fields.map(.headers) { referenced($0, header) },
            content: content(fields),
            links: fields.map(.links) { referenced($0, link) },
            extensions: fields.extensions
        )
    }
}
