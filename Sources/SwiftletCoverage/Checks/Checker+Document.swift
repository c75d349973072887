import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func checkDocument(_ root: Node) {
        ledger.reach(root)
        checkServers(root)
        checkSecurity(root["security"], plan.sdk.client.security, root)
        checkSecuritySchemes(root)
        checkDeclarations(grammar.version == .swagger ? root["definitions"] : root["components"]?["schemas"])
        for (path, item) in root.map("paths") where !path.text.hasPrefix("x-") {
            checkPath(path.text, item, root)
        }
        for (name, item) in root.map("webhooks") { checkWebhook(name.text, item) }
    }

    /// Those that are types by themselves; others are checked where they are used.
    private mutating func checkDeclarations(_ schemas: Node?) {
        guard let schemas else { return }
        for (_, schema) in schemas.members {
            let ids = declarations(at: schema.address)
            if !ids.isEmpty {
                ledger.judge(schema, true, "")
                for id in ids { enqueue(schema, Evidence(declaration: id)) }
            } else if let shape = plan.realizations(at: schema.address).lazy.compactMap({ $0.compound }).first {
                ledger.judge(schema, true, "")
                var evidence = Evidence(shape)
                evidence.isDeclaration = true
                enqueue(schema, evidence)
            } else if declaresType(schema), !options.isFiltered {
                ledger.judge(schema, false, "no type was made of it")
            }
        }
    }

    private func declarations(at address: String) -> [TypeID] {
        let own = TypeID(address)
        if plan.types[own] != nil { return [own] }
        return plan.realizations(at: address).compactMap { realization in
            if case .value(let shape) = realization, case .declared(let id) = shape.type { id } else { nil }
        }
    }

    private func declaresType(_ schema: Node) -> Bool {
        guard schema.kind == .mapping else { return false }
        return schema["properties"].map { $0.count > 0 } ?? false
    }

    private mutating func checkSecuritySchemes(_ root: Node) {
        let names = Set(plan.sdk.client.credentials.map(\.scheme))
        for (name, scheme) in securitySchemes(of: root) where names.contains(name.text) {
            ledger.judge(scheme, true, "")
        }
    }

    private func securitySchemes(of root: Node) -> [(name: Node, value: Node)] {
        if grammar.version == .swagger { return root.map("securityDefinitions") }
        return root["components"]?.map("securitySchemes") ?? []
    }

    /// `key` of `#/components/securitySchemes/key`, as 3.2 may write it.
    private static func schemeName(_ text: String) -> String {
        let prefix = "#/components/securitySchemes/"
        return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
    }

    /// Alternatives, in any order.
    mutating func checkSecurity(_ requirements: Node?, _ planned: [[String]], _ root: Node) {
        guard let requirements else { return }
        let planned = Set(planned.map { Set($0) })
        for requirement in requirements.elements {
            let names = Set(requirement.members.map { Self.schemeName($0.name.text) })
            ledger.judge(requirement, planned.contains(names), "no call can be authenticated this way")
            if planned.contains(names) { continue }
            let schemes = securitySchemes(of: root)
            for (name, scheme) in schemes where names.contains(name.text) {
                ledger.judge(scheme, plan.sdk.client.credentials.contains { $0.scheme == name.text }, "no credential")
                ledger.blame(scheme, for: requirement)
            }
            let undeclared = requirement.members.first { member in
                !schemes.contains { $0.name.text == Self.schemeName(member.name.text) }
            }
            if let undeclared { ledger.blame(undeclared.value, for: requirement) }
        }
    }
}

extension Trace.Realization {
    /// A list or a dictionary of declared types.
    fileprivate var compound: ValueShape? {
        guard case .value(let shape) = self else { return nil }
        var inner = shape
        while true {
            switch inner.type {
            case .array(let items): inner = items
            case .dictionary(let values): inner = values
            case .declared: return shape
            case .builtin: return nil
            }
        }
    }
}
