import SwiftletOpenAPI
import SwiftletPatterns
import SwiftletRuntime

extension SchemaJudge {
    func checkArray(
        _ elements: [JSONValue],
        _ schema: Node,
        _ pointer: String,
        _ depth: Int,
        _ blames: inout Set<Blame>
    ) {
        if let limit = schema.count("minItems"), elements.count < limit { blame("minItems", pointer, &blames) }
        if let limit = schema.count("maxItems"), elements.count > limit { blame("maxItems", pointer, &blames) }
        if schema["uniqueItems"]?.isTrue ?? false, Set(elements).count < elements.count {
            blame("uniqueItems", pointer, &blames)
        }
        let prefix = schema.elements(of: "prefixItems")
        for (index, element) in elements.enumerated() {
            guard let part = index < prefix.count ? prefix[index] : schema["items"] else { continue }
            check(element, part, pointer.step(String(index)), depth + 1, &blames)
        }
        if let part = schema["contains"] {
            let count = elements.count { isRight($0, part, depth) }
            if count < schema.count("minContains") ?? 1 { blame("contains", pointer, &blames) }
            if let limit = schema.count("maxContains"), count > limit { blame("maxContains", pointer, &blames) }
        }
    }

    func checkObject(
        _ object: JSONObject,
        _ schema: Node,
        _ pointer: String,
        _ depth: Int,
        _ blames: inout Set<Blame>
    ) {
        if let limit = schema.count("minProperties"), object.count < limit { blame("minProperties", pointer, &blames) }
        if let limit = schema.count("maxProperties"), object.count > limit { blame("maxProperties", pointer, &blames) }
        for name in schema.elements(of: "required") where object[name.text] == nil {
            blame("required", pointer.step(name.text), &blames)
        }
        let properties = schema["properties"]
        let patterns = schema.members(of: "patternProperties")
        let additional = schema["additionalProperties"]
        for name in object.names {
            guard let value = object[name] else { continue }
            let place = pointer.step(name)
            var isNamed = false
            if let part = properties?[name] {
                isNamed = true
                check(value, part, place, depth + 1, &blames)
            }
            for (pattern, part) in patterns where (try? RegularExpression(pattern.text))?.match(name) == .matched {
                isNamed = true
                check(value, part, place, depth + 1, &blames)
            }
            if !isNamed, let additional {
                if additional.boolean == false {
                    blame("additionalProperties", place, &blames)
                } else {
                    check(value, additional, place, depth + 1, &blames)
                }
            }
            if let names = schema["propertyNames"], !isRight(.string(name), names, depth) {
                blame("propertyNames", place, &blames)
                blame("propertyNames", pointer, &blames)
            }
        }
        checkDependencies(object, schema, pointer, depth, &blames)
    }

    private func checkDependencies(
        _ object: JSONObject,
        _ schema: Node,
        _ pointer: String,
        _ depth: Int,
        _ blames: inout Set<Blame>
    ) {
        for (name, others) in schema.members(of: "dependentRequired")
        where object[name.text] != nil && others.elements.contains(where: { object[$0.text] == nil }) {
            blame("dependentRequired", pointer, &blames)
        }
        for (name, part) in schema.members(of: "dependentSchemas")
        where object[name.text] != nil {
            check(.object(object), part, pointer, depth + 1, &blames)
        }
    }
}
