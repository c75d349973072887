import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func checkBody(_ node: Node, _ planned: PlannedOperation) {
        let object = resolved(node, as: .requestBody)
        let bodies = planned.bodies
        guard !bodies.isEmpty else { return ledger.judge(node, false, "no body is sent") }
        ledger.judge(node, true, "")
        checkRequired(object["required"], bodies.allSatisfy(\.isRequired))
        for (type, media) in object.map("content") {
            let mediaType = resolved(media, as: .mediaType)
            let body = bodies.first { $0.accepts(type.text) }
            ledger.judge(media, body != nil, "a body can't be sent as \(type.text)")
            guard let body else { continue }
            let isValue = body.content == .value
            if let schema = mediaType["schema"] { hold(schema, isValue ? body.value : nil, isRaw: !isValue) }
            checkEncodings(of: mediaType, type.text, body)
        }
    }

    mutating func checkResponse(_ node: Node, _ status: String, _ planned: PlannedOperation) {
        let kind: ObjectKind = grammar.version == .swagger ? .response2 : .response
        let object = resolved(node, as: kind)
        let responses = planned.responses.filter { $0.status.lowercased() == status.lowercased() }
        ledger.judge(node, !responses.isEmpty, "the SDK doesn't know this answer")
        guard let first = responses.first else { return }
        checkHeaders(of: object, responses)
        if kind == .response2, let schema = object["schema"] { hold(schema, first.value, isRaw: first.isBytes) }
        for (type, media) in object.map("content") {
            checkResponseContent(media, type.text, responses, first.isSuccess ? planned.streams : [])
        }
    }

    private mutating func checkResponseContent(
        _ media: Node,
        _ type: String,
        _ responses: [ResponsePlan],
        _ streams: [StreamPlan]
    ) {
        let mediaType = resolved(media, as: .mediaType)
        if let stream = streams.first(where: { $0.mediaType.lowercased() == type.lowercased() }) {
            ledger.judge(media, true, "")
            for name in ["schema", "itemSchema"] {
                if let schema = mediaType[name] { hold(schema, stream.item, isRaw: false) }
            }
            return
        }
        let response = responses.first { $0.accepts(type) }
        ledger.judge(media, response != nil, "an answer of type \(type) has no form")
        guard let response, let schema = mediaType["schema"] else { return }
        // An error's body is at hand as it came.
        let isText = !response.isSuccess && response.value == nil && !type.lowercased().contains("json")
        hold(schema, response.value, isRaw: response.isBytes || isText)
    }

    private mutating func checkHeaders(of object: Node, _ responses: [ResponsePlan]) {
        for (name, header) in object.map("headers") {
            // Its definition "shall be ignored".
            if name.text.lowercased() == "content-type" {
                ledger.accept(header)
                continue
            }
            let kind: ObjectKind = grammar.version == .swagger ? .header2 : .header
            let definition = resolved(header, as: kind)
            let planned = responses.flatMap(\.headers).first { $0.name.lowercased() == name.text.lowercased() }
            ledger.judge(header, planned != nil, "it has no accessor")
            guard let planned else { continue }
            for field in ["required", "style", "explode", "allowReserved", "allowEmptyValue", "collectionFormat"] {
                if let node = definition[field] { ledger.judge(node, true, "") }
            }
            if kind == .header2 { enqueue(definition, Evidence(planned.value)) }
            if let schema = definition["schema"] { hold(schema, planned.value, isRaw: false) }
            for (_, media) in definition.map("content") {
                ledger.judge(media, true, "")
                if let schema = resolved(media, as: .mediaType)["schema"] { hold(schema, planned.value, isRaw: false) }
            }
        }
    }

    /// Raw bytes need no schema.
    private mutating func hold(_ schema: Node, _ shape: ValueShape?, isRaw: Bool) {
        if isRaw { return ledger.accept(schema) }
        ledger.judge(schema, shape != nil, "the body has no type")
        if let shape { enqueue(schema, Evidence(shape)) }
    }

    /// They only mean something for forms.
    private mutating func checkEncodings(of mediaType: Node, _ type: String, _ body: BodyPlan) {
        let isForm = type.hasPrefix("multipart/") || type.hasPrefix("application/x-www-form-urlencoded")
        for (name, encoding) in mediaType.map("encoding") {
            if !isForm || body.fields.contains(where: { $0.wireName == name.text }) {
                ledger.accept(encoding)
            } else {
                ledger.judge(encoding, false, "the member is written as it would be without it")
            }
        }
    }
}

extension BodyPlan {
    /// Media types are told apart without their case.
    func accepts(_ type: String) -> Bool {
        mediaType.lists(type) || alternatives.names(type)
            || (hasFormTwin && type.lowercased().hasPrefix("multipart/form-data"))
    }
}

extension ResponsePlan {
    func accepts(_ type: String) -> Bool { mediaType?.lists(type) ?? false || alternatives.names(type) }
}

extension [String] {
    fileprivate func names(_ type: String) -> Bool { contains { $0.lowercased() == type.lowercased() } }
}

extension String {
    /// `text/plain, text/csv`; a wildcard leaves the choice to the client.
    fileprivate func lists(_ type: String) -> Bool {
        let types = split(separator: ",").map { $0.drop { $0 == " " }.lowercased() }
        return types.contains(type.lowercased()) || type.hasSuffix("/*")
    }
}
