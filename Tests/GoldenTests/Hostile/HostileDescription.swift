/// A small description with a payload in every string, chosen by seed.
///
/// Its text is both JSON and YAML in flow style, so that both readers are met.
struct HostileDescription {
    let seed: Int
    private var random: UInt64
    private var used = Set<String>()

    init(seed: Int) {
        self.seed = seed
        random = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    /// The whole description; every second one is for the YAML reader.
    mutating func text() -> String {
        let scheme = name()
        let tag = text("tag")
        let (model, choice, inner) = (name(), name(), name())
        let segment = name()
        let parameter = name()
        return """
            {"openapi": "3.1.0",
            "info": {"title": \(quote(payload() + " Hostile\(seed)")), "version": \(any()), "summary": \(any()), "description": \(any()),
              "contact": {"name": \(any())}, "license": {"name": \(any())}, "termsOfService": \(any())},
            "servers": [{"url": \(quote("https://h.example/" + payload())), "description": \(any())}],
            "tags": [{"name": \(quote(tag)), "description": \(any())}],
            "security": [{\(quote(scheme)): []}],
            "paths": {
              \(quote("/\(segment)/{\(parameter)}")): {
                "summary": \(any()), "description": \(any()),
                "get": {
                  "operationId": \(unique()), "tags": [\(quote(tag))], "summary": \(any()), "description": \(any()),
                  "deprecated": true,
                  "parameters": [
                    {"name": \(quote(parameter)), "in": "path", "required": true, "description": \(any()),
                     "schema": {"type": "string"}},
                    {"name": \(unique()), "in": "query", "description": \(any()),
                     "schema": {"type": "string", "default": \(any()), "pattern": \(any())}},
                    {"name": \(unique()), "in": "query", "schema": {"type": "string", "enum": [\(unique()), \(unique())]}},
                    {"name": \(unique()), "in": "header", "description": \(any()), "schema": {"type": "string"}},
                    {"name": \(unique()), "in": "cookie", "schema": {"type": "string"}}],
                  "responses": {"200": {"description": \(any()), "content": {"application/json": {"schema": \(reference(model))}}}}},
                "put": {
                  "operationId": \(unique()), "summary": \(any()),
                  "parameters": [{"name": \(quote(parameter)), "in": "path", "required": true, "schema": {"type": "string"}}],
                  "requestBody": {"description": \(any()), "required": true,
                    "content": {"application/json": {"schema": \(reference(model))}}},
                  "responses": {
                    "201": {"description": \(any()), "content": {"application/json": {"schema": \(reference(choice))}},
                      "headers": {\(unique()): {"description": \(any()), "schema": {"type": "string"}}}},
                    "204": {"description": \(any())},
                    \(quote("4XX")): {"description": \(any()),
                      "content": {"application/json": {"schema": \(reference(inner))}}}}}}},
            "components": {
              "securitySchemes": {\(quote(scheme)): {"type": "apiKey", "in": "header", "name": \(unique()), "description": \(any())}},
              "schemas": {
                \(quote(model)): {"title": \(any()), "description": \(any()), "type": "object", "properties": {
                  \(unique()): {"type": "string", "description": \(any()), "default": \(any()), "pattern": \(any())},
                  \(unique()): {"type": ["string", "null"], "const": \(any()), "description": \(any())},
                  \(unique()): {"type": "array", "items": {"type": "string", "enum": [\(unique()), \(unique()), \(unique())]}},
                  \(unique()): {"type": "object", "additionalProperties": {"type": "string"}, "description": \(any())},
                  \(unique()): \(reference(choice)),
                  \(unique()): {"type": "object", "description": \(any()), "properties": {\(unique()): \(reference(inner))}}}},
                \(quote(choice)): {"type": "string", "description": \(any()), "enum": [\(unique()), \(unique())]},
                \(quote(inner)): {"type": "object", "description": \(any()),
                  "properties": {\(unique()): {"type": "string", "format": \(any())}}}}},
            \(quote("x-" + payload())): \(any())}
            """
    }

    private mutating func next() -> UInt64 {
        random &+= 0x9E37_79B9_7F4A_7C15
        var mixed = random
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// One payload, or two side by side.
    private mutating func payload() -> String {
        let first = HostilePayloads.all[Int(next() % UInt64(HostilePayloads.all.count))]
        guard next() % 4 == 0 else { return first }
        return first + HostilePayloads.all[Int(next() % UInt64(HostilePayloads.all.count))]
    }

    private mutating func any() -> String { quote(payload()) }

    /// A payload that no other place of the kind has, since names must differ.
    private mutating func unique() -> String { quote(text("")) }

    private mutating func text(_ fallback: String) -> String {
        var candidate = payload()
        while !used.insert(candidate).inserted || candidate.isEmpty {
            candidate = payload() + fallback + "\(next() % 1000)"
        }
        return candidate
    }

    /// What can name a component or stand in a path: RFC 3986 and the specification forbid most characters there.
    private mutating func name() -> String {
        let names = [
            "self", "Type", "String", "init", "Swift", "SwiftletRuntime", "Any", "Client", "..", "a-b.c_d", "_", "1",
            "Error", "-", "SwiftletURLSession", "Model", "URL", "Optional", "hostile", "organization", "CON",
        ]
        var candidate = names[Int(next() % UInt64(names.count))]
        while !used.insert(candidate).inserted { candidate += "\(next() % 10)" }
        return candidate
    }

    private func reference(_ name: String) -> String {
        "{\"$ref\": \(quote("#/components/schemas/\(name)"))}"
    }

    /// A literal that JSON and YAML read alike.
    private func quote(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": literal += "\\\(scalar)"
            case " "..."~", "\u{A0}"..."\u{2027}", "\u{2030}"..."\u{2065}", "\u{1F000}"...:
                literal.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return literal + "\""
    }
}
