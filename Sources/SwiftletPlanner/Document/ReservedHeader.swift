import SwiftletOpenAPI

/// Headers that OpenAPI doesn't take as parameters, since media types and security say what they are.
enum ReservedHeader: String {
    case accept, authorization
    case contentType = "content-type"

    /// Whether a parameter of that name has nothing to add to what the operation says anyway.
    func says(nothingBut source: OperationSource, _ parameter: Parameter, _ index: DocumentIndex) -> Bool {
        switch self {
        case .authorization:
            return !(source.operation.security ?? index.document.security ?? []).isEmpty
        case .accept:
            let answers = source.operation.responses.compactMap { index.value($0.value) }
            return values(parameter, index).allSatisfy { isAmong(answers.flatMap(\.content), $0) }
        case .contentType:
            let content = source.operation.requestBody.flatMap { index.value($0) }?.content ?? []
            return values(parameter, index).allSatisfy { isAmong(content, $0) }
        }
    }

    /// Those that are allowed, or the default.
    private func values(_ parameter: Parameter, _ index: DocumentIndex) -> [String] {
        guard let schema = parameter.schema.map({ index.resolved($0) }) else { return [] }
        let values =
            schema.writtenValues.isEmpty ? [schema.values.defaultValue].compactMap(\.self) : schema.writtenValues
        return values.compactMap(\.string)
    }

    private func isAmong(_ content: [Named<MediaType>], _ value: String) -> Bool {
        let essence = MediaRange.essence(value)
        return essence.contains("*") || content.contains { MediaRange.essence($0.name) == essence }
    }
}
