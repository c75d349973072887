import SwiftletModel

/// An operation whose method's name and place are still open.
struct OperationDraft {
    let source: OperationSource
    let documentation: Documentation
    let parameters: [ParameterPlan]
    let body: BodyPlan?
    let responses: [ResponsePlan]
    let result: OperationResult
    let security: [[String]]?

    func plan(method: SwiftName) -> OperationPlan {
        OperationPlan(
            method: method,
            id: source.id,
            httpMethod: source.httpMethod,
            path: source.path.text,
            documentation: documentation,
            parameters: parameters,
            body: body,
            result: result,
            responses: responses,
            security: security,
            isIdempotent: source.pins?.isIdempotent ?? false
        )
    }
}
