/// Fills a path template. A value can't leave its segment: `/` is escaped, and `.`, `..` and the empty value, which
/// would name another resource, are refused.
struct PathBuilder {
    let operation: Operation
    /// The base URL's path.
    let prefix: String

    func path(_ values: [ParameterValue]) throws(APIError) -> [UInt8] {
        var bytes = Array(prefix.utf8)
        bytes.reserveCapacity(bytes.count + 128)
        var isAtRisk = false
        for piece in operation.path.pieces {
            switch piece {
            case .literal(let text): bytes += text.utf8
            case .parameter(let index):
                let text = try text(of: operation.parameters[index], values[index])
                // With any other character in it, no segment is a dot segment because of this value.
                if text.utf8.allSatisfy(Self.isInDotSegment) { isAtRisk = true }
                bytes += text.utf8
            }
        }
        if isAtRisk { try refuseDotSegments(bytes[prefix.utf8.count...]) }
        return bytes
    }

    /// The query that the path has by itself; empty where it has none.
    func query(_ values: [ParameterValue]) throws(APIError) -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in operation.path.query {
            switch piece {
            case .literal(let text): bytes += text.utf8
            case .parameter(let index): bytes += try text(of: operation.parameters[index], values[index]).utf8
            }
        }
        return bytes
    }

    private func text(of parameter: Parameter, _ value: ParameterValue) throws(APIError) -> String {
        let text: String?
        do throws(JSONEncodingError) {
            switch parameter.serialization {
            case .content(let mediaType):
                text = try value.content(mediaType).map(PercentEncoding.unreserved.encode)
            case .style(.simple, _, false) where value.text != nil:
                text = value.text.map(PercentEncoding.unreserved.encode)
            case .style(let style, let explode, let allowReserved):
                text = try value.tree().flatMap {
                    ParameterWriter.path(
                        parameter.name,
                        $0,
                        style: style,
                        explode: explode,
                        allowReserved: allowReserved
                    )
                }
            }
        } catch {
            throw .misconfigured(
                "\(operation.id): the path parameter \(parameter.name) can't be written: \(error.reason)."
            )
        }
        guard let text, !text.isEmpty else {
            throw .misconfigured(
                "\(operation.id): the path parameter \(parameter.name) is empty; pass the identifier of a resource."
            )
        }
        return text
    }

    /// `.` and `..`, also as `%2e`, which many servers and URL libraries read as a dot.
    static func isDotSegment(_ segment: ArraySlice<UInt8>) -> Bool {
        guard (1...6).contains(segment.count), segment.allSatisfy(isInDotSegment) else { return false }
        let text = String(decoding: segment, as: UTF8.self).lowercased().replacing("%2e", with: ".")
        return text == "." || text == ".."
    }

    private static func isInDotSegment(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: "2"), UInt8(ascii: "e"), UInt8(ascii: "E"): true
        default: false
        }
    }

    private func refuseDotSegments(_ path: ArraySlice<UInt8>) throws(APIError) {
        var start = path.startIndex
        while start < path.endIndex {
            let end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
            let segment = path[start..<end]
            start = end + 1
            guard Self.isDotSegment(segment) else { continue }
            let names = operation.parameters.filter { $0.location == .path }.map(\.name)
            let name = names.count == 1 ? "the path parameter \(names[0]) is" : "the path parameters give"
            throw .misconfigured(
                "\(operation.id): \(name) `\(String(decoding: segment, as: UTF8.self))`, which would name another"
                    + " resource; pass the identifier of a resource."
            )
        }
    }
}
