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
                if let schema = mediaType[name] { holdElement(schema, stream, name) }
            }
            return
        }
        let response = responses.first { $0.accepts(type) }
        ledger.judge(media, response != nil, "an answer of type \(type) has no form")
        guard let response, let schema = mediaType["schema"] else { return }
        // An error's body is at hand as it came.
        let isError = !response.isSuccess && response.mediaType?.lowercased() != type.lowercased()
        if isError, let other = realized(schema).first {
            // Read with the type that it has: `error.body(as: Other.self)`.
            ledger.judge(schema, true, "")
            return enqueue(schema, Evidence(other))
        }
        let isText = !response.isSuccess && response.value == nil && !type.lowercased().contains("json")
        hold(schema, response.value, isRaw: response.isBytes || isText)
        if response.isBytes { for (_, encoding) in mediaType.map("encoding") { ledger.accept(encoding) } }
    }

    /// One value of a stream.
    private mutating func holdElement(_ schema: Node, _ stream: StreamPlan, _ field: String) {
        let isEvents = stream.mediaType.lowercased().hasPrefix("text/event-stream")
        if isEvents, holdEvent(schema, stream.item) { return }
        ledger.judge(schema, true, "")
        if field == "schema", schema["type"]?.text == "array", let items = schema["items"] {
            // Before 3.2 a list of elements says what one is.
            if let type = schema["type"] { ledger.judge(type, true, "") }
            ledger.reach(schema)
            return enqueue(items, Evidence(stream.item))
        }
        enqueue(schema, Evidence(stream.item))
    }

    /// A server-sent event as a whole: its data is the value, the rest the runtime gives with every event.
    private mutating func holdEvent(_ schema: Node, _ item: ValueShape) -> Bool {
        let event = resolvedSchema(schema)
        let members = event.map("properties")
        guard let data = members.first(where: { $0.name.text == "data" })?.value,
            members.allSatisfy({ ["data", "event", "id", "retry"].contains($0.name.text) })
        else { return false }
        ledger.reach(event)
        ledger.judge(schema, true, "")
        for node in [event["type"]].compactMap(\.self) + event.list("required") { ledger.judge(node, true, "") }
        for (name, member) in members where name.text != "data" { ledger.accept(member) }
        ledger.judge(data, true, "")
        let text = resolvedSchema(data)
        guard let content = text["contentSchema"] else {
            enqueue(data, Evidence(item))
            return true
        }
        // JSON in a text.
        ledger.reach(text)
        for name in ["type", "contentMediaType"] { if let node = text[name] { ledger.judge(node, true, "") } }
        ledger.judge(content, true, "")
        enqueue(content, Evidence(item))
        return true
    }

    private mutating func resolvedSchema(_ schema: Node) -> Node {
        var schema = schema
        for _ in 0..<8 {
            guard let reference = schema.reference, let next = target(of: reference, as: .schema) else { break }
            ledger.reach(schema)
            schema = next
        }
        return schema
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
            guard isForm else {
                ledger.accept(encoding)
                continue
            }
            ledger.judge(encoding, true, "")
            ledger.reach(encoding)
            let isPlanned = body.fields.contains { $0.wireName == name.text }
            for field in ["contentType", "style", "explode", "allowReserved"] {
                guard let node = encoding[field] else { continue }
                ledger.judge(node, isPlanned, "the member is written as it would be without it")
            }
            let isFile = isFile(name.text, body.value)
            for (_, header) in encoding.map("headers") {
                if isFile { ledger.accept(header) } else { ledger.judge(header, false, "no argument sends it") }
            }
        }
    }

    /// Whoever sends a file gives its headers, too.
    private func isFile(_ member: String, _ body: ValueShape) -> Bool {
        guard case .structure(let structure) = plan.target(of: body).target,
            let value = structure.properties.first(where: { $0.wireName == member })?.value
        else { return false }
        if case .array(let items) = value.type { return items.type == .builtin(.file) }
        return value.type == .builtin(.file)
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
