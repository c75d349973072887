import SwiftletModel

/// An operation whose method's name and place are still open.
struct OperationDraft {
    let source: OperationSource
    let documentation: Documentation
    let parameters: [ParameterPlan]
    let body: BodyPlan?
    let responses: [ResponsePlan]
    let result: OperationResult
    let stream: StreamPlan?
    let paging: PagingDraft?
    let security: [[String]]?

    /// The declared answers' types.
    var received: [ValueShape] { responses.compactMap(\.value) + [stream?.item].compactMap(\.self) }

    /// The methods beside the operation's own: their wishes follow its name.
    func twins(of method: SwiftName) -> [Twin] {
        var twins: [Twin] = []
        if stream != nil, hasOwnResult {
            twins.append(
                Twin(kind: .stream, wishes: ["Stream", "EventStream", "AsStream"].map { method.identifier + $0 })
            )
        }
        if paging != nil {
            twins.append(Twin(kind: .pages, wishes: ["All", "AllPages", "AllItems"].map { method.identifier + $0 }))
        }
        return twins
    }

    struct Twin {
        enum Kind: String { case stream, pages }

        let kind: Kind
        let wishes: [String]
    }

    private var hasOwnResult: Bool {
        if case .stream = result { false } else { true }
    }

    func plan(method: SwiftName, twins: [Twin.Kind: SwiftName] = [:]) -> OperationPlan {
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
            stream: stream.map { stream in twins[.stream].map(stream.named) ?? stream },
            paging: paging.flatMap { paging in
                twins[.pages].map { PagingPlan(method: $0, rule: paging.rule, page: paging.page, item: paging.item) }
            },
            isIdempotent: source.pins?.isIdempotent ?? false
        )
    }
}
