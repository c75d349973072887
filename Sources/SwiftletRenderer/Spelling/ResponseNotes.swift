import SwiftletModel

/// What a method's doc comment says about its responses, in fixed words.
enum ResponseNotes {
    /// The document's words about the only success, or which statuses have a case.
    static func result(of operation: OperationPlan) -> String? {
        let successes = operation.responses.filter(\.isSuccess)
        switch operation.result {
        case .nothing: return nil
        case .cases: return "A case for each success: \(list(successes.map(\.status)))."
        default:
            guard let documentation = successes.first?.documentation else { return nil }
            return documentation.summary ?? documentation.details
        }
    }

    /// `APIError.status` with `body(as: Problem.self)` for 400 and any other status, `body(as: Conflict.self)` for 409.
    static func errors(of operation: OperationPlan, in context: RenderContext) -> String? {
        var types: [(name: String, statuses: [String])] = []
        for response in operation.responses where !response.isSuccess {
            guard let value = response.value, value.type != .builtin(.any) else { continue }
            let name = context.names.type(value)
            if let index = types.firstIndex(where: { $0.name == name }) {
                types[index].statuses.append(response.status)
            } else {
                types.append((name, [response.status]))
            }
        }
        guard !types.isEmpty else { return nil }
        let bodies = types.map { "`body(as: \($0.name).self)` for \(list($0.statuses))" }.joined(separator: ", ")
        return "`APIError.status` with \(bodies)."
    }

    /// A list of the headers that any of the responses has.
    static func addHeaders(of operation: OperationPlan, to comment: inout DocComment, in context: RenderContext) {
        var seen: Set<String> = []
        let headers = operation.responses.flatMap(\.headers).filter { seen.insert($0.name.lowercased()).inserted }
        guard !headers.isEmpty else { return }
        let items = headers.map { header in
            let item = "* `\(DocComment.singleParagraph(header.name))`, `\(context.names.type(header.value))`"
            return item + (header.documentation.summary.map { ": " + DocComment.singleParagraph($0) } ?? "")
        }
        comment.add((["Headers of the response, for `header(_:as:)`:"] + items).joined(separator: "\n"))
    }

    /// `400, 4xx and any other status`
    private static func list(_ statuses: [String]) -> String {
        let names = statuses.map { $0 == "default" ? "any other status" : $0.lowercased() }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
