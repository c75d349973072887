import SwiftletModel

/// An operation whose method's name and place are still open.
struct OperationDraft {
    let source: OperationSource
    private(set) var documentation: Documentation
    let parameters: [ParameterPlan]
    let body: BodyPlan?
    let responses: [ResponsePlan]
    let result: OperationResult
    let stream: StreamPlan?
    let paging: PagingDraft?
    let security: [[String]]?
    /// What follows the name of the operation's own method, where this isn't it.
    var wishes: [String] = []
    /// The same with other media types.
    var variants: [OperationDraft] = []

    /// The declared answers' types.
    var received: [ValueShape] { responses.compactMap(\.value) + [stream?.item].compactMap(\.self) }

    mutating func note(_ text: String) {
        documentation.details = [documentation.details, text].compactMap(\.self).joined(separator: "\n\n")
    }

    /// The methods beside the operation's own: their wishes follow its name.
    func twins(of method: SwiftName) -> [Twin] {
        var twins: [Twin] = []
        if stream != nil, hasOwnResult { twins.append(Twin(.stream, method, ["Stream", "EventStream", "AsStream"])) }
        if paging != nil { twins.append(Twin(.pages, method, ["All", "AllPages", "AllItems"])) }
        for (index, variant) in variants.enumerated() { twins.append(Twin(.variant(index), method, variant.wishes)) }
        return twins
    }

    struct Twin {
        enum Kind: Hashable {
            case stream, pages, variant(Int)

            var key: String {
                switch self {
                case .stream: "stream"
                case .pages: "pages"
                case .variant(let position): "variant(\(position))"
                }
            }
        }

        let kind: Kind
        let wishes: [String]

        init(_ kind: Kind, _ method: SwiftName, _ endings: [String]) {
            self.kind = kind
            wishes = endings.map { method.identifier + $0 }
        }
    }

    private var hasOwnResult: Bool {
        if case .stream = result { false } else { true }
    }

    /// The operation's own method, then those for other media types.
    func plans(method: SwiftName, twins: [Twin.Kind: SwiftName] = [:]) -> [OperationPlan] {
        let others = variants.enumerated().compactMap { index, variant in
            twins[.variant(index)].map { variant.plan(method: $0) }
        }
        return [plan(method: method, twins: twins)] + others
    }

    private func plan(method: SwiftName, twins: [Twin.Kind: SwiftName] = [:]) -> OperationPlan {
        OperationPlan(
            method: method,
            id: source.id,
            httpMethod: source.httpMethod,
            path: source.path.wireText,
            template: source.path.text,
            documentation: documentation,
            servers: source.servers,
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
