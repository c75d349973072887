import SwiftletModel

/// An operation as the text that the runtime reads: the request line, then a line a parameter, body and response.
enum OperationText {
    static func lines(_ operation: OperationPlan) -> [String] {
        var lines = [operation.httpMethod + " " + path(operation.path), "id " + JSONSpelling.name(operation.id)]
        lines += operation.servers.map { "server " + JSONSpelling.word($0) }
        lines += operation.parameters.map(line)
        if let body = operation.body {
            lines.append("body " + mediaType(body.mediaType) + (body.isRequired ? ", required" : ""))
            lines += body.fields.map(line)
        }
        if let security = operation.security { lines += SecurityText.lines(security) }
        lines += operation.responses.map(line)
        if let stream = operation.stream { lines += line(stream, of: operation) }
        if let paging = operation.paging { lines.append(PagingText.line(paging.rule)) }
        if operation.isIdempotent { lines.append("idempotent") }
        if operation.documentation.isDeprecated { lines.append("deprecated") }
        return lines
    }

    private static func line(_ parameter: ParameterPlan) -> String {
        var parts = parts(of: parameter.serialization)
        if parameter.isRequired { parts.append("required") }
        if parameter.value.isChecked {
            parts.append("schema " + SchemaText(parameter).lines.joined())
        }
        return "\(parameter.location.rawValue) \(JSONSpelling.name(parameter.wireName)): "
            + parts.joined(separator: ", ")
    }

    private static func line(_ field: FieldPlan) -> String {
        "field \(JSONSpelling.name(field.wireName)): " + parts(of: field.serialization).joined(separator: ", ")
    }

    private static func parts(of serialization: ParameterPlan.Serialization) -> [String] {
        switch serialization {
        case .content(let type): ["content " + mediaType(type)]
        case .style(let style, let explode, let allowReserved):
            [style] + (explode ? ["explode"] : []) + (allowReserved ? ["allowReserved"] : [])
        }
    }

    private static func line(_ response: ResponsePlan) -> String {
        guard response.isSuccess else { return response.status + " error" }
        return response.status + " " + (response.mediaType.map { mediaType(accepting($0, response)) } ?? "empty")
    }

    /// Left out where the response's own line says it all.
    private static func line(_ stream: StreamPlan, of operation: OperationPlan) -> [String] {
        guard stream.method != nil || stream.member != nil else { return [] }
        return [
            "stream " + mediaType(stream.mediaType) + (stream.member.map { ", sets " + JSONSpelling.name($0) } ?? "")
        ]
    }

    /// Other names of JSON are asked for, too, with less and less weight; other notations aren't read.
    private static func accepting(_ type: String, _ response: ResponsePlan) -> String {
        let others = response.alternatives.filter { $0 != type && isKindOfJSON($0) }
        if others.isEmpty { return type }
        let weighted = others.enumerated().map { "\($0.element);q=0.\(max(1, 9 - $0.offset))" }
        return ([type] + weighted).joined(separator: ", ")
    }

    private static func isKindOfJSON(_ type: String) -> Bool {
        let (bytes, word) = (type.utf8, "json".utf8)
        if bytes.contains(UInt8(ascii: "*")) { return false }
        return bytes.indices.contains { bytes[$0...].lazy.map { $0 | 0x20 }.starts(with: word) }
    }

    /// As it stands where it is visible, else as a JSON string.
    private static func path(_ path: String) -> String {
        path.unicodeScalars.contains(where: SafeText.isHidden) || path.utf8.contains(UInt8(ascii: "\\"))
            || path.hasPrefix("\"")
            ? JSONSpelling.string(path) : path
    }

    private static func mediaType(_ type: String) -> String {
        type.unicodeScalars.contains(where: SafeText.isHidden) || type.utf8.contains(UInt8(ascii: ","))
            || type.utf8.contains(UInt8(ascii: "\\"))
            ? JSONSpelling.string(type) : type
    }
}

extension ValueShape {
    /// Whether some value of the type breaks a rule.
    fileprivate var isChecked: Bool {
        guard constraints.isEmpty else { return true }
        switch type {
        case .builtin: return false
        case .declared: return true
        case .array(let element), .dictionary(let element): return element.isChecked
        }
    }
}
