import SwiftletModel
import SwiftletOpenAPI

/// What a method gives back: the value of its successes, their bytes as they arrive, or an enum with a case for each
/// where they differ; the stream where there is nothing else.
func planResult(
    of source: OperationSource,
    _ responses: [ResponsePlan],
    _ stream: StreamPlan?,
    besides name: RepresentationName? = nil,
    with schemas: inout SchemaPlanner
) -> OperationResult {
    let successes = responses.filter(\.isSuccess)
    guard let value = successes.lazy.compactMap(\.value).first else {
        return stream.map { .stream($0.item) } ?? .nothing
    }
    // An empty answer is no bytes; which it was says its status.
    if successes.allSatisfy({ $0.isBytes || $0.value == nil }) { return .bytes }
    guard successes.contains(where: { $0.value != value }) else { return .value(value) }
    return .cases(schemas.declareResult(of: source, successes, name))
}

extension SchemaPlanner {
    fileprivate mutating func declareResult(
        of source: OperationSource,
        _ successes: [ResponsePlan],
        _ name: RepresentationName?
    )
        -> TypeID
    {
        // Several methods of one operation have several results.
        let suffix = name?.candidates.first ?? ""
        let id = TypeID(source.responsesPointer + (suffix.isEmpty ? "" : "/" + suffix))
        let names = NameScope.names(
            for: successes.map { success in
                NameScope.Request(
                    key: success.status,
                    candidates: [SuccessNames.name(of: success.status)],
                    pinned: pinnedMemberName("\(id.pointer)/\(success.status)")
                )
            },
            reserved: ReservedWords.resultCases
        )
        let cases = zip(successes, names).map { success, name in
            ResultCases.Case(
                name: name,
                status: success.status,
                value: success.value,
                documentation: success.documentation
            )
        }
        declare(
            id,
            .results(ResultCases(cases: cases)),
            documentation: Documentation(summary: "What `\(source.id)` answers: a case for each success."),
            in: .operation([source.typeName + suffix + "Result", source.typeName + suffix + "Answer"])
        )
        return id
    }
}

extension OperationSource {
    /// `/paths/~1pets/post/responses`, also where the path item stands elsewhere.
    fileprivate var responsesPointer: String {
        let path = path.text.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return "/paths/\(path)/\(httpMethod.lowercased())/responses"
    }
}

/// Cases of results are called after the phrases of their statuses (RFC 9110 and the IANA registry), so that a name
/// never depends on which other statuses there are.
private enum SuccessNames {
    static func name(of status: String) -> String {
        switch status {
        case "200": "ok"
        case "201": "created"
        case "202": "accepted"
        case "203": "nonAuthoritativeInformation"
        case "204": "noContent"
        case "205": "resetContent"
        case "206": "partialContent"
        case "207": "multiStatus"
        case "208": "alreadyReported"
        case "226": "imUsed"
        default: Int(status) == nil ? "success" : "status" + status
        }
    }
}
