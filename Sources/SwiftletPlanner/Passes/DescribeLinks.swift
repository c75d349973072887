import SwiftletModel
import SwiftletOpenAPI

/// A text with the links of the answers behind it: what can be called next, and with what.
func withLinks(_ details: String?, of operation: Operation, _ index: DocumentIndex) -> String? {
    var lines: [String] = []
    for response in operation.responses {
        for link in index.value(response.value)?.links ?? [] {
            guard let value = index.value(link.value) else { continue }
            lines.append("* `\(link.name)` of \(response.name): " + text(of: value))
        }
    }
    guard !lines.isEmpty else { return details }
    let note = (["Links:"] + lines).joined(separator: "\n")
    return details.map { "\($0)\n\n\(note)" } ?? note
}

/// `getUser` with `userId` = `$response.body#/id`. The user that was created.
private func text(of link: Link) -> String {
    var parts = [link.operationID ?? link.operationReference].compactMap(\.self).map { "`\($0)`" }
    let values = link.parameters.map { "`\($0.name)` = `\(plainText($0.value))`" }
    if !values.isEmpty { parts.append("with " + values.joined(separator: ", ")) }
    if let body = link.requestBody { parts.append("body `\(plainText(body))`") }
    if let server = link.server { parts.append("at `\(server.url)`") }
    let call = parts.joined(separator: " ")
    return Documentation.text(link.description).map { call.isEmpty ? $0 : "\(call). \($0)" } ?? call
}

/// A string without its quotes, which expressions are.
private func plainText(_ node: Node) -> String { node.string ?? JSONText(node)?.text ?? "" }
