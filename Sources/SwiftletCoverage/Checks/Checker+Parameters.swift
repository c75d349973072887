import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func checkParameters(of operation: Node, _ items: [Node], _ planned: PlannedOperation) {
        let own = operation.list("parameters").map { ($0, resolved($0, as: parameterKind)) }
        let overridden = Set(own.map { identity($0.1) })
        for (element, parameter) in own { checkParameter(element, parameter, planned) }
        for element in items.flatMap({ $0.list("parameters") }) where !overridden.contains(identity(end(of: element))) {
            checkParameter(element, resolved(element, as: parameterKind), planned)
        }
    }

    /// Without counting as used.
    private mutating func end(of element: Node) -> Node {
        var node = element
        for _ in 0..<32 {
            guard let reference = node.reference, let next = references.target(of: reference) else { break }
            node = next
        }
        return node
    }

    private var parameterKind: ObjectKind { grammar.version == .swagger ? .parameter2 : .parameter }

    private func identity(_ parameter: Node) -> String {
        (parameter["in"]?.text ?? "") + " " + (parameter["name"]?.text ?? "")
    }

    private mutating func checkParameter(_ element: Node, _ parameter: Node, _ planned: PlannedOperation) {
        let name = parameter["name"]?.text ?? ""
        let location = parameter["in"]?.text ?? ""
        if location == "body" || location == "formData" {
            return checkFormParameter(element, parameter, name, location, planned)
        }
        // Their definition "shall be ignored": they are made from the media types and the security requirements.
        if location == "header", ["accept", "content-type", "authorization"].contains(name.lowercased()) {
            return accept(element, parameter)
        }
        guard let argument = planned.parameter(where: { $0.matches(name, location) }) else {
            if plan.sdk.client.sends(name, location) {
                return accept(element, parameter)
            }
            return ledger.judge(element, false, "no argument sends it")
        }
        ledger.judge(element, true, "")
        let member = Evidence.Member(defaultValue: argument.defaultValue, isReadOnly: nil, isWriteOnly: nil)
        let evidence = Evidence(argument.value, member: member)
        checkRequired(parameter["required"], argument.isRequired)
        checkSerialization(of: parameter, argument.serialization)
        if grammar.version == .swagger { return enqueue(parameter, evidence) }
        if let schema = parameter["schema"] {
            ledger.judge(schema, true, "")
            enqueue(schema, evidence)
        }
        for (type, media) in parameter.map("content") {
            checkContent(media, argument.serialization == .content(mediaType: type.text), evidence)
        }
    }

    private mutating func accept(_ element: Node, _ parameter: Node) {
        ledger.accept(element)
        for (_, field) in parameter.members { ledger.accept(field) }
    }

    mutating func checkRequired(_ node: Node?, _ isRequired: Bool) {
        guard let node else { return }
        ledger.judge(node, node.boolean != true || isRequired, "it may be left out")
    }

    private mutating func checkContent(_ media: Node, _ isRight: Bool, _ evidence: Evidence) {
        let object = resolved(media, as: .mediaType)
        ledger.judge(media, isRight, "it is written in another form")
        guard isRight, let schema = object["schema"] else { return }
        if case .scalar(.string)? = evidence.shape.map({ plan.target(of: $0).target }), schema["properties"] != nil {
            return ledger.judge(media, false, "it is sent as a text")
        }
        ledger.judge(schema, true, "")
        enqueue(schema, evidence)
    }

    private mutating func checkSerialization(of parameter: Node, _ found: ParameterPlan.Serialization) {
        for field in ["style", "explode", "allowReserved", "allowEmptyValue", "collectionFormat"] {
            guard let node = parameter[field] else { continue }
            ledger.judge(node, found.obeys(field, node), "it is written in another style")
        }
    }

    /// 2.0: the body, or a member of one.
    private mutating func checkFormParameter(
        _ element: Node,
        _ parameter: Node,
        _ name: String,
        _ location: String,
        _ planned: PlannedOperation
    ) {
        guard let body = planned.bodies.first else { return ledger.judge(element, false, "no body is sent") }
        guard location == "formData" else {
            ledger.judge(element, true, "")
            checkRequired(parameter["required"], body.isRequired)
            guard let schema = parameter["schema"] else { return }
            ledger.judge(schema, true, "")
            return enqueue(schema, Evidence(body.value))
        }
        if body.content == .form { return ledger.accept(element) }
        guard case .structure(let structure) = plan.target(of: body.value).target,
            let property = structure.properties.first(where: { $0.wireName == name })
        else { return ledger.judge(element, false, "no member of the body sends it") }
        ledger.judge(element, true, "")
        checkRequired(parameter["required"], property.isRequired)
        for field in ["collectionFormat", "allowEmptyValue"] {
            if let node = parameter[field] { ledger.judge(node, true, "") }
        }
        enqueue(parameter, Evidence(property))
    }
}

extension ParameterPlan {
    fileprivate func matches(_ name: String, _ location: String) -> Bool {
        guard self.location.rawValue == location else { return false }
        return location == "header" ? wireName.lowercased() == name.lowercased() : wireName == name
    }
}

extension ClientPlan {
    /// As an argument of the client, or as its credential.
    fileprivate func sends(_ name: String, _ location: String) -> Bool {
        let name = name.lowercased()
        if parameters.contains(where: { $0.location.rawValue == location && $0.wireName.lowercased() == name }) {
            return true
        }
        return credentials.contains { credential in
            credential.location?.rawValue == location && credential.wireName?.lowercased() == name
        }
    }
}

extension ParameterPlan.Serialization {
    fileprivate func obeys(_ field: String, _ value: Node) -> Bool {
        guard case .style(let style, let explode, let allowReserved) = self else { return field != "style" }
        switch field {
        case "style": return style == value.text
        case "explode": return explode == (value.boolean ?? false)
        case "allowReserved": return allowReserved == (value.boolean ?? false)
        case "collectionFormat":
            switch value.text {
            case "multi": return explode
            case "ssv": return style == "spaceDelimited"
            case "pipes": return style == "pipeDelimited"
            case "csv": return !explode && (style == "form" || style == "simple")
            default: return false
            }
        // A call can always send an empty text.
        default: return true
        }
    }
}
