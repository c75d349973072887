import SwiftletModel
import SwiftletOpenAPI

/// The documented answers, and those that a method for another representation gives.
struct PlannedResponses {
    /// By status.
    let own: [ResponsePlan]
    let others: [(name: RepresentationName, responses: [ResponsePlan])]
}

/// Every documented answer, by status, in the representation that says most, and in each of the others.
func planResponses(of source: OperationSource, with schemas: inout SchemaPlanner) -> PlannedResponses {
    let all = source.operation.responses
    let successes = SuccessStatuses(all.map(\.name))
    let sorted = all.enumerated().sorted { (order($0.element.name), $0.offset) < (order($1.element.name), $1.offset) }
    let first = sorted.first { successes.contains($0.element.name) }?.element.name
    var answers: [Answer] = []
    for (_, response) in sorted {
        let isSuccess = successes.contains(response.name)
        if !isSuccess, schemas.isSettled, let plan = schemas.answers.failure(response, schemas.index) {
            answers.append(.planned(plan))
            continue
        }
        let context = context(response, of: source, isResult: isSuccess && response.name == first)
        if let answer = OpenAnswer(response, isSuccess: isSuccess, in: context, with: &schemas) {
            answers.append(.open(answer))
        }
    }
    let own = answers.map { $0.plan(with: &schemas) }
    for (_, response) in sorted where !successes.contains(response.name) {
        guard let plan = own.first(where: { $0.status == response.name }) else { continue }
        schemas.answers.share(plan, of: response, schemas.index)
    }
    var names: [String] = []
    for answer in answers {
        for other in answer.others where !names.contains(other.media.name) { names.append(other.media.name) }
    }
    return PlannedResponses(
        own: own,
        others: names.map { name in
            (RepresentationName(mediaType: name), answers.compactMap { $0.plan(asking: name, with: &schemas) })
        }
    )
}

/// Failures that many operations refer to are planned with the first.
private enum Answer {
    case open(OpenAnswer)
    case planned(ResponsePlan)

    /// Of an error there are the bytes, whatever they are.
    var others: ArraySlice<Representation> {
        if case .open(let answer) = self, answer.isSuccess { answer.representations.dropFirst() } else { [] }
    }

    func plan(with schemas: inout SchemaPlanner) -> ResponsePlan {
        switch self {
        case .open(let answer): answer.plan(answer.representations.first, with: &schemas)
        case .planned(let plan): plan
        }
    }

    /// Nil where a success isn't to be had so.
    func plan(asking mediaType: String, with schemas: inout SchemaPlanner) -> ResponsePlan? {
        switch self {
        case .open(let answer): answer.plan(asking: mediaType, with: &schemas)
        case .planned(let plan): plan
        }
    }
}

/// Which statuses a method returns for.
struct SuccessStatuses {
    private let contains2XX: Bool
    private let hasDefault: Bool

    init(_ statuses: [String]) {
        contains2XX = statuses.contains { $0.hasPrefix("2") }
        hasDefault = statuses.contains("default")
    }

    /// Without a documented success the default is one, and without that a redirect is what the method is for.
    func contains(_ status: String) -> Bool {
        if contains2XX { return status.hasPrefix("2") }
        return hasDefault ? status == "default" : status.hasPrefix("3")
    }
}

/// `200`, `2XX`, `404`, …, `default`
private func order(_ status: String) -> String { status == "default" ? "~" : status.uppercased() }

private func context(_ response: Named<Referenced<Response>>, of source: OperationSource, isResult: Bool) -> NameContext
{
    if let component = response.value.component {
        return .operation {
            let name = NamingStyle.upperCamelCase.identifier(for: component.name)
            return [name, name + "Response"]
        }
    }
    let (name, status) = (source.typeName, response.name)
    if isResult { return .operation { [name + "Response", name + "Result"] } }
    return .operation { [name + (status == "default" ? "Error" : status.uppercased()) + "Response"] }
}

/// A documented answer in all its representations.
private struct OpenAnswer {
    let status: String
    let isSuccess: Bool
    let representations: [Representation]
    private let response: Response
    private let stream: Named<MediaType>?
    private let context: NameContext

    init?(
        _ named: Named<Referenced<Response>>,
        isSuccess: Bool,
        in context: NameContext,
        with schemas: inout SchemaPlanner
    ) {
        guard let response = schemas.index.value(named.value) else {
            schemas.report.unsupported(
                "reference",
                "the response can't be found",
                at: named.value.node ?? named.nameNode
            )
            return nil
        }
        (status, self.isSuccess, self.response, self.context) = (named.name, isSuccess, response, context)
        let stream = isSuccess ? response.content.stream : nil
        self.stream = stream
        var whole = response.content.filter { $0.name != stream?.name }
        if stream != nil, whole.allSatisfy({ StreamMediaType.isStream($0.name) }) { whole = [] }
        let found = Representations(whole, in: schemas.index, isRequest: false)
        representations = found.all
        for other in found.unread {
            schemas.report.unsupported("xml", "answers aren't read in '\(other.name)'", at: other.nameNode)
        }
        if let first = found.all.first, first.format == .bytes, MediaRange.isXML(first.media.name) {
            schemas.report.xmlBytes(first.media)
        }
    }

    /// Nil where a success isn't to be had so.
    func plan(asking mediaType: String, with schemas: inout SchemaPlanner) -> ResponsePlan? {
        guard isSuccess, !representations.isEmpty else { return plan(representations.first, with: &schemas) }
        let asked = representations.first { $0.media.name == mediaType }
        return asked.map { plan($0, with: &schemas) }
    }

    func plan(_ representation: Representation?, with schemas: inout SchemaPlanner) -> ResponsePlan {
        let others = isSuccess ? [] : representations.dropFirst().flatMap { [$0.mediaType] + $0.alternatives }
        let isRedirect = isSuccess && status.hasPrefix("3")
        if let media = representation?.media, representation?.format == .bytes, media.value.describesParts {
            let message = "its parts aren't read; the body is bytes"
            schemas.report.unsupported("multipart-answer", message, at: media.nameNode)
        }
        if isRedirect, let media = representation?.media, media.value.schema != nil {
            let message = "a redirect is its address; this body isn't read"
            schemas.report.advice("redirect-body", message, at: media.nameNode)
        }
        let value =
            isRedirect
            ? nil
            : representation.flatMap { representation in
                isSuccess || representation.format == .json ? received(representation, with: &schemas) : nil
            }
        return ResponsePlan(
            status: status,
            isSuccess: isSuccess,
            mediaType: representation?.mediaType ?? stream?.name,
            alternatives: (representation?.alternatives ?? []) + others,
            value: value,
            isBytes: representation?.format == .bytes,
            headers: planHeaders(of: response, in: context, with: &schemas),
            documentation: Documentation(summary: Documentation.text(response.description))
        )
    }

    private func received(_ representation: Representation, with schemas: inout SchemaPlanner) -> ValueShape {
        switch representation.format {
        case .bytes: ValueShape(.builtin(.binary))
        case .text: schemas.textShape(of: representation.media)
        case .json, .multipart, .form: schemas.use(ofContent: representation.media.value, in: context).shape
        }
    }
}

extension MediaType {
    /// 3.2: `itemSchema` and what says how its parts are written.
    fileprivate var describesParts: Bool { itemSchema != nil || itemEncoding != nil || !prefixEncoding.isEmpty }
}
