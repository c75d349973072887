import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner

/// The text of a first configuration: what was found in the description as it would be taken without one, and every
/// other key as an example that only needs its `#` taken away.
struct InitialConfiguration {
    let description: String
    let output: String
    let sdk: SDK
    let document: OpenAPIDocument

    /// Where editors find what the keys mean.
    package static let schema =
        "https://raw.githubusercontent.com/swiftlet-sdk/swiftlet/\(Tool.version)/Schemas/swiftlet.schema.json"

    var text: String {
        "# yaml-language-server: $schema=\(Self.schema)\n\n"
            + (found + credentials + arguments + operations + names + selection + package).joined(separator: "\n")
    }

    private var found: [String] {
        [
            "# Paths are relative to this file. Lines such as '#access: public' are examples: take the # away.\n\n"
                + "description: \(YAMLText(description))\n",
            "# Where the generated files go. Swiftlet replaces and removes only what it wrote there.\n"
                + "output: \(YAMLText(output))\n",
            "# The client type.\nname: \(YAMLText(sdk.client.name.identifier))\n",
            "# Who sees the declarations: public, package or internal.\n#access: internal\n",
        ]
    }

    private var credentials: [String] {
        let comment =
            "# Security schemes: the client's arguments, and the environment variables that stand in for them.\n"
        if sdk.client.credentials.isEmpty {
            return [comment + "#credentials:\n#  bearerAuth: {argument: apiKey, environment: \(variable("apiKey"))}\n"]
        }
        let lines = sdk.client.credentials.map { credential in
            let environment = credential.environment.map { ", environment: \(YAMLText($0))" } ?? ""
            return "  \(YAMLText(credential.scheme)): "
                + "{argument: \(YAMLText(credential.argument.identifier))\(environment)}\n"
        }
        return [comment + "credentials:\n" + lines.joined()]
    }

    private var arguments: [String] {
        let wireName = repeatedHeader ?? "X-Tenant"
        return [
            "# The variable that replaces the server's address.\n#environment: {baseURL: \(variable("baseURL"))}\n",
            "# Parameters that the client takes once, and sends with every call that has them.\n#clientParameters:\n"
                + "#  \(YAMLText(wireName)): {argument: sharedValue, environment: \(variable(wireName))}\n",
        ]
    }

    private var operations: [String] {
        let all = sdk.allOperations
        let operation = all.first { $0.httpMethod != "GET" } ?? all.first
        let rules = Set(all.compactMap(\.paging?.rule)).map(Self.text).sorted()
        let paging =
            rules.isEmpty
            ? "# How lists page; none was recognised. 'none' turns recognition off.\n"
                + "#paging:\n#  byCursor: {style: cursor, parameter: after, next: /next_cursor}\n"
            : "# How lists page; these ways were recognised. 'none' turns recognition off.\n"
                + "#paging:\n" + rules.enumerated().map { "#  style\($0.offset + 1): \($0.element)\n" }.joined()
        return [
            "# Single operations, by operationId or as 'GET /pets': their method, their resource, and whether repeating\n"
                + "# them does no harm.\n#operations:\n"
                + "#  \(YAMLText(operation?.id ?? "updatePet")): {method: myName, resource: [mine], idempotent: true}\n",
            paging,
            "# What makes the resources: path, tags or operationIDs.\n#grouping: tags\n",
        ]
    }

    private var names: [String] {
        let schema = document.components.schemas.first
        let pointer = schema?.value.node.pointer ?? "/components/schemas/Pet"
        return [
            "# Other names for types and members, by JSON Pointer.\n#names:\n#  \(YAMLText(pointer)): MyName\n",
            "# Other types for formats, and for single properties, by JSON Pointer.\n#formats: {date-time: string}\n"
                + "#properties:\n#  \(YAMLText(pointer + "/properties/url")): string\n",
        ]
    }

    private var selection: [String] {
        let tag = document.tags.first?.name ?? "pets"
        let path = document.paths.first?.template ?? "/pets"
        let resource = sdk.resources.first?.property.identifier ?? "pets"
        return [
            "# Only a part of the description: what fits one of these, and the types that it needs.\n#include:\n"
                + "#  operations: [\(YAMLText(sdk.allOperations.first?.id ?? "updatePet"))]\n"
                + "#  tags: [\(YAMLText(tag))]\n#  paths: [\(YAMLText(path))]\n#  resources: [\(YAMLText(resource))]\n"
                + "#excludeDeprecated: true\n",
            "# What isn't supported yet, or was tolerated, is an error.\n#strict: true\n",
            "# What the description may refer to besides its own folder.\n#allowFolders: [../shared]\n#allowRemote: true\n",
        ]
    }

    private var package: [String] {
        [
            "# How many files the build plugin writes.\n#shards: 16\n",
            "# A whole package instead of sources alone, and where it finds Swiftlet's runtime.\n#package: true\n"
                + "#runtime: {url: 'https://github.com/swiftlet-sdk/swiftlet', from: \(Tool.version)}\n",
            "# Templates that take the place of Swiftlet's own, file by file.\n#templates: templates\n",
        ]
    }

    private func variable(_ name: String) -> String {
        YAMLText(EnvironmentVariable.name(for: [sdk.client.name.identifier, name])).description
    }

    /// The header that most operations take, where several do.
    private var repeatedHeader: String? {
        let headers = sdk.allOperations.flatMap(\.parameters).filter { $0.location == .header }.map(\.wireName)
        let counts = Dictionary(headers.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }

    private static func text(_ rule: PagingRule) -> String {
        let members: [(String, String?)] = [
            ("style", rule.style.rawValue), ("parameter", rule.parameter), ("items", rule.items), ("next", rule.next),
            ("last", rule.last), ("more", rule.more), ("total", rule.total), ("pages", rule.pages),
        ]
        let texts = members.compactMap { name, value in value.map { "\(name): \(YAMLText($0))" } }
        return "{" + (texts + (rule.start.map { ["start: \($0)"] } ?? [])).joined(separator: ", ") + "}"
    }
}

extension SDK {
    fileprivate var allOperations: [OperationPlan] { resources.flatMap(\.allOperations) }
}

extension ResourcePlan {
    fileprivate var allOperations: [OperationPlan] { operations + children.flatMap(\.allOperations) }
}
