import SwiftletOpenAPI
import SwiftletRuntime

/// Judges a value by a description's own schema, written a second time so that planner and runtime have a witness.
struct SchemaJudge {
    let files: DescriptionFiles

    /// Every rule that could be blamed; none if the value is right. Where no alternative fits, those of each are listed.
    func blames(_ value: JSONValue, _ schema: Node) -> Set<Blame> {
        var blames: Set<Blame> = []
        check(value, schema, "", 0, &blames)
        return blames
    }

    /// Adds what is broken to the blames.
    ///
    /// - Parameter isPart: whether it is a part of an `allOf`, so that its discriminator is about another schema.
    func check(
        _ value: JSONValue,
        _ schema: Node,
        _ pointer: String,
        _ depth: Int,
        _ blames: inout Set<Blame>,
        isPart: Bool = false
    ) {
        guard depth < 200 else { return }
        if let boolean = schema.boolean {
            if !boolean { blames.insert(Blame(keyword: "false", pointer: pointer)) }
            return
        }
        let (target, hasSiblings) = schema.parts(files)
        if hasSiblings, value.isNull, schema.allowsNull || schema.elements(of: "allOf").contains(where: \.isNullAlone) {
            return
        }
        if let target { check(value, target, pointer, depth + 1, &blames, isPart: isPart) }
        guard hasSiblings else { return }
        let before = blames.count
        checkType(value, schema, pointer, &blames)
        checkListed(value, schema, pointer, &blames)
        switch value {
        case .string(let text): checkText(text, schema, pointer, &blames)
        case .number(let number): checkNumber(number, schema, pointer, &blames)
        case .array(let elements): checkArray(elements, schema, pointer, depth, &blames)
        case .object(let members): checkObject(members, schema, pointer, depth, &blames)
        case .null, .bool: break
        }
        checkCombinations(value, schema, pointer, depth, &blames)
        if !isPart { checkHeir(value, schema, pointer, depth, &blames) }
        if blames.count > before {
            for keyword in schema.unionKeywords(isPart: isPart) {
                blames.insert(Blame(keyword: keyword, pointer: pointer))
            }
        }
    }

    /// A value of a schema that others build upon is one of those.
    private func checkHeir(
        _ value: JSONValue,
        _ schema: Node,
        _ pointer: String,
        _ depth: Int,
        _ blames: inout Set<Blame>
    ) {
        guard schema["oneOf"] == nil, schema["anyOf"] == nil, let discriminator = Discriminator(schema, files),
            let tag = value[discriminator.name]?.stringValue,
            let heir = discriminator.heirs.first(where: { $0.tag == tag })
        else { return }
        check(value, heir.node, pointer, depth + 1, &blames)
    }

    func isRight(_ value: JSONValue, _ schema: Node, _ depth: Int) -> Bool {
        var blames: Set<Blame> = []
        check(value, schema, "", depth + 1, &blames)
        return blames.isEmpty
    }

    private func checkType(_ value: JSONValue, _ schema: Node, _ pointer: String, _ blames: inout Set<Blame>) {
        let names = schema.typeNames
        guard !names.isEmpty, !names.contains(where: { value.isOf(type: $0) }) else { return }
        blames.insert(Blame(keyword: "type", pointer: pointer))
    }

    private func checkListed(_ value: JSONValue, _ schema: Node, _ pointer: String, _ blames: inout Set<Blame>) {
        if let values = schema["enum"], !values.elements.contains(where: { $0.json == value }) {
            blames.insert(Blame(keyword: "enum", pointer: pointer))
            // An enum of one value is a constant.
            if values.count == 1 { blames.insert(Blame(keyword: "const", pointer: pointer)) }
        }
        if let constant = schema["const"], constant.json != value {
            blames.insert(Blame(keyword: "const", pointer: pointer))
            // Constants that exclude each other are an enum.
            blames.insert(Blame(keyword: "enum", pointer: pointer))
        }
    }

    private func checkCombinations(
        _ value: JSONValue,
        _ schema: Node,
        _ pointer: String,
        _ depth: Int,
        _ blames: inout Set<Blame>
    ) {
        for part in schema.elements(of: "allOf") {
            check(value, part, pointer, depth + 1, &blames, isPart: true)
        }
        for keyword in ["oneOf", "anyOf"] {
            guard let branches = schema[keyword], branches.count > 0 else { continue }
            checkAlternatives(value, keyword, schema, branches, pointer, depth, &blames)
        }
        if let not = schema["not"], isRight(value, not, depth) {
            blames.insert(Blame(keyword: "not", pointer: pointer))
        }
        if let condition = schema["if"] {
            let branch = isRight(value, condition, depth) ? schema["then"] : schema["else"]
            if let branch, !isRight(value, branch, depth) {
                blames.insert(Blame(keyword: "if", pointer: pointer))
                check(value, branch, pointer, depth + 1, &blames)
            }
        }
    }

    private func checkAlternatives(
        _ value: JSONValue,
        _ keyword: String,
        _ schema: Node,
        _ branches: Node,
        _ pointer: String,
        _ depth: Int,
        _ blames: inout Set<Blame>
    ) {
        if let discriminator = Discriminator(schema, files), let tag = value[discriminator.name]?.stringValue,
            let branch = discriminator.branch(tag, of: branches)
        {
            var inner: Set<Blame> = []
            check(value, branch, pointer, depth + 1, &inner)
            // What doesn't fit the alternative that its tag names fits none.
            if !inner.isEmpty { blames.formUnion(inner.union([Blame(keyword: keyword, pointer: pointer)])) }
            return
        }
        var inner: Set<Blame> = []
        var fits = 0
        for branch in branches.elements {
            var own: Set<Blame> = []
            if branch.isNullAlone, !value.isNull, keyword == "oneOf" {
                own.insert(Blame(keyword: "type", pointer: pointer))
            } else {
                check(value, branch, pointer, depth + 1, &own)
            }
            if own.isEmpty { fits += 1 }
            inner.formUnion(own)
        }
        if fits == 0 {
            blames.formUnion(inner)
            blames.insert(Blame(keyword: keyword, pointer: pointer))
        } else if keyword == "oneOf", fits > 1 {
            blames.insert(Blame(keyword: keyword, pointer: pointer))
        }
    }
}

extension Node {
    /// Where the planner may make a type with cases of it, that names itself, whatever is wrong inside.
    fileprivate func unionKeywords(isPart: Bool) -> [String] {
        var keywords = ["oneOf", "anyOf"].filter { self[$0] != nil }
        if typeNames.filter({ $0 != "null" }).count > 1 { keywords.append("type") }
        // A value of a base is one of its heirs.
        if keywords.isEmpty, !isPart, self["discriminator"] != nil { keywords.append("anyOf") }
        return keywords
    }
}

extension JSONValue {
    /// `integer` has numbers like 1.0, too.
    func isOf(type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.bool, "boolean"), (.string, "string"), (.string, "file"), (.array, "array"),
            (.object, "object"), (.number, "number"):
            true
        case (.number(let number), "integer"): number.doubleValue.rounded() == number.doubleValue
        default: false
        }
    }
}
