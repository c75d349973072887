/// Bounds of numbers.
extension OpenAPIDecoder {
    func numericKeywords(_ fields: ObjectDecoder) -> Schema.NumericKeywords {
        var keywords = Schema.NumericKeywords()
        guard fields.present.intersects(.numericKeywords) else { return keywords }
        keywords.minimum = fields[.minimum].flatMap(number)
        keywords.maximum = fields[.maximum].flatMap(number)
        keywords.multipleOf = fields[.multipleOf].flatMap(divisor)
        if let node = fields[.exclusiveMinimum] {
            keywords.exclusiveMinimum = exclusiveBound(node, &keywords.minimum, "minimum")
        }
        if let node = fields[.exclusiveMaximum] {
            keywords.exclusiveMaximum = exclusiveBound(node, &keywords.maximum, "maximum")
        }
        return keywords
    }

    private func divisor(_ node: Node) -> String? {
        guard let value = node.number, value <= 0 else { return number(node) }
        tolerated(.wrongValue, "expected a number above zero, found \(node.text), ignored", at: node)
        return nil
    }

    /// 3.1's is a number of its own; 3.0's `true` makes one of the bound that it stands beside.
    private func exclusiveBound(_ node: Node, _ bound: inout String?, _ name: String) -> String? {
        guard let isExclusive = node.boolean else {
            if isBefore31 && node.kind != .null {
                tolerated(.newerField, "expected true or false, found a number, as in OpenAPI 3.1", at: node)
            }
            return number(node)
        }
        if !isBefore31 {
            tolerated(.olderField, "expected a number, found \(node.found), read as in OpenAPI 3.0", at: node)
        }
        guard isExclusive else { return nil }
        if bound == nil {
            tolerated(.missingField, "true has no effect without '\(name)'", at: node)
        }
        defer { bound = nil }
        return bound
    }
}
